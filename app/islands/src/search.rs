//! The search box: `/` goes to it, Escape leaves it, and while one types it offers what there is (`[data-suggest]`).
//!
//! A combobox as ARIA describes it: the focus stays in the box, the arrow keys walk through a list below it.

mod offer;

use crate::browser::{closest, first, focus, later};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

const BOX: &str = "[data-suggest] [data-search]";
/// Milliseconds without a letter until it asks.
const PAUSE: i32 = 120;
const FEWEST_LETTERS: usize = 2;

thread_local! {
    /// Which letter was the last: only its answer is shown.
    static LETTER: Cell<u32> = const { Cell::new(0) };
}

pub fn key(event: &Event) -> Option<()> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let at: Element = event.target()?.dyn_into().ok()?;
    if at.has_attribute("data-search") {
        return in_box(event, at.dyn_ref()?);
    }
    if !is_slash(event) || is_typed_into(&at) || first::<Element>("dialog[open]:modal").is_some() {
        return None;
    }
    let search: HtmlInputElement = first("[data-search]")?;
    event.prevent_default();
    focus(&search);
    search.select();
    Some(())
}

fn in_box(event: &KeyboardEvent, input: &HtmlInputElement) -> Option<()> {
    match event.key().as_str() {
        "Escape" => {
            // Browsers would clear it.
            event.prevent_default();
            if offer::close(input).is_none() {
                input.blur().ok()?;
            }
            Some(())
        }
        "ArrowDown" | "ArrowUp" if offer::step(input, event.key() == "ArrowDown").is_some() => {
            event.prevent_default();
            Some(())
        }
        "ArrowDown" => ask_soon(input, 0),
        "Enter" => {
            offer::follow(input)?;
            event.prevent_default();
            Some(())
        }
        _ => None,
    }
}

pub fn typed(event: &Event) -> Option<()> {
    let input: HtmlInputElement = closest(event, BOX)?.dyn_into().ok()?;
    ask_soon(&input, PAUSE)
}

fn ask_soon(input: &HtmlInputElement, pause: i32) -> Option<()> {
    let letter = LETTER.get() + 1;
    LETTER.set(letter);
    let wanted = input.value().trim().to_owned();
    if wanted.chars().count() < FEWEST_LETTERS {
        return offer::close(input);
    }
    let input = input.clone();
    later(pause, move || {
        if LETTER.get() == letter {
            offer::ask(&input, &wanted, move || LETTER.get() == letter);
        }
    });
    Some(())
}

/// The focus or a press went elsewhere.
pub fn left(event: &Event) -> Option<()> {
    if closest(event, "[data-suggest]").is_some() {
        return None;
    }
    LETTER.set(LETTER.get() + 1);
    offer::close(&first(BOX)?)
}

/// An Arabic keyboard writes a letter with this key.
fn is_slash(event: &KeyboardEvent) -> bool {
    let key = event.key();
    let alone = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    alone && (key == "/" || (key == "ظ" && event.code() == "Slash"))
}

fn is_typed_into(element: &Element) -> bool {
    element.closest("input, textarea, select, [contenteditable]").is_ok_and(|found| found.is_some())
}
