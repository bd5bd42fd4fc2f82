//! One product of any store: what it is, and whether shoppers may see it.

use crate::frame::{Desk, page};
use crate::history;
use crate::products::PATH;
use ::frame::{moment, param, product_badge, refused, stock_cell, store_badge};
use domain::catalog::{self, ProductFile};
use domain::kit::audit::Past;
use i18n::Lang;
use leptos::prelude::*;
use model::accounts::Permission;
use model::catalog::StaffProduct;
use model::{AppError, Money};
use rpc::staff;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, DescriptionList, Fact, Field, Form, Icon, Input, Link, LinkButton,
    NavLink, Notice, PageHeader, Photo, Price, Tone,
};

#[component]
pub fn Product() -> AnyView {
    let id = param("id");
    page(|desk| async move {
        let lang = desk.lang();
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let ProductFile { product, description, history } =
            catalog::product_file(&desk.door.cx, &desk.who, id).await?;
        let name = product.name.clone();
        let badge = product_badge(lang, product.status, product.taken_down.is_some());
        let look = product.is_on_sale().then(|| {
            let href = format!("/products/{}", product.slug);
            view! { <LinkButton href=href label=lang.t("console-view") icon=Icon::Eye/> }
        });
        let action = view! { <div class="head-tools">{badge}{look}</div> }.into_any();
        let way = vec![NavLink::new(PATH, lang.t("admin-products"))];
        let body = view! {
            <Breadcrumbs links=way here=name.clone()/>
            <PageHeader title=name.clone() action=action/>
            <div class="beside">
                <div class="stack">
                    {facts(&desk, &product, description)}
                    {history::card(&desk, history, step_word)}
                </div>
                <div class="stack">{decision(&desk, &product)}{store(&desk, &product)}</div>
            </div>
        };
        Ok(desk.show(&name, body.into_any()))
    })
}

fn facts(desk: &Desk, product: &StaffProduct, description: String) -> AnyView {
    let lang = desk.lang();
    let price = product.price.in_currency(product.currency).unwrap_or(Money::zero(product.currency));
    let about = if description.is_empty() { lang.t("admin-not-given") } else { description };
    let mut facts = vec![
        Fact::new(lang.t("console-description"), view! { <p class="prose" dir="auto">{about}</p> }),
        Fact::new(lang.t("console-price"), view! { <Price amount=price/> }),
        Fact::new(lang.t("console-stock"), stock_cell(lang, product.stock_qty, product.is_low)),
        Fact::new(lang.t("console-updated"), moment(lang, desk.door.cx.now(), product.updated_at)),
    ];
    if let Some(sku) = product.sku.clone() {
        facts.push(Fact::new(lang.t("catalog-sku"), view! { <bdi dir="ltr">{sku}</bdi> }));
    }
    let picture = product.image_url.clone().map(|picture| {
        view! { <span class="photo-frame staff-photo"><Photo picture=picture sizes="160px"/></span> }
    });
    view! { <Card title=lang.t("admin-product")>{picture}<DescriptionList facts=facts/></Card> }.into_any()
}

fn store(desk: &Desk, product: &StaffProduct) -> AnyView {
    let lang = desk.lang();
    let file = desk.may(Permission::Vendors).then(|| {
        view! { <Link href=format!("/admin/vendors/{}", product.vendor_id) label=lang.t("admin-store-file")/> }
            .into_any()
    });
    let (name, status) = (product.store_name.clone(), product.store_status);
    view! {
        <Card title=lang.t("admin-store") action=file>
            <p class="head-tools">
                <span class="row-title"><bdi>{name}</bdi></span>
                {store_badge(lang, status)}
            </p>
        </Card>
    }
    .into_any()
}

/// What can be decided now, with its reason; folded away, open where it was refused.
fn decision(desk: &Desk, product: &StaffProduct) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<staff::SetTakenDown>();
    let state = refused(&desk.door, action);
    let open = state.is_refused();
    let is_down = product.taken_down.is_some();
    let why = product.taken_down.clone().map(|down| {
        view! {
            <Notice tone=Tone::Danger title=lang.t("vendors-reason")><p dir="auto">{down.reason}</p></Notice>
        }
    });
    let (text, label, hint, kind, icon) = if is_down {
        ("admin-down-text", "admin-put-up", "admin-internal-hint", ButtonKind::Primary, Icon::Check)
    } else {
        ("admin-up-text", "admin-take-down", "admin-suspend-hint", ButtonKind::Danger, Icon::Ban)
    };
    let (id, down) = (product.id.to_string(), (!is_down).to_string());
    view! {
        <Card title=lang.t("admin-product-sight")>
            {why}
            <p class="soft">{lang.t(text)}</p>
            <div class="mores">
                <details class="more" open=open>
                    <summary>{Icon::ChevronEnd.view()}{lang.t(label)}</summary>
                    <Form action=action state=state>
                        <input type="hidden" name="id" value=id/>
                        <input type="hidden" name="takenDown" value=down/>
                        <Field name="reason" label=lang.t("admin-reason") kind=Input::Area hint=lang.t(hint) maxlength=500/>
                        <Button label=lang.t(label) kind=kind icon=icon/>
                    </Form>
                </details>
            </div>
        </Card>
    }
    .into_any()
}

fn step_word(lang: Lang, past: &Past) -> String {
    match past.action.as_str() {
        "product.take_down" => lang.t("console-status-taken-down"),
        "product.put_up" => lang.t("admin-step-put-up"),
        "product.change" => lang.t("admin-step-changed"),
        _ => past.action.clone(),
    }
}
