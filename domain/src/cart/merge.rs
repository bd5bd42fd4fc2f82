//! A guest's cart joins the account's, at the sign-in that proves whose it is.

use super::{KEPT, Shopper, read};
use crate::accounts::{Customer, Login};
use crate::kit::{AppError, Cx, OnConstraint, Result, System, once_more, secrets};
use model::cart::Cart;
use model::{CartId, Reason, UserId};
use sqlx::PgConnection;

/// Joins the cart of this token into the account's and shows what came of it. A token that opens nothing (any more)
/// changes nothing, so repeating it is harmless. Anyone with an account.
pub async fn merge(cx: &Cx, who: &Customer, token: &str) -> Result<Cart> {
    once_more(async || join(cx, who.user_id(), token).await).await?;
    read::show(cx, &Shopper::from(who.clone())).await
}

/// The same at the sign-in of a browser.
pub async fn bring_along(cx: &Cx, login: &Login, token: &str) -> Result<()> {
    once_more(async || join(cx, login.user.id, token).await).await
}

async fn join(cx: &Cx, user: UserId, token: &str) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let guest = sqlx::query_scalar!(
        r#"select id as "id: CartId" from carts where token_hash = $1 and user_id is null and status = 'OPEN' for update"#,
        secrets::token_hash(token)
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(guest) = guest else { return Ok(()) };
    let own = sqlx::query_scalar!(
        r#"update carts set updated_at = $2, expires_at = $3 where user_id = $1 and status = 'OPEN'
           returning id as "id: CartId""#,
        user.0,
        cx.now(),
        cx.now() + KEPT,
    )
    .fetch_optional(&mut *tx)
    .await?;
    match own {
        Some(own) => {
            pour(&mut tx, guest, own).await?;
            sqlx::query!("delete from carts where id = $1", guest.0).execute(&mut *tx).await?;
        }
        None => become_the_accounts(&mut tx, cx, user, guest).await?,
    }
    tx.commit().await?;
    Ok(())
}

/// Who has no cart keeps the guest's, with all that was typed for it.
async fn become_the_accounts(conn: &mut PgConnection, cx: &Cx, user: UserId, guest: CartId) -> Result<()> {
    let done = sqlx::query!(
        "update carts set user_id = $2, token_hash = null, updated_at = $3, expires_at = $4 where id = $1",
        guest.0,
        user.0,
        cx.now(),
        cx.now() + KEPT,
    )
    .execute(conn)
    .await
    .on_constraint("carts_open_once", Reason::Conflict);
    match done {
        // one was made in between: the second try joins the two
        Err(AppError::Refused(Reason::Conflict)) => Err(AppError::Clash),
        done => done.map(|_| ()),
    }
}

/// Pours one cart into another, both locked: quantities are summed and no larger than what can be bought, nothing is
/// lost. What stands aside in one and not in the other is taken up as the other has it. What was typed on the way to an
/// order comes along, where the other has none.
pub(super) async fn pour(conn: &mut PgConnection, from: CartId, into: CartId) -> Result<()> {
    sqlx::query!(
        "update cart_items o set is_saved = o.is_saved and n.is_saved,
                quantity = case
                    when o.is_saved and not n.is_saved then n.quantity
                    when n.is_saved and not o.is_saved then o.quantity
                    when g.on_sale and g.available > 0
                        then least(o.quantity::bigint + n.quantity, g.available, 10000)::int
                    else greatest(o.quantity, n.quantity)
                end
         from cart_items n join goods g on g.variant_id = n.variant_id
         where o.cart_id = $2 and n.cart_id = $1 and o.variant_id = n.variant_id",
        from.0,
        into.0,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update cart_items n set cart_id = $2,
                quantity = case when g.on_sale and g.available > 0
                    then least(n.quantity::bigint, g.available)::int else n.quantity end
         from goods g
         where g.variant_id = n.variant_id and n.cart_id = $1
           and not exists (select from cart_items o where o.cart_id = $2 and o.variant_id = n.variant_id)",
        from.0,
        into.0,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update checkouts set cart_id = $2
         where cart_id = $1 and not exists (select from checkouts o where o.cart_id = $2)",
        from.0,
        into.0,
    )
    .execute(conn)
    .await?;
    Ok(())
}
