//! One of many, in the browser's own list.

use super::state::{Choice, Shown, optional_mark};
use crate::actions::given;
use crate::icon::Icon;
use leptos::prelude::*;

/// A list to choose one from. With `prompt` nothing is chosen at first.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] prompt: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional, into)] autocomplete: String,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] show: String,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    /// Keeps the label for assistive technology only, as in a toolbar.
    #[prop(optional)]
    label_hidden: bool,
) -> AnyView {
    let shown = Shown::of(&name, id, value, error);
    let chosen = shown.value.clone().unwrap_or_default();
    let id = shown.id.clone();
    let prompt = (!prompt.is_empty()).then(|| view! { <option value="">{prompt}</option> }.into_any());
    let options: Vec<AnyView> = options.into_iter().map(|choice| option(choice, &chosen)).collect();
    view! {
        <div class="field">
            <label for=id.clone() class=if label_hidden { "only-read" } else { "label" }>
                {label}{optional_mark(optional)}
            </label>
            {shown.hint(hint.clone())}
            <div class="select">
                <select
                    id=id name=name.clone() class="input" required=!optional disabled=disabled
                    autocomplete=given(autocomplete) aria-invalid=shown.invalid()
                    aria-describedby=shown.described_by(&hint) data-show=given(show)
                >
                    {prompt}
                    {options}
                </select>
                {Icon::ChevronDown.view()}
            </div>
            {shown.error_slot(&name)}
        </div>
    }
    .into_any()
}

fn option(choice: Choice, chosen: &str) -> AnyView {
    let selected = choice.value == chosen;
    view! { <option value=choice.value selected=selected>{choice.label}</option> }.into_any()
}
