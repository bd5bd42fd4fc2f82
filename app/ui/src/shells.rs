//! The frames pages stand in. They know links and words, no rooms.

mod account;
mod auth;
mod categories;
mod checkout;
mod console;
mod error;
mod footer;
mod header;
mod mark;
mod shell;
mod storefront;

pub use account::AccountShell;
pub use auth::AuthShell;
pub use checkout::{CheckoutShell, CheckoutStep};
pub use console::ConsoleShell;
pub use error::ErrorPage;
pub use mark::Mark;
pub use shell::{Account, Bell, Language, Preferences, Search, Shelf, Shell};
pub use storefront::StorefrontShell;
