//! Stripe: PaymentIntents for programs, its own page (a Checkout Session) for browsers.
//!
//! What is asked is built by async-stripe, so that it is what Stripe's API knows. What is answered is read leniently:
//! only the few fields that count, so that a newer version of their API changes nothing here.
//!
//! A charge is made under the payment's id without a card, and confirmed under a key of its own: so it can be found
//! again when the answer was lost, whatever card it was to be.

mod answers;
mod ask;
mod signature;

pub use signature::is_fresh;

use super::line::{Line, Patience};
use crate::config::{Hidden, Stripe};
use answers::{Fault, Intent, Refunded, Session};
use async_trait::async_trait;
use domain::kit::outside::{
    About, Bill, Charge, Delivery, Gateway, GatewayError, GiveBack, Notice, NoticeError, Notices,
    RefundStanding, Standing, Told,
};
use model::Result;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use stripe_client_core::{RequestBuilder, StripeMethod, StripeRequest};

pub struct StripeGateway {
    line: Line,
    secret_key: Hidden,
    webhook_secret: Hidden,
    api_base: String,
}

pub fn stripe(config: &Stripe) -> Result<Arc<dyn Gateway>> {
    Ok(Arc::new(StripeGateway::with(config, Patience::default())?))
}

/// An answer of theirs, and whether it is one they gave before.
struct Answer<T> {
    said: T,
    is_replayed: bool,
}

impl StripeGateway {
    pub fn with(config: &Stripe, patience: Patience) -> Result<Self> {
        Ok(Self {
            line: Line::new("stripe", patience)?,
            secret_key: config.secret_key.clone(),
            webhook_secret: config.webhook_secret.clone(),
            api_base: config.api_base.clone(),
        })
    }

    /// A refusal (4xx) is an answer as well.
    async fn call<T: DeserializeOwned>(
        &self,
        request: &RequestBuilder,
        key: Option<String>,
    ) -> Told<std::result::Result<Answer<T>, Fault>> {
        let query = request.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        let url = format!("{}/v1{}{query}", self.api_base, request.path);
        let method = match request.method {
            StripeMethod::Get => reqwest::Method::GET,
            StripeMethod::Post => reqwest::Method::POST,
            StripeMethod::Delete => reqwest::Method::DELETE,
        };
        let body = request.body.as_deref().map(ask::sorted);
        let reply = self
            .line
            .send(|client| {
                let mut ask = client
                    .request(method.clone(), &url)
                    .bearer_auth(self.secret_key.expose())
                    .header("stripe-version", stripe_client_core::VERSION.as_str());
                if let Some(key) = &key {
                    ask = ask.header("idempotency-key", key);
                }
                match &body {
                    Some(body) => {
                        ask.header("content-type", "application/x-www-form-urlencoded").body(body.clone())
                    }
                    None => ask,
                }
            })
            .await?;
        let unread =
            |error| GatewayError::Unknown(format!("stripe gave an answer that cannot be read: {error}"));
        if (200..300).contains(&reply.status) {
            let said = serde_json::from_slice(&reply.body).map_err(unread)?;
            return Ok(Ok(Answer { said, is_replayed: reply.is_replayed }));
        }
        Ok(Err(Fault::read(reply.status, &reply.body)))
    }

    /// The charge as it was made first; without one, it is made now.
    async fn make(&self, bill: &Bill) -> Told<Charge> {
        let key = Some(bill.payment_id.to_string());
        if bill.is_hosted {
            let answer =
                self.call::<Session>(&ask::session(bill).build(), key).await?.map_err(Fault::not_taken)?;
            if answer.is_replayed { self.see(&answer.said.id).await } else { Ok(answer.said.charge()) }
        } else {
            let answer =
                self.call::<Intent>(&ask::intent(bill).build(), key).await?.map_err(Fault::not_taken)?;
            if answer.is_replayed { self.see(&answer.said.id).await } else { Ok(answer.said.charge()) }
        }
    }

    /// How it stands now.
    async fn see(&self, id: &str) -> Told<Charge> {
        let said = if ask::is_session(id) {
            self.call::<Session>(&ask::see_session(id), None).await?.map(|answer| answer.said.charge())
        } else {
            self.call::<Intent>(&ask::see_intent(id), None).await?.map(|answer| answer.said.charge())
        };
        match said {
            Ok(charge) => Ok(charge),
            Err(fault) if fault.status == 404 => {
                Ok(Charge { transaction_id: None, standing: Standing::Unheard, captured: None })
            }
            Err(fault) => Err(fault.not_taken()),
        }
    }

    async fn found(&self, bill: &Bill) -> Told<Charge> {
        match &bill.transaction_id {
            Some(id) => self.see(id).await,
            None => self.make(bill).await,
        }
    }

    /// Takes the money of a charge that has none yet.
    async fn take(&self, bill: &Bill, id: &str, token: &str) -> Told<Charge> {
        let tag = signature::tag(token);
        let method = if token.starts_with("tok_") {
            let key = Some(format!("{}/card/{tag}", bill.payment_id));
            match self.call::<answers::Named>(&ask::card(token), key).await? {
                Ok(answer) => answer.said.id,
                Err(fault) => return fault.declined(id),
            }
        } else {
            token.to_owned()
        };
        let key = Some(format!("{}/confirm/{tag}", bill.payment_id));
        match self.call::<Intent>(&ask::confirm(id, &method, bill).build(), key).await? {
            Ok(answer) if answer.is_replayed => self.see(id).await,
            Ok(answer) => Ok(answer.said.charge()),
            // it was taken, or called off, by somebody who was faster
            Err(fault) if fault.is("payment_intent_unexpected_state") => self.see(id).await,
            Err(fault) => fault.declined(id),
        }
    }

