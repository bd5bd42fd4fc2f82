//! The form itself.

use super::state::FormState;
use super::summary::ErrorSummary;
use crate::actions::given;
use crate::lang::use_lang;
use leptos::context::Provider;
use leptos::prelude::*;

/// A form that posts to a server function. Fields inside it take their values and errors from `state`.
///
/// The browser's own checks are off: the server's words are better and the same for everybody.
#[component]
pub fn Form(
    #[prop(into)] action: String,
    #[prop(optional)] state: FormState,
    /// Sends files.
    #[prop(optional)]
    files: bool,
    /// Asks before the page is left with something typed and not sent.
    #[prop(optional)]
    guard: bool,
    /// Sends itself when its one-time code is complete.
    #[prop(optional)]
    auto_send: bool,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] label: String,
    #[prop(default = "form".into(), into)] class: String,
    children: Children,
) -> AnyView {
    let errors = if state.lines.is_empty() { state.errors.clone() } else { state.lines.clone() };
    let progress = files.then(|| {
        let label = use_lang().t("ui-uploading");
        view! { <progress class="upload-progress" aria-label=label data-upload-progress hidden></progress> }
            .into_any()
    });
    view! {
        <form
            method="post"
            action=action
            id=given(id)
            class=class
            aria-label=given(label)
            enctype=files.then_some("multipart/form-data")
            novalidate
            data-enhance
            data-guard=guard.then_some("")
            data-auto=auto_send.then_some("")
        >
            <ErrorSummary errors=errors/>
            <Provider value=state>{children()}</Provider>
            {progress}
        </form>
    }
    .into_any()
}
