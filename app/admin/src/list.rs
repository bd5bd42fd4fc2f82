//! Addresses of the pages of lists.

pub use ::frame::list::{address, href, pages};
