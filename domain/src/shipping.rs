//! Shipping: zones of countries, and the ways to send goods to them.
//!
//! A country belongs to the first zone that names it, else to the first that names none. In a zone a vendor goes by its
//! own methods, or, having none there, by the shop's. Methods are retired, never deleted: orders were sent by them.

mod kept;
mod offers;
mod own;
mod staff;

pub use offers::{MethodOffer, Parcel, methods};
pub use own::{add_own, change_own, own, retire_own};
pub use staff::{add_method, add_zone, change_method, change_zone, list, retire_method, retire_zone};
