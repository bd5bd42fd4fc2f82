//! The frames, each as a page of its own.

use super::samples;
use crate::actions::{Button, ButtonKind, Link, LinkButton};
use crate::data::{Price, Rating, Stat, Trend};
use crate::feedback::{Card, EmptyState};
use crate::forms::{Checkbox, Choice, Field, Form, Input};
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::nav::{NavGroup, NavLink, PageHeader};
use crate::shells::{
    Account, AccountShell, AuthShell, Bell, CheckoutShell, CheckoutStep, ConsoleShell, ErrorPage, Language,
    Preferences, Search, Shell, StorefrontShell,
};
use i18n::Lang;
use leptos::prelude::*;
use model::preferences::Theme;

/// The names of the frames that can be shown.
pub const FRAMES: &[&str] = &["storefront", "auth", "account", "checkout", "console", "error"];

/// A frame with sample content, by its name.
#[must_use]
pub fn frame(name: &str) -> Option<AnyView> {
    match name {
        "storefront" => Some(storefront()),
        "auth" => Some(auth()),
        "account" => Some(account()),
        "checkout" => Some(checkout()),
        "console" => Some(console()),
        "error" => Some(error()),
        _ => None,
    }
}

fn storefront() -> AnyView {
    let lang = use_lang();
    let product = move |price: i64, before: Option<i64>| {
        view! {
            <li class="grid content-start gap-2">
                <div class="aspect-4/5 rounded-card bg-sunken"></div>
                <a class="link-quiet font-semibold" href="/products/desk-lamp">{lang.t("gallery-desk-lamp")}</a>
                <Price amount=samples::money(price) before=before.map(samples::money)/>
                <Rating tenths=43 reviews=128/>
            </li>
        }
        .into_any()
    };
    view! {
        <StorefrontShell shell=shell(lang, "/categories/lamps", false)>
            <div class="page-width py-8">
                <PageHeader title=lang.t("gallery-lamps") large=true/>
                <ul class="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 lg:grid-cols-4">
                    {product(4_990, None)} {product(3_490, Some(4_990))} {product(12_900, None)} {product(2_450, None)}
                </ul>
            </div>
        </StorefrontShell>
    }
    .into_any()
}

fn auth() -> AnyView {
    let lang = use_lang();
    let forgot = view! { <Link href="/forgot-password" label=lang.t("gallery-forgot")/> }.into_any();
    let after = view! { <Link href="/register" label=lang.t("gallery-join")/> }.into_any();
    view! {
        <AuthShell shell=shell(lang, "/login", false) title=lang.t("gallery-sign-in") after=after>
            <Form action="#">
                <Field name="email" label=lang.t("gallery-email") kind=Input::Email autocomplete="username"/>
                <Field name="password" label=lang.t("gallery-password") kind=Input::Password autocomplete="current-password" aside=forgot/>
                <Checkbox name="remember" label=lang.t("gallery-remember")/>
                <Button label=lang.t("gallery-sign-in") kind=ButtonKind::Primary wide=true/>
            </Form>
        </AuthShell>
    }
    .into_any()
}

fn account() -> AnyView {
    let lang = use_lang();
    let action =
        view! { <LinkButton href="/products" label=lang.t("gallery-browse") kind=ButtonKind::Primary/> }
            .into_any();
    view! {
        <AccountShell shell=shell(lang, "/account/orders", true) label=lang.t("gallery-overview") links=samples::places(lang)>
            <PageHeader title=lang.t("gallery-orders")/>
            <Card><EmptyState title=lang.t("gallery-empty") body=lang.t("gallery-empty-body") action=action/></Card>
        </AccountShell>
    }
    .into_any()
}

