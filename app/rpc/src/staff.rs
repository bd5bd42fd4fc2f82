//! What staff do with accounts and settings.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::here,
    domain::{accounts, settings},
    i18n::tr,
    model::accounts::{Permission, Role, SetRole, SetStatus},
    model::{AppError, FieldProblem, Result as Checked, UserId},
    serde_json::{Map, Value},
};

/// Switches an account off or on.
#[server(endpoint = "staff/set_user_status")]
pub async fn set_user_status(
    #[server(default)] id: String,
    #[server(default)]
    #[server(rename = "isActive")]
    is_active: String,
    #[server(default)] reason: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let is_active = is_active == "true";
        let input = SetStatus { is_active, reason };
        let user = accounts::set_status(&door.cx, &door.who.admin()?, read_id(&id)?, &input).await?;
        let said = if is_active { "admin-said-switched-on" } else { "admin-said-switched-off" };
        Ok(Outcome::to(format!("/admin/users/{}", user.id)).saying(door.lang().t(said)))
    };
    let result = result.await;
    door.answer(result).await
}

/// Gives a role and, to an ADMIN, its permissions: one field each, named for it.
#[server(endpoint = "staff/set_user_role")]
pub async fn set_user_role(
    #[server(default)] id: String,
    #[server(default)] role: String,
    #[server(default)] reason: String,
    #[server(default)] products: String,
    #[server(default)] vendors: String,
    #[server(default)] orders: String,
    #[server(default)] payments: String,
    #[server(default)] refunds: String,
    #[server(default)] payouts: String,
    #[server(default)] users: String,
    #[server(default)] content: String,
    #[server(default)] marketing: String,
    #[server(default)] support: String,
    #[server(default)] reports: String,
    #[server(default)] settings: String,
    #[server(default)] security: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.who.superadmin()?;
        let ticked = [
            products, vendors, orders, payments, refunds, payouts, users, content, marketing, support,
            reports, settings, security,
        ];
        let pairs = Permission::ALL.iter().copied().zip(ticked);
        let permissions =
            pairs.filter(|(_, box_)| !box_.is_empty()).map(|(permission, _)| permission).collect();
        let role = Role::ALL.iter().copied().find(|known| known.code() == role);
        let role = role.ok_or_else(|| AppError::field("role", FieldProblem::Required))?;
        let user =
            accounts::set_role(&door.cx, &who, read_id(&id)?, &SetRole { role, permissions, reason }).await?;
        Ok(Outcome::to(format!("/admin/users/{}", user.id)).saying(tr!(door.lang(), "admin-said-role")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Changes the settings of the shop. The form names them all, so a box without a tick is an answer too.
#[server(endpoint = "staff/change_settings")]
pub async fn change_settings(
    #[server(default)]
    #[server(rename = "autoApprove")]
    auto_approve: String,
    #[server(default)]
    #[server(rename = "imageHosts")]
    image_hosts: String,
    #[server(default)]
    #[server(rename = "sessionIdleDays")]
    session_idle_days: String,
    #[server(default)]
    #[server(rename = "sessionMaxDays")]
    session_max_days: String,
    #[server(default)]
    #[server(rename = "requestsPerMinute")]
    requests_per_minute: String,
    #[server(default)]
    #[server(rename = "authPerMinute")]
    auth_per_minute: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.who.admin()?;
        let numbers = [
            ("sessionIdleDays", "security.sessionIdleDays", session_idle_days),
            ("sessionMaxDays", "security.sessionMaxDays", session_max_days),
            ("requestsPerMinute", "limits.requestsPerMinute", requests_per_minute),
            ("authPerMinute", "limits.authPerMinute", auth_per_minute),
        ];
        let mut part = Map::new();
        part.insert("vendors.autoApprove".to_owned(), Value::Bool(!auto_approve.is_empty()));
        part.insert("catalog.imageHosts".to_owned(), image_hosts.trim().into());
        let mut fields = model::Fields::default();
        for (field, key, text) in &numbers {
            match text.trim().parse::<i64>() {
                Ok(number) => drop(part.insert((*key).to_owned(), number.into())),
                Err(_) => fields.problem(field, FieldProblem::NotANumber),
            }
        }
        fields.done()?;
        settings::change(&door.cx, &who, &part).await.map_err(|error| as_on_the_form(error, &numbers))?;
        Ok(Outcome::to("/admin/settings").saying(tr!(door.lang(), "admin-said-settings")))
    };
    let result = result.await;
    door.answer(result).await
}

/// A refused key is said beside the field that stands for it.
#[cfg(not(target_arch = "wasm32"))]
fn as_on_the_form(error: AppError, numbers: &[(&str, &str, String)]) -> AppError {
    let AppError::Invalid(mut errors) = error else { return error };
    for problem in &mut errors.0 {
        if let Some((field, ..)) = numbers.iter().find(|(_, key, _)| *key == problem.field) {
            (*field).clone_into(&mut problem.field);
        }
    }
    AppError::Invalid(errors)
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<UserId> {
    id.parse().map_err(|_| AppError::NotFound)
}
