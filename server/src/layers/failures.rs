//! Gives a failure its words and its shape, and logs a fault once, with its cause and the request's id.

use crate::door::{ApiError, Failure, Problem};
use crate::{Facts, error_page};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use i18n::Lang;
use model::forms::{FormError, Outcome};
use model::{Amount, AppError};
use serde_json::{Value, json};
use std::sync::Arc;

/// Where an answer goes, which decides its shape.
enum Place {
    Api,
    /// The script that sends forms.
    Script,
    Page,
}

pub async fn layer(request: Request, next: Next) -> Response {
    let place = place(&request);
    let facts = request.extensions().get::<Facts>().cloned().unwrap_or_default();
    let mut response = next.run(request).await;
    let failure = match response.extensions_mut().remove::<Failure>() {
        Some(Failure(failure)) => failure,
        // axum's own refusal of a method has no body to keep; its `Allow` header stays.
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => {
            Arc::new(ApiError::new(Problem::MethodNotAllowed))
        }
        None => return response,
    };
    if let Problem::App(AppError::Broken { cause }) = &failure.problem {
        tracing::error!(request_id = %facts.id, cause, "a request failed");
    }
    let (content_type, body) = match place {
        Place::Api => (JSON, envelope(&failure, facts.lang, &facts.id).to_string()),
        Place::Script => (JSON, outcome(&failure, facts.lang, &facts.id)),
        Place::Page => (HTML, error_page::html(&failure.problem, &facts)),
    };
    let (parts, _) = response.into_parts();
    let mut response = Response::from_parts(parts, Body::from(body));
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

fn place(request: &Request) -> Place {
    let path = request.uri().path();
    if crate::router::is_api(path) {
        Place::Api
    } else if (path.starts_with("/_fn/") || path.starts_with(rpc::UPLOADS)) && prefers_json(request.headers())
    {
        Place::Script
    } else {
        Place::Page
    }
}

fn prefers_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

/// `{"success":false,"error":{…},"requestId":"…"}`
pub fn envelope(failure: &ApiError, lang: Lang, request_id: &str) -> Value {
    let mut error = failure.extra.clone();
    error.insert("code".to_owned(), failure.problem.code().into());
    error.insert("message".to_owned(), message(&failure.problem, lang, request_id).into());
    let fields = failure.fields().map(|fields| fields.0.as_slice()).unwrap_or_default();
    let fields =
        fields.iter().map(|error| json!({"field": error.field, "message": lang.problem(&error.problem)}));
    let refused = refusal_details(&failure.problem, lang);
    let details: Vec<Value> = failure.details.iter().cloned().chain(refused).chain(fields).collect();
    if !details.is_empty() {
        error.insert("details".to_owned(), details.into());
    }
    json!({"success": false, "error": error, "requestId": request_id})
}

/// What a program can act on: how many there are, what it costs now.
fn refusal_details(problem: &Problem, lang: Lang) -> Vec<Value> {
    match problem {
        Problem::App(AppError::Short(missing)) => missing
            .iter()
            .map(|one| {
                let message = lang.shortfall(one);
                json!({"field": "quantity", "message": message, "variantId": one.variant_id, "available": one.available})
            })
            .collect(),
        Problem::App(error @ AppError::Repriced(total)) => {
            let message = lang.error(error, "");
            vec![json!({"field": "expectedTotal", "message": message, "total": Amount::from(*total)})]
        }
        _ => Vec::new(),
    }
}

fn outcome(failure: &ApiError, lang: Lang, request_id: &str) -> String {
    let fields = failure.fields().map(|fields| fields.0.as_slice()).unwrap_or_default();
    let errors = fields
        .iter()
        .map(|error| FormError {
            field: error.field.clone(),
            message: lang.problem(&error.problem),
            line: lang.problem_of(&error.field, &error.problem),
        })
        .collect();
    let summary = Some(message(&failure.problem, lang, request_id));
    serde_json::to_string(&Outcome { summary, errors, ..Outcome::default() }).unwrap_or_default()
}

/// A problem in words.
pub fn message(problem: &Problem, lang: Lang, request_id: &str) -> String {
    match problem {
        Problem::App(error) => lang.error(error, request_id),
        Problem::MalformedJson => lang.t("error-malformed-json"),
        Problem::MalformedForm => lang.t("error-malformed-form"),
        Problem::UnsupportedMediaType => lang.t("error-unsupported-media-type"),
        Problem::NotAForm => lang.t("error-not-a-form"),
        Problem::PayloadTooLarge => lang.t("error-payload-too-large"),
        Problem::MethodNotAllowed => lang.t("error-method-not-allowed"),
        Problem::NotAWebSocket => lang.t("server-not-a-websocket"),
        Problem::NotSameOrigin => lang.t("server-not-same-origin"),
        Problem::AmbiguousLength => lang.t("server-ambiguous-length"),
        Problem::TooSlow => lang.t("server-too-slow"),
        Problem::NotGenuine => lang.t("server-not-genuine"),
    }
}
