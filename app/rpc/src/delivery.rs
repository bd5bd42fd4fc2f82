//! The ways to send goods, as staff set them for all stores, and a keeper for the own.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;
use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::here,
    crate::numbers::{amount, optional_amount, whole_number},
    crate::prices::{known, retired, saved, staff},
    domain::shipping,
    model::Result as Checked,
    model::shipping::WriteMethod,
};

#[cfg(not(target_arch = "wasm32"))]
const EVERYBODYS: &str = "/admin/shipping";
#[cfg(not(target_arch = "wasm32"))]
const OWN: &str = "/vendor/delivery";

/// A way to send goods, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MethodFields {
    pub zone: String,
    pub name: String,
    pub name_ar: String,
    pub base: String,
    pub per_kg: String,
    pub free_over: String,
    pub max_weight_grams: String,
    pub min_days: String,
    pub max_days: String,
    pub version: String,
}

#[cfg(not(target_arch = "wasm32"))]
impl MethodFields {
    fn read(self) -> Checked<WriteMethod> {
        let heaviest = self.max_weight_grams.trim();
        Ok(WriteMethod {
            zone_id: self.zone.parse().ok(),
            name: self.name,
            name_ar: Some(self.name_ar),
            base: Some(amount("base", &self.base)?),
            per_kg: optional_amount("perKg", &self.per_kg)?,
            free_over: optional_amount("freeOver", &self.free_over)?,
            max_weight_grams: match heaviest {
                "" => None,
                grams => Some(whole_number("maxWeightGrams", grams)?),
            },
            min_days: whole_number("minDays", &self.min_days)?,
            max_days: whole_number("maxDays", &self.max_days)?,
            version: self.version.parse().ok(),
        })
    }
}

/// Adds a method to a zone for all stores, or changes the one that is named.
#[server(endpoint = "prices/save_method")]
pub async fn save_method(
    #[server(default)] id: String,
    #[server(flatten)] method: MethodFields,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = staff(&door)?;
        let input = method.read()?;
        if id.is_empty() {
            shipping::add_method(&door.cx, &who, &input).await?;
        } else {
            shipping::change_method(&door.cx, &who, known(&id)?, &input).await?;
        }
        Ok(saved(&door, EVERYBODYS))
    };
    let result = result.await;
    door.answer(result).await
}

/// Gives a method of all stores up.
#[server(endpoint = "prices/retire_method")]
pub async fn retire_method(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        shipping::retire_method(&door.cx, &staff(&door)?, known(&id)?).await?;
        Ok(retired(&door, EVERYBODYS))
    };
    let result = result.await;
    door.answer(result).await
}

/// Adds a method of the own store, or changes the one that is named.
#[server(endpoint = "stores/save_delivery")]
pub async fn save_own_method(
    #[server(default)] id: String,
    #[server(flatten)] method: MethodFields,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.seller().await?;
        let input = method.read()?;
        if id.is_empty() {
            shipping::add_own(&door.cx, &who, &input).await?;
        } else {
            shipping::change_own(&door.cx, &who, known(&id)?, &input).await?;
        }
        Ok(saved(&door, OWN))
    };
    let result = result.await;
    door.answer(result).await
}

/// Gives a method of the own store up.
#[server(endpoint = "stores/retire_delivery")]
pub async fn retire_own_method(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        shipping::retire_own(&door.cx, &door.seller().await?, known(&id)?).await?;
        Ok(retired(&door, OWN))
    };
    let result = result.await;
    door.answer(result).await
}
