//! Stock: how many pieces of a variant lie at a place, what was promised of them, and the log of every change.
//!
//! A mechanism that several rooms share: `catalog` opens stock and sets it with a product, `inventory` adjusts and
//! reserves it. Invariants: `allocated + held <= on_hand`; what is on hand is the sum of its log; a product's level
//! sums up the rows of the variants it offers now, and is low exactly while that is at most the threshold.
//!
//! Locks are taken in one order: rows of `stock` by id, then rows of `stock_levels` by product. A transaction calls
//! once for all it moves, and before it writes the product itself.
//!
//! Events: `inventory.updated` for each product of which more or less can be bought than before, `product.stock_low`
//! each time that falls to the threshold.

mod levels;
mod log;
mod places;
mod rows;

pub use levels::{Threshold, set_threshold, settle};
pub use log::{Entry, write_log};
pub use places::{lies_at, open};
pub use rows::{Move, Row, apply, lock};

use super::{AppError, Cx, Result};
use model::inventory::MOST_PIECES;
use model::{FieldProblem, ProductId, Reason, StockId, StoreId, UserId, VariantId};
use places::Wanted;
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who moves stock, as the log tells it.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    pub actor_id: Option<UserId>,
    pub name: &'a str,
}

/// The shop's own doing.
pub const BY_ITSELF: By<'static> = By { actor_id: None, name: "DropCart" };

/// So many pieces more, or fewer, of one variant at one place.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub variant_id: VariantId,
    /// The default place of its vendor, where none is named.
    pub store_id: Option<StoreId>,
    pub delta: i32,
    pub reason: &'a str,
    pub order_id: Option<Uuid>,
}

/// What was done to one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    pub stock_id: StockId,
    pub before: i32,
    pub after: i32,
}

/// Puts pieces onto the shelf or takes them off. Several changes of one row count as one, under the first's reason.
///
/// Less than what is promised: `InsufficientStock`, and nothing is changed. A place that is not the vendor's, or a
/// variant that is not there: `NotFound`. More than a shelf holds: the field `changeQty`.
pub async fn change(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &By<'_>,
    changes: &[Change<'_>],
) -> Result<Vec<Changed>> {
    let wanted: Vec<Wanted> = changes
        .iter()
        .map(|change| Wanted { variant_id: change.variant_id, store_id: change.store_id })
        .collect();
    let ids = places::find_or_open(conn, cx, &wanted).await?;
    let rows = lock(conn, &ids).await?;

    let mut steps: BTreeMap<StockId, Step> = BTreeMap::new();
    for (id, change) in ids.iter().zip(changes) {
        let step = Step { delta: 0, reason: change.reason, order_id: change.order_id };
        steps.entry(*id).or_insert(step).delta += i64::from(change.delta);
    }
    steps.retain(|_, step| step.delta != 0);
    take(conn, cx, by, &rows, &steps).await
}

/// Sets how many of each variant can be bought: what is missing goes to the default place, what is too many is taken
/// from there first. Answers whether anything changed.
pub async fn set_available(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &By<'_>,
    wanted: &[(VariantId, i32)],
    reason: &str,
) -> Result<bool> {
    let variants: Vec<VariantId> = wanted.iter().map(|(id, _)| *id).collect();
    let home: Vec<Wanted> = variants.iter().map(|id| Wanted { variant_id: *id, store_id: None }).collect();
    let homes = places::find_or_open(conn, cx, &home).await?;
    let ids = places::all_of(conn, &variants).await?;
    let rows = lock(conn, &ids).await?;

    let mut steps = BTreeMap::new();
    for ((variant, target), home) in wanted.iter().zip(&homes) {
        let of_it = || rows.iter().filter(|row| row.variant_id == *variant);
        let missing = i64::from(*target) - of_it().map(|row| i64::from(row.free())).sum::<i64>();
        let mut step = |id, delta| steps.insert(id, Step { delta, reason, order_id: None });
        if missing > 0 {
            step(*home, missing);
        }
        let mut too_many = -missing;
        let mut shelves: Vec<&Row> = of_it().filter(|row| row.free() > 0).collect();
        shelves.sort_by_key(|row| (row.id != *home, -row.free(), row.id));
        for row in shelves {
            let taken = too_many.min(i64::from(row.free()));
            if taken > 0 {
                step(row.id, -taken);
                too_many -= taken;
            }
        }
    }
    Ok(!take(conn, cx, by, &rows, &steps).await?.is_empty())
}

/// What is to happen to one row.
struct Step<'a> {
    delta: i64,
    reason: &'a str,
    order_id: Option<Uuid>,
}

/// Moves locked rows, and writes what belongs to it.
async fn take(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &By<'_>,
    rows: &[Row],
    steps: &BTreeMap<StockId, Step<'_>>,
) -> Result<Vec<Changed>> {
    let moved: Vec<(&Row, &Step<'_>)> =
        rows.iter().filter_map(|row| Some((row, steps.get(&row.id)?))).collect();
    let mut moves = Vec::with_capacity(moved.len());
    let mut entries = Vec::with_capacity(moved.len());
    for (row, step) in &moved {
        let delta = fits(row, step.delta)?;
        moves.push(Move { on_hand: delta, ..Move::of(row.id) });
        entries.push(Entry {
            stock_id: row.id,
            change: delta,
            previous: row.on_hand,
            reason: step.reason,
            order_id: step.order_id,
        });
    }
    apply(conn, cx, &moves).await?;
    write_log(conn, cx, by, &entries).await?;
    let products: Vec<ProductId> = moved.iter().map(|(row, _)| row.product_id).collect();
    settle(conn, cx, by.actor_id, &products).await?;
    let changed = entries.iter().map(|entry| Changed {
        stock_id: entry.stock_id,
        before: entry.previous,
        after: entry.previous + entry.change,
    });
    Ok(changed.collect())
}

fn fits(row: &Row, delta: i64) -> Result<i32> {
    let after = i64::from(row.on_hand) + delta;
    if delta < 0 && i64::from(row.free()) + delta < 0 {
        return Err(AppError::Refused(Reason::InsufficientStock));
    }
    if delta > 0 && after > MOST_PIECES {
        let max = (MOST_PIECES - i64::from(row.on_hand)).max(0);
        let range = FieldProblem::OutOfRange { min: -i64::from(row.free()), max };
        return Err(AppError::field("changeQty", range));
    }
    i32::try_from(delta).map_err(AppError::broken)
}
