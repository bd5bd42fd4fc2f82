//! Choosing a variant: a size, a colour.

use crate::lang::use_lang;
use leptos::prelude::*;

/// A value of an option, and the page that shows the product with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionChoice {
    pub label: String,
    pub href: String,
    pub chosen: bool,
    /// There is none left of it now, with what else is chosen.
    pub sold_out: bool,
}

/// The values of one option as links, so that each choice is a page: it can be sent to somebody, and works everywhere.
#[component]
pub fn OptionPicker(#[prop(into)] title: String, choices: Vec<OptionChoice>) -> AnyView {
    let lang = use_lang();
    let chosen = choices.iter().find(|choice| choice.chosen).map(|choice| choice.label.clone());
    let links: Vec<AnyView> = choices
        .into_iter()
        .map(|choice| {
            let gone = choice.sold_out.then(|| {
                view! { <span class="only-read">", "{lang.t("ui-stock-none")}</span> }
            });
            view! {
                <li>
                    <a
                        class="option" href=choice.href aria-current=choice.chosen.then_some("true") rel="nofollow"
                        data-gone=choice.sold_out.then_some("")
                    ><bdi>{choice.label}</bdi>{gone}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    let said = match chosen {
        Some(value) => view! { <bdi>{value}</bdi> }.into_any(),
        None => view! { <span class="option-open">{lang.t("ui-option-choose")}</span> }.into_any(),
    };
    view! {
        <div class="option-group">
            <p class="option-title"><b>{title.clone()}</b>" "{said}</p>
            <ul class="options" aria-label=title>{links}</ul>
        </div>
    }
    .into_any()
}
