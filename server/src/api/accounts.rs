//! `/auth` and `/users/profile`.

use super::cart;
use crate::door::{Accepted, Answer, ApiError, Created, Done, Door, Json, Ok200, OpenTo};
use crate::facts::CxOf;
use crate::identity::{Known, bearer};
use crate::layers::rate_limit;
use crate::{AppState, Facts};
use axum::extract::State;
use axum::http::HeaderMap;
use domain::accounts::{self, ApiStep, Who};
use domain::kit::AppError;
use i18n::tr;
use model::Reason;
use model::accounts::{
    ChangePassword, Claims, ForgotPassword, Refresh, Register, RequestPhoneCode, ResetPassword, SecondStep,
    SignIn, SignedIn, TokenPair, UpdateProfile, User, VerifyEmail, VerifyPhoneCode,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

pub fn doors() -> Vec<Door> {
    [signing_in(), tokens(), passwords(), proofs(), profile()].into_iter().flatten().collect()
}

fn signing_in() -> Vec<Door> {
    vec![
        Door::post("/auth/register", register)
            .open_to(OpenTo::Anyone)
            .may_answer(AppError::Forbidden)
            .for_guests()
            .sparingly()
            .takes::<Register>()
            .answers::<SignedIn>(201)
            .refuses(&[Reason::EmailTaken])
            .example(|| json!({"name": "Mia Lund", "email": "mia@example.com", "password": "a long secret of mine"}))
            .says("Open an account"),
        Door::post("/auth/login", login)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .sparingly()
            .takes::<SignIn>()
            .answers::<SignedIn>(200)
            .refuses(&[Reason::InvalidCredentials, Reason::MfaRequired])
            .example(|| json!({"email": "user@ecommerce.com", "password": "UserPass123!"}))
            .says("Sign in with address and password"),
        Door::post("/auth/mfa", second_step)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .sparingly()
            .takes::<SecondStep>()
            .answers::<SignedIn>(200)
            .refuses(&[Reason::InvalidCredentials, Reason::Unauthenticated, Reason::TokenExpired])
            .example(|| json!({"mfaToken": "eyJ…", "code": "123456"}))
            .says("Finish signing in with a code of the authenticator app, or a recovery code"),
    ]
}

async fn register(
    CxOf(cx): CxOf,
    headers: HeaderMap,
    Json(input): Json<Register>,
) -> Result<Created<SignedIn>, ApiError> {
    let signed_in = accounts::register(&cx, &Who::nobody().visitor(), &input).await?;
    cart::bring_along(&cx, &headers, &signed_in).await?;
    Ok(Created(signed_in, "/api/v1/users/profile".to_owned()))
}

async fn login(CxOf(cx): CxOf, headers: HeaderMap, Json(input): Json<SignIn>) -> Answer<Ok200<SignedIn>> {
    match accounts::sign_in_api(&cx, &Who::nobody().visitor(), &input).await? {
        ApiStep::SignedIn(signed_in) => {
            cart::bring_along(&cx, &headers, &signed_in).await?;
            Ok(Ok200(*signed_in))
        }
        ApiStep::SecondStep { token } => {
            Err(ApiError::from(AppError::SignIn(Reason::MfaRequired)).with("mfaToken", token))
        }
    }
}

async fn second_step(
    CxOf(cx): CxOf,
    headers: HeaderMap,
    Json(input): Json<SecondStep>,
) -> Answer<Ok200<SignedIn>> {
    input.validate()?;
    match accounts::second_step_api(&cx, &Who::nobody().visitor(), &input).await {
        Ok(signed_in) => {
            cart::bring_along(&cx, &headers, &signed_in).await?;
            Ok(Ok200(*signed_in))
        }
        // a wrong code is a wrong credential, not a field to mend
        Err(AppError::Invalid(_)) => Err(AppError::SignIn(Reason::InvalidCredentials).into()),
        Err(error) => Err(error.into()),
    }
}

fn tokens() -> Vec<Door> {
    vec![
        Door::post("/auth/refresh", refresh)
            .also_at("/auth/refresh-token")
            .open_to(OpenTo::Anyone)
            .takes::<Refresh>()
            .answers::<TokenPair>(200)
            .refuses(&[Reason::Unauthenticated, Reason::TokenExpired])
            .example(|| json!({"refreshToken": "…"}))
            .says("A new pair of tokens; a refresh token works once, and using it twice ends the login"),
        Door::post("/auth/logout", logout)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("End this login at once"),
        Door::post("/auth/logout-all", logout_all)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("End all logins of this account at once"),
        Door::get("/auth/validate", validate)
            .open_to(OpenTo::Account)
            .answers::<Validated>(200)
            .says("Whether the token is good, and what it says"),
        Door::get("/auth/me", me)
            .open_to(OpenTo::Account)
            .answers::<User>(200)
            .says("The account behind the token"),
    ]
}

async fn refresh(CxOf(cx): CxOf, headers: HeaderMap, Json(input): Json<Refresh>) -> Answer<Ok200<TokenPair>> {
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok());
    Ok(Ok200(accounts::refresh(&cx, &input, key).await?))
}

async fn logout(CxOf(cx): CxOf, Known(who): Known) -> Answer<Done> {
    accounts::sign_out(&cx, &who).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-signed-out")))
}

