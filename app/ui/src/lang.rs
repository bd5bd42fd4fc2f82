//! The language a page is written in, handed down by context.

use i18n::Lang;
use leptos::prelude::{provide_context, use_context};

/// Sets the language of everything rendered below the current owner.
pub fn provide_lang(lang: Lang) {
    provide_context(lang);
}

/// The language of this page; English where none was provided.
#[must_use]
pub fn use_lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}
