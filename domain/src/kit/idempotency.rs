//! One effect and one answer for a request that is sent more than once.
//!
//! The key is claimed before the work, the answer is stored with it, and kept for a day. A claim
//! whose process died is taken over after a minute; the natural keys of the work itself (one
//! completion a cart, one capture an order) make that safe.

use super::{AppError, Cx, Result};
use chrono::Duration;
use model::Reason;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

const TAKE_OVER_AFTER: Duration = Duration::minutes(1);
pub const KEPT_FOR: Duration = Duration::hours(24);

/// The first answer, to be given again byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: i32,
    pub location: Option<String>,
    pub body: Vec<u8>,
}

/// A claimed key: whoever holds it does the work and says the answer.
#[derive(Debug)]
pub struct Claim {
    principal: String,
    key: String,
}

#[derive(Debug)]
pub enum Start {
    /// Nobody asked before: do the work, then [`Claim::answered`] or [`Claim::release`].
    Fresh(Claim),
    /// It was done; this is what was said.
    Replay(Answer),
}

/// Claims `key` for `principal`. Refuses the same key with another body, and while the first is running.
pub async fn start(cx: &Cx, principal: &str, key: &str, body: &[u8]) -> Result<Start> {
    let hash = Sha256::digest(body).to_vec();
    let now = cx.now();
    let claimed = sqlx::query_scalar!(
        r#"insert into idempotency_keys as k (principal, key, request_hash, claimed_at) values ($1, $2, $3, $4)
           on conflict (principal, key) do update
               set claimed_at = $4, request_hash = $3, status = null, location = null, body = null, finished_at = null
               where (k.finished_at is null and k.request_hash = $3 and k.claimed_at < $5) or k.claimed_at < $6
           returning true as "claimed!""#,
        principal,
        key,
        hash,
        now,
        now - TAKE_OVER_AFTER,
        now - KEPT_FOR,
    )
    .fetch_optional(cx.pool())
    .await?;
    if claimed.is_some() {
        return Ok(Start::Fresh(Claim { principal: principal.to_owned(), key: key.to_owned() }));
    }
    first_answer(cx, principal, key, &hash).await.map(Start::Replay)
}

async fn first_answer(cx: &Cx, principal: &str, key: &str, hash: &[u8]) -> Result<Answer> {
    let row = sqlx::query!(
        "select request_hash, status, location, body from idempotency_keys where principal = $1 and key = $2",
        principal,
        key
    )
    .fetch_optional(cx.pool())
    .await?
    // released between the two statements: the sender may try again
    .ok_or(AppError::Refused(Reason::RequestInProgress))?;
    if row.request_hash != hash {
        return Err(AppError::Refused(Reason::IdempotencyKeyReused));
    }
    let status = row.status.ok_or(AppError::Refused(Reason::RequestInProgress))?;
    Ok(Answer { status, location: row.location, body: row.body.unwrap_or_default() })
}

impl Claim {
    /// Stores the answer, best in the transaction that did the work.
    pub async fn answered(&self, conn: &mut PgConnection, cx: &Cx, answer: &Answer) -> Result<()> {
        sqlx::query!(
            "update idempotency_keys set status = $3, location = $4, body = $5, finished_at = $6
             where principal = $1 and key = $2",
            self.principal,
            self.key,
            answer.status,
            answer.location,
            answer.body,
            cx.now(),
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    /// Nothing was done: the key is free again.
    pub async fn release(self, cx: &Cx) -> Result<()> {
        sqlx::query!(
            "delete from idempotency_keys where principal = $1 and key = $2 and finished_at is null",
            self.principal,
            self.key
        )
        .execute(cx.pool())
        .await?;
        Ok(())
    }
}

/// Forgets answers that are older than a day.
pub async fn sweep(cx: &Cx) -> Result<()> {
    sqlx::query!("delete from idempotency_keys where claimed_at < $1", cx.now() - KEPT_FOR)
        .execute(cx.pool())
        .await?;
    Ok(())
}
