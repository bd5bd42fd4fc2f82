//! Lets scripts of the sites in `ALLOWED_ORIGINS` call the API. By default there are none, and then this does nothing.

use crate::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const METHODS: HeaderValue = HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE");
const TAKEN: HeaderValue = HeaderValue::from_static(
    "authorization, content-type, accept-language, idempotency-key, if-none-match, x-cart-token, x-request-id",
);
const SHOWN: HeaderValue = HeaderValue::from_static(
    "etag, idempotent-replayed, location, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, \
     x-cart-token, x-request-id",
);
const A_DAY: HeaderValue = HeaderValue::from_static("86400");

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let allowed = &state.config.allowed_origins;
    if allowed.is_empty() || !crate::router::is_api(request.uri().path()) {
        return next.run(request).await;
    }
    let origin = request.headers().get(header::ORIGIN).cloned();
    let origin = origin.filter(|origin| allowed.iter().any(|known| known.as_bytes() == origin.as_bytes()));
    let is_preflight = request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response =
        if is_preflight { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if let Some(origin) = origin {
        allow(headers, origin, is_preflight);
    }
    response
}

fn allow(headers: &mut HeaderMap, origin: HeaderValue, is_preflight: bool) {
    let mut say = |name: HeaderName, value| headers.insert(name, value);
    say(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if is_preflight {
        say(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        say(header::ACCESS_CONTROL_ALLOW_HEADERS, TAKEN);
        say(header::ACCESS_CONTROL_MAX_AGE, A_DAY);
    } else {
        say(header::ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
    }
}
