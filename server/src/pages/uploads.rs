//! Forms that send a file: `POST /_upload/<room>/<what>`.
//!
//! Server functions take text only, so such a form posts here instead. It is answered as all forms are
//! (`rpc::door`): without scripts by a redirect, with what was refused waiting for the page; with scripts by an
//! `Outcome`. In front of it stand the same walls: origin, session, rate limit.
//!
//! A room adds its forms to [`all`]; its page writes `<Form action=rpc::upload_path("vendors/logo") files=true …>`
//! around a `FileDrop` named `file`.

use crate::AppState;
use crate::door::Problem;
use crate::layers::body_limit::{self, UPLOAD};
use crate::multipart::{self, Sent, TooLarge};
use axum::Router;
use axum::extract::{Extension, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use bytes::Bytes;
use domain::kit::upload::{FIELD, file_too_large};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use model::forms::Outcome;
use model::{AppError, FieldProblem, Result};
use rpc::UPLOADS;
use rpc::door::{self, Door};
use std::collections::HashMap;
use std::sync::Arc;

/// So much is read of a file that is too large, so that its sender can be told.
const LET_PASS: usize = 6 * UPLOAD;

/// A form that sends a file.
#[derive(Clone)]
pub struct Upload {
    name: &'static str,
    take: Arc<dyn Fn(Door, Form) -> BoxFuture<'static, Result<Outcome>> + Send + Sync>,
}

/// What such a form brings.
pub struct Form {
    pub file: Bytes,
    fields: HashMap<String, String>,
    // holds its place among those in memory
    _sent: Sent,
}

impl Upload {
    /// `take` proves who is there and calls one verb, as server functions do.
    pub fn new<F, A>(name: &'static str, take: F) -> Self
    where
        F: Fn(Door, Form) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Outcome>> + Send + 'static,
    {
        Self { name, take: Arc::new(move |door, form| take(door, form).boxed()) }
    }
}

impl Form {
    /// What was typed into a field; nothing where it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// The forms of all rooms.
pub fn all() -> Vec<Upload> {
    super::store_files::uploads().into()
}

/// Their routes; what stands around pages stands around these too.
pub fn router(uploads: &[Upload]) -> Router<AppState> {
    let mut router = Router::new().route(&format!("{UPLOADS}{{*name}}"), any(unknown));
    for upload in uploads.iter().cloned() {
        let path = rpc::upload_path(upload.name);
        router = router.route(&path, post(move |door, request| answer(upload.clone(), door, request)));
    }
    router
}

async fn unknown() -> Response {
    Problem::App(AppError::NotFound).into_response()
}

async fn answer(upload: Upload, Extension(door): Extension<Door>, request: Request) -> Response {
    let headers = request.headers().clone();
    match take(&upload, door, request).await {
        Ok((door, result)) => reply(&door, &headers, result).await,
        Err(problem) => problem.into_response(),
    }
}

/// Reads the form, unless nobody is there who could send it.
async fn take(
    upload: &Upload,
    mut door: Door,
    request: Request,
) -> std::result::Result<(Door, Result<Outcome>), Problem> {
    if let Err(error) = door.customer() {
        return Ok((door, Err(error)));
    }
    let request = body_limit::limited(request, LET_PASS)?;
    let mut sent = multipart::read(request, TooLarge::LetPass).await?;
    let fields = std::mem::take(&mut sent.fields);
    door.typed = Arc::new(fields.clone().into_iter().filter(|(name, _)| door::may_be_kept(name)).collect());
    let result = match sent.file.take() {
        Some(file) => (upload.take)(door.clone(), Form { file, fields, _sent: sent }).await,
        None if sent.is_too_large => Err(file_too_large(UPLOAD)),
        None => Err(AppError::field(FIELD, FieldProblem::NoFile)),
    };
    Ok((door, result))
}

async fn reply(door: &Door, headers: &HeaderMap, result: Result<Outcome>) -> Response {
    let reply = match door.reply(headers, result).await {
        Ok(reply) => reply,
        Err(error) => return Problem::App(error).into_response(),
    };
    match reply.to {
        Some(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
        None => match serde_json::to_vec(&reply.outcome) {
            Ok(body) => (reply.status, [(header::CONTENT_TYPE, JSON)], body).into_response(),
            Err(error) => Problem::App(AppError::broken(error)).into_response(),
        },
    }
}

const JSON: HeaderValue = HeaderValue::from_static("application/json");
