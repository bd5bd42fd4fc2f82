//! Letters to whoever keeps a store, about how it stands.

use crate::kit::events::Event;
use crate::kit::letter::Letter;
use crate::kit::{Cx, Result, jobs};
use crate::{accounts, preferences};
use model::UserId;
use sqlx::PgConnection;

/// The facts whose store's keeper gets a letter.
pub const HEARS: &[&str] = &["vendor.applied", "vendor.approved", "vendor.rejected", "vendor.suspended"];

/// Writes to the store's keeper, in their language. Good news can be switched off; what takes something away cannot.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let store = sqlx::query!(
        r#"select store_name, status, owner_id as "owner_id: UserId" from vendors where id = $1"#,
        event.thing_id
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some((name, status, owner)) = store.and_then(|row| Some((row.store_name, row.status, row.owner_id?)))
    else {
        return Ok(());
    };
    // whoever is let in at once need not hear that it takes time
    if event.kind == "vendor.applied" && status != "PENDING" {
        return Ok(());
    }
    if event.kind == "vendor.approved" && !preferences::wants(conn, owner, "email", &event.kind).await? {
        return Ok(());
    }
    let Some(reader) = accounts::reader(conn, owner).await? else { return Ok(()) };
    let was_suspended = event.data["from"] == "SUSPENDED";
    let (about, path) = match event.kind.as_str() {
        "vendor.applied" => ("store-applied", "/sell"),
        "vendor.approved" if was_suspended => ("store-open-again", "/vendor"),
        "vendor.approved" => ("store-approved", "/vendor"),
        "vendor.rejected" => ("store-rejected", "/sell"),
        _ => ("store-suspended", "/sell"),
    };
    let mut letter =
        Letter::new(&reader.email, reader.lang, about, path).to_name(&reader.first_name).text("store", name);
    if let Some(reason) = event.data["reason"].as_str().filter(|_| event.kind != "vendor.approved") {
        letter = letter.text("reason", reason);
    }
    jobs::enqueue(conn, cx, &letter).await
}
