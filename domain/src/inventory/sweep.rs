//! Giving back what was held too long.

use super::holds;
use crate::kit::{Cx, Result, System, stock};
use model::StockId;
use uuid::Uuid;

/// So few at a time that nobody waits long for the rows.
const BATCH: i64 = 100;

/// Gives back expired holds, in short batches. Rows that somebody is busy with are left for the next round.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let mut any = false;
    while batch(cx).await? {
        any = true;
    }
    if any {
        cx.catalogue_changed();
    }
    Ok(())
}

/// Answers whether it gave anything back.
async fn batch(cx: &Cx) -> Result<bool> {
    let mut tx = cx.begin(&System).await?;
    let rows: Vec<Uuid> = sqlx::query_scalar!(
        "select stock_id from stock_holds where expires_at <= $1 order by expires_at limit $2",
        cx.now(),
        BATCH
    )
    .fetch_all(&mut *tx)
    .await?;
    if rows.is_empty() {
        return Ok(false);
    }
    let locked = sqlx::query_scalar!(
        r#"select id as "id: StockId" from stock where id = any($1) order by id for update skip locked"#,
        &rows
    )
    .fetch_all(&mut *tx)
    .await?;
    let products = holds::lapse(&mut tx, cx, &locked).await?;
    stock::settle(&mut tx, cx, None, &products).await?;
    tx.commit().await?;
    Ok(!products.is_empty())
}
