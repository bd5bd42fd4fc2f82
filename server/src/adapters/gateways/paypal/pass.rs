//! The pass that lets us in: asked for with our keys, good for some hours.

use super::super::line::Line;
use crate::config::PayPal;
use domain::kit::outside::{GatewayError, Told};
use serde::Deserialize;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// So long before its end it is made anew.
const EARLY: Duration = Duration::from_secs(60);

#[derive(Default)]
pub struct Pass(Mutex<Option<(String, Instant)>>);

#[derive(Deserialize)]
struct Said {
    access_token: String,
    expires_in: u64,
}

impl Pass {
    /// The pass there is; a new one where it ran out, or was refused (`anew`). One asks, the others wait for it.
    pub async fn get(&self, line: &Line, config: &PayPal, anew: bool) -> Told<String> {
        let mut kept = self.0.lock().await;
        if let Some((pass, until)) = &*kept
            && !anew
            && Instant::now() < *until
        {
            return Ok(pass.clone());
        }
        let url = format!("{}/v1/oauth2/token", config.api_base);
        let reply = line
            .send(|client| {
                client
                    .post(&url)
                    .basic_auth(&config.client_id, Some(config.client_secret.expose()))
                    .form(&[("grant_type", "client_credentials")])
            })
            .await?;
        if reply.status != 200 {
            return Err(GatewayError::NotTaken(format!("paypal let us not in: {}", reply.status)));
        }
        let said: Said = serde_json::from_slice(&reply.body)
            .map_err(|_| GatewayError::Unknown("paypal gave a pass that cannot be read".to_owned()))?;
        let life = Duration::from_secs(said.expires_in).saturating_sub(EARLY);
        *kept = Some((said.access_token.clone(), Instant::now() + life));
        Ok(said.access_token)
    }
}
