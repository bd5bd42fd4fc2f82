//! What narrows a list.

use crate::actions::{Button, given};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// A search above a list, and what else narrows it (`children`, fields with hidden labels). A plain GET form, so that all
/// of it stands in the address; `keep` are the parameters of the address that stay as they are.
#[component]
pub fn Narrow(
    #[prop(into)] action: String,
    /// What is searched: `Search stores`.
    #[prop(into)]
    label: String,
    #[prop(optional, into)] query: String,
    #[prop(optional)] keep: Vec<(String, String)>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let kept: Vec<AnyView> = keep
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
        .collect();
    let (name, placeholder) = (label.clone(), label.clone());
    view! {
        <form class="narrow" method="get" action=action role="search" aria-label=label>
            {kept}
            <input
                class="input" type="search" name="search" value=given(query) aria-label=name placeholder=placeholder
                autocomplete="off" enterkeyhint="search"
            />
            {children.map(|children| children())}
            <Button label=use_lang().t("ui-search") icon=Icon::Search/>
        </form>
    }
    .into_any()
}
