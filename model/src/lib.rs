//! What crosses the wire: ids, money, statuses, views (sent out), inputs (sent in), errors.
//!
//! Pure and small: it is compiled for the server and for the browser, and knows neither SQL nor HTTP.
//! One file a capability carries its views and inputs; the rest is shared ground.

pub mod accounts;
pub mod addresses;
pub mod analytics;
pub mod cart;
pub mod catalog;
mod change;
pub mod checkout;
pub mod commission;
mod error;
pub mod events;
mod fields;
pub mod forms;
mod ids;
pub mod inventory;
pub mod live;
mod money;
pub mod notifications;
pub mod orders;
mod page;
mod passwords;
pub mod payments;
pub mod payouts;
pub mod pictures;
pub mod preferences;
pub mod pricing;
pub mod reviews;
pub mod settings;
pub mod shipping;
pub mod taxes;
pub mod vendors;
pub mod wishlist;

pub use change::Change;
pub use error::{AppError, FieldError, FieldErrors, FieldProblem, Reason, Result, Shortfall};
pub use fields::{EmailAddress, Fields, Password, PhoneNumber};
pub use ids::*;
pub use money::{Amount, Currency, Money, allocate};
pub use page::{Page, PageRequest, Pagination};
