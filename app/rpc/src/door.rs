//! The door of pages and forms: who is there, what the session holds, and how a form is answered.
//!
//! The server makes one [`Door`] a request, before anything is rendered. A form's answer is the same for
//! all: with scripts an [`Outcome`] as JSON; without, a redirect, and what was refused waits in the
//! session for the page that shows the form again, so that nothing private stands in an address.

mod answer;
mod bought;
mod cookies;
mod flash;
mod session;

pub use answer::{Reply, sign_in_path};
pub use bought::BOUGHT;
pub use cookies::{LANG_COOKIE, THEME_COOKIE, cookie, device_cookie};
pub use flash::{Flash, may_be_kept};
pub use session::{CART, LOGIN, TakenOut, session_fault};

use crate::RpcError;
use axum::http::request::Parts;
use domain::Cx;
use domain::accounts::{DeviceToken, Who};
use domain::vendors::{self, Keeper, Seller};
use i18n::Lang;
use leptos::prelude::use_context;
use model::preferences::Theme;
use model::{AppError, Result};
use std::collections::HashMap;
use std::sync::Arc;
use tower_sessions::Session;

/// One request of a browser.
#[derive(Clone)]
pub struct Door {
    pub cx: Cx,
    pub who: Who,
    pub session: Session,
    pub theme: Theme,
    /// Path and query as the browser asked for them.
    pub address: String,
    pub device: Option<DeviceToken>,
    /// What a refused form left for this page.
    pub flash: Arc<Flash>,
    /// What was typed into the form that is being posted, but for secrets.
    pub typed: Arc<HashMap<String, String>>,
    /// Whether the shop is served over https, which cookies must know.
    pub is_https: bool,
    /// Whether the pages for developers are open.
    pub is_development: bool,
}

impl Door {
    /// The door of the request that is being rendered or called.
    pub fn current() -> Result<Self> {
        use_context::<Parts>()
            .and_then(|parts| parts.extensions.get::<Self>().cloned())
            .ok_or_else(|| AppError::broken("no door was made for this request"))
    }

    pub fn lang(&self) -> Lang {
        self.cx.request.lang
    }

    /// The store this person keeps.
    pub async fn seller(&self) -> Result<Seller> {
        vendors::seller(&self.cx, &self.customer()?).await
    }

    /// Whoever may touch a store's goods.
    pub async fn keeper(&self) -> Result<Keeper> {
        vendors::keeper(&self.cx, &self.who).await
    }

    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }
}

/// The door, as a server function's first line asks for it.
pub fn here() -> std::result::Result<Door, RpcError> {
    Door::current().map_err(RpcError)
}

/// Longer ways back are nobody's.
const LONGEST_PATH: usize = 2_000;

/// A place of our own to go to, or `otherwise`. What leads to another site is not followed.
pub fn local_path(wanted: &str, otherwise: &str) -> String {
    let is_local = wanted.len() <= LONGEST_PATH
        && wanted.starts_with('/')
        && !wanted.starts_with("//")
        && !wanted.starts_with("/_")
        && !wanted.contains('\\')
        && !wanted.chars().any(char::is_control);
    if is_local { wanted.to_owned() } else { otherwise.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn only_places_of_our_own_are_followed() {
        for good in ["/", "/account", "/cart?x=1"] {
            assert_eq!(local_path(good, "/x"), good);
        }
        for bad in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/_fn/accounts/sign_out",
            "/_upload/vendors/logo",
            "/a\r\nb",
        ] {
            assert_eq!(local_path(bad, "/x"), "/x", "{bad}");
        }
        assert_eq!(local_path(&format!("/{}", "a".repeat(2_000)), "/x"), "/x");
    }
}
