//! The link at the foot of a mail that switches mails of its kind off, without signing in.
//!
//! It names the account, the kind of mail and nothing else, and carries the shop's signature over both; it lasts as long as
//! the key it was signed with.

use crate::kit::{AppError, Cx, Result, System, secrets};
use crate::preferences;
use model::UserId;
use model::notifications::{Channel, Unsubscribing};
use model::preferences::NOTIFIED_EVENTS;
use uuid::Uuid;

const PURPOSE: &str = "unsubscribe";

/// Where a mail's link leads.
pub(super) fn path(cx: &Cx, user: UserId, switch: &str) -> Result<String> {
    let signed = signed(user, switch);
    let mac = secrets::token(cx.secrets().mac(PURPOSE, &signed)?);
    Ok(format!("/unsubscribe?token={signed}.{mac}"))
}

fn signed(user: UserId, switch: &str) -> String {
    format!("{}.{switch}", user.0.simple())
}

/// Whose link it is and what it switches off; one we did not sign is not found.
fn open(cx: &Cx, token: &str) -> Result<(UserId, &'static str)> {
    let (signed_part, mac) = token.rsplit_once('.').ok_or(AppError::NotFound)?;
    let (user, switch) = signed_part.split_once('.').ok_or(AppError::NotFound)?;
    let user = UserId(Uuid::try_parse(user).map_err(|_| AppError::NotFound)?);
    let switch = NOTIFIED_EVENTS.iter().find(|event| **event == switch).ok_or(AppError::NotFound)?;
    let good = cx.secrets().macs(PURPOSE, &signed(user, switch))?;
    let is_good = good.into_iter().any(|one| secrets::same(secrets::token(one).as_bytes(), mac.as_bytes()));
    if is_good { Ok((user, switch)) } else { Err(AppError::NotFound) }
}

/// What a link is about, for the page that asks before anything is switched off. Whoever has the link.
pub async fn unsubscribing(cx: &Cx, token: &str) -> Result<Unsubscribing> {
    let (user, event) = open(cx, token)?;
    let mut tx = cx.begin(&System).await?;
    let is_off = !preferences::wants(&mut tx, user, Channel::Email.switch(), event).await?;
    Ok(Unsubscribing { event, is_off })
}

/// Switches such mails off; once more changes nothing. Whoever has the link, and mail programs on their behalf.
pub async fn unsubscribe(cx: &Cx, token: &str) -> Result<Unsubscribing> {
    let (user, event) = open(cx, token)?;
    let mut tx = cx.begin(&System).await?;
    preferences::switch_off(&mut tx, cx, user, Channel::Email.switch(), event).await?;
    tx.commit().await?;
    Ok(Unsubscribing { event, is_off: true })
}
