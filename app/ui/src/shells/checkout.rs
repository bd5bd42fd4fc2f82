//! Checking out: nothing but the way to the order, with what it costs always in sight.

use super::footer::languages;
use super::mark::Mark;
use super::shell::Shell;
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::nav::SkipLink;
use crate::overlays::Toasts;
use leptos::prelude::*;

/// One of the steps: what it is called, where it is, and whether one may go back to it.
#[derive(Clone, Debug)]
pub struct CheckoutStep {
    pub label: String,
    pub href: String,
    pub is_done: bool,
    pub is_here: bool,
}

/// `summary_title` and `summary_total` stay in sight on a phone; the rest of the summary opens below them.
#[component]
pub fn CheckoutShell(
    shell: Shell,
    #[prop(into)] label: String,
    steps: Vec<CheckoutStep>,
    #[prop(into)] summary_title: String,
    #[prop(into)] summary_total: String,
    #[prop(default = None, into)] summary: Option<AnyView>,
    children: Children,
) -> AnyView {
    let steps: Vec<AnyView> = steps.into_iter().map(step).collect();
    let steps = (!steps.is_empty()).then(|| {
        view! { <nav class="checkout-steps page-width" aria-label=label><ol>{steps}</ol></nav> }
    });
    let summary = summary.map(|summary| {
        view! {
            <details class="checkout-summary">
                <summary>
                    <span class="checkout-summary-title">{summary_title}{Icon::ChevronDown.view()}</span>
                    <bdi class="checkout-summary-total">{summary_total}</bdi>
                </summary>
                <div class="checkout-summary-body">{summary}</div>
            </details>
        }
    });
    view! {
        <div class="shell checkout">
            <SkipLink/>
            <header class="auth-head page-width">
                <Mark site=shell.site.clone()/>
                <div class="auth-languages">{languages(&shell)}</div>
            </header>
            {steps}
            <main id="main" class="checkout-main page-width" tabindex="-1">
                {summary}
                <div class="checkout-body">{children()}</div>
            </main>
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}

/// A step that is done leads back; the others are words.
fn step(step: CheckoutStep) -> AnyView {
    let here = step.is_here.then_some("step");
    let done = step.is_done.then(|| {
        view! { {Icon::Check.view()}<span class="only-read">{use_lang().t("ui-done")} " "</span> }
    });
    if step.is_done && !step.is_here {
        return view! { <li><a href=step.href>{done}{step.label}</a></li> }.into_any();
    }
    view! { <li><span aria-current=here>{step.label}</span></li> }.into_any()
}
