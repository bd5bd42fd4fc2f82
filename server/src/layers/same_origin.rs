//! The wall against forged forms: outside `/api`, what changes something must come from our own pages.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site`; older ones in `Origin`. Where neither stands, a
//! request that carries cookies is refused: it cannot be told from a forged one. Without cookies there is nothing to
//! abuse, but a page elsewhere must not sign somebody in either, so what is named as foreign is refused all the same.
//! The API ignores cookies and webhooks carry signatures; both live below `/api`.

use crate::AppState;
use crate::door::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if harmless
        || crate::router::is_api(request.uri().path())
        || is_from_here(request.headers(), state.config.base_url.as_str())
    {
        next.run(request).await
    } else {
        Problem::NotSameOrigin.into_response()
    }
}

/// Whether a page of ours sent this.
pub fn is_from_here(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        // `none`: somebody reloaded or went there by hand, which no other page can do.
        return matches!(site, "same-origin" | "none");
    }
    match text("origin") {
        Some(origin) if origin == base_url => true,
        Some(origin) => {
            let authority = origin.split_once("://").map(|(_, authority)| authority);
            authority.is_some() && authority == text("host")
        }
        None => !headers.contains_key(header::COOKIE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(headers: &[(&'static str, &'static str)]) -> bool {
        let headers = headers.iter().map(|(k, v)| (k.parse().unwrap(), v.parse().unwrap())).collect();
        is_from_here(&headers, "https://shop.test")
    }

    #[test]
    fn what_the_browser_says_of_the_sender_decides() {
        assert!(allowed(&[("sec-fetch-site", "same-origin"), ("cookie", "id=1")]));
        assert!(!allowed(&[("sec-fetch-site", "same-site"), ("cookie", "id=1")]));
        assert!(!allowed(&[("sec-fetch-site", "cross-site"), ("origin", "https://shop.test")]));
    }

    #[test]
    fn else_the_origin_and_else_nothing_with_cookies() {
        assert!(allowed(&[("origin", "https://shop.test"), ("cookie", "id=1")]));
        assert!(allowed(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")]));
        assert!(!allowed(&[("origin", "https://evil.test"), ("host", "shop.test")]));
        assert!(!allowed(&[("origin", "null"), ("host", "shop.test"), ("cookie", "id=1")]));
        assert!(!allowed(&[("cookie", "id=1")]));
        assert!(allowed(&[]));
    }
}
