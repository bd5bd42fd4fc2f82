//! Asking for a store, and what staff decide about it.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::here,
    domain::vendors as verbs,
    i18n::tr,
    model::vendors::{ContactInfo, SetVendorStatus, StoreTranslations, StoreWords, VendorStatus, WriteStore},
    model::{AppError, Result as Checked, VendorId},
};

/// Asks for a store, for the first time or after a rejection.
#[server(endpoint = "vendors/apply")]
pub async fn apply(
    #[server(default)]
    #[server(rename = "storeName")]
    store_name: String,
    #[server(default)] description: String,
    #[server(default)]
    #[server(rename = "storeNameAr")]
    store_name_ar: String,
    #[server(default)]
    #[server(rename = "descriptionAr")]
    description_ar: String,
    #[server(default)] phone: String,
    #[server(default)] address: String,
    #[server(default)] website: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let words = StoreWords { store_name: Some(store_name_ar), description: Some(description_ar) };
        let input = WriteStore {
            store_name: Some(store_name),
            description: Some(description),
            contact_info: Some(ContactInfo {
                phone: Some(phone),
                address: Some(address),
                website: Some(website),
            }),
            translations: Some(StoreTranslations { ar: Some(words) }),
            version: None,
        };
        verbs::apply(&door.cx, &door.customer()?, &input).await?;
        Ok(Outcome::to("/sell").saying(tr!(door.lang(), "vendors-said-applied")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Lets a store in, or lets it sell again; `seenAs` is how the page showed it.
#[server(endpoint = "vendors/approve")]
pub async fn approve(
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)]
    #[server(rename = "seenAs")]
    seen_as: String,
) -> Result<Outcome, RpcError> {
    let from = VendorStatus::named(&seen_as).unwrap_or(VendorStatus::Pending);
    let said = if from == VendorStatus::Suspended { "admin-said-reinstated" } else { "admin-said-approved" };
    decide(&id, reason, None, Step { from, to: VendorStatus::Active, said }).await
}

/// Turns an application away.
#[server(endpoint = "vendors/reject")]
pub async fn reject(
    #[server(default)] id: String,
    #[server(default)] reason: String,
) -> Result<Outcome, RpcError> {
    let step = Step { from: VendorStatus::Pending, to: VendorStatus::Rejected, said: "admin-said-rejected" };
    decide(&id, reason, None, step).await
}

/// Stops a store. Its name is typed once more.
#[server(endpoint = "vendors/suspend")]
pub async fn suspend(
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)] confirm: String,
) -> Result<Outcome, RpcError> {
    let step = Step { from: VendorStatus::Active, to: VendorStatus::Suspended, said: "admin-said-suspended" };
    decide(&id, reason, Some(confirm), step).await
}

/// From what the page showed to what is decided.
#[cfg(not(target_arch = "wasm32"))]
struct Step {
    from: VendorStatus,
    to: VendorStatus,
    said: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
async fn decide(id: &str, reason: String, confirm: Option<String>, step: Step) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.who.admin()?;
        let input = SetVendorStatus { status: step.to, reason, seen_as: Some(step.from), confirm };
        let store = verbs::set_status(&door.cx, &who, read_id(id)?, &input).await?;
        Ok(Outcome::to(format!("/admin/vendors/{}", store.id)).saying(door.lang().t(step.said)))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<VendorId> {
    id.parse().map_err(|_| AppError::NotFound)
}
