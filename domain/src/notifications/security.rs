//! Mails about the safety of an account. They cannot be switched off.

use crate::accounts;
use crate::kit::events::Event;
use crate::kit::letter::Letter;
use crate::kit::{Cx, Result, jobs};
use model::UserId;
use sqlx::PgConnection;

/// The facts whose owner gets a mail.
pub const HEARS: &[&str] = &[
    "user.new_device",
    "user.email_changed",
    "user.password_changed",
    "user.two_step_on",
    "user.two_step_off",
    "user.recovery_code_used",
];

/// Writes the mail that belongs to a fact about an account.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let reader = accounts::reader(conn, UserId(event.thing_id)).await?;
    // the account was erased meanwhile
    let Some(reader) = reader else { return Ok(()) };
    let lang = reader.lang;
    let word = |name: &str| event.data[name].as_str().unwrap_or_default().to_owned();
    let time = lang.date_time(event.at);
    let to = |address: &str, about: &str, path: &str| {
        Letter::new(address, lang, about, path).to_name(&reader.first_name)
    };
    let letter = match event.kind.as_str() {
        "user.new_device" => to(&reader.email, "new-device", "/account/security")
            .text("device", word("device"))
            .text("time", time),
        // to the address that was left, whose owner may not have asked for it
        "user.email_changed" => {
            to(&word("from"), "address-changed", "/forgot-password").text("email", word("to"))
        }
        "user.password_changed" => {
            to(&reader.email, "password-changed", "/forgot-password").text("time", time)
        }
        "user.two_step_on" => to(&reader.email, "two-step-on", "/account/security"),
        "user.two_step_off" => to(&reader.email, "two-step-off", "/account/security"),
        "user.recovery_code_used" => to(&reader.email, "recovery-code-used", "/account/security")
            .number("left", event.data["left"].as_i64().unwrap_or_default())
            .text("time", time),
        _ => return Ok(()),
    };
    jobs::enqueue(conn, cx, &letter).await
}
