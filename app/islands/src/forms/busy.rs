//! A form that is under way cannot be sent again, and its button says so.

use crate::browser::{all, document, focus, focused, set, unset};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement};

const SENDING: &str = "data-sending";

pub fn is(form: &Element) -> bool {
    form.has_attribute(SENDING)
}

pub fn begin(form: &Element, button: Option<&Element>) {
    set(form, SENDING, "");
    if let Some(button) = button {
        set(button, "aria-busy", "true");
        set(button, "disabled", "");
    }
}

/// Disabling a button took the focus from it, so it gets it back unless it went elsewhere meanwhile.
pub fn end(form: &HtmlFormElement) {
    unset(form, SENDING);
    let controls = form.elements();
    for place in 0..controls.length() {
        let Some(button) = controls.item(place).filter(|it| it.has_attribute("aria-busy")) else { continue };
        unset(&button, "aria-busy");
        unset(&button, "disabled");
        let nowhere = focused() == document().body();
        if let (true, Some(button)) = (nowhere, button.dyn_ref::<HtmlElement>()) {
            focus(button);
        }
    }
}

/// A page may be shown again as it was left, and must not wait for an answer that came long ago.
pub fn page_left(_: &Event) -> Option<()> {
    all::<HtmlFormElement>("form[data-sending]").iter().for_each(end);
    Some(())
}
