//! How the shop is: for load balancers, for operators, and for whoever wonders.
//!
//! `/live` says that the process answers, `/ready` whether it should be sent requests, `/health` both in short,
//! `/health/detailed` each dependency with its latency (loopback or ADMIN). Bare JSON, also under `/api/v1`.

use crate::door::{ApiError, Door, OpenTo};
use crate::identity::Caller;
use crate::{AppState, Facts};
use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use model::AppError;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Status {
    Ok,
    Unavailable,
}

#[derive(Serialize, JsonSchema)]
struct Health {
    status: Status,
}

#[derive(Serialize, JsonSchema)]
struct Detailed {
    status: Status,
    version: &'static str,
    dependencies: BTreeMap<&'static str, Dependency>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Dependency {
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_ms: Option<f64>,
    /// What stands behind it: an engine outside, or what is built in.
    engine: &'static str,
}

/// At the root, beside the API.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/health", get(health))
        .route("/health/detailed", get(detailed))
        .route("/live", get(live))
        .route("/ready", get(ready))
}

pub fn doors() -> Vec<Door> {
    let door = |door: Door| door.open_to(OpenTo::Anyone);
    vec![
        door(Door::get("/health", health))
            .answers_bare::<Health>(200)
            .answers_bare::<Health>(503)
            .says("Whether the shop answers"),
        door(Door::get("/live", live)).answers_bare::<Health>(200).says("Whether the process answers"),
        door(Door::get("/ready", ready))
            .answers_bare::<Health>(200)
            .answers_bare::<Health>(503)
            .says("Whether it should be sent requests"),
        door(Door::get("/health/detailed", detailed))
            .knows_callers()
            .may_answer(AppError::Forbidden)
            .answers_bare::<Detailed>(200)
            .answers_bare::<Detailed>(503)
            .says("Each dependency with state and latency (loopback or ADMIN)"),
    ]
}

async fn live() -> Response {
    answer(true, Health { status: Status::Ok })
}

async fn health(State(state): State<AppState>) -> Response {
    ready(State(state)).await
}

async fn ready(State(state): State<AppState>) -> Response {
    let fine =
        !state.readiness.is_leaving() && state.readiness.is_prepared() && database(&state).await.is_some();
    answer(fine, Health { status: status(fine) })
}

async fn detailed(
    State(state): State<AppState>,
    facts: Facts,
    caller: Result<Caller, ApiError>,
) -> Result<Response, ApiError> {
    if !facts.is_loopback {
        caller?.0.admin()?;
    }
    let database = database(&state).await;
    let fine = database.is_some() && state.readiness.is_prepared() && !state.readiness.is_leaving();
    let mut dependencies = BTreeMap::new();
    let latency_ms = database.map(in_ms);
    let database = Dependency { status: status(latency_ms.is_some()), latency_ms, engine: "postgres" };
    dependencies.insert("database", database);
    for (name, engine) in engines(&state) {
        dependencies.insert(name, Dependency { status: Status::Ok, latency_ms: None, engine });
    }
    if let Some(is_up) = state.broker.is_up() {
        let broker = Dependency { status: status(is_up), latency_ms: None, engine: "rabbitmq" };
        dependencies.insert("events", broker);
    }
    if let Some(redis) = &state.redis {
        let latency_ms = redis.ping().await.ok().map(in_ms);
        let redis = Dependency { status: status(latency_ms.is_some()), latency_ms, engine: "redis" };
        dependencies.insert("limits", redis);
    }
    let version = env!("CARGO_PKG_VERSION");
    Ok(answer(fine, Detailed { status: status(fine), version, dependencies }))
}

fn in_ms(latency: Duration) -> f64 {
    (latency.as_secs_f64() * 100_000.0).round() / 100.0
}

/// What is configured beside the database. What is built in lives in the database and is as well as that; a broker and
/// Redis take its place above, and nobody has to wait for them.
fn engines(state: &AppState) -> [(&'static str, &'static str); 4] {
    let config = &state.config;
    [
        ("events", if config.amqp_url.is_some() { "rabbitmq" } else { "kept in the database" }),
        ("limits", "kept in the database"),
        ("mail", if config.smtp_url.is_some() { "smtp" } else { "kept in the database" }),
        ("sms", if config.twilio.is_some() { "twilio" } else { "kept in the database" }),
    ]
}

/// How long the database takes to say anything, if it does.
async fn database(state: &AppState) -> Option<Duration> {
    let begun = Instant::now();
    let asked = sqlx::query("select 1").execute(&state.shop.pool);
    let answered = tokio::time::timeout(PATIENCE, asked).await;
    matches!(answered, Ok(Ok(_))).then(|| begun.elapsed())
}

fn status(fine: bool) -> Status {
    if fine { Status::Ok } else { Status::Unavailable }
}

fn answer<T: Serialize>(fine: bool, body: T) -> Response {
    let code = if fine { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let mut response = (code, Json(body)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !fine {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}
