//! What staff do with accounts and settings.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::here,
    crate::numbers::basis_points,
    domain::{accounts, catalog, settings},
    i18n::tr,
    model::accounts::{Permission, Role, SetRole, SetStatus},
    model::{AppError, FieldProblem, ProductId, Result as Checked, UserId},
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

/// Takes a product out of everybody's sight, or puts it up again.
#[server(endpoint = "staff/set_taken_down")]
pub async fn set_taken_down(
    #[server(default)] id: String,
    #[server(default)]
    #[server(rename = "takenDown")]
    taken_down: String,
    #[server(default)] reason: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let admin = door.who.admin()?;
        let taken_down = taken_down == "true";
        let id: ProductId = id.parse().map_err(|_| AppError::NotFound)?;
        let input = model::catalog::SetTakenDown { taken_down, reason };
        let product = catalog::set_taken_down(&door.cx, &admin, id, &input).await?;
        let said = if taken_down { "admin-said-taken-down" } else { "admin-said-put-up" };
        Ok(Outcome::to(format!("/admin/products/{}", product.id)).saying(door.lang().t(said)))
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
    #[server(default)]
    #[server(rename = "openOrdersOfAPerson")]
    open_orders_of_a_person: String,
    #[server(default)]
    #[server(rename = "openOrdersOfAPlace")]
    open_orders_of_a_place: String,
    #[server(default)] country: String,
    #[server(default)]
    #[server(rename = "pricesIncludeTax")]
    prices_include_tax: String,
    #[server(default)]
    #[server(rename = "taxOnCommission")]
    tax_on_commission: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.who.admin()?;
        let numbers = [
            ("sessionIdleDays", "security.sessionIdleDays", session_idle_days),
            ("sessionMaxDays", "security.sessionMaxDays", session_max_days),
            ("requestsPerMinute", "limits.requestsPerMinute", requests_per_minute),
            ("authPerMinute", "limits.authPerMinute", auth_per_minute),
            ("openOrdersOfAPerson", "limits.openOrdersOfAPerson", open_orders_of_a_person),
            ("openOrdersOfAPlace", "limits.openOrdersOfAPlace", open_orders_of_a_place),
        ];
        let mut part = Map::new();
        if !country.is_empty() {
            part.insert("shop.country".to_owned(), country.into());
        }
        part.insert("tax.pricesIncludeTax".to_owned(), Value::Bool(!prices_include_tax.is_empty()));
        if !tax_on_commission.is_empty() {
            let rate = basis_points("taxOnCommission", &tax_on_commission)?;
            part.insert("tax.onCommissionBp".to_owned(), rate.into());
        }
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
        if problem.field == "tax.onCommissionBp" {
            "taxOnCommission".clone_into(&mut problem.field);
            problem.problem = FieldProblem::OutOfRange { min: 0, max: 100 };
        }
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
