//! Menus (`details[data-menu]`): Escape, arrow keys, Home and End; a press or the focus elsewhere closes them.
//!
//! One at a time in a group is the browser's own work (`name`).

use crate::browser::{all, all_in, closest, focus, focused as current};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement, HtmlElement, KeyboardEvent, Node};

pub fn pressed(event: &Event) -> Option<()> {
    close_others(event)
}

pub fn focused(event: &Event) -> Option<()> {
    close_others(event)
}

fn close_others(event: &Event) -> Option<()> {
    let target: Node = event.target()?.dyn_into().ok()?;
    for menu in all::<HtmlDetailsElement>("[data-menu][open]") {
        if !menu.contains(Some(&target)) {
            menu.set_open(false);
        }
    }
    Some(())
}

pub fn key(event: &Event) -> Option<()> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let menu: HtmlDetailsElement = closest(event, "[data-menu]")?.dyn_into().ok()?;
    let button: HtmlElement = menu.query_selector("summary").ok()??.dyn_into().ok()?;
    match event.key().as_str() {
        "Escape" if menu.open() => {
            menu.set_open(false);
            focus(&button);
        }
        "ArrowDown" => step(&menu, |place, _| place.map_or(0, |place| place + 1)),
        "ArrowUp" => step(&menu, |place, count| place.unwrap_or(0).checked_sub(1).unwrap_or(count - 1)),
        "Home" if menu.open() => step(&menu, |_, _| 0),
        "End" if menu.open() => step(&menu, |_, count| count - 1),
        _ => return None,
    }
    event.prevent_default();
    Some(())
}

/// Opens the menu if need be and goes to the entry that `pick` names, given the place of the present one and how many
/// there are; past the last comes the first.
fn step(menu: &HtmlDetailsElement, pick: fn(Option<usize>, usize) -> usize) {
    menu.set_open(true);
    let entries: Vec<HtmlElement> = all_in(menu, ".menu-panel :is(a[href], button:not(:disabled))");
    if entries.is_empty() {
        return;
    }
    let here = current();
    let place = entries.iter().position(|entry| Some(entry) == here.as_ref());
    let next = pick(place, entries.len()) % entries.len();
    if let Some(entry) = entries.get(next) {
        focus(entry);
    }
}
