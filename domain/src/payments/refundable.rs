//! What is left to give back: what was sold, less what went back or is about to.

use super::plan::{Fee, Left, LineLeft, PartLeft};
use super::refund::Refunder;
use super::sql;
use crate::kit::{AppError, Cx, Result, System};
use crate::orders::of_pieces;
use model::payments::{Refundable, RefundableLine, RefundablePart};
use model::{LineId, OrderId, PaymentId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// What can still be given back by this one, for the form that does it. A vendor sees its own part.
pub async fn refundable(cx: &Cx, who: &Refunder, id: PaymentId) -> Result<Refundable> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let there = left(&mut tx, &row, who.store()).await?;
    if there.parts.is_empty() && who.store().is_some() {
        return Err(AppError::NotFound);
    }
    let order_number = sqlx::query_scalar!("select number from orders where id = $1", row.order_id.0)
        .fetch_one(&mut *tx)
        .await?;
    let minor = if row.is_taken() { there.minor() } else { 0 };
    Ok(Refundable {
        payment_id: id,
        order_id: row.order_id,
        order_number,
        currency: row.currency()?,
        left: minor,
        parts: there.parts.into_iter().filter(|part| part.total > 0).map(shown).collect(),
    })
}

fn shown(part: PartLeft) -> RefundablePart {
    let room = part.room();
    let line = |line: LineLeft| RefundableLine {
        left: line.left().min(room),
        id: line.id,
        name: line.name,
        quantity: line.quantity - line.unsold,
        total: line.total,
    };
    RefundablePart {
        id: part.id,
        vendor_id: part.vendor_id,
        store_name: part.store_name,
        shipping_left: part.shipping_left,
        lines: part.lines.into_iter().map(line).collect(),
    }
}

/// The same to plan with; of one store's part where one is named. Refunds under way count as given back, and what was
/// cancelled before it was sold was never paid for.
pub(super) async fn left(conn: &mut PgConnection, row: &sql::Row, only: Option<VendorId>) -> Result<Left> {
    let payment = row.amount_minor - row.refunded_minor;
    if row.is_stray {
        return Ok(Left { payment, stray: payment, parts: Vec::new() });
    }
    let all = parts(conn, row.order_id).await?;
    let sold: i64 = all.iter().map(|part| part.total).sum();
    let stray = (row.amount_minor - sold - stray_back(conn, row).await?).max(0);
    let is_meant = |part: &PartLeft| only.is_none_or(|id| id == part.vendor_id);
    Ok(Left {
        payment,
        stray: if only.is_none() { stray } else { 0 },
        parts: all.into_iter().filter(is_meant).collect(),
    })
}

/// All parts of an order. A part that was never sold is there, with nothing in it.
async fn parts(conn: &mut PgConnection, order: OrderId) -> Result<Vec<PartLeft>> {
    let parts = sqlx::query!(
        r#"select v.id as "id: VendorOrderId", v.vendor_id as "vendor_id: VendorId", v.store_name, v.total_minor,
                  v.refunded_minor + coalesce(w.minor, 0) as "refunded!",
                  v.shipping_minor + v.shipping_tax_minor - v.shipping_refunded_minor - coalesce(w.shipping, 0)
                      as "shipping_left!",
                  exists (select from ledger_journals j where j.kind = 'confirmed' and j.thing_id = v.id) as "is_sold!"
           from vendor_orders v left join lateral (
               select sum(l.amount_minor)::bigint as minor,
                      sum(l.amount_minor) filter (where l.bucket = 'shipping')::bigint as shipping
               from refunds r join refund_lines l on r.id = l.refund_id
               where r.order_id = v.order_id and l.vendor_order_id = v.id and r.status = 'PENDING') w on true
           where v.order_id = $1 order by v.position"#,
        order.0,
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut lines = lines(conn, order).await?;
    Ok(parts
        .into_iter()
        .map(|part| {
            let is_its = |line: &mut Line| line.part == part.id;
            let mut lines: Vec<Line> = lines.extract_if(.., is_its).collect();
            if !part.is_sold {
                lines.clear();
            }
            let unsold: i64 = lines.iter().map(|line| line.unsold_minor).sum();
            PartLeft {
                id: part.id,
                vendor_id: part.vendor_id,
                store_name: part.store_name,
                total: if part.is_sold { part.total_minor - unsold } else { 0 },
                refunded: part.refunded,
                shipping_left: if part.is_sold { part.shipping_left } else { 0 },
                lines: lines.into_iter().map(|line| line.left).collect(),
            }
        })
        .collect())
}

/// What of a payment goes back, or did, for no part of its order.
async fn stray_back(conn: &mut PgConnection, row: &sql::Row) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(sum(l.amount_minor), 0)::bigint as "minor!"
           from refunds r join refund_lines l on l.refund_id = r.id
           where r.payment_id = $1 and r.status <> 'FAILED' and l.bucket = 'stray'"#,
        row.id.0
    )
    .fetch_one(conn)
    .await?)
}

struct Line {
    part: VendorOrderId,
    unsold_minor: i64,
    left: LineLeft,
}

async fn lines(conn: &mut PgConnection, id: OrderId) -> Result<Vec<Line>> {
    let lines = sqlx::query!(
        r#"select l.id as "id: LineId", l.vendor_order_id as "part: VendorOrderId", l.name, l.quantity, l.unsold,
                  l.total_minor, l.refunded_minor + coalesce(w.minor, 0) as "refunded!",
                  l.commission_minor, l.commission_reversed_minor + coalesce(w.fee, 0) as "commission_back!",
                  l.commission_tax_minor, l.commission_tax_reversed_minor + coalesce(w.tax, 0) as "tax_back!"
           from order_lines l left join lateral (
               select sum(p.amount_minor)::bigint as minor, sum(p.commission_minor)::bigint as fee,
                      sum(p.commission_tax_minor)::bigint as tax
               from refunds r join refund_lines p on r.id = p.refund_id
               where r.order_id = l.order_id and p.line_id = l.id and r.status = 'PENDING') w on true
           where l.order_id = $1 order by l.position"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(lines
        .into_iter()
        .map(|line| {
            let unsold = |total| of_pieces(total, line.quantity, 0..line.unsold);
            let fee = |total, back| Fee { total: total - unsold(total), back };
            let left = LineLeft {
                id: line.id,
                name: line.name,
                quantity: line.quantity,
                unsold: line.unsold,
                total: line.total_minor - unsold(line.total_minor),
                refunded: line.refunded,
                commission: fee(line.commission_minor, line.commission_back),
                commission_tax: fee(line.commission_tax_minor, line.tax_back),
            };
            Line { part: line.part, unsold_minor: unsold(line.total_minor), left }
        })
        .collect())
}
