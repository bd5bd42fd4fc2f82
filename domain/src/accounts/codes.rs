//! One-time codes and links. A code has six digits, few tries and minutes to live, and is kept as a
//! keyed hash; a link carries a long token. Using either uses up both.

use crate::kit::secrets::{same, token, token_hash};
use crate::kit::{AppError, Cx, Result};
use chrono::Duration;
use model::{FieldProblem, Reason, RegistrationId, UserId};
use sqlx::PgConnection;
use uuid::Uuid;

const CODE_KEY: &str = "one-time code";
const MAX_TRIES: i32 = 5;
/// How many codes one address or phone may be sent, and one person may ask for, in an hour.
const MAX_AN_HOUR: i64 = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Register,
    VerifyEmail,
    ResetPassword,
    VerifyPhone,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::VerifyEmail => "verify_email",
            Self::ResetPassword => "reset_password",
            Self::VerifyPhone => "verify_phone",
        }
    }

    pub fn lasts(self) -> Duration {
        match self {
            Self::VerifyPhone => Duration::minutes(10),
            Self::Register | Self::VerifyEmail | Self::ResetPassword => Duration::minutes(60),
        }
    }
}

/// What is sent to the person; only hashes of it stay here.
pub struct Issued {
    pub id: Uuid,
    pub code: String,
    pub token: String,
}

/// A code that was found good.
#[derive(Debug)]
pub struct Redeemed {
    pub id: Uuid,
    pub user_id: Option<UserId>,
    pub target: String,
}

/// Makes a code and a link for `target`. Earlier ones of the same purpose and person are void.
pub async fn issue(
    conn: &mut PgConnection,
    cx: &Cx,
    purpose: Purpose,
    user: Option<UserId>,
    target: &str,
) -> Result<Issued> {
    refuse_floods(conn, cx, purpose, user, target).await?;
    if let Some(user) = user {
        void(conn, cx, purpose, user).await?;
    }
    let issued = Issued { id: cx.id(), code: six_digits(cx), token: token(cx.random_bytes()) };
    let code_hash = cx.secrets().mac(CODE_KEY, &bound(issued.id, &issued.code))?;
    let now = cx.now();
    sqlx::query!(
        "insert into one_time_codes (id, purpose, user_id, target, code_hash, token_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        issued.id,
        purpose.name(),
        user.map(|id| id.0),
        target,
        code_hash.as_slice(),
        token_hash(&issued.token),
        now,
        now + purpose.lasts(),
    )
    .execute(conn)
    .await?;
    Ok(issued)
}

/// Evenly distributed: a range that six digits divide, tried again on the few values beyond it.
fn six_digits(cx: &Cx) -> String {
    loop {
        let number = u32::from_be_bytes(cx.random_bytes());
        if number < 4_294_000_000 {
            return format!("{:06}", number % 1_000_000);
        }
    }
}

/// Six digits alone would fit many codes.
fn bound(id: Uuid, code: &str) -> String {
    format!("{id}:{code}")
}

/// The digits of what was typed, also on an Arabic or Persian keyboard.
pub fn digits(typed: &str) -> String {
    let western = |c: char| match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        _ => None,
    };
    typed.chars().filter_map(western).collect()
}

async fn refuse_floods(
    conn: &mut PgConnection,
    cx: &Cx,
    purpose: Purpose,
    user: Option<UserId>,
    target: &str,
) -> Result<()> {
    if !cx.facts().rate_limits {
        return Ok(());
    }
    let recent = sqlx::query_scalar!(
        r#"select count(*) as "n!" from one_time_codes
           where purpose = $1 and (lower(target) = lower($2) or user_id = $4) and created_at > $3"#,
        purpose.name(),
        target,
        cx.now() - Duration::hours(1),
        user.map(|id| id.0),
    )
    .fetch_one(conn)
    .await?;
    if recent >= MAX_AN_HOUR { Err(AppError::SlowDown { seconds: 3_600 }) } else { Ok(()) }
}

