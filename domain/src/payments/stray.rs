//! Money that came and cannot stay: for an order that is paid, given up or out of goods, or for a part that was cancelled.

use super::jobs::RefundJob;
use super::refund::FORGOTTEN_AFTER;
use super::sql;
use crate::kit::{Cx, Result, jobs};
use crate::orders::Payable;
use model::RefundId;
use model::orders::OrderStatus;
use sqlx::PgConnection;

/// Why a person should know of it.
pub(super) fn why(order: &Payable, differs: bool, another: bool) -> &'static str {
    match order.status {
        _ if differs => "another-amount",
        _ if another || order.paid > 0 => "paid-twice",
        OrderStatus::Cancelled => "paid-after-cancelling",
        _ => "paid-and-out-of-stock",
    }
}

/// Gives all of it back.
pub(super) async fn all_back(tx: &mut PgConnection, cx: &Cx, row: &mut sql::Row, why: &str) -> Result<()> {
    reserve(tx, cx, row, row.amount_minor, why).await
}

/// Parts that were cancelled before the order was paid are not sold: their money goes back.
pub(super) async fn cancelled_parts(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
) -> Result<()> {
    let gone = row.amount_minor - super::open::due(tx, order).await?;
    if gone > 0 { reserve(tx, cx, row, gone, "cancelled-before-payment").await } else { Ok(()) }
}

async fn reserve(tx: &mut PgConnection, cx: &Cx, row: &mut sql::Row, minor: i64, why: &str) -> Result<()> {
    let id: RefundId = cx.id();
    sqlx::query!(
        "with made as (
             insert into refunds (id, payment_id, order_id, user_id, currency, amount_minor, reason, status, by_role, created_at, look_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'PENDING', 'shop', $8, $9) returning id)
         insert into refund_lines (refund_id, position, bucket, amount_minor) select id, 0, 'stray', $6 from made",
        id.0,
        row.id.0,
        row.order_id.0,
        row.user_id.map(|id| id.0),
        row.currency,
        minor,
        why,
        cx.now(),
        cx.now() + FORGOTTEN_AFTER,
    )
    .execute(&mut *tx)
    .await?;
    row.refunded_minor += minor;
    sql::save(tx, cx, row, None).await?;
    jobs::enqueue(tx, cx, &RefundJob { refund_id: id }).await
}
