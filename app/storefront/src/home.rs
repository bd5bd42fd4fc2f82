//! The front page.

use crate::frame::{in_shop, page};
use leptos::prelude::*;
use ui::{ButtonKind, ButtonSize, LinkButton};

#[component]
pub fn Page() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let actions = match door.who.identity() {
            None => view! {
                <LinkButton href="/register" label=lang.t("shell-create-account") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/login" label=lang.t("shell-sign-in") size=ButtonSize::Large/>
            }
            .into_any(),
            Some(_) => view! {
                <LinkButton href="/products" label=lang.t("shell-footer-all-products") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/account" label=lang.t("shell-account") size=ButtonSize::Large/>
            }
            .into_any(),
        };
        let promise = |key: &str| {
            let (title, text) = (lang.t(&format!("home-{key}-title")), lang.t(&format!("home-{key}-text")));
            view! { <li class="promise"><h2>{title}</h2><p>{text}</p></li> }.into_any()
        };
        let promises: Vec<AnyView> = ["one-cart", "stores", "safe"].into_iter().map(promise).collect();
        let body = view! {
            <div class="page-width home">
                <section class="hero">
                    <h1 class="hero-title">{lang.t("home-title")}</h1>
                    <p class="hero-lead">{lang.t("home-lead")}</p>
                    <p class="hero-actions">{actions}</p>
                </section>
                <ul class="promises">{promises}</ul>
            </div>
        };
        Ok(in_shop(&door, &lang.t("home-page-title"), body.into_any()))
    })
}
