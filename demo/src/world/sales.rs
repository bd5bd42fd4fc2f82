//! What the orders add up to on products and reviews: how much was sold, and who had bought what they reviewed. The past
//! tells nobody of itself, so what hears of orders is asked to look at it here.

use domain::kit::System;
use domain::{Cx, Result, catalog, orders};
use model::OrderId;

pub(super) async fn write(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let all: Vec<OrderId> =
        sqlx::query_scalar("select id from orders order by id").fetch_all(&mut *tx).await?;
    for order in all {
        let sold = orders::newly_sold(&mut tx, order).await?;
        catalog::count_sold(&mut tx, &sold).await?;
    }
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
