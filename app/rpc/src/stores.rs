//! The own store, as its keeper changes it: what it says of itself, and the places where its goods stand.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::here,
    crate::numbers::optional_decimal,
    domain::vendors as verbs,
    model::vendors::{ContactInfo, StoreTranslations, StoreWords, Week, WritePlace, WriteStore},
    model::{AppError, Change, FieldProblem, Result as Checked, StoreId},
};

#[cfg(not(target_arch = "wasm32"))]
const PLACES: &str = "/vendor/store/places";

/// When a place opens and closes on a day; empty where it stays closed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HoursFields {
    pub opens: String,
    pub closes: String,
}

/// The name of a field of a day, Monday being 0. Names of maps must not begin with a figure.
pub fn hours_field(day: usize, field: &str) -> String {
    format!("hours[d{day}][{field}]")
}

/// Changes what the store says of itself.
#[server(endpoint = "stores/save")]
pub async fn save(
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
    #[server(default)] version: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
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
            version: version.parse().ok(),
        };
        verbs::change(&door.cx, &seller, &input).await?;
        Ok(Outcome::to("/vendor/store").saying(door.lang().t("console-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes the logo away.
#[server(endpoint = "stores/remove_logo")]
pub async fn remove_logo() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::set_logo(&door.cx, &door.seller().await?, None).await?;
        Ok(Outcome::to("/vendor/store").saying(door.lang().t("console-said-picture-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes the banner away.
#[server(endpoint = "stores/remove_banner")]
pub async fn remove_banner() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::set_banner(&door.cx, &door.seller().await?, None).await?;
        Ok(Outcome::to("/vendor/store").saying(door.lang().t("console-said-picture-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Adds a place, or changes the one that is named.
#[server(endpoint = "stores/save_place")]
pub async fn save_place(
    #[server(default)] id: String,
    #[server(default)] name: String,
    #[server(default)] phone: String,
    #[server(default)] street: String,
    #[server(default)] street2: String,
    #[server(default)] city: String,
    #[server(default)] state: String,
    #[server(default)]
    #[server(rename = "zipCode")]
    zip_code: String,
    #[server(default)] country: String,
    #[server(default)] latitude: String,
    #[server(default)] longitude: String,
    #[server(default)]
    #[server(rename = "timeZone")]
    time_zone: String,
    #[server(default)] hours: BTreeMap<String, HoursFields>,
    #[server(default)]
    #[server(rename = "isPublic")]
    is_public: String,
    #[server(default)]
    #[server(rename = "isDefault")]
    is_default: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
        let input = WritePlace {
            name,
            phone: Some(phone),
            street,
            street2: Some(street2),
            city,
            state: Some(state),
            zip_code,
            country: Some(country),
            latitude: optional_decimal("latitude", &latitude)?,
            longitude: optional_decimal("longitude", &longitude)?,
            time_zone: Some(time_zone),
            opening_hours: Some(week(&hours)?),
            is_public: !is_public.is_empty(),
            is_default: if is_default.is_empty() { Change::Keep } else { Change::Set(true) },
        };
        if id.is_empty() {
            verbs::add_place(&door.cx, &seller, &input).await?;
        } else {
            verbs::change_place(&door.cx, &seller, read_id(&id)?, &input).await?;
        }
        Ok(Outcome::to(PLACES).saying(door.lang().t("console-said-saved")))
    };
    let result = result.await.map_err(on_the_form);
    door.answer(result).await
}

/// Gives a place up.
#[server(endpoint = "stores/remove_place")]
pub async fn remove_place(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::remove_place(&door.cx, &door.seller().await?, read_id(&id)?).await?;
        Ok(Outcome::to(PLACES).saying(door.lang().t("vendors-said-place-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<StoreId> {
    id.parse().map_err(|_| AppError::NotFound)
}

/// Both times or none, for each day.
#[cfg(not(target_arch = "wasm32"))]
fn week(hours: &BTreeMap<String, HoursFields>) -> Checked<Week> {
    let mut week = Week::default();
    for (day, open) in week.iter_mut().enumerate() {
        let Some(HoursFields { opens, closes }) = hours.get(&format!("d{day}")) else { continue };
        *open = match (opens.trim(), closes.trim()) {
            ("", "") => None,
            (_, "") => return Err(AppError::field(&hours_field(day, "closes"), FieldProblem::Required)),
            ("", _) => return Err(AppError::field(&hours_field(day, "opens"), FieldProblem::Required)),
            (opens, closes) => Some((opens.to_owned(), closes.to_owned())),
        };
    }
    Ok(week)
}

/// `openingHours[2]` stands in the fields of the third day.
#[cfg(not(target_arch = "wasm32"))]
fn on_the_form(error: AppError) -> AppError {
    let AppError::Invalid(mut fields) = error else { return error };
    for error in &mut fields.0 {
        let day = error.field.strip_prefix("openingHours[").and_then(|rest| rest.strip_suffix(']'));
        if let Some(day) = day.and_then(|day| day.parse().ok()) {
            error.field = hours_field(day, "opens");
        }
    }
    AppError::Invalid(fields)
}
