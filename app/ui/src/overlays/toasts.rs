//! Short confirmations at the foot of the page.

use crate::actions::{Button, ButtonKind, ButtonSize};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// Where confirmations appear: those that came with the page, and, cloned from the template by the script, later ones.
///
/// In a clone the words go into `[data-toast-text]`; `[data-toast-close]` dismisses.
#[component]
pub fn Toasts(#[prop(optional)] said: Vec<String>) -> AnyView {
    let said: Vec<AnyView> = said.into_iter().map(toast).collect();
    view! {
        <div id="toasts" class="toasts" role="status" aria-live="polite" aria-label=use_lang().t("shell-messages")>{said}</div>
        <template id="toast-template">{toast(String::new())}</template>
    }
    .into_any()
}

pub(crate) fn toast(words: String) -> AnyView {
    view! {
        <div class="toast" data-toast>
            {Icon::CheckCircle.view()}
            <span data-toast-text>{words}</span>
            <span data-toast-close>
                <Button
                    label=use_lang().t("shell-close-message") icon=Icon::Close icon_only=true plain=true
                    kind=ButtonKind::Quiet size=ButtonSize::Small
                />
            </span>
        </div>
    }
    .into_any()
}
