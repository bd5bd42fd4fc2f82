//! Acts that count pieces find by the key of their request whether they were done before: a crash may have swallowed the
//! answer, and another piece would be cancelled, or sent.

use super::actors::Party;
use super::sql::OrderRow;
use crate::kit::{Cx, Result, idempotency};
use sqlx::PgConnection;

/// Notes that this request does its act now, in the transaction that does it; false where it did so before. Without a
/// key every request is a new one. The order is locked.
pub(super) async fn is_new(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Party,
    order: &OrderRow,
    act: &str,
) -> Result<bool> {
    let Some(key) = &cx.request.key else { return Ok(true) };
    let actor = who.user_id().map_or(order.id.0, |id| id.0);
    let noted = sqlx::query!(
        "insert into order_requests (order_id, actor_id, request_key, at) values ($1, $2, $3, $4)
         on conflict (order_id, actor_id, request_key) do update set at = excluded.at where order_requests.at < $5",
        order.id.0,
        actor,
        format!("{act}:{key}"),
        cx.now(),
        cx.now() - idempotency::KEPT_FOR,
    )
    .execute(conn)
    .await?;
    Ok(noted.rows_affected() == 1)
}
