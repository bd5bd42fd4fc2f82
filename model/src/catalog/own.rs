//! What the keeper of a store sees of its products, and what it does with many at once.

use super::{ProductStatus, Translations};
use crate::pictures::Picture;
use crate::{
    Amount, AppError, CategoryId, Currency, FieldProblem, Fields, ProductId, Result, VariantId, VendorId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Which of the own products are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFilter {
    /// Part of a name or of a SKU.
    pub search: String,
    /// Without one: all but what lies in the archive.
    pub status: Option<ProductStatus>,
    /// Slug or id; with everything below it.
    pub category: Option<String>,
    pub stock: StockFilter,
    pub sort: OwnSort,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StockFilter {
    #[default]
    All,
    /// At or below the product's threshold, or out.
    Low,
    Out,
}

impl StockFilter {
    pub const ALL: [Self; 3] = [Self::All, Self::Low, Self::Out];

    /// As it stands in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Low => "low",
            Self::Out => "out",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stock| stock.name() == name)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnSort {
    #[default]
    Newest,
    Changed,
    Name,
    PriceRising,
    PriceFalling,
    /// The emptiest first.
    Stock,
    BestSelling,
}

impl OwnSort {
    pub const ALL: [Self; 7] = [
        Self::Newest,
        Self::Changed,
        Self::Name,
        Self::PriceRising,
        Self::PriceFalling,
        Self::Stock,
        Self::BestSelling,
    ];

    /// As it stands in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "-createdAt",
            Self::Changed => "-updatedAt",
            Self::Name => "name",
            Self::PriceRising => "price",
            Self::PriceFalling => "-price",
            Self::Stock => "stock",
            Self::BestSelling => "-sales",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A row of the own list, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnProduct {
    pub id: ProductId,
    pub slug: String,
    pub name: String,
    pub sku: Option<String>,
    pub status: ProductStatus,
    /// Staff took it down; shoppers do not see it, whatever its status says.
    pub is_taken_down: bool,
    pub price: Amount,
    pub compare_at_price: Option<Amount>,
    pub currency: Currency,
    pub image_url: Option<Picture>,
    pub category: Option<String>,
    /// What can be bought now.
    pub stock_qty: i64,
    pub is_low: bool,
    /// How many choices of options there are; none for a plain one.
    pub variant_count: i64,
    pub sales_count: i32,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

/// How many of the own products are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnCounts {
    pub draft: i64,
    pub active: i64,
    pub archived: i64,
    /// Of drafts and active ones.
    pub low: i64,
    pub out: i64,
}

/// All there is to a product, for whoever edits it: every language, every variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnDetail {
    pub id: ProductId,
    pub vendor_id: VendorId,
    pub slug: String,
    pub status: ProductStatus,
    pub published_at: Option<DateTime<Utc>>,
    /// Why staff took it down, where they did.
    pub taken_down: Option<String>,
    pub name: String,
    pub description: String,
    pub translations: Translations,
    pub price: Amount,
    pub compare_at_price: Option<Amount>,
    pub currency: Currency,
    pub sku: Option<String>,
    pub category: Option<OwnCategory>,
    pub brand: Option<String>,
    pub attributes: Map<String, Value>,
    /// In the order in which they are chosen; none for a plain product.
    pub option_names: Vec<String>,
    /// None for a plain product.
    pub variants: Vec<OwnVariant>,
    /// Over all variants.
    pub stock: Pieces,
    pub low_stock_threshold: i32,
    /// In order; the number of each is what removing and moving go by.
    pub images: Vec<Picture>,
    pub tax_category: String,
    pub weight_grams: Option<i32>,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct OwnCategory {
    pub id: CategoryId,
    pub slug: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OwnVariant {
    pub id: VariantId,
    pub sku: Option<String>,
    pub options: BTreeMap<String, String>,
    /// Nothing: as the product.
    pub price: Option<Amount>,
    pub compare_at_price: Option<Amount>,
    pub stock: Pieces,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pieces {
    pub on_hand: i64,
    /// Allocated to orders or held for checkouts.
    pub reserved: i64,
    pub available: i64,
}

/// What is done with each product of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkAct {
    Publish,
    /// Back to a draft.
    Unpublish,
    Archive,
    /// Dearer or cheaper by so much: 100 basis points are 1 %. Variants with prices of their own too.
    PriceBy {
        basis_points: i64,
    },
    /// In minor units. Variants lose prices of their own.
    PriceSet {
        minor: i64,
    },
    /// To (or from) each that has no options.
    StockAdd {
        quantity: i64,
        reason: String,
    },
}

/// Nobody chooses more by hand.
pub const MOST_IN_BULK: usize = 500;

impl BulkAct {
    /// Refuses amounts nobody can mean.
    pub fn validate(&self) -> Result<()> {
        let mut fields = Fields::default();
        match self {
            Self::Publish | Self::Unpublish | Self::Archive => {}
            Self::PriceBy { basis_points } => {
                // a hundredth to eleven times: beyond it, somebody mistook the unit
                fields.in_range("percent", *basis_points, -9_900, 100_000);
            }
            Self::PriceSet { minor } => {
                fields.in_range("price", *minor, 0, super::write::MOST_MINOR);
            }
            Self::StockAdd { quantity, reason } => {
                if *quantity == 0 {
                    fields.problem("quantity", FieldProblem::Required);
                }
                let most = crate::inventory::MOST_PIECES;
                fields.in_range("quantity", *quantity, -most, most);
                fields.text("reason", reason, 300);
            }
        }
        fields.done()
    }
}

/// What became of one product of a selection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BulkResult {
    pub id: ProductId,
    /// Why it was left as it was.
    pub refused: Option<AppError>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum ImportState {
    Running,
    Done,
    Cancelled,
}

impl ImportState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "RUNNING",
            Self::Done => "DONE",
            Self::Cancelled => "CANCELLED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        [Self::Running, Self::Done, Self::Cancelled].into_iter().find(|state| state.name() == name)
    }
}

/// A file of products being read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Import {
    pub id: crate::ImportId,
    pub state: ImportState,
    /// Everything is checked, nothing written.
    pub dry_run: bool,
    /// Products, with their variants.
    pub total: i32,
    pub done: i32,
    pub created: i32,
    pub updated: i32,
    pub failed: i32,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// What is wrong with a line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ImportProblem {
    /// As a person counts, the first line being that of the names.
    pub line: i32,
    /// Nothing where the line as a whole is meant.
    pub column: Option<String>,
    /// In the reader's language.
    pub message: String,
}
