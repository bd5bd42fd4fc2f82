//! What is known of a request before anybody looks at what it wants: its id, where it came from, its language.
//!
//! Made once by `layers::facts` and carried in the request's extensions.

use crate::AppState;
use crate::door::RequestKey;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::Cx;
use domain::kit::RequestInfo;
use i18n::Lang;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Facts {
    pub id: Arc<str>,
    /// The client's address, as far as it can be trusted; `None` only where there is no connection (tests).
    pub ip: Option<IpAddr>,
    /// Whether the connection itself comes from this machine, without a proxy that speaks for somebody else.
    pub is_loopback: bool,
    pub user_agent: Arc<str>,
    pub lang: Lang,
}

impl Facts {
    pub fn request_info(&self) -> RequestInfo {
        RequestInfo {
            id: self.id.as_ref().to_owned(),
            ip: self.ip.map(|ip| ip.to_string()).unwrap_or_default(),
            user_agent: self.user_agent.as_ref().to_owned(),
            lang: self.lang,
            key: None,
        }
    }
}

impl Default for Facts {
    fn default() -> Self {
        Self { id: "-".into(), ip: None, is_loopback: false, user_agent: "".into(), lang: Lang::En }
    }
}

impl<S: Sync> FromRequestParts<S> for Facts {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

impl FromRequestParts<AppState> for CxOf {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let facts = Facts::from_request_parts(parts, state).await?;
        let mut cx = state.cx(&facts);
        cx.request.key = RequestKey::from_request_parts(parts, state).await?.0;
        Ok(Self(cx))
    }
}

/// The surroundings of this request, for a door's verb: `CxOf(cx): CxOf`.
pub struct CxOf(pub Cx);
