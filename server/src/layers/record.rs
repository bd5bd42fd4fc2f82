//! One span, one log line and one measurement a request.
//!
//! The route is written as its pattern and never as the address, and neither query, body nor cookies are: those hold
//! tokens and people's data.

use crate::Facts;
use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument as _;

/// Routes asked every few seconds by machines: logged only when they fail.
const QUIET: &[&str] = &["/health", "/live", "/ready", "/metrics", "/assets/{*path}"];

pub async fn layer(request: Request, next: Next) -> Response {
    let method = method_name(request.method());
    let matched = request.extensions().get::<MatchedPath>();
    let route = matched.map_or("unmatched", MatchedPath::as_str).to_owned();
    let id = request.extensions().get::<Facts>().map(|facts| facts.id.clone()).unwrap_or_default();
    let span = tracing::info_span!("request", request_id = %id, method, route);
    let begun = Instant::now();
    let running = Running::begin();
    let response = next.run(request).instrument(span.clone()).await;
    drop(running);
    let elapsed = begun.elapsed();
    let status = response.status();
    let labels =
        [("method", method.to_owned()), ("route", route.clone()), ("status", status.as_str().to_owned())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels).record(elapsed.as_secs_f64());
    span.in_scope(|| log(status, elapsed.as_secs_f64() * 1000.0, &route));
    response
}

fn log(status: StatusCode, latency_ms: f64, route: &str) {
    let latency_ms = (latency_ms * 100.0).round() / 100.0;
    let status_code = status.as_u16();
    if status.is_server_error() {
        tracing::warn!(status = status_code, latency_ms, "answered");
    } else if QUIET.contains(&crate::router::within_api(route).unwrap_or(route)) {
        tracing::debug!(status = status_code, latency_ms, "answered");
    } else {
        tracing::info!(status = status_code, latency_ms, "answered");
    }
}

/// Anybody may invent methods; labels must not grow with them.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}

/// Counts a request under way, also when its client goes away.
struct Running;

impl Running {
    fn begin() -> Self {
        metrics::gauge!("http_requests_running").increment(1);
        Self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        metrics::gauge!("http_requests_running").decrement(1);
    }
}
