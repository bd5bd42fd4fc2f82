//! A product of the file as the input that making or changing it takes.

use crate::catalog::csv::Column;
use crate::catalog::csv::cells::{number, read_pairs};
use crate::catalog::csv::table::{Cells, Entry, Problem, Why};
use model::catalog::{ProductStatus, Translations, Words, WriteProduct, WriteVariant};
use model::{Amount, AppError, Change, FieldProblem, VariantId};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

/// Reads the cells of one line, noting what is wrong with them.
struct Reader<'a> {
    line: i32,
    cells: &'a Cells,
    commas: bool,
    problems: &'a mut Vec<Problem>,
}

/// What a product's lines say. Cells that cannot be read are told all at once.
pub(super) fn input(entry: &Entry) -> Result<WriteProduct, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut orders = Vec::new();
    let mut variants = Vec::with_capacity(entry.variants.len());
    for line in &entry.variants {
        let mut reader =
            Reader { line: line.line, cells: &line.cells, commas: entry.commas, problems: &mut problems };
        let (variant, order) = reader.variant();
        variants.push(variant);
        orders.push(order);
    }
    let mut reader =
        Reader { line: entry.line, cells: &entry.cells, commas: entry.commas, problems: &mut problems };
    let mut input = reader.product();
    if !variants.is_empty() {
        input.variants = Some(variants);
        input.option_names = orders.into_iter().find(|order| !order.is_empty());
        // the sum over its variants, where a program put one there
        input.stock_qty = None;
    }
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(input) } else { Err(problems) }
}

impl Reader<'_> {
    fn product(&mut self) -> WriteProduct {
        let arabic = Words {
            name: self.text(Column::NameAr).map(str::to_owned),
            description: self.text(Column::DescriptionAr).map(str::to_owned),
        };
        WriteProduct {
            name: self.text(Column::Name).map(str::to_owned),
            price: self.amount(Column::Price).given().cloned(),
            stock_qty: self.whole(Column::Stock).given().copied(),
            description: self.change(Column::Description),
            category: self.change(Column::Category),
            brand: self.change(Column::Brand),
            sku: self.change(Column::Sku),
            images: self.text(Column::Images).map(|urls| match urls {
                "-" => Vec::new(),
                urls => urls
                    .split([' ', '\n', '\r', '\t', '|'])
                    .filter(|url| !url.is_empty())
                    .map(str::to_owned)
                    .collect(),
            }),
            compare_at_price: self.amount(Column::CompareAtPrice),
            attributes: self.text(Column::Attributes).map(str::to_owned).map(|text| self.attributes(&text)),
            status: self.text(Column::Status).map(str::to_owned).and_then(|text| self.status(&text)),
            translations: (arabic != Words::default()).then_some(Translations { ar: Some(arabic) }),
            tax_category: self.text(Column::TaxCategory).map(str::to_owned),
            weight_grams: self.whole(Column::WeightGrams),
            low_stock_threshold: self.whole(Column::LowStockAt).given().copied(),
            ..WriteProduct::default()
        }
    }

    fn variant(&mut self) -> (WriteVariant, Vec<String>) {
        let pairs =
            self.text(Column::Options).map(str::to_owned).map(|text| self.pairs(Column::Options, &text));
        let pairs = pairs.unwrap_or_default();
        let order = pairs.iter().map(|(name, _)| name.clone()).collect();
        let as_text = |value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        let options: BTreeMap<String, String> =
            pairs.into_iter().map(|(name, value)| (name, as_text(value))).collect();
        let variant = WriteVariant {
            id: self.parsed::<uuid::Uuid>(Column::Id, FieldProblem::Malformed).map(VariantId),
            sku: self.change(Column::Sku).given().cloned(),
            options,
            price: self.amount(Column::Price).given().cloned(),
            compare_at_price: self.amount(Column::CompareAtPrice).given().cloned(),
            stock_qty: self.whole(Column::Stock).given().copied(),
        };
        (variant, order)
    }

    fn wrong(&mut self, column: Column, problem: FieldProblem) {
        self.problems.push(Problem::cell(self.line, column, problem));
    }

    fn text(&self, column: Column) -> Option<&str> {
        self.cells.get(&column).map(String::as_str)
    }

    fn change(&self, column: Column) -> Change<String> {
        match self.text(column) {
            None => Change::Keep,
            Some("-") => Change::Clear,
            Some(text) => Change::Set(text.to_owned()),
        }
    }

    fn amount(&mut self, column: Column) -> Change<Amount> {
        let read = self.change(column).map(|text| number(&text, self.commas));
        match read {
            Change::Keep => Change::Keep,
            Change::Clear => Change::Clear,
            Change::Set(text) => match serde_json::from_value(Value::String(text)) {
                Ok(amount) => Change::Set(amount),
                Err(_) => {
                    self.wrong(column, FieldProblem::NotANumber);
                    Change::Keep
                }
            },
        }
    }

    fn whole(&mut self, column: Column) -> Change<i64> {
        match self.change(column) {
            Change::Keep => Change::Keep,
            Change::Clear => Change::Clear,
            Change::Set(text) => match number(&text, false).parse() {
                Ok(whole) => Change::Set(whole),
                Err(_) => {
                    self.wrong(column, FieldProblem::NotANumber);
                    Change::Keep
                }
            },
        }
    }

    fn parsed<T: FromStr>(&mut self, column: Column, problem: FieldProblem) -> Option<T> {
        let parsed = self.text(column)?.parse().ok();
        if parsed.is_none() {
            self.wrong(column, problem);
        }
        parsed
    }

    fn status(&mut self, text: &str) -> Option<ProductStatus> {
        let status = ProductStatus::named(&text.to_uppercase());
        if status.is_none() {
            let options = ProductStatus::ALL.map(|status| status.name().to_lowercase()).join(", ");
            self.wrong(Column::Status, FieldProblem::NotOneOf { options });
        }
        status
    }

    fn attributes(&mut self, text: &str) -> Map<String, Value> {
        if text == "-" { Map::new() } else { self.pairs(Column::Attributes, text).into_iter().collect() }
    }

    fn pairs(&mut self, column: Column, text: &str) -> Vec<(String, Value)> {
        read_pairs(text).unwrap_or_else(|problem| {
            self.wrong(column, problem);
            Vec::new()
        })
    }
}

/// What a verb refused, beside the cells that led to it.
pub(super) fn refused(entry: &Entry, error: &AppError) -> Vec<Problem> {
    let AppError::Invalid(errors) = error else {
        let column = match error {
            AppError::Refused(model::Reason::SkuTaken) => Some(Column::Sku),
            AppError::NotFound => Some(Column::Id),
            _ => None,
        };
        return vec![Problem { line: entry.line, column, why: Why::Line(error.clone()) }];
    };
    let problem = |error: &model::FieldError| {
        let (line, field) = beside(entry, &error.field);
        Problem { line, column: Column::of_field(field), why: Why::Cell(error.problem.clone()) }
    };
    errors.iter().map(problem).collect()
}

/// The line and the field of `variants[3].sku`, or of the product itself.
fn beside<'a>(entry: &Entry, field: &'a str) -> (i32, &'a str) {
    let of_variant = || {
        let (at, field) = field.strip_prefix("variants[")?.split_once("].")?;
        Some((entry.variants.get(at.parse::<usize>().ok()?)?.line, field))
    };
    of_variant().unwrap_or((entry.line, field))
}
