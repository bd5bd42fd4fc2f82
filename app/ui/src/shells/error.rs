//! When a page cannot be shown.

use leptos::prelude::*;

/// What happened, and the way on. `note` is small print such as a reference for support.
#[component]
pub fn ErrorPage(
    status: u16,
    #[prop(into)] title: String,
    #[prop(into)] body: String,
    #[prop(optional, into)] note: String,
    #[prop(default = None, into)] action: Option<AnyView>,
) -> AnyView {
    let note = (!note.is_empty()).then(|| view! { <p class="hint">{note}</p> }.into_any());
    view! {
        <div class="error-page">
            <p class="error-status">{status.to_string()}</p>
            <h1 class="page-title page-title-large">{title}</h1>
            <p>{body}</p>
            {action}
            {note}
        </div>
    }
    .into_any()
}
