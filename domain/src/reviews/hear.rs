//! What this room hears of orders.

use crate::kit::events::Event;
use crate::kit::{Cx, Result};
use crate::orders;
use model::OrderId;
use sqlx::PgConnection;
use uuid::Uuid;

pub const HEARS: &[&str] = &["order.confirmed"];

/// Who reviewed a thing before has bought it now.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let Some((buyer, products)) = orders::bought(conn, OrderId(event.thing_id)).await? else { return Ok(()) };
    let products: Vec<Uuid> = products.into_iter().map(|id| id.0).collect();
    let done = sqlx::query!(
        "update reviews set is_verified = true where user_id = $1 and product_id = any($2) and not is_verified",
        buyer.0,
        &products,
    )
    .execute(conn)
    .await?;
    if done.rows_affected() > 0 {
        cx.catalogue_changed();
    }
    Ok(())
}
