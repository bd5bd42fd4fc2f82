//! Sending what is due, and noting what became of it.

use crate::kit::jobs::{Claimed, Job, MAX_TRIES};
use crate::kit::letter::{self, Letter, TextMessage};
use crate::kit::{AppError, Cx, Result, System};
use chrono::Duration;
use model::NotificationId;

/// Read ones are kept for so long.
const KEPT_FOR: Duration = Duration::days(180);

/// Sends a mail; its job comes back when that fails.
pub async fn send_mail(cx: &Cx, job: &Claimed) -> Result<()> {
    let letter: Letter = job.read()?;
    let sent = letter::send(cx, &letter, job.id).await;
    note(cx, letter.notification, job, &sent).await?;
    sent
}

/// Sends a text message; its job comes back when that fails, unless the number can never be reached.
pub async fn send_text(cx: &Cx, job: &Claimed) -> Result<()> {
    let message: TextMessage = job.read()?;
    let sent = letter::send_text(cx, &message).await;
    note(cx, message.notification, job, &sent).await?;
    match sent {
        Err(AppError::Invalid(_)) => Ok(()),
        sent => sent,
    }
}

async fn note(cx: &Cx, id: Option<NotificationId>, job: &Claimed, sent: &Result<()>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let (status, error) = match sent {
        Ok(()) => ("SENT", None),
        Err(error @ AppError::Invalid(_)) => ("FAILED", Some(error.to_string())),
        Err(error) if job.tries >= MAX_TRIES => ("FAILED", Some(error.to_string())),
        Err(error) => ("PENDING", Some(error.to_string())),
    };
    let mut tx = cx.begin(&System).await?;
    // one that was read meanwhile stays read
    sqlx::query!(
        "update notifications set tries = tries + 1, error = $3, status = case when status = 'READ' then status else $2 end,
                sent_at = case when $2 = 'SENT' then $4 else sent_at end
         where id = $1",
        id.0,
        status,
        error,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Notes what was parked with a worker that died, and forgets what was read long ago.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "update notifications n set status = 'FAILED', error = coalesce(n.error, j.last_error)
         from jobs j
         where n.status = 'PENDING' and j.parked_at is not null and j.kind = any ($1)
           and j.payload ->> 'notification' = n.id::text",
        &[Letter::KIND.to_owned(), TextMessage::KIND.to_owned()],
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "delete from notifications where created_at < $1 and (read_at is not null or channel <> 'IN_APP')",
        cx.now() - KEPT_FOR,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
