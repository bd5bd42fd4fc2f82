//! The form itself.

use super::state::FormState;
use super::summary::ErrorSummary;
use crate::actions::given;
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
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] label: String,
    #[prop(default = "form".into(), into)] class: String,
    children: Children,
) -> AnyView {
    let errors = state.errors.clone();
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
        >
            <ErrorSummary errors=errors/>
            <Provider value=state>{children()}</Provider>
        </form>
    }
    .into_any()
}
