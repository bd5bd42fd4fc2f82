//! Wrong passwords and codes: after five, each further try waits longer.
//!
//! Counted for the pair of account and address, where the wait grows to a quarter of an hour, and for
//! the account alone, where it stays short: a stranger can slow the owner down, never lock them out,
//! and a device that signed in before is not slowed by strangers at all.

use super::logins::DeviceToken;
use crate::kit::secrets::token_hash;
use crate::kit::{AppError, Cx, Result, System};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use sqlx::PgConnection;

const FREE_TRIES: i32 = 5;
const FORGOTTEN_AFTER: Duration = Duration::hours(1);

/// What is tried, and how long it may be made to wait at most.
pub struct Counter {
    key: String,
    longest: Duration,
    /// Failures before there is any wait.
    free: i32,
}

impl Counter {
    /// Tries of one account from one address.
    pub fn from_here(cx: &Cx, what: &str, account: &str) -> Self {
        Self {
            key: format!("{what}:{account}@{}", cx.request.ip),
            longest: Duration::minutes(15),
            free: FREE_TRIES,
        }
    }

    /// Tries of one account from a device that signed in to it before.
    pub fn from_device(what: &str, account: &str, device: &DeviceToken) -> Self {
        let device = URL_SAFE_NO_PAD.encode(token_hash(&device.0));
        Self { key: format!("{what}:{account}#{device}"), longest: Duration::minutes(15), free: FREE_TRIES }
    }

    /// Tries of one account from anywhere.
    pub fn from_anywhere(what: &str, account: &str) -> Self {
        Self { key: format!("{what}:{account}"), longest: Duration::seconds(30), free: FREE_TRIES }
    }

    /// First tries from new addresses while the account has to wait.
    fn of_newcomers(account: &str) -> Self {
        Self { key: format!("newcomers:{account}"), longest: Duration::minutes(15), free: 10 }
    }
}

/// Counts a try before it is made, so that a hundred at once are a hundred. Refuses while it must wait;
/// a try that one counter refuses is none, and counted by none.
pub async fn count(cx: &Cx, counters: &[&Counter]) -> Result<()> {
    if !cx.facts().rate_limits {
        return Ok(());
    }
    let mut tx = cx.begin(&System).await?;
    for counter in counters {
        count_one(&mut tx, cx, counter).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// As [`count`], for a device nobody knows. Strangers may keep an account waiting without end, so the first
/// try from an address that never failed here is let through, up to a number of them an hour.
pub async fn count_stranger(cx: &Cx, account: &str, here_and_anywhere: [&Counter; 2]) -> Result<()> {
    let [here, _] = here_and_anywhere;
    match count(cx, &here_and_anywhere).await {
        Err(AppError::SlowDown { .. }) if !has_failed(cx, here).await? => {
            count(cx, &[here, &Counter::of_newcomers(account)]).await
        }
        other => other,
    }
}

async fn has_failed(cx: &Cx, counter: &Counter) -> Result<bool> {
    let known = sqlx::query_scalar!(
        r#"select exists (select 1 from sign_in_failures where key = $1 and last_failed_at > $2) as "known!""#,
        counter.key,
        cx.now() - FORGOTTEN_AFTER,
    )
    .fetch_one(cx.pool())
    .await?;
    Ok(known)
}

async fn count_one(conn: &mut PgConnection, cx: &Cx, counter: &Counter) -> Result<()> {
    let now = cx.now();
    let counted = sqlx::query_scalar!(
        r#"insert into sign_in_failures as f (key, failures, last_failed_at) values ($1, 1, $2)
           on conflict (key) do update set
               failures = case when f.last_failed_at < $3 then 1 else f.failures + 1 end,
               last_failed_at = $2,
               blocked_until = case when f.last_failed_at >= $3 and f.failures + 1 >= $4
                   then $2 + make_interval(secs => least(2.0 ^ least(f.failures + 1 - $4, 20), $5)) end
               where f.blocked_until is null or f.blocked_until <= $2
           returning failures"#,
        counter.key,
        now,
        now - FORGOTTEN_AFTER,
        counter.free,
        counter.longest.num_seconds() as f64,
    )
    .fetch_optional(&mut *conn)
    .await?;
    match counted {
        Some(_) => Ok(()),
        None => Err(AppError::SlowDown { seconds: seconds_left(conn, cx, counter).await? }),
    }
}

async fn seconds_left(conn: &mut PgConnection, cx: &Cx, counter: &Counter) -> Result<u32> {
    let until = sqlx::query_scalar!("select blocked_until from sign_in_failures where key = $1", counter.key)
        .fetch_optional(conn)
        .await?
        .flatten();
    let left = until.map_or(1, |until| (until - cx.now()).num_seconds() + 1);
    Ok(u32::try_from(left.max(1)).unwrap_or(1))
}

/// The right answer was given: what went before is forgotten.
pub async fn forget(cx: &Cx, counters: &[&Counter]) -> Result<()> {
    let keys: Vec<String> = counters.iter().map(|counter| counter.key.clone()).collect();
    sqlx::query!("delete from sign_in_failures where key = any($1)", &keys).execute(cx.pool()).await?;
    Ok(())
}
