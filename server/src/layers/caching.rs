//! Nothing is kept by caches unless its door says so; and who has the newest copy already is told just that.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Pages that are somebody's own: not even the browser keeps them, so that signing out leaves nothing behind.
const PERSONAL: &[&str] = &["/account", "/admin", "/checkout", "/courier", "/vendor/"];

pub async fn layer(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let default = default_policy(request.uri().path());
    let mut response = next.run(request).await;
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(default);
    let unchanged = is_read
        && response.status() == StatusCode::OK
        && known.is_some_and(|known| is_known(&known, response.headers()));
    if unchanged { not_modified(response) } else { response }
}

fn default_policy(path: &str) -> HeaderValue {
    let personal = crate::router::is_api(path) || PERSONAL.iter().any(|start| path.starts_with(start));
    HeaderValue::from_static(if personal { "no-store" } else { "private, no-cache" })
}

/// Compared weakly: compression changes the bytes and not what they say.
fn is_known(known: &HeaderValue, headers: &HeaderMap) -> bool {
    let (Ok(known), Some(tag)) = (known.to_str(), headers.get(header::ETAG)) else { return false };
    let Ok(tag) = tag.to_str() else { return false };
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.split(',').any(|one| one.trim() == "*" || bare(one) == bare(tag))
}

fn not_modified(response: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    Response::from_parts(parts, Body::empty())
}
