//! What staff see of everybody's products, and how they take one down.

use super::{ProductStatus, StockFilter};
use crate::pictures::Picture;
use crate::vendors::VendorStatus;
use crate::{Amount, Currency, Fields, ProductId, Result, VendorId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Which of all products are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffFilter {
    /// Part of a name, a SKU or the name of the store; or the whole slug or id.
    pub search: String,
    pub shown: Shown,
    pub stock: StockFilter,
    pub vendor: Option<VendorId>,
}

/// In what state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// All but what lies in the archive.
    #[default]
    All,
    /// What shoppers can see.
    OnSale,
    Draft,
    TakenDown,
    Archived,
}

impl Shown {
    pub const ALL: [Self; 5] = [Self::All, Self::OnSale, Self::Draft, Self::TakenDown, Self::Archived];

    /// As it stands in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::OnSale => "on-sale",
            Self::Draft => "draft",
            Self::TakenDown => "taken-down",
            Self::Archived => "archived",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.name() == name)
    }
}

/// A product of any store, in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffProduct {
    pub id: ProductId,
    pub slug: String,
    pub name: String,
    pub sku: Option<String>,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub store_slug: String,
    pub store_status: VendorStatus,
    pub status: ProductStatus,
    /// Nothing unless staff took it down.
    pub taken_down: Option<TakenDown>,
    pub price: Amount,
    pub currency: Currency,
    pub image_url: Option<Picture>,
    /// What can be bought now.
    pub stock_qty: i64,
    pub is_low: bool,
    pub updated_at: DateTime<Utc>,
}

impl StaffProduct {
    /// Whether shoppers see it.
    pub fn is_on_sale(&self) -> bool {
        self.status == ProductStatus::Active
            && self.taken_down.is_none()
            && self.store_status == VendorStatus::Active
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TakenDown {
    pub at: DateTime<Utc>,
    /// What its store reads.
    pub reason: String,
}

/// How the goods of the whole marketplace stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffCounts {
    pub on_sale: i64,
    pub taken_down: i64,
    /// Of those on sale: at or below their threshold, but not out.
    pub low: i64,
    /// Of those on sale.
    pub out: i64,
}

/// Body of a decision about a product.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SetTakenDown {
    /// `true` takes it out of sight of all shoppers, `false` puts it up again.
    pub taken_down: bool,
    #[serde(default)]
    pub reason: String,
}

impl SetTakenDown {
    /// The reason, which nobody decides without.
    pub fn validate(&self) -> Result<String> {
        let mut fields = Fields::default();
        let reason = fields.text("reason", &self.reason, 500);
        fields.done().map(|()| reason)
    }
}
