//! The shop's own sign: a drop that falls into a tray.

use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

/// The mark with the shop's name, as a link to the front page. `public/wordmark.svg` is the same for mails and cards.
#[component]
pub fn Mark(#[prop(into)] site: String, #[prop(default = "/".into(), into)] href: String) -> AnyView {
    let label = tr!(use_lang(), "shell-home", shop = site.clone());
    view! {
        <a class="mark" href=href aria-label=label>
            <svg viewBox="0 0 32 32" aria-hidden="true">
                <rect class="mark-tile" width="32" height="32" rx="8"/>
                <path
                    class="mark-drop"
                    d="M16 5.6c2.9 3.5 4.4 5.9 4.4 8.2a4.4 4.4 0 0 1-8.8 0c0-2.3 1.5-4.7 4.4-8.2Z"
                />
                <path class="mark-tray" d="M7 15.6c0 5.6 3.9 9.8 9 9.8s9-4.2 9-9.8"/>
            </svg>
            <span class="mark-word">{site}</span>
        </a>
    }
    .into_any()
}
