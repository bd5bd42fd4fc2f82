//! The shop window: one line of header, then the goods.

use super::footer::footer;
use super::header::{account_menu, cart_link, preferences_menu, search_box};
use super::mark::Mark;
use super::shell::Shell;
use crate::lang::use_lang;
use crate::nav::{SkipLink, current};
use crate::overlays::Toasts;
use leptos::prelude::*;

/// Header, page, footer. The page sets its own width (`page-width`).
#[component]
pub fn StorefrontShell(shell: Shell, children: Children) -> AnyView {
    view! {
        <div class="shell">
            <SkipLink/>
            {header(&shell)}
            <main id="main" tabindex="-1">{children()}</main>
            {footer(&shell)}
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}

pub(super) fn header(shell: &Shell) -> AnyView {
    view! {
        <header class="header">
            <div class="page-width">
                <div class="header-line">
                    <Mark site=shell.site.clone()/>
                    {search_box(shell.search.clone())}
                    <div class="header-tools">
                        {preferences_menu(&shell.preferences, &shell.path)}
                        {account_menu(shell)}
                        {cart_link(shell)}
                    </div>
                </div>
                {categories(shell)}
            </div>
        </header>
    }
    .into_any()
}

fn categories(shell: &Shell) -> Option<AnyView> {
    let here = current(shell.categories.iter(), &shell.path);
    let links: Vec<AnyView> = shell
        .categories
        .iter()
        .map(|link| {
            let page = (here.as_deref() == Some(link.href.as_str())).then_some("page");
            view! { <a href=link.href.clone() aria-current=page>{link.label.clone()}</a> }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <nav class="category-line" aria-label=use_lang().t("shell-categories")>{links}</nav> }
            .into_any()
    })
}
