//! What the form of a product sends, and the input that is made of it.

use serde::{Deserialize, Serialize};

/// What stands for one variant: as typed, and how many there were when the page was made.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VariantFields {
    pub sku: String,
    pub price: String,
    pub stock: String,
    pub was: String,
}

/// A name and what it may be: `Size`, `S, M, L`; or an attribute and its value.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PairFields {
    pub name: String,
    pub value: String,
}

/// The name of a field of one variant on the form. Names of maps must not begin with a figure.
pub fn variant_field(id: &str, field: &str) -> String {
    format!("rows[v{id}][{field}]")
}

/// The name of a field of the pair at this place.
pub fn pair_field(map: &str, at: usize, field: &str) -> String {
    format!("{map}[p{at:02}][{field}]")
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use making::{ProductFields, on_the_form};

#[cfg(not(target_arch = "wasm32"))]
mod making {
    use super::{PairFields, VariantFields, pair_field, variant_field};
    use crate::numbers::{amount, optional_amount, whole_number};
    use model::catalog::{OwnDetail, ProductStatus, Translations, Words, WriteProduct, WriteVariant};
    use model::{AppError, Change, FieldErrors, FieldProblem, Result};
    use serde_json::{Map, Value};
    use std::collections::BTreeMap;

    /// All of the form, as it was typed.
    pub struct ProductFields {
        pub name: String,
        pub name_ar: String,
        pub description: String,
        pub description_ar: String,
        pub category: String,
        pub brand: String,
        pub price: String,
        pub compare_at_price: String,
        pub sku: String,
        pub stock_qty: String,
        pub stock_was: String,
        pub options: BTreeMap<String, PairFields>,
        pub rows: BTreeMap<String, VariantFields>,
        pub attributes: BTreeMap<String, PairFields>,
        pub weight_grams: String,
        pub tax_category: String,
        pub low_stock_threshold: String,
        pub status: String,
        pub version: String,
    }

    impl ProductFields {
        /// The input, where `before` is the product as it stands.
        pub fn input(self, before: Option<&OwnDetail>) -> Result<WriteProduct> {
            let options = self.chosen()?;
            let variants = self.variants(&options, before)?;
            let is_plain = options.is_empty();
            let given = |text: &str| Change::Set(text.to_owned());
            let was_arabic = before.is_some_and(|before| before.translations.ar.is_some());
            let arabic =
                Words { name: Some(self.name_ar.clone()), description: Some(self.description_ar.clone()) };
            let has_arabic =
                was_arabic || !self.name_ar.trim().is_empty() || !self.description_ar.trim().is_empty();
            Ok(WriteProduct {
                price: Some(amount("price", &self.price)?),
                compare_at_price: optional_amount("compareAtPrice", &self.compare_at_price)?
                    .map_or(Change::Clear, Change::Set),
                stock_qty: if is_plain {
                    changed("stockQty", &self.stock_qty, &self.stock_was)?
                } else {
                    None
                },
                description: given(&self.description),
                category: given(&self.category),
                brand: given(&self.brand),
                sku: given(&self.sku),
                attributes: Some(self.attributes(before)),
                variants,
                option_names: (!is_plain).then(|| options.iter().map(|(name, _)| name.clone()).collect()),
                status: ProductStatus::named(&self.status),
                translations: has_arabic.then_some(Translations { ar: Some(arabic) }),
                tax_category: Some(self.tax_category.clone()).filter(|name| !name.is_empty()),
                weight_grams: match self.weight_grams.trim() {
                    "" => Change::Clear,
                    grams => Change::Set(whole_number("weightGrams", grams)?),
                },
                low_stock_threshold: match self.low_stock_threshold.trim() {
                    "" => None,
                    pieces => Some(whole_number("lowStockThreshold", pieces)?),
                },
                version: self.version.parse().ok(),
                name: Some(self.name),
                ..WriteProduct::default()
            })
        }

        /// The options with their values, in order.
        fn chosen(&self) -> Result<Vec<(String, Vec<String>)>> {
            let mut chosen: Vec<(String, Vec<String>)> = Vec::new();
            for (at, option) in self.options.values().enumerate() {
                let name = option.name.trim().to_owned();
                let mut values: Vec<String> = Vec::new();
                for value in
                    option.value.split([',', '،', '\n']).map(str::trim).filter(|value| !value.is_empty())
                {
                    if !values.iter().any(|other| other == value) {
                        values.push(value.to_owned());
                    }
                }
                match (name.is_empty(), values.is_empty()) {
                    (true, true) => continue,
                    (true, false) => {
                        return Err(AppError::field(
                            &pair_field("options", at, "name"),
                            FieldProblem::Required,
                        ));
                    }
                    (false, true) => {
                        return Err(AppError::field(
                            &pair_field("options", at, "value"),
                            FieldProblem::Required,
                        ));
                    }
                    (false, false) if chosen.iter().any(|(other, _)| *other == name) => {
                        return Err(AppError::field(
                            &pair_field("options", at, "name"),
                            FieldProblem::Repeated,
                        ));
                    }
                    (false, false) => chosen.push((name, values)),
                }
            }
            Ok(chosen)
        }

        /// One variant for each way to choose; those that are there keep their id, also where an option is only
        /// called otherwise now. Nothing for a product that has no options and had none.
        fn variants(
            &self,
            options: &[(String, Vec<String>)],
            before: Option<&OwnDetail>,
        ) -> Result<Option<Vec<WriteVariant>>> {
            if options.is_empty() {
                return Ok(before.is_some_and(|before| !before.variants.is_empty()).then(Vec::new));
            }
            let renamed = |before: &OwnDetail, was: &BTreeMap<String, String>| -> BTreeMap<String, String> {
                if before.option_names.len() != options.len() {
                    return was.clone();
                }
                let names = before.option_names.iter().zip(options);
                names.filter_map(|(old, (new, _))| Some((new.clone(), was.get(old)?.clone()))).collect()
            };
            let mut variants = Vec::new();
            for choice in ways(options)? {
                let there = before.and_then(|before| {
                    before.variants.iter().find(|one| renamed(before, &one.options) == choice)
                });
                let mut variant = WriteVariant { options: choice, ..WriteVariant::default() };
                if let Some(there) = there {
                    let id = there.id.to_string();
                    let price = variant_field(&id, "price");
                    let stock = variant_field(&id, "stock");
                    let typed = self.rows.get(&format!("v{id}")).cloned();
                    variant.id = Some(there.id);
                    variant.compare_at_price.clone_from(&there.compare_at_price);
                    match typed {
                        Some(row) => {
                            variant.sku = Some(row.sku).filter(|sku| !sku.trim().is_empty());
                            variant.price = optional_amount(&price, &row.price)?;
                            variant.stock_qty = changed(&stock, &row.stock, &row.was)?;
                        }
                        // what came into being since the page was made stays as it is
                        None => {
                            variant.sku.clone_from(&there.sku);
                            variant.price.clone_from(&there.price);
                        }
                    }
                }
                variants.push(variant);
            }
            Ok(Some(variants))
        }

        /// A value that stays as it was keeps its type.
        fn attributes(&self, before: Option<&OwnDetail>) -> Map<String, Value> {
            let mut attributes = Map::new();
            for pair in self.attributes.values() {
                let (name, value) = (pair.name.trim(), pair.value.trim());
                if name.is_empty() || value.is_empty() {
                    continue;
                }
                let was = before.and_then(|before| before.attributes.get(name));
                attributes.insert(name.to_owned(), typed_as(was, value));
            }
            attributes
        }
    }

    fn typed_as(was: Option<&Value>, text: &str) -> Value {
        match (was, serde_json::from_str::<Value>(text)) {
            (Some(Value::Number(_)), Ok(Value::Number(number))) => Value::Number(number),
            (Some(Value::Bool(_)), Ok(Value::Bool(yes))) => Value::Bool(yes),
            _ => Value::String(text.to_owned()),
        }
    }

    /// A number where it is another than the page showed: what was sold meanwhile is not put back.
    fn changed(field: &str, text: &str, was: &str) -> Result<Option<i64>> {
        if text.trim().is_empty() || text.trim() == was {
            return Ok(None);
        }
        whole_number(field, text).map(Some)
    }

    /// No product has more, so nothing larger is begun.
    const MOST_WAYS: usize = 200;

    fn ways(options: &[(String, Vec<String>)]) -> Result<Vec<BTreeMap<String, String>>> {
        let count = options.iter().fold(1_usize, |count, (_, values)| count.saturating_mul(values.len()));
        if count > MOST_WAYS {
            let field = pair_field("options", 0, "value");
            return Err(AppError::field(&field, FieldProblem::TooMany { max: MOST_WAYS as i64 }));
        }
        let mut ways = vec![BTreeMap::new()];
        for (name, values) in options {
            ways = ways
                .iter()
                .flat_map(|way| values.iter().map(move |value| (way, value)))
                .map(|(way, value): (&BTreeMap<String, String>, &String)| {
                    let mut way = way.clone();
                    way.insert(name.clone(), value.clone());
                    way
                })
                .collect();
        }
        Ok(ways)
    }

    /// Problems beside the fields of the form: `variants[2].price` stands in the row of the third variant.
    pub fn on_the_form(error: AppError, variants: &[WriteVariant]) -> AppError {
        let AppError::Invalid(FieldErrors(mut fields)) = error else { return error };
        for error in &mut fields {
            let named = error.field.strip_prefix("variants[").and_then(|rest| rest.split_once("]."));
            let Some((at, field)) = named else { continue };
            let id = at.parse().ok().and_then(|at: usize| variants.get(at)?.id);
            let field = if field == "stockQty" { "stock" } else { field };
            error.field = match id {
                Some(id) => variant_field(&id.to_string(), field),
                None => pair_field("options", 0, "value"),
            };
        }
        AppError::Invalid(FieldErrors(fields))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn every_way_to_choose_is_a_variant() {
            let list = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
            let options =
                [("Size".to_owned(), list(&["S", "M"])), ("Colour".to_owned(), list(&["red", "blue"]))];
            let ways = ways(&options).unwrap();
            let said: Vec<String> =
                ways.iter().map(|way| way.values().cloned().collect::<Vec<_>>().join(" ")).collect();
            assert_eq!(said, ["red S", "blue S", "red M", "blue M"]);
            let many = [("A".to_owned(), list(&["1"; 15])), ("B".to_owned(), list(&["1"; 15]))];
            assert!(super::ways(&many).is_err());
        }

        #[test]
        fn a_problem_of_a_variant_stands_in_its_row() {
            let id: model::VariantId = "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10".parse().unwrap();
            let row = WriteVariant { id: Some(id), ..WriteVariant::default() };
            let told = on_the_form(AppError::field("variants[0].stockQty", FieldProblem::Negative), &[row]);
            assert_eq!(
                told,
                AppError::field(&variant_field(&id.to_string(), "stock"), FieldProblem::Negative)
            );
        }

        #[test]
        fn only_a_number_that_was_changed_is_sent() {
            assert_eq!(changed("stockQty", "7", "7"), Ok(None));
            assert_eq!(changed("stockQty", " ", "7"), Ok(None));
            assert_eq!(changed("stockQty", "٨", "7"), Ok(Some(8)));
            assert!(changed("stockQty", "many", "7").is_err());
        }
    }
}
