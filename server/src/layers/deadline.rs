//! A request that takes too long is given up, so that it does not hold what others wait for.

use super::arrival::Uploads;
use crate::door::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::AppError;
use std::time::Duration;

const LONGEST: Duration = Duration::from_secs(30);
/// Ten megabytes over a slow line.
const LONGEST_UPLOAD: Duration = Duration::from_secs(150);

pub async fn layer(State(uploads): State<Uploads>, request: Request, next: Next) -> Response {
    let longest = if uploads.include(&request) { LONGEST_UPLOAD } else { LONGEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!("a request took longer than {} s", longest.as_secs());
            ApiError::from(AppError::Busy).into_response()
        }
    }
}
