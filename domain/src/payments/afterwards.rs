//! What gateways tell of money after all was settled: a refund that came back, a refund somebody made over there, a buyer
//! whose bank takes the money back. A person looks at each of these; what is certain is booked before.

use super::{finalize, give_back, sql};
use crate::kit::ledger;
use crate::kit::outside::About;
use crate::kit::{AppError, Cx, Result, System, once_more};
use crate::orders::{self, Payable};
use model::orders::{OrderStatus, PaymentStatus};
use model::{PaymentId, RefundId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// Applies what an event says besides how a charge stands. Repeating it is harmless.
pub(super) async fn apply(cx: &Cx, payment: PaymentId, about: &About) -> Result<()> {
    match about {
        About::Charge => Ok(()),
        About::Refund { refund_id, transaction_id, is_lost } => {
            refund(cx, payment, *refund_id, transaction_id, *is_lost).await
        }
        About::GivenBack { minor } => once_more(|| given_back(cx, payment, *minor)).await,
        About::Dispute { won } => once_more(|| dispute(cx, payment, *won)).await,
    }
}

/// A refund of ours that is under way is asked about; one that was done and came back is undone.
async fn refund(
    cx: &Cx,
    payment: PaymentId,
    id: Option<RefundId>,
    transaction_id: &str,
    is_lost: bool,
) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let found = sqlx::query!(
        r#"select id as "id: RefundId", status from refunds
           where payment_id = $1 and (id = $2 or transaction_id = $3) limit 1"#,
        payment.0,
        id.map(|id| id.0),
        transaction_id,
    )
    .fetch_optional(&mut *tx)
    .await?;
    drop(tx);
    match found {
        Some(refund) if refund.status == "PENDING" => give_back::carry_out(cx, refund.id).await,
        Some(refund) if refund.status == "SUCCEEDED" && is_lost => give_back::look_again(cx, refund.id).await,
        _ => Ok(()),
    }
}

/// All that went back of a charge, by the gateway's word. More than we know of was given back over there.
async fn given_back(cx: &Cx, payment: PaymentId, minor: i64) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let order_id = sql::find(&mut tx, payment).await?.ok_or(AppError::NotFound)?.order_id;
    let order = orders::payable(&mut tx, order_id).await?;
    let row = sql::lock(&mut tx, payment).await?;
    if row.is_taken() && minor > row.refunded_minor {
        orders::needs_action(&mut tx, cx, order.id, "refunded-elsewhere").await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A buyer's bank takes the money back (`won` is none), and at last one of both was right. While it is open, nothing of the
/// order is paid out.
async fn dispute(cx: &Cx, payment: PaymentId, won: Option<bool>) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let order_id = sql::find(&mut tx, payment).await?.ok_or(AppError::NotFound)?.order_id;
    let order = orders::payable(&mut tx, order_id).await?;
    let row = sql::lock(&mut tx, payment).await?;
    if !row.is_taken() {
        return Ok(());
    }
    let is_open = won != Some(true);
    // told in any order: what ended does not begin again
    if won.is_none() && (row.is_disputed || has_ended(&mut tx, payment).await?) {
        return Ok(());
    }
    let at = is_open.then(|| cx.now());
    sqlx::query!("update payments set disputed_at = $2 where id = $1", payment.0, at)
        .execute(&mut *tx)
        .await?;
    let status = if is_open {
        PaymentStatus::ChargedBack
    } else {
        finalize::axis(order.total, order.paid, order.refunded)
    };
    let (why, word) = match won {
        None => ("charged-back", "charge-back"),
        Some(true) => ("charge-back-won", "charge-back won"),
        Some(false) => ("charge-back-lost", "charge-back lost"),
    };
    if !row.is_stray {
        finalize::note(&mut tx, cx, &order, order.paid, order.refunded, status, word).await?;
    }
    if won == Some(true) {
        release(&mut tx, cx, &order).await?;
    }
    orders::needs_action(&mut tx, cx, order.id, why).await?;
    tx.commit().await?;
    Ok(())
}

async fn has_ended(conn: &mut PgConnection, payment: PaymentId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
               select from payment_events where payment_id = $1 and payload -> 'about' -> 'dispute' -> 'won' <> 'null')
               as "has!""#,
        payment.0
    )
    .fetch_one(conn)
    .await?)
}

/// What was completed while the bank looked into it may be paid out now.
async fn release(conn: &mut PgConnection, cx: &Cx, order: &Payable) -> Result<()> {
    let parts = sqlx::query!(
        r#"select id as "id: VendorOrderId", vendor_id as "vendor_id: VendorId" from vendor_orders
           where order_id = $1 and status = $2 order by position"#,
        order.id.0,
        OrderStatus::Completed.name(),
    )
    .fetch_all(&mut *conn)
    .await?;
    for part in parts {
        ledger::release(conn, cx, order.id, part.id, part.vendor_id, order.currency).await?;
    }
    Ok(())
}
