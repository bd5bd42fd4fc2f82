//! The rows of `stock_allocations`. Whoever touches them has locked their rows of `stock` before.

use super::holds::Hold;
use crate::kit::stock::{self, Row};
use crate::kit::{AppError, Cx, Result};
use model::{Reason, StockId, VariantId, VendorId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which of the pieces of a reference are meant.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// All that is left; repeating it is harmless.
    All,
    /// All that is left of one vendor's; repeating it is harmless.
    Of(VendorId),
    /// So many of these. More than are left: `InvalidTransition`.
    Pieces(&'a [(VariantId, i32)]),
}

/// Pieces promised to an order.
#[derive(Clone, Debug)]
pub(super) struct Allocation {
    pub id: Uuid,
    pub stock_id: StockId,
    pub quantity: i32,
    pub dispatched: i32,
    pub cancelled: i32,
    pub restocked: i32,
}

impl Allocation {
    /// Promised, and still on the shelf.
    pub fn open(&self) -> i32 {
        self.quantity - self.dispatched - self.cancelled
    }

    /// With the buyer.
    pub fn away(&self) -> i32 {
        self.dispatched - self.restocked
    }
}

/// So many pieces of one allocation, whose row of stock is locked.
pub(super) struct Drawn {
    pub allocation: Allocation,
    pub row: Row,
    pub pieces: i32,
}

/// Whether a reference was promised anything that was not given up since.
pub(super) async fn stands(conn: &mut PgConnection, reference: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from stock_allocations where reference = $1 and cancelled < quantity) as "any!""#,
        reference
    )
    .fetch_one(conn)
    .await?)
}

/// Turns holds into promises, in rows that are locked.
pub(super) async fn add(conn: &mut PgConnection, cx: &Cx, reference: Uuid, holds: &[Hold]) -> Result<()> {
    let ids: Vec<Uuid> = holds.iter().map(|_| cx.id()).collect();
    let rows: Vec<Uuid> = holds.iter().map(|hold| hold.stock_id.0).collect();
    let quantities: Vec<i32> = holds.iter().map(|hold| hold.quantity).collect();
    sqlx::query!(
        "insert into stock_allocations as a (id, stock_id, vendor_id, reference, quantity, created_at, updated_at)
         select h.id, s.id, s.vendor_id, $4, h.quantity, $5, $5
         from unnest($1::uuid[], $2::uuid[], $3::int[]) h(id, stock_id, quantity) join stock s on s.id = h.stock_id
         on conflict (reference, stock_id) do update
             set quantity = a.quantity + excluded.quantity, updated_at = excluded.updated_at",
        &ids,
        &rows,
        &quantities,
        reference,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Locks the stock a part of a reference lies in, and says which pieces it is; `left` tells how many there are.
pub(super) async fn draw(
    conn: &mut PgConnection,
    reference: Uuid,
    part: Part<'_>,
    left: fn(&Allocation) -> i32,
) -> Result<Vec<Drawn>> {
    let vendor = match part {
        Part::Of(vendor) => Some(vendor.0),
        Part::All | Part::Pieces(_) => None,
    };
    let ids = sqlx::query_scalar!(
        r#"select stock_id as "id: StockId" from stock_allocations
           where reference = $1 and ($2::uuid is null or vendor_id = $2)"#,
        reference,
        vendor
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut rows: BTreeMap<StockId, Row> =
        stock::lock(conn, &ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let there = read(conn, reference, &rows).await?;

    let mut wanted = match part {
        Part::All | Part::Of(_) => None,
        Part::Pieces(pieces) => Some(sum_up(pieces)),
    };
    let mut drawn = Vec::new();
    for allocation in there {
        let Some(row) = rows.remove(&allocation.stock_id) else { continue };
        let pieces = match &mut wanted {
            None => left(&allocation),
            Some(wanted) => {
                let open = wanted.entry(row.variant_id).or_default();
                let taken = (*open).min(i64::from(left(&allocation)));
                *open -= taken;
                i32::try_from(taken).map_err(AppError::broken)?
            }
        };
        if pieces > 0 {
            drawn.push(Drawn { allocation, row, pieces });
        }
    }
    if wanted.is_some_and(|wanted| wanted.values().any(|open| *open > 0)) {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    Ok(drawn)
}

fn sum_up(pieces: &[(VariantId, i32)]) -> BTreeMap<VariantId, i64> {
    let mut wanted = BTreeMap::new();
    for (variant, quantity) in pieces {
        *wanted.entry(*variant).or_default() += i64::from((*quantity).max(0));
    }
    wanted
}

async fn read(
    conn: &mut PgConnection,
    reference: Uuid,
    locked: &BTreeMap<StockId, Row>,
) -> Result<Vec<Allocation>> {
    let ids: Vec<Uuid> = locked.keys().map(|id| id.0).collect();
    Ok(sqlx::query_as!(
        Allocation,
        r#"select id, stock_id as "stock_id: StockId", quantity, dispatched, cancelled, restocked
           from stock_allocations where reference = $1 and stock_id = any($2) order by stock_id"#,
        reference,
        &ids
    )
    .fetch_all(conn)
    .await?)
}

/// What becomes of promised pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Dispatched,
    Cancelled,
    Restocked,
}

/// Writes what became of drawn pieces.
pub(super) async fn note(conn: &mut PgConnection, cx: &Cx, drawn: &[Drawn], fate: Fate) -> Result<()> {
    let ids: Vec<Uuid> = drawn.iter().map(|each| each.allocation.id).collect();
    let pieces: Vec<i32> = drawn.iter().map(|each| each.pieces).collect();
    sqlx::query!(
        "update stock_allocations a
         set dispatched = a.dispatched + case when $3 then d.pieces else 0 end,
             cancelled = a.cancelled + case when $4 then d.pieces else 0 end,
             restocked = a.restocked + case when $5 then d.pieces else 0 end, updated_at = $6
         from unnest($1::uuid[], $2::int[]) d(id, pieces) where a.id = d.id",
        &ids,
        &pieces,
        fate == Fate::Dispatched,
        fate == Fate::Cancelled,
        fate == Fate::Restocked,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}
