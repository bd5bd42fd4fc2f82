//! The letter to whoever keeps a store, when one of its products runs low.

use crate::kit::events::Event;
use crate::kit::letter::Letter;
use crate::kit::{Cx, Result, jobs};
use crate::{accounts, preferences};
use model::UserId;
use sqlx::PgConnection;

/// The facts whose store gets a letter.
pub const HEARS: &[&str] = &["product.stock_low"];

/// Writes to the store's owner, who may have switched this off. Nobody waits to hear of what shoppers do not see.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let product = sqlx::query!(
        r#"select p.name, v.owner_id as "owner_id: UserId" from products p join vendors v on v.id = p.vendor_id
           where p.id = $1 and p.status = 'ACTIVE' and p.taken_down_at is null"#,
        event.thing_id
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some((name, owner)) = product.and_then(|product| Some((product.name, product.owner_id?))) else {
        return Ok(());
    };
    if !preferences::wants(conn, owner, "email", &event.kind).await? {
        return Ok(());
    }
    let Some(reader) = accounts::reader(conn, owner).await? else { return Ok(()) };
    let letter = Letter::new(&reader.email, reader.lang, "stock-low", "/vendor/inventory")
        .to_name(&reader.first_name)
        .text("product", name)
        .number("left", event.data["available"].as_i64().unwrap_or_default());
    jobs::enqueue(conn, cx, &letter).await
}
