//! Passwords that are forgotten, reset or changed.

use super::actors::{Customer, Visitor};
use super::codes::{self, Purpose};
use super::failures::{self, Counter};
use super::logins;
use super::sql::{self, UserRow};
use crate::kit::letter::Letter;
use crate::kit::{AppError, Cx, Result, Verdict, events, jobs};
use model::accounts::{ChangePassword, ForgotPassword, ResetPassword};
use model::{FieldProblem, Fields, LoginId, Reason};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

/// Looks the address up and mails the link: a job, so that the answer takes as long for every address.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgotPasswordJob {
    pub email: String,
    pub lang: String,
}

impl jobs::Job for ForgotPasswordJob {
    const KIND: &'static str = "accounts.forgot_password";
}

/// Asks for a link to choose a new password. Anyone; the answer tells nothing about the address.
pub async fn forgot_password(cx: &Cx, who: &Visitor, input: &ForgotPassword) -> Result<()> {
    let email = input.validate()?;
    let job = ForgotPasswordJob { email: email.as_str().to_owned(), lang: cx.request.lang.code().to_owned() };
    let mut tx = cx.begin(who).await?;
    jobs::enqueue(&mut tx, cx, &job).await?;
    tx.commit().await?;
    Ok(())
}

impl ForgotPasswordJob {
    /// Mails a link that works once, for 60 minutes, when the address has an account.
    pub async fn perform(&self, cx: &Cx) -> Result<()> {
        let mut tx = logins::system_tx(cx).await?;
        let Some(user) = sql::by_email(&mut tx, &self.email).await?.filter(|user| user.is_active) else {
            return Ok(());
        };
        let issued = match codes::issue(&mut tx, cx, Purpose::ResetPassword, Some(user.id), &user.email).await
        {
            // enough mails for this hour; trying the job again would not change that
            Err(AppError::SlowDown { .. }) => return Ok(()),
            other => other?,
        };
        let asked_in = i18n::Lang::parse(&self.lang).unwrap_or(cx.request.lang);
        let lang =
            sql::language(&mut tx, user.id).await?.as_deref().and_then(i18n::Lang::parse).unwrap_or(asked_in);
        let path = format!("/reset-password?token={}", issued.token);
        let letter = Letter::new(&user.email, lang, "password-reset", &path)
            .to_name(&user.first_name)
            .number("minutes", Purpose::ResetPassword.lasts().num_minutes());
        jobs::enqueue(&mut tx, cx, &letter).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Sets a new password with the token of a mailed link, and ends all logins.
///
/// Whoever holds the link. Refuses an old or used one. Records `user.password_changed`.
pub async fn reset_password(cx: &Cx, _who: &Visitor, input: &ResetPassword) -> Result<()> {
    let mut tx = logins::system_tx(cx).await?;
    let redeemed = codes::by_token(&mut tx, cx, Purpose::ResetPassword, &input.token).await?;
    let user_id = redeemed.user_id.ok_or(AppError::Refused(Reason::LinkExpired))?;
    let user = sql::lock_by_id(&mut tx, user_id).await?;
    let mut fields = Fields::default();
    let password = fields.new_password("password", input.password.expose(), Some(&user.email));
    fields.done()?;
    let hash = cx.shop().hasher.hash(&password, cx.random_bytes()).await?;
    codes::use_up(&mut tx, cx, redeemed.id).await?;
    // whoever reads the mailbox has proven the address as well
    if redeemed.target.eq_ignore_ascii_case(&user.email) {
        sql::mark_email_verified(&mut tx, cx, user.id).await?;
    }
    replace(&mut tx, cx, &user, &hash, None).await?;
    tx.commit().await?;
    let account = user.email.to_lowercase();
    let here = Counter::from_here(cx, "password", &account);
    failures::forget(cx, &[&here, &Counter::from_anywhere("password", &account)]).await
}

/// Changes the password of whoever knows the present one, and ends all other logins.
///
/// Records `user.password_changed`.
pub async fn change_password(cx: &Cx, who: &Customer, input: &ChangePassword) -> Result<()> {
    let (current, new) = input.validate(&who.identity().email)?;
    let counter = Counter::from_anywhere("own password", &who.user_id().to_string());
    failures::count(cx, &[&counter]).await?;
    let mut tx = logins::system_tx(cx).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    if cx.shop().hasher.verify(&current, Some(&user.password_hash)).await? == Verdict::Wrong {
        return Err(AppError::field("currentPassword", FieldProblem::WrongPassword));
    }
    let hash = cx.shop().hasher.hash(&new, cx.random_bytes()).await?;
    replace(&mut tx, cx, &user, &hash, Some(who.login_id())).await?;
    tx.commit().await?;
    failures::forget(cx, &[&counter]).await
}

async fn replace(
    conn: &mut PgConnection,
    cx: &Cx,
    user: &UserRow,
    hash: &str,
    keep: Option<LoginId>,
) -> Result<()> {
    sql::set_password(conn, cx, user.id, hash).await?;
    codes::void(conn, cx, Purpose::ResetPassword, user.id).await?;
    logins::end_all(conn, cx, user.id, keep, "the password was changed").await?;
    let event = events::NewEvent {
        kind: "user.password_changed",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({}),
    };
    events::record(conn, cx, Some(user.id), event).await
}
