//! Bodies arrive whole before their request takes a place: whoever sends slowly holds nothing but a connection.
//!
//! Only doors that take files read while they hold a place; they know who is sending before they read.

use super::body_limit::{self, ORDINARY};
use crate::door::{ApiError, Door, Problem, whole};
use axum::body::{Body, HttpBody as _};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

/// How long an ordinary body may take from its first byte to its last.
const WITHIN: Duration = Duration::from_secs(10);

/// The doors that take files, by their paths below the API; and the forms that do.
#[derive(Clone)]
pub struct Uploads(Arc<HashSet<&'static str>>);

impl Uploads {
    pub fn of(doors: &[Door]) -> Self {
        Self(Arc::new(doors.iter().filter(|door| door.takes_files).flat_map(Door::paths).collect()))
    }

    pub fn include(&self, request: &Request) -> bool {
        let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        route.starts_with(rpc::UPLOADS)
            || crate::router::within_api(route).is_some_and(|path| self.0.contains(path))
    }
}

pub async fn layer(State(uploads): State<Uploads>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() || uploads.include(&request) {
        return next.run(request).await;
    }
    match arrived(request).await {
        Ok(request) => next.run(request).await,
        Err(error) => {
            let mut response = error.into_response();
            // What is still on its way is not waited for.
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            response
        }
    }
}

async fn arrived(request: Request) -> Result<Request, ApiError> {
    let (parts, body) = body_limit::limited(request, ORDINARY)?.into_parts();
    match tokio::time::timeout(WITHIN, whole(body)).await {
        Ok(bytes) => Ok(Request::from_parts(parts, Body::from(bytes?))),
        Err(_) => Err(Problem::TooSlow.into()),
    }
}
