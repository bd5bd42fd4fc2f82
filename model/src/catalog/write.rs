//! What is sent in to make or change a product, and what was checked of it.

use super::ProductStatus;
use crate::{Amount, Change, Currency, FieldProblem, Fields, Result, VariantId, VendorId, pictures};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Body to add or change a product. To add one, name and price are needed; to change one, anything may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteProduct {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 255)))]
    pub name: Option<String>,
    pub price: Option<Amount>,
    /// How many can be bought now, of a product without options; a difference is written to the stock log.
    pub stock_qty: Option<i64>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = 20_000)))]
    pub description: Change<String>,
    /// Slug or id.
    pub category: Change<String>,
    pub brand: Change<String>,
    pub sku: Change<String>,
    /// Addresses, in order. Those of our own storage, or of hosts the operator allows, are shown.
    pub images: Option<Vec<String>>,
    pub compare_at_price: Change<Amount>,
    /// Replaces all.
    pub attributes: Option<Map<String, Value>>,
    /// Replaces all; those whose options are there already keep their id and their stock. An empty list makes a
    /// product without options of it.
    pub variants: Option<Vec<WriteVariant>>,
    /// The order in which options are chosen, such as `["size", "colour"]`.
    pub option_names: Option<Vec<String>>,
    pub is_active: Option<bool>,
    pub status: Option<ProductStatus>,
    pub translations: Option<Translations>,
    pub tax_category: Option<String>,
    pub weight_grams: Change<i64>,
    pub low_stock_threshold: Option<i64>,
    /// Of the product that was read; where it has changed since, the change is refused.
    pub version: Option<i32>,
    /// For staff: whose product it is. Without it, it is the house's own.
    pub vendor_id: Option<VendorId>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteVariant {
    /// Of one that is there; its options may then be left out.
    pub id: Option<VariantId>,
    pub sku: Option<String>,
    pub options: BTreeMap<String, String>,
    pub price: Option<Amount>,
    pub compare_at_price: Option<Amount>,
    pub stock_qty: Option<i64>,
}

/// Name and description in other languages, by language code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Translations {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ar: Option<Words>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Words {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A product that was checked and can be made.
#[derive(Clone, Debug)]
pub struct NewProduct {
    pub name: String,
    pub price_minor: i64,
    pub rest: ProductChanges,
}

/// What was checked of a change.
#[derive(Clone, Debug, Default)]
pub struct ProductChanges {
    pub name: Option<String>,
    pub price_minor: Option<i64>,
    pub stock_qty: Option<i32>,
    pub description: Option<String>,
    pub category: Change<String>,
    pub brand: Change<String>,
    pub sku: Change<String>,
    pub images: Option<Vec<String>>,
    pub compare_at_minor: Change<i64>,
    pub attributes: Option<Map<String, Value>>,
    pub variants: Option<Vec<NewVariant>>,
    pub option_names: Option<Vec<String>>,
    pub status: Option<ProductStatus>,
    pub translations: Option<Translations>,
    pub tax_category: Option<String>,
    pub weight_grams: Change<i32>,
    pub low_stock_threshold: Option<i32>,
    pub version: Option<i32>,
    pub vendor_id: Option<VendorId>,
}

#[derive(Clone, Debug)]
pub struct NewVariant {
    pub id: Option<VariantId>,
    pub sku: Option<String>,
    pub options: BTreeMap<String, String>,
    pub price_minor: Option<i64>,
    pub compare_at_minor: Option<i64>,
    pub stock_qty: Option<i32>,
}

/// What the database holds too: prices beyond it are typing errors.
pub(super) const MOST_MINOR: i64 = 100_000_000_000_000;
const MOST_VARIANTS: usize = 200;
pub const MOST_IMAGES: usize = 20;
const MOST_ATTRIBUTES: usize = 50;
const MOST_OPTIONS: usize = 5;

impl WriteProduct {
    pub fn validate_new(&self, currency: Currency) -> Result<NewProduct> {
        let mut fields = Fields::default();
        if self.name.is_none() {
            fields.problem("name", FieldProblem::Required);
        }
        if self.price.is_none() {
            fields.problem("price", FieldProblem::Required);
        }
        let rest = self.checked(&mut fields, currency);
        fields.done()?;
        Ok(NewProduct {
            name: rest.name.clone().unwrap_or_default(),
            price_minor: rest.price_minor.unwrap_or_default(),
            rest,
        })
    }

