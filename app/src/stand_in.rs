//! A page in the shop's own look that asks nobody for anything: for when the shop cannot.

use crate::Assets;
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use ui::{AuthShell, ButtonKind, LinkButton, Shell, provide_lang};

/// The whole document as text. It needs neither database nor session.
pub fn stand_in(lang: Lang, status: u16, title: &str, text: &str, assets: &Assets) -> String {
    let (heading, text) = (title.to_owned(), text.to_owned());
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_lang(lang);
        let shell = Shell { site: storefront::frame::SITE.to_owned(), ..Shell::default() };
        let home = view! { <LinkButton href="/" label=lang.t("page-go-home") kind=ButtonKind::Primary/> };
        view! {
            <html lang=lang.code() dir=lang.dir()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <meta name="robots" content="noindex"/>
                    <title>{tr!(lang, "shell-page-title", title = title, shop = storefront::frame::SITE)}</title>
                    <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                    {Assets { boot: String::new(), preload: Vec::new(), ..assets.clone() }.head(lang)}
                </head>
                <body>
                    <AuthShell shell=shell title=heading>
                        <p class="hint">{status.to_string()}</p>
                        <p>{text}</p>
                        <p>{home}</p>
                    </AuthShell>
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}
