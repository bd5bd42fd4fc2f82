//! The pictures of a product: a press on a small one shows it large, without asking for the page again.

use crate::browser::{all_in, closest, set, unset};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

pub fn clicked(event: &Event) -> Option<()> {
    let press: &MouseEvent = event.dyn_ref()?;
    if press.ctrl_key() || press.meta_key() || press.shift_key() || press.alt_key() {
        return None;
    }
    let link = closest(event, "[data-viewer] .viewer-row a")?;
    let viewer = link.closest("[data-viewer]").ok()??;
    let links: Vec<Element> = all_in(&viewer, ".viewer-row a");
    let pictures: Vec<Element> = all_in(&viewer, ".viewer-stage > li");
    let place = links.iter().position(|one| *one == link)?;
    event.prevent_default();
    mark(&links, place, "aria-current", "true");
    mark(&pictures, place, "data-shown", "");
    Some(())
}

fn mark(elements: &[Element], place: usize, name: &str, value: &str) {
    for (here, element) in elements.iter().enumerate() {
        if here == place { set(element, name, value) } else { unset(element, name) }
    }
}
