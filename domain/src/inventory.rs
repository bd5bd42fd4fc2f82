//! Inventory: what a store's keeper does with stock, and what checkouts and orders do with it.
//!
//! Invariants, besides those of `kit::stock`: what is held in a row is the sum of its holds, what is allocated the
//! open rest of its allocations. A hold ends by being applied: the sweeper or whoever wants the pieces gives it back;
//! one without an end is frozen while a payment is under way, and nobody gives it back.
//!
//! A reservation goes by a reference that the caller chooses (its checkout): `reserve` holds, `allocate` turns that
//! into a promise to an order, `dispatch` takes it off the shelf. Each may be repeated. The caller begins and commits;
//! after the commit it says `cx.catalogue_changed()`, since shoppers may see other numbers now.
//!
//! Events: `inventory.updated`, `product.stock_low` (see `kit::stock`).

mod allocations;
mod console;
mod hold;
mod holds;
mod log;
mod orders;
mod places;
mod reserve;
mod shelves;
mod sweep;

pub use console::{export, low, overview};
pub use hold::{extend, freeze, release, thaw};
pub use holds::Kept;
pub use log::{log, vendor_log};
pub use orders::{Part, allocate, dispatch, restock, unallocate};
pub use places::availability;
pub use reserve::{Line, Reservation, reserve};
pub use shelves::{adjust, of_product, set_threshold};
pub use sweep::sweep;
