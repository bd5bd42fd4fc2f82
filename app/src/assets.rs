//! The files a page asks for, under the names the front-end build gave them.

use i18n::Lang;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Handed down by the server, which has read the manifest.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    pub css: String,
    pub boot: String,
    pub preload: Vec<Preload>,
    pub fonts: BTreeMap<String, String>,
}

/// A file worth asking for before it is needed.
#[derive(Clone, Debug, Default)]
pub struct Preload {
    pub href: String,
    pub rel: String,
    pub what: String,
    pub kind: String,
}

impl Assets {
    /// What stands in the head of every page.
    pub fn head(&self, lang: Lang) -> AnyView {
        let fonts: Vec<AnyView> = self.fonts_of(lang).map(|href| font(href.clone())).collect();
        let preload: Vec<AnyView> = self.preload.iter().cloned().map(preload).collect();
        let css = (!self.css.is_empty())
            .then(|| view! { <link rel="stylesheet" href=self.css.clone()/> }.into_any());
        let boot = (!self.boot.is_empty())
            .then(|| view! { <script type="module" src=self.boot.clone()></script> }.into_any());
        view! { {fonts}{css}{preload}{boot} }.into_any()
    }

    fn fonts_of(&self, lang: Lang) -> impl Iterator<Item = &String> {
        let names: &[&str] = match lang {
            Lang::En => &["figtree-latin"],
            Lang::Ar => &["readex-arabic"],
        };
        names.iter().filter_map(|name| self.fonts.get(*name))
    }
}

fn font(href: String) -> AnyView {
    view! { <link rel="preload" href=href r#as="font" r#type="font/woff2" crossorigin="anonymous"/> }
        .into_any()
}

fn preload(file: Preload) -> AnyView {
    // modules are fetched with CORS, and so must the copy be that is fetched before them
    let cors = (file.what == "fetch").then_some("anonymous");
    view! { <link rel=file.rel href=file.href r#as=file.what r#type=file.kind crossorigin=cors/> }.into_any()
}
