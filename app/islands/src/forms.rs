//! Every `form[data-enhance]` is sent without leaving the page, and every `form[data-guard]` is not left by accident.
//!
//! The server answers a `model::forms::Outcome` as JSON, whatever the status: where to go, or what to mend.

mod answer;
mod busy;
mod errors;
mod guard;
mod send;

pub use busy::page_left;
pub use guard::edited;

use crate::fields::reveal;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlFormElement, SubmitEvent};

/// A form is being sent: takes over from the browser where the form asks for it.
pub fn submitted(event: &Event) -> Option<()> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    if event.default_prevented() {
        return None;
    }
    reveal::hide_all(&form);
    if !form.has_attribute("data-enhance") {
        guard::forget(&form);
        return None;
    }
    if busy::is(&form) {
        event.prevent_default();
        return None;
    }
    let submitter = event.dyn_ref::<SubmitEvent>()?.submitter();
    let submitter = submitter.as_deref().map(AsRef::<Element>::as_ref);
    let parcel = send::Parcel::of(&form, submitter)?;
    event.prevent_default();
    busy::begin(&form, submitter);
    // What the script cannot send, the browser sends as ever.
    parcel.send(form.clone()).or_else(|| form.submit().ok())
}
