//! The theme changes at once; the server is told beside it.

use crate::browser::{all, all_in, closest, document, first, set, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, PageTransitionEvent, UrlSearchParams};

const BUTTONS: &str = "[data-theme-form] form";
const KEY: &str = "theme";

/// A button of the menu was pressed.
pub fn submitted(event: &Event) -> Option<()> {
    closest(event, BUTTONS)?;
    event.prevent_default();
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let theme = theme_of(&form)?;
    apply(&theme);
    remember(&theme);
    let data = FormData::new_with_form(&form).ok()?;
    let data = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
    let action = form.get_attribute("action")?;
    // Sent even if the person goes on to another page at once.
    let sent = window().navigator().send_beacon_with_opt_url_search_params(&action, Some(&data));
    if sent == Ok(true) { Some(()) } else { form.submit().ok() }
}

/// Going back may show a page as it was left, in the theme of that time.
pub fn page_shown(event: &Event) -> Option<()> {
    if !event.dyn_ref::<PageTransitionEvent>()?.persisted() {
        return None;
    }
    apply(&window().session_storage().ok()??.get_item(KEY).ok()??);
    Some(())
}

/// What the server rendered is right: it knows of choices made elsewhere.
pub fn remember_served() {
    let served = document().document_element().and_then(|html| html.get_attribute("data-theme"));
    remember(served.as_deref().unwrap_or("system"));
}

/// For this tab only; where nothing can be stored, a page gone back to keeps its old theme.
fn remember(theme: &str) {
    if let Ok(Some(tab)) = window().session_storage() {
        let _ = tab.set_item(KEY, theme);
    }
}

fn apply(theme: &str) {
    if let Some(html) = document().document_element() {
        set(&html, "data-theme", theme);
    }
    let mark = first::<Element>("[data-theme-form] [aria-pressed=true] > svg:last-child");
    for form in all::<HtmlFormElement>(BUTTONS) {
        let on = theme_of(&form).as_deref() == Some(theme);
        for button in all_in::<Element>(&form, "button") {
            set(&button, "aria-pressed", if on { "true" } else { "false" });
            if let (true, Some(mark)) = (on, &mark) {
                // Fails only for a parent inside its child.
                let _ = button.append_child(mark);
            }
        }
    }
}

fn theme_of(form: &HtmlFormElement) -> Option<String> {
    let value: JsValue = FormData::new_with_form(form).ok()?.get("theme");
    value.as_string()
}
