//! Rings when a transaction that has news for us was committed, and every so often in case nobody could ring.

use crate::AppState;
use sqlx::postgres::PgListener;
use std::time::Duration;

pub struct Bell {
    channel: &'static str,
    at_latest: Duration,
    listener: Option<PgListener>,
}

impl Bell {
    /// Listens to a channel of the database.
    pub fn new(channel: &'static str, at_latest: Duration) -> Self {
        Self { channel, at_latest, listener: None }
    }

    /// Waits for a ring. However often it rang meanwhile, it is answered once.
    pub async fn rung(&mut self, state: &AppState) {
        let latest = tokio::time::sleep(self.at_latest);
        tokio::select! {
            () = latest => {}
            () = self.heard(state) => {}
        }
    }

    async fn heard(&mut self, state: &AppState) {
        if self.listener.is_none() && state.readiness.is_prepared() {
            self.listener = listen(state, self.channel).await;
        }
        match &mut self.listener {
            Some(listener) => {
                if listener.recv().await.is_err() {
                    self.listener = None;
                    return;
                }
                while listener.next_buffered().is_some() {}
            }
            None => std::future::pending().await,
        }
    }
}

async fn listen(state: &AppState, channel: &'static str) -> Option<PgListener> {
    let mut listener = PgListener::connect_with(&state.shop.pool).await.ok()?;
    listener.listen(channel).await.ok()?;
    Some(listener)
}
