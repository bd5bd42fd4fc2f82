//! Mail: by SMTP where it is configured, else kept in the database.

use crate::config::Config;
use async_trait::async_trait;
use domain::kit::Clock;
use domain::kit::outside::{Mail, Mailer};
use domain::notifications;
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use model::{AppError, Result};
use sqlx::PgPool;
use std::sync::Arc;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// The mailer the configuration asks for.
pub fn mailer(config: &Config, pool: PgPool, clock: Arc<dyn Clock>) -> Result<Arc<dyn Mailer>> {
    let Some(url) = &config.smtp_url else { return Ok(Arc::new(KeptMail { pool, clock })) };
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose())
        .map_err(|error| AppError::broken(format_args!("SMTP_URL cannot be used: {error}")))?
        .timeout(Some(PATIENCE))
        .build();
    let from: Mailbox = config.email_from.parse().map_err(AppError::broken)?;
    Ok(Arc::new(Smtp { transport, from }))
}

struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, mail: &Mail) -> Result<()> {
        let message = compose(&self.from, mail)?;
        // A server that is away is an ordinary failure: the job tries again later.
        self.transport.send(message).await.map_err(AppError::broken)?;
        metrics::counter!("mails_sent_total").increment(1);
        Ok(())
    }
}

fn compose(from: &Mailbox, mail: &Mail) -> Result<Message> {
    Message::builder()
        .from(from.clone())
        .to(mail.to.parse().map_err(AppError::broken)?)
        .subject(&mail.subject)
        // The same for each try, so that readers show a mail that was sent twice once.
        .message_id(Some(format!("<{}@{}>", mail.message_id, from.email.domain())))
        .header(AutoSubmitted)
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(AppError::broken)
}

/// Asks out-of-office replies to stay where they are.
#[derive(Clone)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> std::result::Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// For development: read at `/dev/mail`.
struct KeptMail {
    pool: PgPool,
    clock: Arc<dyn Clock>,
}

#[async_trait]
impl Mailer for KeptMail {
    async fn send(&self, mail: &Mail) -> Result<()> {
        notifications::keep_mail(&self.pool, self.clock.now(), mail).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_both_forms_and_a_lasting_id() {
        let mail = Mail {
            to: "Mia <mia@shop.test>".into(),
            subject: "طلبك".into(),
            text: "plain".into(),
            html: "<p>rich</p>".into(),
            message_id: "0199f7a0".into(),
        };
        let message = compose(&"Shop <orders@shop.test>".parse().unwrap(), &mail).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        for part in
            ["Message-ID: <0199f7a0@shop.test>", "text/plain", "text/html", "Auto-Submitted: auto-generated"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
