//! Carts: what a shopper gathers before buying, at the prices of the moment. Owns `carts` and `cart_items`.
//!
//! A cart is OPEN while it is filled, COMPLETING from the order on until that is paid, then COMPLETED; ABANDONED is the
//! other end. Invariants: an account has one open cart at most, and so has a guest's token; a variant stands in a cart
//! once; nothing can be put into a cart that cannot be bought now. Every write locks its cart first.
//!
//! What an item cost when its shopper last acted on it is kept beside it (`seen_minor`), so that a change of price can
//! be told. Shipping and tax are not known here: `checkout` adds them. No events: nobody hears of carts.

mod ending;
mod later;
mod lines;
mod merge;
mod open;
mod read;
mod shopper;
mod sweep;
mod write;

pub use ending::{CartStatus, LockedCart, lock, refresh_seen, reopen, set_completed, set_completing};
pub use later::{back_into_cart, save_for_later};
pub use lines::{Line, lines, lines_of_items};
pub use merge::{bring_along, merge};
pub use open::id_of;
pub use read::{count, show};
pub use shopper::{Shopper, shopper};
pub use sweep::sweep;
pub use write::{Added, add, change, clear, remove};

use chrono::Duration;

/// How long a cart is kept after its last change.
const KEPT: Duration = Duration::days(30);
