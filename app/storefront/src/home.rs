//! The front page.

use crate::frame::{in_shop, page};
use i18n::Lang;
use leptos::prelude::*;
use ui::{ButtonKind, ButtonSize, Icon, LinkButton};

/// Goods on a table, by day in the light theme and by lamplight in the dark one (style/home.css has the colours).
const STILL_LIFE: &str = include_str!("home/still_life.svg");

#[component]
pub fn Page() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let is_guest = door.who.identity().is_none();
        let body = view! {
            <div class="home">
                {hero(lang, is_guest)}
                {promises(lang)}
                {is_guest.then(|| selling(lang))}
            </div>
        };
        Ok(in_shop(&door, &lang.t("home-page-title"), body.into_any()))
    })
}

fn hero(lang: Lang, is_guest: bool) -> AnyView {
    let (to, other) = if is_guest {
        (("/register", "shell-create-account"), ("/login", "shell-sign-in"))
    } else {
        (("/products", "shell-footer-all-products"), ("/account", "shell-account"))
    };
    view! {
        <section class="hero">
            <div class="page-width hero-scene">
                <div class="hero-words">
                    <h1 class="hero-title">{lang.t("home-title")}</h1>
                    <p class="hero-lead">{lang.t("home-lead")}</p>
                    <p class="button-row">
                        <LinkButton href=to.0 label=lang.t(to.1) kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <LinkButton href=other.0 label=lang.t(other.1) size=ButtonSize::Large/>
                    </p>
                    <p class="hero-note">{lang.t("home-note")}</p>
                </div>
                <div class="hero-art" aria-hidden="true" inner_html=STILL_LIFE></div>
            </div>
        </section>
    }
    .into_any()
}

fn promises(lang: Lang) -> AnyView {
    let promise = |icon: Icon, title: &str, text: &str| {
        view! {
            <li class="promise">
                <span class="promise-sign">{icon.view()}</span>
                <h2>{lang.t(title)}</h2>
                <p>{lang.t(text)}</p>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="promises page-width">
            {promise(Icon::Cart, "home-one-cart-title", "home-one-cart-text")}
            {promise(Icon::Store, "home-stores-title", "home-stores-text")}
            {promise(Icon::Shield, "home-safe-title", "home-safe-text")}
        </ul>
    }
    .into_any()
}

fn selling(lang: Lang) -> AnyView {
    view! {
        <section class="page-width">
            <div class="stall">
                <div class="awning" aria-hidden="true"></div>
                <div class="stall-words">
                    <div>
                        <h2 class="stall-title">{lang.t("home-sell-title")}</h2>
                        <p>{lang.t("home-sell-text")}</p>
                    </div>
                    <LinkButton
                        href="/register" label=lang.t("home-sell-action") size=ButtonSize::Large icon=Icon::ArrowEnd
                    />
                </div>
            </div>
        </section>
    }
    .into_any()
}
