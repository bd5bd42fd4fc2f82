//! What is left to give back: what was sold, less what went back or is about to.

use super::plan::{Left, LineLeft, PartLeft};
use super::refund::Refunder;
use super::sql;
use crate::kit::{AppError, Cx, Result, System};
use model::payments::{Refundable, RefundableLine, RefundablePart};
use model::{LineId, OrderId, PaymentId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// What can still be given back by this one, for the form that does it. A vendor sees its own part.
pub async fn refundable(cx: &Cx, who: &Refunder, id: PaymentId) -> Result<Refundable> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let there = left(&mut tx, &row, who.store()).await?;
    if there.parts.is_empty() {
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
        parts: there.parts.into_iter().map(shown).collect(),
    })
}

fn shown(part: PartLeft) -> RefundablePart {
    let line = |line: LineLeft| RefundableLine {
        id: line.id,
        name: line.name,
        quantity: line.quantity,
        total: line.total,
        left: line.total - line.refunded,
    };
    RefundablePart {
        id: part.id,
        vendor_id: part.vendor_id,
        store_name: part.store_name,
        shipping_left: part.shipping_left,
        lines: part.lines.into_iter().map(line).collect(),
    }
}

/// The same to plan with; of one store's part where one is named. Refunds under way count as given back.
pub(super) async fn left(conn: &mut PgConnection, row: &sql::Row, only: Option<VendorId>) -> Result<Left> {
    let parts = sqlx::query!(
        r#"select v.id as "id: VendorOrderId", v.vendor_id as "vendor_id: VendorId", v.store_name, v.total_minor,
                  v.refunded_minor + coalesce(w.minor, 0) as "refunded!",
                  v.shipping_minor + v.shipping_tax_minor - v.shipping_refunded_minor - coalesce(w.shipping, 0)
                      as "shipping_left!"
           from vendor_orders v left join lateral (
               select sum(l.amount_minor)::bigint as minor,
                      sum(l.amount_minor) filter (where l.bucket = 'shipping')::bigint as shipping
               from refund_lines l join refunds r on r.id = l.refund_id
               where l.vendor_order_id = v.id and r.status = 'PENDING') w on true
           where v.order_id = $1 and ($2::uuid is null or v.vendor_id = $2) order by v.position"#,
        row.order_id.0,
        only.map(|id| id.0),
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut lines = lines(conn, row.order_id).await?;
    let parts = parts
        .into_iter()
        .map(|part| PartLeft {
            id: part.id,
            vendor_id: part.vendor_id,
            store_name: part.store_name,
            total: part.total_minor,
            refunded: part.refunded,
            shipping_left: part.shipping_left,
            lines: lines.extract_if(.., |(of, _)| *of == part.id).map(|(_, line)| line).collect(),
        })
        .collect();
    Ok(Left { payment: row.amount_minor - row.refunded_minor, parts })
}

async fn lines(conn: &mut PgConnection, id: OrderId) -> Result<Vec<(VendorOrderId, LineLeft)>> {
    let lines = sqlx::query!(
        r#"select l.id as "id: LineId", l.vendor_order_id as "part: VendorOrderId", l.name, l.quantity, l.total_minor,
                  l.refunded_minor + coalesce((
                      select sum(p.amount_minor)::bigint from refund_lines p join refunds r on r.id = p.refund_id
                      where p.line_id = l.id and r.status = 'PENDING'), 0) as "refunded!",
                  l.commission_minor, l.commission_tax_minor
           from order_lines l where l.order_id = $1 order by l.position"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(lines
        .into_iter()
        .map(|line| {
            let left = LineLeft {
                id: line.id,
                name: line.name,
                quantity: line.quantity,
                total: line.total_minor,
                refunded: line.refunded,
                commission: line.commission_minor,
                commission_tax: line.commission_tax_minor,
            };
            (line.part, left)
        })
        .collect())
}
