//! From the broker's queues to the subscribers.
//!
//! Facts of one thing are heard one after the other, those of different things at once. What a subscriber cannot take
//! becomes a job behind which later facts of the thing wait; so there is one way of trying again and of parking.

use crate::AppState;
use crate::adapters::broker::{PREFETCH, Wire, named_in, topology};
use domain::kit::events::{self, Event};
use domain::registry;
use futures::future::FutureExt as _;
use futures::stream::{self, StreamExt as _, TryStreamExt as _};
use lapin::Consumer;
use lapin::message::Delivery;
use lapin::options::{BasicAckOptions, BasicRejectOptions};
use model::{AppError, EventId, Result};
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use tokio::sync::watch;
use uuid::Uuid;

/// Things whose facts are heard at once.
const AT_ONCE: usize = 4;

type OfOneThing = Vec<(Delivery, Event)>;

/// Takes facts from a queue until it is told to stop, or the connection ends.
pub async fn receive(
    state: &AppState,
    wire: &Wire,
    queue: &'static str,
    mut stop: watch::Receiver<bool>,
) -> Result<()> {
    let mut consumer = wire.consumer(queue).await?;
    while !*stop.borrow() {
        let batch = tokio::select! {
            batch = next(&mut consumer) => batch?,
            _ = stop.changed() => break,
        };
        let things = sorted(state, batch).await?;
        stream::iter(things)
            .map(|of_one| hear(state, queue, of_one))
            .buffer_unordered(AT_ONCE)
            .try_collect::<Vec<()>>()
            .await?;
    }
    Ok(())
}

/// All that is there, and at least one.
async fn next(consumer: &mut Consumer) -> Result<Vec<Delivery>> {
    let gone = || AppError::broken("RabbitMQ: the queue is gone");
    let mut batch = vec![consumer.next().await.ok_or_else(gone)?.map_err(AppError::broken)?];
    while batch.len() < usize::from(PREFETCH) {
        match consumer.next().now_or_never() {
            Some(delivery) => batch.push(delivery.ok_or_else(gone)?.map_err(AppError::broken)?),
            None => break,
        }
    }
    Ok(batch)
}

/// Messages by the thing they are about, in their order. Those that name no fact of ours go to the dead ones.
async fn sorted(state: &AppState, batch: Vec<Delivery>) -> Result<Vec<OfOneThing>> {
    let ids: Vec<EventId> = batch.iter().filter_map(|delivery| named_in(&delivery.data)).collect();
    let mut conn = state.shop.pool.acquire().await?;
    let found = events::find_many(&mut conn, &ids).await?;
    drop(conn);
    let known: BTreeMap<EventId, Event> = found.into_iter().map(|event| (event.id, event)).collect();
    let mut things: BTreeMap<(String, Uuid), OfOneThing> = BTreeMap::new();
    for delivery in batch {
        match named_in(&delivery.data).and_then(|id| known.get(&id)).cloned() {
            Some(event) => {
                things.entry((event.thing.clone(), event.thing_id)).or_default().push((delivery, event));
            }
            None => {
                tracing::error!("a message names no fact of ours: it goes to the dead ones");
                count("dead");
                let reject = BasicRejectOptions { requeue: false };
                delivery.reject(reject).await.map_err(AppError::broken)?;
            }
        }
    }
    Ok(things.into_values().collect())
}

async fn hear(state: &AppState, queue: &'static str, of_one: OfOneThing) -> Result<()> {
    for (delivery, event) in of_one {
        for consumer in events::subscribers(state.shop.subscriptions, &event.kind) {
            if topology::queue_of(consumer) == queue {
                tell(state, consumer, &event).await?;
            }
        }
        delivery.ack(BasicAckOptions::default()).await.map_err(AppError::broken)?;
    }
    Ok(())
}

/// An error means that not even a job could be written; the message then comes again.
async fn tell(state: &AppState, consumer: &str, event: &Event) -> Result<()> {
    let cx = state.system_cx();
    let heard = AssertUnwindSafe(registry::receive(&cx, consumer, event)).catch_unwind().await;
    let Err(error) = heard.unwrap_or_else(|_| Err(AppError::broken("the subscriber panicked"))) else {
        count("heard");
        return Ok(());
    };
    tracing::warn!(consumer, event = %event.id, kind = event.kind, %error, "a fact could not be heard and comes again as a job");
    count("put off");
    registry::put_off(&cx, consumer, event).await
}

fn count(outcome: &'static str) {
    metrics::counter!("events_received_total", "outcome" => outcome).increment(1);
}
