//! What a list was narrowed by, each to be taken off again.

use crate::icon::Icon;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

/// A filter in force, and the list without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub label: String,
    pub href: String,
}

/// Filters in force; `clear` is the list without any. Nothing where there are none.
#[component]
pub fn Chips(chips: Vec<Chip>, #[prop(into)] clear: String) -> AnyView {
    if chips.is_empty() {
        return ().into_any();
    }
    let lang = use_lang();
    let chips: Vec<AnyView> = chips
        .into_iter()
        .map(|chip| {
            let said = tr!(lang, "ui-chip-remove", filter = chip.label.clone());
            view! {
                <li><a class="chip" href=chip.href aria-label=said rel="nofollow"><bdi>{chip.label}</bdi>{Icon::Close.view()}</a></li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ul class="chips" aria-label=lang.t("ui-chips")>
            {chips}
            <li><a class="link chips-clear" href=clear rel="nofollow">{lang.t("ui-chips-clear")}</a></li>
        </ul>
    }
    .into_any()
}
