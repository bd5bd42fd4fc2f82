//! Jobs: work done after the transaction that asked for it, at least once.
//!
//! A job is written in the transaction, so it exists exactly when what it belongs to does. Workers
//! lock due jobs for a while (`skip locked`); one that fails comes back later and later, and after
//! ten tries is parked for a person to look at. A finished job is deleted.

use super::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use model::JobId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sqlx::PgConnection;

/// Tries before a job is parked.
pub const MAX_TRIES: i32 = 10;
/// How long a worker may be silent before another takes its job.
const LEASE: Duration = Duration::minutes(2);
/// Workers listen here to hear of new jobs at once.
pub const CHANNEL: &str = "jobs";

/// A kind of work and what it needs to know.
pub trait Job: Serialize + DeserializeOwned {
    const KIND: &'static str;
}

/// A job a worker holds.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: JobId,
    pub kind: String,
    pub payload: Value,
    pub tries: i32,
}

impl Claimed {
    /// What the job needs to know.
    pub fn read<J: Job>(&self) -> Result<J> {
        serde_json::from_value(self.payload.clone()).map_err(AppError::broken)
    }
}

/// Work to do as soon as this transaction is committed.
pub async fn enqueue<J: Job>(conn: &mut PgConnection, cx: &Cx, job: &J) -> Result<()> {
    insert(conn, cx, job, None, None, cx.now()).await
}

/// Work to do at a time to come.
pub async fn enqueue_at<J: Job>(conn: &mut PgConnection, cx: &Cx, job: &J, at: DateTime<Utc>) -> Result<()> {
    insert(conn, cx, job, None, None, at).await
}

/// Work that waits for all earlier work of its lane.
pub async fn enqueue_in_lane<J: Job>(conn: &mut PgConnection, cx: &Cx, job: &J, lane: &str) -> Result<()> {
    insert(conn, cx, job, Some(lane), None, cx.now()).await
}

/// Work of which one waiting piece is enough.
pub async fn enqueue_once<J: Job>(conn: &mut PgConnection, cx: &Cx, job: &J, name: &str) -> Result<()> {
    insert(conn, cx, job, None, Some(name), cx.now()).await
}

async fn insert<J: Job>(
    conn: &mut PgConnection,
    cx: &Cx,
    job: &J,
    lane: Option<&str>,
    unique_name: Option<&str>,
    run_at: DateTime<Utc>,
) -> Result<()> {
    let payload = serde_json::to_value(job).map_err(AppError::broken)?;
    // the notification goes out with the commit, and only then
    sqlx::query!(
        r#"with added as (
               insert into jobs (id, kind, payload, lane, unique_name, run_at, created_at)
               values ($1, $2, $3, $4, $5, $6, $7)
               on conflict (unique_name) where unique_name is not null and parked_at is null do nothing
               returning 1)
           select pg_notify($8, '') from added"#,
        cx.id::<uuid::Uuid>(),
        J::KIND,
        payload,
        lane,
        unique_name,
        run_at,
        cx.now(),
        CHANNEL,
    )
    .fetch_optional(conn)
    .await?;
    Ok(())
}

/// Takes up to `limit` due jobs, none of whose lanes has earlier work waiting.
pub async fn claim(cx: &Cx, limit: i64) -> Result<Vec<Claimed>> {
    let now = cx.now();
    let jobs = sqlx::query_as!(
        Claimed,
        r#"update jobs set locked_until = $2, tries = tries + 1
           where id in (
               select j.id from jobs j
               where j.parked_at is null and j.run_at <= $1 and j.tries < $4
                 and (j.locked_until is null or j.locked_until < $1)
                 and (j.lane is null or not exists (
                     select 1 from jobs earlier
                     where earlier.lane = j.lane and earlier.parked_at is null and earlier.seq < j.seq))
               order by j.run_at, j.seq
               limit $3
               for update skip locked)
           returning id as "id: JobId", kind, payload, tries"#,
        now,
        now + LEASE,
        limit,
        MAX_TRIES,
    )
    .fetch_all(cx.pool())
    .await?;
    Ok(jobs)
}

/// Done. Called within the job's own transaction where it has one, so that its effect counts once.
pub async fn finish(conn: &mut PgConnection, id: JobId) -> Result<()> {
    sqlx::query!("delete from jobs where id = $1", id.0).execute(conn).await?;
    Ok(())
}

/// Not done: later once more, or parked. Answers whether it was parked.
pub async fn fail(cx: &Cx, job: &Claimed, error: &AppError) -> Result<bool> {
    let parked = job.tries >= MAX_TRIES;
    sqlx::query!(
        "update jobs set locked_until = null, last_error = $2, run_at = $3,
                parked_at = case when $4 then $5::timestamptz end
         where id = $1",
        job.id.0,
        error.to_string(),
        cx.now() + backoff(job.tries),
        parked,
        cx.now(),
    )
    .execute(cx.pool())
    .await?;
    Ok(parked)
}

/// Parks jobs whose last try killed its worker, which therefore never said that it failed.
pub async fn park_abandoned(cx: &Cx) -> Result<()> {
    sqlx::query!(
        "update jobs set parked_at = $1, last_error = coalesce(last_error, 'the worker died with it')
         where parked_at is null and tries >= $2 and locked_until < $1",
        cx.now(),
        MAX_TRIES,
    )
    .execute(cx.pool())
    .await?;
    Ok(())
}

/// 5 s, 10 s, 20 s … up to an hour.
fn backoff(tries: i32) -> Duration {
    let doublings = tries.clamp(1, 11) - 1;
    Duration::seconds((5_i64 << doublings).min(3_600))
}

/// Whether anything waits in a lane; what is parked holds nobody up.
pub async fn lane_is_open(conn: &mut PgConnection, lane: &str) -> Result<bool> {
    let open = sqlx::query_scalar!(
        r#"select exists (select from jobs where lane = $1 and parked_at is null) as "open!""#,
        lane
    )
    .fetch_one(conn)
    .await?;
    Ok(open)
}

/// Brings a parked job back, as if it had never been tried.
pub async fn replay(conn: &mut PgConnection, cx: &Cx, id: JobId) -> Result<()> {
    let done = sqlx::query!(
        "update jobs set parked_at = null, tries = 0, run_at = $2 where id = $1 and parked_at is not null",
        id.0,
        cx.now(),
    )
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 { Err(AppError::NotFound) } else { Ok(()) }
}

/// How much waits and how much is parked, for the metrics.
pub async fn depths(cx: &Cx) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) filter (where parked_at is null) as "waiting!",
                  count(*) filter (where parked_at is not null) as "parked!" from jobs"#
    )
    .fetch_one(cx.pool())
    .await?;
    Ok((row.waiting, row.parked))
}

/// Work that comes round by itself.
pub struct Schedule {
    pub name: &'static str,
    pub every: Duration,
}

/// Names the schedules that are due now; each is handed to one worker only.
pub async fn due_schedules(cx: &Cx, all: &[Schedule]) -> Result<Vec<&'static str>> {
    let mut due = Vec::new();
    for schedule in all {
        // the first sight of a schedule plans it, every later one takes it when it is due
        let taken = sqlx::query_scalar!(
            r#"insert into schedules as s (name, next_run_at) values ($1, $3)
               on conflict (name) do update set next_run_at = $3 where s.next_run_at <= $2
               returning (xmax = 0) as "first!""#,
            schedule.name,
            cx.now(),
            cx.now() + schedule.every,
        )
        .fetch_optional(cx.pool())
        .await?;
        if taken == Some(false) {
            due.push(schedule.name);
        }
    }
    Ok(due)
}
