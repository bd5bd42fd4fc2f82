//! Passwords that are forgotten, reset or changed.

use super::actors::{Customer, Visitor};
use super::codes::{self, Purpose, Redeemed};
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
        let Some((user, mailbox)) = self.owner(&mut tx, cx).await? else { return Ok(()) };
        let issued = match codes::issue(&mut tx, cx, Purpose::ResetPassword, Some(user.id), &mailbox).await {
            // enough mails for this hour; trying the job again would not change that
            Err(AppError::SlowDown { .. }) => return Ok(()),
            other => other?,
        };
        let asked_in = i18n::Lang::parse(&self.lang).unwrap_or(cx.request.lang);
        let lang =
            sql::language(&mut tx, user.id).await?.as_deref().and_then(i18n::Lang::parse).unwrap_or(asked_in);
        let path = format!("/reset-password?token={}", issued.token);
        let letter = Letter::new(&mailbox, lang, "password-reset", &path)
            .to_name(&user.first_name)
            .number("minutes", Purpose::ResetPassword.lasts().num_minutes());
        jobs::enqueue(&mut tx, cx, &letter).await?;
        tx.commit().await?;
        Ok(())
    }
}

impl ForgotPasswordJob {
    /// The account of the address and the mailbox to write to. For some days that may be the address
    /// somebody just replaced, so that a stolen session cannot keep the account.
    async fn owner(&self, conn: &mut PgConnection, cx: &Cx) -> Result<Option<(UserRow, String)>> {
        let present = sql::by_email(conn, &self.email).await?.map(|user| {
            let mailbox = user.email.clone();
            (user, mailbox)
        });
        let found = match present {
            Some(found) => Some(found),
            None => sql::by_former_email(conn, cx, &self.email).await?,
        };
        Ok(found.filter(|(user, _)| user.is_active))
    }
}

/// Sets a new password with the token of a mailed link, and ends all logins.
///
/// Whoever holds the link. Refuses an old or used one. Records `user.password_changed`.
pub async fn reset_password(cx: &Cx, _who: &Visitor, input: &ResetPassword) -> Result<()> {
    let mut looking = logins::system_tx(cx).await?;
    let (_, user) = holder(&mut looking, cx, &input.token).await?;
    // hashing takes long: nobody waits for it with a lock or a connection in hand
    drop(looking);
    let mut fields = Fields::default();
    let password = fields.new_password("password", input.password.expose(), Some(&user.email));
    fields.done()?;
    let hash = cx.shop().hasher.hash(&password, cx.random_bytes()).await?;

    let mut tx = logins::system_tx(cx).await?;
    let (redeemed, user) = holder(&mut tx, cx, &input.token).await?;
    codes::use_up(&mut tx, cx, redeemed.id).await?;
    take_back(&mut tx, cx, &user, &redeemed.target).await?;
    replace(&mut tx, cx, &user, &hash, None).await?;
    tx.commit().await?;
    let account = user.email.to_lowercase();
    let here = Counter::from_here(cx, "password", &account);
    failures::forget(cx, &[&here, &Counter::from_anywhere("password", &account)]).await
}

/// Whose a link is, with both rows locked.
async fn holder(conn: &mut PgConnection, cx: &Cx, token: &str) -> Result<(Redeemed, UserRow)> {
    let redeemed = codes::by_token(conn, cx, Purpose::ResetPassword, token).await?;
    let user_id = redeemed.user_id.ok_or(AppError::Refused(Reason::LinkExpired))?;
    let user = sql::lock_by_id(conn, user_id).await?;
    Ok((redeemed, user))
}

/// Whoever reads the mailbox owns the account: the address is proven, one that somebody else put in its
/// place gives way, and what was set up before the address was ever proven goes.
async fn take_back(conn: &mut PgConnection, cx: &Cx, user: &UserRow, mailbox: &str) -> Result<()> {
    let is_present = mailbox.eq_ignore_ascii_case(&user.email);
    if is_present && user.email_verified_at.is_none() {
        sql::forget_second_step(conn, cx, user.id).await?;
    }
    if !is_present {
        sql::restore_former_email(conn, cx, user.id).await?;
    }
    sql::mark_email_verified(conn, cx, user.id).await
}

/// Changes the password of whoever knows the present one, and ends all other logins.
///
/// Records `user.password_changed`.
pub async fn change_password(cx: &Cx, who: &Customer, input: &ChangePassword) -> Result<()> {
    let (current, new) = input.validate(&who.identity().email)?;
    let counter = Counter::from_anywhere("own password", &who.user_id().to_string());
    failures::count(cx, &[&counter]).await?;
    let mut looking = logins::system_tx(cx).await?;
    let known = sql::by_id(&mut looking, who.user_id()).await?.password_hash;
    drop(looking);
    if cx.shop().hasher.verify(&current, Some(&known)).await? == Verdict::Wrong {
        return Err(AppError::field("currentPassword", FieldProblem::WrongPassword));
    }
    let hash = cx.shop().hasher.hash(&new, cx.random_bytes()).await?;

    let mut tx = logins::system_tx(cx).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    // changed meanwhile: the password that was compared is the present one no more
    if user.password_hash != known {
        return Err(AppError::Clash);
    }
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
