//! Where an order is, and how many there are.

use super::OrderStatus;
use crate::{Amount, Currency, VendorId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// The way of an order so far.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tracking {
    pub status: OrderStatus,
    pub events: Vec<TrackingEvent>,
    pub shipments: Vec<TrackedShipment>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TrackingEvent {
    pub status: String,
    pub at: DateTime<Utc>,
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_id: Option<VendorId>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TrackedShipment {
    pub vendor_id: VendorId,
    pub status: super::ParcelStatus,
    pub carrier: String,
    pub tracking_number: String,
    /// Who of our own brings it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eta: Option<NaiveDate>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
}

/// How many orders there are, and what they come to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrderStats {
    pub currency: Currency,
    pub orders: i64,
    /// What they come to, paid or not.
    pub total: Amount,
    pub paid: Amount,
    pub refunded: Amount,
    /// Orders that a person must look at.
    pub needs_action: i64,
    pub by_status: Vec<StatusFigure>,
    pub by_period: Vec<PeriodFigure>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatusFigure {
    pub status: OrderStatus,
    pub orders: i64,
    pub total: Amount,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PeriodFigure {
    /// `today`, `week`, `month` or `year`: the last 1, 7, 30 or 365 days, or the days that were asked for.
    pub period: String,
    pub orders: i64,
    pub total: Amount,
}
