//! What people were told within the shop in the last weeks; older news was read by now.

use super::clock::DemoClock;
use chrono::{DateTime, Duration, Utc};
use domain::kit::System;
use domain::{Cx, Result, notifications};

const DAYS: i64 = 21;
/// What is older than this was read.
const NEWS: i64 = 3;
/// A world for load tests has more of it than anybody looks at.
const MOST: i64 = 2_000;

/// Tells what came about since then, at its time; nothing is sent.
pub(super) async fn write(past: &Cx, clock: &DemoClock, now: DateTime<Utc>) -> Result<()> {
    let facts: Vec<(i64, DateTime<Utc>)> = sqlx::query_as(
        "select seq, at from (select seq, at from events where kind = any ($1) and at > $2 order by seq desc limit $3) newest
         order by seq",
    )
    .bind(notifications::HEARS)
    .bind(now - Duration::days(DAYS))
    .bind(MOST)
    .fetch_all(past.pool())
    .await?;
    for (seq, at) in facts {
        clock.set(at);
        notifications::recall(past, seq).await?;
    }
    clock.set(now);
    let mut tx = past.begin(&System).await?;
    sqlx::query(
        "update notifications set status = 'READ', read_at = created_at + interval '3 hours'
         where read_at is null and created_at < $1",
    )
    .bind(now - Duration::days(NEWS))
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
