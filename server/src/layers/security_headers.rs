//! Tells browsers what pages of ours may do, on every answer.

use crate::AppState;
use crate::config::Config;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(self), \
     gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(self), serial=(), usb=()",
);
/// JSON, plain text and pictures are never a page.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// What the policies need to know; worked out once.
#[derive(Clone, Debug)]
pub struct Policy {
    form_targets: String,
    image_hosts: String,
    is_https: bool,
}

impl Policy {
    pub fn of(config: &Config) -> Self {
        let mut form_targets = String::new();
        if let Some(stripe) = &config.stripe {
            form_targets.push_str(" https://checkout.stripe.com");
            if stripe.api_base != "https://api.stripe.com" {
                form_targets.push_str(&format!(" {}", stripe.api_base));
            }
        }
        if let Some(paypal) = &config.paypal {
            form_targets.push_str(" https://www.paypal.com https://www.sandbox.paypal.com");
            if !paypal.api_base.contains("paypal.com") {
                form_targets.push_str(&format!(" {}", paypal.api_base));
            }
        }
        let image_hosts = config.s3.as_ref().and_then(|s3| s3.endpoint.as_ref());
        let image_hosts = image_hosts.map(|endpoint| format!(" {endpoint}")).unwrap_or_default();
        Self { form_targets, image_hosts, is_https: config.base_url.is_https() }
    }

    /// The content security policy of a page whose inline scripts and styles carry `nonce`, and which may show pictures
    /// of `hosts`, with commas between them.
    pub fn for_page(&self, nonce: Option<&str>, hosts: &str) -> HeaderValue {
        let nonce = nonce.map(|nonce| format!(" 'nonce-{nonce}'")).unwrap_or_default();
        let Self { form_targets, image_hosts, .. } = self;
        let hosts = sources(hosts);
        let upgrade = if self.is_https { "; upgrade-insecure-requests" } else { "" };
        let policy = format!(
            "default-src 'self'; script-src 'self'{nonce} 'wasm-unsafe-eval'; style-src 'self'{nonce}; \
             img-src 'self' data: blob:{image_hosts}{hosts}; font-src 'self'; connect-src 'self'; object-src 'none'; \
             base-uri 'none'; form-action 'self'{form_targets}; frame-ancestors 'none'{upgrade}"
        );
        // All parts were checked by the configuration; if one slipped through, the strictest policy is the safe one.
        HeaderValue::from_str(&policy).unwrap_or(NOTHING)
    }
}

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_asset = path.starts_with("/assets/") || path.starts_with("/media/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let policy = if is_html(headers) { state.policy.for_page(None, "") } else { NOTHING };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let mut say = |name: HeaderName, value| headers.insert(name, value);
    if state.policy.is_https {
        say(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    say(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    say(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    // Addresses of ours hold tokens of mailed links: no other site is told them.
    say(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    say(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    say(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    // Pictures and fonts of ours stand in mails.
    let readers = if is_asset { "cross-origin" } else { "same-origin" };
    say(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static(readers));
    response
}

/// Names of hosts as a policy lists them; what is none is left out, so that no setting can widen the rest of the policy.
fn sources(hosts: &str) -> String {
    let is_name = |host: &&str| {
        !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    };
    hosts.split(',').map(str::trim).filter(is_name).map(|host| format!(" {host}")).collect()
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::sources;

    #[test]
    fn only_names_of_hosts_reach_the_policy() {
        assert_eq!(sources(""), "");
        assert_eq!(sources("cdn.example.com, img.example.org"), " cdn.example.com img.example.org");
        assert_eq!(sources("a.example; script-src *, *, 'unsafe-inline', b.example"), " b.example");
    }
}
