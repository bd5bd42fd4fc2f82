//! Every query on people themselves. Logins, codes and failures have theirs beside their rules.

use crate::kit::{AppError, Cx, OnConstraint, Result};
use chrono::{DateTime, Duration, Utc};
use model::accounts::{NewAccount, Permission, Role, User};
use model::preferences::NotificationMatrix;
use model::{EmailAddress, Reason, UserId};
use sqlx::PgConnection;

/// A person as kept.
#[derive(Clone, Debug)]
pub struct UserRow {
    pub id: UserId,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub phone: Option<String>,
    pub role: String,
    pub permissions: Vec<String>,
    pub password_hash: String,
    pub is_active: bool,
    pub email_verified_at: Option<DateTime<Utc>>,
    pub phone_verified_at: Option<DateTime<Utc>>,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_confirmed_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl UserRow {
    pub fn role(&self) -> Result<Role> {
        role(&self.role)
    }

    pub fn has_two_step(&self) -> bool {
        self.totp_confirmed_at.is_some()
    }

    /// What its owner and staff see.
    pub fn view(&self) -> Result<User> {
        let role = self.role()?;
        Ok(User {
            id: self.id,
            name: format!("{} {}", self.first_name, self.last_name).trim().to_owned(),
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            role,
            permissions: role.is_staff().then(|| permissions(role, &self.permissions)),
            is_active: self.is_active,
            is_email_verified: self.email_verified_at.is_some(),
            is_phone_verified: self.phone_verified_at.is_some(),
            mfa_enabled: self.has_two_step(),
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

/// Reads a role as kept.
pub fn role(code: &str) -> Result<Role> {
    let known = Role::ALL.iter().copied().find(|role| role.code() == code);
    known.ok_or_else(|| AppError::broken(format_args!("unknown role {code}")))
}

/// Reads permissions as kept; a SUPERADMIN has them all.
pub fn permissions(role: Role, names: &[String]) -> Vec<Permission> {
    Permission::ALL
        .iter()
        .copied()
        .filter(|permission| role == Role::Superadmin || names.contains(&permission_name(*permission)))
        .collect()
}

/// A permission as kept.
pub fn permission_name(permission: Permission) -> String {
    format!("{permission:?}").to_lowercase()
}

pub async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    account: &NewAccount,
    password_hash: &str,
    verified: bool,
) -> Result<UserRow> {
    let now = cx.now();
    sqlx::query_as!(
        UserRow,
        r#"insert into users
               (id, email, first_name, last_name, phone, role, password_hash, email_verified_at, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
           returning id as "id: UserId", email, first_name, last_name, phone, role, permissions, password_hash,
                     is_active, email_verified_at, phone_verified_at, totp_secret, totp_confirmed_at,
                     created_at, updated_at"#,
        cx.id::<uuid::Uuid>(),
        account.email.as_str(),
        account.name.first,
        account.name.last,
        account.phone.as_ref().map(model::PhoneNumber::as_str),
        account.role.code(),
        password_hash,
        verified.then_some(now),
        now,
    )
    .fetch_one(conn)
    .await
    .on_constraint("users_email_once", Reason::EmailTaken)
}

pub async fn by_email(conn: &mut PgConnection, email: &str) -> Result<Option<UserRow>> {
    Ok(sqlx::query_as!(
        UserRow,
        r#"select id as "id: UserId", email, first_name, last_name, phone, role, permissions, password_hash,
                  is_active, email_verified_at, phone_verified_at, totp_secret, totp_confirmed_at,
                  created_at, updated_at
           from users where lower(email) = lower($1)"#,
        email
    )
    .fetch_optional(conn)
    .await?)
}

pub async fn by_id(conn: &mut PgConnection, id: UserId) -> Result<UserRow> {
    sqlx::query_as!(
        UserRow,
        r#"select id as "id: UserId", email, first_name, last_name, phone, role, permissions, password_hash,
                  is_active, email_verified_at, phone_verified_at, totp_secret, totp_confirmed_at,
                  created_at, updated_at
           from users where id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// As `by_id`, and nobody else changes the row until this transaction ends.
pub async fn lock_by_id(conn: &mut PgConnection, id: UserId) -> Result<UserRow> {
    sqlx::query_scalar!("select 1 as one from users where id = $1 for update", id.0)
        .fetch_optional(&mut *conn)
        .await?
        .ok_or(AppError::NotFound)?;
    by_id(conn, id).await
}

/// Remembers the language a person registered in.
pub async fn set_language(conn: &mut PgConnection, cx: &Cx, id: UserId) -> Result<()> {
    let standard = serde_json::to_value(NotificationMatrix::standard()).map_err(AppError::broken)?;
    sqlx::query!(
        "insert into preferences (user_id, language, currency, theme, notifications) values ($1, $2, $3, 'system', $4)
         on conflict (user_id) do nothing",
        id.0,
        cx.request.lang.code(),
        cx.facts().currency.code(),
        standard,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The language a person reads, for mails nobody's request stands behind.
pub async fn language(conn: &mut PgConnection, id: UserId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select language from preferences where user_id = $1", id.0)
        .fetch_optional(conn)
        .await?)
}

pub async fn set_password(conn: &mut PgConnection, cx: &Cx, id: UserId, hash: &str) -> Result<()> {
    sqlx::query!("update users set password_hash = $2, updated_at = $3 where id = $1", id.0, hash, cx.now())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_names(
    conn: &mut PgConnection,
    cx: &Cx,
    id: UserId,
    first: Option<&str>,
    last: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "update users set first_name = coalesce($2, first_name), last_name = coalesce($3, last_name), updated_at = $4
         where id = $1",
        id.0,
        first,
        last,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// How long the owner of an address that was replaced can take the account back.
const FORMER_FOR: Duration = Duration::days(7);

/// A new address counts as unverified until its owner proves it. The one it replaces, if it was proven,
/// opens the way back for some days.
pub async fn set_email(conn: &mut PgConnection, cx: &Cx, id: UserId, email: &EmailAddress) -> Result<()> {
    sqlx::query!(
        "update users set email = $2, email_verified_at = null, updated_at = $3,
                former_email = case when email_verified_at is null then former_email else email end,
                former_email_until = case when email_verified_at is null then former_email_until else $4 end
         where id = $1",
        id.0,
        email.as_str(),
        cx.now(),
        cx.now() + FORMER_FOR,
    )
    .execute(conn)
    .await
    .on_constraint("users_email_once", Reason::EmailTaken)?;
    Ok(())
}

pub async fn set_phone(
    conn: &mut PgConnection,
    cx: &Cx,
    id: UserId,
    phone: Option<&str>,
    verified: bool,
) -> Result<()> {
    sqlx::query!(
        "update users set phone = $2, phone_verified_at = case when $3 then $4::timestamptz end, updated_at = $4
         where id = $1",
        id.0,
        phone,
        verified,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("users_phone_once", Reason::PhoneTaken)?;
    Ok(())
}

pub async fn mark_email_verified(conn: &mut PgConnection, cx: &Cx, id: UserId) -> Result<()> {
    sqlx::query!(
        "update users set email_verified_at = coalesce(email_verified_at, $2), updated_at = $2 where id = $1",
        id.0,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The account that an address belonged to until lately, and that address as it was written.
pub async fn by_former_email(
    conn: &mut PgConnection,
    cx: &Cx,
    email: &str,
) -> Result<Option<(UserRow, String)>> {
    let found = sqlx::query!(
        r#"select id as "id: UserId", former_email as "former_email!" from users
           where lower(former_email) = lower($1) and former_email_until > $2 order by former_email_until desc limit 1"#,
        email,
        cx.now(),
    )
    .fetch_optional(&mut *conn)
    .await?;
    match found {
        Some(found) => Ok(Some((by_id(conn, found.id).await?, found.former_email))),
        None => Ok(None),
    }
}

/// Puts the address back that was replaced, unless another account has it by now.
pub async fn restore_former_email(conn: &mut PgConnection, cx: &Cx, id: UserId) -> Result<()> {
    sqlx::query!(
        "update users u set email = former_email, former_email = null, former_email_until = null, updated_at = $2
         where u.id = $1 and u.former_email is not null
           and not exists (select 1 from users o where lower(o.email) = lower(u.former_email) and o.id <> u.id)",
        id.0,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes the second step, the phone and all devices: whoever set them up never proved the address.
pub async fn forget_second_step(conn: &mut PgConnection, cx: &Cx, id: UserId) -> Result<()> {
    sqlx::query!(
        "update users set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, phone = null,
                phone_verified_at = null, updated_at = $2
         where id = $1",
        id.0,
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from recovery_codes where user_id = $1", id.0).execute(&mut *conn).await?;
    sqlx::query!("delete from known_devices where user_id = $1", id.0).execute(conn).await?;
    Ok(())
}
