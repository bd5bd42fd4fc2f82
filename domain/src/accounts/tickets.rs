//! Tickets: they stand in the address of a live connection, where no header can be sent. One opens one, once.

use super::actors::{Customer, Who};
use super::logins::{identify, system_tx};
use crate::kit::secrets::{token, token_hash};
use crate::kit::{AppError, Cx, Result};
use chrono::Duration;
use model::live::Ticket;
use model::{LoginId, Reason};
use uuid::Uuid;

const LASTS: Duration = Duration::seconds(60);

/// A ticket of the login it is asked with. Anyone signed in.
pub async fn issue_ticket(cx: &Cx, who: &Customer) -> Result<Ticket> {
    let ticket = token(cx.random_bytes());
    let mut tx = system_tx(cx).await?;
    sqlx::query!(
        "insert into live_tickets (token_hash, login_id, created_at, expires_at) values ($1, $2, $3, $4)",
        token_hash(&ticket),
        who.login_id().0,
        cx.now(),
        cx.now() + LASTS,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Ticket { ticket, expires_in: LASTS.num_seconds() })
}

/// Who was given this ticket; it is worth nothing afterwards. One that is unknown, used, too old, or whose login ended:
/// `Unauthenticated`.
pub async fn redeem_ticket(cx: &Cx, ticket: &str) -> Result<Who> {
    let refused = || AppError::SignIn(Reason::Unauthenticated);
    let mut tx = system_tx(cx).await?;
    let row = sqlx::query!(
        r#"delete from live_tickets where token_hash = $1 returning login_id as "login_id: LoginId", expires_at"#,
        token_hash(ticket),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let row = row.filter(|row| row.expires_at > cx.now()).ok_or_else(refused)?;
    let who = identify(cx, row.login_id).await?;
    if who.identity().is_none() { Err(refused()) } else { Ok(who) }
}

/// Those of these logins that ended, in whatever way. For the program itself, which keeps connections open for them.
pub async fn ended(cx: &Cx, logins: &[LoginId]) -> Result<Vec<LoginId>> {
    let asked: Vec<Uuid> = logins.iter().map(|id| id.0).collect();
    let mut tx = system_tx(cx).await?;
    let good = sqlx::query_scalar!(
        r#"select l.id as "id: LoginId" from logins l join users u on u.id = l.user_id
           where l.id = any($1) and l.ended_at is null and l.expires_at > $2 and u.is_active"#,
        &asked,
        cx.now(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(logins.iter().filter(|login| !good.contains(login)).copied().collect())
}
