//! What of an order was sold, for whoever counts.

use crate::kit::Result;
use model::{OrderId, ProductId, UserId};
use sqlx::PgConnection;

/// By how much the sales of an order's products changed since this was asked the last time. Sold is what was confirmed
/// and not cancelled; asked twice, nothing changed.
pub async fn newly_sold(conn: &mut PgConnection, id: OrderId) -> Result<Vec<(ProductId, i32)>> {
    // both rows of a line's change are wanted, so they are locked before they are read
    let rows = sqlx::query!(
        r#"with line as (
               select l.id, l.product_id, l.counted,
                      case when v.confirmed_at is null then 0 else l.quantity - l.cancelled end as sold
               from order_lines l join vendor_orders v on v.id = l.vendor_order_id
               where l.order_id = $1 for update of l),
           done as (
               update order_lines l set counted = line.sold from line where l.id = line.id and line.sold <> line.counted)
           select product_id as "product_id!: ProductId", sum(sold - counted)::int as "more!"
           from line group by product_id having sum(sold - counted) <> 0"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row.more)).collect())
}

/// Whether a person bought a thing.
pub async fn has_bought(conn: &mut PgConnection, who: UserId, product: ProductId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
               select from order_lines l join vendor_orders v on v.id = l.vendor_order_id
               where l.product_id = $2 and l.user_id = $1 and l.quantity > l.cancelled and v.confirmed_at is not null)
               as "has!""#,
        who.0,
        product.0
    )
    .fetch_one(conn)
    .await?)
}

/// What is bought with an order, and whose it is; nothing of a guest's.
pub async fn bought(conn: &mut PgConnection, id: OrderId) -> Result<Option<(UserId, Vec<ProductId>)>> {
    let rows = sqlx::query!(
        r#"select user_id as "user_id!: UserId", product_id as "product_id: ProductId" from order_lines
           where order_id = $1 and user_id is not null and quantity > cancelled"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    let Some(user) = rows.first().map(|row| row.user_id) else { return Ok(None) };
    Ok(Some((user, rows.into_iter().map(|row| row.product_id).collect())))
}
