//! Holding pieces for a checkout: all that it asks for, or nothing.

use super::holds::{self, Hold};
use crate::kit::stock::{self, Move, Row};
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::inventory::Shortage;
use model::{ProductId, StockId, StoreId, VariantId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many pieces of one variant, from one place or from wherever they lie.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub variant_id: VariantId,
    pub store_id: Option<StoreId>,
    pub quantity: i32,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Reservation {
    Held,
    /// Nothing was held; each of these is short.
    Short(Vec<Shortage>),
}

/// Holds all lines for a reference until then, or (with no end) frozen. For the program itself.
///
/// What is held for the reference already is replaced, so repeating it is harmless; where the new lines are short, the
/// old ones stay. Where no place is named the default one gives first, then those that have the most, perhaps several.
/// Expired holds of others are given back when they are in the way. The door tells a shortage as `InsufficientStock`
/// with a detail `{variantId, available}` for each.
pub async fn reserve(
    conn: &mut PgConnection,
    cx: &Cx,
    reference: Uuid,
    lines: &[Line],
    until: Option<DateTime<Utc>>,
) -> Result<Reservation> {
    let demand = sum_up(lines)?;
    let mut rows = lock(conn, reference, &demand).await?;
    let ids: Vec<StockId> = rows.iter().map(|row| row.id).collect();
    let mut own = holds::of_reference(conn, reference, &ids).await?;
    let mut plan = draw(&demand, &rows, &own);
    let mut touched: Vec<ProductId> = Vec::new();
    if plan.is_err() {
        touched = holds::lapse(conn, cx, &ids).await?;
        if !touched.is_empty() {
            rows = stock::lock(conn, &ids).await?;
            own = holds::of_reference(conn, reference, &ids).await?;
            plan = draw(&demand, &rows, &own);
        }
    }
    let pieces = match plan {
        Ok(pieces) => pieces,
        Err(shortages) => {
            stock::settle(conn, cx, None, &touched).await?;
            return Ok(Reservation::Short(shortages));
        }
    };
    let moves = moves(&pieces, &own);
    stock::apply(conn, cx, &moves).await?;
    if !own.is_empty() {
        holds::delete(conn, reference).await?;
    }
    holds::insert(conn, cx, reference, &pieces, until).await?;
    let is_moved = |row: &&Row| moves.iter().any(|each| each.stock_id == row.id);
    touched.extend(rows.iter().filter(is_moved).map(|row| row.product_id));
    stock::settle(conn, cx, None, &touched).await?;
    Ok(Reservation::Held)
}

/// From what was held before to what is to be held now.
fn moves(pieces: &BTreeMap<StockId, i32>, own: &[Hold]) -> Vec<Move> {
    let mut moves: BTreeMap<StockId, Move> = BTreeMap::new();
    for (id, quantity) in pieces {
        moves.entry(*id).or_insert(Move::of(*id)).held += quantity;
    }
    for hold in own {
        moves.entry(hold.stock_id).or_insert(Move::of(hold.stock_id)).held -= hold.quantity;
    }
    moves.into_values().filter(|each| each.held != 0).collect()
}

/// Several lines of one thing are one demand, so that they cannot slip through one by one.
type Demand = BTreeMap<(VariantId, Option<StoreId>), i64>;

fn sum_up(lines: &[Line]) -> Result<Demand> {
    let mut demand = Demand::new();
    for line in lines {
        if line.quantity < 1 {
            return Err(AppError::broken("a line of no pieces"));
        }
        *demand.entry((line.variant_id, line.store_id)).or_default() += i64::from(line.quantity);
    }
    Ok(demand)
}

/// Locks every row the demand could draw from, and those the reference holds already.
async fn lock(conn: &mut PgConnection, reference: Uuid, demand: &Demand) -> Result<Vec<Row>> {
    let variants: Vec<Uuid> = demand.keys().map(|(variant, _)| variant.0).collect();
    let ids = sqlx::query_scalar!(
        r#"select id as "id!: StockId" from stock where variant_id = any($1)
           union select stock_id from stock_holds where reference = $2"#,
        &variants,
        reference
    )
    .fetch_all(&mut *conn)
    .await?;
    stock::lock(conn, &ids).await
}

/// Which rows give how much; or what is short.
fn draw(
    demand: &Demand,
    rows: &[Row],
    own: &[Hold],
) -> std::result::Result<BTreeMap<StockId, i32>, Vec<Shortage>> {
    let mut free: BTreeMap<StockId, i64> = rows.iter().map(|row| (row.id, i64::from(row.free()))).collect();
    for hold in own {
        *free.entry(hold.stock_id).or_default() += i64::from(hold.quantity);
    }
    let mut pieces: BTreeMap<StockId, i32> = BTreeMap::new();
    let mut shortages = Vec::new();
    // those that name a place first: the others can give way
    let (named, open): (Vec<_>, Vec<_>) = demand.iter().partition(|((_, store), _)| store.is_some());
    for ((variant, store), wanted) in named.into_iter().chain(open) {
        let mut shelves: Vec<&Row> = rows
            .iter()
            .filter(|row| row.variant_id == *variant && store.is_none_or(|store| store == row.store_id))
            .collect();
        shelves.sort_by_key(|row| (!row.is_default, -free[&row.id], row.id));
        let available: i64 = shelves.iter().map(|row| free[&row.id].max(0)).sum();
        if available < *wanted {
            shortages.push(Shortage { variant_id: *variant, store_id: *store, available });
            continue;
        }
        let mut left = *wanted;
        for row in shelves {
            let taken = left.min(free[&row.id].max(0));
            if taken > 0 {
                *free.entry(row.id).or_default() -= taken;
                *pieces.entry(row.id).or_default() += i32::try_from(taken).unwrap_or(i32::MAX);
                left -= taken;
            }
        }
    }
    if shortages.is_empty() { Ok(pieces) } else { Err(shortages) }
}
