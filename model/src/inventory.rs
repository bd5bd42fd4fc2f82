//! Stock: how many there are, where, and how it came about.

use crate::pictures::Picture;
use crate::{FieldProblem, Fields, ProductId, Result, StockLogId, StoreId, UserId, VariantId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A product's stock, as its vendor sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockOfProduct {
    pub product_id: ProductId,
    pub on_hand: i64,
    /// Allocated to orders or held for checkouts.
    pub reserved: i64,
    pub available: i64,
    pub low_stock_threshold: i32,
    pub is_low: bool,
    pub locations: Vec<StockAtStore>,
    /// None for a product without options.
    pub variants: Vec<StockOfVariant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockAtStore {
    pub store_id: StoreId,
    pub name: String,
    pub on_hand: i64,
    pub reserved: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockOfVariant {
    pub variant_id: VariantId,
    pub sku: Option<String>,
    pub options: std::collections::BTreeMap<String, String>,
    pub on_hand: i64,
    pub reserved: i64,
    pub available: i64,
    pub locations: Vec<StockAtStore>,
}

/// Body of an adjustment. A product with options needs the variant; without a store the vendor's default one is meant.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["changeQty", "reason"])))]
#[serde(rename_all = "camelCase", default)]
pub struct AdjustStock {
    pub change_qty: i64,
    pub reason: String,
    pub variant_id: Option<VariantId>,
    pub store_id: Option<StoreId>,
}

/// An adjustment that was checked.
#[derive(Clone, Debug)]
pub struct CheckedAdjustment {
    pub change_qty: i32,
    pub reason: String,
    pub variant_id: Option<VariantId>,
    pub store_id: Option<StoreId>,
}

/// No shelf holds more, and sums stay far from the edge of what can be counted.
pub const MOST_PIECES: i64 = 1_000_000;

impl AdjustStock {
    pub fn validate(&self) -> Result<CheckedAdjustment> {
        let mut fields = Fields::default();
        if self.change_qty == 0 {
            fields.problem("changeQty", FieldProblem::Required);
        }
        // nowhere are there so many that more could be taken away
        let change = self.change_qty.max(-MOST_PIECES - 1);
        fields.in_range("changeQty", change, -MOST_PIECES - 1, MOST_PIECES);
        let reason = fields.text("reason", &self.reason, 300);
        let checked = CheckedAdjustment {
            change_qty: i32::try_from(change).unwrap_or_default(),
            reason,
            variant_id: self.variant_id,
            store_id: self.store_id,
        };
        fields.done().map(|()| checked)
    }
}

/// One change of what is on hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockChange {
    pub id: StockLogId,
    pub product_id: ProductId,
    /// Nothing for a product without options.
    pub variant_id: Option<VariantId>,
    pub store_id: StoreId,
    pub change_qty: i32,
    pub previous_qty: i32,
    pub new_qty: i32,
    pub reason: String,
    pub actor: StockActor,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_id: Option<uuid::Uuid>,
    pub created_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockActor {
    pub id: Option<UserId>,
    pub name: String,
}

/// A change with the names that a list over all of a store's products needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedStockChange {
    pub change: StockChange,
    pub product_name: String,
    pub sku: Option<String>,
    pub options: std::collections::BTreeMap<String, String>,
    pub store_name: String,
}

/// Which of a store's stock its keeper wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockFilter {
    /// Part of a product's name or of a SKU.
    pub search: String,
    /// Only products of which there is little.
    pub low: bool,
    /// Only what cannot be bought at the place.
    pub out: bool,
    pub store: Option<StoreId>,
}

/// One variant at one place, for the list of a store's stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockRow {
    pub product_id: ProductId,
    /// Nothing for a product without options.
    pub variant_id: Option<VariantId>,
    pub store_id: StoreId,
    pub store_name: String,
    pub name: String,
    pub slug: String,
    pub sku: Option<String>,
    pub options: std::collections::BTreeMap<String, String>,
    pub picture: Option<Picture>,
    pub on_hand: i32,
    /// Allocated to orders or held for checkouts.
    pub reserved: i32,
    pub available: i32,
    pub low_stock_threshold: i32,
    /// Of the product, over all its variants and places.
    pub is_low: bool,
    /// Whether shoppers see the product.
    pub is_active: bool,
}

/// Where a threshold may lie.
pub fn check_threshold(threshold: i64) -> Result<i32> {
    let mut fields = Fields::default();
    let checked = fields.in_range("lowStockThreshold", threshold, 0, MOST_PIECES);
    fields.done().map(|()| i32::try_from(checked).unwrap_or_default())
}

/// Something of which there is less than was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shortage {
    pub variant_id: VariantId,
    /// Where it was asked for, if one place was named.
    pub store_id: Option<StoreId>,
    /// How many there are.
    pub available: i64,
}

/// What a store has of a product, as shoppers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoreAvailability {
    pub is_open: bool,
    pub opens_at: Option<String>,
    pub closes_at: Option<String>,
    pub items: Vec<AvailableItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AvailableItem {
    pub product_id: ProductId,
    pub variant_id: Option<VariantId>,
    pub available: i64,
}