    pub fn validate_change(&self, currency: Currency) -> Result<ProductChanges> {
        let mut fields = Fields::default();
        let checked = self.checked(&mut fields, currency);
        fields.done().map(|()| checked)
    }

    fn checked(&self, fields: &mut Fields, currency: Currency) -> ProductChanges {
        ProductChanges {
            name: self.name.as_ref().map(|name| fields.text("name", name, 255)),
            price_minor: self.price.as_ref().and_then(|price| money(fields, "price", price, currency)),
            stock_qty: self.stock_qty.map(|pieces| count(fields, "stockQty", pieces)),
            description: match &self.description {
                Change::Keep => None,
                Change::Clear => Some(String::new()),
                Change::Set(text) => {
                    Some(fields.optional_text("description", Some(text), 20_000).unwrap_or_default())
                }
            },
            category: text(fields, "category", &self.category, 200),
            brand: text(fields, "brand", &self.brand, 100),
            sku: text(fields, "sku", &self.sku, 64),
            images: self.images.as_ref().map(|urls| images(fields, urls)),
            compare_at_minor: match &self.compare_at_price {
                Change::Keep => Change::Keep,
                Change::Clear => Change::Clear,
                Change::Set(price) => {
                    money(fields, "compareAtPrice", price, currency).map_or(Change::Keep, Change::Set)
                }
            },
            attributes: self.attributes.as_ref().map(|given| attributes(fields, given)),
            variants: self.variants.as_ref().map(|given| variants(fields, given, currency)),
            option_names: self.option_names.as_ref().map(|names| {
                let names = names.iter().take(MOST_OPTIONS);
                names.map(|name| fields.text("optionNames", name, 50)).collect()
            }),
            status: self.status.or(self
                .is_active
                .map(|active| if active { ProductStatus::Active } else { ProductStatus::Draft })),
            translations: self.translations.as_ref().map(|words| words.checked(fields)),
            tax_category: self.tax_category.as_ref().map(|name| fields.text("taxCategory", name, 50)),
            weight_grams: match self.weight_grams {
                Change::Keep => Change::Keep,
                Change::Clear => Change::Clear,
                Change::Set(grams) => Change::Set(
                    fields.in_range("weightGrams", grams, 0, 10_000_000).try_into().unwrap_or_default(),
                ),
            },
            low_stock_threshold: self
                .low_stock_threshold
                .map(|pieces| count(fields, "lowStockThreshold", pieces)),
            version: self.version,
            vendor_id: self.vendor_id,
        }
    }
}

/// An empty text empties the field.
pub(super) fn text(fields: &mut Fields, name: &str, change: &Change<String>, max: usize) -> Change<String> {
    match change {
        Change::Keep => Change::Keep,
        Change::Clear => Change::Clear,
        Change::Set(value) => fields.optional_text(name, Some(value), max).map_or(Change::Clear, Change::Set),
    }
}

fn money(fields: &mut Fields, name: &str, amount: &Amount, currency: Currency) -> Option<i64> {
    let Some(money) = amount.in_currency(currency) else {
        fields.problem(name, FieldProblem::TooPrecise);
        return None;
    };
    if money.minor < 0 {
        fields.problem(name, FieldProblem::Negative);
    } else if money.minor > MOST_MINOR {
        fields.problem(
            name,
            FieldProblem::OutOfRange { min: 0, max: MOST_MINOR / 10_i64.pow(currency.exponent()) },
        );
    }
    Some(money.minor)
}

fn count(fields: &mut Fields, name: &str, pieces: i64) -> i32 {
    fields.in_range(name, pieces, 0, crate::inventory::MOST_PIECES).try_into().unwrap_or_default()
}

fn at_most(fields: &mut Fields, name: &str, count: usize, most: usize) {
    if count > most {
        fields.problem(name, FieldProblem::TooMany { max: most as i64 });
    }
}

fn images(fields: &mut Fields, urls: &[String]) -> Vec<String> {
    at_most(fields, "images", urls.len(), MOST_IMAGES);
    let urls: Vec<String> =
        urls.iter().take(MOST_IMAGES).map(|url| fields.text("images", url, 2_000)).collect();
    if !urls.iter().all(|url| pictures::is_address(url)) {
        fields.problem("images", FieldProblem::Malformed);
    }
    urls
}

