//! What has ended is forgotten: expired logins, tokens, codes, sessions, failures.

use super::logins::system_tx;
use crate::kit::{Cx, Result};
use chrono::Duration;

/// Ended logins stay a month, for the question "was that me?".
const LOGINS_KEPT: Duration = Duration::days(30);

/// Runs every few minutes; safe to run twice.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let now = cx.now();
    let mut tx = system_tx(cx).await?;
    sqlx::query!("delete from logins where least(ended_at, expires_at) < $1", now - LOGINS_KEPT)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("delete from refresh_tokens where expires_at < $1", now - Duration::days(1))
        .execute(&mut *tx)
        .await?;
    sqlx::query!("delete from one_time_codes where expires_at < $1", now - Duration::days(1))
        .execute(&mut *tx)
        .await?;
    sqlx::query!("delete from sign_in_failures where last_failed_at < $1", now - Duration::days(1))
        .execute(&mut *tx)
        .await?;
    sqlx::query!("delete from live_tickets where expires_at < $1", now).execute(&mut *tx).await?;
    sqlx::query!("delete from sessions where expiry_date < $1", now).execute(&mut *tx).await?;
    sqlx::query!("delete from rate_windows where window_start < $1", now - Duration::hours(1))
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
