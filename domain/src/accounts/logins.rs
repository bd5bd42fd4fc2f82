//! Logins: one row for each sign-in on each device. Cookies and tokens only point at it, so ending it
//! ends them at once, on every instance.

use super::actors::{Customer, Identity, Who};
use super::sql::{self, UserRow};
use crate::kit::secrets::token_hash;
use crate::kit::{AppError, Cx, Result, System, events};
use chrono::Duration;
use i18n::Lang;
use model::accounts::{LoginKind, User};
use model::preferences::Theme;
use model::{LoginId, UserId};
use sqlx::PgConnection;

/// A login that was just made.
#[derive(Clone, Debug)]
pub struct Login {
    pub id: LoginId,
    pub user: User,
}

/// What a browser's long-lived cookie says, so that a device is known again. Not a proof of anything.
#[derive(Clone, Debug)]
pub struct DeviceToken(pub String);

/// Who a login belongs to, if it is still good. Called by every door for every request with credentials.
pub async fn identify(cx: &Cx, login: LoginId) -> Result<Who> {
    let idle = Duration::days(i64::from(crate::kit::settings::current(cx).await?.session_idle_days));
    let row = sqlx::query!(
        r#"select user_id as "user_id!: UserId", kind as "kind!", email as "email!", first_name as "first_name!",
                  last_name as "last_name!", role as "role!", permissions as "permissions!",
                  email_verified as "email_verified!", mfa_enabled as "mfa_enabled!", language, theme
           from identify($1, $2, make_interval(secs => $3))"#,
        login.0,
        cx.now(),
        idle.num_seconds() as f64,
    )
    .fetch_optional(cx.pool())
    .await?;
    let Some(row) = row else { return Ok(Who::nobody()) };
    let role = sql::role(&row.role)?;
    Ok(Who::known(Identity {
        user_id: row.user_id,
        login_id: login,
        kind: if row.kind == "browser" { LoginKind::Browser } else { LoginKind::Api },
        email: row.email,
        first_name: row.first_name,
        last_name: row.last_name,
        role,
        permissions: sql::permissions(role, &row.permissions),
        email_verified: row.email_verified,
        mfa_enabled: row.mfa_enabled,
        lang: row.language.as_deref().and_then(Lang::parse),
        theme: row.theme.as_deref().and_then(Theme::parse),
    }))
}

/// Opens a login for a person who proved who they are.
pub(super) async fn open(
    conn: &mut PgConnection,
    cx: &Cx,
    user: &UserRow,
    kind: LoginKind,
    device: Option<&DeviceToken>,
) -> Result<Login> {
    refuse_if_changed(conn, user).await?;
    let lasts = match kind {
        LoginKind::Browser => {
            Duration::days(i64::from(crate::kit::settings::current(cx).await?.session_max_days))
        }
        LoginKind::Api => cx.facts().refresh_ttl,
    };
    let id = cx.id::<LoginId>();
    let now = cx.now();
    sqlx::query!(
        "insert into logins (id, user_id, kind, user_agent, ip, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7)",
        id.0,
        user.id.0,
        if kind == LoginKind::Browser { "browser" } else { "api" },
        cx.request.user_agent.chars().take(300).collect::<String>(),
        cx.request.ip,
        now,
        now + lasts,
    )
    .execute(&mut *conn)
    .await?;
    note_device(conn, cx, user, device).await?;
    let event = events::NewEvent {
        kind: "user.signed_in",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({ "loginId": id }),
    };
    events::record(conn, cx, Some(user.id), event).await?;
    Ok(Login { id, user: user.view()? })
}

/// What was proven must still hold: the account may have been switched off, or got another password,
/// since `user` was read. Whoever changes either waits for this transaction, or this one for theirs.
async fn refuse_if_changed(conn: &mut PgConnection, user: &UserRow) -> Result<()> {
    let now = sqlx::query!("select is_active, password_hash from users where id = $1 for share", user.id.0)
        .fetch_optional(conn)
        .await?
        .filter(|now| now.is_active)
        .ok_or_else(wrong_credentials)?;
    if now.password_hash == user.password_hash { Ok(()) } else { Err(AppError::Clash) }
}

