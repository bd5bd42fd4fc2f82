//! The address book.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here},
    domain::addresses as verbs,
    i18n::tr,
    model::addresses::WriteAddress,
    model::{AddressId, AppError, Result as Checked},
};

/// Adds an address, or replaces the one that is named.
#[server(endpoint = "addresses/save")]
pub async fn save(
    #[server(default)] id: String,
    #[server(default)] label: String,
    #[server(default)] recipient: String,
    #[server(default)] phone: String,
    #[server(default)] street: String,
    #[server(default)] street2: String,
    #[server(default)] city: String,
    #[server(default)] state: String,
    #[server(default)]
    #[server(rename = "zipCode")]
    zip_code: String,
    #[server(default)] country: String,
    #[server(default)]
    #[server(rename = "isDefault")]
    is_default: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.customer()?;
        let mut input = WriteAddress {
            label: Some(label),
            recipient,
            phone: Some(phone),
            street,
            street2: Some(street2),
            city,
            state: Some(state),
            zip_code,
            country,
            is_default: (!is_default.is_empty()).then_some(true),
            ..WriteAddress::default()
        };
        if id.is_empty() {
            verbs::add(&door.cx, &who, &input).await?;
        } else {
            let id = read_id(&id)?;
            // the form does not show where on the map it is, so it must not lose it
            let before = verbs::get(&door.cx, &who, id).await?;
            (input.latitude, input.longitude) = (before.latitude, before.longitude);
            verbs::replace(&door.cx, &who, id, &input).await?;
        }
        Ok(saved(&door))
    };
    let result = result.await;
    door.answer(result).await
}

/// Makes an address the default.
#[server(endpoint = "addresses/choose_default")]
pub async fn choose_default(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::choose_default(&door.cx, &door.customer()?, read_id(&id)?).await?;
        Ok(saved(&door))
    };
    let result = result.await;
    door.answer(result).await
}

/// Deletes an address.
#[server(endpoint = "addresses/remove")]
pub async fn remove(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::remove(&door.cx, &door.customer()?, read_id(&id)?).await?;
        Ok(Outcome::to("/account/addresses").saying(tr!(door.lang(), "account-said-address-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<AddressId> {
    id.parse().map_err(|_| AppError::NotFound)
}

#[cfg(not(target_arch = "wasm32"))]
fn saved(door: &Door) -> Outcome {
    Outcome::to("/account/addresses").saying(tr!(door.lang(), "account-said-saved"))
}