/// Voids what is open for a person.
pub async fn void(conn: &mut PgConnection, cx: &Cx, purpose: Purpose, user: UserId) -> Result<()> {
    sqlx::query!(
        "update one_time_codes set used_at = $3 where user_id = $1 and purpose = $2 and used_at is null",
        user.0,
        purpose.name(),
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Which open code a person's typed digits are compared with.
pub enum Lookup<'a> {
    Registration(RegistrationId),
    OfUser(UserId, &'a str),
}

/// Compares typed digits with the newest open code and counts the try.
///
/// The count is committed even when the digits are wrong, so the caller must commit on `WrongCode` too:
/// this function is therefore called with its own transaction.
pub async fn check_code(
    conn: &mut PgConnection,
    cx: &Cx,
    purpose: Purpose,
    lookup: Lookup<'_>,
    typed: &str,
) -> Result<Result<Redeemed>> {
    let (id, user, target) = match lookup {
        Lookup::Registration(id) => (Some(id.0), None, None),
        Lookup::OfUser(user, target) => (None, Some(user.0), Some(target)),
    };
    let row = sqlx::query!(
        r#"update one_time_codes set tries = tries + 1
           where id = (
               select id from one_time_codes
               where purpose = $1 and used_at is null and expires_at > $2
                 and ($3::uuid is null or id = $3)
                 and ($4::uuid is null or (user_id = $4 and target = $5))
                 and ($3::uuid is not null or $4::uuid is not null)
               order by created_at desc limit 1 for update)
           returning id, user_id as "user_id: UserId", target, code_hash, tries"#,
        purpose.name(),
        cx.now(),
        id,
        user,
        target,
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(Err(AppError::field("code", FieldProblem::LinkExpired))) };
    if row.tries > MAX_TRIES {
        return Ok(Err(AppError::Refused(Reason::TooManyTries)));
    }
    let kept = row.code_hash.unwrap_or_default();
    let fitting = cx.secrets().macs(CODE_KEY, &bound(row.id, &digits(typed)))?;
    if !fitting.iter().any(|hash| same(hash, &kept)) {
        return Ok(Err(AppError::field("code", FieldProblem::WrongCode)));
    }
    Ok(Ok(Redeemed { id: row.id, user_id: row.user_id, target: row.target }))
}

/// Finds the open code a link's token stands for, and locks it.
pub async fn by_token(conn: &mut PgConnection, cx: &Cx, purpose: Purpose, token: &str) -> Result<Redeemed> {
    let row = sqlx::query!(
        r#"select id, user_id as "user_id: UserId", target from one_time_codes
           where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3 for update"#,
        token_hash(token),
        purpose.name(),
        cx.now(),
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::Refused(Reason::LinkExpired))?;
    Ok(Redeemed { id: row.id, user_id: row.user_id, target: row.target })
}

/// It worked, and never will again.
pub async fn use_up(conn: &mut PgConnection, cx: &Cx, id: Uuid) -> Result<()> {
    sqlx::query!("update one_time_codes set used_at = $2 where id = $1", id, cx.now()).execute(conn).await?;
    Ok(())
}

/// The address is proven; what it was proven for is still to come.
pub async fn mark_proven(conn: &mut PgConnection, cx: &Cx, id: Uuid) -> Result<()> {
    sqlx::query!("update one_time_codes set proven_at = coalesce(proven_at, $2) where id = $1", id, cx.now())
        .execute(conn)
        .await?;
    Ok(())
}

/// As [`mark_proven`], for whoever opened the mailed link: it gets a name of its own, so that who began
/// the registration, perhaps with another's address, cannot go on with this proof.
pub async fn prove_elsewhere(conn: &mut PgConnection, cx: &Cx, id: Uuid) -> Result<RegistrationId> {
    let own = cx.id::<RegistrationId>();
    sqlx::query!(
        "update one_time_codes set id = $2, proven_at = coalesce(proven_at, $3) where id = $1",
        id,
        own.0,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(own)
}

/// The address of a registration that was proven and not completed, locked.
pub async fn proven_registration(conn: &mut PgConnection, cx: &Cx, id: RegistrationId) -> Result<String> {
    sqlx::query_scalar!(
        "select target from one_time_codes
         where id = $1 and purpose = 'register' and proven_at is not null and used_at is null and expires_at > $2
         for update",
        id.0,
        cx.now(),
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::Refused(Reason::LinkExpired))
}
