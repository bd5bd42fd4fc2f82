//! Filters that count at once: `form[data-live]` asks for its page whenever something of it changes, and of that page
//! only what carries `data-part` is put in place. Address and history follow, the focus stays where it was.

use crate::browser::{
    all, all_in, document, fetch, first, focus, focused, here, property, set, unset, window,
};
use crate::overlays::toasts;
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams,
    XmlHttpRequest,
};

const FORM: &str = "form[data-live]";
const RESULTS: &str = "[data-part=results]";

thread_local! {
    static UNDER_WAY: RefCell<Option<XmlHttpRequest>> = const { RefCell::new(None) };
    /// What is in sight: path and query.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
}

pub fn start() {
    HERE.set(here().unwrap_or_default());
}

/// A box was ticked, a price typed, an order chosen; what belongs to the form may stand elsewhere.
pub fn changed(event: &Event) -> Option<()> {
    let form: HtmlFormElement = property(event.target()?.as_ref(), "form")?.dyn_into().ok()?;
    if !form.has_attribute("data-live") {
        return None;
    }
    let address = address(&form)?;
    load(&address, true)
}

/// Back and forth between what was asked for.
pub fn gone_back(_: &Event) -> Option<()> {
    first::<Element>(FORM)?;
    let here = here()?;
    let is_other = HERE.with_borrow(|shown| *shown != here);
    if is_other { load(&here, false) } else { None }
}

/// Whether what the form changed is this very page, which can show it in place.
pub fn shows(form: &Element, to: &str) -> bool {
    let path = |address: &str| address.split(['?', '#']).next().map(str::to_owned);
    form.closest(RESULTS).is_ok_and(|results| results.is_some())
        && path(to) == path(&HERE.with_borrow(Clone::clone))
}

/// Shows this page as it is by now.
pub fn open(address: &str) -> Option<()> {
    let is_new = HERE.with_borrow(|shown| shown != address);
    load(address, is_new)
}

/// Where the form leads, without what was left empty.
fn address(form: &HtmlFormElement) -> Option<String> {
    let filled = UrlSearchParams::new().ok()?;
    for pair in Array::from(FormData::new_with_form(form).ok()?.as_ref()) {
        let pair: Array = pair.unchecked_into();
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string())
            && !value.is_empty()
        {
            filled.append(&name, &value);
        }
    }
    let (path, query) = (form.get_attribute("action")?, String::from(filled.to_string()));
    Some(if query.is_empty() { path } else { format!("{path}?{query}") })
}

fn load(address: &str, is_new: bool) -> Option<()> {
    if let Some(old) = UNDER_WAY.take() {
        old.set_onloadend(None);
        old.abort().ok()?;
    }
    let to = address.to_owned();
    let request = fetch(address, move |page| {
        if page.and_then(|page| put(&page, &to, is_new)).is_none() {
            // The browser says better what went wrong.
            let _ = window().location().assign(&to);
        }
    })?;
    UNDER_WAY.set(Some(request));
    if let Some(results) = first::<Element>(RESULTS) {
        set(&results, "aria-busy", "true");
    }
    Some(())
}

fn put(page: &Document, address: &str, is_new: bool) -> Option<()> {
    page.query_selector(RESULTS).ok()??;
    if is_new {
        window().history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(address)).ok()?;
    }
    HERE.set(address.to_owned());
    document().set_title(&page.title());
    let place = Place::of_focus();
    for part in all::<Element>("[data-part]") {
        let name = part.get_attribute("data-part")?;
        if let Some(new) = page.query_selector(&format!("[data-part={name}]")).ok()? {
            replace(&part, &new);
        }
        unset(&part, "aria-busy");
    }
    if let Some(place) = place {
        place.take();
    }
    for said in elements_of(page, "#toasts [data-toast-text]") {
        toasts::add(&said.text_content().unwrap_or_default(), false);
    }
    Some(())
}

pub fn elements_of(page: &Document, selector: &str) -> Vec<Element> {
    page.body().map(|body| all_in(&body, selector)).unwrap_or_default()
}

/// What was folded or unfolded by hand stays so.
pub fn replace(part: &Element, new: &Element) {
    let folds: Vec<(String, bool)> = all_in::<Element>(part, "details[id]")
        .iter()
        .map(|fold| (fold.id(), fold.has_attribute("open")))
        .collect();
    part.set_inner_html(&new.inner_html());
    for fold in all_in::<Element>(part, "details[id]") {
        match folds.iter().find(|(id, _)| *id == fold.id()) {
            Some((_, true)) => set(&fold, "open", ""),
            Some((_, false)) => unset(&fold, "open"),
            None => {}
        }
    }
}

/// Where the focus is, to be found again in what comes.
struct Place {
    /// What the field sends, if it is one.
    name: String,
    value: String,
    is_typed: bool,
    /// The nearest thing around that has an id, and which of the things in it one is at.
    around: String,
    number: usize,
}

const STOPS: &str = "a, button, input, select, summary";

impl Place {
    fn of_focus() -> Option<Self> {
        let at = focused()?;
        at.closest("[data-part]").ok()??;
        let input = at.dyn_ref::<HtmlInputElement>();
        let around = at.parent_element()?.closest("[id]").ok()??;
        let number = all_in::<HtmlElement>(&around, STOPS).iter().position(|one| *one == at)?;
        Some(Self {
            name: at.get_attribute("name").unwrap_or_default(),
            value: input.map(HtmlInputElement::value).unwrap_or_default(),
            is_typed: input.is_some_and(|input| input.type_() == "text"),
            around: around.id(),
            number,
        })
    }

    fn take(&self) -> Option<()> {
        let fits = |input: &HtmlInputElement| {
            input.name() == self.name && (self.is_typed || input.value() == self.value)
        };
        let field = if self.name.is_empty() {
            None
        } else {
            all::<HtmlInputElement>("[data-part] input").into_iter().find(fits)
        };
        if let Some(field) = field {
            if self.is_typed {
                field.set_value(&self.value);
            }
            focus(&field);
            return Some(());
        }
        // What it was about may be gone.
        let Some(around) = document().get_element_by_id(&self.around) else {
            return first::<HtmlElement>(RESULTS).as_ref().map(focus);
        };
        all_in::<HtmlElement>(&around, STOPS).get(self.number).map(focus)
    }
}
