//! Connections to Postgres.

use crate::config::{Config, Hidden};
use domain::kit::{migrations, pool};
use model::{AppError, Result};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection as _, PgPool};

const MOST: u32 = 32;

/// The pool of the running shop. It connects when it is first used, so a database that is away stops nobody here.
pub fn pool(config: &Config) -> Result<PgPool> {
    pool::lazy(config.database_url.expose(), MOST)
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
