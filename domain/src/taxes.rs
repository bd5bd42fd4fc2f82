//! Taxes: what a place takes of a price, as rates that staff keep.
//!
//! Invariant: of one country, state and category there is one rate in force. Rates are retired, never deleted: orders
//! were made by them, and keep a copy of what they said.

mod rates;
mod staff;

pub use rates::{Rates, TaxRate, rates};
pub use staff::{add, change, list, retire};
