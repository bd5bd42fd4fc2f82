//! The database's shape, carried in the program.

use model::{AppError, Result};
use sqlx::PgConnection;
use sqlx::migrate::{Migrate, Migrator};

static MIGRATOR: Migrator = sqlx::migrate!("../migrations");

/// Brings the database up to date. Waits for another process that is at it.
pub async fn apply(conn: &mut PgConnection) -> Result<()> {
    MIGRATOR.run_direct(conn).await.map_err(AppError::broken)
}

/// Whether there is anything left to apply.
pub async fn pending(conn: &mut PgConnection) -> Result<usize> {
    conn.ensure_migrations_table().await.map_err(AppError::broken)?;
    let applied = conn.list_applied_migrations().await.map_err(AppError::broken)?;
    Ok(MIGRATOR.iter().filter(|m| !applied.iter().any(|a| a.version == m.version)).count())
}

/// Names the newest migration, for telling one template database from another.
pub fn fingerprint() -> String {
    let hash = MIGRATOR.iter().fold(0_u64, |hash, m| {
        m.checksum.iter().fold(hash, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(*byte)))
    });
    format!("{hash:016x}")
}
