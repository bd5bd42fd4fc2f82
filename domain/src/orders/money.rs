//! What `payments` asks of an order, and tells it. In its transactions, begun with `System`; each locks the order first.

use super::confirm;
use super::sql;
use super::state::PAY_BY;
use super::steps::{self, Hand};
use crate::kit::deadlines::{self, Owes};
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use i18n::Lang;
use model::orders::{OrderStatus, PaymentStatus};
use model::{CartId, Currency, LineId, OrderId, UserId, VendorOrderId};
use serde_json::json;
use sqlx::PgConnection;

/// What is to be paid of an order, locked.
#[derive(Clone, Debug)]
pub struct Payable {
    pub id: OrderId,
    pub number: String,
    pub user_id: Option<UserId>,
    pub email: String,
    pub lang: Lang,
    pub currency: Currency,
    /// What its parts come to, without those that were cancelled before it was paid.
    pub total: i64,
    pub paid: i64,
    pub refunded: i64,
    pub status: OrderStatus,
    pub payment_status: PaymentStatus,
    pub cart_id: Option<CartId>,
    pub placed_at: DateTime<Utc>,
}

/// What is to be paid. Locks the order until the end of the transaction.
pub async fn payable(conn: &mut PgConnection, id: OrderId) -> Result<Payable> {
    let sql::Locked { order, parts, .. } = sql::lock(conn, id).await?;
    let total = if order.paid_minor > 0 {
        order.total_minor
    } else {
        parts.iter().filter(|part| part.status != "CANCELLED").map(|part| part.total_minor).sum()
    };
    Ok(Payable {
        id,
        currency: order.currency()?,
        total,
        paid: order.paid_minor,
        refunded: order.refunded_minor,
        status: OrderStatus::named(&order.status).ok_or_else(|| AppError::broken("an unknown status"))?,
        payment_status: PaymentStatus::named(&order.payment_status)
            .ok_or_else(|| AppError::broken("an unknown payment status"))?,
        lang: Lang::parse(&order.lang).unwrap_or_default(),
        number: order.number,
        user_id: order.user_id,
        email: order.email,
        cart_id: order.cart_id,
        placed_at: order.placed_at,
    })
}

/// How the money of an order stands now, and what its history says of it.
#[derive(Clone, Copy, Debug)]
pub struct NoteMoney<'a> {
    pub status: PaymentStatus,
    pub note: &'a str,
    /// `buyer`, `vendor`, `staff`, `shop`, `gateway` or `courier`.
    pub by: &'a str,
}

/// Writes what was paid and given back so far: the one place where that is written.
pub async fn note_money(
    conn: &mut PgConnection,
    cx: &Cx,
    id: OrderId,
    paid: i64,
    refunded: i64,
    told: NoteMoney<'_>,
) -> Result<()> {
    sqlx::query!(
        "update orders set payment_status = $2, paid_minor = $3, refunded_minor = $4, updated_at = $5 where id = $1",
        id.0,
        told.status.name(),
        paid,
        refunded,
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    let note: String = told.note.chars().take(1000).collect();
    sqlx::query!(
        "insert into order_history (order_id, user_id, kind, status, at, by_role, note)
         select id, user_id, 'payment', $2, $3, $4, $5 from orders where id = $1",
        id.0,
        told.status.name(),
        cx.now(),
        told.by,
        note,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was given back of one part: for a line, its shipping, or out of kindness.
#[derive(Clone, Copy, Debug)]
pub struct RefundedPart<'a> {
    pub vendor_order_id: VendorOrderId,
    pub line_id: Option<LineId>,
    /// `line`, `shipping` or `goodwill`.
    pub bucket: &'a str,
    pub minor: i64,
    pub commission_minor: i64,
    pub commission_tax_minor: i64,
}

/// Notes on lines and parts what was given back of them.
pub async fn note_refund(conn: &mut PgConnection, cx: &Cx, parts: &[RefundedPart<'_>]) -> Result<()> {
    for part in parts {
        if let Some(line) = part.line_id {
            sqlx::query!(
                "update order_lines set refunded_minor = refunded_minor + $3,
                        commission_reversed_minor = commission_reversed_minor + $4,
                        commission_tax_reversed_minor = commission_tax_reversed_minor + $5
                 where id = $1 and vendor_order_id = $2",
                line.0,
                part.vendor_order_id.0,
                part.minor,
                part.commission_minor,
                part.commission_tax_minor,
            )
            .execute(&mut *conn)
            .await?;
        }
        let shipping = if part.bucket == "shipping" { part.minor } else { 0 };
        sqlx::query!(
            "update vendor_orders set refunded_minor = refunded_minor + $2,
                    shipping_refunded_minor = shipping_refunded_minor + $3, version = version + 1, updated_at = $4
             where id = $1",
            part.vendor_order_id.0,
            part.minor,
            shipping,
            cx.now(),
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// A part is sold from now on: what was cancelled of it before nobody pays for.
pub async fn note_unsold(conn: &mut PgConnection, part: VendorOrderId) -> Result<()> {
    sqlx::query!(
        "update order_lines set unsold = cancelled where vendor_order_id = $1 and cancelled > 0",
        part.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A person must look at this order; why, in a word. Told again, the newest reason counts. Records `order.needs_action`.
pub async fn needs_action(conn: &mut PgConnection, cx: &Cx, id: OrderId, why: &str) -> Result<()> {
    sqlx::query!("update orders set needs_action = $2 where id = $1", id.0, why).execute(&mut *conn).await?;
    steps::record(conn, cx, &Hand::shop(), id, "order.needs_action", json!({ "why": why })).await
}

/// A payment of it is under way: until that is known it does not expire.
pub async fn in_flight(conn: &mut PgConnection, cx: &Cx, id: OrderId) -> Result<()> {
    sqlx::query!("update orders set pay_by = null, updated_at = $2 where id = $1", id.0, cx.now())
        .execute(&mut *conn)
        .await?;
    deadlines::meet(conn, PAY_BY, id.0).await
}

/// That payment came to nothing: it may be paid until then. What was paid or given up meanwhile stays so.
pub async fn out_of_flight(
    conn: &mut PgConnection,
    cx: &Cx,
    id: OrderId,
    until: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query!(
        "update orders set pay_by = $2, updated_at = $3 where id = $1 and status = 'PENDING'",
        id.0,
        until,
        cx.now()
    )
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    deadlines::set(conn, cx, PAY_BY, id.0, until, Owes::Buyer).await
}

/// What an order still asks for, to be held again before its payment goes on.
pub async fn wanted_stock(conn: &mut PgConnection, id: OrderId) -> Result<Vec<crate::inventory::Line>> {
    confirm::wanted(&sql::lock(conn, id).await?)
}
