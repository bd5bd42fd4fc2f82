//! The mechanisms every room shares. Owns events, jobs, idempotency keys, pictures and the audit log; knows no room.

pub mod actor;
pub mod audit;
pub mod cells;
pub mod chance;
pub mod clock;
mod constraint;
pub mod cx;
pub mod deadlines;
pub mod events;
pub mod failpoint;
pub mod fresh;
mod hasher;
pub mod idempotency;
pub mod jobs;
pub mod ledger;
pub mod letter;
pub mod migrations;
pub mod outside;
pub mod pool;
mod replay;
pub mod retry;
pub mod secrets;
pub mod settings;
pub mod slug;
pub mod stock;
pub mod upload;

pub use actor::{Actor, System, Wall};
pub use chance::{Chance, OsChance};
pub use clock::{Clock, SystemClock};
pub use constraint::OnConstraint;
pub use cx::{Cx, RequestInfo, Shop, ShopFacts, Tx};
pub use fresh::Fresh;
pub use hasher::{Hasher, Verdict};
pub use model::{AppError, Result};
pub use retry::once_more;
pub use secrets::Secrets;
