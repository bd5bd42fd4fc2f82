//! Text messages: by Twilio where it is configured, else kept in the database.

use crate::config::{Config, Twilio};
use async_trait::async_trait;
use domain::kit::outside::Sms;
use domain::kit::{Chance, Clock};
use domain::notifications;
use model::{AppError, FieldProblem, MessageId, Result};
use serde::Deserialize;
use sqlx::PgPool;
use std::sync::Arc;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(15);

/// The sender the configuration asks for.
pub fn sms(
    config: &Config,
    pool: PgPool,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
) -> Result<Arc<dyn Sms>> {
    match &config.twilio {
        Some(twilio) => Ok(Arc::new(TwilioSms::new(twilio, PATIENCE)?)),
        None => Ok(Arc::new(KeptSms { pool, clock, chance })),
    }
}

/// Sends by Twilio's HTTP interface.
pub struct TwilioSms {
    client: reqwest::Client,
    twilio: Twilio,
}

impl TwilioSms {
    /// Waits no longer than `patience` for an answer.
    pub fn new(twilio: &Twilio, patience: Duration) -> Result<Self> {
        let client = reqwest::Client::builder()
            .timeout(patience)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(AppError::broken)?;
        Ok(Self { client, twilio: twilio.clone() })
    }
}

/// What Twilio says of numbers that no try will reach: no number, none that takes messages, a country it does not send to,
/// somebody who answered STOP.
const NEVER: &[i64] = &[21211, 21214, 21217, 21408, 21610, 21612, 21614];

#[derive(Deserialize)]
struct Refusal {
    code: Option<i64>,
}

#[async_trait]
impl Sms for TwilioSms {
    async fn send(&self, to: &str, text: &str) -> Result<()> {
        let Twilio { account_sid, auth_token, from, api_base } = &self.twilio;
        let answer = self
            .client
            .post(format!("{api_base}/2010-04-01/Accounts/{account_sid}/Messages.json"))
            .basic_auth(account_sid, Some(auth_token.expose()))
            .form(&[("To", to), ("From", from), ("Body", text)])
            .send()
            .await
            // The address holds the account, which is nobody's business in a log line.
            .map_err(|error| AppError::broken(error.without_url()))?;
        let status = answer.status();
        if !status.is_success() {
            let code = answer.json::<Refusal>().await.ok().and_then(|refusal| refusal.code);
            if code.is_some_and(|code| NEVER.contains(&code)) {
                return Err(AppError::field("phone", FieldProblem::Malformed));
            }
            // The body may hold the number, which belongs in no log line.
            let code = code.map(|code| format!(" ({code})")).unwrap_or_default();
            return Err(AppError::broken(format_args!("Twilio answered {status}{code}")));
        }
        metrics::counter!("sms_sent_total").increment(1);
        Ok(())
    }
}

/// For development: read at `/dev/sms`.
struct KeptSms {
    pool: PgPool,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

#[async_trait]
impl Sms for KeptSms {
    async fn send(&self, to: &str, text: &str) -> Result<()> {
        let now = self.clock.now();
        let id = MessageId(crate::state::new_id(&*self.clock, &*self.chance));
        notifications::keep_sms(&self.pool, now, id, to, text).await
    }
}
