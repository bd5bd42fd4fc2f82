//! Carts nobody came back to, and what was typed for those that ended.

use crate::kit::{Cx, Result, System};
use chrono::Duration;

/// So few at a time that nobody waits long for the rows.
const BATCH: i64 = 500;
/// The page that thanks for an order still shows what was typed for it.
const TYPED_KEPT: Duration = Duration::days(1);

/// A guest's cart that expired goes with everything in it; an account's is given up, and what was typed for it goes.
/// Safe to run twice.
pub async fn sweep(cx: &Cx) -> Result<()> {
    while batch(cx).await? {}
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "delete from checkouts k using carts c
         where c.id = k.cart_id and (c.status = 'ABANDONED' or (c.status = 'COMPLETED' and c.updated_at < $1))",
        cx.now() - TYPED_KEPT
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Answers whether there may be more.
async fn batch(cx: &Cx) -> Result<bool> {
    let mut tx = cx.begin(&System).await?;
    let expired = sqlx::query_scalar!(
        "select id from carts where status = 'OPEN' and expires_at <= $1
         order by expires_at limit $2 for update skip locked",
        cx.now(),
        BATCH
    )
    .fetch_all(&mut *tx)
    .await?;
    if expired.is_empty() {
        return Ok(false);
    }
    sqlx::query!("delete from carts where id = any($1) and user_id is null", &expired)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "update carts set status = 'ABANDONED', updated_at = $2 where id = any($1)",
        &expired,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(expired.len() as i64 == BATCH)
}