/// Keys are short words, values text, numbers or truth.
fn attributes(fields: &mut Fields, given: &Map<String, Value>) -> Map<String, Value> {
    at_most(fields, "attributes", given.len(), MOST_ATTRIBUTES);
    let mut checked = Map::new();
    for (key, value) in given {
        let name = format!("attributes.{key}");
        let key = fields.text(&name, key, 50);
        if key.contains(['[', ']', '=', '\0']) {
            fields.problem(&name, FieldProblem::Malformed);
        }
        let value = match value {
            Value::Null => continue,
            Value::String(text) => Value::String(fields.text(&name, text, 200)),
            Value::Bool(_) | Value::Number(_) => value.clone(),
            Value::Array(_) | Value::Object(_) => {
                fields.problem(&name, FieldProblem::WrongType { expected: "text".to_owned() });
                continue;
            }
        };
        checked.insert(key, value);
    }
    checked
}

fn variants(fields: &mut Fields, given: &[WriteVariant], currency: Currency) -> Vec<NewVariant> {
    at_most(fields, "variants", given.len(), MOST_VARIANTS);
    let given = &given[..given.len().min(MOST_VARIANTS)];
    let checked: Vec<NewVariant> =
        given.iter().enumerate().map(|(at, variant)| variant.checked(fields, at, currency)).collect();
    let first = checked.iter().find(|variant| !variant.options.is_empty());
    let names: Vec<&String> = first.map(|first| first.options.keys().collect()).unwrap_or_default();
    for (at, variant) in checked.iter().enumerate() {
        let is_new = variant.id.is_none() || !variant.options.is_empty();
        if is_new && (variant.options.keys().collect::<Vec<_>>() != names || variant.options.is_empty()) {
            // each must answer the same questions, or a shopper could not choose
            fields.problem(&format!("variants[{at}].options"), FieldProblem::Required);
        }
        if is_new && checked[..at].iter().any(|other| other.options == variant.options) {
            fields.problem(&format!("variants[{at}].options"), FieldProblem::Repeated);
        }
    }
    checked
}

impl WriteVariant {
    fn checked(&self, fields: &mut Fields, at: usize, currency: Currency) -> NewVariant {
        let name = |field: &str| format!("variants[{at}].{field}");
        at_most(fields, &name("options"), self.options.len(), MOST_OPTIONS);
        let options = self.options.iter().map(|(key, value)| {
            (fields.text(&name("options"), key, 50), fields.text(&name("options"), value, 100))
        });
        NewVariant {
            id: self.id,
            options: options.collect(),
            sku: fields.optional_text(&name("sku"), self.sku.as_deref(), 64),
            price_minor: self.price.as_ref().and_then(|price| money(fields, &name("price"), price, currency)),
            compare_at_minor: self
                .compare_at_price
                .as_ref()
                .and_then(|price| money(fields, &name("compareAtPrice"), price, currency)),
            stock_qty: self.stock_qty.map(|pieces| count(fields, &name("stockQty"), pieces)),
        }
    }
}

impl Translations {
    fn checked(&self, fields: &mut Fields) -> Self {
        let ar = self.ar.as_ref().map(|words| Words {
            name: fields.optional_text("nameAr", words.name.as_deref(), 255),
            description: fields.optional_text("descriptionAr", words.description.as_deref(), 20_000),
        });
        Self { ar }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(json: &str) -> Vec<String> {
        let input: WriteProduct = serde_json::from_str(json).unwrap();
        match input.validate_new(Currency::USD) {
            Err(crate::AppError::Invalid(errors)) => errors.iter().map(|error| error.field.clone()).collect(),
            Ok(_) => Vec::new(),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        assert_eq!(problems("{}"), ["name", "price"]);
        assert_eq!(problems(r#"{"name":"Mug","price":-1}"#), ["price"]);
        assert_eq!(problems(r#"{"name":"Mug","price":1.005}"#), ["price"]);
        assert_eq!(problems(r#"{"name":"Mug","price":1,"stockQty":-1}"#), ["stockQty"]);
        assert_eq!(
            problems(r#"{"name":"Mug","price":"19.99","images":["javascript:alert(1)"]}"#),
            ["images"]
        );
        assert_eq!(problems(r#"{"name":"Mug","price":1,"attributes":{"a":[1]}}"#), ["attributes.a"]);
    }

    #[test]
    fn variants_answer_the_same_questions_and_each_once() {
        let twice =
            r#"{"name":"Tee","price":9,"variants":[{"options":{"size":"M"}},{"options":{"size":"M"}}]}"#;
        assert_eq!(problems(twice), ["variants[1].options"]);
        let uneven =
            r#"{"name":"Tee","price":9,"variants":[{"options":{"size":"M"}},{"options":{"colour":"red"}}]}"#;
        assert_eq!(problems(uneven), ["variants[1].options"]);
    }
}
