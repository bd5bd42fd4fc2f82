//! Signing in and joining: one quiet card, no shop around it.

use super::footer::languages;
use super::mark::Mark;
use super::shell::Shell;
use crate::nav::SkipLink;
use crate::overlays::Toasts;
use leptos::prelude::*;

/// A card with a title; `after` stands below it ("New here? Create an account"). `progress` is the step one is on and
/// how many there are; `lead` says the same in words.
#[component]
pub fn AuthShell(
    shell: Shell,
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(default = None, into)] progress: Option<(u32, u32)>,
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
                    {progress.map(|(step, of)| segments(step, of))}
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

/// How far one is, for the eye.
fn segments(step: u32, of: u32) -> AnyView {
    let segments: Vec<AnyView> = (1..=of)
        .map(|place| view! { <span data-done=(place <= step).then_some("")></span> }.into_any())
        .collect();
    view! { <p class="auth-progress" aria-hidden="true">{segments}</p> }.into_any()
}
