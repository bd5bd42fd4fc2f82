//! How an order stands, for those who look at it while it changes.

use super::actors::{self, Party};
use super::link;
use crate::accounts::Who;
use crate::kit::{AppError, Cx, Result, System};
use crate::vendors::Seller;
use chrono::{DateTime, Utc};
use model::live::PartNow;
use model::orders::{OrderStatus, PaymentStatus};
use model::{OrderId, UserId, VendorId, VendorOrderId};
use uuid::Uuid;

/// An order somebody may follow, and the store whose part they see of it; nothing for who sees all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    pub id: OrderId,
    pub store: Option<VendorId>,
}

/// Follows an order, named by its id, its number or the id of a part: its buyer, whoever sells a part, staff with the
/// permission `orders`, and whoever holds one of these keys of mailed links. Anybody else does not find it.
pub async fn follow(cx: &Cx, who: &Who, keys: &[String], named: &str) -> Result<Followed> {
    for key in keys {
        let found = match link::of_link(cx, key).await {
            Ok(bearer) => followed(cx, &Party::Guest(bearer), named).await,
            Err(error) => Err(error),
        };
        match found {
            // the key of another order
            Err(AppError::NotFound) => {}
            found => return found,
        }
    }
    if who.identity().is_none() {
        return Err(AppError::NotFound);
    }
    followed(cx, &actors::party(cx, who, named).await?, named).await
}

async fn followed(cx: &Cx, party: &Party, named: &str) -> Result<Followed> {
    let mut tx = cx.begin(party).await?;
    Ok(Followed { id: actors::find(&mut tx, party, named).await?, store: party.store() })
}

/// An order as it stands now.
#[derive(Clone, Debug)]
pub struct Now {
    pub id: OrderId,
    pub number: String,
    pub user_id: Option<UserId>,
    pub status: OrderStatus,
    pub payment_status: PaymentStatus,
    pub parts: Vec<PartNow>,
    pub updated_at: DateTime<Utc>,
}

/// How these orders stand now. For the program itself, which tells each only to those who may see it.
pub async fn now(cx: &Cx, ids: &[OrderId]) -> Result<Vec<Now>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut tx = cx.begin(&System).await?;
    let rows = sqlx::query!(
        r#"select o.id as "id: OrderId", o.number, o.user_id as "user_id: UserId", o.status, o.payment_status, o.updated_at,
                  array_agg(v.id order by v.position) as "parts!: Vec<Uuid>",
                  array_agg(v.vendor_id order by v.position) as "vendors!: Vec<Uuid>",
                  array_agg(part_shown(v.status, v.total_minor, v.refunded_minor, v.shipped_at) order by v.position)
                      as "statuses!: Vec<String>"
           from orders o join vendor_orders v on v.order_id = o.id where o.id = any($1) group by o.id"#,
        &ids
    )
    .fetch_all(&mut *tx)
    .await?;
    let unknown = || AppError::broken("an unknown status");
    let status = |name: &str| OrderStatus::named(name).ok_or_else(unknown);
    rows.into_iter()
        .map(|row| {
            let parts = row.parts.iter().zip(&row.vendors).zip(&row.statuses);
            let part = |((id, vendor), name): ((&Uuid, &Uuid), &String)| {
                Ok(PartNow { id: VendorOrderId(*id), vendor_id: VendorId(*vendor), status: status(name)? })
            };
            Ok(Now {
                id: row.id,
                number: row.number,
                user_id: row.user_id,
                status: status(&row.status)?,
                payment_status: PaymentStatus::named(&row.payment_status).ok_or_else(unknown)?,
                parts: parts.map(part).collect::<Result<_>>()?,
                updated_at: row.updated_at,
            })
        })
        .collect()
}

/// How many of the own parts were confirmed after this moment: what came in while their list lay open.
pub async fn confirmed_since(cx: &Cx, who: &Seller, since: DateTime<Utc>) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from vendor_orders
           where vendor_id = $1 and confirmed_at > $2 and status not in ('CANCELLED', 'EXPIRED')
             and created_at > $2 - interval '7 days'"#,
        who.vendor_id().0,
        since
    )
    .fetch_one(&mut *tx)
    .await?)
}
