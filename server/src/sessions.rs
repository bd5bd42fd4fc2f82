//! Browser sessions: a random id in a cookie, everything else in the table `sessions`.
//!
//! The cookie is only set once something is stored. How long a login lasts is the login's own matter (idle and
//! absolute limits are settings); the session only has to outlive it. Without a login it ends after two hours,
//! with a guest's cart after as long as that is kept.

mod store;

use crate::AppState;
use crate::config::Config;
use crate::door::{ApiError, Failure};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::{AppError, LoginId};
use rpc::door::cookie;
use std::time::Duration;
use store::Table;
use tower_sessions::cookie::{SameSite, time};
use tower_sessions::session::Id;
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore as _};

const DAYS: i64 = 90;
const SWEPT_EVERY: Duration = Duration::from_secs(3600);

/// Without https browsers refuse the prefix, and with it nobody else can set the cookie.
pub fn cookie_name(config: &Config) -> &'static str {
    if config.base_url.is_https() { "__Host-session" } else { "session" }
}

pub fn layer(state: &AppState) -> SessionManagerLayer<Table> {
    SessionManagerLayer::new(table(state))
        .with_name(cookie_name(&state.config))
        .with_secure(state.config.base_url.is_https())
        .with_http_only(true)
        // Strict looks signed out after coming back from a payment page.
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::days(DAYS)))
}

/// Around the layer above, which answers a bare 500 when a session cannot be saved: the database is away, and that is
/// said as everywhere else.
pub async fn explain(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_bare = response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && response.extensions().get::<Failure>().is_none()
        && !response.headers().contains_key(header::CONTENT_TYPE);
    if is_bare { ApiError::from(AppError::Busy).into_response() } else { response }
}

/// What a session holds, where no session layer stands.
#[derive(Debug, Default)]
pub struct Seen {
    pub login: Option<LoginId>,
    /// What opens orders that were bought in it.
    pub keys: Vec<String>,
}

/// Looks into the session of a request without touching it.
pub async fn look(state: &AppState, headers: &HeaderMap) -> model::Result<Seen> {
    let id = cookie(headers, cookie_name(&state.config)).and_then(|id| id.parse::<Id>().ok());
    let Some(id) = id else { return Ok(Seen::default()) };
    let found = table(state).load(&id).await.map_err(|error| {
        tracing::debug!(%error, "a session could not be read");
        AppError::Busy
    })?;
    let Some(record) = found else { return Ok(Seen::default()) };
    let read = |name: &str| record.data.get(name).cloned().unwrap_or_default();
    let bought: Vec<(String, String)> = serde_json::from_value(read(rpc::door::BOUGHT)).unwrap_or_default();
    Ok(Seen {
        login: serde_json::from_value(read(rpc::door::LOGIN)).unwrap_or_default(),
        keys: bought.into_iter().map(|(_, key)| key).collect(),
    })
}

/// Removes sessions nobody came back to. Runs until it is dropped.
pub async fn sweep(state: &AppState) {
    let table = table(state);
    let mut ticks = tokio::time::interval(SWEPT_EVERY);
    loop {
        ticks.tick().await;
        if let Err(error) = table.sweep().await {
            tracing::debug!(%error, "old sessions could not be removed");
        }
    }
}

fn table(state: &AppState) -> Table {
    Table::new(state.shop.pool.clone(), state.shop.clock.clone())
}
