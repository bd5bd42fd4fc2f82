//! The table `rate_windows`.

use super::window::Row;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// Adds hits and answers the totals. Rows are written in one order, so that two processes cannot wait for each other.
pub async fn add(pool: &PgPool, rows: &[Row]) -> sqlx::Result<Vec<Row>> {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by(|a, b| (&a.bucket, a.window_start).cmp(&(&b.bucket, b.window_start)));
    let buckets: Vec<String> = rows.iter().map(|row| row.bucket.clone()).collect();
    let starts: Vec<DateTime<Utc>> = rows.iter().map(|row| row.window_start).collect();
    let hits: Vec<i32> = rows.iter().map(|row| row.hits).collect();
    sqlx::query_as!(
        Row,
        "insert into rate_windows as w (bucket, window_start, hits)
         select * from unnest($1::text[], $2::timestamptz[], $3::int[])
         on conflict (bucket, window_start) do update set hits = w.hits + excluded.hits
         returning bucket, window_start, hits",
        &buckets,
        &starts,
        &hits,
    )
    .fetch_all(pool)
    .await
}

/// What was counted in windows that are not over.
pub async fn load(pool: &PgPool, since: DateTime<Utc>) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        "select bucket, window_start, hits from rate_windows where window_start >= $1",
        since
    )
    .fetch_all(pool)
    .await
}

/// Forgets windows long gone.
pub async fn sweep(pool: &PgPool, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("delete from rate_windows where window_start < $1", now - TimeDelta::minutes(10))
        .execute(pool)
        .await
        .map(|_| ())
}
