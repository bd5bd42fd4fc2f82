//! Administration: the audit log, facts and jobs on their way, and the doctor's questions to the database.

use crate::accounts::Admin;
use crate::kit::{Cx, Result, System, outbox};
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::{AuditId, Page, PageRequest, UserId};
use serde_json::Value;

mod doctor;
mod events;
mod jobs;
mod waiting;
pub use doctor::{Finding, doctor};
pub use events::{EVENTS_AT_ONCE, EventFilter, events};
pub use jobs::{give_up_job, jobs, replay_job};
pub use waiting::{Waiting, waiting};

/// Which rows of the audit log are wanted.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    pub actor: Option<UserId>,
    pub action: Option<String>,
    pub target_type: Option<String>,
    pub target_id: Option<String>,
    /// Part of an action, a reason, a thing's id, or the address of whoever acted.
    pub search: Option<String>,
}

/// A row of the audit log.
#[derive(Clone, Debug)]
pub struct AuditRow {
    pub id: AuditId,
    pub at: DateTime<Utc>,
    pub actor_id: Option<UserId>,
    pub actor_email: String,
    pub action: String,
    pub target_type: String,
    pub target_id: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub reason: Option<String>,
    pub ip: Option<String>,
    pub request_id: Option<String>,
}

/// The audit log, newest first, for staff with the permission `security`.
pub async fn audit_log(
    cx: &Cx,
    who: &Admin,
    filter: &AuditFilter,
    page: PageRequest,
) -> Result<Page<AuditRow>> {
    who.needs(Permission::Security)?;
    let mut tx = cx.begin(who).await?;
    let actor = filter.actor.map(|id| id.0);
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let rows = sqlx::query_as!(
        AuditRow,
        r#"select id as "id: AuditId", at, actor_id as "actor_id: UserId", actor_email, action, target_type, target_id,
                  before, after, reason, ip, request_id
           from audit_log
           where ($1::uuid is null or actor_id = $1) and ($2::text is null or action = $2)
             and ($3::text is null or target_type = $3) and ($4::text is null or target_id = $4)
             and ($5::text is null or position(lower($5) in lower(concat_ws(' ', actor_email, action, target_id, reason))) > 0)
           order by seq desc limit $6 offset $7"#,
        actor,
        filter.action,
        filter.target_type,
        filter.target_id,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from audit_log
           where ($1::uuid is null or actor_id = $1) and ($2::text is null or action = $2)
             and ($3::text is null or target_type = $3) and ($4::text is null or target_id = $4)
             and ($5::text is null or position(lower($5) in lower(concat_ws(' ', actor_email, action, target_id, reason))) > 0)"#,
        actor,
        filter.action,
        filter.target_type,
        filter.target_id,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows, page, total))
}

/// How long ago the oldest event that waits was written, in seconds, for the metrics.
pub async fn event_lag(cx: &Cx) -> Result<i64> {
    let mut tx = cx.begin(&System).await?;
    let oldest = sqlx::query_scalar!(
        "select min(created_at) from jobs where kind = 'event.deliver' and parked_at is null"
    )
    .fetch_one(&mut *tx)
    .await?;
    let (_, waiting) = outbox::depth(&mut tx).await?;
    let oldest = oldest.into_iter().chain(waiting).min();
    Ok(oldest.map_or(0, |at| (cx.now() - at).num_seconds().max(0)))
}
