//! Saying that it arrived.

use super::actors::Party;
use super::sql::{self, Locked, PartRow};
use super::steps::{self, Entry, Hand};
use super::{acts, expire, read, ship};
use crate::kit::{AppError, Cx, Result, System, once_more};
use model::orders::{Order, OrderStatus};
use model::{ParcelId, Reason, VendorOrderId};
use sqlx::PgConnection;

/// One box arrived: its seller says so, or staff with the permission `orders`. With the last one the part is DELIVERED.
///
/// Refuses a box that is not on its way. Records `order.status_updated` and `order.delivered` with the last one.
pub async fn deliver(cx: &Cx, who: &Party, named: &str, parcel: ParcelId) -> Result<Order> {
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = acts::open(&mut tx, who, named).await?;
        let owner = sqlx::query_scalar!(
            r#"select vendor_order_id as "id: VendorOrderId" from parcels where id = $1 and order_id = $2"#,
            parcel.0,
            locked.order.id.0
        )
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(AppError::NotFound)?;
        let part = acts::meant(who, &locked, named).into_iter().find(|part| part.id == owner);
        let part = part.ok_or(AppError::NotFound)?;
        if arrived(&mut tx, cx, part, Some(parcel)).await? == 0 {
            return Err(AppError::Refused(Reason::InvalidTransition));
        }
        let hand = Hand::from(who);
        steps::tell(&mut tx, cx, &hand, &locked.order, part, Entry::parcel("DELIVERED", "")).await?;
        if part.status()? == OrderStatus::Shipped && on_their_way(&mut tx, part).await? == 0 {
            steps::take(&mut tx, cx, &hand, &locked.order, part, OrderStatus::Delivered, "").await?;
        } else {
            ship::touch(&mut tx, cx, part).await?;
        }
        acts::told(&mut tx, cx, who, &locked, OrderStatus::Delivered, "").await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

/// Everything that is meant arrived.
pub(super) async fn all(cx: &Cx, who: &Party, named: &str, note: &str, seen: Option<i32>) -> Result<Order> {
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = acts::open(&mut tx, who, named).await?;
        let hand = Hand::from(who);
        for part in acts::ready(who, &locked, named, OrderStatus::Delivered, seen)? {
            whole(&mut tx, cx, &hand, &locked, part, note).await?;
        }
        acts::told(&mut tx, cx, who, &locked, OrderStatus::Delivered, note).await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

async fn whole(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand,
    locked: &Locked,
    part: &PartRow,
    note: &str,
) -> Result<()> {
    arrived(conn, cx, part, None).await?;
    steps::take(conn, cx, hand, &locked.order, part, OrderStatus::Delivered, note).await
}

/// Nobody said anything for two weeks: it counts as received.
pub(super) async fn by_itself(cx: &Cx, part: VendorOrderId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let Some(order) = expire::order_of(&mut tx, part).await? else { return Ok(()) };
    let locked = sql::lock(&mut tx, order).await?;
    let part = locked.part(part)?;
    if part.status()? != OrderStatus::Shipped {
        return Ok(());
    }
    whole(&mut tx, cx, &Hand::shop(), &locked, part, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that boxes of a part arrived, one or all; answers how many.
async fn arrived(conn: &mut PgConnection, cx: &Cx, part: &PartRow, parcel: Option<ParcelId>) -> Result<u64> {
    let done = sqlx::query!(
        "update parcels set status = 'DELIVERED', delivered_at = $2, updated_at = $2
         where vendor_order_id = $1 and status = 'HANDED_OVER' and ($3::uuid is null or id = $3)",
        part.id.0,
        cx.now(),
        parcel.map(|id| id.0),
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

async fn on_their_way(conn: &mut PgConnection, part: &PartRow) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from parcels where vendor_order_id = $1 and status in ('PACKED', 'HANDED_OVER')"#,
        part.id.0
    )
    .fetch_one(conn)
    .await?)
}
