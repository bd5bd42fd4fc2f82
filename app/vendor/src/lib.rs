//! The pages of those who keep a store. Server only; pages ask verbs of `domain` and frame what they got.
//!
//! Everything here is of the own store: who keeps none is led to where one is asked for.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its props: the view macro hands over values"
)]

mod analytics;
mod balance;
mod delivery;
mod editor;
mod frame;
mod home;
mod imports;
mod inventory;
mod orders;
mod places;
mod products;
mod refund;
mod reviews;
mod store;

pub use analytics::Analytics;
pub use balance::Balance;
pub use delivery::Delivery;
pub use editor::{EditProduct, NewProduct};
pub use home::Home;
pub use imports::{Import, Imports};
pub use inventory::{Inventory, Log};
pub use orders::{Order, Orders, PackingList};
pub use places::{EditPlace, NewPlace, Places};
pub use products::Products;
pub use refund::Refund;
pub use reviews::Reviews;
pub use store::Store;