async fn logout_all(CxOf(cx): CxOf, Known(who): Known) -> Answer<Done> {
    accounts::sign_out_everywhere(&cx, &who).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-signed-out-everywhere")))
}

/// What `/auth/validate` answers; a token that is not good answers 401.
#[derive(Serialize, JsonSchema)]
struct Validated {
    valid: bool,
    claims: Claims,
}

async fn validate(CxOf(cx): CxOf, Known(_): Known, headers: HeaderMap) -> Answer<Ok200<Validated>> {
    let token = bearer(&headers)?.ok_or(AppError::SignIn(Reason::Unauthenticated))?;
    Ok(Ok200(Validated { valid: true, claims: accounts::claims(&cx, token)? }))
}

async fn me(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<User>> {
    Ok(Ok200(accounts::me(&cx, &who).await?))
}

fn passwords() -> Vec<Door> {
    vec![
        Door::post("/auth/forgot-password", forgot_password)
            .open_to(OpenTo::Anyone)
            .sparingly()
            .takes::<ForgotPassword>()
            .answers_nothing(202)
            .example(|| json!({"email": "user@ecommerce.com"}))
            .says("Mail a link to choose a new password, if the address has an account"),
        Door::post("/auth/reset-password", reset_password)
            .open_to(OpenTo::Anyone)
            .sparingly()
            .takes::<ResetPassword>()
            .answers_nothing(200)
            .refuses(&[Reason::LinkExpired])
            .example(|| json!({"token": "…", "password": "another long secret"}))
            .says("Choose a new password with the token of the mailed link; ends all logins"),
        Door::post("/auth/change-password", change_password)
            .open_to(OpenTo::Account)
            .sparingly()
            .takes::<ChangePassword>()
            .answers_nothing(200)
            .example(|| json!({"currentPassword": "UserPass123!", "newPassword": "another long secret"}))
            .says("Change the password; ends all other logins"),
    ]
}

async fn forgot_password(CxOf(cx): CxOf, Json(input): Json<ForgotPassword>) -> Answer<Accepted> {
    accounts::forgot_password(&cx, &Who::nobody().visitor(), &input).await?;
    Ok(Accepted)
}

async fn reset_password(CxOf(cx): CxOf, Json(input): Json<ResetPassword>) -> Answer<Done> {
    accounts::reset_password(&cx, &Who::nobody().visitor(), &input).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-password-reset")))
}

async fn change_password(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<ChangePassword>,
) -> Answer<Done> {
    accounts::change_password(&cx, &who, &input).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-password-changed")))
}

fn proofs() -> Vec<Door> {
    vec![
        Door::post("/auth/verify-email", verify_email)
            .open_to(OpenTo::Anyone)
            .sparingly()
            .takes::<VerifyEmail>()
            .answers_nothing(200)
            .refuses(&[Reason::LinkExpired])
            .example(|| json!({"token": "…"}))
            .says("Prove an address with the token of the mailed link"),
        Door::post("/auth/otp/request", request_phone_code)
            .open_to(OpenTo::Account)
            .sparingly()
            .takes::<RequestPhoneCode>()
            .answers_nothing(202)
            .example(|| json!({"phone": "+4915112345678"}))
            .says("Send a code to a phone by text message; it lives 10 minutes and has 5 tries"),
        Door::post("/auth/otp/verify", verify_phone_code)
            .open_to(OpenTo::Account)
            .sparingly()
            .takes::<VerifyPhoneCode>()
            .answers_nothing(200)
            .refuses(&[Reason::TooManyTries, Reason::PhoneTaken])
            .example(|| json!({"phone": "+4915112345678", "code": "123456"}))
            .says("Prove a phone with the code"),
    ]
}

async fn verify_email(CxOf(cx): CxOf, Json(input): Json<VerifyEmail>) -> Answer<Done> {
    accounts::verify_email(&cx, &Who::nobody().visitor(), &input).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-email-verified")))
}

async fn request_phone_code(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<RequestPhoneCode>,
) -> Answer<Accepted> {
    accounts::request_phone_code(&cx, &who, &input).await?;
    Ok(Accepted)
}

async fn verify_phone_code(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<VerifyPhoneCode>,
) -> Answer<Done> {
    accounts::verify_phone_code(&cx, &who, &input).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-phone-verified")))
}

fn profile() -> Vec<Door> {
    vec![
        Door::get("/users/profile", me).open_to(OpenTo::Account).answers::<User>(200).says("The own account"),
        Door::put("/users/profile", update_profile)
            .open_to(OpenTo::Account)
            .takes::<UpdateProfile>()
            .answers::<User>(200)
            .refuses(&[Reason::EmailTaken])
            .example(|| json!({"firstName": "Mia", "phone": "+4915112345678"}))
            .says("Change what is named; a new address must be verified again"),
    ]
}

/// A new address is mailed and tells whether it is taken, so naming one counts as proving who one is.
async fn update_profile(
    State(state): State<AppState>,
    facts: Facts,
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<UpdateProfile>,
) -> Answer<Ok200<User>> {
    if input.email.is_some()
        && let Some(verdict) = rate_limit::count_sparingly(&state, &facts).await
        && !verdict.allowed
    {
        return Err(rate_limit::refusal(verdict));
    }
    Ok(Ok200(accounts::update_profile(&cx, &who, &input).await?))
}
