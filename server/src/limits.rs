//! Rate limits: so many requests a minute for one address or account.
//!
//! Counted in this process and added up every second where all processes do (`store`), so that limits survive a restart
//! and hold across processes. Tries to prove who one is are written through at once and counted there.

mod store;
mod table;
mod window;

use store::Store;
use window::Row;
pub use window::{Verdict, Windows};

use crate::adapters::redis::Redis;
use crate::config::Config;
use chrono::{DateTime, Utc};
use domain::Cx;
use domain::kit::Clock;
use model::settings::Settings;
use sqlx::PgPool;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How long the store is waited for.
const PATIENCE: Duration = Duration::from_secs(1);

pub struct RateLimits {
    on: bool,
    /// Requests a minute for one address or account.
    ordinary: AtomicU32,
    /// Tries a minute for one address to prove who one is.
    sparing: AtomicU32,
    clock: Arc<dyn Clock>,
    store: Store,
    windows: Windows,
}

impl RateLimits {
    pub fn new(config: &Config, clock: Arc<dyn Clock>, pool: PgPool, redis: Option<Redis>) -> Self {
        let limits = Self {
            on: config.rate_limits,
            ordinary: AtomicU32::default(),
            sparing: AtomicU32::default(),
            clock,
            store: Store::new(pool, redis),
            windows: Windows::default(),
        };
        limits.follow(&Settings::default());
        limits
    }

    /// Takes over the limits staff chose.
    pub fn follow(&self, settings: &Settings) {
        self.ordinary.store(settings.requests_per_minute, Ordering::Relaxed);
        self.sparing.store(settings.auth_per_minute, Ordering::Relaxed);
    }

    /// Counts an ordinary request; `None` when limits are off.
    pub fn count(&self, bucket: &str) -> Option<Verdict> {
        let limit = self.ordinary.load(Ordering::Relaxed);
        self.on.then(|| self.windows.hit(bucket, limit, self.clock.now()))
    }

    /// What is left of an address that told us lies, without counting another; `None` when limits are off.
    pub fn lies(&self, bucket: &str) -> Option<Verdict> {
        let limit = self.sparing.load(Ordering::Relaxed);
        self.on.then(|| self.windows.look(bucket, limit, self.clock.now()))
    }

    /// Counts a lie.
    pub fn count_lie(&self, bucket: &str) {
        let limit = self.sparing.load(Ordering::Relaxed);
        if self.on {
            self.windows.hit(bucket, limit, self.clock.now());
        }
    }

    /// Counts a try to prove who one is, in the store itself. Without one it is counted here.
    pub async fn count_strictly(&self, bucket: &str) -> Option<Verdict> {
        if !self.on {
            return None;
        }
        let now = self.clock.now();
        let limit = self.sparing.load(Ordering::Relaxed);
        let hit = Row { bucket: bucket.to_owned(), window_start: window::start_of(now), hits: 1 };
        // The store numbers the tries, however many come at once.
        let verdict = match self.store.add(&[hit]).await {
            Ok(totals) => {
                self.windows.learn(&totals);
                totals.first().map(|total| Verdict::of(total.hits, limit, now))
            }
            Err(error) => {
                tracing::warn!(%error, "a rate limit could not be written");
                None
            }
        };
        Some(verdict.unwrap_or_else(|| self.windows.hit(bucket, limit, now)))
    }

    /// Keeps store and process in step, until it is dropped.
    pub async fn keep_in_step(&self, cx: &Cx) {
        if !self.on {
            return;
        }
        let mut ticks = tokio::time::interval(Duration::from_secs(1));
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut loaded = false;
        loop {
            ticks.tick().await;
            let now = self.clock.now();
            if !loaded {
                loaded = self.load(now).await;
            }
            self.flush().await;
            if let Ok(settings) = domain::kit::settings::current(cx).await {
                self.follow(&settings);
            }
            if self.windows.forget_before(now) {
                // Left to the next round when it fails.
                let _ = self.store.sweep(now).await;
            }
        }
    }

    async fn load(&self, now: DateTime<Utc>) -> bool {
        match self.store.load(window::start_of(now)).await {
            Ok(totals) => self.windows.learn(&totals),
            Err(_) => return false,
        }
        true
    }

    /// Writes what was counted since the last time; what cannot be written waits for the next.
    pub async fn flush(&self) {
        let pending = self.windows.take_all();
        if pending.is_empty() {
            return;
        }
        match tokio::time::timeout(PATIENCE, self.store.add(&pending)).await {
            Ok(Ok(totals)) => self.windows.learn(&totals),
            Ok(Err(_)) | Err(_) => {
                tracing::debug!("rate limits could not be written");
                self.windows.give_back(&pending);
            }
        }
    }
}
