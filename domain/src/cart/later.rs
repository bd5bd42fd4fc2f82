//! Putting things aside for another time, and taking them up again.

use super::{Shopper, open, read};
use crate::kit::{AppError, Cx, Result, settings};
use model::cart::Cart;
use model::{CartItemId, Shortfall, VariantId};

/// Puts an item aside; it counts for nothing until it is taken up again. Anyone, in their own cart; another's item is
/// `NotFound`.
pub async fn save_for_later(cx: &Cx, who: &Shopper, item: CartItemId) -> Result<Cart> {
    let settings = settings::current(cx).await?;
    let mut open = open::find(cx, who).await?;
    let done = sqlx::query!(
        "update cart_items set is_saved = true where id = $1 and cart_id = $2",
        item.0,
        open.id.0
    )
    .execute(&mut *open.tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    read::committed(cx, &settings, open).await
}

/// Takes an item up again, at the price of now and no more of it than can be bought. Anyone, in their own cart;
/// another's item is `NotFound`, what is sold out `Short`.
pub async fn back_into_cart(cx: &Cx, who: &Shopper, item: CartItemId) -> Result<Cart> {
    let settings = settings::current(cx).await?;
    let mut open = open::find(cx, who).await?;
    let row = sqlx::query!(
        r#"update cart_items i
           set is_saved = false, seen_minor = g.unit_minor,
               quantity = least(i.quantity::bigint, greatest(g.available, 1))::int
           from goods g where i.id = $1 and i.cart_id = $2 and g.variant_id = i.variant_id
           returning i.variant_id as "variant_id: VariantId",
               (case when g.on_sale then g.available else 0 end) > 0 as "can_be_bought!""#,
        item.0,
        open.id.0,
    )
    .fetch_optional(&mut *open.tx)
    .await?
    .ok_or(AppError::NotFound)?;
    if !row.can_be_bought {
        return Err(AppError::Short(vec![Shortfall { variant_id: row.variant_id, available: 0 }]));
    }
    read::committed(cx, &settings, open).await
}
