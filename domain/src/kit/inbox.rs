//! What each subscriber has heard: a fact that is told again, by whatever way, has no second effect.

use super::{Cx, Result};
use chrono::Duration;
use model::EventId;
use sqlx::PgConnection;

/// Long after any broker or worker would tell a fact again.
const KEPT: Duration = Duration::days(30);

/// Notes in the transaction of the effect that a subscriber hears of a fact now; answers whether it is the first time.
/// Who tells it of the same fact meanwhile waits until that transaction is over.
pub async fn first_time(conn: &mut PgConnection, cx: &Cx, consumer: &str, event: EventId) -> Result<bool> {
    let noted = sqlx::query!(
        "insert into inbox (consumer, event_id, at) values ($1, $2, $3) on conflict do nothing",
        consumer,
        event.0,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// Whether a subscriber has heard of a fact.
pub async fn has_heard(conn: &mut PgConnection, consumer: &str, event: EventId) -> Result<bool> {
    let there = sqlx::query_scalar!(
        r#"select exists (select from inbox where consumer = $1 and event_id = $2) as "there!""#,
        consumer,
        event.0,
    )
    .fetch_one(conn)
    .await?;
    Ok(there)
}

/// Forgets what was heard long ago.
pub async fn sweep(conn: &mut PgConnection, cx: &Cx) -> Result<()> {
    sqlx::query!("delete from inbox where at < $1", cx.now() - KEPT).execute(conn).await?;
    Ok(())
}
