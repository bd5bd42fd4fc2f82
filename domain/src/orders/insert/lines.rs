//! The lines of a new order, all in one statement.

use super::{New, json_of};
use crate::cart;
use crate::commission::Frozen;
use crate::kit::{AppError, Cx, Result};
use model::{CommissionRuleId, LineId, PictureId, ProductId, VariantId, VendorId, VendorOrderId};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// A line, as its row is written.
#[derive(Serialize)]
struct LineOf<'a> {
    id: LineId,
    vendor_order_id: VendorOrderId,
    vendor_id: VendorId,
    position: usize,
    product_id: ProductId,
    variant_id: VariantId,
    name: &'a str,
    options: Value,
    sku: Option<&'a str>,
    picture_id: Option<PictureId>,
    weight_grams: i32,
    quantity: i32,
    unit_minor: i64,
    subtotal_minor: i64,
    discount_minor: i64,
    tax_minor: i64,
    total_minor: i64,
    included_tax_minor: i64,
    tax_bp: i32,
    tax_reason: &'a str,
    commission_rule_id: CommissionRuleId,
    commission_bp: i32,
    commission_fixed_minor: i64,
    commission_minor: i64,
    commission_tax_minor: i64,
}

/// Writes them as they were priced.
pub(super) async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    new: &New<'_>,
    frozen: &[Frozen],
    parts: &BTreeMap<VendorId, VendorOrderId>,
) -> Result<()> {
    let bought = new.lines.iter().zip(frozen).enumerate();
    let lines = bought
        .map(|(at, (line, frozen))| row(cx, new, (at, line), frozen, parts))
        .collect::<Result<Vec<LineOf<'_>>>>()?;
    sqlx::query!(
        "insert into order_lines (id, order_id, vendor_order_id, vendor_id, user_id, position, product_id, variant_id,
             name, options, sku, picture_id, weight_grams, quantity, unit_minor, subtotal_minor, discount_minor, tax_minor,
             total_minor, included_tax_minor, tax_bp, tax_reason, commission_rule_id, commission_bp,
             commission_fixed_minor, commission_minor, commission_tax_minor)
         select id, $2, vendor_order_id, vendor_id, $3, position, product_id, variant_id, name, options, sku, picture_id,
                weight_grams, quantity, unit_minor, subtotal_minor, discount_minor, tax_minor, total_minor,
                included_tax_minor, tax_bp, tax_reason, commission_rule_id, commission_bp, commission_fixed_minor,
                commission_minor, commission_tax_minor
         from jsonb_to_recordset($1) l (id uuid, vendor_order_id uuid, vendor_id uuid, position int, product_id uuid,
             variant_id uuid, name text, options jsonb, sku text, picture_id uuid, weight_grams int, quantity int,
             unit_minor bigint, subtotal_minor bigint, discount_minor bigint, tax_minor bigint, total_minor bigint,
             included_tax_minor bigint, tax_bp int, tax_reason text, commission_rule_id uuid, commission_bp int,
             commission_fixed_minor bigint, commission_minor bigint, commission_tax_minor bigint)",
        json_of(&lines)?,
        new.id.0,
        new.user_id(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn row<'a>(
    cx: &Cx,
    new: &New<'a>,
    (position, line): (usize, &'a cart::Line),
    frozen: &Frozen,
    parts: &BTreeMap<VendorId, VendorOrderId>,
) -> Result<LineOf<'a>> {
    let missing = |what| AppError::broken(format_args!("a line without its {what}"));
    let totals = new.quote.totals.lines.get(position).ok_or_else(|| missing("totals"))?;
    let tax = new.quote.taxes.get(position).ok_or_else(|| missing("tax"))?;
    Ok(LineOf {
        id: cx.id(),
        vendor_order_id: *parts.get(&line.vendor_id).ok_or_else(|| missing("part"))?,
        vendor_id: line.vendor_id,
        position,
        product_id: line.product_id,
        variant_id: line.variant_id,
        name: &line.name,
        options: json_of(&line.options)?,
        sku: line.sku.as_deref(),
        picture_id: line.picture_id,
        weight_grams: line.weight_grams,
        quantity: line.quantity,
        unit_minor: line.unit_minor,
        subtotal_minor: totals.subtotal,
        discount_minor: totals.discount,
        tax_minor: totals.tax,
        total_minor: totals.total,
        included_tax_minor: totals.included_tax,
        tax_bp: tax.bp,
        tax_reason: &tax.reason,
        commission_rule_id: frozen.rule_id,
        commission_bp: frozen.bp,
        commission_fixed_minor: frozen.fixed_minor,
        commission_minor: frozen.minor,
        commission_tax_minor: frozen.tax_minor,
    })
}
