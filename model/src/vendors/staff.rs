//! What staff see of a store, and what they decide.

use super::{Vendor, VendorStatus};
use crate::{FieldProblem, Fields, Result, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A store with who keeps it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffVendor {
    #[serde(flatten)]
    pub vendor: Vendor,
    /// Nobody keeps the house's own store.
    pub owner: Option<Keeping>,
    /// Why it was rejected or suspended.
    pub status_reason: Option<String>,
    /// Drafts and all, but for the archive.
    pub total_products: i64,
    pub approved_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

/// Whoever keeps a store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Keeping {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub is_active: bool,
}

/// Body of a decision about a store.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["status", "reason"])))]
#[serde(rename_all = "camelCase")]
pub struct SetVendorStatus {
    /// `ACTIVE`, `SUSPENDED` or `REJECTED`.
    pub status: VendorStatus,
    #[serde(default)]
    pub reason: String,
    /// As whoever decides saw it; where it is another by now, the decision is refused.
    #[serde(default)]
    pub seen_as: Option<VendorStatus>,
    /// The store's name, typed once more by whoever must be sure.
    #[serde(default)]
    pub confirm: Option<String>,
}

impl SetVendorStatus {
    /// The reason, which nobody decides without.
    pub fn validate(&self) -> Result<String> {
        let mut fields = Fields::default();
        if self.status == VendorStatus::Pending {
            fields
                .problem("status", FieldProblem::NotOneOf { options: "ACTIVE, SUSPENDED, REJECTED".into() });
        }
        if self.confirm.as_deref().is_some_and(|name| name.trim().is_empty()) {
            fields.problem("confirm", FieldProblem::Required);
        }
        let reason = fields.text("reason", &self.reason, 500);
        fields.done().map(|()| reason)
    }
}
