//! From rows to what readers see.

use super::actors::Party;
use crate::kit::letter::SHOP_NAME;
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, NaiveDate, Utc};
use model::orders::{
    DeliveryType, HistoryEntry, Order, OrderLine, OrderStatus, Parcel, ParcelItem, ParcelStatus,
    PaymentStatus, PostalAddress, VendorOrder,
};
use model::pictures::StoredPicture;
use model::pricing::unit_of;
use model::{
    Amount, Currency, LineId, Money, OrderId, ParcelId, PictureId, ProductId, StoreId, UserId, VariantId,
    VendorId, VendorOrderId,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who reads: what they may know follows from it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    /// The store whose part alone is shown.
    pub store: Option<VendorId>,
    pub is_staff: bool,
}

impl Reader {
    pub const BUYER: Self = Self { store: None, is_staff: false };

    pub fn of(who: &Party) -> Self {
        Self { store: who.store(), is_staff: who.staff().is_some() }
    }
}

pub(super) struct OrderRow {
    pub id: Uuid,
    pub number: String,
    pub user_id: Option<Uuid>,
    pub email: String,
    pub phone: Option<String>,
    pub currency: String,
    pub subtotal_minor: i64,
    pub discount_minor: i64,
    pub tax_minor: i64,
    pub shipping_minor: i64,
    pub total_minor: i64,
    pub prices_include_tax: bool,
    pub included_tax_minor: i64,
    pub delivery_type: String,
    pub store_id: Option<Uuid>,
    pub shipping_address: Option<Value>,
    pub billing_address: Value,
    pub notes: String,
    pub status: String,
    pub payment_status: String,
    pub payment_method: Option<String>,
    pub paid_minor: i64,
    pub refunded_minor: i64,
    pub needs_action: Option<String>,
    pub pay_by: Option<DateTime<Utc>>,
    pub placed_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

pub(super) struct PartRow {
    pub id: Uuid,
    pub order_id: Uuid,
    pub vendor_id: Uuid,
    pub store_name: String,
    pub status: String,
    pub subtotal_minor: i64,
    pub discount_minor: i64,
    pub tax_minor: i64,
    pub shipping_minor: i64,
    pub total_minor: i64,
    pub included_tax_minor: i64,
    pub refunded_minor: i64,
    pub shipping_name: String,
    pub min_days: Option<i32>,
    pub max_days: Option<i32>,
    pub commission_minor: i64,
    pub cancel_reason: Option<String>,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

pub(super) struct LineRow {
    pub id: Uuid,
    pub order_id: Uuid,
    pub vendor_order_id: Uuid,
    pub vendor_id: Uuid,
    pub product_id: Uuid,
    pub variant_id: Uuid,
    pub name: String,
    pub options: Value,
    pub sku: Option<String>,
    pub quantity: i32,
    pub unit_minor: i64,
    pub subtotal_minor: i64,
    pub discount_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub included_tax_minor: i64,
    pub shipped: i32,
    pub boxed: i32,
    pub cancelled: i32,
    pub refunded_minor: i64,
    pub picture_id: Option<Uuid>,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub colour: Option<i32>,
    pub sizes: Option<Vec<i32>>,
}

pub(super) struct ParcelRow {
    pub id: Uuid,
    pub order_id: Uuid,
    pub vendor_order_id: Uuid,
    pub status: String,
    pub carrier: String,
    pub tracking_number: String,
    pub eta: Option<NaiveDate>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub items: Value,
}

pub(super) struct HistoryRow {
    pub order_id: Uuid,
    pub vendor_id: Option<Uuid>,
    pub kind: String,
    pub status: String,
    pub at: DateTime<Utc>,
    pub by_role: String,
    pub by_name: String,
    pub note: String,
    pub location: Option<String>,
    pub store_name: Option<String>,
}

/// What belongs to several orders, by order.
pub(super) struct Rows {
    pub parts: BTreeMap<Uuid, Vec<PartRow>>,
    pub lines: BTreeMap<Uuid, Vec<LineRow>>,
    pub parcels: BTreeMap<Uuid, Vec<ParcelRow>>,
    pub history: BTreeMap<Uuid, Vec<HistoryRow>>,
}

fn of<T>(groups: &BTreeMap<Uuid, Vec<T>>, id: Uuid) -> &[T] {
    groups.get(&id).map(Vec::as_slice).unwrap_or_default()
}

fn parsed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    serde_json::from_value(value.clone()).map_err(AppError::broken)
}

fn status(name: &str) -> Result<OrderStatus> {
    OrderStatus::named(name).ok_or_else(|| AppError::broken("an unknown status"))
}

/// How amounts are written: in whose currency, and whether programs are told net prices of ones that hold their tax.
#[derive(Clone, Copy)]
struct Told {
    currency: Currency,
    is_net: bool,
}

impl Told {
    fn amount(self, minor: i64) -> Amount {
        Money::new(minor, self.currency).into()
    }

