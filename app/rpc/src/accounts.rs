//! Registration, sign-in, profile, password, devices, two-step sign-in.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here, local_path},
    domain::accounts as verbs,
    i18n::tr,
    model::accounts as inputs,
    model::accounts::Secret,
    model::{AppError, LoginId, Reason, Result as Checked},
};

/// The forms by which somebody proves who they are: few tries a minute are enough for any person.
#[cfg(not(target_arch = "wasm32"))]
pub fn proofs() -> [&'static str; 17] {
    [
        crate::path::<BeginRegistration>(),
        crate::path::<ProveRegistration>(),
        crate::path::<ProveRegistrationByLink>(),
        crate::path::<CompleteRegistration>(),
        crate::path::<SignIn>(),
        crate::path::<SecondStep>(),
        crate::path::<ForgotPassword>(),
        crate::path::<ResetPassword>(),
        crate::path::<VerifyEmail>(),
        crate::path::<VerifyEmailCode>(),
        crate::path::<RequestEmailCode>(),
        crate::path::<RequestPhoneCode>(),
        crate::path::<VerifyPhoneCode>(),
        crate::path::<ChangePassword>(),
        crate::path::<ConfirmTwoStep>(),
        crate::path::<TurnOffTwoStep>(),
        crate::path::<NewRecoveryCodes>(),
    ]
}

