//! Files for browsers: content-hashed under `/assets`, and the few that have fixed addresses.
//!
//! Debug builds read `target/site` and `public` from the working tree at each request; release builds carry them.

mod encoding;
mod manifest;

pub use manifest::{Manifest, manifest};

use crate::AppState;
use crate::door::Problem;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use encoding::Encoding;
use model::AppError;
use rust_embed::Embed;
use std::borrow::Cow;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Embedded;

/// A file of the front-end build. `target/site` is a link that changes hands between builds, so debug builds
/// follow it at each request instead of remembering where it led when they were compiled.
fn site_file(path: &str) -> Option<Cow<'static, [u8]>> {
    if !cfg!(debug_assertions) {
        return Embedded::get(path).map(|file| file.data);
    }
    let is_below = path.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site").join(path);
    is_below.then(|| std::fs::read(file).ok()).flatten().map(Cow::Owned)
}

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

pub fn router() -> Router<AppState> {
    let favicon = || picture(include_bytes!("../../public/favicon.svg"));
    Router::new()
        .route("/assets/{*path}", get(asset))
        .route("/favicon.ico", get(favicon))
        .route("/favicon.svg", get(favicon))
        .route("/mark.svg", get(|| picture(include_bytes!("../../public/mark.svg"))))
        .route("/wordmark.svg", get(|| picture(include_bytes!("../../public/wordmark.svg"))))
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("assets/{path}");
    for encoding in encoding::accepted(&headers) {
        if let Some(file) = site_file(&format!("{path}{}", encoding.suffix())) {
            return answer(file, &path, encoding);
        }
    }
    Problem::App(AppError::NotFound).into_response()
}

async fn picture(svg: &'static [u8]) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")), (header::CACHE_CONTROL, A_DAY)], svg)
        .into_response()
}

fn answer(file: Cow<'static, [u8]>, path: &str, encoding: Encoding) -> Response {
    let body = match file {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    headers.insert(header::CACHE_CONTROL, FOREVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(name) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}

/// The kinds of files we have.
fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
