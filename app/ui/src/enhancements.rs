//! What wakes a page in the browser.

use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

/// Improves everything on the page that carries a `data-*` hook. Once a page, anywhere in its body.
///
/// The template holds what the script may have to say where no answer of the server says it.
#[component]
pub fn Enhancements() -> AnyView {
    let lang = use_lang();
    view! {
        <template
            id="page-words"
            data-offline=lang.t("ui-offline")
            data-failed=lang.t("ui-failed")
            data-error-prefix=tr!(lang, "shell-error-title", title = "")
        ></template>
        <islands::Page/>
    }
    .into_any()
}
