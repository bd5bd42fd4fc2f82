//! A product with all that can be said of it: one form in cards, its pictures above, its end below.

mod pictures;
mod variants;

use crate::frame::{Desk, page};
use crate::products::{PATH, category_choices, refused_ones};
use ::frame::{param, product_badge, refused};
use domain::catalog::{self, AttributeNames};
use i18n::Lang;
use leptos::prelude::*;
use model::AppError;
use model::catalog::{Category, OwnDetail, ProductStatus};
use rpc::products;
use serde_json::Value;
use std::sync::Arc;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, Choice, Field, Form, FormState, Icon, Input, LinkButton, NavLink,
    Notice, PageHeader, Select, Tone,
};

/// So many lines of attributes stand there to be filled.
const SPARE_ATTRIBUTES: usize = 3;

#[component]
pub fn NewProduct() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let known = Known::read(&desk).await?;
        let title = lang.t("console-product-add");
        let body = view! {
            {way(lang, &title)}
            <PageHeader title=title.clone() lead=lang.t("console-product-new-lead")/>
            {form(&desk, &known, None)}
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

#[component]
pub fn EditProduct() -> AnyView {
    let id = param("id");
    page(|desk| async move {
        let lang = desk.lang();
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let product = catalog::own(&desk.door.cx, &desk.keeper(), id).await?;
        let known = Known::read(&desk).await?;
        let left_over = desk.door.take_left_over().await?;
        let name = product.name.clone();
        let badge = product_badge(lang, product.status, product.taken_down.is_some());
        let look = (product.status == ProductStatus::Active && product.taken_down.is_none()).then(|| {
            let href = format!("/products/{}", product.slug);
            view! { <LinkButton href=href label=lang.t("console-view") icon=Icon::Eye/> }
        });
        let action = view! { <div class="head-tools">{badge}{look}</div> }.into_any();
        let taken_down = product.taken_down.clone().map(|reason| {
            view! {
                <Notice tone=Tone::Danger title=lang.t("console-taken-down-title")>
                    <p>{lang.t("console-taken-down-text")}</p>
                    <p dir="auto">{reason}</p>
                </Notice>
            }
        });
        let body = view! {
            {way(lang, &name)}
            <PageHeader title=name.clone() action=action/>
            {taken_down}
            {refused_ones(lang, left_over)}
            {pictures::card(&desk.door, &product)}
            {form(&desk, &known, Some(&product))}
            {end(lang, &product)}
        };
        Ok(desk.show(&name, body.into_any()))
    })
}

fn way(lang: Lang, here: &str) -> AnyView {
    let links = vec![NavLink::new(PATH, lang.t("console-products"))];
    view! { <Breadcrumbs links=links here=here.to_owned()/> }.into_any()
}

/// What the shop knows: categories, and names of attributes.
#[derive(Clone)]
struct Known {
    tree: Arc<Vec<Category>>,
    attributes: AttributeNames,
}

impl Known {
    async fn read(desk: &Desk) -> model::Result<Self> {
        let cx = &desk.door.cx;
        Ok(Self { tree: catalog::tree(cx).await?, attributes: catalog::attribute_names(cx).await? })
    }
}

fn form(desk: &Desk, known: &Known, product: Option<&OwnDetail>) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<products::Save>();
    let state = refused(&desk.door, action);
    let (id, version) =
        product.map(|product| (product.id.to_string(), product.version.to_string())).unwrap_or_default();
    // a page that was made again keeps the version its words were typed upon
    let version = state.value("version").map_or(version, str::to_owned);
    let currency = desk.door.cx.facts().currency.code().to_owned();
    let save = lang.t(if product.is_some() { "console-save" } else { "console-create" });
    let (product, known) = (product.cloned(), known.clone());
    let typed = state.clone();
    view! {
        <Form action=action state=state guard=true class="form form-cards">
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="version" value=version/>
            {basics(lang, &known, product.as_ref())}
            {price(lang, product.as_ref(), &currency)}
            {variants::card(lang, product.as_ref(), &typed, &currency)}
            {attributes(lang, &known, product.as_ref(), &typed)}
            {shipping(lang, product.as_ref())}
            {visibility(lang, product.as_ref())}
            <div class="save-bar">
                <Button label=save kind=ButtonKind::Primary/>
                <LinkButton href=PATH label=lang.t("console-cancel") kind=ButtonKind::Quiet/>
            </div>
        </Form>
    }
    .into_any()
}

