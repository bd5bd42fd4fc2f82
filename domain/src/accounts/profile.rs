//! The profile: name, address, phone.

use super::actors::Customer;
use super::codes::{self, Purpose};
use super::logins;
use super::sql::{self, UserRow};
use super::verify;
use crate::kit::{Cx, Result, events};
use model::EmailAddress;
use model::accounts::{UpdateProfile, User};
use sqlx::PgConnection;

/// The person's own account.
pub async fn me(cx: &Cx, who: &Customer) -> Result<User> {
    let mut tx = cx.begin(who).await?;
    sql::by_id(&mut tx, who.user_id()).await?.view()
}

/// Changes what is named. A new address must be verified again, and the old one is told.
///
/// Refuses a taken address. Records `user.email_changed` where the address changed.
pub async fn update_profile(cx: &Cx, who: &Customer, input: &UpdateProfile) -> Result<User> {
    let change = input.validate()?;
    let mut tx = logins::system_tx(cx).await?;
    let user = sql::lock_by_id(&mut tx, who.user_id()).await?;
    sql::set_names(&mut tx, cx, user.id, change.first_name.as_deref(), change.last_name.as_deref()).await?;
    if let Some(phone) = &change.phone {
        let phone = phone.as_ref().map(model::PhoneNumber::as_str);
        if phone != user.phone.as_deref() {
            sql::set_phone(&mut tx, cx, user.id, phone, false).await?;
        }
    }
    if let Some(email) = change.email.filter(|email| email.as_str() != user.email) {
        change_address(&mut tx, cx, &user, &email).await?;
    }
    let view = sql::by_id(&mut tx, user.id).await?.view()?;
    tx.commit().await?;
    Ok(view)
}

async fn change_address(
    conn: &mut PgConnection,
    cx: &Cx,
    user: &UserRow,
    email: &EmailAddress,
) -> Result<()> {
    sql::set_email(conn, cx, user.id, email).await?;
    // links that went to the old mailbox must not open the account
    codes::void(conn, cx, Purpose::ResetPassword, user.id).await?;
    codes::void(conn, cx, Purpose::VerifyEmail, user.id).await?;
    let event = events::NewEvent {
        kind: "user.email_changed",
        thing: "user",
        thing_id: user.id.0,
        data: serde_json::json!({ "from": user.email, "to": email.as_str() }),
    };
    events::record(conn, cx, Some(user.id), event).await?;
    let user = sql::by_id(conn, user.id).await?;
    verify::send_email_proof(conn, cx, &user).await
}
