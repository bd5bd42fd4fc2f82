//! Letters to whoever keeps a store, about what staff did to one of its products.

use crate::accounts;
use crate::kit::events::Event;
use crate::kit::letter::Letter;
use crate::kit::{Cx, Result, jobs};
use model::UserId;
use sqlx::PgConnection;

/// The facts whose store gets a letter.
pub const HEARS: &[&str] = &["product.taken_down", "product.put_up"];

/// Writes to the store's keeper, in their language. What takes something away, or gives it back, cannot be switched off.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let product = sqlx::query!(
        r#"select p.name, v.owner_id as "owner_id: UserId" from products p join vendors v on v.id = p.vendor_id
           where p.id = $1"#,
        event.thing_id
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some((name, owner)) = product.and_then(|product| Some((product.name, product.owner_id?))) else {
        return Ok(());
    };
    let Some(reader) = accounts::reader(conn, owner).await? else { return Ok(()) };
    let path = format!("/vendor/products/{}", event.thing_id);
    let is_down = event.kind == "product.taken_down";
    let about = if is_down { "product-taken-down" } else { "product-put-up" };
    let mut letter = Letter::new(&reader.email, reader.lang, about, &path)
        .to_name(&reader.first_name)
        .text("product", name);
    if is_down {
        letter = letter.text("reason", event.data["reason"].as_str().unwrap_or_default());
    }
    jobs::enqueue(conn, cx, &letter).await
}
