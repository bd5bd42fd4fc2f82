//! What wakes a page in the browser.

use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

/// The newest fact that this page shows: whoever follows it is told what came after. Nothing where nobody listens.
#[derive(Clone, Copy, Debug)]
pub struct Newest(pub i64);

/// Improves everything on the page that carries a `data-*` hook. Once a page, anywhere in its body.
///
/// The template holds what the script may have to say where no answer of the server says it.
#[component]
pub fn Enhancements() -> AnyView {
    let lang = use_lang();
    let mark = use_context::<Newest>().map(|Newest(seq)| seq.to_string());
    view! {
        <template
            id="page-words"
            data-mark=mark
            data-offline=lang.t("ui-offline")
            data-failed=lang.t("ui-failed")
            data-error-prefix=tr!(lang, "shell-error-title", title = "")
        ></template>
        <islands::Page/>
    }
    .into_any()
}
