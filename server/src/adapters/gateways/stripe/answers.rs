//! What Stripe answers and tells, as far as it counts here.

use super::ask::{PAGE, PAYMENT, REFUND};
use domain::kit::outside::{
    About, Charge, GatewayError, Notice, NoticeError, RefundStanding, Standing, Told,
};
use model::{Currency, Money, PaymentId, RefundId};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Anything with a name.
#[derive(Deserialize)]
pub struct Named {
    pub id: String,
}

/// A PaymentIntent.
#[derive(Deserialize)]
pub struct Intent {
    pub id: String,
    status: String,
    currency: String,
    #[serde(default)]
    amount_received: Option<i64>,
    #[serde(default)]
    client_secret: Option<String>,
    #[serde(default)]
    last_payment_error: Option<Problem>,
    #[serde(default)]
    next_action: Option<Value>,
    #[serde(default)]
    metadata: BTreeMap<String, String>,
}

/// A page of theirs.
#[derive(Deserialize)]
pub struct Session {
    pub id: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    payment_status: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    payment_intent: Option<Value>,
    #[serde(default)]
    amount_total: Option<i64>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    metadata: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub struct Refunded {
    pub id: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    failure_reason: Option<String>,
    #[serde(default)]
    metadata: Option<BTreeMap<String, String>>,
}

/// A page of them.
#[derive(Deserialize)]
pub struct Refunds {
    pub data: Vec<Refunded>,
    #[serde(default)]
    pub has_more: bool,
}

/// What was wrong.
#[derive(Deserialize, Default)]
struct Problem {
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    decline_code: Option<String>,
    #[serde(default)]
    message: Option<String>,
    #[serde(default, rename = "type")]
    kind: Option<String>,
}

/// A refusal.
pub struct Fault {
    pub status: u16,
    problem: Problem,
}

impl Problem {
    /// Why a card was refused, as exactly as the bank says so.
    fn card_code(&self) -> String {
        let decline = self.decline_code.as_deref().filter(|code| *code != "generic_decline");
        decline.or(self.code.as_deref()).unwrap_or("card_declined").to_owned()
    }
}

impl Fault {
    pub fn read(status: u16, body: &[u8]) -> Self {
        #[derive(Deserialize, Default)]
        struct Body {
            #[serde(default)]
            error: Problem,
        }
        let body: Body = serde_json::from_slice(body).unwrap_or_default();
        Self { status, problem: body.error }
    }

    pub fn is(&self, code: &str) -> bool {
        self.problem.code.as_deref() == Some(code)
    }

    pub fn code(&self) -> String {
        self.problem.code.clone().unwrap_or_else(|| self.status.to_string())
    }

    /// Nothing was done.
    pub fn not_taken(self) -> GatewayError {
        let words = self.problem.message.unwrap_or_default();
        let code = self.problem.code.unwrap_or_default();
        GatewayError::NotTaken(format!("stripe answered {} {code} {words}", self.status))
    }

    /// The card said no; anything else was not taken.
    pub fn declined(self, id: &str) -> Told<Charge> {
        let is_the_card = self.status == 402 || self.problem.kind.as_deref() == Some("card_error");
        if !is_the_card {
            return Err(self.not_taken());
        }
        let standing = Standing::Declined { code: self.problem.card_code() };
        Ok(Charge { transaction_id: Some(id.to_owned()), standing, captured: None })
    }
}

fn money(minor: Option<i64>, currency: &str) -> Option<Money> {
    Some(Money::new(minor?, currency.parse::<Currency>().ok()?))
}

impl Intent {
    /// Our payment, as it stands on it.
    pub fn payment_id(&self) -> Option<PaymentId> {
        self.metadata.get(PAYMENT)?.parse().ok()
    }

    pub fn charge(self) -> Charge {
        let url = self.next_action.as_ref().and_then(|next| {
            let page = next.get("redirect_to_url")?.get("url")?.as_str()?;
            Some(page.to_owned())
        });
        let client_secret = self.client_secret;
        let standing = match self.status.as_str() {
            "succeeded" => Standing::Succeeded,
            "canceled" => Standing::Cancelled,
            "requires_action" => Standing::NeedsAction { url, client_secret },
            "requires_payment_method" | "requires_confirmation" => match self.last_payment_error {
                Some(problem) => Standing::Declined { code: problem.card_code() },
                None => Standing::NeedsAction { url: None, client_secret },
            },
            _ => Standing::Processing,
        };
        let captured =
            (standing == Standing::Succeeded).then(|| money(self.amount_received, &self.currency)).flatten();
        Charge { transaction_id: Some(self.id), standing, captured }
    }
}

impl Session {
    pub fn charge(self) -> Charge {
        let is_paid = self.payment_status.as_deref() == Some("paid");
        let standing = match self.status.as_deref() {
            Some("expired") => Standing::Cancelled,
            Some("complete") if is_paid => Standing::Succeeded,
            Some("complete") => Standing::Processing,
            _ => Standing::NeedsAction { url: self.url, client_secret: None },
        };
        let captured = (standing == Standing::Succeeded)
            .then(|| money(self.amount_total, self.currency.as_deref().unwrap_or_default()))
            .flatten();
        Charge { transaction_id: Some(self.id), standing, captured }
    }

