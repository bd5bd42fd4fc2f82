//! What doors answer: the envelopes of the API.

use super::ApiError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use model::{AppError, Page};
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

#[derive(Serialize)]
struct Envelope<'a, T: Serialize> {
    success: bool,
    data: &'a T,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    #[serde(flatten)]
    beside: Option<&'a Map<String, Value>>,
}

/// 200 and what was asked for.
pub struct Ok200<T>(pub T);

/// 201, what was made, and where it is.
pub struct Created<T>(pub T, pub String);

/// 202: it was taken and is under way; or it is not said whether anything is.
pub struct Accepted;

/// 200 and a word, for acts that leave nothing to show.
pub struct Done(pub String);

/// 200 and one page of a list. What stands beside `data` (facets) comes with [`Listed::beside`].
pub struct Listed<T> {
    page: Page<T>,
    beside: Map<String, Value>,
}

/// 200 and something everybody may see and caches may keep so many seconds.
pub struct Public<T>(pub T, pub u32);

impl<T> Listed<T> {
    pub fn new(page: Page<T>) -> Self {
        Self { page, beside: Map::new() }
    }

    pub fn beside(mut self, name: &str, value: Value) -> Self {
        self.beside.insert(name.to_owned(), value);
        self
    }
}

/// What can stand in an envelope with 200.
pub trait Enveloped {
    fn body(self) -> Result<Vec<u8>, AppError>;
}

impl<T: Serialize> Enveloped for Ok200<T> {
    fn body(self) -> Result<Vec<u8>, AppError> {
        envelope(&self.0, None, None)
    }
}

impl<T: Serialize> Enveloped for Listed<T> {
    fn body(mut self) -> Result<Vec<u8>, AppError> {
        let pagination = serde_json::to_value(self.page.pagination).map_err(AppError::broken)?;
        self.beside.insert("pagination".to_owned(), pagination);
        envelope(&self.page.items, None, Some(&self.beside))
    }
}

impl<T: Serialize> IntoResponse for Ok200<T> {
    fn into_response(self) -> Response {
        answer(StatusCode::OK, self.body())
    }
}

impl<T: Serialize> IntoResponse for Listed<T> {
    fn into_response(self) -> Response {
        answer(StatusCode::OK, self.body())
    }
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let mut response = answer(StatusCode::CREATED, envelope(&self.0, None, None));
        if let Ok(location) = HeaderValue::from_str(&self.1) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}

impl IntoResponse for Accepted {
    fn into_response(self) -> Response {
        answer(StatusCode::ACCEPTED, envelope(&Value::Null, None, None))
    }
}

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        answer(StatusCode::OK, envelope(&Value::Null, Some(&self.0), None))
    }
}

impl<T: Enveloped> IntoResponse for Public<T> {
    fn into_response(self) -> Response {
        let Self(inner, seconds) = self;
        match Written::new(inner, seconds) {
            Ok(written) => written.into_response(),
            Err(error) => ApiError::from(error).into_response(),
        }
    }
}

/// An answer to everybody, written out with its tag, to be sent as often as it is asked for.
#[derive(Clone)]
pub struct Written {
    body: Bytes,
    tag: Option<HeaderValue>,
    seconds: u32,
}

impl Written {
    /// Caches may keep it so many seconds.
    pub fn new(answer: impl Enveloped, seconds: u32) -> Result<Self, AppError> {
        let body = answer.body()?;
        Ok(Self { tag: etag(&body), body: body.into(), seconds })
    }

    pub fn bytes(&self) -> usize {
        self.body.len()
    }
}

impl IntoResponse for Written {
    fn into_response(self) -> Response {
        let mut response =
            (StatusCode::OK, [(header::CONTENT_TYPE, "application/json")], self.body).into_response();
        let headers = response.headers_mut();
        if let Some(tag) = self.tag {
            headers.insert(header::ETAG, tag);
        }
        let policy = format!("public, max-age={}, stale-while-revalidate=60", self.seconds);
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(header::CACHE_CONTROL, policy);
        }
        // Words and prices differ by language, and what staff see may differ too.
        headers.insert(header::VARY, HeaderValue::from_static("accept-language, authorization"));
        response
    }
}

fn envelope<T: Serialize>(
    data: &T,
    message: Option<&str>,
    beside: Option<&Map<String, Value>>,
) -> Result<Vec<u8>, AppError> {
    serde_json::to_vec(&Envelope { success: true, data, message, beside }).map_err(AppError::broken)
}

fn answer(status: StatusCode, body: Result<Vec<u8>, AppError>) -> Response {
    match body {
        Ok(body) => (status, [(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(error) => ApiError::from(error).into_response(),
    }
}

/// A weak tag: compression may change the bytes and not what they say.
fn etag(body: &[u8]) -> Option<HeaderValue> {
    let digest = Sha256::digest(body);
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{hex}\"")).ok()
}
