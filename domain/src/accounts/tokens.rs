//! Tokens for programs: a short access token (JWT) and an opaque refresh token that works once.
//!
//! A refresh token that comes a second time means that two have it: the whole login ends. One case is
//! forgiven: the same request sent again within ten seconds because its answer was lost, known by its
//! `Idempotency-Key`; it gets a new pair, and the pair that was lost is void.

use super::actors::Who;
use super::logins::{self, Login};
use super::sql::{self, UserRow};
use crate::kit::secrets::{token, token_hash};
use crate::kit::{AppError, Cx, Result, events};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use model::accounts::{Claims, Refresh, Role, SignedIn, TokenPair, TokenType};
use model::{LoginId, Reason, UserId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

const API: &str = "dropcart-api";
const SECOND_STEP: &str = "dropcart-second-step";
const KEY: &str = "jwt";
const GRACE: Duration = Duration::seconds(10);
const SECOND_STEP_TTL: Duration = Duration::minutes(5);

/// Says that the password was right and the second step is still to come.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct SecondStepClaims {
    pub sub: UserId,
    iat: i64,
    exp: i64,
    aud: String,
    /// Which password was right: a change of it voids this.
    pwd: String,
}

fn sign(cx: &Cx, claims: &impl Serialize) -> Result<String> {
    let (kid, key) = cx.secrets().newest(KEY)?;
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::HS256) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(&key)).map_err(AppError::broken)
}

/// Checks signature, algorithm and audience. The time is compared by the caller, with the shop's clock.
fn read<T: DeserializeOwned + Clone>(cx: &Cx, audience: &str, jwt: &str) -> Option<T> {
    let kid = jsonwebtoken::decode_header(jwt).ok()?.kid?;
    let key = cx.secrets().named(&kid, KEY)?;
    let mut rules = Validation::new(Algorithm::HS256);
    rules.set_audience(&[audience]);
    rules.validate_exp = false;
    rules.set_required_spec_claims(&["exp", "aud", "sub"]);
    jsonwebtoken::decode::<T>(jwt, &DecodingKey::from_secret(&key), &rules).ok().map(|data| data.claims)
}

/// What a token says, when it is ours and has not ended.
pub fn claims(cx: &Cx, jwt: &str) -> Result<Claims> {
    let claims: Claims = read(cx, API, jwt).ok_or(AppError::SignIn(Reason::Unauthenticated))?;
    if claims.exp <= cx.now().timestamp() {
        return Err(AppError::SignIn(Reason::TokenExpired));
    }
    Ok(claims)
}

/// Who sent this access token. A login that ended meanwhile is nobody's.
pub async fn authenticate(cx: &Cx, jwt: &str) -> Result<Who> {
    let claims = claims(cx, jwt)?;
    let who = logins::identify(cx, claims.sid).await?;
    if who.identity().is_none_or(|identity| identity.user_id != claims.sub) {
        return Err(AppError::SignIn(Reason::Unauthenticated));
    }
    Ok(who)
}

pub(super) fn second_step_token(cx: &Cx, user: &UserRow) -> Result<String> {
    let now = cx.now();
    let exp = (now + SECOND_STEP_TTL).timestamp();
    let claims = SecondStepClaims {
        sub: user.id,
        iat: now.timestamp(),
        exp,
        aud: SECOND_STEP.to_owned(),
        pwd: fingerprint(user),
    };
    sign(cx, &claims)
}

/// Stands for the password without telling anything of it.
fn fingerprint(user: &UserRow) -> String {
    URL_SAFE_NO_PAD.encode(&token_hash(&user.password_hash)[..12])
}

/// Whether the password that was right in the first step still is the account's.
pub(super) fn is_of(claims: &SecondStepClaims, user: &UserRow) -> bool {
    claims.pwd == fingerprint(user)
}

pub(super) fn read_second_step(cx: &Cx, jwt: &str) -> Result<SecondStepClaims> {
    let claims: Option<SecondStepClaims> = read(cx, SECOND_STEP, jwt);
    match claims {
        Some(claims) if claims.exp > cx.now().timestamp() => Ok(claims),
        Some(_) => Err(AppError::SignIn(Reason::TokenExpired)),
        None => Err(AppError::SignIn(Reason::Unauthenticated)),
    }
}

/// The first pair of a login.
pub(super) async fn first_pair(conn: &mut PgConnection, cx: &Cx, login: Login) -> Result<SignedIn> {
    let (refresh_token, _) = issue_refresh(conn, cx, login.id).await?;
    let tokens = pair(cx, login.id, login.user.id, &login.user.email, login.user.role, refresh_token)?;
    Ok(SignedIn { user: login.user, tokens })
}

fn pair(
    cx: &Cx,
    login: LoginId,
    user: UserId,
    email: &str,
    role: Role,
    refresh_token: String,
) -> Result<TokenPair> {
    let now = cx.now();
    let claims = Claims {
        sub: user,
        email: email.to_owned(),
        role,
        iat: now.timestamp(),
        exp: (now + cx.facts().access_ttl).timestamp(),
        jti: cx.id::<uuid::Uuid>().to_string(),
        sid: login,
        aud: API.to_owned(),
    };
    Ok(TokenPair {
        access_token: sign(cx, &claims)?,
        refresh_token,
        token_type: TokenType::Bearer,
        expires_in: cx.facts().access_ttl.num_seconds(),
    })
}

