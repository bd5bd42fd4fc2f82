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
/// So much of a file's name is told.
const LONGEST_NAME: usize = 100;

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
    let mut arriving = Arriving::begin(request).await?;
    let (mut file, mut is_too_large) = (None, false);
    while let Some(one) = arriving.next().await? {
        if file.is_some() || is_too_large {
            return Err(Problem::MalformedForm);
        }
        is_too_large = one.bytes.is_none();
        if is_too_large && too_large == TooLarge::Refused {
            return Err(Problem::PayloadTooLarge);
        }
        file = one.bytes;
    }
    Ok(Sent { file, fields: arriving.fields, is_too_large, _place: arriving.place })
}

/// A form that is on its way, for those who take one file after the other: of several, one is held at a time.
pub struct Arriving {
    form: Multipart<'static>,
    /// What came before the file that was read last.
    pub fields: HashMap<String, String>,
    parts: usize,
    announced: usize,
    place: SemaphorePermit<'static>,
}

/// One of its files.
pub struct File {
    /// As its sender called it.
    pub name: String,
    /// Nothing where it is more than may be held; then it was let go.
    pub bytes: Option<Bytes>,
}

impl Arriving {
    pub async fn begin(request: Request) -> Result<Self, Problem> {
        let boundary = boundary(request.headers()).ok_or(Problem::NotAForm)?;
        let announced = announced(request.headers());
        let place = tokio::time::timeout(PATIENCE, PLACES.acquire()).await;
        let place = place.map_err(|_| AppError::Busy)?.map_err(AppError::broken)?;
        let form = Multipart::new(request.into_body().into_data_stream(), boundary);
        Ok(Self { form, fields: HashMap::new(), parts: 0, announced, place })
    }

    /// The next file in the field `file`. Browsers send an empty one without a name where none was chosen.
    pub async fn next(&mut self) -> Result<Option<File>, Problem> {
        while let Some(field) = self.form.next_field().await.map_err(|error| problem(&error))? {
            self.parts += 1;
            if self.parts > MOST_FIELDS {
                return Err(Problem::MalformedForm);
            }
            match field.name().map(str::to_owned) {
                Some(name) if name == FIELD => {
                    let name = field.file_name().unwrap_or_default().chars().take(LONGEST_NAME).collect();
                    let bytes = collect(field, UPLOAD, self.announced.min(UPLOAD)).await?;
                    if bytes.as_ref().is_none_or(|bytes| !bytes.is_empty()) {
                        return Ok(Some(File { name, bytes }));
                    }
                }
                Some(name) if field.file_name().is_none() => {
                    let text = collect(field, LONGEST_FIELD, 0).await?.ok_or(Problem::PayloadTooLarge)?;
                    let text = String::from_utf8(text.into()).map_err(|_| Problem::MalformedForm)?;
                    self.fields.insert(name, text);
                }
                // files nobody asked for
                _ => drop(collect(field, 0, 0).await?),
            }
        }
        Ok(None)
    }
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
