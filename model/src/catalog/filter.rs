//! What a shopper asks of a list, and what stands beside it.

use super::Product;
use crate::{Amount, Currency, FieldProblem, Fields, PageRequest, Pagination, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum ProductSort {
    /// By how well it fits what was searched for; without a search, by how well it sells.
    #[default]
    #[serde(rename = "relevance")]
    Relevance,
    #[serde(rename = "price")]
    PriceRising,
    #[serde(rename = "-price")]
    PriceFalling,
    #[serde(rename = "-createdAt")]
    Newest,
    #[serde(rename = "-rating")]
    BestRated,
    #[serde(rename = "-sales")]
    BestSelling,
}

impl ProductSort {
    pub const ALL: [Self; 6] = [
        Self::Relevance,
        Self::PriceRising,
        Self::PriceFalling,
        Self::Newest,
        Self::BestRated,
        Self::BestSelling,
    ];

    /// As it stands in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::PriceRising => "price",
            Self::PriceFalling => "-price",
            Self::Newest => "-createdAt",
            Self::BestRated => "-rating",
            Self::BestSelling => "-sales",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }

    fn options() -> String {
        Self::ALL.map(Self::name).join(", ")
    }
}

/// All that an address says of a list. Several values of one kind mean "any of these"; kinds mean "and".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProductFilter {
    pub search: String,
    /// Slug or id; with everything below it.
    pub category: Option<String>,
    /// Slugs.
    pub brands: Vec<String>,
    /// Slugs or ids.
    pub vendors: Vec<String>,
    /// In minor units of the shop's currency.
    pub min_price: Option<i64>,
    pub max_price: Option<i64>,
    /// In thousandths of a star.
    pub min_rating: Option<i32>,
    pub in_stock: bool,
    pub on_sale: bool,
    pub attributes: BTreeMap<String, Vec<String>>,
    pub sort: ProductSort,
}

/// Nobody chooses among more, and each costs.
const MOST_VALUES: usize = 20;

impl ProductFilter {
    /// Reads the names and values of a query. Unknown names are left aside; wrong values are refused by name.
    pub fn read<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        currency: Currency,
    ) -> Result<(Self, PageRequest)> {
        let mut fields = Fields::default();
        let mut filter = Self::default();
        let (mut page, mut limit) = (None, None);
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            if value.chars().count() > 200 {
                fields.problem(name, FieldProblem::TooLong { max: 200 });
                continue;
            }
            if value.contains('\0') {
                fields.problem(name, FieldProblem::Malformed);
                continue;
            }
            match name {
                "search" | "q" => filter.search = value.to_owned(),
                "category" => filter.category = Some(value.to_owned()),
                "brand" => add(&mut filter.brands, value),
                "vendor" => add(&mut filter.vendors, value),
                "minPrice" => filter.min_price = price(&mut fields, name, value, currency),
                "maxPrice" => filter.max_price = price(&mut fields, name, value, currency),
                "minRating" => filter.min_rating = stars(&mut fields, value),
                "inStock" => filter.in_stock = truth(&mut fields, name, value),
                "onSale" => filter.on_sale = truth(&mut fields, name, value),
                "sort" => match ProductSort::named(value) {
                    Some(sort) => filter.sort = sort,
                    None => fields.problem(name, FieldProblem::NotOneOf { options: ProductSort::options() }),
                },
                "page" => page = number(&mut fields, name, value),
                "limit" => limit = number(&mut fields, name, value),
                other => {
                    if let Some(key) =
                        other.strip_prefix("attributes[").and_then(|rest| rest.strip_suffix(']'))
                    {
                        add(filter.attributes.entry(key.to_owned()).or_default(), value);
                    }
                }
            }
        }
        filter.attributes.retain(|key, values| !key.is_empty() && key.len() <= 50 && !values.is_empty());
        if filter.attributes.len() > MOST_VALUES {
            fields.problem("attributes", FieldProblem::OutOfRange { min: 0, max: MOST_VALUES as i64 });
        }
        fields.done()?;
        Ok((filter, PageRequest::check(page, limit)?))
    }

    /// The query of this list, without the page; in one order, so that one list has one address.
    pub fn query(&self, currency: Currency) -> String {
        let mut query = String::new();
        let mut put = |name: &str, value: &str| {
            if !query.is_empty() {
                query.push('&');
            }
            let _ = write!(query, "{}={}", encoded(name), encoded(value));
        };
        if !self.search.is_empty() {
            put("search", &self.search);
        }
        if let Some(category) = &self.category {
            put("category", category);
        }
        self.brands.iter().for_each(|brand| put("brand", brand));
        self.vendors.iter().for_each(|vendor| put("vendor", vendor));
        let decimal = |minor: i64| crate::Money::new(minor, currency).decimal();
        if let Some(min) = self.min_price {
            put("minPrice", &decimal(min));
        }
        if let Some(max) = self.max_price {
            put("maxPrice", &decimal(max));
        }
        if let Some(stars) = self.min_stars() {
            put("minRating", &stars);
        }
        if self.in_stock {
            put("inStock", "true");
        }
        if self.on_sale {
            put("onSale", "true");
        }
        for (key, values) in &self.attributes {
            values.iter().for_each(|value| put(&format!("attributes[{key}]"), value));
        }
        if self.sort != ProductSort::default() {
            put("sort", self.sort.name());
        }
        query
    }

    /// The least stars as people write them: `4`, `4.5`.
    pub fn min_stars(&self) -> Option<String> {
        self.min_rating.map(|thousandths| (f64::from(thousandths) / 1_000.0).to_string())
    }

    /// Whether anything narrows the list, a search or the place it is shown at aside.
    pub fn is_narrowed(&self) -> bool {
        !(self.brands.is_empty()
            && self.vendors.is_empty()
            && self.attributes.is_empty()
            && self.min_price.is_none()
            && self.max_price.is_none()
            && self.min_rating.is_none()
            && !self.in_stock
            && !self.on_sale)
    }
}