    /// The charge behind it, once there is one.
    pub fn intent(&self) -> Option<String> {
        match self.payment_intent.as_ref()? {
            Value::String(id) => Some(id.clone()),
            expanded => Some(expanded.get("id")?.as_str()?.to_owned()),
        }
    }
}

impl Refunded {
    pub fn is_of(&self, id: RefundId) -> bool {
        let metadata = self.metadata.as_ref().and_then(|metadata| metadata.get(REFUND));
        metadata.is_some_and(|named| *named == id.to_string())
    }

    pub fn standing(self) -> RefundStanding {
        match self.status.as_deref() {
            Some("succeeded") => RefundStanding::Succeeded { transaction_id: self.id },
            Some("failed" | "canceled") => RefundStanding::Declined {
                code: self.failure_reason.unwrap_or_else(|| "refund_failed".to_owned()),
            },
            _ => RefundStanding::Processing { transaction_id: self.id },
        }
    }
}

#[derive(Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    data: EventData,
}

#[derive(Deserialize)]
struct EventData {
    object: Value,
}

/// What an event says. Of what they tell besides, nothing is ours.
pub fn notice(body: &[u8]) -> Result<Option<Notice>, NoticeError> {
    let shape = |error: serde_json::Error| NoticeError::NotGenuine(format!("no event: {error}"));
    let payload: Value = serde_json::from_slice(body).map_err(shape)?;
    let event: Event = serde_json::from_slice(body).map_err(shape)?;
    if let Some(told) = dispute(&event, &payload) {
        return Ok(told);
    }
    let of = event.kind.split('.').next().unwrap_or_default();
    let about = about(&event.kind, &event.data.object);
    let object = event.data.object;
    let (metadata, charge) = match of {
        "payment_intent" => {
            let intent: Intent = serde_json::from_value(object).map_err(shape)?;
            let (metadata, charge) = (intent.metadata.clone(), intent.charge());
            (metadata, Some(charge))
        }
        "checkout" => {
            let session: Session = serde_json::from_value(object).map_err(shape)?;
            (session.metadata.clone(), Some(session.charge()))
        }
        "charge" | "refund" => {
            let metadata = object.get("metadata").cloned().unwrap_or_default();
            (serde_json::from_value(metadata).unwrap_or_default(), None)
        }
        _ => return Ok(None),
    };
    let payment_id = metadata.get(PAYMENT).and_then(|id| id.parse::<PaymentId>().ok());
    if payment_id.is_none() {
        return Ok(None);
    }
    // behind a page, the page's id is what we know it by
    let transaction_id = charge
        .as_ref()
        .and_then(|charge| charge.transaction_id.clone())
        .filter(|_| !metadata.contains_key(PAGE));
    let done = charge.filter(|charge| charge.standing == Standing::Succeeded);
    Ok(Some(Notice {
        event_id: event.id,
        kind: event.kind,
        payment_id,
        transaction_id,
        captured: done.as_ref().and_then(|charge| charge.captured),
        standing: done.map(|charge| charge.standing),
        about,
        payload,
    }))
}

/// What an event of a charge or a refund says besides how the charge stands.
fn about(kind: &str, object: &Value) -> About {
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    match kind {
        "refund.updated" | "refund.failed" | "charge.refund.updated" => {
            let named = object.get("metadata").and_then(|metadata| metadata.get(REFUND)?.as_str());
            About::Refund {
                refund_id: named.and_then(|id| id.parse().ok()),
                transaction_id: text("id").unwrap_or_default().to_owned(),
                is_lost: matches!(text("status"), Some("failed" | "canceled")),
            }
        }
        "charge.refunded" => match object.get("amount_refunded").and_then(Value::as_i64) {
            Some(minor) => About::GivenBack { minor },
            None => About::Charge,
        },
        _ => About::Charge,
    }
}

/// What the buyer's bank says. It knows the charge, and not our payment. `Some(None)`: nothing that counts.
fn dispute(event: &Event, payload: &Value) -> Option<Option<Notice>> {
    let step = event.kind.strip_prefix("charge.dispute.")?;
    let text = |name: &str| event.data.object.get(name).and_then(Value::as_str);
    let won = match (step, text("status")) {
        ("created", _) => None,
        ("closed", Some("won" | "warning_closed")) => Some(true),
        ("closed", _) => Some(false),
        _ => return Some(None),
    };
    let Some(intent) = text("payment_intent") else { return Some(None) };
    Some(Some(Notice {
        event_id: event.id.clone(),
        kind: event.kind.clone(),
        payment_id: None,
        transaction_id: Some(intent.to_owned()),
        captured: None,
        standing: None,
        about: About::Dispute { won },
        payload: payload.clone(),
    }))
}
