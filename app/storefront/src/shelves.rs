//! The cart as it is while nobody can put anything into it.

use crate::frame::{in_shop, page};
use leptos::prelude::*;
use ui::{EmptyState, Icon, LinkButton, PageHeader};

#[component]
pub fn Cart() -> AnyView {
    empty("cart", Icon::Cart)
}

fn empty(what: &'static str, icon: Icon) -> AnyView {
    page(move |door| async move {
        let lang = door.lang();
        let word = |part: &str| lang.t(&format!("shelves-{what}-{part}"));
        let action = view! { <LinkButton href="/" label=lang.t("page-go-home")/> }.into_any();
        let body = view! {
            <div class="page-width page-air">
                <PageHeader title=word("title") large=true/>
                <EmptyState title=word("empty-title") body=word("empty-text") icon=icon action=action/>
            </div>
        };
        Ok(in_shop(&door, &word("title"), body.into_any()))
    })
}
