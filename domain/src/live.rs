//! Live updates: who may follow what, and what they are told of each fact.
//!
//! Owns nothing: facts come from the event stream, tickets are `accounts`' own. `server::live` keeps the connections and
//! brings what this room says to them. Everybody hears of their own unasked: the notifications and orders of an account,
//! and, for who keeps a store, its parts of orders. Topics are for the rest.

mod facts;
mod follow;
mod missed;
mod stock;

pub use facts::{Fact, Heard, OrderNews, heard};
pub use follow::{Listener, Scope, follow, listener};
pub use missed::{Missed, missed, unheard};
pub use stock::stock;
