//! What Leptos itself answers when a server function cannot be called, given our status and shape.

use crate::door::{ApiError, Problem};
use crate::layers::body_limit;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;
use model::AppError;
use rpc::RpcError;

/// Any address under `/_fn` that is no function's.
pub async fn unknown() -> Response {
    Problem::App(AppError::NotFound).into_response()
}

/// Refused forms are answered by the function; this is for what went wrong before or beside it. Leptos says it with 500,
/// or leads a browser back to the form with the error in the address.
pub async fn explain(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    let body = to_bytes(response.into_body(), body_limit::ORDINARY).await.unwrap_or_default();
    let problem = match serde_json::from_slice::<RpcError>(&body) {
        Ok(RpcError(AppError::Broken { .. })) | Err(_) => {
            AppError::broken("a server function could not be run")
        }
        Ok(RpcError(error)) => error,
    };
    ApiError::from(problem).into_response()
}
