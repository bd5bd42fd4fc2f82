//! A product's level: what of it can be bought over all places, and whether that is little.

use crate::kit::events::{self, NewEvent};
use crate::kit::{AppError, Cx, Result};
use model::{ProductId, UserId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// Sums up anew, after rows of these products moved or variants were taken up or given up, and tells who listens.
pub async fn settle(
    conn: &mut PgConnection,
    cx: &Cx,
    actor: Option<UserId>,
    products: &[ProductId],
) -> Result<()> {
    let mut ids: Vec<Uuid> = products.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(());
    }
    lock(conn, cx, &ids).await?;
    // a statement of its own: it must see what those wrote who held the lock before
    let changed = sqlx::query!(
        r#"update stock_levels l
           set available = now.available, is_low = now.available <= l.threshold, updated_at = $2
           from stock_levels before,
               lateral (select least(coalesce(sum(s.on_hand - s.allocated - s.held), 0), 2147483647)::int as available
                        from stock s join variants v on v.id = s.variant_id and v.is_live
                        where s.product_id = before.product_id) now
           where l.product_id = before.product_id and before.product_id = any($1)
             and before.available is distinct from now.available
           returning l.product_id, l.vendor_id, l.available, before.available as before, l.threshold,
                     l.is_low and not before.is_low as "fell_low!""#,
        &ids,
        cx.now(),
    )
    .fetch_all(&mut *conn)
    .await?;
    for level in changed {
        let data = json!({
            "vendorId": level.vendor_id,
            "available": level.available,
            "before": level.before,
            "threshold": level.threshold,
        });
        let event = |kind, data| NewEvent { kind, thing: "product", thing_id: level.product_id, data };
        if level.fell_low {
            events::record(conn, cx, actor, event("product.stock_low", data.clone())).await?;
        }
        events::record(conn, cx, actor, event("inventory.updated", data)).await?;
    }
    Ok(())
}

/// Locks the levels in the order of their products. Those that nobody opened are made.
async fn lock(conn: &mut PgConnection, cx: &Cx, ids: &[Uuid]) -> Result<()> {
    let locked = lock_there(conn, ids).await?;
    if locked == ids.len() {
        return Ok(());
    }
    sqlx::query!(
        "insert into stock_levels (product_id, vendor_id, updated_at)
         select id, vendor_id, $2 from products where id = any($1) order by id on conflict (product_id) do nothing",
        ids,
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    lock_there(conn, ids).await.map(|_| ())
}

async fn lock_there(conn: &mut PgConnection, ids: &[Uuid]) -> Result<usize> {
    let rows = sqlx::query_scalar!(
        "select product_id from stock_levels where product_id = any($1) order by product_id for update",
        ids
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.len())
}

/// From where on a product's stock is low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    pub before: i32,
    pub after: i32,
}

/// Sets the threshold. Nobody is told: whoever sets it sees what it makes low.
pub async fn set_threshold(
    conn: &mut PgConnection,
    cx: &Cx,
    product_id: ProductId,
    threshold: i32,
) -> Result<Threshold> {
    lock(conn, cx, &[product_id.0]).await?;
    let before = sqlx::query_scalar!(
        "update stock_levels l set threshold = $2, is_low = l.available <= $2, updated_at = $3
         from stock_levels before where l.product_id = $1 and before.product_id = l.product_id
         returning before.threshold",
        product_id.0,
        threshold,
        cx.now(),
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(Threshold { before, after: threshold })
}
