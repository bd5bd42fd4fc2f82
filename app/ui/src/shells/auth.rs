//! Signing in and joining: one quiet card, no shop around it.

use super::footer::languages;
use super::mark::Mark;
use super::shell::Shell;
use crate::nav::SkipLink;
use crate::overlays::Toasts;
use leptos::prelude::*;

/// A card with a title; `after` stands below it ("New here? Create an account").
#[component]
pub fn AuthShell(
    shell: Shell,
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(default = None, into)] after: Option<AnyView>,
    children: Children,
) -> AnyView {
    let lead = (!lead.is_empty()).then(|| view! { <p class="auth-lead">{lead}</p> }.into_any());
    let after = after.map(|after| view! { <div class="auth-after">{after}</div> }.into_any());
    view! {
        <div class="shell">
            <SkipLink/>
            <header class="auth-head page-width">
                <Mark site=shell.site.clone()/>
                <div class="auth-languages">{languages(&shell)}</div>
            </header>
            <main id="main" class="auth" tabindex="-1">
                <div class="auth-card">
                    <h1 class="page-title">{title}</h1>
                    {lead}
                    {children()}
                </div>
                {after}
            </main>
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}
