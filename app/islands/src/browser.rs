//! Short ways to the document.

pub use leptos::prelude::{document, window};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, NodeList, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// Answers `None` as soon as the event turns out to be somebody else's.
pub type Handler = fn(&Event) -> Option<()>;

/// Calls `handler` for as long as the page lives.
pub fn listen(target: &EventTarget, name: &str, handler: Handler) {
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        handler(&event);
    });
    // Fails only for something that cannot be called.
    let _ = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Calls `act` once, after `milliseconds`.
pub fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    // Fails only for something that cannot be called.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds);
}

/// Asks for a page of ours, and hands it over; nothing where it does not come.
pub fn fetch(address: &str, done: impl FnOnce(Option<Document>) + 'static) -> Option<XmlHttpRequest> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", address).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let asked = request.clone();
    let done = Closure::once_into_js(move || {
        let page = asked.response().ok().and_then(|page| page.dyn_into::<Document>().ok());
        done(page.filter(|_| asked.status() == Ok(200)));
    });
    request.set_onloadend(Some(done.unchecked_ref()));
    request.send().ok()?;
    Some(request)
}

/// Path and query of what is in sight.
pub fn here() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// What the event happened to, or the first thing around it that fits.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest(selector).ok()?
}

/// The first element of the document that fits.
pub fn first<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements of the document that fit.
pub fn all<T: JsCast>(selector: &str) -> Vec<T> {
    document().query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default()
}

/// All elements inside `element` that fit.
pub fn all_in<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    element.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default()
}

fn elements<T: JsCast>(list: &NodeList) -> Vec<T> {
    (0..list.length()).filter_map(|place| list.get(place)?.dyn_into().ok()).collect()
}

/// What has the focus.
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

pub fn focus(element: &HtmlElement) {
    // Fails for nothing that is in the document.
    let _ = element.focus();
}

pub fn set(element: &Element, name: &str, value: &str) {
    // Fails only for a name that is none.
    let _ = element.set_attribute(name, value);
}

pub fn unset(element: &Element, name: &str) {
    // Fails only for a name that is none.
    let _ = element.remove_attribute(name);
}

/// Shows or hides by the `hidden` attribute.
pub fn show(element: &Element, shown: bool) {
    if shown { unset(element, "hidden") } else { set(element, "hidden", "") }
}

/// A property of a JavaScript object.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()
}

/// A property that holds text.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    property(object, name)?.as_string()
}

/// Words the page brought along, translated.
pub fn words(name: &str) -> String {
    first::<Element>("#page-words").and_then(|words| words.get_attribute(name)).unwrap_or_default()
}
