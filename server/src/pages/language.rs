//! The language of a page, and how a chosen one is remembered.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method};
use domain::accounts::Who;
use domain::{Cx, preferences};
use i18n::Lang;
use model::Result;
use model::preferences::UpdatePreferences;
use rpc::door;

/// What was chosen now, before or on the account, if anything.
pub fn of(headers: &HeaderMap, chosen: Option<Lang>, who: &Who) -> Option<Lang> {
    let by_cookie = || super::cookie(headers, door::LANG_COOKIE).and_then(Lang::parse);
    chosen.or_else(by_cookie).or_else(|| who.identity().and_then(|identity| identity.lang))
}

/// Whether somebody came here by themselves. Links of other sites change the page they open, not the account.
pub fn is_own_wish(request: &Request, base_url: &str) -> bool {
    let headers = request.headers();
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let is_own = match (text("sec-fetch-site"), text("referer")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(from)) => from.strip_prefix(base_url).is_some_and(|path| path.starts_with('/')),
        (None, None) => true,
    };
    is_own && request.method() == Method::GET
}

/// On the account too, so that mails and other devices follow.
pub async fn remember(cx: &Cx, who: &Who, chosen: Option<Lang>) -> Result<()> {
    let (Some(lang), Some(identity)) = (chosen, who.identity()) else { return Ok(()) };
    if identity.lang == Some(lang) {
        return Ok(());
    }
    let input = UpdatePreferences { language: Some(lang.code().to_owned()), ..UpdatePreferences::default() };
    preferences::update(cx, &who.customer()?, &input).await.map(|_| ())
}

pub fn cookie(lang: Lang, is_https: bool) -> HeaderValue {
    match (lang, is_https) {
        (Lang::En, false) => {
            HeaderValue::from_static("lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
        }
        (Lang::En, true) => {
            HeaderValue::from_static("lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure")
        }
        (Lang::Ar, false) => {
            HeaderValue::from_static("lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
        }
        (Lang::Ar, true) => {
            HeaderValue::from_static("lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_sites_choose_no_language_for_an_account() {
        let wished = |name: &str, value: &str| {
            let request = axum::http::Request::builder().uri("/?lang=ar").header(name, value);
            is_own_wish(&request.body(axum::body::Body::empty()).unwrap(), "https://shop.test")
        };
        assert!(wished("sec-fetch-site", "none") && wished("sec-fetch-site", "same-origin"));
        assert!(!wished("sec-fetch-site", "cross-site") && !wished("sec-fetch-site", "same-site"));
        assert!(wished("referer", "https://shop.test/cart") && wished("x-other", "1"));
        assert!(
            !wished("referer", "https://shop.test.evil.test/") && !wished("referer", "https://evil.test/")
        );
    }
}
