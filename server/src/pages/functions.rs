//! Server functions under `/_fn`, with the failures that Leptos itself answers given our status and shape.

use crate::door::{ApiError, Problem};
use crate::layers::body_limit;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use leptos::server_fn::axum::get_server_fn_service;
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;
use leptos_axum::handle_server_fns_with_context;
use model::AppError;
use rpc::RpcError;

/// Calls the function a form names.
pub async fn call(context: impl Fn() + Clone + Send + 'static, request: Request) -> Response {
    let path = request.uri().path();
    if get_server_fn_service(path, Method::POST).is_none() {
        return Problem::App(AppError::NotFound).into_response();
    }
    let response = handle_server_fns_with_context(context, request).await.into_response();
    // Refused forms are answered by the function; this is what went wrong before or beside it. Leptos says it with 500,
    // or leads back to the form with the error in the address.
    if response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return failure(response).await.into_response();
    }
    response
}

async fn failure(response: Response) -> ApiError {
    let body = to_bytes(response.into_body(), body_limit::ORDINARY).await.unwrap_or_default();
    match serde_json::from_slice::<RpcError>(&body) {
        Ok(RpcError(AppError::Broken { .. })) | Err(_) => {
            AppError::broken("a server function could not be run").into()
        }
        Ok(RpcError(error)) => error.into(),
    }
}
