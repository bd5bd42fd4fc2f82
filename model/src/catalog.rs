//! The catalogue: categories, brands, products and their variants.

mod categories;
mod filter;
mod own;
mod staff;
mod write;

pub use categories::{CategoryTranslations, CategoryWords, CheckedCategory, StaffCategory, WriteCategory};
pub use filter::{
    Facet, Facets, Listing, PriceRange, ProductFilter, ProductSort, RatingFacet, Suggestion, SuggestionType,
};
pub use own::{
    BulkAct, BulkResult, Import, ImportProblem, ImportState, MOST_IN_BULK, OwnCategory, OwnCounts, OwnDetail,
    OwnFilter, OwnProduct, OwnSort, OwnVariant, Pieces, StockFilter,
};
pub use staff::{SetTakenDown, Shown, StaffCounts, StaffFilter, StaffProduct, TakenDown};
pub use write::{
    MOST_IMAGES, NewProduct, NewVariant, ProductChanges, Translations, Words, WriteProduct, WriteVariant,
};

use crate::pictures::Picture;
use crate::vendors::VendorRef;
use crate::{Amount, BrandId, CategoryId, Currency, ProductId, VariantId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum ProductStatus {
    Draft,
    Active,
    Archived,
}

impl ProductStatus {
    pub const ALL: [Self; 3] = [Self::Draft, Self::Active, Self::Archived];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::Active => "ACTIVE",
            Self::Archived => "ARCHIVED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// A product as lists and its own page show it, in the reader's language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Product {
    pub id: ProductId,
    pub slug: String,
    pub sku: Option<String>,
    pub name: String,
    pub description: String,
    pub price: Amount,
    pub compare_at_price: Option<Amount>,
    pub currency: Currency,
    /// What can be bought now.
    pub stock_qty: i64,
    pub in_stock: bool,
    /// Whether there is something to choose before it can be bought.
    #[serde(skip)]
    pub has_options: bool,
    pub images: Vec<Picture>,
    pub category: Option<CategoryRef>,
    pub brand: Option<String>,
    pub vendor: VendorRef,
    pub rating: Rating,
    pub attributes: Map<String, Value>,
    /// On the product's own page only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variants: Option<Vec<Variant>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related: Option<Vec<Self>>,
    /// Whether shoppers see it.
    pub is_active: bool,
    pub status: ProductStatus,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Rating {
    /// 1 to 5, to two decimals; 0 while there are none.
    pub average: f64,
    pub count: i32,
}

impl Rating {
    pub fn of(sum: i64, count: i32) -> Self {
        if count <= 0 {
            return Self::default();
        }
        Self { average: (sum as f64 / f64::from(count) * 100.0).round() / 100.0, count }
    }
}

/// One choice of a product's options.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Variant {
    pub id: VariantId,
    pub sku: Option<String>,
    pub options: BTreeMap<String, String>,
    pub price: Amount,
    pub compare_at_price: Option<Amount>,
    pub stock_qty: i64,
    pub in_stock: bool,
}

/// What a product says of its category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CategoryRef {
    pub id: CategoryId,
    pub name: String,
    pub slug: String,
    /// From the root down to itself.
    pub path: Vec<CategoryStep>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CategoryStep {
    pub name: String,
    pub slug: String,
}

/// A node of the tree with everything below it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Category {
    pub id: CategoryId,
    pub name: String,
    pub slug: String,
    pub description: String,
    pub image_url: Option<Picture>,
    /// On sale now, here and below.
    pub product_count: i64,
    pub children: Vec<Self>,
    #[serde(skip)]
    pub seo_title: String,
    #[serde(skip)]
    pub seo_description: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Brand {
    pub id: BrandId,
    pub name: String,
    pub slug: String,
    pub product_count: i64,
}
