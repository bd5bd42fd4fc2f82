//! A page to read and try the API, at `/docs`. It is made from the OpenAPI document and needs nobody else's files.

mod page;

use crate::{AppState, Facts, api, door};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| door::openapi(&api::doors()));
static TEXT: LazyLock<String> = LazyLock::new(|| DOCUMENT.to_string());

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/docs", get(read))
        .route("/docs/docs.css", get(|| file("text/css; charset=utf-8", include_str!("docs/docs.css"))))
        .route("/docs/try.js", get(|| file("text/javascript; charset=utf-8", include_str!("docs/try.js"))))
}

/// GET `/api/v1/openapi.json`: bare, not in an envelope.
pub async fn document() -> Response {
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")];
    (headers, TEXT.as_str()).into_response()
}

async fn read(facts: Facts) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    (headers, page::html(&DOCUMENT, facts.lang)).into_response()
}

async fn file(content_type: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "public, max-age=3600")], text)
        .into_response()
}
