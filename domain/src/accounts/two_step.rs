//! Two-step sign-in: codes from an authenticator app (TOTP), and recovery codes for a lost phone.

use super::actors::Customer;
use super::codes::digits;
use super::failures::{self, Counter};
use super::sql::{self, UserRow};
use crate::kit::secrets::token_hash;
use crate::kit::{AppError, Cx, Result, Verdict, events};
use model::accounts::Secret;
use model::{FieldProblem, Fields, Reason, UserId};
use sqlx::PgConnection;
use totp_rs::{Algorithm, TOTP};

const STEP_SECONDS: u64 = 30;
/// A code of the step before and after is taken too: clocks differ.
const SKEW: i64 = 1;
const RECOVERY_CODES: usize = 10;
const SEAL: &str = "totp";

/// What the person puts into the authenticator app.
#[derive(Clone, Debug)]
pub struct Enrolment {
    pub secret: String,
    /// For the picture that the app scans.
    pub url: String,
}

/// Makes a secret and shows it; two-step sign-in is off until a code confirms it.
pub async fn begin_two_step(cx: &Cx, who: &Customer) -> Result<Enrolment> {
    let mut tx = cx.begin(who).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if user.has_two_step() {
        return Err(AppError::Refused(Reason::AlreadyDone));
    }
    let secret = match &user.totp_secret {
        Some(sealed) => open_secret(cx, user.id, sealed)?,
        None => store_secret(&mut tx, cx, user.id).await?,
    };
    tx.commit().await?;
    let totp = totp(secret, &user.email)?;
    Ok(Enrolment { secret: totp.get_secret_base32(), url: totp.get_url() })
}

/// The secret that was begun and not yet confirmed, to be shown again.
pub async fn two_step_enrolment(cx: &Cx, who: &Customer) -> Result<Option<Enrolment>> {
    let mut tx = cx.begin(who).await?;
    let user = sql::by_id(&mut tx, who.user_id()).await?;
    let Some(sealed) = user.totp_secret.as_ref().filter(|_| !user.has_two_step()) else { return Ok(None) };
    let totp = totp(open_secret(cx, user.id, sealed)?, &user.email)?;
    Ok(Some(Enrolment { secret: totp.get_secret_base32(), url: totp.get_url() }))
}

async fn store_secret(conn: &mut PgConnection, cx: &Cx, user: UserId) -> Result<Vec<u8>> {
    let secret = cx.random_bytes::<20>().to_vec();
    let sealed = cx.secrets().seal(SEAL, &user.to_string(), &secret, cx.random_bytes())?;
    sqlx::query!(
        "update users set totp_secret = $2, updated_at = $3 where id = $1",
        user.0,
        sealed,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(secret)
}

fn open_secret(cx: &Cx, user: UserId, sealed: &[u8]) -> Result<Vec<u8>> {
    cx.secrets().open(SEAL, &user.to_string(), sealed)
}

fn totp(secret: Vec<u8>, account: &str) -> Result<TOTP> {
    let issuer = Some(crate::kit::letter::SHOP_NAME.to_owned());
    TOTP::new(Algorithm::SHA1, 6, 1, STEP_SECONDS, secret, issuer, account.replace(':', ""))
        .map_err(|error| AppError::broken(format_args!("{error:?}")))
}

/// Turns two-step sign-in on with a code from the app, and answers the recovery codes.
///
/// Refuses a wrong code. Records `user.two_step_on`.
pub async fn confirm_two_step(cx: &Cx, who: &Customer, code: &str) -> Result<Vec<String>> {
    let counter = Counter::from_anywhere("two-step", &who.user_id().to_string());
    failures::count(cx, &[&counter]).await?;
    let mut tx = cx.begin(who).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if user.has_two_step() {
        return Err(AppError::Refused(Reason::AlreadyDone));
    }
    let step =
        matching_step(cx, &user, code)?.ok_or_else(|| AppError::field("code", FieldProblem::WrongCode))?;
    sqlx::query!(
        "update users set totp_confirmed_at = $2, totp_last_step = $3, updated_at = $2 where id = $1",
        user.id.0,
        cx.now(),
        step,
    )
    .execute(&mut *tx)
    .await?;
    let codes = replace_recovery_codes(&mut tx, cx, user.id).await?;
    record(&mut tx, cx, user.id, "user.two_step_on").await?;
    tx.commit().await?;
    failures::forget(cx, &[&counter]).await?;
    Ok(codes)
}

/// Turns it off, for whoever knows the password. Records `user.two_step_off`.
pub async fn turn_off_two_step(cx: &Cx, who: &Customer, password: &Secret) -> Result<()> {
    prove_password(cx, who, password).await?;
    let mut tx = cx.begin(who).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if !user.has_two_step() {
        return Err(AppError::Refused(Reason::AlreadyDone));
    }
    sqlx::query!(
        "update users set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, updated_at = $2
         where id = $1",
        user.id.0,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("delete from recovery_codes where user_id = $1", user.id.0).execute(&mut *tx).await?;
    record(&mut tx, cx, user.id, "user.two_step_off").await?;
    tx.commit().await?;
    Ok(())
}

/// New recovery codes in place of the old ones, for whoever knows the password.
pub async fn new_recovery_codes(cx: &Cx, who: &Customer, password: &Secret) -> Result<Vec<String>> {
    prove_password(cx, who, password).await?;
    let mut tx = cx.begin(who).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if !user.has_two_step() {
        return Err(AppError::NotFound);
    }
    let codes = replace_recovery_codes(&mut tx, cx, user.id).await?;
    tx.commit().await?;
    Ok(codes)
}

/// How many recovery codes are left.
pub async fn recovery_codes_left(cx: &Cx, who: &Customer) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    count_left(&mut tx, who.user_id()).await
}

async fn count_left(conn: &mut PgConnection, user: UserId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "left!" from recovery_codes where user_id = $1 and used_at is null"#,
        user.0
    )
    .fetch_one(conn)
    .await?)
}