/// Remembers the device, and tells the owner when it is new. The first one of all is not news.
async fn note_device(
    conn: &mut PgConnection,
    cx: &Cx,
    user: &UserRow,
    device: Option<&DeviceToken>,
) -> Result<()> {
    let hash = device_hash(cx, device);
    let known = sqlx::query!(
        r#"with before as (select count(*) as n from known_devices where user_id = $1)
           insert into known_devices (user_id, device_hash, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
           on conflict (user_id, device_hash) do update set last_seen_at = $3
           returning (xmax = 0) as "new!", (select n from before) as "before!""#,
        user.id.0,
        hash,
        cx.now(),
    )
    .fetch_one(&mut *conn)
    .await?;
    if !known.new || known.before == 0 {
        return Ok(());
    }
    let event = events::NewEvent {
        kind: "user.new_device",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({ "device": device_name(&cx.request.user_agent), "ip": cx.request.ip }),
    };
    events::record(conn, cx, Some(user.id), event).await
}

/// Programs have no cookie: they are known by what they call themselves and where they come from.
fn device_hash(cx: &Cx, device: Option<&DeviceToken>) -> Vec<u8> {
    // the two kinds must not be taken for one another, or a cookie could claim to be a known program
    match device {
        Some(DeviceToken(token)) => token_hash(&format!("cookie|{token}")),
        None => token_hash(&format!("program|{}|{}", cx.request.user_agent, cx.request.ip)),
    }
}

/// Whether this device signed in to this account before.
pub(super) async fn device_is_known(
    conn: &mut PgConnection,
    cx: &Cx,
    user: UserId,
    device: Option<&DeviceToken>,
) -> Result<bool> {
    let Some(device) = device else { return Ok(false) };
    let known = sqlx::query_scalar!(
        r#"select exists (select 1 from known_devices where user_id = $1 and device_hash = $2) as "known!""#,
        user.0,
        device_hash(cx, Some(device)),
    )
    .fetch_one(conn)
    .await?;
    Ok(known)
}

/// The language of a mail to this person: their own choice, else the language of this request.
pub(super) async fn reader_lang(conn: &mut PgConnection, cx: &Cx, user: UserId) -> Result<Lang> {
    let chosen = sql::language(conn, user).await?;
    Ok(chosen.as_deref().and_then(Lang::parse).unwrap_or(cx.request.lang))
}

/// Browser and system in a few words, as far as the user agent tells.
pub(super) fn device_name(user_agent: &str) -> String {
    let first = |names: &[(&'static str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => user_agent.split_whitespace().next().unwrap_or("?").chars().take(40).collect(),
    }
}

/// Ends this login. Anyone signed in, for themselves.
pub async fn sign_out(cx: &Cx, who: &Customer) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    end(&mut tx, cx, who.login_id(), "signed out").await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every login of the person, this one too.
pub async fn sign_out_everywhere(cx: &Cx, who: &Customer) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    end_all(&mut tx, cx, who.user_id(), None, "signed out everywhere").await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn end(conn: &mut PgConnection, cx: &Cx, login: LoginId, why: &str) -> Result<bool> {
    let done = sqlx::query!(
        "update logins set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null",
        login.0,
        cx.now(),
        why,
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Ends all logins of a person but, where named, one.
pub(super) async fn end_all(
    conn: &mut PgConnection,
    cx: &Cx,
    user: UserId,
    but: Option<LoginId>,
    why: &str,
) -> Result<()> {
    sqlx::query!(
        "update logins set ended_at = $3, ended_why = $4
         where user_id = $1 and ended_at is null and ($2::uuid is null or id <> $2)",
        user.0,
        but.map(|id| id.0),
        cx.now(),
        why,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A transaction of the program's own, for the moments before it is known who is there.
pub(super) async fn system_tx(cx: &Cx) -> Result<crate::kit::Tx> {
    cx.begin(&System).await
}

/// The refusal of credentials that do not fit, in the same words for every cause.
pub(super) fn wrong_credentials() -> AppError {
    AppError::SignIn(model::Reason::InvalidCredentials)
}
