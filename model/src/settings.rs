//! Settings: what staff change while the shop runs. A flat object of dotted keys on the wire.

use crate::pictures::Picture;
use serde::{Deserialize, Serialize};

/// Every setting with its type; the defaults are those of a shop that was just opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Stores open without an admin's approval.
    #[serde(rename = "vendors.autoApprove")]
    pub vendors_auto_approve: bool,
    /// Hosts whose pictures of products are shown, with commas between them; none: only our own.
    #[serde(rename = "catalog.imageHosts")]
    pub image_hosts: String,
    /// Days after which an unused browser session ends.
    #[serde(rename = "security.sessionIdleDays")]
    pub session_idle_days: u32,
    /// Days after which any browser session ends.
    #[serde(rename = "security.sessionMaxDays")]
    pub session_max_days: u32,
    /// Requests a minute for one address or account.
    #[serde(rename = "limits.requestsPerMinute")]
    pub requests_per_minute: u32,
    /// Sign-ins, registrations and codes a minute for one address.
    #[serde(rename = "limits.authPerMinute")]
    pub auth_per_minute: u32,
    /// Orders that one person may have waiting for their money: unpaid, or to be paid at the door.
    #[serde(rename = "limits.openOrdersOfAPerson")]
    pub open_orders_of_a_person: u32,
    /// The same of all guests that come from one network address.
    #[serde(rename = "limits.openOrdersOfAPlace")]
    pub open_orders_of_a_place: u32,
    /// Where the shop is at home: what delivery and tax are estimated for until it is known where goods go.
    #[serde(rename = "shop.country")]
    pub country: String,
    /// Prices have their tax in them. Orders keep the answer of the moment they were placed in.
    #[serde(rename = "tax.pricesIncludeTax")]
    pub prices_include_tax: bool,
    /// Tax on the commission of the platform, in hundredths of a percent.
    #[serde(rename = "tax.onCommissionBp")]
    pub tax_on_commission_bp: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            vendors_auto_approve: false,
            image_hosts: String::new(),
            session_idle_days: 14,
            session_max_days: 60,
            requests_per_minute: 300,
            auth_per_minute: 10,
            open_orders_of_a_person: 10,
            open_orders_of_a_place: 50,
            country: "US".to_owned(),
            prices_include_tax: false,
            tax_on_commission_bp: 0,
        }
    }
}

impl Settings {
    /// Whether a picture is shown to others than its keeper: those of the shop's own storage always are.
    pub fn shows(&self, picture: &Picture) -> bool {
        picture.size.is_some() || self.allows_image(&picture.url)
    }

    /// Whether a picture at this address is shown to others than its keeper.
    pub fn allows_image(&self, url: &str) -> bool {
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let host = host.and_then(|rest| rest.split(['/', '?', '#', ':']).next()).unwrap_or_default();
        let mut allowed = self.image_hosts.split(',').map(str::trim).filter(|host| !host.is_empty());
        !host.is_empty() && !host.contains(['@', '\\']) && allowed.any(|one| one.eq_ignore_ascii_case(host))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_of_allowed_hosts_are_shown() {
        let settings =
            Settings { image_hosts: "cdn.example.com, img.example.org".into(), ..Settings::default() };
        assert!(settings.allows_image("https://CDN.example.com/a.jpg"));
        assert!(settings.allows_image("https://img.example.org:443/a.jpg"));
        for url in [
            "https://evil.example/cdn.example.com",
            "https://cdn.example.com@evil.example/",
            "javascript:alert(1)",
            "https:///a",
        ] {
            assert!(!settings.allows_image(url), "{url}");
        }
        assert!(!Settings::default().allows_image("https://cdn.example.com/a.jpg"));
    }
}
