//! What this room hears of others.

use super::note;
use crate::accounts;
use crate::kit::events::Event;
use crate::kit::{Cx, Result};
use i18n::tr;
use model::{UserId, VendorId};
use serde_json::json;
use sqlx::PgConnection;

pub const HEARS: &[&str] = &["user.role_changed"];

/// Suspends the open store of somebody who is no seller any more: nobody could answer for its orders.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let user = UserId(event.thing_id);
    if accounts::may_keep_a_store(conn, user).await? {
        return Ok(());
    }
    let Some(reader) = accounts::reader(conn, user).await? else { return Ok(()) };
    let reason = tr!(reader.lang, "vendors-suspended-no-seller");
    let id = sqlx::query_scalar!(
        "update vendors set status = 'SUSPENDED', status_reason = $2, updated_at = $3
         where owner_id = $1 and status = 'ACTIVE' returning id",
        user.0,
        reason,
        cx.now(),
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(id) = id.map(VendorId) else { return Ok(()) };
    note(conn, cx, event.actor_id, "vendor.suspended", id, json!({ "from": "ACTIVE", "reason": reason }))
        .await?;
    cx.catalogue_changed();
    Ok(())
}
