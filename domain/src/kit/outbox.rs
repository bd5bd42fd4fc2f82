//! Facts on their way to a message broker. Written with the fact (`events::record`), marked when the broker has
//! confirmed it. One relay at a time takes them in the order of their numbers, so that order per thing holds.

use super::events::{self, Deliver, Event};
use super::{Cx, Result, System, inbox};
use chrono::{DateTime, Duration, Utc};
use model::{EventId, UserId};
use sqlx::PgConnection;

/// How long a fact that the broker took is kept here: it can be brought another way for so long.
const KEPT: Duration = Duration::days(7);
/// Turned into jobs in one transaction.
const AT_ONCE: i64 = 500;

/// Becomes the one relay, for as long as this connection lives. Answers false while another is.
pub async fn become_the_relay(conn: &mut PgConnection) -> Result<bool> {
    let taken = sqlx::query_scalar!(r#"select pg_try_advisory_lock(hashtext('outbox')) as "taken!""#)
        .fetch_one(conn)
        .await?;
    Ok(taken)
}

/// The oldest facts that the broker has not confirmed.
pub async fn waiting(conn: &mut PgConnection, limit: i64) -> Result<Vec<Event>> {
    Ok(sqlx::query_as!(
        Event,
        r#"select e.seq, e.id as "id: EventId", e.kind, e.thing, e.thing_id, e.data, e.actor_id as "actor_id: UserId",
                  e.request_id, e.at
           from outbox o join events e on e.seq = o.seq
           where o.relayed_at is null order by o.seq limit $1"#,
        limit
    )
    .fetch_all(conn)
    .await?)
}

/// The broker has confirmed these.
pub async fn relayed(conn: &mut PgConnection, cx: &Cx, seqs: &[i64]) -> Result<()> {
    sqlx::query!("update outbox set relayed_at = $2 where seq = any($1)", seqs, cx.now())
        .execute(conn)
        .await?;
    Ok(())
}

/// Lets everything of the last days be brought to the broker once more, for one that lost what it had. Who heard of a
/// fact already is not told again.
pub async fn relay_again(conn: &mut PgConnection) -> Result<u64> {
    let again = sqlx::query!("update outbox set relayed_at = null where relayed_at is not null");
    Ok(again.execute(conn).await?.rows_affected())
}

/// How many facts wait for the broker, and since when the oldest of them.
pub async fn depth(conn: &mut PgConnection) -> Result<(i64, Option<DateTime<Utc>>)> {
    let row = sqlx::query!(
        r#"select count(*) as "waiting!", min(at) as since from outbox where relayed_at is null"#
    )
    .fetch_one(conn)
    .await?;
    Ok((row.waiting, row.since))
}

/// Where no broker is configured (any more), brings what waits here to its subscribers as jobs. What the broker took is
/// brought too, unless it was heard: nobody may be there any more who would take it out of the broker's queues.
///
/// Answers how many facts these were.
pub async fn fall_back(cx: &Cx) -> Result<usize> {
    let mut all = 0;
    loop {
        let turned = turn_into_jobs(cx).await?;
        all += turned;
        if turned == 0 {
            return Ok(all);
        }
    }
}

async fn turn_into_jobs(cx: &Cx) -> Result<usize> {
    let mut tx = cx.begin(&System).await?;
    let seqs = sqlx::query_scalar!("select seq from outbox order by seq limit $1 for update", AT_ONCE)
        .fetch_all(&mut *tx)
        .await?;
    for event in events::read_many(&mut tx, &seqs).await? {
        for consumer in events::subscribers(cx.shop().subscriptions, &event.kind) {
            if !inbox::has_heard(&mut tx, consumer, event.id).await? {
                let about = (event.thing.as_str(), event.thing_id, event.seq);
                Deliver::enqueue(&mut tx, cx, consumer, about).await?;
            }
        }
    }
    sqlx::query!("delete from outbox where seq = any($1)", &seqs).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(seqs.len())
}

/// Comes round by itself: forgets what was taken and heard long ago, and looks after what nobody would relay.
pub async fn sweep(cx: &Cx) -> Result<()> {
    if !cx.facts().broker {
        fall_back(cx).await?;
    }
    let mut tx = cx.begin(&System).await?;
    sqlx::query!("delete from outbox where relayed_at < $1", cx.now() - KEPT).execute(&mut *tx).await?;
    inbox::sweep(&mut tx, cx).await?;
    tx.commit().await?;
    Ok(())
}
