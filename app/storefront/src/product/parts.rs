//! Below the pictures: what its seller says of it, and its facts.

use super::asked::Asked;
use domain::catalog::AttributeNames;
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::Product;
use serde_json::Value;
use ui::{DescriptionList, Fact};

pub fn view(lang: Lang, product: &Product, asked: &Asked, names: &AttributeNames) -> AnyView {
    let description = (!product.description.is_empty()).then(|| {
        view! {
            <section class="product-part">
                <h2>{lang.t("catalog-description")}</h2>
                <p class="product-text" dir="auto">{product.description.clone()}</p>
            </section>
        }
    });
    let facts = attributes(lang, product, asked, names);
    let facts = (!facts.is_empty()).then(|| {
        view! {
            <section class="product-part">
                <h2>{lang.t("catalog-details")}</h2>
                <DescriptionList facts=facts/>
            </section>
        }
    });
    view! { <div class="product-parts">{description}{facts}</div> }.into_any()
}

fn attributes(lang: Lang, product: &Product, asked: &Asked, names: &AttributeNames) -> Vec<Fact> {
    let mut attributes: Vec<(&String, &Value)> = product.attributes.iter().collect();
    attributes.sort_by_key(|(key, _)| (names.position(key), key.as_str()));
    let mut facts: Vec<Fact> = attributes
        .into_iter()
        .filter_map(|(key, value)| {
            let said = said(lang, names, key, value)?;
            Some(Fact::new(names.label(key), view! { <bdi>{said}</bdi> }))
        })
        .collect();
    let sku = asked.chosen(product).and_then(|variant| variant.sku.clone()).or_else(|| product.sku.clone());
    if let Some(sku) = sku {
        facts.push(Fact::new(lang.t("catalog-sku"), view! { <bdi dir="ltr">{sku}</bdi> }));
    }
    facts
}

fn said(lang: Lang, names: &AttributeNames, key: &str, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(names.value(key, text)),
        Value::Number(number) => Some(names.value(key, &number.to_string())),
        Value::Bool(true) => Some(lang.t("catalog-yes")),
        Value::Bool(false) => Some(lang.t("catalog-no")),
        Value::Array(values) => {
            let said: Vec<String> = values.iter().filter_map(|value| said(lang, names, key, value)).collect();
            (!said.is_empty()).then(|| said.join(lang.t("list-next").as_str()))
        }
        Value::Null | Value::Object(_) => None,
    }
}
