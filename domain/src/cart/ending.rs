//! A cart on its way to an order, for the rooms that complete it. They call these as the program itself.

use super::{merge, open};
use crate::kit::{AppError, Cx, Result};
use model::{CartId, Currency, Reason, UserId};
use sqlx::PgConnection;

/// How far a cart is, read under its lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CartStatus {
    Open,
    Completing,
    Completed,
    Abandoned,
}

/// A cart that nobody else changes until the transaction ends.
#[derive(Clone, Debug)]
pub struct LockedCart {
    pub id: CartId,
    /// None: a guest's.
    pub user_id: Option<UserId>,
    pub status: CartStatus,
    pub currency: Currency,
}

/// Locks a cart. One that is gone, or not theirs, is `NotFound`.
pub async fn lock(conn: &mut PgConnection, cart: CartId) -> Result<LockedCart> {
    let row = sqlx::query!(
        r#"select id as "id: CartId", user_id as "user_id: UserId", status, currency
           from carts where id = $1 for update"#,
        cart.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?;
    let status = match row.status.as_str() {
        "OPEN" => CartStatus::Open,
        "COMPLETING" => CartStatus::Completing,
        "COMPLETED" => CartStatus::Completed,
        "ABANDONED" => CartStatus::Abandoned,
        other => return Err(AppError::broken(format_args!("a cart in the state {other}"))),
    };
    let currency = row.currency.parse().map_err(AppError::broken)?;
    Ok(LockedCart { id: row.id, user_id: row.user_id, status, currency })
}

/// Its order was placed: the shopper goes on with another, in which is what was put aside. A cart that is not open is
/// `InvalidTransition`.
pub async fn set_completing(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<()> {
    step(conn, cx, cart, &["OPEN"], "COMPLETING").await?;
    let has_saved = sqlx::query_scalar!(
        r#"select exists (select from cart_items where cart_id = $1 and is_saved) as "has!""#,
        cart.0
    )
    .fetch_one(&mut *conn)
    .await?;
    if has_saved && let Some(next) = open::beside(conn, cx, cart).await? {
        sqlx::query!("update cart_items set cart_id = $2 where cart_id = $1 and is_saved", cart.0, next.0)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Its order is confirmed. Once more changes nothing.
pub async fn set_completed(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<()> {
    step(conn, cx, cart, &["COMPLETING", "COMPLETED"], "COMPLETED").await
}

/// Its order came to nothing: what was in it goes back to the shopper's open cart. Only of a completing cart; any other
/// is left as it is.
pub async fn reopen(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<()> {
    match step(conn, cx, cart, &["COMPLETING"], "ABANDONED").await {
        Err(AppError::Refused(Reason::InvalidTransition)) => return Ok(()),
        done => done?,
    }
    if let Some(open) = open::beside(conn, cx, cart).await? {
        merge::pour(conn, cart, open).await?;
    }
    Ok(())
}

async fn step(conn: &mut PgConnection, cx: &Cx, cart: CartId, from: &[&str], to: &str) -> Result<()> {
    let from: Vec<String> = from.iter().map(|state| (*state).to_owned()).collect();
    let done = sqlx::query!(
        "update carts set status = $3, updated_at = $4 where id = $1 and status = any($2)",
        cart.0,
        &from,
        to,
        cx.now(),
    )
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 { Err(AppError::Refused(Reason::InvalidTransition)) } else { Ok(()) }
}

/// The shopper was told of all that changed and goes on: the prices of now are those they know.
pub async fn refresh_seen(conn: &mut PgConnection, cart: CartId) -> Result<()> {
    sqlx::query!(
        "update cart_items i set seen_minor = g.unit_minor from goods g
         where i.cart_id = $1 and g.variant_id = i.variant_id and g.unit_minor <> i.seen_minor",
        cart.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
