//! What staff do with accounts: find them, switch them off and on, give roles.

use super::actors::{Admin, Superadmin};
use super::logins;
use super::register;
use super::sql::{self, UserRow};
use crate::kit::{AppError, Cx, Result, System, audit, events};
use model::accounts::{NewAccount, Permission, Role, SetRole, SetStatus, User};
use model::{Fields, Page, PageRequest, Reason, UserId};
use serde_json::{Value, json};
use sqlx::PgConnection;

/// Which accounts are wanted.
#[derive(Clone, Debug, Default)]
pub struct UserFilter {
    pub role: Option<Role>,
    pub is_active: Option<bool>,
    /// Part of the name or address.
    pub search: Option<String>,
}

/// Accounts, newest first, for staff with the permission `users`.
pub async fn users(cx: &Cx, who: &Admin, filter: &UserFilter, page: PageRequest) -> Result<Page<User>> {
    who.needs(Permission::Users)?;
    let mut tx = cx.begin(who).await?;
    let role = filter.role.map(Role::code);
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let rows = sqlx::query_as!(
        UserRow,
        r#"select id as "id: UserId", email, first_name, last_name, phone, role, permissions, password_hash,
                  is_active, email_verified_at, phone_verified_at, totp_secret, totp_confirmed_at,
                  created_at, updated_at
           from users
           where ($1::text is null or role = $1) and ($2::bool is null or is_active = $2)
             and ($3::text is null or position(lower($3) in lower(email || ' ' || first_name || ' ' || last_name)) > 0)
           order by id desc limit $4 offset $5"#,
        role,
        filter.is_active,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from users
           where ($1::text is null or role = $1) and ($2::bool is null or is_active = $2)
             and ($3::text is null or position(lower($3) in lower(email || ' ' || first_name || ' ' || last_name)) > 0)"#,
        role,
        filter.is_active,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    let users = rows.iter().map(UserRow::view).collect::<Result<Vec<_>>>()?;
    Ok(Page::new(users, page, total))
}

/// One account, for staff with the permission `users`.
pub async fn user(cx: &Cx, who: &Admin, id: UserId) -> Result<User> {
    who.needs(Permission::Users)?;
    let mut tx = cx.begin(who).await?;
    sql::by_id(&mut tx, id).await?.view()
}

/// Switches an account off or on; off ends its logins at once. Staff with the permission `users`.
///
/// Refuses staff accounts to all but a superadmin, and the last active superadmin to everyone.
/// Records `user.deactivated` or `user.activated`, and an audit row.
pub async fn set_status(cx: &Cx, who: &Admin, id: UserId, input: &SetStatus) -> Result<User> {
    who.needs(Permission::Users)?;
    let reason = required_reason(&input.reason)?;
    let mut tx = cx.begin(who).await?;
    keep_a_superadmin(&mut tx).await?;
    let before = sql::lock_by_id(&mut tx, id).await?;
    if before.role()?.is_staff() && !who.is_superadmin() {
        return Err(AppError::Forbidden);
    }
    if before.role()? == Role::Superadmin && !input.is_active {
        refuse_last_superadmin(&mut tx, id).await?;
    }
    sqlx::query!(
        "update users set is_active = $2, updated_at = $3 where id = $1",
        id.0,
        input.is_active,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    if !input.is_active {
        logins::end_all(&mut tx, cx, id, None, "the account was deactivated").await?;
    }
    let kind = if input.is_active { "user.activated" } else { "user.deactivated" };
    let change = Change {
        kind,
        action: "user.set_status",
        reason,
        before: json!({ "isActive": before.is_active }),
        after: json!({ "isActive": input.is_active }),
    };
    finish(tx, cx, who, id, change).await
}

/// Gives a role and, to an ADMIN, its permissions. Only a superadmin.
///
/// Refuses to take the role from the last superadmin. Records `user.role_changed` and an audit row.
pub async fn set_role(cx: &Cx, who: &Superadmin, id: UserId, input: &SetRole) -> Result<User> {
    let reason = required_reason(&input.reason)?;
    let mut tx = cx.begin(who).await?;
    keep_a_superadmin(&mut tx).await?;
    let before = sql::lock_by_id(&mut tx, id).await?;
    if before.role()? == Role::Superadmin && input.role != Role::Superadmin {
        refuse_last_superadmin(&mut tx, id).await?;
    }
    let mut names: Vec<String> = match input.role {
        Role::Admin => input.permissions.iter().copied().map(sql::permission_name).collect(),
        _ => Vec::new(),
    };
    names.sort_unstable();
    names.dedup();
    sqlx::query!(
        "update users set role = $2, permissions = $3, updated_at = $4 where id = $1",
        id.0,
        input.role.code(),
        &names,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let change = Change {
        kind: "user.role_changed",
        action: "user.set_role",
        reason,
        before: json!({ "role": before.role, "permissions": before.permissions }),
        after: json!({ "role": input.role, "permissions": names }),
    };
    finish(tx, cx, who.as_admin(), id, change).await
}

struct Change {
    kind: &'static str,
    action: &'static str,
    reason: String,
    before: Value,
    after: Value,
}

/// Event, audit row, commit: the same for every act of staff on an account.
async fn finish(mut tx: crate::kit::Tx, cx: &Cx, who: &Admin, id: UserId, change: Change) -> Result<User> {
    let event =
        events::NewEvent { kind: change.kind, thing: "user", thing_id: id.0, data: change.after.clone() };
    events::record(&mut tx, cx, Some(who.user_id()), event).await?;
    let entry = audit::Entry {
        action: change.action,
        target_type: "user",
        target_id: id.to_string(),
        before: Some(change.before),
        after: Some(change.after),
        reason: Some(change.reason),
    };
    audit::record(&mut tx, cx, who.signature(), entry).await?;
    let view = sql::by_id(&mut tx, id).await?.view()?;
    tx.commit().await?;
    Ok(view)
}

fn required_reason(reason: &str) -> Result<String> {
    let mut fields = Fields::default();
    let reason = fields.text("reason", reason, 500);
    fields.done().map(|()| reason)
}

/// Changes to staff wait for each other, or two of the last two superadmins could remove one another.
async fn keep_a_superadmin(conn: &mut PgConnection) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('superadmins'))").execute(conn).await?;
    Ok(())
}

async fn refuse_last_superadmin(conn: &mut PgConnection, id: UserId) -> Result<()> {
    let others = sqlx::query_scalar!(
        r#"select count(*) as "n!" from users where role = 'SUPERADMIN' and is_active and id <> $1"#,
        id.0
    )
    .fetch_one(conn)
    .await?;
    if others == 0 { Err(AppError::Refused(Reason::LastSuperadmin)) } else { Ok(()) }
}

/// Opens an account with any role, for the operator at the command line and for the demo world.
///
/// Answers `None` when the address has an account: nothing is changed then.
pub async fn create_by_operator(
    cx: &Cx,
    account: &NewAccount,
    permissions: &[Permission],
) -> Result<Option<User>> {
    let hash = cx.shop().hasher.hash(&account.password, cx.random_bytes()).await?;
    let mut tx = cx.begin(&System).await?;
    if sql::by_email(&mut tx, account.email.as_str()).await?.is_some() {
        return Ok(None);
    }
    let user = register::create(&mut tx, cx, account, &hash, true).await?;
    if account.role == Role::Admin {
        let names: Vec<String> = permissions.iter().copied().map(sql::permission_name).collect();
        sqlx::query!("update users set permissions = $2 where id = $1", user.id.0, &names)
            .execute(&mut *tx)
            .await?;
    }
    let view = sql::by_id(&mut tx, user.id).await?.view()?;
    tx.commit().await?;
    Ok(Some(view))
}