fn basics(lang: Lang, known: &Known, product: Option<&OwnDetail>) -> AnyView {
    let arabic = product.and_then(|product| product.translations.ar.clone()).unwrap_or_default();
    let text = |read: fn(&OwnDetail) -> &str| product.map(read).unwrap_or_default().to_owned();
    let (name, description) = (text(|p| &p.name), text(|p| &p.description));
    let brand = text(|p| p.brand.as_deref().unwrap_or_default());
    let category =
        product.and_then(|product| product.category.as_ref()).map(|category| category.slug.clone());
    let mut categories = Vec::new();
    category_choices(&known.tree, "", &mut categories);
    view! {
        <Card title=lang.t("console-basics")>
            <div class="field-pair">
                <Field name="name" label=lang.t("console-name") value=name maxlength=255/>
                <Field
                    name="nameAr" label=lang.t("console-name-ar") value=arabic.name.unwrap_or_default() optional=true
                    maxlength=255
                />
            </div>
            <Field
                name="description" label=lang.t("console-description") kind=Input::Area value=description
                optional=true maxlength=20_000
            />
            <Field
                name="descriptionAr" label=lang.t("console-description-ar") kind=Input::Area
                value=arabic.description.unwrap_or_default() optional=true maxlength=20_000
            />
            <div class="field-pair">
                <Select
                    name="category" label=lang.t("console-category") options=categories value=category.unwrap_or_default()
                    prompt=lang.t("console-category-none") optional=true
                />
                <Field
                    name="brand" label=lang.t("console-brand") value=brand
                    optional=true maxlength=100
                />
            </div>
        </Card>
    }
    .into_any()
}

fn price(lang: Lang, product: Option<&OwnDetail>, currency: &str) -> AnyView {
    let price = product.and_then(|product| decimal(Some(&product.price), product)).unwrap_or_default();
    let before =
        product.and_then(|product| decimal(product.compare_at_price.as_ref(), product)).unwrap_or_default();
    let (suffix, again) = (currency.to_owned(), currency.to_owned());
    view! {
        <Card title=lang.t("console-price")>
            <div class="field-pair">
                <Field
                    name="price" label=lang.t("console-price") value=price inputmode="decimal" suffix=suffix
                />
                <Field
                    name="compareAtPrice" label=lang.t("console-compare-at") value=before inputmode="decimal" optional=true
                    suffix=again hint=lang.t("console-compare-at-hint")
                />
            </div>
        </Card>
    }
    .into_any()
}

/// An amount as it is typed: `12.50`.
fn decimal(amount: Option<&model::Amount>, product: &OwnDetail) -> Option<String> {
    amount?.in_currency(product.currency).map(model::Money::decimal)
}

fn attributes(lang: Lang, known: &Known, product: Option<&OwnDetail>, state: &FormState) -> AnyView {
    let mut pairs: Vec<(String, String)> = product
        .map(|product| product.attributes.iter().map(|(key, value)| (key.clone(), plain(value))).collect())
        .unwrap_or_default();
    pairs.sort_by_key(|(key, _)| known.attributes.position(key));
    let given = pairs.len();
    pairs.resize(given + SPARE_ATTRIBUTES, Default::default());
    let lines: Vec<AnyView> = pairs
        .into_iter()
        .enumerate()
        .map(|(at, (key, value))| attribute(lang, known, state, at, key, value))
        .collect();
    let keys: Vec<AnyView> = known
        .attributes
        .keys()
        .map(|key| {
            let label = known.attributes.label(&key);
            view! { <option value=key>{label}</option> }.into_any()
        })
        .collect();
    view! {
        <Card title=lang.t("console-attributes")>
            <p class="hint">{lang.t("console-attributes-hint")}</p>
            <div class="pairs">{lines}</div>
            <datalist id="known-attributes">{keys}</datalist>
        </Card>
    }
    .into_any()
}

