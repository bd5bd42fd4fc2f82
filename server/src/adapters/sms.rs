//! Text messages: by Twilio where it is configured, else kept in the database.

use crate::config::{Config, Twilio};
use async_trait::async_trait;
use domain::kit::outside::Sms;
use domain::kit::{Chance, Clock};
use domain::notifications;
use model::{AppError, MessageId, Result};
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
    let Some(twilio) = &config.twilio else { return Ok(Arc::new(KeptSms { pool, clock, chance })) };
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(AppError::broken)?;
    Ok(Arc::new(TwilioSms { client, twilio: twilio.clone() }))
}

struct TwilioSms {
    client: reqwest::Client,
    twilio: Twilio,
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
            return Err(AppError::broken(format_args!("Twilio answered {status}")));
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
