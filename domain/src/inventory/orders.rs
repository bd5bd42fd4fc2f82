//! What becomes of held pieces: promised to an order, off the shelf, back on it. For the program itself, and for a
//! store's keeper with the own part of an order.

use super::allocations::{self, Allocation, Drawn, Fate};
use super::holds::{self, Kept};
use crate::kit::stock::{self, By, Entry, Move};
use crate::kit::{Cx, Result};
use model::ProductId;
use sqlx::PgConnection;
use uuid::Uuid;

pub use super::allocations::Part;

/// Turns what is held for a reference into a promise that does not expire. Repeating it is harmless. What lapsed in
/// part or in whole stays as it is.
pub async fn allocate(conn: &mut PgConnection, cx: &Cx, reference: Uuid) -> Result<Kept> {
    let held = holds::lock(conn, reference).await?;
    if held.holds.is_empty() {
        let done = allocations::stands(conn, reference).await?;
        return Ok(if done { Kept::Whole } else { Kept::Lapsed });
    }
    if held.kept() == Kept::Lapsed {
        return Ok(Kept::Lapsed);
    }
    holds::delete(conn, reference).await?;
    let over = |hold: &holds::Hold| Move {
        held: -hold.quantity,
        allocated: hold.quantity,
        ..Move::of(hold.stock_id)
    };
    let moves: Vec<Move> = held.holds.iter().map(over).collect();
    stock::apply(conn, cx, &moves).await?;
    allocations::add(conn, cx, reference, &held.holds).await?;
    Ok(Kept::Whole)
}

/// Takes a promise back: the pieces stay on the shelf and can be bought again. What was dispatched stays so.
pub async fn unallocate(conn: &mut PgConnection, cx: &Cx, reference: Uuid, part: Part<'_>) -> Result<()> {
    let drawn = allocations::draw(conn, reference, part, Allocation::open).await?;
    apply(conn, cx, &drawn, (0, -1)).await?;
    allocations::note(conn, cx, &drawn, Fate::Cancelled).await?;
    stock::settle(conn, cx, None, &products(&drawn)).await
}

/// Takes promised pieces off the shelf; the log tells of the order.
pub async fn dispatch(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &By<'_>,
    reference: Uuid,
    part: Part<'_>,
    order_id: Uuid,
) -> Result<()> {
    let drawn = allocations::draw(conn, reference, part, Allocation::open).await?;
    apply(conn, cx, &drawn, (-1, -1)).await?;
    allocations::note(conn, cx, &drawn, Fate::Dispatched).await?;
    // what can be bought stays the same, so there is nothing to settle
    stock::write_log(conn, cx, by, &entries(&drawn, -1, "Dispatched", order_id)).await
}

/// Puts dispatched pieces back where they came from, for a reason that the log tells.
pub async fn restock(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &By<'_>,
    reference: Uuid,
    part: Part<'_>,
    (order_id, reason): (Uuid, &str),
) -> Result<()> {
    let drawn = allocations::draw(conn, reference, part, Allocation::away).await?;
    apply(conn, cx, &drawn, (1, 0)).await?;
    allocations::note(conn, cx, &drawn, Fate::Restocked).await?;
    stock::write_log(conn, cx, by, &entries(&drawn, 1, reason, order_id)).await?;
    stock::settle(conn, cx, by.actor_id, &products(&drawn)).await
}

/// Moves the counters by so many times the drawn pieces.
async fn apply(
    conn: &mut PgConnection,
    cx: &Cx,
    drawn: &[Drawn],
    (on_hand, allocated): (i32, i32),
) -> Result<()> {
    let moved = |each: &Drawn| Move {
        on_hand: on_hand * each.pieces,
        allocated: allocated * each.pieces,
        ..Move::of(each.row.id)
    };
    let moves: Vec<Move> = drawn.iter().map(moved).collect();
    stock::apply(conn, cx, &moves).await
}

fn entries<'a>(drawn: &[Drawn], sign: i32, reason: &'a str, order_id: Uuid) -> Vec<Entry<'a>> {
    let entry = |each: &Drawn| Entry {
        stock_id: each.row.id,
        change: sign * each.pieces,
        previous: each.row.on_hand,
        reason,
        order_id: Some(order_id),
    };
    drawn.iter().map(entry).collect()
}

fn products(drawn: &[Drawn]) -> Vec<ProductId> {
    drawn.iter().map(|each| each.row.product_id).collect()
}