    /// Of one piece, as near as can be told. What rounding leaves over is told as tax, so that each line, each part and
    /// the whole add up to the minor unit.
    fn unit(self, row: &LineRow) -> i64 {
        if self.is_net {
            unit_of(row.subtotal_minor - row.included_tax_minor, row.quantity)
        } else {
            row.unit_minor
        }
    }

    fn tax_of_line(self, row: &LineRow) -> i64 {
        if !self.is_net {
            return row.tax_minor;
        }
        row.total_minor + row.discount_minor - self.unit(row) * i64::from(row.quantity)
    }

    /// Sums as they are told, of goods that stand in these lines.
    fn sums<'a>(self, sums: Sums, lines: impl Iterator<Item = &'a LineRow>) -> Sums {
        if !self.is_net {
            return sums;
        }
        let (mut subtotal, mut goods_included) = (0, 0);
        for line in lines {
            subtotal += self.unit(line) * i64::from(line.quantity);
            goods_included += line.included_tax_minor;
        }
        let shipping = sums.shipping - (sums.included - goods_included);
        let tax = sums.total - subtotal + sums.discount - shipping;
        Sums { subtotal, shipping, tax, included: tax, ..sums }
    }
}

/// One order as its reader sees it: the sums of the part alone where that is all they see.
pub(super) fn order(cx: &Cx, reader: Reader, row: OrderRow, rows: &Rows) -> Result<Order> {
    let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
    let told = Told { currency, is_net: row.prices_include_tax && !cx.is_on_page() };
    let (parts, lines) = (of(&rows.parts, row.id), of(&rows.lines, row.id));
    let seen = told.sums(Sums::seen(reader, &row, parts), lines.iter());
    let only = parts.first().filter(|_| reader.store.is_some());
    let vendor_orders = parts
        .iter()
        .map(|part| vendor_order(told, reader, part, lines, of(&rows.parcels, row.id)))
        .collect::<Result<Vec<_>>>()?;
    let (history, events) =
        history(reader, of(&rows.history, row.id)).into_iter().partition(|entry| entry.kind == "status");
    Ok(Order {
        id: OrderId(row.id),
        order_number: row.number,
        user_id: row.user_id.map(UserId),
        email: if reader.store.is_some() { String::new() } else { row.email },
        phone: row.phone,
        status: status(only.map_or(&row.status, |part| &part.status))?,
        payment_status: PaymentStatus::named(&row.payment_status)
            .ok_or_else(|| AppError::broken("an unknown payment status"))?,
        payment_method: row.payment_method,
        currency,
        items: lines.iter().map(|line| order_line(cx, told, line)).collect::<Result<_>>()?,
        vendor_orders,
        subtotal: told.amount(seen.subtotal),
        discount: told.amount(seen.discount),
        tax: told.amount(seen.tax),
        included_tax: told.amount(seen.included),
        shipping: told.amount(seen.shipping),
        total: told.amount(seen.total),
        paid: told.amount(if reader.store.is_some() { 0 } else { row.paid_minor }),
        refunded: told.amount(seen.refunded),
        delivery_type: if row.delivery_type == "pickup" {
            DeliveryType::Pickup
        } else {
            DeliveryType::Delivery
        },
        store_id: row.store_id.map(StoreId),
        shipping_address: row.shipping_address.as_ref().map(parsed::<PostalAddress>).transpose()?,
        billing_address: parsed(&row.billing_address)?,
        notes: row.notes,
        history,
        events,
        pay_by: row.pay_by.filter(|_| row.status == "PENDING"),
        needs_action: row.needs_action.filter(|_| reader.is_staff),
        created_at: row.placed_at,
        updated_at: row.updated_at,
    })
}

/// Sums as they are shown.
struct Sums {
    subtotal: i64,
    discount: i64,
    tax: i64,
    shipping: i64,
    total: i64,
    refunded: i64,
    /// Tax that prices hold.
    included: i64,
}

impl Sums {
    fn seen(reader: Reader, row: &OrderRow, parts: &[PartRow]) -> Self {
        let sum = |of: fn(&PartRow) -> i64| parts.iter().map(of).sum::<i64>();
        if reader.store.is_some() {
            return Self {
                subtotal: sum(|part| part.subtotal_minor),
                discount: sum(|part| part.discount_minor),
                tax: sum(|part| part.tax_minor),
                shipping: sum(|part| part.shipping_minor),
                total: sum(|part| part.total_minor),
                refunded: sum(|part| part.refunded_minor),
                included: sum(|part| part.included_tax_minor),
            };
        }
        Self {
            subtotal: row.subtotal_minor,
            discount: row.discount_minor,
            tax: row.tax_minor,
            shipping: row.shipping_minor,
            total: row.total_minor,
            refunded: row.refunded_minor,
            included: row.included_tax_minor,
        }
    }

    fn of(part: &PartRow) -> Self {
        Self {
            subtotal: part.subtotal_minor,
            discount: part.discount_minor,
            tax: part.tax_minor,
            shipping: part.shipping_minor,
            total: part.total_minor,
            refunded: part.refunded_minor,
            included: part.included_tax_minor,
        }
    }
}

