//! Refuses requests that give their length twice, by `Content-Length` and by `Transfer-Encoding`.
//!
//! Two servers that believe different ones would see different requests, and one could be smuggled past the other.
//! hyper drops one of the headers before anybody sees them, so `serve::heads` looks at the bytes themselves.

use crate::door::Problem;
use crate::serve::Peer;
use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub async fn layer(request: Request, next: Next) -> Response {
    if !gives_two_lengths(&request) {
        return next.run(request).await;
    }
    let mut response = Problem::AmbiguousLength.into_response();
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

fn gives_two_lengths(request: &Request) -> bool {
    let headers = request.headers();
    let peer = request.extensions().get::<ConnectInfo<Peer>>();
    let seen_on_the_wire = || peer.is_some_and(|peer| peer.0.heads.saw_two_lengths());
    headers.contains_key(header::TRANSFER_ENCODING)
        && (headers.contains_key(header::CONTENT_LENGTH) || seen_on_the_wire())
}