/// One of a known kind is chosen among its known values, any other is typed.
fn attribute(lang: Lang, known: &Known, state: &FormState, at: usize, key: String, value: String) -> AnyView {
    let (name, of) =
        (products::pair_field("attributes", at, "name"), products::pair_field("attributes", at, "value"));
    let mut values = known.attributes.values(&key);
    let number = lang.number(at as i64 + 1);
    if !key.is_empty() && !values.is_empty() {
        if !values.iter().any(|(one, _)| *one == value) {
            values.insert(0, (value.clone(), value.clone()));
        }
        let options = values.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
        let label = known.attributes.label(&key);
        return view! {
            <div class="pair">
                <input type="hidden" name=name value=key/>
                <Select name=of label=label options=options value=value prompt=lang.t("console-attribute-drop") optional=true/>
            </div>
        }
        .into_any();
    }
    let typed = |name: &str, was: String| state.value(name).map_or(was, str::to_owned);
    let (key, value) = (typed(&name, key), typed(&of, value));
    view! {
        <div class="pair pair-free">
            <label class="only-read" for=name.clone()>{lang.t("console-attribute-name")} " " {number.clone()}</label>
            <input
                class="input" id=name.clone() name=name value=key list="known-attributes" maxlength="50" dir="auto"
                placeholder=lang.t("console-attribute-name") autocomplete="off"
            />
            <label class="only-read" for=of.clone()>{lang.t("console-attribute-value")} " " {number}</label>
            <input
                class="input" id=of.clone() name=of value=value maxlength="200" dir="auto"
                placeholder=lang.t("console-attribute-value") autocomplete="off"
            />
        </div>
    }
    .into_any()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn shipping(lang: Lang, product: Option<&OwnDetail>) -> AnyView {
    let weight = product.and_then(|product| product.weight_grams).map(|grams| grams.to_string());
    let tax = product.map_or_else(|| "standard".to_owned(), |product| product.tax_category.clone());
    let mut kinds: Vec<Choice> = [
        ("standard", "console-tax-standard"),
        ("reduced", "console-tax-reduced"),
        ("zero", "console-tax-zero"),
    ]
    .into_iter()
    .map(|(value, label)| Choice::new(value, lang.t(label)))
    .collect();
    if !kinds.iter().any(|kind| kind.value == tax) {
        kinds.push(Choice::new(&tax, &tax));
    }
    view! {
        <Card title=lang.t("console-shipping")>
            <div class="field-pair">
                <Field
                    name="weightGrams" label=lang.t("console-weight") value=weight.unwrap_or_default() inputmode="numeric"
                    suffix=lang.t("console-grams") optional=true
                />
                <Select name="taxCategory" label=lang.t("console-tax") options=kinds value=tax/>
            </div>
        </Card>
    }
    .into_any()
}

fn visibility(lang: Lang, product: Option<&OwnDetail>) -> AnyView {
    let status = product.map_or(ProductStatus::Draft, |product| product.status);
    let mut choices = vec![
        Choice::new("DRAFT", lang.t("console-status-draft")).hint(lang.t("console-status-draft-hint")),
        Choice::new("ACTIVE", lang.t("console-status-active")).hint(lang.t("console-status-active-hint")),
    ];
    if status == ProductStatus::Archived {
        choices.push(Choice::new("ARCHIVED", lang.t("console-status-archived")));
    }
    view! {
        <Card title=lang.t("console-visibility")>
            <ui::RadioGroup
                name="status" label=lang.t("console-visibility-who") options=choices value=status.name() cards=true
            />
        </Card>
    }
    .into_any()
}

/// Taking it out of the lists, asked for twice; it can be brought back.
fn end(lang: Lang, product: &OwnDetail) -> Option<AnyView> {
    if product.status == ProductStatus::Archived {
        return None;
    }
    let id = product.id.to_string();
    let action = rpc::path::<products::Archive>();
    Some(
        view! {
            <div class="card">
                <details class="more">
                    <summary>{Icon::ChevronEnd.view()}{lang.t("console-archive-this")}</summary>
                    <Form action=action>
                        <input type="hidden" name="id" value=id/>
                        <p>{lang.t("console-archive-text")}</p>
                        <Button label=lang.t("console-archive") kind=ButtonKind::Danger icon=Icon::Trash/>
                    </Form>
                </details>
            </div>
        }
        .into_any(),
    )
}
