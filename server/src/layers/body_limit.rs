//! No body may be larger than its door expects.

use crate::door::Problem;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;

pub const ORDINARY: usize = 1024 * 1024;
pub const UPLOAD: usize = 10 * 1024 * 1024;
/// What surrounds the files of a form: boundaries and small fields.
pub const UPLOAD_WRAPPING: usize = 64 * 1024;

/// For pages and their forms; those that send a file hold it to a limit themselves (`pages::uploads`).
pub async fn layer(request: Request, next: Next) -> Response {
    if request.uri().path().starts_with(rpc::UPLOADS) {
        return next.run(request).await;
    }
    match limited(request, ORDINARY) {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

/// A body that says it is larger is refused at once; one that turns out to be larger fails while it is read.
pub fn limited(request: Request, most: usize) -> Result<Request, Problem> {
    let announced =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: u64| length > most as u64) {
        return Err(Problem::PayloadTooLarge);
    }
    Ok(request.map(|body| Body::new(Limited::new(body, most))))
}
