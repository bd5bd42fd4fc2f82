//! Payments: money that comes in, and money that goes back.
//!
//! The gateway is asked outside of any transaction, under a key of ours; what it says is settled by the one verb
//! [`settle`], whoever heard it: the buyer coming back, a webhook, the sweeper, the API. It may be called as often as
//! one likes. Invariants: an order has one living payment at most; what a payment took is captured once in the books;
//! silence is no decline; money that no order can take goes back. A refund reserves its amount under the payment's lock
//! before the gateway hears of it, names lines, shipping or goodwill, and gives commission back as it was frozen.
//!
//! The order's row is locked before the payment's. Goods are frozen while the gateway works.
//!
//! Events, each of the thing `order`: `payment.succeeded`, `payment.failed`, `payment.refunded`.

mod afterwards;
mod back;
mod cash;
mod events;
mod finalize;
mod give_back;
mod hear;
mod history;
mod jobs;
mod methods;
mod open;
mod pay;
mod plan;
mod refund;
mod refundable;
mod settle;
mod sql;
mod stray;
mod sweep;
mod views;

pub use back::{came_back, to_give_back};
pub use events::{Heard, apply_event, hear_notice};
pub use hear::{HEARS, hear};
pub use history::{all, file, get, history, of_order, orders_payments};
pub use jobs::{ApplyEventJob, CallOffJob, RefundJob};
pub use methods::{due, methods};
pub use pay::{confirm, create_intent, process, start};
pub use refund::{Refunder, preview, refund, refunder};
pub use refundable::refundable;
pub use settle::{Told, settle};
pub use sweep::sweep;
pub use views::Looker;
