//! Jobs that failed for good, and what staff do with them.

use crate::accounts::Admin;
use crate::kit::events::Deliver;
use crate::kit::jobs::{self, Job as _};
use crate::kit::{AppError, Cx, Result, audit, inbox};
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::events::{Delivery, GiveUpJob, JobStatus, StaffJob};
use model::{EventId, JobId, Page, PageRequest};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// Jobs of one status, those longest in it last, for staff with the permission `settings`.
pub async fn jobs(cx: &Cx, who: &Admin, status: JobStatus, page: PageRequest) -> Result<Page<StaffJob>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    let is_parked = status == JobStatus::Parked;
    let rows = sqlx::query_as!(
        Row,
        r#"select j.id as "id: JobId", j.kind, j.tries, j.last_error, j.run_at, j.parked_at, j.created_at,
                  j.payload ->> 'consumer' as consumer, e.seq as "seq?", e.kind as "event_kind?", e.thing as "thing?",
                  e.thing_id as "thing_id?"
           from jobs j
           left join events e on j.kind = 'event.deliver' and e.seq = (j.payload ->> 'seq')::bigint
           where (j.parked_at is not null) = $1
           order by j.parked_at desc nulls last, j.seq desc limit $2 offset $3"#,
        is_parked,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from jobs where (parked_at is not null) = $1"#,
        is_parked
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows.into_iter().map(|row| row.shown(status)).collect(), page, total))
}

/// Brings a parked job back, as if it had never been tried, for staff with the permission `settings`.
///
/// Refuses one that is not parked (any more). Leaves an audit row.
pub async fn replay_job(cx: &Cx, who: &Admin, id: JobId) -> Result<()> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    let parked = lock_parked(&mut tx, id).await?;
    jobs::replay(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, ("job.replay", id), parked.told(), None).await?;
    tx.commit().await?;
    Ok(())
}

/// Does away with a parked job, for staff with the permission `settings`. A fact it was to bring counts as heard.
///
/// Refuses without a reason, and one that is not parked. Leaves an audit row.
pub async fn give_up_job(cx: &Cx, who: &Admin, id: JobId, input: &GiveUpJob) -> Result<()> {
    who.needs(Permission::Settings)?;
    let reason = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let parked = lock_parked(&mut tx, id).await?;
    if let (Deliver::KIND, Some(consumer), Some(event)) =
        (parked.kind.as_str(), parked.consumer.as_deref(), parked.event_id)
    {
        inbox::first_time(&mut tx, cx, consumer, event).await?;
    }
    jobs::finish(&mut tx, id).await?;
    note(&mut tx, cx, who, ("job.give_up", id), parked.told(), Some(reason)).await?;
    tx.commit().await?;
    Ok(())
}

struct Row {
    id: JobId,
    kind: String,
    tries: i32,
    last_error: Option<String>,
    run_at: DateTime<Utc>,
    parked_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    consumer: Option<String>,
    seq: Option<i64>,
    event_kind: Option<String>,
    thing: Option<String>,
    thing_id: Option<Uuid>,
}

impl Row {
    fn shown(self, status: JobStatus) -> StaffJob {
        let delivery = match (self.consumer, self.seq, self.event_kind, self.thing, self.thing_id) {
            (Some(consumer), Some(seq), Some(kind), Some(thing), Some(thing_id)) => {
                Some(Delivery { consumer, seq, kind, thing, thing_id })
            }
            _ => None,
        };
        StaffJob {
            id: self.id,
            kind: self.kind,
            status,
            tries: self.tries,
            error: self.last_error,
            run_at: self.run_at,
            parked_at: self.parked_at,
            created_at: self.created_at,
            delivery,
        }
    }
}

struct Parked {
    kind: String,
    tries: i32,
    last_error: Option<String>,
    consumer: Option<String>,
    event_id: Option<EventId>,
}

impl Parked {
    fn told(&self) -> Value {
        json!({ "kind": self.kind, "consumer": self.consumer, "tries": self.tries, "error": self.last_error })
    }
}

async fn lock_parked(conn: &mut PgConnection, id: JobId) -> Result<Parked> {
    sqlx::query_as!(
        Parked,
        r#"select j.kind, j.tries, j.last_error, j.payload ->> 'consumer' as consumer,
                  (select e.id from events e where j.kind = 'event.deliver' and e.seq = (j.payload ->> 'seq')::bigint)
                      as "event_id: EventId"
           from jobs j where j.id = $1 and j.parked_at is not null for update of j"#,
        id.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Admin,
    (action, id): (&'static str, JobId),
    before: Value,
    reason: Option<String>,
) -> Result<()> {
    let entry = audit::Entry {
        action,
        target_type: "job",
        target_id: id.to_string(),
        before: Some(before),
        after: None,
        reason,
    };
    audit::record(conn, cx, who.signature(), entry).await
}
