//! Proving that an address or a phone is one's own.

use super::actors::{Customer, Visitor};
use super::codes::{self, Lookup, Purpose, Redeemed};
use super::logins::{self, reader_lang};
use super::sql::{self, UserRow};
use crate::kit::letter::{Letter, SHOP_NAME, TextMessage};
use crate::kit::{AppError, Cx, Result, events, jobs};
use i18n::tr;
use model::accounts::{RequestPhoneCode, VerifyEmail, VerifyPhoneCode};
use model::{Reason, UserId};
use sqlx::PgConnection;

/// Mails a code and a link for the person's address. It names nobody: the address may be a stranger's,
/// who should not read what somebody else typed as a name.
pub(super) async fn send_email_proof(conn: &mut PgConnection, cx: &Cx, user: &UserRow) -> Result<()> {
    let issued = codes::issue(conn, cx, Purpose::VerifyEmail, Some(user.id), &user.email).await?;
    let lang = reader_lang(conn, cx, user.id).await?;
    let letter = Letter::new(&user.email, lang, "verify", &format!("/verify-email?token={}", issued.token))
        .code(&issued.code)
        .number("minutes", Purpose::VerifyEmail.lasts().num_minutes());
    jobs::enqueue(conn, cx, &letter).await
}

/// Mails the proof again. Anyone signed in; refuses when the address is proven already.
pub async fn request_email_code(cx: &Cx, who: &Customer) -> Result<()> {
    let mut tx = logins::system_tx(cx).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if user.email_verified_at.is_some() {
        return Err(AppError::Refused(Reason::AlreadyDone));
    }
    send_email_proof(&mut tx, cx, &user).await?;
    tx.commit().await?;
    Ok(())
}

/// Proves an address by the token of a mailed link. Whoever holds it. Records `user.email_verified`.
pub async fn verify_email(cx: &Cx, _who: &Visitor, input: &VerifyEmail) -> Result<()> {
    let mut tx = logins::system_tx(cx).await?;
    let redeemed = codes::by_token(&mut tx, cx, Purpose::VerifyEmail, &input.token).await?;
    prove_email(&mut tx, cx, &redeemed).await?;
    tx.commit().await?;
    Ok(())
}

/// Proves the own address by the mailed code.
pub async fn verify_email_by_code(cx: &Cx, who: &Customer, code: &str) -> Result<()> {
    let mut tx = logins::system_tx(cx).await?;
    let lookup = Lookup::OfUser(who.user_id(), &who.identity().email);
    let checked = codes::check_code(&mut tx, cx, Purpose::VerifyEmail, lookup, code).await?;
    if let Ok(redeemed) = &checked {
        prove_email(&mut tx, cx, redeemed).await?;
    }
    tx.commit().await?;
    checked.map(|_| ())
}

async fn prove_email(conn: &mut PgConnection, cx: &Cx, redeemed: &Redeemed) -> Result<()> {
    let user_id = redeemed.user_id.ok_or(AppError::Refused(Reason::LinkExpired))?;
    let user = sql::lock_by_id(conn, user_id).await?;
    // the address was changed after the mail went out
    if !user.email.eq_ignore_ascii_case(&redeemed.target) {
        return Err(AppError::Refused(Reason::LinkExpired));
    }
    codes::use_up(conn, cx, redeemed.id).await?;
    sql::mark_email_verified(conn, cx, user.id).await?;
    record(conn, cx, user.id, "user.email_verified").await
}

/// Sends a code to a phone by text message. Anyone signed in, for their own account.
pub async fn request_phone_code(cx: &Cx, who: &Customer, input: &RequestPhoneCode) -> Result<()> {
    let phone = input.validate()?;
    let mut tx = logins::system_tx(cx).await?;
    let issued = codes::issue(&mut tx, cx, Purpose::VerifyPhone, Some(who.user_id()), phone.as_str()).await?;
    let lang = reader_lang(&mut tx, cx, who.user_id()).await?;
    let text = tr!(
        lang,
        "sms-code",
        code = issued.code.as_str(),
        shop = SHOP_NAME,
        minutes = Purpose::VerifyPhone.lasts().num_minutes()
    );
    jobs::enqueue(&mut tx, cx, &TextMessage::new(phone.as_str(), text)).await?;
    tx.commit().await?;
    Ok(())
}

/// Proves a phone by the code; it becomes the account's. Refuses one that is another account's.
///
/// Records `user.phone_verified`.
pub async fn verify_phone_code(cx: &Cx, who: &Customer, input: &VerifyPhoneCode) -> Result<()> {
    let phone = RequestPhoneCode { phone: input.phone.clone() }.validate()?;
    let mut tx = logins::system_tx(cx).await?;
    let lookup = Lookup::OfUser(who.user_id(), phone.as_str());
    let checked = codes::check_code(&mut tx, cx, Purpose::VerifyPhone, lookup, &input.code).await?;
    if let Ok(redeemed) = &checked {
        codes::use_up(&mut tx, cx, redeemed.id).await?;
        sql::set_phone(&mut tx, cx, who.user_id(), Some(phone.as_str()), true).await?;
        record(&mut tx, cx, who.user_id(), "user.phone_verified").await?;
    }
    tx.commit().await?;
    checked.map(|_| ())
}

async fn record(conn: &mut PgConnection, cx: &Cx, user: UserId, kind: &'static str) -> Result<()> {
    let event = events::NewEvent { kind, thing: "user", thing_id: user.0, data: serde_json::json!({}) };
    events::record(conn, cx, Some(user), event).await
}
