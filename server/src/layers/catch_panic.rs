//! A bug in one request is that request's 500, not everybody's outage.

use crate::door::ApiError;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::FutureExt as _;
use model::AppError;
use std::any::Any;
use std::panic::AssertUnwindSafe;

pub async fn layer(request: Request, next: Next) -> Response {
    // Nothing of the request is used again after a panic, so nothing half-changed can be seen.
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => {
            let cause = format!("a handler panicked: {}", words_of(panic.as_ref()));
            ApiError::from(AppError::broken(cause)).into_response()
        }
    }
}

fn words_of(panic: &(dyn Any + Send)) -> &str {
    if let Some(text) = panic.downcast_ref::<&str>() {
        text
    } else {
        panic.downcast_ref::<String>().map_or("(no words)", String::as_str)
    }
}
