//! Measurements for Prometheus at `/metrics`, for loopback or whoever knows `METRICS_TOKEN`.

use crate::door::ApiError;
use crate::identity::bearer;
use crate::{AppState, Facts};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use domain::kit::{jobs, outbox};
use domain::{Cx, admin};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use model::AppError;
use std::sync::OnceLock;
use std::time::Duration;
use subtle::ConstantTimeEq as _;

#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

/// Upper bounds in seconds: fine around what is promised (20 ms), coarse beyond.
const BUCKETS: &[f64] =
    &[0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

impl Metrics {
    /// The recorder of this process; installed at the first call.
    pub fn installed() -> Self {
        static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
        Self(HANDLE.get_or_init(install).clone())
    }

    pub fn render(&self) -> String {
        self.0.render()
    }

    /// Keeps the recorder tidy and looks at what nobody reports: pool and queues. Runs until it is dropped.
    pub async fn keep(&self, state: &AppState) {
        let mut ticks = tokio::time::interval(Duration::from_secs(5));
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            self.0.run_upkeep();
            let pool = &state.shop.pool;
            metrics::gauge!("db_pool_connections", "state" => "idle").set(pool.num_idle() as f64);
            metrics::gauge!("db_pool_connections", "state" => "all").set(f64::from(pool.size()));
            if state.readiness.is_prepared() {
                look_at_queues(&state.system_cx()).await;
            }
        }
    }
}

/// What cannot be asked now is told the next time.
async fn look_at_queues(cx: &Cx) {
    if let Ok((waiting, parked)) = jobs::depths(cx).await {
        metrics::gauge!("jobs", "state" => "waiting").set(waiting as f64);
        metrics::gauge!("jobs", "state" => "parked").set(parked as f64);
    }
    if let Ok(seconds) = admin::event_lag(cx).await {
        metrics::gauge!("event_lag_seconds").set(seconds as f64);
    }
    if let Ok(mut conn) = cx.pool().acquire().await
        && let Ok((waiting, _)) = outbox::depth(&mut conn).await
    {
        metrics::gauge!("outbox_waiting").set(waiting as f64);
    }
}

fn install() -> PrometheusHandle {
    let builder = PrometheusBuilder::new();
    let with_buckets = builder.set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), BUCKETS);
    // It only refuses an empty list.
    let recorder = with_buckets.unwrap_or_default().build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        tracing::warn!("another recorder was installed first: /metrics stays empty");
    }
    describe();
    handle
}

fn describe() {
    metrics::describe_counter!("http_requests_total", "Requests answered, by route pattern");
    metrics::describe_histogram!("http_request_duration_seconds", "How long answers took");
    metrics::describe_gauge!("http_requests_running", "Requests under way");
    metrics::describe_counter!("requests_shed_total", "Requests refused because too many were under way");
    metrics::describe_counter!("orders_total", "What happened to orders, by event");
    metrics::describe_counter!("payments_total", "Payments that ended, by gateway and outcome");
    metrics::describe_counter!("refunds_total", "Refunds that went back");
    metrics::describe_counter!("checkout_steps_total", "Steps on the way to an order");
    metrics::describe_gauge!("live_sockets", "Live connections");
    metrics::describe_counter!("live_messages_total", "Messages on live connections, by type");
    metrics::describe_counter!("live_closed_total", "Live connections that ended, by close code");
    metrics::describe_histogram!("live_delay_seconds", "From a fact to its being told on live connections");
    metrics::describe_gauge!("db_pool_connections", "Connections to the database");
    metrics::describe_gauge!("jobs", "Jobs by state");
    metrics::describe_gauge!(
        "event_lag_seconds",
        "Age of the oldest event that waits for a subscriber or the broker"
    );
    metrics::describe_gauge!("outbox_waiting", "Events that the message broker has not confirmed");
    metrics::describe_gauge!("broker_up", "Whether this process is connected to the message broker");
    metrics::describe_gauge!("broker_queue_messages", "Messages in the broker's queues");
    metrics::describe_counter!("events_relayed_total", "Events the message broker has confirmed");
    metrics::describe_counter!("events_received_total", "Events taken from the message broker, by outcome");
    metrics::describe_gauge!("redis_up", "Whether Redis answered the last time");
}

/// GET `/metrics`
pub async fn handler(
    State(state): State<AppState>,
    facts: Facts,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let token = state.config.metrics_token.as_ref();
    let given = bearer(&headers).ok().flatten();
    let knows_token = token
        .zip(given)
        .is_some_and(|(token, given)| bool::from(token.expose().as_bytes().ct_eq(given.as_bytes())));
    if !facts.is_loopback && !knows_token {
        // As if there were nothing: strangers need not know.
        return Err(AppError::NotFound.into());
    }
    let content_type = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    Ok((content_type, state.metrics.render()).into_response())
}
