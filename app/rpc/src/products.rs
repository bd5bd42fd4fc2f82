//! Products, as whoever keeps a store makes, changes and sorts them.

mod fields;

pub use fields::{PairFields, VariantFields, pair_field, variant_field};

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;
use std::collections::BTreeMap;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here, local_path},
    crate::numbers::{amount, basis_points, whole_number},
    domain::catalog as verbs,
    domain::vendors::{Keeper, Seller},
    fields::{ProductFields, on_the_form},
    i18n::tr,
    model::catalog::{BulkAct, BulkResult},
    model::{AppError, FieldProblem, ImportId, ProductId, Result as Checked},
};

#[cfg(not(target_arch = "wasm32"))]
const LIST: &str = "/vendor/products";
/// So many refusals of one act on many are told one by one.
#[cfg(not(target_arch = "wasm32"))]
const MOST_TOLD: usize = 20;

/// Adds a product, or changes the one that is named.
#[server(endpoint = "products/save")]
pub async fn save(
    #[server(default)] id: String,
    #[server(default)] version: String,
    #[server(default)] name: String,
    #[server(default)]
    #[server(rename = "nameAr")]
    name_ar: String,
    #[server(default)] description: String,
    #[server(default)]
    #[server(rename = "descriptionAr")]
    description_ar: String,
    #[server(default)] category: String,
    #[server(default)] brand: String,
    #[server(default)] price: String,
    #[server(default)]
    #[server(rename = "compareAtPrice")]
    compare_at_price: String,
    #[server(default)] sku: String,
    #[server(default)]
    #[server(rename = "stockQty")]
    stock_qty: String,
    #[server(default)]
    #[server(rename = "stockWas")]
    stock_was: String,
    #[server(default)] options: BTreeMap<String, PairFields>,
    #[server(default)] rows: BTreeMap<String, VariantFields>,
    #[server(default)] attributes: BTreeMap<String, PairFields>,
    #[server(default)]
    #[server(rename = "weightGrams")]
    weight_grams: String,
    #[server(default)]
    #[server(rename = "taxCategory")]
    tax_category: String,
    #[server(default)]
    #[server(rename = "lowStockThreshold")]
    low_stock_threshold: String,
    #[server(default)] status: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.keeper().await?;
        let fields = ProductFields {
            name,
            name_ar,
            description,
            description_ar,
            category,
            brand,
            price,
            compare_at_price,
            sku,
            stock_qty,
            stock_was,
            options,
            rows,
            attributes,
            weight_grams,
            tax_category,
            low_stock_threshold,
            status,
            version,
        };
        write(&door, &who, &id, fields).await
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
async fn write(door: &Door, who: &Keeper, id: &str, fields: ProductFields) -> Checked<Outcome> {
    if id.is_empty() {
        let input = fields.input(None)?;
        let made = verbs::create(&door.cx, who, &input).await;
        let made = made.map_err(|error| on_the_form(error, input.variants.as_deref().unwrap_or_default()))?;
        return Ok(Outcome::to(page_of(made.id)).saying(door.lang().t("console-said-created")));
    }
    let id = read_id(id)?;
    let before = verbs::own(&door.cx, who, id).await?;
    let input = fields.input(Some(&before))?;
    let changed = verbs::change(&door.cx, who, id, &input).await;
    changed.map_err(|error| on_the_form(error, input.variants.as_deref().unwrap_or_default()))?;
    Ok(Outcome::to(page_of(id)).saying(door.lang().t("console-said-saved")))
}

/// Takes a product off sale and out of the lists.
#[server(endpoint = "products/archive")]
pub async fn archive(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::archive(&door.cx, &door.keeper().await?, read_id(&id)?).await?;
        Ok(Outcome::to(LIST).saying(door.lang().t("console-said-archived")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Copies a product as a draft and opens the copy.
#[server(endpoint = "products/duplicate")]
pub async fn duplicate(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let copy = verbs::duplicate(&door.cx, &door.keeper().await?, read_id(&id)?).await?;
        Ok(Outcome::to(page_of(copy)).saying(door.lang().t("console-said-duplicated")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Does one thing with all that were picked. What was refused waits in the session for the list.
#[server(endpoint = "products/bulk")]
pub async fn bulk(
    #[server(default)] ids: Vec<String>,
    #[server(default)] act: String,
    #[server(default)] percent: String,
    #[server(default)] price: String,
    #[server(default)] quantity: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
        let act = match act.as_str() {
            "publish" => BulkAct::Publish,
            "unpublish" => BulkAct::Unpublish,
            "archive" => BulkAct::Archive,
            "price-by" => BulkAct::PriceBy { basis_points: basis_points("percent", &percent)? },
            "price-set" => BulkAct::PriceSet { minor: minor(&door, &price)? },
            "stock-add" => BulkAct::StockAdd { quantity: whole_number("quantity", &quantity)?, reason },
            _ => return Err(AppError::field("act", FieldProblem::Required)),
        };
        let ids: Vec<ProductId> = ids.iter().map(|id| read_id(id)).collect::<Checked<_>>()?;
        if ids.is_empty() {
            let said = door.lang().t("console-said-nothing-picked");
            return Ok(Outcome::to(local_path(&back, LIST)).saying(said));
        }
        let results = verbs::bulk(&door.cx, &seller, &ids, &act).await?;
        let refused = results.iter().filter(|one| one.refused.is_some()).count();
        let done = results.len() - refused;
        door.keep_left_over(&left_over(&door, seller, &results).await?).await?;
        let said = tr!(door.lang(), "console-said-bulk", count = done as i64);
        Ok(Outcome::to(local_path(&back, LIST)).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes a picture away; the first has the number 0.
#[server(endpoint = "products/remove_image")]
pub async fn remove_image(
    #[server(default)] id: String,
    #[server(default)] number: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.keeper().await?;
        let id = read_id(&id)?;
        let number = number.parse().map_err(|_| AppError::NotFound)?;
        verbs::remove_image(&door.cx, &who, id, number).await?;
        Ok(Outcome::to(page_of(id)).saying(door.lang().t("console-said-picture-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Puts a picture to another place.
#[server(endpoint = "products/move_image")]
pub async fn move_image(
    #[server(default)] id: String,
    #[server(default)] number: String,
    #[server(default)] to: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.keeper().await?;
        let id = read_id(&id)?;
        let (from, to) = (number.parse(), to.parse());
        let (from, to) = from.ok().zip(to.ok()).ok_or(AppError::NotFound)?;
        verbs::move_image(&door.cx, &who, id, from, to).await?;
        Ok(Outcome::to(page_of(id)).saying(door.lang().t("console-said-picture-moved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Does for real what a dry run checked.
#[server(endpoint = "products/import_apply")]
pub async fn import_apply(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
        let id: ImportId = id.parse().map_err(|_| AppError::NotFound)?;
        verbs::import_apply(&door.cx, &seller, id).await?;
        Ok(Outcome::to(format!("/vendor/import/{id}")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Ends an import before its last line.
#[server(endpoint = "products/import_cancel")]
pub async fn import_cancel(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
        let id: ImportId = id.parse().map_err(|_| AppError::NotFound)?;
        verbs::import_cancel(&door.cx, &seller, id).await?;
        Ok(Outcome::to(format!("/vendor/import/{id}")).saying(door.lang().t("console-said-import-cancelled")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Names and reasons of what was refused, as many as one reads.
#[cfg(not(target_arch = "wasm32"))]
async fn left_over(door: &Door, seller: Seller, results: &[BulkResult]) -> Checked<Vec<(String, String)>> {
    let who = Keeper::Seller(seller);
    let mut named = Vec::new();
    let refused = results.iter().filter_map(|one| Some((one.id, one.refused.as_ref()?)));
    for (id, error) in refused.take(MOST_TOLD) {
        let name = match verbs::own(&door.cx, &who, id).await {
            Ok(product) => product.name,
            Err(AppError::NotFound) => id.to_string(),
            Err(error) => return Err(error),
        };
        let reason = match error {
            AppError::Invalid(fields) => {
                fields.iter().map(|field| door.lang().problem(&field.problem)).collect()
            }
            error => door.lang().error(error, &door.cx.request.id),
        };
        named.push((name, reason));
    }
    Ok(named)
}

#[cfg(not(target_arch = "wasm32"))]
fn page_of(id: ProductId) -> String {
    format!("{LIST}/{id}")
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<ProductId> {
    id.parse().map_err(|_| AppError::NotFound)
}

#[cfg(not(target_arch = "wasm32"))]
fn minor(door: &Door, text: &str) -> Checked<i64> {
    let money = amount("price", text)?.in_currency(door.cx.facts().currency);
    money.map(|money| money.minor).ok_or_else(|| AppError::field("price", FieldProblem::TooPrecise))
}
