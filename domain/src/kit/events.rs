//! The event stream: every fact, written in the transaction that makes it true.
//!
//! Each subscriber gets its own delivery as a job, in order per thing, with retries; so what is
//! committed is heard, and a subscriber that fails holds up neither the writer nor the others. Where a message
//! broker is configured the fact waits in the outbox instead, for the relay to bring it there.

use super::{Cx, Result, jobs, tally};
use chrono::{DateTime, Utc};
use model::{EventId, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// Each fact rings here with its number when it is committed, whatever way it is delivered.
pub const CHANNEL: &str = "events";

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

impl Deliver {
    /// Work to bring a fact to one subscriber, behind all that it has still to hear of the same thing.
    pub async fn enqueue(
        conn: &mut PgConnection,
        cx: &Cx,
        consumer: &str,
        event: (&str, Uuid, i64),
    ) -> Result<()> {
        let (thing, thing_id, seq) = event;
        let delivery = Self { consumer: consumer.to_owned(), seq };
        jobs::enqueue_in_lane(conn, cx, &delivery, &lane(consumer, thing, thing_id)).await
    }
}

/// The lane of what a subscriber hears of a thing.
pub fn lane(consumer: &str, thing: &str, thing_id: Uuid) -> String {
    format!("{consumer}/{thing}/{thing_id}")
}

/// Who hears of facts of this kind; each once, however many of its rows name the kind.
pub fn subscribers(all: &[Subscription], kind: &str) -> Vec<&'static str> {
    let mut hearing = Vec::new();
    for subscription in all.iter().filter(|s| s.kinds.contains(&kind)) {
        if !hearing.contains(&subscription.consumer) {
            hearing.push(subscription.consumer);
        }
    }
    hearing
}

/// Writes a fact, and with it a delivery for each subscriber or the way to the broker.
pub async fn record(conn: &mut PgConnection, cx: &Cx, actor: Option<UserId>, event: NewEvent) -> Result<()> {
    let by_broker = cx.facts().broker;
    // the notification goes out with the commit, and only then
    let written = sqlx::query!(
        r#"with fact as (
               insert into events (id, kind, thing, thing_id, data, actor_id, request_id, at)
               values ($1, $2, $3, $4, $5, $6, $7, $8) returning seq),
           waiting as (insert into outbox (seq, at) select seq, $8 from fact where $9)
           select seq, pg_notify($10, seq::text) from fact"#,
        cx.id::<Uuid>(),
        event.kind,
        event.thing,
        event.thing_id,
        event.data,
        actor.map(|id| id.0),
        cx.request.id,
        cx.now(),
        by_broker,
        CHANNEL,
    )
    .fetch_one(&mut *conn)
    .await?;
    tally::fact(event.kind, &event.data);
    if by_broker {
        return Ok(());
    }
    for consumer in subscribers(cx.shop().subscriptions, event.kind) {
        Deliver::enqueue(conn, cx, consumer, (event.thing, event.thing_id, written.seq)).await?;
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

/// Reads the facts of these numbers that there are, in their order.
pub async fn read_many(conn: &mut PgConnection, seqs: &[i64]) -> Result<Vec<Event>> {
    Ok(sqlx::query_as!(
        Event,
        r#"select seq, id as "id: EventId", kind, thing, thing_id, data, actor_id as "actor_id: UserId", request_id, at
           from events where seq = any($1) order by seq"#,
        seqs
    )
    .fetch_all(conn)
    .await?)
}

/// Reads those facts that somebody names by their ids, in their order.
pub async fn find_many(conn: &mut PgConnection, ids: &[EventId]) -> Result<Vec<Event>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(sqlx::query_as!(
        Event,
        r#"select seq, id as "id: EventId", kind, thing, thing_id, data, actor_id as "actor_id: UserId", request_id, at
           from events where id = any($1) order by seq"#,
        &ids
    )
    .fetch_all(conn)
    .await?)
}
