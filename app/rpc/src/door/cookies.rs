//! Cookies beside the session: language, theme, and the mark by which a device is known again.

use super::Door;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use domain::accounts::DeviceToken;
use domain::kit::secrets;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

pub const LANG_COOKIE: &str = "lang";
pub const THEME_COOKIE: &str = "theme";

const YEAR: u32 = 31_536_000;

/// Without https browsers refuse the prefix, and with it nobody else can set the cookie.
pub fn device_cookie(is_https: bool) -> &'static str {
    if is_https { "__Host-device" } else { "device" }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

impl Door {
    /// A cookie that came with this request.
    pub fn cookie(&self, name: &str) -> Option<String> {
        cookie(&use_context::<Parts>()?.headers, name).map(str::to_owned)
    }

    /// Sets a cookie for a year on the answer to this request.
    pub fn set_cookie(&self, name: &str, value: &str) {
        let secure = if self.is_https { "; Secure" } else { "" };
        let cookie = format!("{name}={value}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax{secure}");
        // values are codes and tokens of our own making, so they always fit into a header
        if let (Some(answer), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie))
        {
            answer.append_header(header::SET_COOKIE, cookie);
        }
    }

    /// The mark of this device, made now if it has none.
    pub fn device_or_new(&self) -> DeviceToken {
        if let Some(device) = &self.device {
            return device.clone();
        }
        let token = secrets::token(self.cx.random_bytes());
        self.set_cookie(device_cookie(self.is_https), &token);
        DeviceToken(token)
    }
}
