//! The list below the search box.

use crate::browser::{all_in, document, property, set, show, text, unset};
use js_sys::{Array, encode_uri_component};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, XmlHttpRequest, XmlHttpRequestResponseType};

const LIST: &str = "search-offer";
/// In the order they are shown.
const KINDS: [&str; 4] = ["product", "category", "brand", "vendor"];

/// Asks what there is for `wanted`, and shows it if it `still_fits` when it comes.
pub fn ask(
    input: &HtmlInputElement,
    wanted: &str,
    still_fits: impl FnOnce() -> bool + 'static,
) -> Option<()> {
    let source = input.closest("[data-suggest]").ok()??.get_attribute("data-suggest")?;
    let request = XmlHttpRequest::new().ok()?;
    let wanted = String::from(encode_uri_component(wanted));
    request.open("GET", &format!("{source}?q={wanted}")).ok()?;
    // The API knows nothing of the language this page is in.
    let lang = document().document_element()?.get_attribute("lang")?;
    request.set_request_header("accept-language", &lang).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Json);
    let (asked, input) = (request.clone(), input.clone());
    let done = Closure::once_into_js(move || {
        if still_fits() && asked.status() == Ok(200) {
            offer(&input, &asked.response().unwrap_or(JsValue::NULL));
        }
    });
    request.set_onloadend(Some(done.unchecked_ref()));
    request.send().ok()
}

fn offer(input: &HtmlInputElement, answer: &JsValue) -> Option<()> {
    let found: Array = property(answer, "data")?.dyn_into().ok()?;
    let (form, list) = prepare(input)?;
    list.set_text_content(None);
    unset(input, "aria-activedescendant");
    let mut count = 0;
    for kind in KINDS {
        let of_kind = found.iter().filter(|it| text(it, "type").as_deref() == Some(kind));
        let title = form.get_attribute(&format!("data-word-{kind}")).unwrap_or_default();
        add_group(&list, &title, &of_kind.collect::<Vec<_>>(), &mut count);
    }
    show(&list, count > 0);
    set(input, "aria-expanded", if count > 0 { "true" } else { "false" });
    let word = form.get_attribute("data-word-list").unwrap_or_default();
    form.query_selector("[role=status]").ok()??.set_text_content(Some(&format!("{word}: {count}")));
    Some(())
}

/// The parts that only a script needs, made when they are needed first.
fn prepare(input: &HtmlInputElement) -> Option<(Element, Element)> {
    let form = input.closest("[data-suggest]").ok()??;
    if let Some(list) = list_of(input) {
        return Some((form, list));
    }
    let list = element("div", "suggestions")?;
    set(&list, "id", LIST);
    set(&list, "role", "listbox");
    set(&list, "aria-label", &form.get_attribute("data-word-list")?);
    let status = element("div", "only-read")?;
    set(&status, "role", "status");
    form.append_with_node_2(&list, &status).ok()?;
    for (name, value) in [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", LIST)] {
        set(input, name, value);
    }
    Some((form, list))
}

fn add_group(list: &Element, title: &str, found: &[JsValue], count: &mut u32) -> Option<()> {
    if found.is_empty() {
        return None;
    }
    let group = element("div", "")?;
    set(&group, "role", "group");
    set(&group, "aria-label", title);
    let heading = element("p", "")?;
    set(&heading, "aria-hidden", "true");
    heading.set_text_content(Some(title));
    group.append_child(&heading).ok()?;
    for one in found {
        let option = element("a", "suggestion")?;
        set(&option, "id", &format!("{LIST}-{count}"));
        set(&option, "role", "option");
        set(&option, "aria-selected", "false");
        set(&option, "tabindex", "-1");
        set(&option, "dir", "auto");
        set(&option, "href", &text(one, "url")?);
        option.set_text_content(Some(&text(one, "text")?));
        group.append_child(&option).ok()?;
        *count += 1;
    }
    list.append_child(&group).ok().map(drop)
}

/// Takes the list away; `None` where none was in sight.
pub fn close(input: &HtmlInputElement) -> Option<()> {
    let list = open_list(input)?;
    show(&list, false);
    set(input, "aria-expanded", "false");
    unset(input, "aria-activedescendant");
    Some(())
}

/// Goes to the next one or the one before; past the ends one is back in the box.
pub fn step(input: &HtmlInputElement, onward: bool) -> Option<()> {
    let options: Vec<Element> = all_in(&open_list(input)?, "[role=option]");
    let here = options.iter().position(is_chosen);
    let next = match (here, onward) {
        (None, true) => Some(0),
        (None, false) => options.len().checked_sub(1),
        (Some(place), true) => Some(place + 1),
        (Some(place), false) => place.checked_sub(1),
    };
    let next = next.and_then(|place| options.get(place));
    for option in &options {
        set(option, "aria-selected", if Some(option) == next { "true" } else { "false" });
    }
    match next {
        Some(option) => {
            set(input, "aria-activedescendant", &option.id());
            option.scroll_into_view_with_bool(false);
        }
        None => unset(input, "aria-activedescendant"),
    }
    Some(())
}

/// Opens the one that is chosen; `None` where none is.
pub fn follow(input: &HtmlInputElement) -> Option<()> {
    let options: Vec<HtmlElement> = all_in(&open_list(input)?, "[role=option]");
    options.iter().find(|option| is_chosen(option)).map(HtmlElement::click)
}

fn is_chosen(option: &Element) -> bool {
    option.get_attribute("aria-selected").as_deref() == Some("true")
}

fn list_of(input: &HtmlInputElement) -> Option<Element> {
    input.closest("[data-suggest]").ok()??.query_selector(".suggestions").ok()?
}

fn open_list(input: &HtmlInputElement) -> Option<Element> {
    list_of(input).filter(|list| !list.has_attribute("hidden"))
}

fn element(name: &str, class: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}
