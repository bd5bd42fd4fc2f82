//! The document around every page.

use crate::{App, Assets};
use leptos::prelude::*;
use leptos_meta::MetaTags;
use model::preferences::Theme;
use rpc::door::Door;
use ui::provide_lang;

/// A whole page. Language, direction and theme are set here, so nothing changes before one's eyes.
pub fn document() -> AnyView {
    let door = Door::current().ok();
    let lang = door.as_ref().map(Door::lang).unwrap_or_default();
    let theme = door.as_ref().map(|door| door.theme).unwrap_or_default();
    let alternates = door.as_ref().map(alternates);
    let assets = use_context::<Assets>().unwrap_or_default();
    provide_lang(lang);
    view! {
        <!DOCTYPE html>
        <html lang=lang.code() dir=lang.dir() data-theme=(theme != Theme::System).then(|| theme.code())>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                {assets.head(lang)}
                {alternates}
                <MetaTags/>
            </head>
            <body>
                <App/>
                <ui::Enhancements/>
            </body>
        </html>
    }
    .into_any()
}

/// This page in each language, and the address that stands for all its variants: without pages and filters, in the
/// language that was asked for, if one was.
fn alternates(door: &Door) -> AnyView {
    let path = door.path().to_owned();
    let query = door.address.split_once('?').map_or("", |(_, query)| query);
    let asked = query.split('&').find_map(|pair| i18n::Lang::parse(pair.strip_prefix("lang=")?));
    let canonical = asked.map_or_else(|| path.clone(), |lang| format!("{path}?lang={}", lang.code()));
    let links: Vec<AnyView> = i18n::Lang::ALL
        .iter()
        .map(|lang| {
            let href = door.cx.url(&format!("{path}?lang={}", lang.code()));
            view! { <link rel="alternate" hreflang=lang.code() href=href/> }.into_any()
        })
        .collect();
    view! {
        <link rel="canonical" href=door.cx.url(&canonical)/>
        {links}
        <link rel="alternate" hreflang="x-default" href=door.cx.url(&path)/>
    }
    .into_any()
}
