//! Messages that were kept instead of sent, because nobody is configured to send them.

use crate::kit::outside::Mail;
use crate::kit::{Cx, Result};
use chrono::{DateTime, Utc};
use model::MessageId;
use sqlx::PgPool;
use uuid::Uuid;

/// As what a message would have been sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptChannel {
    Mail,
    Sms,
}

impl KeptChannel {
    fn name(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sms => "sms",
        }
    }
}

/// A message that was kept instead of sent.
#[derive(Clone, Debug)]
pub struct KeptMessage {
    pub id: MessageId,
    pub recipient: String,
    pub subject: String,
    pub body_text: String,
    pub has_html: bool,
    pub created_at: DateTime<Utc>,
}

/// Keeps a mail. A second try of the same one changes nothing.
pub async fn keep_mail(pool: &PgPool, now: DateTime<Utc>, mail: &Mail) -> Result<()> {
    let id: Uuid = mail.message_id.parse().map_err(model::AppError::broken)?;
    sqlx::query!(
        "insert into kept_messages (id, channel, recipient, subject, body_text, body_html, created_at)
         values ($1, 'mail', $2, $3, $4, $5, $6) on conflict (id) do nothing",
        id,
        mail.to,
        mail.subject,
        mail.text,
        mail.html,
        now,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Keeps a text message.
pub async fn keep_sms(pool: &PgPool, now: DateTime<Utc>, id: MessageId, to: &str, text: &str) -> Result<()> {
    sqlx::query!(
        "insert into kept_messages (id, channel, recipient, body_text, created_at) values ($1, 'sms', $2, $3, $4)",
        id.0,
        to,
        text,
        now,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The newest kept messages, to everyone or to one. Only development pages call this.
pub async fn kept(cx: &Cx, channel: KeptChannel, to: Option<&str>) -> Result<Vec<KeptMessage>> {
    Ok(sqlx::query_as!(
        KeptMessage,
        r#"select id as "id: MessageId", recipient, subject, body_text, body_html is not null as "has_html!", created_at
           from kept_messages
           where channel = $1 and ($2::text is null or lower(recipient) = lower($2))
           order by created_at desc, id desc limit 50"#,
        channel.name(),
        to,
    )
    .fetch_all(cx.pool())
    .await?)
}

/// The HTML of one kept mail. Only development pages call this.
pub async fn kept_html(cx: &Cx, id: MessageId) -> Result<String> {
    sqlx::query_scalar!("select body_html from kept_messages where id = $1", id.0)
        .fetch_optional(cx.pool())
        .await?
        .flatten()
        .ok_or(model::AppError::NotFound)
}
