//! People whom the program itself plays, in the demo world. No door comes here.

use super::actors::{Identity, Who};
use super::sql;
use crate::kit::{Cx, Result, System};
use model::LoginId;
use model::accounts::LoginKind;

/// Acts as the account of this address without signing in; nothing where there is none. For the demo world alone.
pub async fn played(cx: &Cx, email: &str) -> Result<Option<Who>> {
    let mut tx = cx.begin(&System).await?;
    let Some(user) = sql::by_email(&mut tx, email).await? else { return Ok(None) };
    let role = user.role()?;
    Ok(Some(Who::known(Identity {
        user_id: user.id,
        login_id: LoginId(uuid::Uuid::nil()),
        kind: LoginKind::Api,
        email_verified: user.email_verified_at.is_some(),
        mfa_enabled: user.has_two_step(),
        permissions: sql::permissions(role, &user.permissions),
        email: user.email,
        first_name: user.first_name,
        last_name: user.last_name,
        role,
        lang: None,
        theme: None,
    })))
}
