//! Registration: at once over the API, in steps in the browser (address, proof, name and password).

use super::actors::Visitor;
use super::codes::{self, Lookup, Purpose};
use super::logins::{self, DeviceToken, Login};
use super::sql::{self, UserRow};
use super::{tokens, verify};
use crate::kit::letter::Letter;
use crate::kit::{AppError, Cx, Result, events, jobs};
use model::accounts::{BeginRegistration, CompleteRegistration, LoginKind, NewAccount, Register, SignedIn};
use model::{EmailAddress, Reason, RegistrationId};
use sqlx::PgConnection;

/// Opens an account and a login over the API; the address is verified afterwards by mail.
///
/// Anyone. Refuses a taken address, and roles that only staff give. Records `user.registered`.
pub async fn register(cx: &Cx, _who: &Visitor, input: &Register) -> Result<SignedIn> {
    let account = input.validate()?;
    let hash = cx.shop().hasher.hash(&account.password, cx.random_bytes()).await?;
    let mut tx = logins::system_tx(cx).await?;
    let user = create(&mut tx, cx, &account, &hash, false).await?;
    verify::send_email_proof(&mut tx, cx, &user).await?;
    let login = logins::open(&mut tx, cx, &user, LoginKind::Api, None).await?;
    let signed_in = tokens::first_pair(&mut tx, cx, login).await?;
    tx.commit().await?;
    Ok(signed_in)
}

pub(super) async fn create(
    conn: &mut PgConnection,
    cx: &Cx,
    account: &NewAccount,
    password_hash: &str,
    verified: bool,
) -> Result<UserRow> {
    let user = sql::insert(conn, cx, account, password_hash, verified).await?;
    // mails that no request stands behind go out in the language the person registered in
    sql::set_language(conn, cx, user.id).await?;
    let event = events::NewEvent {
        kind: "user.registered",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({ "role": user.role }),
    };
    events::record(conn, cx, Some(user.id), event).await?;
    Ok(user)
}

/// First step in the browser: mails a code and a link to the address.
///
/// Anyone. The answer is the same whether the address has an account; the mail tells its owner.
pub async fn begin_registration(
    cx: &Cx,
    _who: &Visitor,
    input: &BeginRegistration,
) -> Result<RegistrationId> {
    let email = input.validate()?;
    let mut tx = logins::system_tx(cx).await?;
    let issued = codes::issue(&mut tx, cx, Purpose::Register, None, email.as_str()).await?;
    let taken = sql::by_email(&mut tx, email.as_str()).await?;
    let letter = match taken {
        Some(user) => {
            let lang = logins::reader_lang(&mut tx, cx, user.id).await?;
            Letter::new(&user.email, lang, "address-taken", "/login").to_name(&user.first_name)
        }
        None => Letter::new(
            email.as_str(),
            cx.request.lang,
            "register",
            &format!("/register/confirm?token={}", issued.token),
        )
        .code(&issued.code)
        .number("minutes", Purpose::Register.lasts().num_minutes()),
    };
    jobs::enqueue(&mut tx, cx, &letter).await?;
    tx.commit().await?;
    Ok(RegistrationId(issued.id))
}

/// Second step: the code from the mail. Refuses a wrong one, and all after five tries.
pub async fn prove_registration(cx: &Cx, _who: &Visitor, id: RegistrationId, code: &str) -> Result<()> {
    let mut tx = logins::system_tx(cx).await?;
    let checked = codes::check_code(&mut tx, cx, Purpose::Register, Lookup::Registration(id), code).await?;
    if let Ok(redeemed) = &checked {
        codes::mark_proven(&mut tx, cx, redeemed.id).await?;
    }
    tx.commit().await?;
    checked.map(|_| ())
}

/// Second step by the link from the mail, perhaps on another device than the first: it goes on there.
pub async fn prove_registration_by_link(cx: &Cx, _who: &Visitor, token: &str) -> Result<RegistrationId> {
    let mut tx = logins::system_tx(cx).await?;
    let redeemed = codes::by_token(&mut tx, cx, Purpose::Register, token).await?;
    let id = codes::prove_elsewhere(&mut tx, cx, redeemed.id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Last step: name and password; opens the account and signs in.
///
/// Anyone who proved an address. Refuses an unproven or expired registration, and an address that was
/// taken meanwhile. Records `user.registered`.
pub async fn complete_registration(
    cx: &Cx,
    _who: &Visitor,
    id: RegistrationId,
    input: &CompleteRegistration,
    device: Option<&DeviceToken>,
) -> Result<Login> {
    let mut looking = logins::system_tx(cx).await?;
    let address = codes::proven_registration(&mut looking, cx, id).await?;
    // hashing takes long: nobody waits for it with a lock or a connection in hand
    drop(looking);
    let (name, password, role) = input.validate(&address)?;
    let email = proven_address(&address)?;
    let hash = cx.shop().hasher.hash(&password, cx.random_bytes()).await?;
    let account = NewAccount { name, email, password, phone: None, role };
    let mut tx = logins::system_tx(cx).await?;
    codes::proven_registration(&mut tx, cx, id).await?;
    codes::use_up(&mut tx, cx, id.0).await?;
    if sql::by_email(&mut tx, &address).await?.is_some() {
        // taken meanwhile: this registration is over, and is not asked again
        tx.commit().await?;
        return Err(AppError::Refused(Reason::EmailTaken));
    }
    let user = create(&mut tx, cx, &account, &hash, true).await?;
    let login = logins::open(&mut tx, cx, &user, LoginKind::Browser, device).await?;
    tx.commit().await?;
    Ok(login)
}

/// What was checked when the registration began.
fn proven_address(address: &str) -> Result<EmailAddress> {
    let begun = BeginRegistration { email: address.to_owned() };
    begun.validate().map_err(|_| AppError::Refused(Reason::LinkExpired))
}
