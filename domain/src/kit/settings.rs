//! Reading the settings: typed in `model`, kept as rows, cached for seconds. Changing them is the room `settings`.

use super::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use model::settings::Settings;
use serde_json::{Map, Value};
use sqlx::PgConnection;
use std::sync::{Arc, Mutex, PoisonError};

/// How long another process may go on with what was before.
const FRESH_FOR: Duration = Duration::seconds(5);

/// The settings as last read by this process.
#[derive(Default)]
pub struct Cache(Mutex<Option<(DateTime<Utc>, Arc<Settings>)>>);

impl Cache {
    fn get(&self, now: DateTime<Utc>) -> Option<Arc<Settings>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().filter(|(at, _)| now - *at < FRESH_FOR).map(|(_, settings)| settings.clone())
    }

    /// Takes over what was just read or changed.
    pub fn put(&self, now: DateTime<Utc>, settings: Arc<Settings>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, settings));
    }
}

/// The settings in force. Anyone may be subject to them, so no actor is asked for.
pub async fn current(cx: &Cx) -> Result<Arc<Settings>> {
    if let Some(settings) = cx.shop().settings.get(cx.now()) {
        return Ok(settings);
    }
    let mut conn = cx.pool().acquire().await?;
    let settings = Arc::new(read(stored(&mut conn).await?)?);
    cx.shop().settings.put(cx.now(), settings.clone());
    Ok(settings)
}

/// The same on a connection that the caller holds already, so that nobody waits for a second one.
pub async fn within(conn: &mut PgConnection, cx: &Cx) -> Result<Arc<Settings>> {
    if let Some(settings) = cx.shop().settings.get(cx.now()) {
        return Ok(settings);
    }
    let settings = Arc::new(read(stored(conn).await?)?);
    cx.shop().settings.put(cx.now(), settings.clone());
    Ok(settings)
}

/// Rows over defaults. A stored key the program no longer knows is left aside.
pub fn read(mut rows: Map<String, Value>) -> Result<Settings> {
    let mut all = defaults()?;
    for (key, value) in &mut all {
        if let Some(stored) = rows.remove(key) {
            *value = stored;
        }
    }
    serde_json::from_value(Value::Object(all)).map_err(AppError::broken)
}

/// What is in force where nobody changed anything.
pub fn defaults() -> Result<Map<String, Value>> {
    let defaults = serde_json::to_value(Settings::default()).map_err(AppError::broken)?;
    Ok(defaults.as_object().cloned().unwrap_or_default())
}

/// The rows as they are kept.
pub async fn stored(conn: &mut PgConnection) -> Result<Map<String, Value>> {
    let rows = sqlx::query!("select key, value from settings").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.key, row.value)).collect())
}
