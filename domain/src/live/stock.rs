//! How many there are now, as far as shoppers may know.

use crate::kit::{Cx, Result, System};
use model::live::{StockUpdated, VariantNow};
use model::{ProductId, VariantId};
use uuid::Uuid;

/// How many can be bought now of those of these products that are on sale. For the program itself.
pub async fn stock(cx: &Cx, products: &[ProductId]) -> Result<Vec<StockUpdated>> {
    let ids: Vec<Uuid> = products.iter().map(|id| id.0).collect();
    let mut tx = cx.begin(&System).await?;
    let rows = sqlx::query!(
        r#"select p.id as "product_id: ProductId", v.id as "variant_id: VariantId", v.options = '{}'::jsonb as "is_plain!",
                  greatest(coalesce(a.available, 0), 0) as "available!"
           from products p
               join vendors s on s.id = p.vendor_id and s.status = 'ACTIVE'
               join variants v on v.product_id = p.id and v.is_live
               left join available_variants($1) a on a.variant_id = v.id
           where p.id = any($1) and p.status = 'ACTIVE' and p.taken_down_at is null
           order by p.id, v.position, v.id"#,
        &ids
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut told: Vec<StockUpdated> = Vec::new();
    for row in rows {
        if told.last().is_none_or(|last| last.product_id != row.product_id) {
            told.push(StockUpdated {
                product_id: row.product_id,
                variant_id: None,
                available: 0,
                in_stock: false,
                variants: Vec::new(),
            });
        }
        let Some(last) = told.last_mut() else { continue };
        last.available += row.available;
        last.in_stock = last.available > 0;
        if !row.is_plain {
            last.variants.push(VariantNow { variant_id: row.variant_id, available: row.available });
        }
    }
    Ok(told)
}
