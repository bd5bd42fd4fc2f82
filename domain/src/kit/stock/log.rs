//! The log: one row for every change of what is on hand.

use super::By;
use crate::kit::{Cx, Result};
use model::StockId;
use sqlx::PgConnection;
use uuid::Uuid;

/// A change of a locked row.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub stock_id: StockId,
    pub change: i32,
    pub previous: i32,
    pub reason: &'a str,
    pub order_id: Option<Uuid>,
}

/// Writes what changed, in the transaction that changed it and while its rows are locked.
pub async fn write_log(conn: &mut PgConnection, cx: &Cx, by: &By<'_>, entries: &[Entry<'_>]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = entries.iter().map(|_| cx.id()).collect();
    let rows: Vec<Uuid> = entries.iter().map(|entry| entry.stock_id.0).collect();
    let changes: Vec<i32> = entries.iter().map(|entry| entry.change).collect();
    let before: Vec<i32> = entries.iter().map(|entry| entry.previous).collect();
    let reasons: Vec<String> = entries.iter().map(|entry| entry.reason.to_owned()).collect();
    let orders: Vec<Option<Uuid>> = entries.iter().map(|entry| entry.order_id).collect();
    sqlx::query!(
        "insert into stock_log (id, stock_id, product_id, variant_id, store_id, vendor_id, change_qty, previous_qty,
                                new_qty, reason, order_id, actor_id, actor_name, created_at)
         select e.id, s.id, s.product_id, s.variant_id, s.store_id, s.vendor_id, e.change, e.previous,
                e.previous + e.change, e.reason, e.order_id, $7, $8, $9
         from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::uuid[]) with ordinality
                 e(id, stock_id, change, previous, reason, order_id, n)
             join stock s on s.id = e.stock_id
         order by e.n",
        &ids,
        &rows,
        &changes,
        &before,
        &reasons,
        &orders as &[Option<Uuid>],
        by.actor_id.map(|id| id.0),
        by.name,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}
