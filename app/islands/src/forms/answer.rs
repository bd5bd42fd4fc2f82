//! What the server said, and what follows.

use super::errors::{self, Problem};
use super::{busy, guard};
use crate::browser::{all, all_in, property, show, text, window, words};
use crate::live;
use crate::overlays::toasts;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlFormElement, Url};

/// An answer arrived. One that leads elsewhere keeps the form busy until the page is gone.
pub fn answered(form: &HtmlFormElement, status: u16, answer: &JsValue) {
    refresh(answer);
    if let Some(to) = text(answer, "to") {
        guard::forget(form);
        if live::shows(form, &to) {
            stop(form);
            live::open(&to);
        } else {
            go(&to);
        }
        return;
    }
    stop(form);
    let problems = problems(answer);
    if !problems.is_empty() {
        errors::show(form, &problems);
    } else if status < 300 && answer.is_object() {
        guard::forget(form);
        errors::clear(form);
        if let Some(words) = text(answer, "toast") {
            toasts::add(&words, false);
        }
    } else {
        errors::show(form, &[Problem::of_form(words("data-failed"))]);
    }
}

/// Words that are other ones by now, wherever the page has a place for them.
fn refresh(answer: &JsValue) -> Option<()> {
    let fresh: Object = property(answer, "fresh")?.dyn_into().ok()?;
    for pair in Object::entries(&fresh) {
        let pair: Array = pair.unchecked_into();
        if let (Some(name), Some(words)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            for place in all::<Element>(&format!("[data-fresh={name}]")) {
                place.set_text_content(Some(&words));
                show(&place, !words.is_empty());
            }
        }
    }
    Some(())
}

/// Nothing arrived. The form stands as it was and can be sent again.
pub fn unreachable(form: &HtmlFormElement) {
    stop(form);
    errors::show(form, &[Problem::of_form(words("data-offline"))]);
}

fn stop(form: &HtmlFormElement) {
    for bar in all_in::<Element>(form, "[data-upload-progress]") {
        show(&bar, false);
    }
    busy::end(form);
}

/// The fields' words, else the form's own.
fn problems(answer: &JsValue) -> Vec<Problem> {
    let errors = property(answer, "errors").and_then(|errors| errors.dyn_into::<Array>().ok());
    let errors = errors.iter().flat_map(Array::iter);
    let mut problems: Vec<Problem> = errors.filter_map(|error| Problem::read(&error)).collect();
    if problems.is_empty() {
        problems.extend(text(answer, "summary").map(Problem::of_form));
    }
    problems
}

/// Opens the next page; the same one is loaded again and stays where it was scrolled to.
fn go(to: &str) -> Option<()> {
    let location = window().location();
    let here = Url::new(&location.href().ok()?).ok()?;
    let there = Url::new_with_base(to, &here.href()).ok()?;
    here.set_hash(&there.hash());
    if here.href() != there.href() {
        return location.assign(to).ok();
    }
    if !there.hash().is_empty() {
        location.assign(to).ok()?;
    }
    location.reload().ok()
}
