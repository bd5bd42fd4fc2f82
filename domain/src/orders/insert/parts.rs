//! The parts of a new order, one for each vendor.

use super::{New, json_of};
use crate::commission::Frozen;
use crate::kit::{Cx, Result};
use model::pricing::PartTotals;
use model::{ShippingMethodId, VendorId, VendorOrderId};
use serde::Serialize;
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// A part, as its row is written.
#[derive(Serialize)]
struct PartOf<'a> {
    id: VendorOrderId,
    vendor_id: VendorId,
    position: usize,
    store_name: &'a str,
    subtotal_minor: i64,
    discount_minor: i64,
    tax_minor: i64,
    shipping_minor: i64,
    total_minor: i64,
    included_tax_minor: i64,
    shipping_tax_minor: i64,
    shipping_tax_bp: i32,
    shipping_method_id: Option<ShippingMethodId>,
    shipping_name: &'a str,
    min_days: Option<i32>,
    max_days: Option<i32>,
    commission_minor: i64,
    commission_tax_minor: i64,
}

/// One part for each vendor, in the order in which they are first seen.
pub(super) async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    new: &New<'_>,
    frozen: &[Frozen],
) -> Result<BTreeMap<VendorId, VendorOrderId>> {
    let totals = new.quote.totals.parts.iter().enumerate();
    let parts: Vec<PartOf<'_>> = totals.map(|(at, totals)| row(cx, new, at, totals, frozen)).collect();
    sqlx::query!(
        "insert into vendor_orders (id, order_id, vendor_id, user_id, position, store_name, status, currency, subtotal_minor,
             discount_minor, tax_minor, shipping_minor, total_minor, included_tax_minor, shipping_tax_minor, shipping_tax_bp,
             shipping_method_id, shipping_name, min_days, max_days, commission_minor, commission_tax_minor, created_at,
             updated_at)
         select id, $2, vendor_id, $3, position, store_name, 'PENDING', $4, subtotal_minor, discount_minor, tax_minor,
                shipping_minor, total_minor, included_tax_minor, shipping_tax_minor, shipping_tax_bp, shipping_method_id,
                shipping_name, min_days, max_days, commission_minor, commission_tax_minor, $5, $5
         from jsonb_to_recordset($1) p (id uuid, vendor_id uuid, position int, store_name text, subtotal_minor bigint,
             discount_minor bigint, tax_minor bigint, shipping_minor bigint, total_minor bigint, included_tax_minor bigint,
             shipping_tax_minor bigint, shipping_tax_bp int, shipping_method_id uuid, shipping_name text, min_days int,
             max_days int, commission_minor bigint, commission_tax_minor bigint)",
        json_of(&parts)?,
        new.id.0,
        new.user_id(),
        new.quote.totals.currency.code(),
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(parts.into_iter().map(|part| (part.vendor_id, part.id)).collect())
}

fn row<'a>(cx: &Cx, new: &New<'a>, position: usize, totals: &PartTotals, frozen: &[Frozen]) -> PartOf<'a> {
    let own = || new.lines.iter().zip(frozen).filter(|(line, _)| line.vendor_id == totals.vendor_id);
    let delivery = new.quote.deliveries.iter().find(|delivery| delivery.vendor_id == totals.vendor_id);
    let chosen = delivery.and_then(|delivery| delivery.chosen.as_ref());
    PartOf {
        id: cx.id(),
        vendor_id: totals.vendor_id,
        position,
        store_name: own().next().map(|(line, _)| line.store_name.as_str()).unwrap_or_default(),
        subtotal_minor: totals.subtotal,
        discount_minor: totals.discount,
        tax_minor: totals.tax,
        shipping_minor: totals.shipping,
        total_minor: totals.total,
        included_tax_minor: totals.included_tax,
        shipping_tax_minor: totals.shipping_tax,
        shipping_tax_bp: totals.shipping_tax_bp,
        shipping_method_id: chosen.map(|method| method.id),
        shipping_name: chosen.map(|method| method.name.as_str()).unwrap_or_default(),
        min_days: chosen.map(|method| method.min_days),
        max_days: chosen.map(|method| method.max_days),
        commission_minor: own().map(|(_, frozen)| frozen.minor).sum(),
        commission_tax_minor: own().map(|(_, frozen)| frozen.tax_minor).sum(),
    }
}
