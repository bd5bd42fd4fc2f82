//! Shipping: zones of countries, and the ways to send goods to them.

use crate::addresses::country;
use crate::{Amount, Currency, FieldProblem, Fields, Result, ShippingMethodId, ShippingZoneId, VendorId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Countries that cost the same to send to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Zone {
    pub id: ShippingZoneId,
    pub name: String,
    /// Empty: wherever no other zone reaches.
    pub countries: Vec<String>,
    pub is_active: bool,
    pub position: i32,
    pub version: i32,
    pub methods: Vec<Method>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A way to send goods to a zone.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Method {
    pub id: ShippingMethodId,
    pub zone_id: ShippingZoneId,
    /// None: for every vendor that has none of its own in this zone.
    pub vendor_id: Option<VendorId>,
    pub store_name: Option<String>,
    pub name: String,
    pub name_ar: Option<String>,
    pub currency: Currency,
    pub base: Amount,
    /// For each begun kilogram.
    pub per_kg: Amount,
    /// Goods of one vendor worth at least so much go for nothing.
    pub free_over: Option<Amount>,
    pub max_weight_grams: Option<i64>,
    pub min_days: i32,
    pub max_days: i32,
    pub position: i32,
    pub is_active: bool,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Body to add a zone, or to replace what is said of one.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteZone {
    pub name: String,
    pub countries: Vec<String>,
    pub version: Option<i32>,
}

#[derive(Clone, Debug)]
pub struct CheckedZone {
    pub name: String,
    pub countries: Vec<String>,
    pub version: Option<i32>,
}

impl WriteZone {
    pub fn validate(&self) -> Result<CheckedZone> {
        let mut fields = Fields::default();
        let name = fields.text("name", &self.name, 80);
        let mut countries: Vec<String> = Vec::new();
        for code in &self.countries {
            let mut one = Fields::default();
            let code = country(&mut one, code);
            if one.done().is_err() {
                fields.problem("countries", FieldProblem::NotACountry);
                break;
            }
            countries.push(code);
        }
        countries.sort();
        countries.dedup();
        fields.done().map(|()| CheckedZone { name, countries, version: self.version })
    }
}

/// Body to add a method, or to replace what is said of one.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteMethod {
    /// Needed for a new one; a method stays in its zone.
    pub zone_id: Option<ShippingZoneId>,
    pub name: String,
    pub name_ar: Option<String>,
    pub base: Option<Amount>,
    pub per_kg: Option<Amount>,
    pub free_over: Option<Amount>,
    pub max_weight_grams: Option<i64>,
    pub min_days: i64,
    pub max_days: i64,
    pub version: Option<i32>,
}

#[derive(Clone, Debug)]
pub struct CheckedMethod {
    pub name: String,
    pub name_ar: Option<String>,
    pub base_minor: i64,
    pub per_kg_minor: i64,
    pub free_over_minor: Option<i64>,
    pub max_weight_grams: Option<i64>,
    pub min_days: i32,
    pub max_days: i32,
    pub version: Option<i32>,
}

/// Nothing is sent for more, in minor units.
const DEAREST: i64 = 100_000_000_000;
const LONGEST_DAYS: i64 = 365;

impl WriteMethod {
    pub fn validate(&self, currency: Currency) -> Result<CheckedMethod> {
        let mut fields = Fields::default();
        let name = fields.text("name", &self.name, 80);
        let name_ar = fields.optional_text("nameAr", self.name_ar.as_deref(), 80);
        let base_minor = price(&mut fields, "base", self.base.as_ref(), currency);
        let per_kg_minor = price(&mut fields, "perKg", self.per_kg.as_ref(), currency);
        let free_over_minor = price(&mut fields, "freeOver", self.free_over.as_ref(), currency);
        if self.base.is_none() {
            fields.problem("base", FieldProblem::Required);
        }
        if let Some(grams) = self.max_weight_grams {
            fields.in_range("maxWeightGrams", grams, 1, 1_000_000_000);
        }
        let min_days = fields.in_range("minDays", self.min_days, 0, LONGEST_DAYS);
        let max_days =
            fields.in_range("maxDays", self.max_days, min_days.clamp(0, LONGEST_DAYS), LONGEST_DAYS);
        let checked = CheckedMethod {
            name,
            name_ar,
            base_minor: base_minor.unwrap_or_default(),
            per_kg_minor: per_kg_minor.unwrap_or_default(),
            free_over_minor,
            max_weight_grams: self.max_weight_grams,
            min_days: min_days as i32,
            max_days: max_days as i32,
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

/// An amount that is not negative, in minor units.
pub(crate) fn price(
    fields: &mut Fields,
    field: &str,
    amount: Option<&Amount>,
    currency: Currency,
) -> Option<i64> {
    let Some(money) = amount?.in_currency(currency) else {
        fields.problem(field, FieldProblem::TooPrecise);
        return None;
    };
    if money.minor < 0 {
        fields.problem(field, FieldProblem::Negative);
    } else if money.minor > DEAREST {
        fields.problem(
            field,
            FieldProblem::OutOfRange { min: 0, max: DEAREST / 10_i64.pow(currency.exponent()) },
        );
    }
    Some(money.minor)
}
