//! Every component in every state, for the people who build pages: `/dev/ui`.
//!
//! States that a pointer or a key makes are held still with `show`. Sample words come from `gallery.ftl`, so the page
//! is read in both languages; names of components and states are their names in the code.

mod actions;
mod charts;
mod data;
mod feedback;
mod forms;
mod frames;
mod goods;
mod nav;
mod overlays;
mod samples;

pub use frames::{FRAMES, frame};

use crate::lang::use_lang;
use crate::nav::PageHeader;
use leptos::prelude::*;

/// The whole gallery, to stand inside any frame.
#[component]
pub fn Gallery() -> AnyView {
    let lang = use_lang();
    view! {
        <div class="page-width grid grid-cols-1 gap-12 py-10">
            <PageHeader title=lang.t("gallery-title") lead=lang.t("gallery-lead") large=true/>
            {actions::section()}
            {forms::section()}
            {overlays::section()}
            {feedback::section()}
            {goods::section()}
            {data::section()}
            {charts::section()}
            {nav::section()}
        </div>
    }
    .into_any()
}

/// A component and its states.
fn component(name: &'static str, states: Vec<AnyView>) -> AnyView {
    view! {
        <section class="grid grid-cols-1 gap-4 border-t border-line pt-6" id=name.to_lowercase()>
            <h2 class="text-lg font-semibold"><code class="font-sans" dir="ltr">{name}</code></h2>
            {states}
        </section>
    }
    .into_any()
}

/// States beside each other, each under its name.
fn row(states: Vec<(&'static str, AnyView)>) -> AnyView {
    let states: Vec<AnyView> = states.into_iter().map(state).collect();
    view! { <div class="flex flex-wrap items-start gap-x-6 gap-y-5">{states}</div> }.into_any()
}

/// States in columns of equal width.
fn columns(states: Vec<(&'static str, AnyView)>) -> AnyView {
    let states: Vec<AnyView> = states.into_iter().map(state).collect();
    view! { <div class="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">{states}</div> }.into_any()
}

/// One state over the full width.
fn wide(name: &'static str, view: AnyView) -> AnyView {
    state((name, view))
}

fn state((name, view): (&'static str, AnyView)) -> AnyView {
    view! {
        <div class="grid min-w-0 content-start gap-2">
            <p class="text-xs text-ink-soft" dir="ltr">{name}</p>
            <div class="min-w-0">{view}</div>
        </div>
    }
    .into_any()
}
