//! The words of the shop in every language, and how numbers, dates and prices are written in them.
//!
//! Messages live in `locales/<language>/<room>.ftl` (Fluent), one file a room, keys in kebab case that start with
//! the room: `account-sign-in-title`. They are embedded at compile time. Read them with [`tr!`]:
//!
//! ```
//! use i18n::{Lang, tr};
//! assert_eq!(tr!(Lang::En, "time-minutes-ago", count = 3), "3 minutes ago");
//! ```
//!
//! Tests hold that both languages have the same keys with the same variables, that every key the code names exists,
//! that every call gives a message just the variables it has, and that no message is left over.

mod catalogue;
mod countries;
mod errors;
mod lang;
mod money;
mod number;
mod text;
mod time;

pub use catalogue::{Arg, Source, sources};
pub use lang::{Lang, UnknownLang};
pub use time::Day;

/// A message in a language: `tr!(lang, "cart-title")`, `tr!(lang, "cart-lines", count = 3)`.
///
/// Values are anything an [`Arg`] is made from: text, or a whole number (which chooses plural forms).
#[macro_export]
macro_rules! tr {
    ($lang:expr, $key:expr $(,)?) => {
        $crate::Lang::t($lang, $key)
    };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::Lang::tr($lang, $key, &[$((stringify!($name), $crate::Arg::from($value))),+])
    };
}
