//! The table `sessions`, as tower-sessions wants to be given it.
//!
//! Ours instead of `tower-sessions-sqlx-store`, which turns on sqlx's `time` support: with it, every checked query of
//! the workspace would read times as `time::OffsetDateTime` instead of chrono's.

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use domain::kit::Clock;
use sqlx::PgPool;
use std::fmt;
use std::sync::Arc;
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

const VISITOR_HOURS: i64 = 2;
/// As long as a guest's cart is kept.
const CART_DAYS: i64 = 30;

#[derive(Clone)]
pub struct Table {
    pool: PgPool,
    clock: Arc<dyn Clock>,
}

impl Table {
    pub fn new(pool: PgPool, clock: Arc<dyn Clock>) -> Self {
        Self { pool, clock }
    }

    /// Forgets sessions that ended.
    pub async fn sweep(&self) -> sqlx::Result<()> {
        sqlx::query!("delete from sessions where expiry_date < $1", self.clock.now())
            .execute(&self.pool)
            .await
            .map(|_| ())
    }

    /// What visitors leave must not pile up: a session without a login or a cart ends soon.
    fn expiry(&self, record: &Record) -> Result<DateTime<Utc>> {
        let seconds = record.expiry_date.unix_timestamp();
        let ends =
            DateTime::from_timestamp(seconds, 0).ok_or_else(|| Error::Encode("no such time".to_owned()))?;
        if record.data.contains_key(rpc::door::LOGIN) {
            return Ok(ends);
        }
        let has_cart = record.data.contains_key(rpc::door::CART);
        let kept = if has_cart { Duration::days(CART_DAYS) } else { Duration::hours(VISITOR_HOURS) };
        Ok(ends.min(self.clock.now() + kept))
    }
}

#[async_trait]
impl SessionStore for Table {
    /// Ids have 128 random bits: one that is taken is a fault and never somebody else's session.
    async fn create(&self, record: &mut Record) -> Result<()> {
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let data = serde_json::to_vec(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        sqlx::query!(
            "insert into sessions (id, data, expiry_date) values ($1, $2, $3)
             on conflict (id) do update set data = excluded.data, expiry_date = excluded.expiry_date",
            record.id.to_string(),
            data,
            self.expiry(record)?,
        )
        .execute(&self.pool)
        .await
        .map_err(|error| backend(&error))?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let row = sqlx::query!(
            "select data, expiry_date from sessions where id = $1 and expiry_date > $2",
            id.to_string(),
            self.clock.now(),
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(|error| backend(&error))?;
        row.map(|row| record(*id, &row.data, row.expiry_date)).transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        sqlx::query!("delete from sessions where id = $1", id.to_string())
            .execute(&self.pool)
            .await
            .map_err(|error| backend(&error))?;
        Ok(())
    }
}

fn record(id: Id, data: &[u8], ends: DateTime<Utc>) -> Result<Record> {
    let decode = |error: &dyn fmt::Display| Error::Decode(error.to_string());
    let data = serde_json::from_slice(data).map_err(|error| decode(&error))?;
    let expiry_date =
        OffsetDateTime::from_unix_timestamp(ends.timestamp()).map_err(|error| decode(&error))?;
    Ok(Record { id, data, expiry_date })
}

fn backend(error: &sqlx::Error) -> Error {
    Error::Backend(error.to_string())
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Table(sessions)")
    }
}
