//! What the shop does: one room a capability, each with its verbs, its rules and its SQL.
//!
//! `kit` holds the mechanisms that rooms share; `registry` names who does which job and who hears
//! of which event. A room calls only rooms that stand before it in `docs/ARCHITECTURE.md`.

pub mod accounts;
pub mod addresses;
pub mod admin;
pub mod analytics;
pub mod cart;
pub mod catalog;
pub mod checkout;
pub mod commission;
pub mod inventory;
pub mod kit;
pub mod live;
pub mod notifications;
pub mod orders;
pub mod payments;
pub mod payouts;
pub mod preferences;
pub mod registry;
pub mod reviews;
pub mod settings;
pub mod shipping;
pub mod taxes;
pub mod vendors;
pub mod wishlist;

pub use kit::{Cx, Result};