fn checkout() -> AnyView {
    let lang = use_lang();
    let step = |key: &str, is_done: bool, is_here: bool| CheckoutStep {
        label: lang.t(key),
        href: "/dev/ui/checkout".to_owned(),
        is_done,
        is_here,
    };
    let steps = vec![
        step("checkout-step-address", true, false),
        step("checkout-step-delivery", false, true),
        step("checkout-step-payment", false, false),
    ];
    let total = lang.money(samples::money(4_900));
    let sum = view! {
        <dl class="sums">
            <div class="sums-total"><dt>{lang.t("checkout-total")}</dt><dd><bdi>{total.clone()}</bdi></dd></div>
        </dl>
    }
    .into_any();
    view! {
        <CheckoutShell
            shell=shell(lang, "/checkout/delivery", false) label=lang.t("checkout-steps") steps=steps
            summary_title=lang.t("checkout-summary") summary_total=total summary=sum
        >
            <PageHeader title=lang.t("checkout-delivery-title")/>
            <Form action="#">
                <Field name="email" label=lang.t("gallery-email") kind=Input::Email/>
                <Button label=lang.t("checkout-on-to-payment") kind=ButtonKind::Primary wide=true/>
            </Form>
        </CheckoutShell>
    }
    .into_any()
}

fn console() -> AnyView {
    let lang = use_lang();
    let groups = vec![
        NavGroup::new("", vec![NavLink::new("/vendor", lang.t("gallery-overview")).icon(Icon::Home)]),
        NavGroup::new(
            lang.t("gallery-selling"),
            vec![
                NavLink::new("/vendor/orders", lang.t("gallery-orders"))
                    .icon(Icon::Box)
                    .badge(lang.number(12)),
                NavLink::new("/vendor/products", lang.t("gallery-products")).icon(Icon::Tag),
            ],
        ),
    ];
    let action = view! { <LinkButton href="#" label=lang.t("gallery-add-product") kind=ButtonKind::Primary icon=Icon::Plus/> };
    view! {
        <ConsoleShell shell=shell(lang, "/vendor", true) label=lang.t("gallery-selling") home="/vendor" groups=groups>
            <PageHeader title=lang.t("gallery-overview") action=action.into_any()/>
            <div class="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
                <Stat label=lang.t("gallery-takings") value=lang.money(samples::money(1_284_050)) change=lang.t("gallery-up") trend=Trend::UpGood/>
                <Stat label=lang.t("gallery-orders") value=lang.number(318)/>
            </div>
        </ConsoleShell>
    }
    .into_any()
}

fn error() -> AnyView {
    let lang = use_lang();
    let action =
        view! { <LinkButton href="/products" label=lang.t("gallery-browse") kind=ButtonKind::Primary/> }
            .into_any();
    view! {
        <StorefrontShell shell=shell(lang, "/nowhere", false)>
            <ErrorPage status=404 title=lang.t("gallery-missing") body=lang.t("gallery-missing-body") action=action/>
        </StorefrontShell>
    }
    .into_any()
}

fn shell(lang: Lang, path: &str, signed_in: bool) -> Shell {
    let account = Account {
        name: lang.t("gallery-person"),
        email: "mia@example.com".into(),
        links: samples::places(lang),
        sign_out: "#".into(),
    };
    let help =
        vec![NavLink::new("#", lang.t("gallery-returns")), NavLink::new("#", lang.t("gallery-delivery"))];
    Shell {
        site: "DropCart".into(),
        path: path.into(),
        preferences: Preferences {
            languages: Lang::ALL.map(|lang| Language { lang, href: format!("?lang={lang}") }).to_vec(),
            action: "#".into(),
            theme: Theme::System,
            currency: "EUR".into(),
            currencies: vec![Choice::new("EUR", "EUR"), Choice::new("USD", "USD")],
        },
        account: signed_in.then_some(account),
        bell: signed_in.then(|| Bell { href: "#".into(), count: 12 }),
        sign_in: NavLink::new("/login", lang.t("gallery-sign-in")),
        cart: "/cart".into(),
        cart_count: 3,
        search: Search { action: "/products".into(), ..Search::default() },
        shelves: samples::shelves(lang),
        footer: vec![
            NavGroup::new(lang.t("gallery-help"), help.clone()),
            NavGroup::new(lang.t("gallery-shop"), help),
        ],
        said: Vec::new(),
    }
}