/// First step of registration: mails a code and a link.
#[server(endpoint = "accounts/begin_registration")]
pub async fn begin_registration(#[server(default)] email: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let id = verbs::begin_registration(
            &door.cx,
            &door.who.visitor(),
            &inputs::BeginRegistration { email: email.clone() },
        )
        .await?;
        door.begin_registration(id, email.trim()).await?;
        Ok(Outcome::to("/register/confirm"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Second step: the code from the mail.
#[server(endpoint = "accounts/prove_registration")]
pub async fn prove_registration(#[server(default)] code: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let (id, _) = door.registration().await?.ok_or(AppError::Refused(Reason::LinkExpired))?;
        verbs::prove_registration(&door.cx, &door.who.visitor(), id, &code).await?;
        Ok(Outcome::to("/register/details"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Second step by the link of the mail.
#[server(endpoint = "accounts/prove_registration_by_link")]
pub async fn prove_registration_by_link(#[server(default)] token: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let id = verbs::prove_registration_by_link(&door.cx, &door.who.visitor(), &token).await?;
        door.begin_registration(id, "").await?;
        Ok(Outcome::to("/register/details"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Last step: name and password.
#[server(endpoint = "accounts/complete_registration")]
pub async fn complete_registration(
    #[server(default)] name: String,
    #[server(default)] password: String,
    #[server(default)] sells: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let (id, _) = door.registration().await?.ok_or(AppError::Refused(Reason::LinkExpired))?;
        let input =
            inputs::CompleteRegistration { name, password: Secret::new(password), sells: !sells.is_empty() };
        let device = door.device_or_new();
        let login =
            verbs::complete_registration(&door.cx, &door.who.visitor(), id, &input, Some(&device)).await?;
        door.begin_session(&login).await?;
        Ok(Outcome::to("/account").saying(tr!(
            door.lang(),
            "account-said-welcome",
            name = login.user.first_name
        )))
    };
    let result = result.await;
    door.answer(result).await
}

/// Address and password; then the account, or the second step.
#[server(endpoint = "accounts/sign_in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = inputs::SignIn { email, password: Secret::new(password) };
        let next = local_path(&next, "/account");
        let device = door.device_or_new();
        match verbs::sign_in_browser(&door.cx, &door.who.visitor(), &input, Some(&device)).await? {
            verbs::BrowserStep::SignedIn(login) => {
                door.begin_session(&login).await?;
                Ok(Outcome::to(next))
            }
            verbs::BrowserStep::SecondStep { token } => {
                door.begin_second_step(&token, &next).await?;
                Ok(Outcome::to("/login/code"))
            }
        }
    };
    let result = result.await;
    door.answer(result).await
}

/// The second step: a code of the app, or a recovery code.
#[server(endpoint = "accounts/second_step")]
pub async fn second_step(#[server(default)] code: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let (mfa_token, next) = door.second_step().await?.ok_or(AppError::SignIn(Reason::Unauthenticated))?;
        let device = door.device_or_new();
        let input = inputs::SecondStep { mfa_token, code };
        let login = verbs::second_step_browser(&door.cx, &door.who.visitor(), &input, Some(&device)).await?;
        door.begin_session(&login).await?;
        Ok(Outcome::to(next))
    };
    let result = result.await;
    door.answer(result).await
}

/// Ends this session.
#[server(endpoint = "accounts/sign_out")]
pub async fn sign_out() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        if let Ok(who) = door.customer() {
            verbs::sign_out(&door.cx, &who).await?;
        }
        door.end_session().await?;
        Ok(Outcome::to("/").saying(tr!(door.lang(), "account-said-signed-out")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Ends every session and token of the person.
#[server(endpoint = "accounts/sign_out_everywhere")]
pub async fn sign_out_everywhere() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::sign_out_everywhere(&door.cx, &door.customer()?).await?;
        door.end_session().await?;
        Ok(Outcome::to("/login").saying(tr!(door.lang(), "account-said-signed-out-everywhere")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Mails a link to choose a new password, if the address has an account; the page never tells.
#[server(endpoint = "accounts/forgot_password")]
pub async fn forgot_password(#[server(default)] email: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::forgot_password(&door.cx, &door.who.visitor(), &inputs::ForgotPassword { email }).await?;
        Ok(Outcome::to("/forgot-password?sent=1"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Sets the new password with the link's token.
#[server(endpoint = "accounts/reset_password")]
pub async fn reset_password(
    #[server(default)] token: String,
    #[server(default)] password: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = inputs::ResetPassword { token, password: Secret::new(password) };
        verbs::reset_password(&door.cx, &door.who.visitor(), &input).await?;
        Ok(Outcome::to("/login").saying(tr!(door.lang(), "account-said-password-reset")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Proves an address by the link's token.
#[server(endpoint = "accounts/verify_email")]
pub async fn verify_email(#[server(default)] token: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = verbs::verify_email(&door.cx, &door.who.visitor(), &inputs::VerifyEmail { token }).await;
    let to = if door.who.identity().is_some() { "/account" } else { "/login" };
    let result = result.map(|()| Outcome::to(to).saying(tr!(door.lang(), "account-said-email-verified")));
    door.answer(result).await
}

/// Proves the own address by the mailed code.
#[server(endpoint = "accounts/verify_email_code")]
pub async fn verify_email_code(#[server(default)] code: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::verify_email_by_code(&door.cx, &door.customer()?, &code).await?;
        Ok(Outcome::to("/account").saying(tr!(door.lang(), "account-said-email-verified")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Mails the code and link for the own address again.
#[server(endpoint = "accounts/request_email_code")]
pub async fn request_email_code() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::request_email_code(&door.cx, &door.customer()?).await?;
        Ok(Outcome::to("/verify-email").saying(tr!(door.lang(), "account-said-mail-sent")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Name and address of the person.
#[server(endpoint = "accounts/update_profile")]
pub async fn update_profile(
    #[server(default)]
    #[server(rename = "firstName")]
    first_name: String,
    #[server(default)]
    #[server(rename = "lastName")]
    last_name: String,
    #[server(default)] email: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = inputs::UpdateProfile {
            first_name: Some(first_name),
            last_name: Some(last_name),
            email: Some(email),
            ..inputs::UpdateProfile::default()
        };
        verbs::update_profile(&door.cx, &door.customer()?, &input).await?;
        Ok(Outcome::to("/account").saying(tr!(door.lang(), "account-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Sends a code to a phone.
#[server(endpoint = "accounts/request_phone_code")]
pub async fn request_phone_code(#[server(default)] phone: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::request_phone_code(
            &door.cx,
            &door.customer()?,
            &inputs::RequestPhoneCode { phone: phone.clone() },
        )
        .await?;
        door.keep_phone(&phone).await?;
        Ok(Outcome::to("/account/phone/confirm"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Proves the phone by the code.
#[server(endpoint = "accounts/verify_phone_code")]
pub async fn verify_phone_code(#[server(default)] code: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.customer()?;
        let phone = door.phone().await?.ok_or(AppError::Refused(Reason::LinkExpired))?;
        verbs::verify_phone_code(&door.cx, &who, &inputs::VerifyPhoneCode { phone, code }).await?;
        Ok(Outcome::to("/account").saying(tr!(door.lang(), "account-said-phone-verified")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes the phone off the account.
#[server(endpoint = "accounts/remove_phone")]
pub async fn remove_phone() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = inputs::UpdateProfile { phone: Some(String::new()), ..inputs::UpdateProfile::default() };
        verbs::update_profile(&door.cx, &door.customer()?, &input).await?;
        Ok(Outcome::to("/account").saying(tr!(door.lang(), "account-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Changes the password and ends all other logins.
#[server(endpoint = "accounts/change_password")]
pub async fn change_password(
    #[server(default)]
    #[server(rename = "currentPassword")]
    current_password: String,
    #[server(default)]
    #[server(rename = "newPassword")]
    new_password: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = inputs::ChangePassword {
            current_password: Secret::new(current_password),
            new_password: Secret::new(new_password),
        };
        verbs::change_password(&door.cx, &door.customer()?, &input).await?;
        Ok(Outcome::to("/account/security").saying(tr!(door.lang(), "account-said-password-changed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Signs one device out; this one too, if it is the one.
#[server(endpoint = "accounts/revoke_device")]
pub async fn revoke_device(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.customer()?;
        let id: LoginId = id.parse().map_err(|_| AppError::NotFound)?;
        verbs::revoke_device(&door.cx, &who, id).await?;
        if id == who.login_id() {
            door.end_session().await?;
            return Ok(Outcome::to("/login"));
        }
        Ok(Outcome::to("/account/security").saying(tr!(door.lang(), "account-said-device-signed-out")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Makes the secret for an authenticator app.
#[server(endpoint = "accounts/begin_two_step")]
pub async fn begin_two_step() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::begin_two_step(&door.cx, &door.customer()?).await?;
        Ok(Outcome::to("/account/security/two-step"))
    };
    let result = result.await;
    door.answer(result).await
}

/// Turns two-step sign-in on with a code from the app.
#[server(endpoint = "accounts/confirm_two_step")]
pub async fn confirm_two_step(#[server(default)] code: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let codes = verbs::confirm_two_step(&door.cx, &door.customer()?, &code).await?;
        show_codes(&door, &codes).await
    };
    let result = result.await;
    door.answer(result).await
}

/// Turns two-step sign-in off.
#[server(endpoint = "accounts/turn_off_two_step")]
pub async fn turn_off_two_step(#[server(default)] password: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::turn_off_two_step(&door.cx, &door.customer()?, &Secret::new(password)).await?;
        Ok(Outcome::to("/account/security").saying(tr!(door.lang(), "account-said-two-step-off")))
    };
    let result = result.await;
    door.answer(result).await
}

/// New recovery codes in place of the old.
#[server(endpoint = "accounts/new_recovery_codes")]
pub async fn new_recovery_codes(#[server(default)] password: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let codes = verbs::new_recovery_codes(&door.cx, &door.customer()?, &Secret::new(password)).await?;
        show_codes(&door, &codes).await
    };
    let result = result.await;
    door.answer(result).await
}

/// The codes are shown once, on a page of their own.
#[cfg(not(target_arch = "wasm32"))]
async fn show_codes(door: &Door, codes: &[String]) -> Checked<Outcome> {
    door.keep_recovery_codes(codes).await?;
    Ok(Outcome::to("/account/security/recovery-codes"))
}
