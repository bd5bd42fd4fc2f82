//! The rows of `stock`: locked first, then moved under a condition that all of them must meet.

use crate::kit::{AppError, Cx, Result};
use model::{ProductId, Reason, StockId, StoreId, VariantId, VendorId};
use sqlx::PgConnection;
use uuid::Uuid;

/// One variant at one place, locked.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: StockId,
    pub variant_id: VariantId,
    pub store_id: StoreId,
    pub product_id: ProductId,
    pub vendor_id: VendorId,
    pub is_default: bool,
    pub on_hand: i32,
    pub allocated: i32,
    pub held: i32,
}

impl Row {
    /// What can still be promised.
    pub fn free(&self) -> i32 {
        self.on_hand - self.allocated - self.held
    }
}

/// By how much the counters of one row move.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    pub stock_id: StockId,
    pub on_hand: i32,
    pub allocated: i32,
    pub held: i32,
}

impl Move {
    pub fn of(stock_id: StockId) -> Self {
        Self { stock_id, on_hand: 0, allocated: 0, held: 0 }
    }
}

/// Locks rows in the order of their ids, and reads them. A statement of its own: one that locked and summed at once
/// would sum up what stood there before it waited.
pub async fn lock(conn: &mut PgConnection, ids: &[StockId]) -> Result<Vec<Row>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(sqlx::query_as!(
        Row,
        r#"select s.id as "id: StockId", s.variant_id as "variant_id: VariantId", s.store_id as "store_id: StoreId",
                  s.product_id as "product_id: ProductId", s.vendor_id as "vendor_id: VendorId", p.is_default,
                  s.on_hand, s.allocated, s.held
           from stock s join stores p on p.id = s.store_id
           where s.id = any($1) order by s.id for update of s"#,
        &ids
    )
    .fetch_all(conn)
    .await?)
}

/// Moves the counters of locked rows, all or none: where one would promise more than it has, `InsufficientStock`.
/// Each row is named once. The caller gives up its transaction when this refuses.
pub async fn apply(conn: &mut PgConnection, cx: &Cx, moves: &[Move]) -> Result<()> {
    if moves.is_empty() {
        return Ok(());
    }
    let column = |of: fn(&Move) -> i32| moves.iter().map(of).collect::<Vec<i32>>();
    let ids: Vec<Uuid> = moves.iter().map(|each| each.stock_id.0).collect();
    let done = sqlx::query!(
        "update stock s set on_hand = s.on_hand + m.on_hand, allocated = s.allocated + m.allocated,
                held = s.held + m.held, updated_at = $5
         from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) m(id, on_hand, allocated, held)
         where s.id = m.id and s.on_hand + m.on_hand >= s.allocated + m.allocated + s.held + m.held",
        &ids,
        &column(|each| each.on_hand),
        &column(|each| each.allocated),
        &column(|each| each.held),
        cx.now(),
    )
    .execute(conn)
    .await?;
    if done.rows_affected() == moves.len() as u64 {
        Ok(())
    } else {
        Err(AppError::Refused(Reason::InsufficientStock))
    }
}
