//! Compresses what is made on the fly: pages, JSON, plain text. Files come compressed already, images are.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::CompressionLevel;
use tower_http::compression::predicate::{And, SizeAbove};
use tower_http::compression::{CompressionLayer, Predicate as _};

/// Below this, the headers cost more than is saved.
const SMALLEST: u16 = 512;

type TextOnly = fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool;

/// A low level: the higher ones cost more time here than they save on the way.
pub fn layer() -> CompressionLayer<And<SizeAbove, TextOnly>> {
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(3))
        .compress_when(SizeAbove::new(SMALLEST).and(is_text as TextOnly))
}

fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    matches!(
        kind,
        "text/html" | "text/plain" | "text/css" | "text/csv" | "application/json" | "application/xml"
    ) || kind == "image/svg+xml"
}
