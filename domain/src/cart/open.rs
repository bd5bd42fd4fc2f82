//! Finding, locking and making the cart that is being filled.

use super::{KEPT, Shopper};
use crate::kit::{Actor, AppError, Cx, Result, System, Tx, Wall, secrets};
use model::CartId;
use sqlx::PgConnection;

/// The cart this shopper fills, in a transaction that holds its lock.
pub(super) struct Open {
    pub tx: Tx,
    pub id: CartId,
    /// What a guest has to show from now on, where the cart was made now.
    pub token: Option<String>,
}

/// Behind the wall of one thing, before there is an actor that may see it.
struct Bearer(CartId);

impl Actor for Bearer {
    fn wall(&self) -> Wall {
        Wall::Bearer(self.0.0)
    }
}

/// Locks the shopper's open cart, or makes one.
pub(super) async fn find_or_make(cx: &Cx, who: &Shopper) -> Result<Open> {
    match who {
        Shopper::Customer(customer) => {
            let mut tx = cx.begin(who).await?;
            let id = sqlx::query_scalar!(
                r#"insert into carts (id, user_id, currency, created_at, updated_at, expires_at)
                   values ($1, $2, $3, $4, $4, $5)
                   on conflict (user_id) where user_id is not null and status = 'OPEN'
                   do update set updated_at = excluded.updated_at, expires_at = excluded.expires_at
                   returning id as "id: CartId""#,
                cx.id::<CartId>().0,
                customer.user_id().0,
                cx.facts().currency.code(),
                cx.now(),
                cx.now() + KEPT,
            )
            .fetch_one(&mut *tx)
            .await?;
            Ok(Open { tx, id, token: None })
        }
        Shopper::Guest(cart) => {
            let mut tx = cx.begin(who).await?;
            if let Some(id) = touched(&mut tx, cx, who).await? {
                return Ok(Open { tx, id, token: None });
            }
            drop(tx);
            after_an_order(cx, *cart).await
        }
        Shopper::Nobody => new_guest(cx).await,
    }
}

/// Locks the shopper's open cart and puts off its end; `NotFound` where there is none.
pub(super) async fn find(cx: &Cx, who: &Shopper) -> Result<Open> {
    let mut tx = cx.begin(who).await?;
    let id = touched(&mut tx, cx, who).await?.ok_or(AppError::NotFound)?;
    Ok(Open { tx, id, token: None })
}

async fn touched(conn: &mut PgConnection, cx: &Cx, who: &Shopper) -> Result<Option<CartId>> {
    let (user, cart) = keys(who);
    Ok(sqlx::query_scalar!(
        r#"update carts set updated_at = $3, expires_at = $4
           where (user_id = $1 or id = $2) and status = 'OPEN' returning id as "id: CartId""#,
        user,
        cart,
        cx.now(),
        cx.now() + KEPT,
    )
    .fetch_optional(conn)
    .await?)
}

/// Whose cart, or which: one of the two, or neither.
pub(super) fn keys(who: &Shopper) -> (Option<uuid::Uuid>, Option<uuid::Uuid>) {
    match who {
        Shopper::Customer(customer) => (Some(customer.user_id().0), None),
        Shopper::Guest(cart) => (None, Some(cart.0)),
        Shopper::Nobody => (None, None),
    }
}

/// The cart of this shopper: the open one, else the one whose order waits to be paid. A guest's is told by the token,
/// whatever became of it.
pub async fn id_of(conn: &mut PgConnection, who: &Shopper) -> Result<Option<CartId>> {
    match who {
        Shopper::Customer(customer) => Ok(sqlx::query_scalar!(
            r#"select id as "id: CartId" from carts where user_id = $1 and status in ('OPEN', 'COMPLETING')
               order by (status = 'OPEN') desc, created_at desc limit 1"#,
            customer.user_id().0
        )
        .fetch_optional(conn)
        .await?),
        Shopper::Guest(cart) => Ok(Some(*cart)),
        Shopper::Nobody => Ok(None),
    }
}

/// A guest whose cart became an order goes on under the same token.
async fn after_an_order(cx: &Cx, cart: CartId) -> Result<Open> {
    let mut tx = cx.begin(&System).await?;
    match beside(&mut tx, cx, cart).await? {
        Some(id) => Ok(Open { tx, id, token: None }),
        None => {
            drop(tx);
            new_guest(cx).await
        }
    }
}

/// The open cart of whoever an ended or completing one belongs to, locked; made where there is none. None where that
/// cart is gone.
pub(super) async fn beside(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<Option<CartId>> {
    let there = sqlx::query_scalar!(
        r#"update carts o set updated_at = $2, expires_at = $3 from carts c
           where c.id = $1 and o.status = 'OPEN' and (o.user_id = c.user_id or o.token_hash = c.token_hash)
           returning o.id as "id: CartId""#,
        cart.0,
        cx.now(),
        cx.now() + KEPT,
    )
    .fetch_optional(&mut *conn)
    .await?;
    if there.is_some() {
        return Ok(there);
    }
    let made = sqlx::query_scalar!(
        r#"insert into carts (id, user_id, token_hash, currency, created_at, updated_at, expires_at)
           select $2, user_id, token_hash, currency, $3, $3, $4 from carts where id = $1
           on conflict do nothing returning id as "id: CartId""#,
        cart.0,
        cx.id::<CartId>().0,
        cx.now(),
        cx.now() + KEPT,
    )
    .fetch_optional(&mut *conn)
    .await?;
    if made.is_some() {
        return Ok(made);
    }
    let is_there = sqlx::query_scalar!(r#"select exists (select from carts where id = $1) as "is!""#, cart.0)
        .fetch_one(conn)
        .await?;
    // somebody made one in between: the second try finds it
    if is_there { Err(AppError::Clash) } else { Ok(None) }
}

async fn new_guest(cx: &Cx) -> Result<Open> {
    let id: CartId = cx.id();
    let token = secrets::token(cx.random_bytes());
    let mut tx = cx.begin(&Bearer(id)).await?;
    sqlx::query!(
        "insert into carts (id, token_hash, currency, created_at, updated_at, expires_at)
         values ($1, $2, $3, $4, $4, $5)",
        id.0,
        secrets::token_hash(&token),
        cx.facts().currency.code(),
        cx.now(),
        cx.now() + KEPT,
    )
    .execute(&mut *tx)
    .await?;
    Ok(Open { tx, id, token: Some(token) })
}
