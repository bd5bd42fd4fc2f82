//! Filling a cart from any page, and changing it on its own.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, TakenOut, here, local_path},
    crate::numbers::whole_number,
    domain::cart as verbs,
    domain::cart::Shopper,
    i18n::{Lang, tr},
    model::cart::{AddItem, Cart, ChangeItem},
    model::{AppError, CartItemId, FieldErrors, FieldProblem, Result as Checked, VariantId},
};

/// Puts something into the cart and stays on the page, unless that says where to go on.
#[server(endpoint = "cart/add")]
pub async fn add(
    #[server(default)] product: String,
    #[server(default)] variant: String,
    #[server(default)] quantity: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let item = AddItem {
            product_id: product.parse().map_err(|_| AppError::NotFound)?,
            variant_id: read_variant(&variant)?,
            quantity: if quantity.is_empty() { 1 } else { whole_number("quantity", &quantity)? },
        };
        let added = match verbs::add(&door.cx, &door.shopper().await?, &item).await {
            Err(AppError::Invalid(problems)) if lacks_choice(&problems) => {
                return Ok(choose_first(door.lang()));
            }
            added => added?,
        };
        door.keep_cart(added.token).await?;
        let name = added.cart.items.iter().find(|there| {
            there.product_id == item.product_id
                && (there.variant_id == item.variant_id || item.variant_id.is_none())
        });
        let name = name.map(|there| there.name.clone()).unwrap_or_default();
        let outcome = if back.is_empty() { Outcome::here() } else { Outcome::to(local_path(&back, "/cart")) };
        Ok(counted(outcome, door.lang(), &added.cart).saying(tr!(
            door.lang(),
            "cart-said-added",
            name = name
        )))
    };
    let result = result.await;
    door.answer(result).await
}

/// Changes how many there are; none takes it out.
#[server(endpoint = "cart/change")]
pub async fn change(
    #[server(default)] item: String,
    #[server(default)] quantity: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let (id, shopper) = (read_id(&item)?, door.shopper().await?);
        let quantity = whole_number("quantity", &quantity)?;
        if quantity == 0 {
            return take_out(&door, &shopper, id).await;
        }
        let cart = verbs::change(&door.cx, &shopper, id, &ChangeItem { quantity }).await?;
        Ok(counted(Outcome::to("/cart"), door.lang(), &cart))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes something out; the next page offers it again.
#[server(endpoint = "cart/remove")]
pub async fn remove(#[server(default)] item: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async { take_out(&door, &door.shopper().await?, read_id(&item)?).await };
    let result = result.await;
    door.answer(result).await
}

/// Puts something aside for another time.
#[server(endpoint = "cart/save")]
pub async fn save(#[server(default)] item: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let cart = verbs::save_for_later(&door.cx, &door.shopper().await?, read_id(&item)?).await?;
        Ok(counted(Outcome::to("/cart"), door.lang(), &cart).saying(tr!(door.lang(), "cart-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes up again what was put aside.
#[server(endpoint = "cart/take_up")]
pub async fn take_up(#[server(default)] item: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let cart = verbs::back_into_cart(&door.cx, &door.shopper().await?, read_id(&item)?).await?;
        Ok(counted(Outcome::to("/cart"), door.lang(), &cart).saying(tr!(door.lang(), "cart-said-taken-up")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
async fn take_out(door: &Door, shopper: &Shopper, id: CartItemId) -> Checked<Outcome> {
    let before = verbs::show(&door.cx, shopper).await?;
    let cart = verbs::remove(&door.cx, shopper, id).await?;
    if let Some(item) = before.items.into_iter().chain(before.saved).find(|item| item.id == id) {
        let (product, variant) = (item.product_id, item.variant_id);
        door.keep_taken_out(&TakenOut { product, variant, quantity: item.quantity, name: item.name }).await?;
    }
    Ok(counted(Outcome::to("/cart"), door.lang(), &cart))
}

/// The header of the page counts along.
#[cfg(not(target_arch = "wasm32"))]
fn counted(outcome: Outcome, lang: Lang, cart: &Cart) -> Outcome {
    let count = cart.item_count;
    let figure = if count > 0 { lang.number(count) } else { String::new() };
    outcome.with("cart-count", figure).with("cart-words", tr!(lang, "shell-cart-count", count = count))
}

#[cfg(not(target_arch = "wasm32"))]
fn lacks_choice(problems: &FieldErrors) -> bool {
    problems.iter().any(|one| one.field == "variantId" && one.problem == FieldProblem::Required)
}

#[cfg(not(target_arch = "wasm32"))]
fn choose_first(lang: Lang) -> Outcome {
    Outcome { summary: Some(tr!(lang, "cart-choose-first")), ..Outcome::default() }
}

#[cfg(not(target_arch = "wasm32"))]
fn read_variant(text: &str) -> Checked<Option<VariantId>> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| AppError::NotFound) }
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(text: &str) -> Checked<CartItemId> {
    text.parse().map_err(|_| AppError::NotFound)
}
