//! The wishlist's heart beside a product: an account's list, or a guest's in the session.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here, local_path},
    domain::wishlist as verbs,
    i18n::tr,
    model::wishlist::Wish,
    model::{AppError, ProductId, Result as Checked},
};

/// Wishes for a product, or no longer.
#[server(endpoint = "wishlist/toggle")]
pub async fn toggle(
    #[server(default)] product: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let product: ProductId = product.parse().map_err(|_| AppError::NotFound)?;
        let is_wished = match door.customer() {
            Ok(who) => match verbs::remove(&door.cx, &who, product).await {
                Err(AppError::NotFound) => {
                    verbs::add(&door.cx, &who, Wish { product_id: product, variant_id: None }).await?;
                    true
                }
                removed => removed.map(|()| false)?,
            },
            Err(_) => toggle_of_guest(&door, product).await?,
        };
        let said = if is_wished {
            tr!(door.lang(), "wishlist-said-added")
        } else {
            tr!(door.lang(), "wishlist-said-removed")
        };
        Ok(Outcome::to(local_path(&back, "/account/wishlist")).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Sessions are kept in the database: a guest's list stays short.
#[cfg(not(target_arch = "wasm32"))]
const MOST_OF_A_GUEST: usize = 50;

#[cfg(not(target_arch = "wasm32"))]
async fn toggle_of_guest(door: &Door, product: ProductId) -> Checked<bool> {
    let mut wishes = door.wishes().await?;
    let before = wishes.len();
    wishes.retain(|there| *there != product);
    let is_wished = wishes.len() == before;
    if is_wished {
        // only what is on sale, or strangers could keep anything in the session
        if verbs::of_guest(&door.cx, &[product]).await?.is_empty() {
            return Err(AppError::NotFound);
        }
        wishes.insert(0, product);
        wishes.truncate(MOST_OF_A_GUEST);
    }
    door.keep_wishes(&wishes).await?;
    Ok(is_wished)
}
