//! Facts over RabbitMQ, where `AMQP_URL` is set: out of the outbox to the broker, and from its queues to subscribers.
//!
//! While the broker is away facts wait in the outbox and shopping goes on; what was taken from a queue and not
//! acknowledged comes again, and has no second effect (`kit::inbox`).

mod receiver;
mod sender;

use crate::AppState;
use crate::adapters::broker::Wire;
use crate::adapters::broker::topology::QUEUES;
use crate::config::Hidden;
use futures::future::try_join_all;
use model::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::sync::watch;

const SHORTEST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How often the queues are measured.
const LOOK: Duration = Duration::from_secs(5);

/// How the connection of this process stands.
#[derive(Clone, Default)]
pub struct Link(Arc<AtomicU8>);

impl Link {
    const DOWN: u8 = 1;
    const UP: u8 = 2;

    /// Nothing where this process does not talk to a broker.
    pub fn is_up(&self) -> Option<bool> {
        match self.0.load(Ordering::Relaxed) {
            Self::UP => Some(true),
            Self::DOWN => Some(false),
            _ => None,
        }
    }

    fn set(&self, is_up: bool) {
        self.0.store(if is_up { Self::UP } else { Self::DOWN }, Ordering::Relaxed);
        metrics::gauge!("broker_up").set(if is_up { 1.0 } else { 0.0 });
    }
}

/// Relays until it is told to stop; without a broker in the configuration there is nothing to do.
pub async fn run(state: AppState, mut stop: watch::Receiver<bool>) {
    let Some(url) = state.config.amqp_url.clone() else { return };
    state.broker.set(false);
    let mut pause = SHORTEST_PAUSE;
    while !*stop.borrow() {
        if state.readiness.is_prepared() && connected(&state, &url, &stop).await {
            pause = SHORTEST_PAUSE;
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => {}
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Relays for as long as one connection lasts; answers whether there was one.
async fn connected(state: &AppState, url: &Hidden, stop: &watch::Receiver<bool>) -> bool {
    let wire = match Wire::open(url.expose(), state.shop.subscriptions).await {
        Ok(wire) => wire,
        Err(error) => {
            tracing::warn!(%error, "RabbitMQ cannot be reached: facts wait in the outbox");
            return false;
        }
    };
    state.broker.set(true);
    tracing::info!("connected to RabbitMQ");
    let received = QUEUES.map(|queue| receiver::receive(state, &wire, queue, stop.clone()));
    let ended = tokio::select! {
        ended = async { tokio::try_join!(sender::send(state, &wire, stop.clone()), try_join_all(received)) } => ended.map(|_| ()),
        ended = measure(&wire) => ended,
    };
    state.broker.set(false);
    if let Err(error) = ended {
        tracing::warn!(%error, "the connection to RabbitMQ ended; trying again");
    }
    wire.close().await;
    true
}

/// Tells how much lies in the queues, until the connection ends.
async fn measure(wire: &Wire) -> Result<()> {
    let mut ticks = tokio::time::interval(LOOK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        for (queue, messages) in wire.depths().await? {
            metrics::gauge!("broker_queue_messages", "queue" => queue).set(f64::from(messages));
        }
    }
}
