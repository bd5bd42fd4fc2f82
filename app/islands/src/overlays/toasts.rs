//! Toasts: they go by themselves or when dismissed, and any script may add one with the event `dropcart:toast`, whose
//! detail is the words, or `{ text, stay: true }` for what must be read.

use crate::browser::{all, closest, document, first, later, property, set, text};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event, HtmlTemplateElement};

const LIFE: i32 = 6_000;
/// How soon to look again at one that is being read.
const GRACE: i32 = 2_000;

/// Those that came with the page.
pub fn start() {
    for toast in all::<Element>("#toasts > [data-toast]") {
        age(toast, LIFE);
    }
}

pub fn asked(event: &Event) -> Option<()> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    let stay = property(&detail, "stay").is_some_and(|stay| stay.is_truthy());
    let words = detail.as_string().or_else(|| text(&detail, "text"))?;
    add(&words, stay)
}

/// Shows `words`; those that `stay` wait until they are dismissed.
pub fn add(words: &str, stay: bool) -> Option<()> {
    let template: HtmlTemplateElement = first("#toast-template")?;
    let toast = document().import_node_with_deep(&template.content(), true).ok()?;
    let toast: Element = toast.first_child()?.dyn_into().ok()?;
    toast.query_selector("[data-toast-text]").ok()??.set_text_content(Some(words));
    document().get_element_by_id("toasts")?.append_child(&toast).ok()?;
    if stay {
        // Beyond the polite region around it: this one should be heard now.
        set(&toast, "role", "alert");
    } else {
        age(toast, LIFE);
    }
    Some(())
}

pub fn clicked(event: &Event) -> Option<()> {
    closest(event, "[data-toast-close]")?;
    closest(event, "[data-toast]")?.remove();
    Some(())
}

fn age(toast: Element, left: i32) {
    later(left, move || {
        if toast.matches(":hover, :focus-within").unwrap_or(false) {
            age(toast, GRACE);
        } else {
            toast.remove();
        }
    });
}
