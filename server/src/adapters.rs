//! What stands behind the traits of `domain::kit::outside`: services outside, or the database in their place.

pub mod broker;
pub mod files;
pub mod gateways;
pub mod mail;
pub mod redis;
pub mod sms;
