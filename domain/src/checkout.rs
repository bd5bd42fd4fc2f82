//! Checkout: the way from a cart to an order, and what it will cost. Owns `checkouts`, a row a cart.
//!
//! `quote` is the one place where prices, delivery and tax meet; the cart's page, the checkout's pages and `orders::place`
//! all ask it, so that what was shown is what is charged. What was told stays until its cart ends; nothing of it is
//! binding before the order is placed. No events: nothing has happened yet.

mod estimate;
mod quote;
mod tell;
mod told;

pub use estimate::{estimate, with_costs};
pub use quote::{Delivery, Destination, Quote, quote};
pub use tell::{choose_delivery, choose_payment, tell_address};
pub use told::{Checkout, Told, of};
