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
use crate::layers::body_limit::{self, UPLOAD, UPLOAD_WRAPPING};
use crate::multipart::{self, Arriving, Sent, TooLarge};
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

/// So much is read of a form that may bring several.
const LET_PASS_OF_SEVERAL: usize = 20 * UPLOAD + UPLOAD_WRAPPING;

/// A form that sends a file.
#[derive(Clone)]
pub struct Upload {
    name: &'static str,
    take: Arc<dyn Fn(Door, Form) -> BoxFuture<'static, Result<Outcome>> + Send + Sync>,
    /// Where it may bring several: where one goes on when they were taken, so many of them.
    several: Option<fn(&Door, &Fields, usize) -> Outcome>,
}

pub type Fields = HashMap<String, String>;

/// What such a form brings.
pub struct Form {
    pub file: Bytes,
    fields: Fields,
    // holds its place among those in memory; of several, their form does
    _sent: Option<Sent>,
}

impl Upload {
    /// `take` proves who is there and calls one verb, as server functions do.
    pub fn new<F, A>(name: &'static str, take: F) -> Self
    where
        F: Fn(Door, Form) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Outcome>> + Send + 'static,
    {
        Self { name, take: Arc::new(move |door, form| take(door, form).boxed()), several: None }
    }

    /// The form may bring several files. Each is taken by itself, so that what is wrong with one stops no other;
    /// those that were refused are named on the page that `on` leads to.
    pub fn of_several(mut self, on: fn(&Door, &Fields, usize) -> Outcome) -> Self {
        self.several = Some(on);
        self
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
    if let Some(on) = upload.several {
        let request = body_limit::limited(request, LET_PASS_OF_SEVERAL)?;
        return take_each(upload, on, door, Arriving::begin(request).await?).await;
    }
    let request = body_limit::limited(request, LET_PASS)?;
    let mut sent = multipart::read(request, TooLarge::LetPass).await?;
    let fields = std::mem::take(&mut sent.fields);
    door.typed = kept(&fields);
    let result = match sent.file.take() {
        Some(file) => (upload.take)(door.clone(), Form { file, fields, _sent: Some(sent) }).await,
        None if sent.is_too_large => Err(file_too_large(UPLOAD)),
        None => Err(AppError::field(FIELD, FieldProblem::NoFile)),
    };
    Ok((door, result))
}

/// One file after the other. A single one is answered as if it were the only kind of form.
async fn take_each(
    upload: &Upload,
    on: fn(&Door, &Fields, usize) -> Outcome,
    mut door: Door,
    mut arriving: Arriving,
) -> std::result::Result<(Door, Result<Outcome>), Problem> {
    let (mut taken, mut refused) = (0, Vec::new());
    while let Some(sent) = arriving.next().await? {
        door.typed = kept(&arriving.fields);
        let result = match sent.bytes {
            Some(file) => {
                let form = Form { file, fields: arriving.fields.clone(), _sent: None };
                (upload.take)(door.clone(), form).await
            }
            None => Err(file_too_large(UPLOAD)),
        };
        match result {
            Ok(_) => taken += 1,
            Err(error @ (AppError::Invalid(_) | AppError::Refused(_))) => refused.push((sent.name, error)),
            Err(error) => return Ok((door, Err(error))),
        }
    }
    door.typed = kept(&arriving.fields);
    if taken == 0 && refused.len() < 2 {
        let nothing = || AppError::field(FIELD, FieldProblem::NoFile);
        let error = refused.pop().map_or_else(nothing, |(_, error)| error);
        return Ok((door, Err(error)));
    }
    let named: Vec<_> = refused.into_iter().map(|(name, error)| (name, reason(&door, error))).collect();
    let outcome = door.keep_left_over(&named).await.map(|()| on(&door, &arriving.fields, taken));
    Ok((door, outcome))
}

fn reason(door: &Door, error: AppError) -> String {
    match error {
        AppError::Invalid(fields) => {
            fields.iter().map(|field| door.lang().problem(&field.problem)).collect::<Vec<_>>().join(" ")
        }
        error => door.lang().error(&error, &door.cx.request.id),
    }
}

/// What may wait in the session for the page that shows the form again.
fn kept(fields: &Fields) -> Arc<Fields> {
    Arc::new(fields.clone().into_iter().filter(|(name, _)| door::may_be_kept(name)).collect())
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
