//! How much of a product was sold.

use crate::kit::Result;
use model::ProductId;
use sqlx::PgConnection;
use uuid::Uuid;

/// Counts pieces that were sold, or fewer where they were cancelled. Whoever calls this has counted none of them before.
pub async fn count_sold(conn: &mut PgConnection, pieces: &[(ProductId, i32)]) -> Result<()> {
    let (ids, more): (Vec<Uuid>, Vec<i32>) = pieces.iter().map(|(id, more)| (id.0, *more)).unzip();
    // in one order, so that two who count the same things wait for each other instead of for ever
    sqlx::query!("select id from products where id = any($1) order by id for no key update", &ids)
        .fetch_all(&mut *conn)
        .await?;
    sqlx::query!(
        "update products p set sales_count = greatest(p.sales_count + s.more, 0)
         from unnest($1::uuid[], $2::int[]) s (id, more) where p.id = s.id",
        &ids,
        &more,
    )
    .execute(conn)
    .await?;
    Ok(())
}