async fn issue_refresh(conn: &mut PgConnection, cx: &Cx, login: LoginId) -> Result<(String, Vec<u8>)> {
    let token = token(cx.random_bytes());
    let hash = token_hash(&token);
    let now = cx.now();
    sqlx::query!(
        "insert into refresh_tokens (token_hash, login_id, created_at, expires_at) values ($1, $2, $3, $4)",
        hash,
        login.0,
        now,
        now + cx.facts().refresh_ttl,
    )
    .execute(conn)
    .await?;
    Ok((token, hash))
}

struct Presented {
    login_id: LoginId,
    user_id: UserId,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    used_by: Option<String>,
    successor: Option<Vec<u8>>,
}

/// A new pair for a refresh token. Anyone who holds one; `request_key` is the request's idempotency key.
///
/// Without a token, that is a problem of its field. Refuses unknown, ended and used tokens as unauthenticated, old ones as expired; a used one ends the login and records
/// `user.tokens_reused`.
pub async fn refresh(cx: &Cx, input: &Refresh, request_key: Option<&str>) -> Result<TokenPair> {
    input.validate()?;
    let hash = token_hash(&input.refresh_token);
    let mut tx = logins::system_tx(cx).await?;
    let presented = lock_presented(&mut tx, &hash).await?;
    if presented.expires_at <= cx.now() {
        return Err(AppError::SignIn(Reason::TokenExpired));
    }
    if presented.used_at.is_some() && !is_lost_answer(&mut tx, cx, &presented, request_key).await? {
        end_family(&mut tx, cx, &presented).await?;
        tx.commit().await?;
        return Err(AppError::SignIn(Reason::Unauthenticated));
    }
    let (refresh_token, successor) = issue_refresh(&mut tx, cx, presented.login_id).await?;
    mark_used(&mut tx, cx, &hash, request_key, &successor).await?;
    extend_login(&mut tx, cx, presented.login_id).await?;
    let user = sql::by_id(&mut tx, presented.user_id).await?;
    let pair = pair(cx, presented.login_id, user.id, &user.email, user.role()?, refresh_token)?;
    tx.commit().await?;
    Ok(pair)
}

/// The token's row, locked, if its login was not ended.
async fn lock_presented(conn: &mut PgConnection, hash: &[u8]) -> Result<Presented> {
    sqlx::query_as!(
        Presented,
        r#"select t.login_id as "login_id: LoginId", l.user_id as "user_id: UserId", t.expires_at, t.used_at, t.used_by,
                  t.successor
           from refresh_tokens t
           join logins l on l.id = t.login_id
           join users u on u.id = l.user_id
           where t.token_hash = $1 and l.ended_at is null and u.is_active
           for update of t, l"#,
        hash,
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::SignIn(Reason::Unauthenticated))
}

/// The same request again, soon, and nobody has used what the first one answered.
async fn is_lost_answer(
    conn: &mut PgConnection,
    cx: &Cx,
    presented: &Presented,
    request_key: Option<&str>,
) -> Result<bool> {
    let soon = presented.used_at.is_some_and(|at| cx.now() - at <= GRACE);
    let same = request_key.is_some() && request_key == presented.used_by.as_deref();
    let Some(successor) = presented.successor.as_ref().filter(|_| soon && same) else { return Ok(false) };
    let voided =
        sqlx::query!("delete from refresh_tokens where token_hash = $1 and used_at is null", successor)
            .execute(conn)
            .await?;
    Ok(voided.rows_affected() == 1)
}

async fn end_family(conn: &mut PgConnection, cx: &Cx, presented: &Presented) -> Result<()> {
    logins::end(conn, cx, presented.login_id, "a refresh token was used twice").await?;
    let event = events::NewEvent {
        kind: "user.tokens_reused",
        thing: "user",
        thing_id: presented.user_id.0,
        data: serde_json::json!({ "loginId": presented.login_id, "ip": cx.request.ip }),
    };
    events::record(conn, cx, None, event).await
}

async fn mark_used(
    conn: &mut PgConnection,
    cx: &Cx,
    hash: &[u8],
    request_key: Option<&str>,
    successor: &[u8],
) -> Result<()> {
    sqlx::query!(
        "update refresh_tokens set used_at = $2, used_by = $3, successor = $4 where token_hash = $1",
        hash,
        cx.now(),
        request_key,
        successor,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn extend_login(conn: &mut PgConnection, cx: &Cx, login: LoginId) -> Result<()> {
    let now = cx.now();
    sqlx::query!(
        "update logins set expires_at = $2, last_seen_at = $3 where id = $1",
        login.0,
        now + cx.facts().refresh_ttl,
        now,
    )
    .execute(conn)
    .await?;
    Ok(())
}
