//! What is wrong with a form, on top of it, with a link to each field.

use crate::lang::use_lang;
use leptos::prelude::*;

/// The summary of a form's errors. Always in the page so that a script can fill it; shown when there are errors, and
/// then it takes the focus.
#[component]
pub fn ErrorSummary(#[prop(optional)] errors: Vec<(String, String)>) -> AnyView {
    let hidden = errors.is_empty();
    let items: Vec<AnyView> = errors.into_iter().map(item).collect();
    view! {
        <div data-error-summary role="alert" tabindex="-1" class="error-summary" hidden=hidden autofocus=!hidden>
            <h2>{use_lang().t("ui-error-summary-title")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn item((field, message): (String, String)) -> AnyView {
    if field.is_empty() {
        return view! { <li>{message}</li> }.into_any();
    }
    view! { <li><a href=format!("#{field}")>{message}</a></li> }.into_any()
}
