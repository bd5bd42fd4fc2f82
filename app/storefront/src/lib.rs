//! The pages a shopper sees: the shop, joining and signing in, and one's own account.
//!
//! A page is a plain function of data: it asks a verb of `domain`, and frames what it got. It is
//! rendered on the server and never again in the browser.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its props: the view macro hands over values"
)]

pub mod account;
pub mod cart;
pub mod categories;
pub mod checkout;
pub mod dev;
mod facts;
pub mod frame;
pub mod home;
pub mod joining;
mod listing;
pub mod not_found;
pub mod paid;
pub mod product;
pub mod products;
pub mod reviews;
mod seen;
pub mod selling;
pub mod unsubscribe;
pub mod vendors;
