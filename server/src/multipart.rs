//! Forms with a file, as browsers and programs send them (`multipart/form-data`).
//!
//! A file is held whole, since it is decoded whole; so there are only so many at once, and whoever sends one waits for
//! a place before anything of it is read.

use crate::door::Problem;
use crate::layers::body_limit::UPLOAD;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use bytes::{Bytes, BytesMut};
use domain::kit::upload::FIELD;
use http_body_util::LengthLimitError;
use model::AppError;
use multer::{Field, Multipart};
use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Each may hold ten megabytes.
static PLACES: Semaphore = Semaphore::const_new(12);
const PATIENCE: Duration = Duration::from_secs(10);

const MOST_FIELDS: usize = 64;
const LONGEST_FIELD: usize = 16 * 1024;

/// A form that has arrived.
pub struct Sent {
    /// Nothing where none was chosen.
    pub file: Option<Bytes>,
    pub fields: HashMap<String, String>,
    /// There was a file, and it was more than may be held.
    pub is_too_large: bool,
    _place: SemaphorePermit<'static>,
}

/// What happens with a file that is too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLarge {
    /// Nothing more is read.
    Refused,
    /// The rest is read and let go: browsers hear an answer only once they have sent everything.
    LetPass,
}

/// Reads a form of one file, in the field `file`, and short texts.
pub async fn read(request: Request, too_large: TooLarge) -> Result<Sent, Problem> {
    let boundary = boundary(request.headers()).ok_or(Problem::NotAForm)?;
    let announced = announced(request.headers());
    let place = tokio::time::timeout(PATIENCE, PLACES.acquire()).await;
    let place = place.map_err(|_| AppError::Busy)?.map_err(AppError::broken)?;
    let mut sent = Sent { file: None, fields: HashMap::new(), is_too_large: false, _place: place };
    let mut form = Multipart::new(request.into_body().into_data_stream(), boundary);
    let mut fields = 0;
    while let Some(field) = form.next_field().await.map_err(|error| problem(&error))? {
        fields += 1;
        if fields > MOST_FIELDS {
            return Err(Problem::MalformedForm);
        }
        match field.name().map(str::to_owned) {
            Some(name) if name == FIELD => read_file(&mut sent, field, announced, too_large).await?,
            Some(name) if field.file_name().is_none() => {
                let text = collect(field, LONGEST_FIELD, 0).await?.ok_or(Problem::PayloadTooLarge)?;
                sent.fields.insert(name, String::from_utf8(text.into()).map_err(|_| Problem::MalformedForm)?);
            }
            // files nobody asked for
            _ => drop(collect(field, 0, 0).await?),
        }
    }
    Ok(sent)
}

/// Browsers send an empty file without a name where none was chosen.
async fn read_file(
    sent: &mut Sent,
    field: Field<'_>,
    announced: usize,
    too_large: TooLarge,
) -> Result<(), Problem> {
    if sent.file.is_some() || sent.is_too_large {
        return Err(Problem::MalformedForm);
    }
    match collect(field, UPLOAD, announced.min(UPLOAD)).await? {
        Some(bytes) => sent.file = (!bytes.is_empty()).then_some(bytes),
        None if too_large == TooLarge::Refused => return Err(Problem::PayloadTooLarge),
        None => sent.is_too_large = true,
    }
    Ok(())
}

/// All of a field, or nothing where it is more than `most`; then the rest of it is let go.
async fn collect(mut field: Field<'_>, most: usize, expected: usize) -> Result<Option<Bytes>, Problem> {
    let mut bytes = Some(BytesMut::with_capacity(expected));
    while let Some(chunk) = field.chunk().await.map_err(|error| problem(&error))? {
        bytes = bytes.filter(|bytes| bytes.len() + chunk.len() <= most);
        if let Some(bytes) = &mut bytes {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(bytes.map(BytesMut::freeze))
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(header::CONTENT_TYPE)?.to_str().ok()?).ok()
}

fn announced(headers: &HeaderMap) -> usize {
    headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0)
}

fn problem(error: &multer::Error) -> Problem {
    let mut source: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(cause) = source {
        if cause.is::<LengthLimitError>() {
            return Problem::PayloadTooLarge;
        }
        source = cause.source();
    }
    Problem::MalformedForm
}
