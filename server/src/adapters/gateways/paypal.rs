//! PayPal, Orders v2: the buyer agrees on PayPal's page, and the money is taken when we look afterwards.
//!
//! An order there knows no other end than being paid or forgotten. The buyer may still agree to one that was called off
//! here: then it is looked at, and never taken.

mod answers;
mod pass;
mod verify;

use super::line::{Line, Patience, Reply};
use crate::config::PayPal;
use answers::{Fault, Order, Refunded};
use async_trait::async_trait;
use domain::kit::outside::{
    Bill, Charge, Delivery, Gateway, GatewayError, GiveBack, Notice, NoticeError, Notices, RefundStanding,
    Standing, Told,
};
use i18n::Lang;
use model::Result;
use reqwest::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;

pub struct PayPalGateway {
    line: Line,
    /// To have webhooks checked, which anybody may send: silence there closes no line that payments use.
    checks: Line,
    config: PayPal,
    pass: pass::Pass,
}

pub fn paypal(config: &PayPal) -> Result<Arc<dyn Gateway>> {
    Ok(Arc::new(PayPalGateway::with(config, Patience::default())?))
}

impl PayPalGateway {
    pub fn with(config: &PayPal, patience: Patience) -> Result<Self> {
        Ok(Self {
            line: Line::new("paypal", patience)?,
            checks: Line::new("paypal-webhooks", patience)?,
            config: config.clone(),
            pass: pass::Pass::default(),
        })
    }

    /// Asks with our pass; one that ran out before its time is made anew.
    async fn reach(
        &self,
        line: &Line,
        method: &Method,
        path: &str,
        key: Option<&str>,
        body: Option<&[u8]>,
    ) -> Told<Reply> {
        let url = format!("{}{path}", self.config.api_base);
        let mut is_second = false;
        loop {
            let pass = self.pass.get(line, &self.config, is_second).await?;
            let reply = line
                .send(|client| {
                    let mut ask = client
                        .request(method.clone(), &url)
                        .bearer_auth(&pass)
                        .header("prefer", "return=representation")
                        .header("content-type", "application/json");
                    if let Some(key) = key {
                        ask = ask.header("paypal-request-id", key);
                    }
                    match body {
                        Some(body) => ask.body(body.to_vec()),
                        None => ask,
                    }
                })
                .await?;
            if reply.status == 401 && !is_second {
                is_second = true;
                continue;
            }
            return Ok(reply);
        }
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        key: Option<&str>,
        body: Option<Value>,
    ) -> Told<std::result::Result<T, Fault>> {
        let body = body.map(|body| body.to_string());
        let reply = self.reach(&self.line, &method, path, key, body.as_deref().map(str::as_bytes)).await?;
        if (200..300).contains(&reply.status) {
            let unread =
                |error| GatewayError::Unknown(format!("paypal gave an answer that cannot be read: {error}"));
            return Ok(Ok(serde_json::from_slice(&reply.body).map_err(unread)?));
        }
        Ok(Err(Fault::read(reply.status, &reply.body)))
    }

    /// The order as it was made first; without one, it is made now.
    async fn make(&self, bill: &Bill) -> Told<Order> {
        let key = bill.payment_id.to_string();
        self.call::<Order>(Method::POST, "/v2/checkout/orders", Some(&key), Some(asked(bill)))
            .await?
            .map_err(Fault::not_taken)
    }

    async fn see(&self, id: &str) -> Told<Option<Order>> {
        match self.call::<Order>(Method::GET, &format!("/v2/checkout/orders/{id}"), None, None).await? {
            Ok(order) => Ok(Some(order)),
            Err(fault) if fault.status == 404 => Ok(None),
            Err(fault) => Err(fault.not_taken()),
        }
    }

    /// Takes what the buyer agreed to.
    async fn capture(&self, bill: &Bill, id: &str) -> Told<Charge> {
        let (path, key) =
            (format!("/v2/checkout/orders/{id}/capture"), format!("{}/capture", bill.payment_id));
        match self.call::<Order>(Method::POST, &path, Some(&key), Some(json!({}))).await? {
            Ok(order) => Ok(order.charge()),
            Err(fault) if fault.is("INSTRUMENT_DECLINED") || fault.is("PAYER_CANNOT_PAY") => {
                Ok(declined(id, "card_declined"))
            }
            Err(fault) if fault.is("ORDER_ALREADY_CAPTURED") || fault.is("ORDER_NOT_APPROVED") => {
                Ok(self.see(id).await?.map_or_else(forgotten, Order::charge))
            }
            Err(fault) if fault.status == 422 => Ok(declined(id, &fault.issue().to_ascii_lowercase())),
            Err(fault) => Err(fault.not_taken()),
        }
    }
}

