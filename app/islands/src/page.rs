//! The island every page has.

use crate::browser::{document, listen, window};
use crate::{fields, follow, forms, live, overlays, search, theme, viewer};
use leptos::prelude::*;
use web_sys::Event;

/// Forms, menus, toasts, theme and keys of a whole page. Once a page; it shows nothing itself.
///
/// One island of plain modules, not one a topic: six were measured at 0.3 KB more of code (brotli), six elements to
/// wake, and several listeners to an event where here one asks the modules in turn.
#[island]
pub fn Page() -> impl IntoView {
    // The server renders this too, and has no document.
    if cfg!(target_arch = "wasm32") {
        start();
    }
}

fn start() {
    let page = document();
    listen(&page, "submit", |event| theme::submitted(event).or_else(|| forms::submitted(event)));
    listen(&page, "click", clicked);
    listen(&page, "pointerdown", |event| {
        search::left(event);
        overlays::pressed(event)
    });
    listen(&page, "focusin", |event| {
        search::left(event);
        overlays::focused(event)
    });
    listen(&page, "keydown", |event| overlays::key(event).or_else(|| search::key(event)));
    listen(&page, "input", |event| {
        forms::edited(event);
        fields::code::typed(event).or_else(|| search::typed(event))
    });
    listen(&page, "change", |event| {
        forms::edited(event);
        fields::files::chosen(event).or_else(|| live::changed(event))
    });
    listen(&page, "paste", fields::code::pasted);
    listen(&page, "dragover", fields::files::over);
    listen(&page, "dragleave", fields::files::left);
    listen(&page, "drop", fields::files::dropped);
    listen(&page, "dropcart:toast", overlays::toasts::asked);
    listen(&window(), "pagehide", |event| {
        follow::page_left();
        forms::page_left(event)
    });
    listen(&window(), "pageshow", |event| {
        follow::page_shown();
        theme::page_shown(event)
    });
    listen(&window(), "popstate", live::gone_back);
    theme::remember_served();
    live::start();
    listen(&page, "visibilitychange", follow::looked_at);
    fields::reveal::offer();
    overlays::toasts::start();
    follow::start();
}

fn clicked(event: &Event) -> Option<()> {
    fields::reveal::clicked(event)
        .or_else(|| overlays::toasts::clicked(event))
        .or_else(|| overlays::dialogs::clicked(event))
        .or_else(|| viewer::clicked(event))
}
