//! Orders: what people bought, and how it comes to them. One order for each checkout, with a part for each vendor.
//!
//! Invariants: totals of an order are the sums of its parts and lines; nothing on it changes when what it was copied
//! from does; a cart has one order at most; every step of a part stands in the history and among the events. Pieces
//! that wait for their payment are held, those of confirmed parts are allocated, both under the order's id.
//!
//! How far an order is follows from its parts (a trigger); which steps a part may take says [`state`]. Money is another
//! axis: `note_money` is the one place that writes it, and `payments` the one room that calls it. Who changes anything
//! locks the order's row first.
//!
//! Events, each of the thing `order`: `order.created`, `order.confirmed`, `order.expired`, `order.status_updated {part,
//! vendor, from, to}`, `order.shipped {part, vendor, parcel}`, `order.delivered {part, vendor}`, `order.completed {part,
//! vendor}`, `order.cancelled {parts, paid, …}`, `order.needs_action {why}`.

mod actors;
mod acts;
mod audit;
mod body;
mod bounds;
mod cancel;
mod confirm;
mod console;
mod deliver;
mod earned;
mod expire;
mod figures;
mod insert;
mod link;
mod list;
pub mod live;
mod money;
mod place;
mod read;
mod requests;
mod shares;
mod ship;
mod sold;
mod sql;
pub mod state;
mod steps;
mod views;

pub use actors::{Bearer, Party, fulfiller, party};
pub use acts::{accept, complete, set_status};
pub use body::order_from_body;
pub use cancel::cancel;
pub use confirm::{Confirmed, confirm};
pub use console::{counts, of_store, to_do};
pub use deliver::deliver;
pub use earned::earned;
pub use expire::{expire, passed};
pub use figures::{all, settled, stats, waiting};
pub(crate) use link::key;
pub use link::{key_of, of_link};
pub use list::{again, list};
pub use money::{
    NoteMoney, Payable, RefundedPart, in_flight, needs_action, note_money, note_refund, note_unsold,
    out_of_flight, payable, wanted_stock,
};
pub use place::{From, Placement, place};
pub use read::{get, tracking};
pub use shares::of_pieces;
pub use ship::{pack, ship};
pub use sold::{bought, has_bought, newly_sold};
