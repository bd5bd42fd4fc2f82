//! What floats above the page: menus, dialogs, drawers and toasts, on the browser's own elements.

mod dialog;
mod menu;
mod toasts;

pub use dialog::{Dialog, DialogButton, DialogSide};
pub use menu::{Menu, MenuForm, MenuLink};
pub use toasts::Toasts;
pub(crate) use toasts::toast;
