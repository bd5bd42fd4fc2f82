//! The audit log: who of the staff did what to whom, and why. Append-only and sealed row by row.

use super::{Cx, Result};
use chrono::{DateTime, Utc};
use model::UserId;
use serde_json::Value;
use sqlx::PgConnection;

/// What was done.
pub struct Entry {
    pub action: &'static str,
    pub target_type: &'static str,
    pub target_id: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub reason: Option<String>,
}

/// Writes an entry in the transaction of the act itself.
pub async fn record(conn: &mut PgConnection, cx: &Cx, actor: (UserId, &str), entry: Entry) -> Result<()> {
    sqlx::query!(
        r#"insert into audit_log
               (id, at, actor_id, actor_email, action, target_type, target_id, before, after, reason, ip, request_id, hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')"#,
        cx.id::<uuid::Uuid>(),
        cx.now(),
        actor.0.0,
        actor.1,
        entry.action,
        entry.target_type,
        entry.target_id,
        entry.before,
        entry.after,
        entry.reason,
        cx.request.ip,
        cx.request.id,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was done to one thing.
#[derive(Clone, Debug)]
pub struct Past {
    pub at: DateTime<Utc>,
    pub actor_email: String,
    pub action: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub reason: Option<String>,
}

/// What was done to one thing last, the newest first. Behind the wall of staff; the room asks for its permission.
pub async fn of_target(conn: &mut PgConnection, target_type: &str, target_id: &str) -> Result<Vec<Past>> {
    Ok(sqlx::query_as!(
        Past,
        "select at, actor_email, action, before, after, reason from audit_log
         where target_type = $1 and target_id = $2 order by seq desc limit 50",
        target_type,
        target_id,
    )
    .fetch_all(conn)
    .await?)
}
