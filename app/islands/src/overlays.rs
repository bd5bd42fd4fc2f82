//! What floats above the page.

pub mod dialogs;
mod menus;
pub mod toasts;

pub use menus::{focused, key, pressed};
