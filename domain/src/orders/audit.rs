//! What staff do to orders is audited.

use super::actors::Party;
use super::sql::OrderRow;
use crate::kit::{Cx, Result, audit};
use serde_json::Value;
use sqlx::PgConnection;

/// Writes an audit row where staff act; nothing else otherwise.
pub(super) async fn record(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Party,
    action: &'static str,
    order: &OrderRow,
    (before, after): (Value, Value),
    reason: &str,
) -> Result<()> {
    let Some(admin) = who.staff() else { return Ok(()) };
    let entry = audit::Entry {
        action,
        target_type: "order",
        target_id: order.id.to_string(),
        before: Some(before),
        after: Some(after),
        reason: Some(reason.to_owned()).filter(|reason| !reason.is_empty()),
    };
    audit::record(conn, cx, admin.signature(), entry).await
}