/// Whether a typed code is right: one from the app, each counting once, or a recovery code.
pub(super) async fn accept(conn: &mut PgConnection, cx: &Cx, user: &UserRow, typed: &str) -> Result<bool> {
    let bare: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
    if bare.chars().count() == 6 && digits(&bare).len() == 6 {
        let Some(step) = matching_step(cx, user, &bare)? else { return Ok(false) };
        let fresh = sqlx::query!(
            "update users set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2)",
            user.id.0,
            step,
        )
        .execute(&mut *conn)
        .await?;
        reseal(conn, cx, user).await?;
        return Ok(fresh.rows_affected() == 1);
    }
    use_recovery_code(conn, cx, user, &bare).await
}

/// After the server's key was rotated, the secret goes under the newest one the next time it is used.
async fn reseal(conn: &mut PgConnection, cx: &Cx, user: &UserRow) -> Result<()> {
    let Some(sealed) = user.totp_secret.as_ref().filter(|sealed| !cx.secrets().is_newest(sealed)) else {
        return Ok(());
    };
    let secret = open_secret(cx, user.id, sealed)?;
    let sealed = cx.secrets().seal(SEAL, &user.id.to_string(), &secret, cx.random_bytes())?;
    sqlx::query!("update users set totp_secret = $2 where id = $1", user.id.0, sealed).execute(conn).await?;
    Ok(())
}

/// The time step a code belongs to, if it is one of those that count now.
fn matching_step(cx: &Cx, user: &UserRow, code: &str) -> Result<Option<i64>> {
    let Some(sealed) = &user.totp_secret else { return Ok(None) };
    let totp = totp(open_secret(cx, user.id, sealed)?, &user.email)?;
    let typed = digits(code);
    let now = cx.now().timestamp() / STEP_SECONDS as i64;
    Ok((now - SKEW..=now + SKEW).find(|step| {
        let expected = totp.generate((step * STEP_SECONDS as i64).unsigned_abs());
        crate::kit::secrets::same(expected.as_bytes(), typed.as_bytes())
    }))
}

async fn use_recovery_code(conn: &mut PgConnection, cx: &Cx, user: &UserRow, bare: &str) -> Result<bool> {
    let used = sqlx::query!(
        "update recovery_codes set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null",
        user.id.0,
        recovery_hash(user.id, bare),
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    if used.rows_affected() == 0 {
        return Ok(false);
    }
    let left = count_left(conn, user.id).await?;
    let event = events::NewEvent {
        kind: "user.recovery_code_used",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({ "left": left }),
    };
    events::record(conn, cx, Some(user.id), event).await?;
    Ok(true)
}

/// The codes are long enough to be kept as plain hashes, so they outlive every rotation of the server's key.
fn recovery_hash(user: UserId, bare: &str) -> Vec<u8> {
    token_hash(&format!("{user}:{}", bare.to_lowercase()))
}

async fn replace_recovery_codes(conn: &mut PgConnection, cx: &Cx, user: UserId) -> Result<Vec<String>> {
    sqlx::query!("delete from recovery_codes where user_id = $1", user.0).execute(&mut *conn).await?;
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| readable_code(cx)).collect();
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| recovery_hash(user, &code.replace('-', ""))).collect();
    sqlx::query!(
        "insert into recovery_codes (user_id, code_hash) select $1, unnest($2::bytea[])",
        user.0,
        &hashes,
    )
    .execute(conn)
    .await?;
    Ok(codes)
}

/// Sixteen letters in four groups, without those that are mistaken for one another (80 bits).
fn readable_code(cx: &Cx) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letters = cx.random_bytes::<16>().map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

async fn prove_password(cx: &Cx, who: &Customer, password: &Secret) -> Result<()> {
    let mut fields = Fields::default();
    let typed = fields.known_password("password", password.expose());
    fields.done()?;
    let counter = Counter::from_anywhere("own password", &who.user_id().to_string());
    failures::count(cx, &[&counter]).await?;
    let mut tx = cx.begin(who).await?;
    let user = sql::by_id(&mut tx, who.user_id()).await?;
    drop(tx);
    if cx.shop().hasher.verify(&typed, Some(&user.password_hash)).await? == Verdict::Wrong {
        return Err(AppError::field("password", FieldProblem::WrongPassword));
    }
    failures::forget(cx, &[&counter]).await
}

async fn record(conn: &mut PgConnection, cx: &Cx, user: UserId, kind: &'static str) -> Result<()> {
    let event = events::NewEvent { kind, thing: "user", thing_id: user.0, data: serde_json::json!({}) };
    events::record(conn, cx, Some(user), event).await
}
