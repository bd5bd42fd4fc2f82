//! Out of the outbox to the broker, in the order in which facts were numbered.

use crate::AppState;
use crate::adapters::broker::Wire;
use crate::bell::Bell;
use domain::kit::{events, failpoint, outbox};
use model::Result;
use std::time::Duration;
use tokio::sync::watch;

/// Facts sent before their confirmation is waited for.
const AT_ONCE: i64 = 200;
/// How long a fact may wait when nobody could be told of it, or another relay may have died.
const AT_LATEST: Duration = Duration::from_secs(1);

/// Sends what waits, again and again, while this process is the relay.
///
/// A relay that dies between the broker's confirmation and the mark has its facts sent twice; who dies later loses the
/// lock with the connection.
pub async fn send(state: &AppState, wire: &Wire, mut stop: watch::Receiver<bool>) -> Result<()> {
    let publisher = wire.publisher().await?;
    let mut bell = Bell::new(events::CHANNEL, AT_LATEST);
    // A connection of its own: the lock goes when it goes, and nobody else gets either.
    let mut conn = state.shop.pool.acquire().await?.detach();
    let mut is_relay = false;
    while !*stop.borrow() {
        is_relay = is_relay || outbox::become_the_relay(&mut conn).await?;
        while is_relay && !*stop.borrow() {
            let batch = outbox::waiting(&mut conn, AT_ONCE).await?;
            if batch.is_empty() {
                break;
            }
            publisher.publish(&batch).await?;
            let seqs: Vec<i64> = batch.iter().map(|event| event.seq).collect();
            let cx = state.system_cx();
            failpoint::reach(&cx, "relay.confirmed");
            outbox::relayed(&mut conn, &cx, &seqs).await?;
            metrics::counter!("events_relayed_total").increment(seqs.len() as u64);
        }
        tokio::select! {
            () = bell.rung(state) => {}
            _ = stop.changed() => {}
        }
    }
    Ok(())
}
