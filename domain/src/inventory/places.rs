//! What shoppers may know of one place.

use crate::accounts::Visitor;
use crate::kit::{Cx, Result};
use crate::vendors;
use model::inventory::{AvailableItem, StoreAvailability};
use model::{ProductId, StoreId, VariantId};

/// What can be had at a place that people may come to, of one product or of all it has on sale (a thousand at most),
/// and whether it is open. Places that are not public are not found.
pub async fn availability(
    cx: &Cx,
    who: &Visitor,
    place: StoreId,
    product: Option<ProductId>,
) -> Result<StoreAvailability> {
    let store = vendors::place(cx, who, place).await?;
    let items = sqlx::query!(
        r#"select product_id as "product_id!: ProductId", variant_id as "variant_id!: VariantId",
                  is_plain as "is_plain!", available as "available!"
           from available_at_place($1, $2)"#,
        place.0,
        product.map(|id| id.0)
    )
    .map(|row| AvailableItem {
        product_id: row.product_id,
        variant_id: (!row.is_plain).then_some(row.variant_id),
        available: i64::from(row.available),
    })
    .fetch_all(cx.pool())
    .await?;
    Ok(StoreAvailability {
        is_open: store.is_open,
        opens_at: store.opens_at,
        closes_at: store.closes_at,
        items,
    })
}
