//! The application: the document around every page, the route table, and pages that stand in for others.

#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

mod assets;
mod bank;
mod document;
mod routes;
mod stand_in;

pub use assets::{Assets, Preload};
pub use bank::{BankPage, BankStep, bank_page};
pub use document::document;
pub use routes::App;
pub use stand_in::stand_in;
pub use ui::Newest;
