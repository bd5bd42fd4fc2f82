//! Gives every request its [`Facts`] and sends its id back.

use super::client_address::{client_address, is_operator};
use crate::serve::Peer;
use crate::{AppState, Facts};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use i18n::Lang;
use rpc::door::LANG_COOKIE;
pub use rpc::door::cookie;
use std::sync::Arc;

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const LONGEST_ID: usize = 128;
const LONGEST_USER_AGENT: usize = 300;

pub async fn layer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|info| info.0.address.ip());
    let facts = Facts {
        id: given_id(headers).unwrap_or_else(|| made_id(&state)),
        ip: peer.map(|peer| client_address(peer, headers)),
        is_loopback: peer.is_some_and(|peer| is_operator(peer, headers)),
        user_agent: user_agent(headers),
        lang: lang(request.uri(), headers),
    };
    let id = HeaderValue::from_str(&facts.id);
    request.extensions_mut().insert(facts);
    let mut response = next.run(request).await;
    if let Ok(id) = id {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// The sender's own id, when it can stand in a header and a log line as it is.
fn given_id(headers: &HeaderMap) -> Option<Arc<str>> {
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let fits = (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    fits.then(|| id.into())
}

fn made_id(state: &AppState) -> Arc<str> {
    state.new_id().to_string().into()
}

fn user_agent(headers: &HeaderMap) -> Arc<str> {
    let text = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.get(..LONGEST_USER_AGENT).unwrap_or(text).into()
}

/// On pages `?lang=` and the cookie go before what the browser asks for; the API only hears `Accept-Language`.
fn lang(uri: &Uri, headers: &HeaderMap) -> Lang {
    let asked = || {
        let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Lang::negotiate(header.unwrap_or_default())
    };
    if crate::router::is_api(uri.path()) {
        return asked();
    }
    wished_lang(uri).or_else(|| cookie(headers, LANG_COOKIE).and_then(Lang::parse)).unwrap_or_else(asked)
}

/// The language of `?lang=ar`.
pub fn wished_lang(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}
