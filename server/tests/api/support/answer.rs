//! What came back.

use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;
use std::fmt;

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, bytes: Vec<u8>) -> Self {
        Self { status: status.as_u16(), headers, bytes }
    }

    /// Fails the test, with all there is to see, unless the status is this.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        self
    }

    /// A refusal with this status and code, in the envelope of all refusals.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        let answer = self.expect(status);
        let json = answer.json();
        assert_eq!(json["success"], false, "{answer:?}");
        assert_eq!(json["error"]["code"], code, "{answer:?}");
        assert!(json["error"]["message"].as_str().is_some_and(|words| !words.is_empty()), "{answer:?}");
        assert_eq!(json["requestId"], answer.header("x-request-id"), "{answer:?}");
        answer
    }

    /// 422 that names this field.
    #[track_caller]
    pub fn wrong_field(self, field: &str) -> Self {
        let answer = self.refused(422, "VALIDATION_FAILED");
        let fields = answer.fields();
        assert!(fields.iter().any(|one| one == field), "{fields:?} holds no {field}");
        answer
    }

    /// The fields a refusal names.
    pub fn fields(&self) -> Vec<String> {
        let details = self.json()["error"]["details"].as_array().cloned().unwrap_or_default();
        details.iter().filter_map(|detail| detail["field"].as_str().map(str::to_owned)).collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// What stands in the envelope.
    #[track_caller]
    pub fn data(&self) -> Value {
        let json = self.json();
        assert_eq!(json["success"], true, "{self:?}");
        json["data"].clone()
    }

    /// The first header of this name, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn number(&self, name: &str) -> u32 {
        self.header(name).parse().unwrap_or_else(|_| panic!("no {name}: {self:?}"))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = self.text().chars().take(2_000).collect();
        write!(f, "{} {:?}\n{text}", self.status, self.headers)
    }
}

/// The names of an object's fields, sorted.
#[track_caller]
pub fn names(object: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = object.as_object().expect("an object").keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}
