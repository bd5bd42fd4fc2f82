//! Orders: one for each checkout, with a part for each vendor.

use crate::addresses::WriteAddress;
use crate::pictures::Picture;
use crate::{
    AddressId, Amount, Currency, LineId, OrderId, ParcelId, ProductId, StoreId, UserId, VariantId, VendorId,
    VendorOrderId,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod figures;
mod write;

pub use figures::{OrderStats, PeriodFigure, StatusFigure, TrackedShipment, Tracking, TrackingEvent};
pub use write::{
    CancelOrder, CheckedCancel, CheckedShipment, LinePieces, OrderFilter, SetOrderStatus, StaffOrderFilter,
    WriteShipment,
};

/// How far an order, or a vendor's part of one, is. Money is another matter: [`PaymentStatus`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum OrderStatus {
    Pending,
    Confirmed,
    Processing,
    Shipped,
    Delivered,
    Completed,
    Cancelled,
    Expired,
    /// Wholly refunded after it was shipped. Shown, never stored on a part.
    Refunded,
}

impl OrderStatus {
    pub const ALL: [Self; 9] = [
        Self::Pending,
        Self::Confirmed,
        Self::Processing,
        Self::Shipped,
        Self::Delivered,
        Self::Completed,
        Self::Cancelled,
        Self::Expired,
        Self::Refunded,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Confirmed => "CONFIRMED",
            Self::Processing => "PROCESSING",
            Self::Shipped => "SHIPPED",
            Self::Delivered => "DELIVERED",
            Self::Completed => "COMPLETED",
            Self::Cancelled => "CANCELLED",
            Self::Expired => "EXPIRED",
            Self::Refunded => "REFUNDED",
        }
    }

    /// By its name in any case; older clients say `PREPARING`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_uppercase();
        if name == "PREPARING" {
            return Some(Self::Processing);
        }
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Where the money of an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PaymentStatus {
    Unpaid,
    Authorized,
    PartiallyPaid,
    Paid,
    PartiallyRefunded,
    Refunded,
    ChargedBack,
    Voided,
}

impl PaymentStatus {
    pub const ALL: [Self; 8] = [
        Self::Unpaid,
        Self::Authorized,
        Self::PartiallyPaid,
        Self::Paid,
        Self::PartiallyRefunded,
        Self::Refunded,
        Self::ChargedBack,
        Self::Voided,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Unpaid => "UNPAID",
            Self::Authorized => "AUTHORIZED",
            Self::PartiallyPaid => "PARTIALLY_PAID",
            Self::Paid => "PAID",
            Self::PartiallyRefunded => "PARTIALLY_REFUNDED",
            Self::Refunded => "REFUNDED",
            Self::ChargedBack => "CHARGED_BACK",
            Self::Voided => "VOIDED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// A copy of an address, as it stands on an order for good.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PostalAddress {
    pub recipient: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: String,
}

/// An order as its buyer, and staff, see it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Order {
    pub id: OrderId,
    pub order_number: String,
    pub user_id: Option<UserId>,
    pub email: String,
    pub phone: Option<String>,
    pub status: OrderStatus,
    pub payment_status: PaymentStatus,
    pub payment_method: Option<String>,
    pub currency: Currency,
    pub items: Vec<OrderLine>,
    pub vendor_orders: Vec<VendorOrder>,
    pub subtotal: Amount,
    pub discount: Amount,
    pub tax: Amount,
    /// Of the total, tax that the prices had in them.
    pub included_tax: Amount,
    pub shipping: Amount,
    pub total: Amount,
    pub paid: Amount,
    pub refunded: Amount,
    pub delivery_type: DeliveryType,
    pub store_id: Option<StoreId>,
    pub shipping_address: Option<PostalAddress>,
    pub billing_address: PostalAddress,
    pub notes: String,
    /// The statuses it took.
    pub history: Vec<HistoryEntry>,
    /// What else happened to it: payments, boxes, notes.
    pub events: Vec<HistoryEntry>,
    /// Until when it must be paid; none once it is, or needs not be.
    pub pay_by: Option<DateTime<Utc>>,
    /// Why a person must look at it; staff see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_action: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Order {
    /// All that happened, in its order.
    pub fn happened(&self) -> Vec<&HistoryEntry> {
        let mut all: Vec<&HistoryEntry> = self.history.iter().chain(&self.events).collect();
        all.sort_by_key(|entry| entry.at);
        all
    }
}

/// So many pieces of one thing, as they were sold.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrderLine {
    pub id: LineId,
    pub product_id: ProductId,
    pub variant_id: Option<VariantId>,
    pub vendor_id: VendorId,
    pub name: String,
    pub options: BTreeMap<String, String>,
    pub sku: Option<String>,
    pub image_url: Option<Picture>,
    pub quantity: i64,
    pub unit_price: Amount,
    pub discount: Amount,
    pub tax: Amount,
    pub total: Amount,
    pub shipped: i64,
    /// In a box that was not handed over yet.
    pub packed: i64,
    pub cancelled: i64,
    pub refunded: Amount,
}

impl OrderLine {
    /// Pieces that can still be packed, shipped or cancelled one by one.
    pub fn left(&self) -> i64 {
        self.quantity - self.cancelled - self.shipped - self.packed
    }
}

/// A vendor's part of an order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VendorOrder {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub status: OrderStatus,
    pub subtotal: Amount,
    pub discount: Amount,
    pub shipping: Amount,
    pub tax: Amount,
    pub total: Amount,
    pub refunded: Amount,
    pub shipping_method: String,
    pub min_days: Option<i32>,
    pub max_days: Option<i32>,
    /// Of the newest parcel.
    pub tracking_number: Option<String>,
    pub parcels: Vec<Parcel>,
    pub cancel_reason: Option<String>,
    /// What the platform keeps, with the tax on it; its seller and staff see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission: Option<Amount>,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Parcel {
    pub id: ParcelId,
    pub status: ParcelStatus,
    pub carrier: String,
    pub tracking_number: String,
    pub eta: Option<NaiveDate>,
    pub items: Vec<ParcelItem>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ParcelItem {
    pub line_id: LineId,
    pub quantity: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ParcelStatus {
    Planned,
    Packed,
    HandedOver,
    Delivered,
    Returning,
    Returned,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DeliveryType {
    Delivery,
    Pickup,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// `status`, `payment`, `parcel` or `note`.
    pub kind: String,
    pub status: String,
    pub at: DateTime<Utc>,
    /// Who did it, as the reader may know them.
    pub by: String,
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_id: Option<VendorId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
}

/// Body to place an order: of these things, or of the cart.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct PlaceOrder {
    pub items: Option<Vec<OrderItem>>,
    pub shipping_address: Option<WriteAddress>,
    pub address_id: Option<AddressId>,
    pub billing_address: Option<WriteAddress>,
    pub delivery_type: Option<DeliveryType>,
    pub store_id: Option<StoreId>,
    pub coupon_code: Option<String>,
    pub notes: Option<String>,
    /// What the buyer was shown.
    pub expected_total: Option<Amount>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrderItem {
    pub product_id: ProductId,
    #[serde(default)]
    pub variant_id: Option<VariantId>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub quantity: i64,
}
