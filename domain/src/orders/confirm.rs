//! Confirming an order that is paid, or whose buyer pays at the door. A part of FINALIZE: `payments` begins, commits and
//! repeats it.

use super::sql::{self, Locked};
use super::state::PAY_BY;
use super::steps::{self, Hand};
use crate::cart;
use crate::inventory::{self, Kept, Reservation};
use crate::kit::{Cx, Result, deadlines};
use model::OrderId;
use model::orders::OrderStatus;
use serde_json::json;
use sqlx::PgConnection;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Confirmed {
    Now,
    /// It was confirmed already; nothing was changed.
    Before,
    /// Its goods are gone, or it was cancelled: the money goes back. Nothing was changed.
    NoStock,
}

/// Promises the goods and tells the vendors. For the program itself, in a transaction begun with `System`; the caller
/// says `cx.catalogue_changed()` after its commit. What is held no longer is held again if it can be.
///
/// Records `order.confirmed`, and `order.status_updated` for each part.
pub async fn confirm(conn: &mut PgConnection, cx: &Cx, id: OrderId) -> Result<Confirmed> {
    let locked = sql::lock(conn, id).await?;
    let mut waiting = Vec::new();
    for part in &locked.parts {
        match part.status()? {
            OrderStatus::Pending | OrderStatus::Expired => waiting.push(part),
            OrderStatus::Cancelled => {}
            _ => return Ok(Confirmed::Before),
        }
    }
    if waiting.is_empty() || !promised(conn, cx, &locked).await? {
        return Ok(Confirmed::NoStock);
    }
    let hand = Hand::shop();
    for part in waiting {
        steps::take(conn, cx, &hand, &locked.order, part, OrderStatus::Confirmed, "").await?;
    }
    sqlx::query!("update orders set pay_by = null, updated_at = $2 where id = $1", id.0, cx.now())
        .execute(&mut *conn)
        .await?;
    deadlines::meet(conn, PAY_BY, id.0).await?;
    if let Some(cart) = locked.order.cart_id.filter(|_| locked.order.status == "PENDING") {
        cart::set_completed(conn, cx, cart).await?;
    }
    steps::record(conn, cx, &hand, id, "order.confirmed", json!({})).await?;
    Ok(Confirmed::Now)
}

/// Turns what is held into a promise, holding it again where the hold has lapsed.
async fn promised(conn: &mut PgConnection, cx: &Cx, locked: &Locked) -> Result<bool> {
    let id = locked.order.id.0;
    if inventory::allocate(conn, cx, id).await? == Kept::Whole {
        return Ok(true);
    }
    let lines = wanted(locked)?;
    if inventory::reserve(conn, cx, id, &lines, None).await? != Reservation::Held {
        return Ok(false);
    }
    Ok(inventory::allocate(conn, cx, id).await? == Kept::Whole)
}

/// What an order that waits for its money asks for.
pub(super) fn wanted(locked: &Locked) -> Result<Vec<inventory::Line>> {
    let mut lines = Vec::new();
    for part in &locked.parts {
        if !matches!(part.status()?, OrderStatus::Pending | OrderStatus::Expired) {
            continue;
        }
        lines.extend(locked.lines_of(part.id).filter(|line| line.wanted() > 0).map(|line| inventory::Line {
            variant_id: line.variant_id,
            store_id: locked.order.store_id,
            quantity: line.wanted(),
        }));
    }
    Ok(lines)
}
