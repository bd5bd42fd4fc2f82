//! Connections to the database, as the application's own role.

use model::{AppError, Result};
use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::str::FromStr;
use std::time::Duration;

/// Waiting longer than this for a connection means that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(3);

/// What every connection of the application starts with: the role that owns nothing, and limits so
/// that neither a lock nor a forgotten transaction can hold up the shop.
const GREETING: &str = "set role dropcart_app;
    set statement_timeout = '25s';
    set lock_timeout = '10s';
    set idle_in_transaction_session_timeout = '60s'";

/// A pool whose connections are opened when they are needed; the database may still be starting.
pub fn lazy(url: &str, max_connections: u32) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(url).map_err(AppError::broken)?.application_name("dropcart");
    Ok(PgPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(Duration::from_secs(600))
        // a connection that died is noticed when it is used; asking each time would double the round trips
        .test_before_acquire(false)
        .after_connect(|conn, _| {
            Box::pin(async move {
                use sqlx::Executor;
                conn.execute(GREETING).await.map(|_| ())
            })
        })
        .connect_lazy_with(options))
}
