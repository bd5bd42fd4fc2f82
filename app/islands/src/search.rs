//! `/` goes to the search box and Escape leaves it.

use crate::browser::{first, focus};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

pub fn key(event: &Event) -> Option<()> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let at: Element = event.target()?.dyn_into().ok()?;
    if event.key() == "Escape" {
        if !at.has_attribute("data-search") {
            return None;
        }
        // Browsers would clear it.
        event.prevent_default();
        return at.dyn_ref::<HtmlInputElement>()?.blur().ok();
    }
    if !is_slash(event) || is_typed_into(&at) || first::<Element>("dialog[open]:modal").is_some() {
        return None;
    }
    let search: HtmlInputElement = first("[data-search]")?;
    event.prevent_default();
    focus(&search);
    search.select();
    Some(())
}

/// An Arabic keyboard writes a letter with this key.
fn is_slash(event: &KeyboardEvent) -> bool {
    let key = event.key();
    let alone = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    alone && (key == "/" || (key == "ظ" && event.code() == "Slash"))
}

fn is_typed_into(element: &Element) -> bool {
    element.closest("input, textarea, select, [contenteditable]").is_ok_and(|found| found.is_some())
}