fn vendor_order(
    told: Told,
    reader: Reader,
    row: &PartRow,
    lines: &[LineRow],
    parcels: &[ParcelRow],
) -> Result<VendorOrder> {
    let own = lines.iter().filter(|line| line.vendor_order_id == row.id);
    let seen = told.sums(Sums::of(row), own);
    let parcels = parcels.iter().filter(|parcel| parcel.vendor_order_id == row.id);
    let parcels = parcels.map(parcel).collect::<Result<Vec<Parcel>>>()?;
    let newest = parcels.iter().rev().map(|parcel| &parcel.tracking_number).find(|number| !number.is_empty());
    Ok(VendorOrder {
        id: VendorOrderId(row.id),
        vendor_id: VendorId(row.vendor_id),
        store_name: row.store_name.clone(),
        status: status(&row.status)?,
        subtotal: told.amount(seen.subtotal),
        discount: told.amount(seen.discount),
        shipping: told.amount(seen.shipping),
        tax: told.amount(seen.tax),
        total: told.amount(seen.total),
        refunded: told.amount(seen.refunded),
        shipping_method: row.shipping_name.clone(),
        min_days: row.min_days,
        max_days: row.max_days,
        tracking_number: newest.cloned(),
        parcels,
        cancel_reason: row.cancel_reason.clone(),
        commission: (reader.is_staff || reader.store.is_some()).then(|| told.amount(row.commission_minor)),
        version: row.version,
        updated_at: row.updated_at,
    })
}

fn order_line(cx: &Cx, told: Told, row: &LineRow) -> Result<OrderLine> {
    let options: BTreeMap<String, String> = parsed(&row.options)?;
    let picture = match (row.picture_id, row.width, row.height, row.colour, &row.sizes) {
        (Some(id), Some(width), Some(height), Some(colour), Some(sizes)) => {
            let stored = StoredPicture { id: PictureId(id), width, height, colour, sizes: sizes.clone() };
            Some(stored.shown(cx.media_base(), &row.name))
        }
        _ => None,
    };
    Ok(OrderLine {
        id: LineId(row.id),
        product_id: ProductId(row.product_id),
        variant_id: (!options.is_empty()).then_some(VariantId(row.variant_id)),
        vendor_id: VendorId(row.vendor_id),
        name: row.name.clone(),
        options,
        sku: row.sku.clone(),
        image_url: picture,
        quantity: row.quantity.into(),
        unit_price: told.amount(told.unit(row)),
        discount: told.amount(row.discount_minor),
        tax: told.amount(told.tax_of_line(row)),
        total: told.amount(row.total_minor),
        shipped: row.shipped.into(),
        packed: (row.boxed - row.shipped).into(),
        cancelled: row.cancelled.into(),
        refunded: told.amount(row.refunded_minor),
    })
}

fn parcel(row: &ParcelRow) -> Result<Parcel> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Inside {
        line_id: LineId,
        quantity: i64,
    }
    let inside: Vec<Inside> = parsed(&row.items)?;
    Ok(Parcel {
        id: ParcelId(row.id),
        status: parsed::<ParcelStatus>(&Value::String(row.status.clone()))?,
        carrier: row.carrier.clone(),
        tracking_number: row.tracking_number.clone(),
        eta: row.eta,
        items: inside
            .into_iter()
            .map(|one| ParcelItem { line_id: one.line_id, quantity: one.quantity })
            .collect(),
        handed_over_at: row.handed_over_at,
        delivered_at: row.delivered_at,
    })
}

/// What happened, told once where it happened to several parts together.
fn history(reader: Reader, rows: &[HistoryRow]) -> Vec<HistoryEntry> {
    let mut told: Vec<HistoryEntry> = Vec::new();
    for row in rows {
        let entry = HistoryEntry {
            kind: row.kind.clone(),
            status: row.status.clone(),
            at: row.at,
            by: by(reader, row),
            note: row.note.clone(),
            vendor_id: row.vendor_id.map(VendorId),
            location: row.location.clone(),
        };
        let same = told.last_mut().filter(|last| {
            last.kind == entry.kind
                && last.status == entry.status
                && last.at == entry.at
                && last.by == entry.by
                && last.note == entry.note
        });
        match same {
            Some(last) => last.vendor_id = None,
            None => told.push(entry),
        }
    }
    told
}

/// Staff are the shop to everybody else, and whoever works for a store is the store.
fn by(reader: Reader, row: &HistoryRow) -> String {
    match row.by_role.as_str() {
        "buyer" | "gateway" | "courier" => row.by_name.clone(),
        "vendor" if reader.store.is_some() || reader.is_staff => row.by_name.clone(),
        "vendor" => row.store_name.clone().unwrap_or_default(),
        "staff" if reader.is_staff => row.by_name.clone(),
        _ => SHOP_NAME.to_owned(),
    }
}