    async fn call_off(&self, id: &str) -> Told<Charge> {
        let said = if ask::is_session(id) {
            self.call::<Session>(&ask::end_session(id), None).await?.map(|answer| answer.said.charge())
        } else {
            self.call::<Intent>(&ask::cancel(id), None).await?.map(|answer| answer.said.charge())
        };
        match said {
            Ok(charge) => Ok(charge),
            // it is over already, one way or the other
            Err(fault) if fault.status == 400 => self.see(id).await,
            Err(fault) => Err(fault.not_taken()),
        }
    }

    async fn see_refund(&self, id: &str) -> Told<RefundStanding> {
        let now = self.call::<Refunded>(&ask::see_refund(id), None).await?.map_err(Fault::not_taken)?;
        Ok(now.said.standing())
    }

    /// The refund as it was made first, where the key may be forgotten by now.
    async fn made_before(&self, intent: &str, refund: &GiveBack) -> Told<Option<Refunded>> {
        if !refund.is_old {
            return Ok(None);
        }
        let all =
            self.call::<answers::Refunds>(&ask::refunds(intent), None).await?.map_err(Fault::not_taken)?.said;
        let made = all.data.into_iter().find(|made| made.is_of(refund.refund_id));
        if made.is_none() && all.has_more {
            return Err(GatewayError::NotTaken(format!(
                "{intent} has more refunds than can be looked through"
            )));
        }
        Ok(made)
    }

    /// The charge behind what we know it by.
    async fn intent_of(&self, id: &str) -> Told<String> {
        if !ask::is_session(id) {
            return Ok(id.to_owned());
        }
        let answer = self.call::<Session>(&ask::see_session(id), None).await?.map_err(Fault::not_taken)?;
        answer.said.intent().ok_or_else(|| GatewayError::NotTaken(format!("nothing was paid with {id}")))
    }
}

#[async_trait]
impl Gateway for StripeGateway {
    fn name(&self) -> &'static str {
        "stripe"
    }

    async fn start(&self, bill: &Bill, card_token: Option<&str>) -> Told<Charge> {
        let charge = self.found(bill).await?;
        match (card_token, &charge.transaction_id, &charge.standing) {
            (Some(token), Some(id), Standing::NeedsAction { url: None, .. }) if !bill.is_hosted => {
                self.take(bill, id, token).await
            }
            _ => Ok(charge),
        }
    }

    async fn look_up(&self, bill: &Bill) -> Told<Charge> {
        let charge = self.found(bill).await?;
        // the last card was refused: that is only a no once no other can be tried
        let refused = match (&charge.transaction_id, &charge.standing) {
            (Some(id), Standing::Declined { code }) if !bill.is_hosted => Some((id.clone(), code.clone())),
            _ => None,
        };
        let Some((id, code)) = refused else { return Ok(charge) };
        let after = self.call_off(&id).await?;
        if after.standing != Standing::Cancelled {
            return Ok(after);
        }
        Ok(Charge { standing: Standing::Declined { code }, ..after })
    }

    async fn confirm(&self, bill: &Bill, card_token: &str) -> Told<Charge> {
        let charge = self.found(bill).await?;
        match (&charge.transaction_id, &charge.standing) {
            (Some(id), Standing::NeedsAction { url: None, .. } | Standing::Declined { .. }) => {
                self.take(bill, id, card_token).await
            }
            _ => Ok(charge),
        }
    }

    async fn cancel(&self, bill: &Bill) -> Told<Charge> {
        let charge = self.found(bill).await?;
        match (&charge.transaction_id, &charge.standing) {
            (Some(id), Standing::NeedsAction { .. } | Standing::Declined { .. }) => self.call_off(id).await,
            _ => Ok(charge),
        }
    }

    async fn refund(&self, refund: &GiveBack) -> Told<RefundStanding> {
        if let Some(id) = &refund.known_as {
            return self.see_refund(id).await;
        }
        let intent = self.intent_of(&refund.transaction_id).await?;
        // Stripe forgets keys after a day, and would make another refund
        if let Some(made) = self.made_before(&intent, refund).await? {
            return Ok(made.standing());
        }
        let asked = ask::refund(&intent, refund).build();
        let answer = match self.call::<Refunded>(&asked, Some(refund.refund_id.to_string())).await? {
            Ok(answer) => answer,
            Err(fault) if fault.is("charge_already_refunded") => {
                return Ok(RefundStanding::Declined { code: fault.code() });
            }
            Err(fault) => return Err(fault.not_taken()),
        };
        if !answer.is_replayed {
            return Ok(answer.said.standing());
        }
        // what they say again may be old
        self.see_refund(&answer.said.id).await
    }
}

#[async_trait]
impl Notices for StripeGateway {
    async fn read(&self, delivery: &Delivery<'_>) -> std::result::Result<Option<Notice>, NoticeError> {
        signature::check(delivery, self.webhook_secret.expose())?;
        let Some(mut notice) = answers::notice(delivery.body)? else { return Ok(None) };
        if let (About::Dispute { .. }, Some(intent)) = (&notice.about, &notice.transaction_id) {
            // behind a page of theirs the charge has another name than we know it by
            let said = self.call::<Intent>(&ask::see_intent(intent), None).await;
            let said = said.map_err(|error| NoticeError::Later(error.to_string()))?;
            notice.payment_id = said.ok().and_then(|answer| answer.said.payment_id());
        }
        Ok(notice.payment_id.is_some().then_some(notice))
    }
}
