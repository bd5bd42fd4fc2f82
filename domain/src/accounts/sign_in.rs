//! Signing in: address and password, then the second step where the account has one.

use super::actors::Visitor;
use super::failures::{self, Counter};
use super::logins::{self, DeviceToken, Login, wrong_credentials};
use super::sql::{self, UserRow};
use super::{tokens, two_step};
use crate::kit::{AppError, Cx, Result, Verdict, once_more};
use model::accounts::{LoginKind, SecondStep, SignIn, SignedIn};
use model::{FieldProblem, Password};

/// What a browser's sign-in came to.
#[derive(Debug)]
pub enum BrowserStep {
    SignedIn(Box<Login>),
    SecondStep { token: String },
}

/// What a program's sign-in came to.
#[derive(Debug)]
pub enum ApiStep {
    SignedIn(Box<SignedIn>),
    SecondStep { token: String },
}

/// Signs in for a browser session. Anyone.
///
/// Refuses wrong credentials in the same words and time whether the address exists, and makes wait
/// after five failures. Records `user.signed_in`, and `user.new_device` where it is one.
pub async fn sign_in_browser(
    cx: &Cx,
    _who: &Visitor,
    input: &SignIn,
    device: Option<&DeviceToken>,
) -> Result<BrowserStep> {
    once_more(|| async {
        let user = check_password(cx, input, device).await?;
        if user.has_two_step() {
            return Ok(BrowserStep::SecondStep { token: tokens::second_step_token(cx, &user)? });
        }
        open_browser(cx, &user, device).await.map(BrowserStep::SignedIn)
    })
    .await
}

/// Signs in for API tokens. As [`sign_in_browser`] otherwise.
pub async fn sign_in_api(cx: &Cx, _who: &Visitor, input: &SignIn) -> Result<ApiStep> {
    once_more(|| async {
        let user = check_password(cx, input, None).await?;
        if user.has_two_step() {
            return Ok(ApiStep::SecondStep { token: tokens::second_step_token(cx, &user)? });
        }
        open_api(cx, &user).await.map(ApiStep::SignedIn)
    })
    .await
}

/// The second step for a browser. Whoever holds the token of the first.
pub async fn second_step_browser(
    cx: &Cx,
    _who: &Visitor,
    input: &SecondStep,
    device: Option<&DeviceToken>,
) -> Result<Box<Login>> {
    let user = check_second_step(cx, input).await?;
    open_browser(cx, &user, device).await
}

/// The second step for a program.
pub async fn second_step_api(cx: &Cx, _who: &Visitor, input: &SecondStep) -> Result<Box<SignedIn>> {
    let user = check_second_step(cx, input).await?;
    open_api(cx, &user).await
}

async fn open_browser(cx: &Cx, user: &UserRow, device: Option<&DeviceToken>) -> Result<Box<Login>> {
    let mut tx = logins::system_tx(cx).await?;
    let login = logins::open(&mut tx, cx, user, LoginKind::Browser, device).await?;
    tx.commit().await?;
    Ok(Box::new(login))
}

async fn open_api(cx: &Cx, user: &UserRow) -> Result<Box<SignedIn>> {
    let mut tx = logins::system_tx(cx).await?;
    let login = logins::open(&mut tx, cx, user, LoginKind::Api, None).await?;
    let signed_in = tokens::first_pair(&mut tx, cx, login).await?;
    tx.commit().await?;
    Ok(Box::new(signed_in))
}

async fn check_password(cx: &Cx, input: &SignIn, device: Option<&DeviceToken>) -> Result<UserRow> {
    let (email, password) = input.validate()?;
    let account = email.folded();
    let mut tx = logins::system_tx(cx).await?;
    let user = sql::by_email(&mut tx, email.as_str()).await?;
    let known = match &user {
        Some(user) => logins::device_is_known(&mut tx, cx, user.id, device).await?,
        None => false,
    };
    drop(tx);

    // a stranger in the same network must not slow a known device either
    let here = match device.filter(|_| known) {
        Some(device) => Counter::from_device("password", &account, device),
        None => Counter::from_here(cx, "password", &account),
    };
    let anywhere = Counter::from_anywhere("password", &account);
    let both = [&here, &anywhere];
    if known {
        failures::count(cx, &both[..1]).await?;
    } else {
        failures::count_stranger(cx, &account, both).await?;
    }
    let verdict =
        cx.shop().hasher.verify(&password, user.as_ref().map(|user| user.password_hash.as_str())).await?;
    let mut user =
        user.filter(|user| verdict != Verdict::Wrong && user.is_active).ok_or_else(wrong_credentials)?;
    failures::forget(cx, &both).await?;
    if verdict == Verdict::RightButOld {
        user.password_hash = rehash(cx, &user, &password).await?;
    }
    Ok(user)
}

/// Brings a hash that was made under weaker parameters up to today's.
async fn rehash(cx: &Cx, user: &UserRow, password: &Password) -> Result<String> {
    let hash = cx.shop().hasher.hash(password, cx.random_bytes()).await?;
    let mut tx = logins::system_tx(cx).await?;
    let now = sql::lock_by_id(&mut tx, user.id).await?;
    // changed meanwhile, by its owner or by a sign-in beside this one
    if now.password_hash != user.password_hash {
        return Err(AppError::Clash);
    }
    sql::set_password(&mut tx, cx, user.id, &hash).await?;
    tx.commit().await?;
    Ok(hash)
}

async fn check_second_step(cx: &Cx, input: &SecondStep) -> Result<UserRow> {
    let claims = tokens::read_second_step(cx, &input.mfa_token)?;
    let counter = Counter::from_anywhere("second step", &claims.sub.to_string());
    failures::count(cx, &[&counter]).await?;
    let mut tx = logins::system_tx(cx).await?;
    let user = sql::lock_by_id(&mut tx, claims.sub).await?;
    if !user.is_active || !user.has_two_step() || !tokens::is_of(&claims, &user) {
        return Err(wrong_credentials());
    }
    if !two_step::accept(&mut tx, cx, &user, &input.code).await? {
        return Err(AppError::field("code", FieldProblem::WrongCode));
    }
    tx.commit().await?;
    failures::forget(cx, &[&counter]).await?;
    Ok(user)
}
