//! The event stream: every fact, written in the transaction that makes it true.
//!
//! Each subscriber gets its own delivery as a job, in order per thing, with retries; so what is
//! committed is heard, and a subscriber that fails holds up neither the writer nor the others.

use super::{Cx, Result, jobs};
use chrono::{DateTime, Utc};
use model::{EventId, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// A fact that is about to be written.
pub struct NewEvent {
    pub kind: &'static str,
    pub thing: &'static str,
    pub thing_id: Uuid,
    pub data: Value,
}

/// A fact as it is read.
#[derive(Clone, Debug)]
pub struct Event {
    pub seq: i64,
    pub id: EventId,
    pub kind: String,
    pub thing: String,
    pub thing_id: Uuid,
    pub data: Value,
    pub actor_id: Option<UserId>,
    pub request_id: Option<String>,
    pub at: DateTime<Utc>,
}

/// Who wants to hear of which kinds of facts.
pub struct Subscription {
    pub consumer: &'static str,
    pub kinds: &'static [&'static str],
}

/// The job that brings one event to one subscriber.
#[derive(Debug, Serialize, Deserialize)]
pub struct Deliver {
    pub consumer: String,
    pub seq: i64,
}

impl jobs::Job for Deliver {
    const KIND: &'static str = "event.deliver";
}

/// Writes a fact and a delivery for each subscriber.
pub async fn record(conn: &mut PgConnection, cx: &Cx, actor: Option<UserId>, event: NewEvent) -> Result<()> {
    let seq = sqlx::query_scalar!(
        r#"insert into events (id, kind, thing, thing_id, data, actor_id, request_id, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning seq"#,
        cx.id::<Uuid>(),
        event.kind,
        event.thing,
        event.thing_id,
        event.data,
        actor.map(|id| id.0),
        cx.request.id,
        cx.now(),
    )
    .fetch_one(&mut *conn)
    .await?;

    for subscription in cx.shop().subscriptions.iter().filter(|s| s.kinds.contains(&event.kind)) {
        let delivery = Deliver { consumer: subscription.consumer.to_owned(), seq };
        let lane = format!("{}/{}/{}", subscription.consumer, event.thing, event.thing_id);
        jobs::enqueue_in_lane(conn, cx, &delivery, &lane).await?;
    }
    Ok(())
}

/// Reads one fact.
pub async fn read(conn: &mut PgConnection, seq: i64) -> Result<Event> {
    Ok(sqlx::query_as!(
        Event,
        r#"select seq, id as "id: EventId", kind, thing, thing_id, data, actor_id as "actor_id: UserId", request_id, at
           from events where seq = $1"#,
        seq
    )
    .fetch_one(conn)
    .await?)
}
