//! Mail: by SMTP where it is configured, else kept in the database.

use crate::config::Config;
use async_trait::async_trait;
use domain::kit::Clock;
use domain::kit::outside::{Mail, Mailer};
use domain::notifications;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use model::{AppError, Result};
use sqlx::PgPool;
use std::marker::PhantomData;
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
    let mut message = Message::builder()
        .from(from.clone())
        .to(mail.to.parse().map_err(AppError::broken)?)
        .subject(&mail.subject)
        // The same for each try, so that readers show a mail that was sent twice once.
        .message_id(Some(format!("<{}@{}>", mail.message_id, from.email.domain())))
        .header(Plain::<AutoSubmitted>::saying("auto-generated"));
    if let Some(link) = &mail.unsubscribe {
        message = message.header(Plain::<ListUnsubscribe>::saying(&format!("<{link}>"))).header(Plain::<
            ListUnsubscribePost,
        >::saying(
            "List-Unsubscribe=One-Click",
        ));
    }
    message
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(AppError::broken)
}

/// A header that says what it says, by its name.
#[derive(Clone)]
struct Plain<N> {
    said: String,
    name: PhantomData<N>,
}

trait Named: Clone {
    const NAME: &'static str;
}

/// Asks out-of-office replies to stay where they are.
#[derive(Clone)]
struct AutoSubmitted;

/// Where mail programs switch such mails off (RFC 2369), and that asking once is enough (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribe;

#[derive(Clone)]
struct ListUnsubscribePost;

impl Named for AutoSubmitted {
    const NAME: &'static str = "Auto-Submitted";
}

impl Named for ListUnsubscribe {
    const NAME: &'static str = "List-Unsubscribe";
}

impl Named for ListUnsubscribePost {
    const NAME: &'static str = "List-Unsubscribe-Post";
}

impl<N: Named> Plain<N> {
    fn saying(said: &str) -> Self {
        Self { said: said.to_owned(), name: PhantomData }
    }
}

impl<N: Named> Header for Plain<N> {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str(N::NAME)
    }

    fn parse(text: &str) -> std::result::Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self::saying(text))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.said.clone())
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
            unsubscribe: None,
        };
        let message = compose(&"Shop <orders@shop.test>".parse().unwrap(), &mail).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        for part in
            ["Message-ID: <0199f7a0@shop.test>", "text/plain", "text/html", "Auto-Submitted: auto-generated"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn what_can_be_switched_off_says_where() {
        let mail = Mail {
            to: "mia@shop.test".into(),
            subject: "Shipped".into(),
            text: "plain".into(),
            html: "<p>rich</p>".into(),
            message_id: "0199f7a0".into(),
            unsubscribe: Some("https://shop.test/unsubscribe?token=abc.order.created.def".into()),
        };
        let from: Mailbox = "Shop <orders@shop.test>".parse().unwrap();
        let headers = |mail: &Mail| compose(&from, mail).unwrap().headers().clone();
        let link = "<https://shop.test/unsubscribe?token=abc.order.created.def>";
        assert_eq!(headers(&mail).get_raw("List-Unsubscribe"), Some(link));
        assert_eq!(headers(&mail).get_raw("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
        let security = Mail { unsubscribe: None, ..mail };
        assert_eq!(headers(&security).get_raw("List-Unsubscribe"), None);
    }
}
