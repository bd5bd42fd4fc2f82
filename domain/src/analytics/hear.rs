//! What this room hears of orders.

use crate::kit::Result;
use crate::kit::events::Event;
use crate::{catalog, orders};
use model::OrderId;
use sqlx::PgConnection;

pub const HEARS: &[&str] = &["order.confirmed", "order.cancelled"];

/// What was confirmed was sold; what was cancelled after that was not.
pub async fn hear(conn: &mut PgConnection, event: &Event) -> Result<()> {
    let sold = orders::newly_sold(conn, OrderId(event.thing_id)).await?;
    if sold.is_empty() { Ok(()) } else { catalog::count_sold(conn, &sold).await }
}
