//! Yes or no, and one of few.

use super::state::{Choice, Shown, optional_mark};
use crate::actions::given;
use leptos::prelude::*;

/// A box to tick; it sends `value` when ticked and nothing else. The label may hold links (`children`).
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(optional, into)] label: String,
    #[prop(default = "true".into(), into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] show: String,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let words = label_words(label, children);
    ticked(Box { name, value, checked, hint, error, id, show, disabled, switch: false }, words)
}

/// A setting that is on or off. A checkbox to the form, a switch to the eye.
#[component]
pub fn Switch(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(default = "true".into(), into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] show: String,
    #[prop(optional)] disabled: bool,
) -> AnyView {
    let words = label_words(label, None);
    ticked(Box { name, value, checked, hint, error, id, show, disabled, switch: true }, words)
}

struct Box {
    name: String,
    value: String,
    checked: bool,
    hint: String,
    error: String,
    id: String,
    show: String,
    disabled: bool,
    switch: bool,
}

fn ticked(of: Box, words: AnyView) -> AnyView {
    let shown = Shown::of(&of.name, of.id, String::new(), of.error);
    let came_back = use_context::<super::FormState>().is_some_and(|state| state.is_refused());
    let checked = if came_back { shown.value.as_deref() == Some(of.value.as_str()) } else { of.checked };
    let id = shown.id.clone();
    view! {
        <div class="choice">
            <input
                type="checkbox" id=id.clone() name=of.name.clone() value=of.value
                class=if of.switch { "box toggle" } else { "box" } role=of.switch.then_some("switch")
                checked=checked disabled=of.disabled aria-invalid=shown.invalid()
                aria-describedby=shown.described_by(&of.hint) data-show=given(of.show)
            />
            <label for=id>{words}</label>
            {shown.hint(of.hint)}
            {shown.error_slot(&of.name)}
        </div>
    }
    .into_any()
}

fn label_words(label: String, children: Option<Children>) -> AnyView {
    match children {
        Some(children) => view! { {label} {children()} }.into_any(),
        None => label.into_any(),
    }
}

/// One of a few, all in sight. `cards` gives each choice a frame, for choices with a second line.
///
/// The first choice has the id of the group's name, so that an error's link lands on it.
#[component]
pub fn RadioGroup(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] cards: bool,
) -> AnyView {
    let shown = Shown::of(&name, String::new(), value, error);
    let described_by = shown.described_by(&hint);
    let radios: Vec<AnyView> = options
        .into_iter()
        .enumerate()
        .map(|(place, choice)| radio(&shown, &name, disabled, place, choice))
        .collect();
    view! {
        <fieldset class="field" aria-describedby=described_by>
            <legend class="label">{label}{optional_mark(optional)}</legend>
            {shown.hint(hint)}
            <div class=if cards { "choice-cards" } else { "choices" }>{radios}</div>
            {shown.error_slot(&name)}
        </fieldset>
    }
    .into_any()
}

fn radio(shown: &Shown, name: &str, disabled: bool, place: usize, choice: Choice) -> AnyView {
    let id = if place == 0 { shown.id.clone() } else { format!("{}-{}", shown.id, place + 1) };
    let hint_id = format!("{id}-note");
    let checked = shown.value.as_deref() == Some(choice.value.as_str());
    let described_by = (!choice.hint.is_empty()).then(|| hint_id.clone());
    let hint =
        (!choice.hint.is_empty()).then(|| view! { <p id=hint_id class="hint">{choice.hint}</p> }.into_any());
    view! {
        <div class="choice">
            <input
                type="radio" id=id.clone() name=name.to_owned() value=choice.value class="box"
                checked=checked disabled=disabled aria-invalid=shown.invalid() aria-describedby=described_by
            />
            <label for=id>{choice.label}</label>
            {hint}
        </div>
    }
    .into_any()
}
