//! What browsers must agree with: the address of the shop, and the other sites that may call its API.

use super::reader::Reader;
use std::fmt;
use std::net::IpAddr;

/// Where people reach the shop, such as `https://shop.example`; without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    pub(super) fn read(read: &mut Reader<'_>, host: IpAddr, port: u16) -> Self {
        let Some(text) = read.text("BASE_URL") else {
            if read.is_for_production() {
                read.problem(
                    "BASE_URL is missing: links in mails need the address people reach the shop at, such as \
                     https://shop.example.",
                );
            }
            return Self::local(host, port);
        };
        let Some(url) = origin(text) else {
            read.problem(format_args!(
                "BASE_URL is `{text}`: it must be scheme and host alone, such as https://shop.example."
            ));
            return Self::local(host, port);
        };
        let url = Self(url);
        if read.is_for_production() && !url.is_https() && !url.is_local() {
            read.problem(
                "BASE_URL starts with http://: in production the shop must be reached over https, or passwords \
                 and cookies travel in the open.",
            );
        }
        url
    }

    fn local(host: IpAddr, port: u16) -> Self {
        let host = if host.is_unspecified() || host.is_loopback() {
            "localhost".to_owned()
        } else {
            bracketed(host)
        };
        Self(format!("http://{host}:{port}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// `shop.example`, `localhost:3000`: what a `Host` header says.
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, authority)| authority)
    }

    fn is_local(&self) -> bool {
        let authority = self.authority();
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
        matches!(host, "localhost" | "[::1]") || host.starts_with("127.")
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn bracketed(host: IpAddr) -> String {
    match host {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}

/// Comma-separated origins; none by default.
pub(super) fn allowed_origins(read: &mut Reader<'_>) -> Vec<String> {
    let mut origins = Vec::new();
    for text in read.text("ALLOWED_ORIGINS").unwrap_or_default().split(',').map(str::trim) {
        match origin(text) {
            _ if text.is_empty() => {}
            Some(origin) => origins.push(origin),
            None => read.problem(format_args!(
                "ALLOWED_ORIGINS holds `{text}`: each must be scheme and host alone, such as https://app.example."
            )),
        }
    }
    origins
}

/// Scheme, host and port in the form browsers send; anything more or less is refused.
fn origin(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let fits = matches!(scheme, "http" | "https") && !rest.is_empty() && rest.chars().all(plain);
    let port_fits = match rest.rsplit_once(':') {
        Some((_, port)) if !rest.ends_with(']') => port.parse::<u16>().is_ok(),
        _ => true,
    };
    (fits && port_fits).then(|| {
        let default_port = if scheme == "https" { ":443" } else { ":80" };
        let rest = rest.strip_suffix(default_port).unwrap_or(rest);
        format!("{scheme}://{}", rest.to_ascii_lowercase())
    })
}
