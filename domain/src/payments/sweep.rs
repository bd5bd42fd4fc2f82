//! What nobody told us is looked up: payments without an end, and refunds that are still under way.

use super::jobs::RefundJob;
use super::refund::FORGOTTEN_AFTER;
use super::settle::{self, Told};
use crate::kit::{Cx, Result, System, jobs};
use chrono::Duration;
use futures::StreamExt as _;
use model::{PaymentId, RefundId};

/// Taken by one worker for so long.
const LEASE: Duration = Duration::seconds(60);
const BATCH: i64 = 50;
const AT_ONCE: usize = 8;

/// Looks up what is due. For the program itself; several may do so at once.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let due = take(cx).await?;
    futures::stream::iter(due)
        .map(|id| async move {
            if let Err(error) = settle::row(cx, id, Told::Ask).await {
                tracing::warn!(payment = %id, %error, "a payment could not be settled; it is looked at again");
            }
        })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<()>>()
        .await;
    remind(cx).await
}

async fn take(cx: &Cx) -> Result<Vec<PaymentId>> {
    let mut tx = cx.begin(&System).await?;
    let due = sqlx::query_scalar!(
        r#"update payments p set look_at = $2
           from (select id from payments where look_at <= $1 order by look_at limit $3 for update skip locked) late
           where p.id = late.id returning p.id as "id: PaymentId""#,
        cx.now(),
        cx.now() + LEASE,
        BATCH,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(due)
}

async fn remind(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    // one that was handed out comes back after a while, should its job be lost
    let forgotten = sqlx::query_scalar!(
        r#"update refunds r set look_at = $2
           from (select id from refunds where look_at <= $1 and status = 'PENDING' order by look_at limit 50
                 for update skip locked) late
           where r.id = late.id returning r.id as "id: RefundId""#,
        cx.now(),
        cx.now() + FORGOTTEN_AFTER,
    )
    .fetch_all(&mut *tx)
    .await?;
    for refund_id in forgotten {
        jobs::enqueue_once(&mut tx, cx, &RefundJob { refund_id }, &format!("refund {refund_id}")).await?;
    }
    tx.commit().await?;
    Ok(())
}
