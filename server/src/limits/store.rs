//! Where hits of all processes are added up: in Redis where there is one, in the table `rate_windows` otherwise and
//! whenever Redis does not answer. A shopper is never refused because a count could not be had.

use super::table;
use super::window::Row;
use crate::adapters::redis::Redis;
use chrono::{DateTime, Utc};
use model::Result;
use sqlx::PgPool;
use std::time::Duration;

/// How long a count is of use: its window, and time for clocks that differ.
const LIFETIME: Duration = Duration::from_secs(120);

pub struct Store {
    pool: PgPool,
    redis: Option<Redis>,
}

impl Store {
    pub fn new(pool: PgPool, redis: Option<Redis>) -> Self {
        Self { pool, redis }
    }

    /// Adds hits and answers the totals.
    pub async fn add(&self, rows: &[Row]) -> Result<Vec<Row>> {
        if let Some(redis) = &self.redis {
            match add_there(redis, rows).await {
                Ok(totals) => return Ok(totals),
                Err(error) => tracing::debug!(%error, "Redis does not count: the database does"),
            }
        }
        Ok(table::add(&self.pool, rows).await?)
    }

    /// What was counted in windows that are not over. Counts in Redis are learnt with the first hit that is added.
    pub async fn load(&self, since: DateTime<Utc>) -> Result<Vec<Row>> {
        Ok(table::load(&self.pool, since).await?)
    }

    /// Forgets windows long gone.
    pub async fn sweep(&self, now: DateTime<Utc>) -> Result<()> {
        Ok(table::sweep(&self.pool, now).await?)
    }
}

async fn add_there(redis: &Redis, rows: &[Row]) -> Result<Vec<Row>> {
    let counts: Vec<(String, i32)> = rows.iter().map(|row| (key(row), row.hits)).collect();
    let totals = redis.add(&counts, LIFETIME).await?;
    Ok(rows.iter().zip(totals).map(|(row, hits)| Row { hits, ..row.clone() }).collect())
}

fn key(row: &Row) -> String {
    format!("dropcart:limit:{}:{}", row.bucket, row.window_start.timestamp())
}