fn add(values: &mut Vec<String>, value: &str) {
    if values.len() < MOST_VALUES && !values.iter().any(|there| there == value) {
        values.push(value.to_owned());
    }
}

fn price(fields: &mut Fields, name: &str, value: &str, currency: Currency) -> Option<i64> {
    let money =
        serde_json::from_value::<Amount>(value.into()).ok().and_then(|amount| amount.in_currency(currency));
    let minor = money.map(|money| money.minor).filter(|minor| *minor >= 0);
    if minor.is_none() {
        fields.problem(name, FieldProblem::NotANumber);
    }
    minor
}

/// None at all where no star is asked for.
fn stars(fields: &mut Fields, value: &str) -> Option<i32> {
    let stars = value.parse::<f64>().ok().filter(|stars| (0.0..=5.0).contains(stars));
    if stars.is_none() {
        fields.problem("minRating", FieldProblem::OutOfRange { min: 0, max: 5 });
    }
    stars.map(|stars| (stars * 1_000.0).round() as i32).filter(|thousandths| *thousandths > 0)
}

fn truth(fields: &mut Fields, name: &str, value: &str) -> bool {
    match value {
        "true" | "1" | "on" => true,
        "false" | "0" => false,
        _ => {
            fields.problem(name, FieldProblem::NotOneOf { options: "true, false".to_owned() });
            false
        }
    }
}

fn number(fields: &mut Fields, name: &str, value: &str) -> Option<i64> {
    let number = value.parse().ok();
    if number.is_none() {
        fields.problem(name, FieldProblem::NotANumber);
    }
    number
}

/// As a browser writes it in a form's address.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => out.push(byte as char),
            b' ' => out.push('+'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// A page of products and what can be narrowed.
#[derive(Clone, Debug)]
pub struct Listing {
    pub items: Vec<Product>,
    pub pagination: Pagination,
    pub facets: Facets,
    /// What was searched instead, where nothing fitted the word as it was typed.
    pub corrected: Option<String>,
    /// The count stands for "at least so many", where counting on would cost more than it tells.
    pub total_is_floor: bool,
}

/// Choices with how many products each would leave. A group's counts do not heed what is chosen in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Facets {
    pub categories: Vec<Facet>,
    pub brands: Vec<Facet>,
    pub vendors: Vec<Facet>,
    pub price: PriceRange,
    pub ratings: Vec<RatingFacet>,
    /// By key of the attribute.
    pub attributes: BTreeMap<String, Vec<Facet>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Facet {
    /// What goes into the address.
    pub slug: String,
    pub name: String,
    pub count: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PriceRange {
    pub min: Option<Amount>,
    pub max: Option<Amount>,
}

/// So many with at least so many stars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RatingFacet {
    pub stars: i32,
    pub count: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionType {
    Product,
    Category,
    Brand,
    Vendor,
}

/// What the search box offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Suggestion {
    #[serde(rename = "type")]
    pub kind: SuggestionType,
    pub text: String,
    pub url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<(ProductFilter, PageRequest)> {
        ProductFilter::read(pairs.iter().copied(), Currency::USD)
    }

    #[test]
    fn a_whole_address_is_read_and_written_again() {
        let pairs = [
            ("search", "red mug"),
            ("category", "tableware"),
            ("brand", "nordlys"),
            ("minPrice", "9.5"),
            ("minRating", "4"),
            ("inStock", "true"),
            ("attributes[colour]", "red"),
            ("attributes[colour]", "blue"),
            ("sort", "-price"),
            ("page", "2"),
        ];
        let (filter, page) = read(&pairs).unwrap();
        assert_eq!((filter.min_price, filter.attributes["colour"].len(), page.page()), (Some(950), 2, 2));
        assert_eq!(
            filter.query(Currency::USD),
            "search=red+mug&category=tableware&brand=nordlys&minPrice=9.50&minRating=4&inStock=true\
             &attributes%5Bcolour%5D=red&attributes%5Bcolour%5D=blue&sort=-price"
        );
    }

    #[test]
    fn parts_of_a_star_are_kept_and_none_is_no_filter() {
        let stars = |text: &str| read(&[("minRating", text)]).unwrap().0;
        assert_eq!((stars("4.5").min_rating, stars("4").min_rating), (Some(4_500), Some(4_000)));
        assert_eq!(stars("4.5").query(Currency::USD), "minRating=4.5");
        assert_eq!(stars("0").min_rating, None);
    }

    #[test]
    fn wrong_values_are_refused_by_name() {
        let pairs = [
            ("minPrice", "-1"),
            ("maxPrice", "1.005"),
            ("minRating", "6"),
            ("inStock", "maybe"),
            ("sort", "x"),
        ];
        let Err(crate::AppError::Invalid(errors)) = read(&pairs) else { panic!("expected problems") };
        let names: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(names, ["minPrice", "maxPrice", "minRating", "inStock", "sort"]);
        assert!(read(&[("limit", "101")]).is_err() && read(&[("page", "x")]).is_err());
    }
}
