//! What is said to move an order on, and which orders are asked for.

use super::OrderStatus;
use crate::{FieldProblem, Fields, LineId, ParcelId, Result, UserId, VendorId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

/// So many pieces of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LinePieces {
    pub line_id: LineId,
    pub quantity: i64,
}

/// A box: what is in it, who carries it, and by which number it is followed.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteShipment {
    /// One that is packed; its pieces are known.
    pub parcel_id: Option<ParcelId>,
    /// None: all that is left.
    pub items: Option<Vec<LinePieces>>,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    pub eta: Option<NaiveDate>,
    pub note: Option<String>,
    /// Which state of the part was seen.
    pub version: Option<i32>,
}

#[derive(Clone, Debug, Default)]
pub struct CheckedShipment {
    pub parcel_id: Option<ParcelId>,
    /// Nothing here: all that is left.
    pub items: Vec<(LineId, i32)>,
    pub carrier: String,
    pub tracking_number: String,
    pub eta: Option<NaiveDate>,
    pub note: String,
    pub version: Option<i32>,
}

impl WriteShipment {
    pub fn validate(&self) -> Result<CheckedShipment> {
        let mut fields = Fields::default();
        let items = pieces(&mut fields, self.items.as_deref());
        let mut text = |field, value: &Option<String>, max| {
            fields.optional_text(field, value.as_deref(), max).unwrap_or_default()
        };
        let checked = CheckedShipment {
            parcel_id: self.parcel_id,
            items,
            carrier: text("carrier", &self.carrier, 80),
            tracking_number: text("trackingNumber", &self.tracking_number, 80),
            eta: self.eta,
            note: text("note", &self.note, 500),
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

/// Nobody has more lines.
const MOST: usize = 500;

fn pieces(fields: &mut Fields, items: Option<&[LinePieces]>) -> Vec<(LineId, i32)> {
    let items = items.unwrap_or_default();
    if items.len() > MOST {
        fields.problem("items", FieldProblem::TooMany { max: MOST as i64 });
        return Vec::new();
    }
    let mut read = Vec::new();
    for (n, item) in items.iter().enumerate() {
        fields.in_range(&format!("items[{n}].quantity"), item.quantity, 1, i64::from(i32::MAX));
        read.push((item.line_id, i32::try_from(item.quantity).unwrap_or_default()));
    }
    read
}

/// Body to cancel: all that can be, or so many pieces.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct CancelOrder {
    pub reason: Option<String>,
    /// Single pieces; sellers and staff only.
    pub items: Option<Vec<LinePieces>>,
    pub version: Option<i32>,
}

#[derive(Clone, Debug, Default)]
pub struct CheckedCancel {
    pub reason: String,
    pub items: Vec<(LineId, i32)>,
    pub version: Option<i32>,
}

impl CancelOrder {
    pub fn validate(&self) -> Result<CheckedCancel> {
        let mut fields = Fields::default();
        let checked = CheckedCancel {
            items: pieces(&mut fields, self.items.as_deref()),
            reason: fields.optional_text("reason", self.reason.as_deref(), 500).unwrap_or_default(),
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

/// Body to move an order on.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["status"])))]
#[serde(rename_all = "camelCase", default)]
pub struct SetOrderStatus {
    /// In any case; `PREPARING` is `PROCESSING`.
    pub status: String,
    pub note: Option<String>,
    pub tracking_number: Option<String>,
    pub carrier: Option<String>,
    pub version: Option<i32>,
}

impl SetOrderStatus {
    /// The status and the note.
    pub fn validate(&self) -> Result<(OrderStatus, String)> {
        let mut fields = Fields::default();
        let status = OrderStatus::named(&self.status);
        if self.status.trim().is_empty() {
            fields.problem("status", FieldProblem::Required);
        } else if status.is_none() {
            let options = OrderStatus::ALL.map(OrderStatus::name).join(", ");
            fields.problem("status", FieldProblem::NotOneOf { options });
        }
        let note = fields.optional_text("note", self.note.as_deref(), 500).unwrap_or_default();
        fields.done().map(|()| (status.unwrap_or(OrderStatus::Pending), note))
    }
}

/// Which orders are asked for, of one buyer or one store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFilter {
    pub status: Option<OrderStatus>,
    /// A number, or a word of what was bought or of who gets it.
    pub search: String,
}

/// Which of all orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffOrderFilter {
    pub status: Option<OrderStatus>,
    pub vendor: Option<VendorId>,
    pub user: Option<UserId>,
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
    /// A number, or the beginning of an address.
    pub search: String,
    /// Those that a person must look at.
    pub needs_action: bool,
}
