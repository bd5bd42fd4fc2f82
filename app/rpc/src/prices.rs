//! What staff set of tax, delivery and commission.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here},
    crate::numbers::{basis_points, optional_amount},
    domain::accounts::Admin,
    domain::{commission, shipping, taxes},
    model::accounts::Permission,
    model::commission::{Step, WriteRule},
    model::shipping::WriteZone,
    model::taxes::WriteRate,
    model::{AppError, FieldErrors, FieldProblem, Result as Checked},
    std::str::FromStr,
};

/// Adds a tax rate, or changes the one that is named.
#[server(endpoint = "prices/save_rate")]
pub async fn save_rate(
    #[server(default)] id: String,
    #[server(default)] country: String,
    #[server(default)] state: String,
    #[server(default)]
    #[server(rename = "taxCategory")]
    tax_category: String,
    #[server(default)] rate: String,
    #[server(default)] name: String,
    #[server(default)] version: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = staff(&door)?;
        let input = WriteRate {
            country: Some(country),
            state: Some(state),
            tax_category: Some(tax_category),
            rate_bp: basis_points("rate", &rate)?,
            name,
            version: version.parse().ok(),
        };
        if id.is_empty() {
            taxes::add(&door.cx, &who, &input).await.map_err(as_typed)?;
        } else {
            taxes::change(&door.cx, &who, known(&id)?, &input).await.map_err(as_typed)?;
        }
        Ok(saved(&door, "/admin/taxes"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes a tax rate out of force.
#[server(endpoint = "prices/retire_rate")]
pub async fn retire_rate(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        taxes::retire(&door.cx, &staff(&door)?, known(&id)?).await?;
        Ok(retired(&door, "/admin/taxes"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Adds a zone, or changes the one that is named. Countries come as codes with blanks or commas between them.
#[server(endpoint = "prices/save_zone")]
pub async fn save_zone(
    #[server(default)] id: String,
    #[server(default)] name: String,
    #[server(default)] countries: String,
    #[server(default)] version: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = staff(&door)?;
        let codes = countries.split([' ', ',', '،', '\n', '\r', '\t']).filter(|code| !code.is_empty());
        let countries = codes.map(str::to_owned).collect();
        let input = WriteZone { name, countries, version: version.parse().ok() };
        if id.is_empty() {
            shipping::add_zone(&door.cx, &who, &input).await?;
        } else {
            shipping::change_zone(&door.cx, &who, known(&id)?, &input).await?;
        }
        Ok(saved(&door, "/admin/shipping"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Gives a zone up with all its methods.
#[server(endpoint = "prices/retire_zone")]
pub async fn retire_zone(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        shipping::retire_zone(&door.cx, &staff(&door)?, known(&id)?).await?;
        Ok(retired(&door, "/admin/shipping"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Adds a commission rule, or changes the one that is named.
#[server(endpoint = "prices/save_rule")]
pub async fn save_rule(
    #[server(default)] id: String,
    #[server(default)] name: String,
    #[server(default)] vendor: String,
    #[server(default)] category: String,
    #[server(default)]
    #[server(rename = "minPrice")]
    min_price: String,
    #[server(default)] rate: String,
    #[server(default)] fixed: String,
    #[server(default)] version: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = staff(&door)?;
        let input = WriteRule {
            name,
            vendor_id: optional("vendorId", &vendor)?,
            category_id: optional("categoryId", &category)?,
            min_price: optional_amount("minPrice", &min_price)?,
            rate_bp: basis_points("rate", &rate)?,
            fixed: optional_amount("fixed", &fixed)?,
            version: version.parse().ok(),
        };
        if id.is_empty() {
            commission::add(&door.cx, &who, &input).await.map_err(as_typed)?;
        } else {
            commission::change(&door.cx, &who, known(&id)?, &input).await.map_err(as_typed)?;
        }
        Ok(saved(&door, "/admin/commission"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Moves a commission rule one place up or down.
#[server(endpoint = "prices/move_rule")]
pub async fn move_rule(
    #[server(default)] id: String,
    #[server(default)] step: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let step = if step == "up" { Step::Up } else { Step::Down };
        commission::shift(&door.cx, &staff(&door)?, known(&id)?, step).await?;
        Ok(Outcome::to("/admin/commission"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes a commission rule out of force.
#[server(endpoint = "prices/retire_rule")]
pub async fn retire_rule(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        commission::retire(&door.cx, &staff(&door)?, known(&id)?).await?;
        Ok(retired(&door, "/admin/commission"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Asked before anything that was typed is looked at.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn staff(door: &Door) -> Checked<Admin> {
    let who = door.who.admin()?;
    who.needs(Permission::Settings)?;
    Ok(who)
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn known<T: FromStr>(id: &str) -> Checked<T> {
    id.parse().map_err(|_| AppError::NotFound)
}

#[cfg(not(target_arch = "wasm32"))]
fn optional<T: FromStr>(field: &str, id: &str) -> Checked<Option<T>> {
    if id.is_empty() {
        return Ok(None);
    }
    id.parse().map(Some).map_err(|_| AppError::field(field, FieldProblem::Unknown))
}

/// Rates are typed in percent, under a name of their own.
#[cfg(not(target_arch = "wasm32"))]
fn as_typed(error: AppError) -> AppError {
    let AppError::Invalid(FieldErrors(mut errors)) = error else { return error };
    for error in &mut errors {
        error.field = match error.field.as_str() {
            "rateBp" => "rate".to_owned(),
            "vendorId" => "vendor".to_owned(),
            "categoryId" => "category".to_owned(),
            _ => continue,
        };
        if error.field == "rate" {
            error.problem = FieldProblem::OutOfRange { min: 0, max: 100 };
        }
    }
    AppError::Invalid(FieldErrors(errors))
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn saved(door: &Door, path: &str) -> Outcome {
    Outcome::to(path).saying(door.lang().t("prices-said-saved"))
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn retired(door: &Door, path: &str) -> Outcome {
    Outcome::to(path).saying(door.lang().t("prices-said-retired"))
}
