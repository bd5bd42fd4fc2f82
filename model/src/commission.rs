//! Commission: what the platform keeps of a sale. Rules stand in an order; the first that fits a line says it.

use crate::shipping::price;
use crate::{Amount, CategoryId, CommissionRuleId, Currency, Fields, Result, VendorId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A rule as staff see it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    pub id: CommissionRuleId,
    pub name: String,
    pub vendor_id: Option<VendorId>,
    pub store_name: Option<String>,
    /// With everything below it.
    pub category_id: Option<CategoryId>,
    pub category_name: Option<String>,
    /// Lines whose price a piece is at least so much.
    pub min_price: Option<Amount>,
    /// In hundredths of a percent: 1000 is 10 %.
    pub rate_bp: i32,
    /// For each piece, on top of the rate.
    pub fixed: Amount,
    /// The last rule, which fits everything.
    pub is_catch_all: bool,
    pub is_active: bool,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Body to add a rule, or to replace what is said of one.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteRule {
    pub name: String,
    pub vendor_id: Option<VendorId>,
    pub category_id: Option<CategoryId>,
    pub min_price: Option<Amount>,
    pub rate_bp: i64,
    pub fixed: Option<Amount>,
    pub version: Option<i32>,
}

#[derive(Clone, Debug)]
pub struct CheckedRule {
    pub name: String,
    pub vendor_id: Option<VendorId>,
    pub category_id: Option<CategoryId>,
    pub min_price_minor: Option<i64>,
    pub rate_bp: i32,
    pub fixed_minor: i64,
    pub version: Option<i32>,
}

impl WriteRule {
    pub fn validate(&self, currency: Currency) -> Result<CheckedRule> {
        let mut fields = Fields::default();
        let checked = CheckedRule {
            name: fields.text("name", &self.name, 80),
            vendor_id: self.vendor_id,
            category_id: self.category_id,
            min_price_minor: price(&mut fields, "minPrice", self.min_price.as_ref(), currency),
            rate_bp: fields.in_range("rateBp", self.rate_bp, 0, 10_000) as i32,
            fixed_minor: price(&mut fields, "fixed", self.fixed.as_ref(), currency).unwrap_or_default(),
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

/// Which way a rule is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Step {
    Up,
    Down,
}

/// Body to move a rule one place.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct MoveRule {
    pub step: Step,
}

/// Which line is asked about.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct TryRules {
    pub vendor_id: Option<VendorId>,
    pub category_id: Option<CategoryId>,
    pub price: Option<Amount>,
    pub quantity: Option<i64>,
}

/// What the rules say of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tried {
    pub rule_id: CommissionRuleId,
    pub rule_name: String,
    pub commission: Amount,
    pub tax: Amount,
    /// What is left for the vendor.
    pub vendor_gets: Amount,
}
