//! Selling here: what it takes, asking for a store, and how the own application stands.

use crate::frame::{in_shop, page, refused};
use domain::vendors as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::AppError;
use model::vendors::{MyStore, VendorStatus};
use rpc::door::{Door, sign_in_path};
use rpc::vendors;
use ui::{Button, ButtonKind, Card, Field, Form, Icon, Input, LinkButton, Notice, PageHeader, Tone};

#[component]
pub fn Sell() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let store = match door.seller().await {
            Ok(seller) => Some(verbs::mine(&door.cx, &seller).await?),
            // no account, or no store yet
            Err(AppError::Forbidden | AppError::SignIn(_)) => None,
            Err(error) => return Err(error),
        };
        let content = match (&store, door.who.identity()) {
            (Some(store), _) => standing(&door, store),
            (None, None) => welcome(lang),
            (None, Some(_)) => new(&door),
        };
        let body = view! { <div class="page-width page-air sell">{content}</div> };
        Ok(in_shop(&door, &lang.t("vendors-sell-title"), body.into_any()))
    })
}

/// Why, in three points.
fn points(lang: Lang) -> AnyView {
    let points = [
        (Icon::Store, "vendors-point-store", "vendors-point-store-text"),
        (Icon::Wallet, "vendors-point-money", "vendors-point-money-text"),
        (Icon::Shield, "vendors-point-fair", "vendors-point-fair-text"),
    ];
    let points: Vec<AnyView> = points
        .into_iter()
        .map(|(icon, title, text)| {
            view! {
                <li class="row">
                    <span class="row-sign">{icon.view()}</span>
                    <div><h2 class="row-title">{lang.t(title)}</h2><p class="soft">{lang.t(text)}</p></div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="rows sell-points">{points}</ul> }.into_any()
}

fn welcome(lang: Lang) -> AnyView {
    view! {
        <PageHeader title=lang.t("vendors-sell-title") lead=lang.t("vendors-sell-lead") large=true/>
        {points(lang)}
        <div class="button-row">
            <LinkButton href="/register" label=lang.t("shell-create-account") kind=ButtonKind::Primary/>
            <LinkButton href=sign_in_path("/sell") label=lang.t("shell-sign-in")/>
        </div>
    }
    .into_any()
}

fn new(door: &Door) -> AnyView {
    let lang = door.lang();
    let form = form(door, None);
    view! {
        <PageHeader title=lang.t("vendors-sell-title") lead=lang.t("vendors-sell-lead") large=true/>
        {points(lang)}
        <Card title=lang.t("vendors-apply-title")>{form}</Card>
    }
    .into_any()
}

/// How the store of this person stands, and what can be done about it.
fn standing(door: &Door, store: &MyStore) -> AnyView {
    let lang = door.lang();
    let name = store.vendor.store_name.clone();
    let reason = store.status_reason.clone().map(|reason| view! { <p dir="auto">{reason}</p> }.into_any());
    match store.vendor.status {
        VendorStatus::Pending => view! {
            <PageHeader title=lang.t("vendors-pending-title") lead=tr!(lang, "vendors-pending-lead", name = name) large=true/>
            <Card title=lang.t("vendors-next-title")>{steps(lang)}</Card>
        }
        .into_any(),
        VendorStatus::Active => view! {
            <PageHeader title=tr!(lang, "vendors-open-title", name = name) lead=lang.t("vendors-open-lead") large=true/>
            <div class="button-row">
                <LinkButton href="/vendor" label=lang.t("shell-my-store") kind=ButtonKind::Primary icon=Icon::Store/>
                <LinkButton href=format!("/vendors/{}", store.vendor.slug) label=lang.t("vendors-see-page")/>
            </div>
        }
        .into_any(),
        VendorStatus::Rejected => {
            let form = form(door, Some(store));
            view! {
            <PageHeader title=tr!(lang, "vendors-rejected-title", name = name) lead=lang.t("vendors-rejected-lead") large=true/>
            <Notice tone=Tone::Warning title=lang.t("vendors-reason")>{reason}</Notice>
            <Card title=lang.t("vendors-apply-again")>{form}</Card>
        }
        .into_any()
        }
        VendorStatus::Suspended => view! {
            <PageHeader title=tr!(lang, "vendors-suspended-title", name = name) lead=lang.t("vendors-suspended-lead") large=true/>
            <Notice tone=Tone::Danger title=lang.t("vendors-reason")>{reason}</Notice>
            <p>{lang.t("vendors-suspended-text")}</p>
        }
        .into_any(),
    }
}

fn steps(lang: Lang) -> AnyView {
    let steps = ["vendors-next-look", "vendors-next-mail", "vendors-next-products"];
    let steps: Vec<AnyView> =
        steps.into_iter().map(|key| view! { <li>{lang.t(key)}</li> }.into_any()).collect();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

fn form(door: &Door, store: Option<&MyStore>) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<vendors::Apply>();
    let vendor = store.map(|store| store.vendor.clone());
    let arabic = store.and_then(|store| store.translations.ar.clone()).unwrap_or_default();
    let contact = vendor.as_ref().map(|vendor| vendor.contact_info.clone()).unwrap_or_default();
    let state = refused(door, action);
    let (name, description) =
        vendor.map(|vendor| (vendor.store_name, vendor.description)).unwrap_or_default();
    view! {
        <Form action=action state=state guard=true>
            <Field
                name="storeName" label=lang.t("vendors-name") value=name hint=lang.t("vendors-name-hint") maxlength=120
                autocomplete="organization"
            />
            <Field
                name="description" label=lang.t("vendors-description") kind=Input::Area optional=true value=description
                hint=lang.t("vendors-description-hint")
            />
            <Field
                name="phone" label=lang.t("vendors-phone") kind=Input::Tel optional=true autocomplete="tel"
                value=contact.phone.unwrap_or_default() hint=lang.t("account-phone-hint")
            />
            <Field
                name="address" label=lang.t("vendors-address") optional=true value=contact.address.unwrap_or_default()
                hint=lang.t("vendors-address-hint")
            />
            <Field
                name="website" label=lang.t("vendors-website") kind=Input::Url optional=true autocomplete="url"
                value=contact.website.unwrap_or_default() hint=lang.t("vendors-website-hint")
            />
            <Field
                name="storeNameAr" label=lang.t("vendors-name-ar") optional=true maxlength=120
                value=arabic.store_name.unwrap_or_default()
            />
            <Field
                name="descriptionAr" label=lang.t("vendors-description-ar") kind=Input::Area optional=true
                value=arabic.description.unwrap_or_default()
            />
            <Button label=lang.t("vendors-apply") kind=ButtonKind::Primary/>
        </Form>
    }
    .into_any()
}
