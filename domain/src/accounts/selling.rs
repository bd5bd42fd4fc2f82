//! What keeping a store asks of an account. For the room `vendors`.

use super::actors::Customer;
use super::sql;
use crate::kit::{Cx, Result, events};
use model::UserId;
use model::accounts::Role;
use serde_json::json;
use sqlx::PgConnection;

/// Gives the role that comes with a store; staff keep theirs. In the transaction that opens the store, which begins
/// by this: the account is locked, so that two stores at once wait for each other.
///
/// Records `user.role_changed`.
pub async fn become_vendor(conn: &mut PgConnection, cx: &Cx, who: &Customer) -> Result<()> {
    let user = sql::lock_by_id(conn, who.user_id()).await?;
    match user.role()? {
        Role::Vendor | Role::Admin | Role::Superadmin => return Ok(()),
        Role::Customer | Role::Courier => {}
    }
    sqlx::query!("update users set role = 'VENDOR', updated_at = $2 where id = $1", user.id.0, cx.now())
        .execute(&mut *conn)
        .await?;
    let event = events::NewEvent {
        kind: "user.role_changed",
        thing: "user",
        thing_id: user.id.0,
        data: json!({ "role": Role::Vendor }),
    };
    events::record(conn, cx, Some(user.id), event).await
}

/// Whether an account may keep a store as it is now.
pub async fn may_keep_a_store(conn: &mut PgConnection, user: UserId) -> Result<bool> {
    let role = sql::by_id(conn, user).await?.role()?;
    Ok(matches!(role, Role::Vendor | Role::Admin | Role::Superadmin))
}
