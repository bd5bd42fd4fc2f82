//! The pages of those who run the platform. Server only; pages ask verbs of `domain` and frame what they got.
//!
//! What somebody may not do they are not offered: places and buttons follow their permissions. The verbs refuse all the
//! same.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its props: the view macro hands over values"
)]

mod audit;
mod events;
mod frame;
mod history;
mod ledger;
mod list;
mod orders;
mod overview;
mod payments;
mod prices;
mod product;
mod products;
mod refund;
mod reviews;
mod settings;
mod user;
mod users;
mod vendor;
mod vendors;

pub use audit::AuditLog;
pub use events::Events;
pub use ledger::Ledger;
pub use orders::{Order, Orders};
pub use overview::Overview;
pub use payments::{Payment, Payments};
pub use prices::{Commission, Shipping, Taxes};
pub use product::Product;
pub use products::Products;
pub use refund::Refund;
pub use reviews::Reviews;
pub use settings::Settings;
pub use user::User;
pub use users::Users;
pub use vendor::Vendor;
pub use vendors::Vendors;
