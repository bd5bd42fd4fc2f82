//! Deadlines: "after so long, do that". One mechanism for fifteen minutes to pay, for a vendor that is silent, and
//! for what arrives by itself after a while.
//!
//! A deadline is set and met in the transaction that begins and ends the wait. One that passed is handed to one worker
//! for a while (`taken_until`); what it leads to is done without a lock being held, so it may happen twice: whoever
//! does it looks first whether there is anything left to do. Done, the deadline is taken away, unless it was set anew.

use super::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use futures::StreamExt as _;
use sqlx::PgConnection;
use uuid::Uuid;

/// How long a worker may be silent before another takes its deadlines.
const LEASE: Duration = Duration::minutes(2);
/// So many are taken at a time, and done beside each other.
const BATCH: i64 = 40;
const AT_ONCE: usize = 8;
/// So many batches make one round; the rest waits for the next, so that other work comes in between.
const ROUNDS: usize = 25;
/// From so many tries on, a person should look.
pub const MANY_TRIES: i32 = 10;

/// Who is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owes {
    Buyer,
    Vendor,
    Gateway,
    Staff,
    Shop,
}

impl Owes {
    pub const ALL: [Self; 5] = [Self::Buyer, Self::Vendor, Self::Gateway, Self::Staff, Self::Shop];

    pub fn name(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::Vendor => "vendor",
            Self::Gateway => "gateway",
            Self::Staff => "staff",
            Self::Shop => "shop",
        }
    }
}

/// Sets a deadline, or sets it anew.
pub async fn set(
    conn: &mut PgConnection,
    cx: &Cx,
    kind: &'static str,
    thing_id: Uuid,
    due_at: DateTime<Utc>,
    owed_by: Owes,
) -> Result<()> {
    sqlx::query!(
        "insert into deadlines (kind, thing_id, due_at, owed_by, created_at) values ($1, $2, $3, $4, $5)
         on conflict (kind, thing_id) do update
             set due_at = $3, owed_by = $4, taken_until = null, tries = 0",
        kind,
        thing_id,
        due_at,
        owed_by.name(),
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// It was met, or does not matter any more. That there is none is as good.
pub async fn meet(conn: &mut PgConnection, kind: &'static str, thing_id: Uuid) -> Result<()> {
    sqlx::query!("delete from deadlines where kind = $1 and thing_id = $2", kind, thing_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Until when, where there is a deadline.
pub async fn due(
    conn: &mut PgConnection,
    kind: &'static str,
    thing_id: Uuid,
) -> Result<Option<DateTime<Utc>>> {
    Ok(sqlx::query_scalar!("select due_at from deadlines where kind = $1 and thing_id = $2", kind, thing_id)
        .fetch_optional(conn)
        .await?)
}

/// Does what follows from every deadline that passed; `passed` knows what that is.
///
/// One that fails is told and tried again later and later, at most an hour apart.
pub async fn sweep<F>(cx: &Cx, passed: impl Fn(String, Uuid) -> F) -> Result<()>
where
    F: Future<Output = Result<()>>,
{
    for _ in 0..ROUNDS {
        let taken = take(cx).await?;
        if taken.is_empty() {
            break;
        }
        futures::stream::iter(taken)
            .map(|taken| done(cx, passed(taken.kind.clone(), taken.thing_id), taken))
            .buffer_unordered(AT_ONCE)
            .collect::<Vec<_>>()
            .await
            .into_iter()
            .collect::<Result<()>>()?;
    }
    Ok(())
}

/// A deadline a worker holds.
struct Taken {
    kind: String,
    thing_id: Uuid,
    until: DateTime<Utc>,
    tries: i32,
}

async fn take(cx: &Cx) -> Result<Vec<Taken>> {
    Ok(sqlx::query_as!(
        Taken,
        r#"update deadlines d set taken_until = $2, tries = d.tries + 1
           from (select kind, thing_id from deadlines
                 where due_at <= $1 and (taken_until is null or taken_until <= $1)
                 order by due_at limit $3 for update skip locked) late
           where d.kind = late.kind and d.thing_id = late.thing_id
           returning d.kind, d.thing_id, d.taken_until as "until!", d.tries"#,
        cx.now(),
        cx.now() + LEASE,
        BATCH,
    )
    .fetch_all(cx.pool())
    .await?)
}

/// Takes a deadline away once what it led to is done. One that was set anew meanwhile has another lease, and stays.
async fn done(cx: &Cx, work: impl Future<Output = Result<()>>, taken: Taken) -> Result<()> {
    let Taken { kind, thing_id, until, tries } = taken;
    match work.await {
        Ok(()) => {
            sqlx::query!(
                "delete from deadlines where kind = $1 and thing_id = $2 and taken_until = $3",
                kind,
                thing_id,
                until
            )
            .execute(cx.pool())
            .await?;
        }
        Err(error) => {
            tracing::warn!(kind, %thing_id, %error, "what follows from a deadline failed and is tried again");
            sqlx::query!(
                "update deadlines set taken_until = $4, last_error = $5
                 where kind = $1 and thing_id = $2 and taken_until = $3",
                kind,
                thing_id,
                until,
                cx.now() + patience(tries),
                AppError::to_string(&error),
            )
            .execute(cx.pool())
            .await?;
        }
    }
    Ok(())
}

/// 5 s, 10 s, 20 s … up to an hour.
fn patience(tries: i32) -> Duration {
    let doublings = tries.clamp(1, 11) - 1;
    Duration::seconds((5_i64 << doublings).min(3_600))
}
