//! Redis, where `REDIS_URL` is set: counts that all instances share, and a word between them. Nothing is kept there that
//! could not be lost; whoever asks has another way when it does not answer.

use crate::config::Config;
use model::{AppError, Result};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, Pipeline};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use tokio::sync::OnceCell;

/// A request waits for an answer this long; then Redis counts as down.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long it is left alone after that.
const REST: Duration = Duration::from_secs(1);

#[derive(Clone)]
pub struct Redis(Arc<Inner>);

struct Inner {
    client: Client,
    manager: OnceCell<ConnectionManager>,
    /// Until when it is left alone, in milliseconds since this process began to count.
    rests_until: AtomicU64,
}

impl Redis {
    /// The Redis of the configuration, if there is one.
    pub fn of(config: &Config) -> Option<Self> {
        let url = config.redis_url.as_ref()?;
        match Client::open(url.expose()) {
            Ok(client) => Some(Self(Arc::new(Inner {
                client,
                manager: OnceCell::new(),
                rests_until: AtomicU64::default(),
            }))),
            Err(error) => {
                tracing::error!(%error, "REDIS_URL cannot be used: the shop goes on without Redis");
                None
            }
        }
    }

    /// How long it takes to say anything.
    pub async fn ping(&self) -> Result<Duration> {
        let begun = Instant::now();
        self.ask(redis::pipe().cmd("PING").ignore()).await.map(|()| begun.elapsed())
    }

    /// Adds to counters that vanish by themselves, and answers what they count now.
    pub async fn add(&self, counts: &[(String, i32)], lifetime: Duration) -> Result<Vec<i32>> {
        let mut pipe = redis::pipe();
        for (key, count) in counts {
            pipe.cmd("INCRBY").arg(key).arg(*count);
            pipe.cmd("EXPIRE").arg(key).arg(lifetime.as_secs()).ignore();
        }
        self.ask(&pipe).await
    }

    /// Says a word to all who listen to a channel.
    pub async fn say(&self, channel: &str, word: &str) -> Result<()> {
        self.ask(redis::pipe().cmd("PUBLISH").arg(channel).arg(word).ignore()).await
    }

    /// Hears what is said on a channel, until the connection ends.
    pub async fn listen(&self, channel: &str) -> Result<redis::aio::PubSub> {
        let mut ear = in_time(self.0.client.get_async_pubsub()).await?;
        in_time(ear.subscribe(channel)).await?;
        Ok(ear)
    }

    async fn ask<T: redis::FromRedisValue>(&self, pipe: &Pipeline) -> Result<T> {
        if now() < self.0.rests_until.load(Ordering::Relaxed) {
            return Err(AppError::Busy);
        }
        let answer = tokio::time::timeout(PATIENCE, self.answer(pipe)).await.unwrap_or(Err(AppError::Busy));
        metrics::gauge!("redis_up").set(if answer.is_ok() { 1.0 } else { 0.0 });
        if answer.is_err() {
            let until = now() + u64::try_from(REST.as_millis()).unwrap_or_default();
            self.0.rests_until.store(until, Ordering::Relaxed);
        }
        answer
    }

    async fn answer<T: redis::FromRedisValue>(&self, pipe: &Pipeline) -> Result<T> {
        let connect = || ConnectionManager::new_with_config(self.0.client.clone(), manners());
        let mut manager =
            self.0.manager.get_or_try_init(connect).await.map_err(|error| broken(&error))?.clone();
        pipe.query_async(&mut manager).await.map_err(|error| broken(&error))
    }
}

/// It reconnects by itself; how long that may take is up to whoever asks.
fn manners() -> ConnectionManagerConfig {
    ConnectionManagerConfig::new().set_number_of_retries(1)
}

async fn in_time<T>(asked: impl Future<Output = redis::RedisResult<T>>) -> Result<T> {
    let answer = tokio::time::timeout(REST, asked).await.map_err(|_| AppError::Busy)?;
    answer.map_err(|error| broken(&error))
}

fn broken(error: &redis::RedisError) -> AppError {
    AppError::broken(format_args!("Redis: {error}"))
}

fn now() -> u64 {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    u64::try_from(BEGUN.elapsed().as_millis()).unwrap_or(u64::MAX)
}
