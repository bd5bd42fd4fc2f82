//! What somebody missed who was away for a while.

use super::follow::Listener;
use crate::kit::events::{self, Event};
use crate::kit::{Cx, Result, System};
use model::OrderId;
use uuid::Uuid;

/// Facts looked through at most; a shop makes some thousands an hour.
const MOST_LOOKED_THROUGH: i64 = 20_000;
/// Facts told again at most.
const MOST_TOLD: i64 = 300;

#[derive(Clone, Debug)]
pub enum Missed {
    Facts(Vec<Event>),
    /// More than is worth telling.
    TooMuch,
}

/// What concerns this listener (`own`: what they hear unasked) and these orders, after the fact with this number.
///
/// Numbers are drawn before facts are committed, so some of the numbers before it may have come after it. With
/// `overlap`, what was written up to a minute earlier counts as well: told twice, rather than not at all.
pub async fn missed(
    cx: &Cx,
    who: &Listener,
    own: bool,
    orders: &[OrderId],
    after: i64,
    overlap: bool,
) -> Result<Missed> {
    let mut tx = cx.begin(&System).await?;
    let from = if overlap { a_minute_before(&mut tx, after).await? } else { after + 1 };
    let newest = sqlx::query_scalar!(r#"select coalesce(max(seq), 0) as "seq!" from events"#)
        .fetch_one(&mut *tx)
        .await?;
    if newest - from > MOST_LOOKED_THROUGH {
        return Ok(Missed::TooMuch);
    }
    let orders: Vec<Uuid> = orders.iter().map(|id| id.0).collect();
    let (user, store) = if own { (who.user_id(), who.store()) } else { (None, None) };
    let seqs = sqlx::query_scalar!(
        r#"select e.seq from events e
           where e.seq >= $1 and (
               (e.thing = 'user' and e.thing_id = $2 and e.kind = 'notification.created')
               or (e.thing = 'order' and (e.thing_id = any($4)
                   or exists (select from orders o where o.id = e.thing_id and o.user_id = $2)
                   or exists (select from vendor_orders v where v.order_id = e.thing_id and v.vendor_id = $3))))
           order by e.seq limit $5"#,
        from,
        user.map(|id| id.0),
        store.map(|id| id.0),
        &orders,
        MOST_TOLD + 1,
    )
    .fetch_all(&mut *tx)
    .await?;
    if i64::try_from(seqs.len()).is_ok_and(|found| found > MOST_TOLD) {
        return Ok(Missed::TooMuch);
    }
    let mut facts = events::read_many(&mut tx, &seqs).await?;
    facts.sort_by_key(|event| event.seq);
    Ok(Missed::Facts(facts))
}

async fn a_minute_before(conn: &mut sqlx::PgConnection, seq: i64) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"with mark as (select at from events where seq <= $1 order by seq desc limit 1),
                before as (select seq, at from events where seq <= $1 order by seq desc limit 5000)
           select coalesce(min(before.seq), $1 + 1) as "seq!" from before, mark
           where before.at >= mark.at - interval '1 minute'"#,
        seq
    )
    .fetch_one(conn)
    .await?)
}

/// What may have been written while a process did not listen, given the newest fact it heard of; for one that just
/// began, the newest of all, so that it knows where it stands.
pub async fn unheard(cx: &Cx, newest: Option<i64>) -> Result<Vec<i64>> {
    let mut tx = cx.begin(&System).await?;
    let seqs = match newest {
        None => {
            sqlx::query_scalar!("select seq from events order by seq desc limit 1")
                .fetch_all(&mut *tx)
                .await?
        }
        Some(newest) => {
            let from = a_minute_before(&mut tx, newest).await?;
            sqlx::query_scalar!(
                "select seq from events where seq >= $1 order by seq limit $2",
                from,
                MOST_LOOKED_THROUGH
            )
            .fetch_all(&mut *tx)
            .await?
        }
    };
    Ok(seqs)
}
