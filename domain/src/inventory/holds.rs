//! The rows of `stock_holds`. Whoever touches them has locked their rows of `stock` before.

use crate::kit::stock::{self, Move};
use crate::kit::{Cx, Result};
use chrono::{DateTime, Utc};
use model::{ProductId, StockId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whether all that was held for a reference is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Kept {
    Whole,
    /// Some or all of it was given back, or never held: to go on it must be reserved again.
    Lapsed,
}

/// Pieces of one row that are kept for a reference.
#[derive(Clone, Debug)]
pub(super) struct Hold {
    pub stock_id: StockId,
    pub quantity: i32,
    pub parts: i32,
}

/// What is kept for a reference, with its stock locked: until the end of the transaction nobody gives it back.
pub(super) struct Held {
    pub holds: Vec<Hold>,
    pub products: Vec<ProductId>,
}

impl Held {
    pub fn kept(&self) -> Kept {
        let whole = self.holds.first().is_some_and(|hold| self.holds.len() as i64 == i64::from(hold.parts));
        if whole { Kept::Whole } else { Kept::Lapsed }
    }
}

pub(super) async fn lock(conn: &mut PgConnection, reference: Uuid) -> Result<Held> {
    let ids = sqlx::query_scalar!(
        r#"select stock_id as "id: StockId" from stock_holds where reference = $1"#,
        reference
    )
    .fetch_all(&mut *conn)
    .await?;
    let rows = stock::lock(conn, &ids).await?;
    let holds = of_reference(conn, reference, &ids).await?;
    Ok(Held { holds, products: rows.iter().map(|row| row.product_id).collect() })
}

/// What is kept for a reference in rows that are locked.
pub(super) async fn of_reference(
    conn: &mut PgConnection,
    reference: Uuid,
    locked: &[StockId],
) -> Result<Vec<Hold>> {
    let locked: Vec<Uuid> = locked.iter().map(|id| id.0).collect();
    Ok(sqlx::query_as!(
        Hold,
        r#"select stock_id as "stock_id: StockId", quantity, parts from stock_holds
           where reference = $1 and stock_id = any($2) order by stock_id"#,
        reference,
        &locked
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    reference: Uuid,
    pieces: &BTreeMap<StockId, i32>,
    until: Option<DateTime<Utc>>,
) -> Result<()> {
    let ids: Vec<Uuid> = pieces.iter().map(|_| cx.id()).collect();
    let rows: Vec<Uuid> = pieces.keys().map(|id| id.0).collect();
    let quantities: Vec<i32> = pieces.values().copied().collect();
    sqlx::query!(
        "insert into stock_holds (id, stock_id, quantity, reference, parts, expires_at, created_at)
         select h.id, h.stock_id, h.quantity, $4, cardinality($1), $5, $6
         from unnest($1::uuid[], $2::uuid[], $3::int[]) h(id, stock_id, quantity)",
        &ids,
        &rows,
        &quantities,
        reference,
        until,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut PgConnection, reference: Uuid) -> Result<()> {
    sqlx::query!("delete from stock_holds where reference = $1", reference).execute(conn).await?;
    Ok(())
}

/// Gives back what has expired in rows that are locked. Answers the products of which there is more now, for
/// `stock::settle`.
pub(super) async fn lapse(conn: &mut PgConnection, cx: &Cx, locked: &[StockId]) -> Result<Vec<ProductId>> {
    let ids: Vec<Uuid> = locked.iter().map(|id| id.0).collect();
    let gone = sqlx::query!(
        r#"delete from stock_holds h using stock s
           where s.id = h.stock_id and h.stock_id = any($1) and h.expires_at <= $2
           returning h.stock_id as "stock_id: StockId", h.quantity, s.product_id as "product_id: ProductId""#,
        &ids,
        cx.now(),
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut moves: BTreeMap<StockId, Move> = BTreeMap::new();
    for hold in &gone {
        moves.entry(hold.stock_id).or_insert(Move::of(hold.stock_id)).held -= hold.quantity;
    }
    let moves: Vec<Move> = moves.into_values().collect();
    stock::apply(conn, cx, &moves).await?;
    Ok(gone.into_iter().map(|hold| hold.product_id).collect())
}
