//! The page of the built-in bank, where people pay with pretended cards. In the shop's look, and named as what it is.

use crate::Assets;
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use model::Money;
use ui::{AuthShell, Button, ButtonKind, Notice, Shell, Tone, provide_lang};

/// What the page shows of a charge.
#[derive(Clone, Debug)]
pub struct BankPage {
    /// Where its form goes.
    pub action: String,
    pub amount: Money,
    pub order_number: String,
    pub step: BankStep,
}

/// How far the buyer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BankStep {
    ChooseCard,
    Prove,
}

/// The whole document as text.
pub fn bank_page(lang: Lang, page: &BankPage, assets: &Assets) -> String {
    let BankPage { action, amount, order_number, step } = page.clone();
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_lang(lang);
        let shell = Shell { site: lang.t("bank-name"), ..Shell::default() };
        let (title, buttons) = match step {
            BankStep::ChooseCard => (lang.t("bank-pay-title"), cards(lang)),
            BankStep::Prove => (lang.t("bank-prove-title"), proof(lang)),
        };
        let lead = tr!(lang, "bank-lead", amount = lang.money(amount), order = order_number);
        let page_title = title.clone();
        view! {
            <html lang=lang.code() dir=lang.dir()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <meta name="robots" content="noindex"/>
                    <title>{page_title}</title>
                    <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                    {Assets { boot: String::new(), preload: Vec::new(), ..assets.clone() }.head(lang)}
                </head>
                <body>
                    <AuthShell shell=shell title=title lead=lead>
                        <Notice tone=Tone::Warning title=lang.t("bank-no-real-money")/>
                        <form method="post" action=action class="form">
                            {buttons}
                        </form>
                    </AuthShell>
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

fn cards(lang: Lang) -> Vec<AnyView> {
    vec![
        choice(lang, "visa", "bank-card-good", ButtonKind::Primary),
        choice(lang, "challenge", "bank-card-challenge", ButtonKind::Secondary),
        choice(lang, "insufficient", "bank-card-insufficient", ButtonKind::Secondary),
        choice(lang, "decline", "bank-card-declined", ButtonKind::Secondary),
        choice(lang, "cancel", "bank-cancel", ButtonKind::Quiet),
    ]
}

fn proof(lang: Lang) -> Vec<AnyView> {
    vec![
        choice(lang, "prove", "bank-prove", ButtonKind::Primary),
        choice(lang, "fail", "bank-fail", ButtonKind::Secondary),
        choice(lang, "cancel", "bank-cancel", ButtonKind::Quiet),
    ]
}

fn choice(lang: Lang, value: &'static str, words: &str, kind: ButtonKind) -> AnyView {
    view! { <Button label=lang.t(words) kind=kind name="choice" value=value wide=true/> }.into_any()
}