/// What we ask PayPal to show the buyer: one sum, for an address that is ours to know.
fn asked(bill: &Bill) -> Value {
    let locale = match bill.lang {
        Lang::En => "en-US",
        Lang::Ar => "ar-EG",
    };
    json!({
        "intent": "CAPTURE",
        "purchase_units": [{
            "custom_id": bill.payment_id,
            "description": bill.order_number,
            "amount": answers::amount(bill.amount),
        }],
        "payment_source": { "paypal": { "experience_context": {
            "user_action": "PAY_NOW",
            "shipping_preference": "NO_SHIPPING",
            "locale": locale,
            "return_url": bill.return_url,
            "cancel_url": bill.return_url,
        } } },
    })
}

fn declined(id: &str, code: &str) -> Charge {
    let standing = Standing::Declined { code: code.to_owned() };
    Charge { transaction_id: Some(id.to_owned()), standing, captured: None }
}

/// What was never agreed to they forget after a while: nothing will be taken.
fn forgotten() -> Charge {
    Charge { transaction_id: None, standing: Standing::Cancelled, captured: None }
}

#[async_trait]
impl Gateway for PayPalGateway {
    fn name(&self) -> &'static str {
        "paypal"
    }

    async fn start(&self, bill: &Bill, _card_token: Option<&str>) -> Told<Charge> {
        self.look_up(bill).await
    }

    async fn look_up(&self, bill: &Bill) -> Told<Charge> {
        let order = match &bill.transaction_id {
            Some(id) => match self.see(id).await? {
                Some(order) => order,
                None => return Ok(forgotten()),
            },
            None => self.make(bill).await?,
        };
        if order.is_approved() && bill.is_open {
            return self.capture(bill, &order.id).await;
        }
        let charge = order.charge();
        let may_be_taken = matches!(charge.standing, Standing::NeedsAction { .. });
        if may_be_taken && !bill.is_open {
            return Ok(Charge { standing: Standing::Cancelled, ..charge });
        }
        Ok(charge)
    }

    async fn confirm(&self, bill: &Bill, _card_token: &str) -> Told<Charge> {
        self.look_up(bill).await
    }

    async fn cancel(&self, bill: &Bill) -> Told<Charge> {
        let Some(id) = &bill.transaction_id else { return Ok(forgotten()) };
        let charge = self.see(id).await?.map_or_else(forgotten, Order::charge);
        match charge.standing {
            // nobody but us can take it, and we will not
            Standing::NeedsAction { .. } => Ok(Charge { standing: Standing::Cancelled, ..charge }),
            _ => Ok(charge),
        }
    }

    async fn refund(&self, refund: &GiveBack) -> Told<RefundStanding> {
        if let Some(id) = &refund.known_as {
            let path = format!("/v2/payments/refunds/{id}");
            return match self.call::<Refunded>(Method::GET, &path, None, None).await? {
                Ok(now) => Ok(now.standing()),
                Err(fault) => Err(fault.not_taken()),
            };
        }
        let order = self.see(&refund.transaction_id).await?;
        let capture = order.and_then(|order| order.capture_id()).ok_or_else(|| {
            GatewayError::NotTaken(format!("paypal knows of no money taken with {}", refund.transaction_id))
        })?;
        let body = json!({
            "amount": answers::amount(refund.amount),
            "custom_id": refund.payment_id,
            "note_to_payer": refund.reason.chars().take(255).collect::<String>(),
        });
        let (path, key) = (format!("/v2/payments/captures/{capture}/refund"), refund.refund_id.to_string());
        let said = match self.call::<Refunded>(Method::POST, &path, Some(&key), Some(body)).await? {
            Ok(said) => said,
            Err(fault) if fault.status == 422 => {
                return Ok(RefundStanding::Declined { code: fault.issue().to_ascii_lowercase() });
            }
            Err(fault) => return Err(fault.not_taken()),
        };
        if !said.is_pending() {
            return Ok(said.standing());
        }
        // asked again they say what they said first
        let path = format!("/v2/payments/refunds/{}", said.id);
        match self.call::<Refunded>(Method::GET, &path, None, None).await? {
            Ok(now) => Ok(now.standing()),
            Err(_) => Ok(said.standing()),
        }
    }
}

#[async_trait]
impl Notices for PayPalGateway {
    async fn read(&self, delivery: &Delivery<'_>) -> std::result::Result<Option<Notice>, NoticeError> {
        let asked = verify::question(delivery, &self.config.webhook_id)?;
        let path = "/v1/notifications/verify-webhook-signature";
        let reply = self
            .reach(&self.checks, &Method::POST, path, None, Some(&asked))
            .await
            .map_err(|error| NoticeError::Later(error.to_string()))?;
        verify::answer(&reply)?;
        answers::notice(delivery.body)
    }
}
