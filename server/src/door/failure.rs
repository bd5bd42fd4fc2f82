//! How a door says no: [`ApiError`] travels in the answer's extensions, and `layers::failures` gives it words and
//! the shape the place asks for (an envelope under `/api`, a page elsewhere).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::{AppError, FieldErrors, FieldProblem};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A refusal of this request.
#[derive(Clone, Debug)]
pub struct ApiError {
    pub problem: Problem,
    /// Goes beside `code` and `message`.
    pub extra: Map<String, Value>,
    /// Goes into `details`, before the fields.
    pub details: Vec<Value>,
}

/// What the rooms may say, and what only HTTP knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    App(AppError),
    MalformedJson,
    MalformedForm,
    UnsupportedMediaType,
    /// The same where a form with a file is wanted.
    NotAForm,
    PayloadTooLarge,
    MethodNotAllowed,
    /// A live connection was asked for by something that cannot keep one.
    NotAWebSocket,
    NotSameOrigin,
    AmbiguousLength,
    TooSlow,
    /// A webhook that is not signed by who it says it is from, or too old.
    NotGenuine,
}

impl Problem {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::App(error) => {
                StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Self::MalformedJson | Self::MalformedForm | Self::AmbiguousLength | Self::NotGenuine => {
                StatusCode::BAD_REQUEST
            }
            Self::UnsupportedMediaType | Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAWebSocket => StatusCode::UPGRADE_REQUIRED,
            Self::NotSameOrigin => StatusCode::FORBIDDEN,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
        }
    }

    pub fn code(&self) -> &'static str {
        match self {
            Self::App(error) => error.code(),
            Self::MalformedJson => "MALFORMED_JSON",
            Self::MalformedForm => "MALFORMED_FORM",
            Self::UnsupportedMediaType | Self::NotAForm => "UNSUPPORTED_MEDIA_TYPE",
            Self::PayloadTooLarge => "PAYLOAD_TOO_LARGE",
            Self::MethodNotAllowed => "METHOD_NOT_ALLOWED",
            Self::NotAWebSocket => "UPGRADE_REQUIRED",
            Self::NotSameOrigin => "NOT_SAME_ORIGIN",
            Self::AmbiguousLength => "AMBIGUOUS_LENGTH",
            Self::TooSlow => "REQUEST_TIMEOUT",
            Self::NotGenuine => "INVALID_SIGNATURE",
        }
    }
}

impl ApiError {
    pub fn new(problem: Problem) -> Self {
        Self { problem, extra: Map::new(), details: Vec::new() }
    }

    /// Adds a field beside `code` and `message`, such as `mfaToken`.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }

    /// Adds an entry to `details`, such as `{"available": 3}`.
    pub fn detail(mut self, detail: Value) -> Self {
        self.details.push(detail);
        self
    }

    pub fn field(field: &str, problem: FieldProblem) -> Self {
        AppError::field(field, problem).into()
    }

    pub fn fields(&self) -> Option<&FieldErrors> {
        match &self.problem {
            Problem::App(AppError::Invalid(fields)) => Some(fields),
            _ => None,
        }
    }
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        Self::new(Problem::App(error))
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        Self::new(problem)
    }
}

/// What `layers::failures` finds in the extensions of an answer.
#[derive(Clone)]
pub struct Failure(pub Arc<ApiError>);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.problem.status().into_response();
        let wait = match &self.problem {
            Problem::App(AppError::SlowDown { seconds }) => Some(*seconds),
            Problem::App(AppError::Busy | AppError::Clash) => Some(1),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.problem == Problem::App(AppError::SignIn(model::Reason::Unauthenticated)) {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(Failure(Arc::new(self)));
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        ApiError::new(self).into_response()
    }
}
