//! Counts every request to the API and says how many are left; past the limit it answers 429.

use super::client_address::bucket_of;
use crate::door::ApiError;
use crate::limits::Verdict;
use crate::{AppState, Facts, identity};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::AppError;

const LIMIT: HeaderName = HeaderName::from_static("ratelimit-limit");
const REMAINING: HeaderName = HeaderName::from_static("ratelimit-remaining");
const RESET: HeaderName = HeaderName::from_static("ratelimit-reset");

/// Of all below `/api`: an account has its own count, everybody else shares that of their address.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if !crate::router::is_api(request.uri().path()) {
        return next.run(request).await;
    }
    let facts = request.extensions().get::<Facts>().cloned().unwrap_or_default();
    if is_hook(request.uri().path()) {
        return hook(&state, &facts, request, next).await;
    }
    let bucket = match identity::account_of_token(&state, request.headers()) {
        Some(account) => format!("api:{account}"),
        None => format!("api:{}", address_of(&facts)),
    };
    let Some(verdict) = state.limits.count(&bucket) else { return next.run(request).await };
    let mut response =
        if verdict.allowed { next.run(request).await } else { refusal(verdict).into_response() };
    say(response.headers_mut(), verdict);
    response
}

/// Where gateways tell us things: many a minute, all from a few addresses.
fn is_hook(path: &str) -> bool {
    let path = crate::router::within_api(path).unwrap_or_default();
    path == "/payments/webhook" || path.starts_with("/webhooks/")
}

/// Counts only what is not a gateway's: after some of it an address is heard no more, so that nobody makes us have one
/// forgery after the other checked.
async fn hook(state: &AppState, facts: &Facts, request: Request, next: Next) -> Response {
    let bucket = format!("hooks:{}", address_of(facts));
    if let Some(verdict) = state.limits.lies(&bucket).filter(|verdict| verdict.remaining == 0) {
        return refusal(verdict).into_response();
    }
    let response = next.run(request).await;
    if response.status() == StatusCode::BAD_REQUEST {
        state.limits.count_lie(&bucket);
    }
    response
}

/// For doors where people prove who they are: few tries, counted by address whoever one says to be.
pub async fn count_sparingly(state: &AppState, facts: &Facts) -> Option<Verdict> {
    state.limits.count_strictly(&format!("auth:{}", address_of(facts))).await
}

/// Around pages and forms: the forms by which people prove who they are count as the API's doors for that do, other
/// forms as ordinary requests of their address.
pub async fn forms(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let facts = request.extensions().get::<Facts>().cloned().unwrap_or_default();
    let verdict = if rpc::accounts::proofs().contains(&request.uri().path()) {
        count_sparingly(&state, &facts).await
    } else {
        state.limits.count(&format!("forms:{}", address_of(&facts)))
    };
    match verdict {
        Some(verdict) if !verdict.allowed => {
            let mut response = refusal(verdict).into_response();
            say(response.headers_mut(), verdict);
            response
        }
        _ => next.run(request).await,
    }
}

pub fn refusal(verdict: Verdict) -> ApiError {
    AppError::SlowDown { seconds: verdict.reset }.into()
}

/// Says how the request stands; the narrower limit was said first and stays.
pub fn say(headers: &mut HeaderMap, verdict: Verdict) {
    for (name, value) in [(LIMIT, verdict.limit), (REMAINING, verdict.remaining), (RESET, verdict.reset)] {
        headers.entry(name).or_insert(HeaderValue::from(value));
    }
}

fn address_of(facts: &Facts) -> String {
    facts.ip.map_or_else(|| "unknown".to_owned(), bucket_of)
}
