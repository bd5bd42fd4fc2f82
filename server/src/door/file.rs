//! A file that a program sends.

use super::{ApiError, Problem};
use crate::AppState;
use crate::multipart::{self, Sent, TooLarge};
use axum::extract::{FromRequest, Request};
use domain::kit::upload::FIELD;
use model::{AppError, FieldProblem};
use std::collections::HashMap;

/// The file of a form, for doors that say `.takes_files()`. No form: 415; one that breaks off: 400; no file in it: 422;
/// more than ten megabytes: 413.
pub struct UploadedFile {
    pub file: bytes::Bytes,
    pub fields: HashMap<String, String>,
    // holds its place among those in memory
    _sent: Sent,
}

impl FromRequest<AppState> for UploadedFile {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, ApiError> {
        let mut sent = multipart::read(request, TooLarge::Refused).await?;
        let file = sent.file.take().ok_or_else(|| AppError::field(FIELD, FieldProblem::NoFile));
        let file = file.map_err(Problem::App)?;
        Ok(Self { file, fields: std::mem::take(&mut sent.fields), _sent: sent })
    }
}
