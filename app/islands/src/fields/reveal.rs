//! The button that shows what was typed into a password field (`data-reveal`, `aria-controls` names the field).

use crate::browser::{all, all_in, closest, document, set, show};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The buttons are hidden where no script would answer them.
pub fn offer() {
    for button in all::<Element>("[data-reveal]") {
        show(&button, true);
    }
}

pub fn clicked(event: &Event) -> Option<()> {
    let button = closest(event, "[data-reveal]")?;
    let shown = button.get_attribute("aria-pressed").as_deref() == Some("true");
    turn(&button, !shown)
}

/// Hides them again, so that browsers do not keep what is sent as if it were any text.
pub fn hide_all(form: &Element) {
    for button in all_in::<Element>(form, "[data-reveal][aria-pressed=true]") {
        turn(&button, false);
    }
}

fn turn(button: &Element, shown: bool) -> Option<()> {
    let input = document().get_element_by_id(&button.get_attribute("aria-controls")?)?;
    input.dyn_ref::<HtmlInputElement>()?.set_type(if shown { "text" } else { "password" });
    set(button, "aria-pressed", if shown { "true" } else { "false" });
    Some(())
}
