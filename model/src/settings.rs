//! Settings: what staff change while the shop runs. A flat object of dotted keys on the wire.

use serde::{Deserialize, Serialize};

/// Every setting with its type; the defaults are those of a shop that was just opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Stores open without an admin's approval.
    #[serde(rename = "vendors.autoApprove")]
    pub vendors_auto_approve: bool,
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
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            vendors_auto_approve: false,
            session_idle_days: 14,
            session_max_days: 60,
            requests_per_minute: 300,
            auth_per_minute: 10,
        }
    }
}
