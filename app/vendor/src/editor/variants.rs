//! Stock and SKU of a plain product; or its options, and a line for each way to choose among them.

use crate::editor::decimal;
use crate::frame::choice_words;
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::{OwnDetail, OwnVariant};
use rpc::products::{pair_field, variant_field};
use ui::{Card, Column, DataTable, Field, FormState, Icon, Row};

/// So many options a form offers.
const MOST_OPTIONS: usize = 3;

pub fn card(lang: Lang, product: Option<&OwnDetail>, state: &FormState, currency: &str) -> AnyView {
    let has_options = product.is_some_and(|product| !product.variants.is_empty());
    let open = has_options
        || state.values.iter().any(|(name, value)| name.starts_with("options[") && !value.is_empty());
    let threshold = product.map_or_else(|| "5".to_owned(), |product| product.low_stock_threshold.to_string());
    let sku = product.and_then(|product| product.sku.clone()).unwrap_or_default();
    let plain = (!has_options).then(|| {
        let stock = product.map(|product| product.stock.available.to_string()).unwrap_or_default();
        view! {
            <input type="hidden" name="stockWas" value=stock.clone()/>
            <Field
                name="stockQty" label=lang.t("console-stock") value=stock inputmode="numeric" optional=true
                hint=lang.t("console-stock-hint")
            />
        }
    });
    let options = options(lang, product);
    let matrix = product.filter(|_| has_options).map(|product| matrix(lang, product, state, currency));
    view! {
        <Card title=lang.t("console-stock-and-options")>
            <div class="field-pair">
                <Field name="sku" label=lang.t("console-sku") value=sku optional=true maxlength=64/>
                <Field
                    name="lowStockThreshold" label=lang.t("inventory-threshold") value=threshold inputmode="numeric"
                    hint=lang.t("console-threshold-hint") optional=true
                />
            </div>
            {plain}
            <details class="more" open=open>
                <summary>{Icon::ChevronEnd.view()}{lang.t("console-options")}</summary>
                <p class="hint">{lang.t("console-options-hint")}</p>
                <div class="pairs">{options}</div>
            </details>
            {matrix}
        </Card>
    }
    .into_any()
}

fn options(lang: Lang, product: Option<&OwnDetail>) -> Vec<AnyView> {
    let names = product.map(|product| product.option_names.clone()).unwrap_or_default();
    let rows = MOST_OPTIONS.max(names.len());
    (0..rows)
        .map(|at| {
            let name = names.get(at).cloned().unwrap_or_default();
            let values = product.map(|product| values(product, &name).join(", ")).unwrap_or_default();
            let hint = if at == 0 { lang.t("console-option-name-hint") } else { String::new() };
            let values_hint = if at == 0 { lang.t("console-option-values-hint") } else { String::new() };
            view! {
                <div class="pair pair-free">
                    <Field
                        name=pair_field("options", at, "name") label=lang.t("console-option-name") value=name optional=true
                        hint=hint maxlength=50
                    />
                    <Field
                        name=pair_field("options", at, "value") label=lang.t("console-option-values") value=values
                        optional=true hint=values_hint
                    />
                </div>
            }
            .into_any()
        })
        .collect()
}

/// The values of an option in the order of the variants.
fn values(product: &OwnDetail, name: &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for value in product.variants.iter().filter_map(|variant| variant.options.get(name)) {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    values
}

fn matrix(lang: Lang, product: &OwnDetail, state: &FormState, currency: &str) -> AnyView {
    let columns = vec![
        Column::text(lang.t("console-variant")),
        Column::text(lang.t("console-sku")),
        Column::text(format!("{} ({currency})", lang.t("console-price"))),
        Column::text(lang.t("console-stock")),
    ];
    let rows = product.variants.iter().map(|variant| row(lang, product, state, variant)).collect();
    view! {
        <div class="matrix">
            <DataTable caption=lang.t("console-variants-each") columns=columns rows=rows compact=true caption_shown=true/>
            <p class="hint">{lang.t("console-variants-hint")}</p>
        </div>
    }
    .into_any()
}

fn row(lang: Lang, product: &OwnDetail, state: &FormState, variant: &OwnVariant) -> Row {
    let id = variant.id.to_string();
    let in_order: Vec<String> =
        product.option_names.iter().filter_map(|name| variant.options.get(name).cloned()).collect();
    let words = if in_order.is_empty() { choice_words(&variant.options) } else { in_order.join(", ") };
    let cell = |field: &str, label: String, value: String, mode: &'static str| {
        let name = variant_field(&id, field);
        let value = state.value(&name).map_or(value, str::to_owned);
        let error = state.error(&name).unwrap_or_default().to_owned();
        let invalid = (!error.is_empty()).then_some("true");
        let (error_id, hidden) = (format!("{name}-error"), error.is_empty());
        view! {
            <input
                class="input" id=name.clone() name=name.clone() value=value inputmode=mode autocomplete="off"
                aria-label=format!("{label} {words}") aria-invalid=invalid aria-describedby=error_id.clone()
            />
            <p id=error_id data-error-for=name class="field-error" hidden=hidden>{error}</p>
        }
        .into_any()
    };
    let stock = variant.stock.available.to_string();
    let was = variant_field(&id, "was");
    let price = decimal(variant.price.as_ref(), product).unwrap_or_default();
    let sku = variant.sku.clone().unwrap_or_default();
    Row::new(vec![
        view! { <bdi>{words.clone()}</bdi><input type="hidden" name=was value=stock.clone()/> }.into_any(),
        cell("sku", lang.t("console-sku"), sku, "text"),
        cell("price", lang.t("console-price"), price, "decimal"),
        cell("stock", lang.t("console-stock"), stock, "numeric"),
    ])
}
