//! What was typed into a `form[data-guard]` is not lost by leaving the page: the browser asks first.

use crate::browser::{closest, first, listen, set, unset, window};
use std::cell::Cell;
use web_sys::{Element, Event};

const DIRTY: &str = "data-dirty";

thread_local! {
    static WATCHES: Cell<bool> = const { Cell::new(false) };
}

pub fn edited(event: &Event) -> Option<()> {
    set(&closest(event, "form[data-guard]")?, DIRTY, "");
    // Only now, for some browsers load a page anew on going back to it when it listens for this.
    if !WATCHES.replace(true) {
        listen(&window(), "beforeunload", leaving);
    }
    Some(())
}

/// It is saved, or on its way.
pub fn forget(form: &Element) {
    unset(form, DIRTY);
}

fn leaving(event: &Event) -> Option<()> {
    first::<Element>("form[data-dirty]")?;
    event.prevent_default();
    Some(())
}
