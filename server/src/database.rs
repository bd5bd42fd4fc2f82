//! Connections to Postgres.

use crate::config::{Config, Hidden};
use domain::kit::migrations;
use model::{AppError, Result};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::{Connection as _, Executor as _, PgPool};
use std::time::Duration;

const MOST: u32 = 32;
/// Whoever waits longer for a connection is told that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(5);
/// Every connection becomes the role that owns nothing, and none of its statements may run for ever: a request is
/// given up after 30 s.
const MANNERS: &str = "set role dropcart_app; set statement_timeout = '25s'; \
                       set idle_in_transaction_session_timeout = '60s'";

/// The pool of the running shop. It connects when it is first used, so a database that is away stops nobody here.
pub fn pool(config: &Config) -> Result<PgPool> {
    let pool = PgPoolOptions::new()
        .max_connections(MOST)
        .acquire_timeout(PATIENCE)
        .idle_timeout(Duration::from_secs(600))
        // A connection that died is noticed when it is used; asking each time would double the round trips.
        .test_before_acquire(false)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(MANNERS).await?;
                Ok(())
            })
        })
        .connect_lazy_with(options(&config.database_url)?);
    Ok(pool)
}

/// A single connection as the owner, for what changes the shape of the database.
pub async fn owner(config: &Config) -> Result<PgConnection> {
    let options = options(&config.database_url)?;
    Ok(PgConnection::connect_with(&options).await?)
}

/// Brings the database up to date.
pub async fn migrate(config: &Config) -> Result<()> {
    let mut connection = owner(config).await?;
    migrations::apply(&mut connection).await?;
    Ok(connection.close().await?)
}

fn options(url: &Hidden) -> Result<PgConnectOptions> {
    let options: PgConnectOptions = url.expose().parse().map_err(AppError::broken)?;
    Ok(options.application_name("dropcart"))
}
