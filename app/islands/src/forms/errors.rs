//! What has to be mended, written where the server would have written it.

use crate::browser::{all_in, document, focus, set, show as reveal, text, unset, words};
use crate::overlays::toasts;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlFormElement};

/// What is wrong with a field, or with the whole form where the field is empty.
pub struct Problem {
    field: String,
    message: String,
    /// What the summary says, where the field must be named.
    line: String,
}

impl Problem {
    pub fn of_form(message: String) -> Self {
        Self { field: String::new(), line: message.clone(), message }
    }

    pub fn read(error: &JsValue) -> Option<Self> {
        let message = text(error, "message")?;
        let line = text(error, "line").unwrap_or_else(|| message.clone());
        Some(Self { field: text(error, "field")?, message, line })
    }
}

/// Replaces what the form said before, and takes the focus to the summary.
pub fn show(form: &HtmlFormElement, problems: &[Problem]) {
    clear(form);
    let summary = form.query_selector("[data-error-summary]").ok().flatten();
    let Some(summary) = summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        for problem in problems {
            toasts::add(&problem.message, true);
        }
        return;
    };
    for problem in problems {
        let control = mark(form, problem);
        list(&summary, problem, control.as_ref());
    }
    prefix_title();
    reveal(&summary, true);
    focus(&summary);
}

/// Nothing is wrong any more.
pub fn clear(form: &HtmlFormElement) {
    for slot in all_in::<Element>(form, "[data-error-for]") {
        slot.set_text_content(None);
        reveal(&slot, false);
    }
    for control in all_in::<Element>(form, "[aria-invalid]") {
        unset(&control, "aria-invalid");
    }
    for summary in all_in::<Element>(form, "[data-error-summary]") {
        for list in all_in::<Element>(&summary, "ul") {
            list.set_text_content(None);
        }
        reveal(&summary, false);
    }
    unprefix_title();
}

/// Marks the field and says why beside it; answers what the summary should link to.
fn mark(form: &HtmlFormElement, problem: &Problem) -> Option<Element> {
    if problem.field.is_empty() {
        return None;
    }
    let slot = all_in::<Element>(form, "[data-error-for]")
        .into_iter()
        .find(|slot| slot.get_attribute("data-error-for").as_deref() == Some(problem.field.as_str()));
    if let Some(slot) = &slot {
        slot.set_text_content(Some(&problem.message));
        reveal(slot, true);
    }
    let mut first = None;
    let controls = form.elements();
    for place in 0..controls.length() {
        let Some(control) = controls.item(place) else { continue };
        let is_meant = control.get_attribute("name").as_deref() == Some(problem.field.as_str());
        if !is_meant || control.get_attribute("type").as_deref() == Some("hidden") {
            continue;
        }
        set(&control, "aria-invalid", "true");
        if let Some(slot) = &slot {
            describe(&control, &slot.id());
        }
        first.get_or_insert(control);
    }
    first
}

/// A group of choices is described as a whole, not each of them.
fn describe(control: &Element, slot: &str) {
    let told = control.get_attribute("aria-describedby").unwrap_or_default();
    let is_choice = control.get_attribute("type").as_deref() == Some("radio");
    if !is_choice && !told.split(' ').any(|id| id == slot) {
        set(control, "aria-describedby", (told + " " + slot).trim_start());
    }
}

fn list(summary: &Element, problem: &Problem, control: Option<&Element>) -> Option<()> {
    let mut entry = document().create_element("li").ok()?;
    summary.query_selector("ul").ok()??.append_child(&entry).ok()?;
    if let Some(control) = control.filter(|control| !control.id().is_empty()) {
        let link = document().create_element("a").ok()?;
        set(&link, "href", &(String::from("#") + &control.id()));
        entry.append_child(&link).ok()?;
        entry = link;
    }
    entry.set_text_content(Some(&problem.line));
    Some(())
}

fn prefix_title() {
    let (title, prefix) = (document().title(), words("data-error-prefix"));
    if !title.starts_with(&prefix) {
        document().set_title(&(prefix + &title));
    }
}

fn unprefix_title() {
    if let Some(title) = document().title().strip_prefix(&words("data-error-prefix")) {
        document().set_title(title);
    }
}
