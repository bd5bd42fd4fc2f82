//! What the orders add up to on products and reviews: how much was sold, and who had bought what they reviewed. No verb
//! writes the past; these are the figures that it leaves.

use domain::kit::System;
use domain::{Cx, Result};

pub(super) async fn write(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    sqlx::query(
        "update products p set sales_count = s.pieces
         from (select l.product_id, sum(l.quantity - l.cancelled)::int as pieces
               from order_lines l join vendor_orders v on v.id = l.vendor_order_id
               where v.confirmed_at is not null group by l.product_id) s
         where p.id = s.product_id and p.sales_count <> s.pieces",
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query(
        "update reviews r set is_verified = true
         where not r.is_verified and exists (
             select from order_lines l join vendor_orders v on v.id = l.vendor_order_id
             where l.user_id = r.user_id and l.product_id = r.product_id and v.delivered_at < r.created_at)",
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
