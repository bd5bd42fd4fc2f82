//! The foot of a page.

use super::shell::Shell;
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn footer(shell: &Shell) -> AnyView {
    let groups: Vec<AnyView> = shell
        .footer
        .iter()
        .map(|group| {
            let links: Vec<AnyView> = group
                .links
                .iter()
                .map(|link| view! { <li><a href=link.href.clone()>{link.label.clone()}</a></li> }.into_any())
                .collect();
            view! { <div><h2>{group.label.clone()}</h2><ul>{links}</ul></div> }.into_any()
        })
        .collect();
    let groups = (!groups.is_empty()).then(|| view! { <div class="footer-groups">{groups}</div> }.into_any());
    view! {
        <footer class="footer">
            <div class="page-width">
                {groups}
                <div class="footer-end"><p>{shell.site.clone()}</p>{languages(shell)}</div>
            </div>
        </footer>
    }
    .into_any()
}

/// This page in the other languages, in their own words.
pub(super) fn languages(shell: &Shell) -> AnyView {
    let here = use_lang();
    let links: Vec<AnyView> = shell
        .preferences
        .languages
        .iter()
        .filter(|language| language.lang != here)
        .map(|language| {
            let code = language.lang.code();
            view! { <li><a href=language.href.clone() lang=code hreflang=code>{language.lang.name()}</a></li> }.into_any()
        })
        .collect();
    view! { <ul data-part="other-languages">{links}</ul> }.into_any()
}
