//! A JSON body, read so that each way it can be wrong has an answer of its own.

use super::{ApiError, Problem};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt as _, LengthLimitError};
use model::{AppError, FieldProblem};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::error::Error;

/// The body as `T`; no body and no content type: as if `{}` were sent. No JSON: 400; another content type: 415; too large: 413; a wrong type: 422 with the field.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        // Who sends nothing at all says nothing of it either: that counts as `{}`.
        if !request.headers().contains_key(header::CONTENT_TYPE) {
            let body = whole(request.into_body()).await?;
            return if body.is_empty() {
                read(b"{}").map(Self)
            } else {
                Err(Problem::UnsupportedMediaType.into())
            };
        }
        if !says_json(request.headers()) {
            return Err(Problem::UnsupportedMediaType.into());
        }
        read(&whole(request.into_body()).await?).map(Self)
    }
}

/// All of a body, as far as its door's limit goes.
pub async fn whole(body: Body) -> Result<Bytes, ApiError> {
    match body.collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if is_too_large(&error) => Err(Problem::PayloadTooLarge.into()),
        // The client went away or broke off; whoever still listens sent something unreadable.
        Err(_) => Err(Problem::MalformedJson.into()),
    }
}

fn says_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind =
        content_type.and_then(|text| text.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

fn is_too_large(error: &axum::Error) -> bool {
    let mut source: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(cause) = source {
        if cause.is::<LengthLimitError>() {
            return true;
        }
        source = cause.source();
    }
    false
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let text = std::str::from_utf8(bytes).map_err(|_| Problem::MalformedJson)?;
    if !text.trim_ascii_start().starts_with('{') {
        // serde would read a list as the fields in their order.
        return Err(not_an_object(text));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| wrong(text, &error))?;
    deserializer.end().map_err(|_| Problem::MalformedJson)?;
    Ok(value)
}

fn not_an_object(text: &str) -> ApiError {
    if is_json(text) {
        ApiError::field("body", FieldProblem::WrongType { expected: "object".to_owned() })
    } else {
        Problem::MalformedJson.into()
    }
}

fn wrong(text: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> ApiError {
    // A wrong type early in a text that breaks off later is still no JSON.
    if !is_json(text) {
        return Problem::MalformedJson.into();
    }
    let (field, problem) = field_problem(&error.path().to_string(), &error.inner().to_string());
    AppError::field(&field, problem).into()
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// serde says what it expected in words only; the words of its own errors are stable.
pub fn field_problem(path: &str, text: &str) -> (String, FieldProblem) {
    let path = if path == "." || path == "?" { "" } else { path };
    // The position in the body helps nobody who sees the field.
    let text = text.rsplit_once(" at line ").map_or(text, |(text, _)| text);
    if let Some(rest) = text.strip_prefix("missing field `") {
        let missing = rest.split('`').next().unwrap_or_default();
        let field = if path.is_empty() { missing.to_owned() } else { format!("{path}.{missing}") };
        return (field, FieldProblem::Required);
    }
    let field = if path.is_empty() { "body".to_owned() } else { path.to_owned() };
    let problem = if let Some((_, options)) = text.split_once(", expected one of ") {
        FieldProblem::NotOneOf { options: options.replace('`', "") }
    } else if text.starts_with("unknown variant") {
        let only = text.rsplit_once(", expected ").map_or("", |(_, options)| options);
        FieldProblem::NotOneOf { options: only.replace('`', "").replace(" or ", ", ") }
    } else if let Some((_, expected)) = text.rsplit_once(", expected ") {
        FieldProblem::WrongType { expected: plain_type(expected).to_owned() }
    } else {
        FieldProblem::Malformed
    };
    (field, problem)
}

/// Rust's names of types, as people who write JSON know them.
fn plain_type(expected: &str) -> &str {
    match expected {
        "a string" | "string" | "str" => "string",
        "a boolean" => "boolean",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "integer",
        "f32" | "f64" => "number",
        "a sequence" => "array",
        other if other.starts_with("struct ") || other == "a map" => "object",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code)]
    struct Order {
        item_count: u32,
        #[serde(default)]
        lines: Vec<Line>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code)]
    struct Line {
        unit_size: Size,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "UPPERCASE")]
    enum Size {
        Small,
        Large,
    }

    fn problem(body: &str) -> Problem {
        read::<Order>(body.as_bytes()).unwrap_err().problem
    }

    fn field(body: &str) -> (String, FieldProblem) {
        let Problem::App(AppError::Invalid(fields)) = problem(body) else { panic!("{:?}", problem(body)) };
        (fields.0[0].field.clone(), fields.0[0].problem.clone())
    }

    #[test]
    fn what_is_no_json_is_malformed() {
        for body in ["", "{", "nonsense", "{\"itemCount\": 1} x", "{\"itemCount\": \"one\"", "\u{0}"] {
            assert_eq!(problem(body), Problem::MalformedJson, "{body}");
        }
    }

    #[test]
    fn wrong_types_name_their_field() {
        let wrong = |expected: &str| FieldProblem::WrongType { expected: expected.to_owned() };
        assert_eq!(field("{\"itemCount\": \"two\"}"), ("itemCount".into(), wrong("integer")));
        assert_eq!(field("{\"itemCount\": 1.5}"), ("itemCount".into(), wrong("integer")));
        assert_eq!(field("{\"itemCount\": -1}"), ("itemCount".into(), wrong("integer")));
        assert_eq!(field("{}"), ("itemCount".into(), FieldProblem::Required));
        assert_eq!(field("[1]"), ("body".into(), wrong("object")));
        let (at, problem) = field("{\"itemCount\": 1, \"lines\": [{\"unitSize\": \"HUGE\"}]}");
        assert_eq!(at, "lines[0].unitSize");
        assert_eq!(problem, FieldProblem::NotOneOf { options: "SMALL, LARGE".into() });
        assert_eq!(field("{\"itemCount\": 1, \"lines\": [{}]}").0, "lines[0].unitSize");
    }

    #[test]
    fn unknown_fields_are_ignored() {
        assert_eq!(read::<Order>(b"{\"itemCount\": 1, \"colour\": 7}").unwrap().item_count, 1);
    }
}
