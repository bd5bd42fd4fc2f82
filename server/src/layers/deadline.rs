//! A request that takes too long is given up, so that it does not hold what others wait for.

use crate::door::ApiError;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::AppError;
use std::time::Duration;

const LONGEST: Duration = Duration::from_secs(30);

pub async fn layer(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!("a request took longer than {} s", LONGEST.as_secs());
            ApiError::from(AppError::Busy).into_response()
        }
    }
}
