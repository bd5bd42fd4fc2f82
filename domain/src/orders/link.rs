//! The link that is mailed with an order: whoever has it sees the order, without an account.

use super::actors::Bearer;
use crate::kit::{AppError, Cx, Result, System, secrets};
use model::OrderId;
use sqlx::PgConnection;

const PURPOSE: &str = "order link";

/// The key of a new order. It follows from the order's id and the shop's secret, so every mail can name it.
pub(super) fn new_key(cx: &Cx, id: OrderId) -> Result<String> {
    Ok(secrets::token(cx.secrets().mac(PURPOSE, &id.to_string())?))
}

/// The key of an order, for its buyer's session and mails. For the program itself.
pub async fn key_of(cx: &Cx, id: OrderId) -> Result<String> {
    let mut tx = cx.begin(&System).await?;
    key(&mut tx, cx, id).await
}

/// The same within a transaction. Made under whichever configured secret the order was placed.
pub(crate) async fn key(conn: &mut PgConnection, cx: &Cx, id: OrderId) -> Result<String> {
    let hash = sqlx::query_scalar!("select token_hash from orders where id = $1", id.0)
        .fetch_optional(conn)
        .await?
        .ok_or(AppError::NotFound)?;
    let keys = cx.secrets().macs(PURPOSE, &id.to_string())?;
    keys.into_iter()
        .map(secrets::token)
        .find(|key| secrets::same(&secrets::token_hash(key), &hash))
        .ok_or_else(|| {
            AppError::broken("the secret that an order was placed under is not configured any more")
        })
}

/// Whoever holds this key; one that opens nothing is not found.
pub async fn of_link(cx: &Cx, key: &str) -> Result<Bearer> {
    let id = sqlx::query_scalar!("select order_of_token($1)", secrets::token_hash(key.trim()))
        .fetch_one(cx.pool())
        .await?;
    id.map(|id| Bearer { order_id: OrderId(id) }).ok_or(AppError::NotFound)
}
