//! Commission: what the platform keeps of a sale.
//!
//! Rules stand in the order that staff give them; the first that fits a line says what is kept of it, and the last one
//! fits everything. What was said is frozen on the line when its order is placed, so that no later rule changes it.
//! Rules are retired, never deleted.

mod freeze;
mod order;
mod rules;
mod staff;

pub use freeze::{CommissionLine, Frozen, freeze};
pub use order::shift;
pub use staff::{add, change, list, retire, try_out};
