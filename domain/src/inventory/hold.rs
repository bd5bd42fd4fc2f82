//! What is held for a reference: for longer, without an end, or no more. For the program itself.

use super::holds::{self, Kept};
use crate::kit::stock::{self, Move};
use crate::kit::{Cx, Result};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Holds it until then. What lapsed stays lapsed, and nothing is changed.
pub async fn extend(
    conn: &mut PgConnection,
    _cx: &Cx,
    reference: Uuid,
    until: DateTime<Utc>,
) -> Result<Kept> {
    keep(conn, reference, Some(until)).await
}

/// Holds it without an end, while a payment is under way. What lapsed stays lapsed, and nothing is changed.
pub async fn freeze(conn: &mut PgConnection, _cx: &Cx, reference: Uuid) -> Result<Kept> {
    keep(conn, reference, None).await
}

/// Gives it an end again, after a payment that came to nothing.
pub async fn thaw(conn: &mut PgConnection, _cx: &Cx, reference: Uuid, until: DateTime<Utc>) -> Result<Kept> {
    keep(conn, reference, Some(until)).await
}

async fn keep(conn: &mut PgConnection, reference: Uuid, until: Option<DateTime<Utc>>) -> Result<Kept> {
    let kept = holds::lock(conn, reference).await?.kept();
    if kept == Kept::Whole {
        sqlx::query!("update stock_holds set expires_at = $2 where reference = $1", reference, until)
            .execute(conn)
            .await?;
    }
    Ok(kept)
}

/// Gives everything back that is held for a reference, frozen or not. Where nothing is, nothing happens.
pub async fn release(conn: &mut PgConnection, cx: &Cx, reference: Uuid) -> Result<()> {
    let held = holds::lock(conn, reference).await?;
    if held.holds.is_empty() {
        return Ok(());
    }
    holds::delete(conn, reference).await?;
    let back = |hold: &holds::Hold| Move { held: -hold.quantity, ..Move::of(hold.stock_id) };
    let moves: Vec<Move> = held.holds.iter().map(back).collect();
    stock::apply(conn, cx, &moves).await?;
    stock::settle(conn, cx, None, &held.products).await
}
