//! Tells the other instances over Redis that something on sale was changed here, and hears it from them, so that they
//! look anew at once. Without Redis, or while it is away, they look anew within a second all the same (`kit::fresh`).

use crate::AppState;
use crate::adapters::redis::Redis;
use futures::StreamExt as _;
use std::time::Duration;

const CHANNEL: &str = "dropcart:changed";
/// Changes within this time are told as one.
const GATHERED: Duration = Duration::from_millis(20);
/// Between tries to listen.
const PAUSE: Duration = Duration::from_secs(2);

/// Tells and hears, until it is dropped.
pub async fn share(state: &AppState) {
    let Some(redis) = &state.redis else { return };
    let me = state.new_id().to_string();
    tokio::join!(tell(state, redis, &me), hear(state, redis, &me));
}

async fn tell(state: &AppState, redis: &Redis, me: &str) {
    loop {
        state.shop.fresh.written().await;
        tokio::time::sleep(GATHERED).await;
        if let Err(error) = redis.say(CHANNEL, me).await {
            tracing::debug!(%error, "other instances were not told of a change: they look by themselves");
        }
    }
}

async fn hear(state: &AppState, redis: &Redis, me: &str) {
    loop {
        if let Ok(mut ear) = redis.listen(CHANNEL).await {
            // what was said while nobody listened is not repeated
            state.shop.fresh.moved_on();
            let mut said = ear.on_message();
            while let Some(word) = said.next().await {
                if word.get_payload::<String>().is_ok_and(|who| who != me) {
                    state.shop.fresh.moved_on();
                }
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}
