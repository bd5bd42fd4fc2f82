//! What PayPal answers and tells, as far as it counts here.

use domain::kit::outside::{About, Charge, GatewayError, Notice, NoticeError, RefundStanding, Standing};
use model::{Currency, Money, PaymentId};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
pub struct Order {
    pub id: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    links: Vec<Link>,
    #[serde(default)]
    purchase_units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Link {
    rel: String,
    href: String,
}

#[derive(Deserialize, Default)]
struct Unit {
    #[serde(default)]
    payments: Payments,
}

#[derive(Deserialize, Default)]
struct Payments {
    #[serde(default)]
    captures: Vec<Capture>,
}

#[derive(Deserialize)]
struct Capture {
    id: String,
    status: String,
    #[serde(default)]
    amount: Option<Sum>,
}

/// `{"currency_code": "USD", "value": "9.99"}`
#[derive(Deserialize)]
struct Sum {
    currency_code: String,
    value: String,
}

#[derive(Deserialize)]
pub struct Refunded {
    pub id: String,
    #[serde(default)]
    status: String,
}

/// A refusal.
pub struct Fault {
    pub status: u16,
    body: Value,
}

pub fn amount(money: Money) -> Value {
    json!({ "currency_code": money.currency.code(), "value": money.decimal() })
}

impl Sum {
    fn money(&self) -> Option<Money> {
        let currency: Currency = self.currency_code.parse().ok()?;
        // an amount as the API has it: major units, exact
        let amount: model::Amount = serde_json::from_value(Value::String(self.value.clone())).ok()?;
        amount.in_currency(currency)
    }
}

impl Order {
    /// The buyer agreed, and nothing was taken yet.
    pub fn is_approved(&self) -> bool {
        self.status == "APPROVED"
    }

    fn captured(&self) -> Option<&Capture> {
        self.purchase_units.iter().flat_map(|unit| &unit.payments.captures).next()
    }

    pub fn capture_id(&self) -> Option<String> {
        self.captured().map(|capture| capture.id.clone())
    }

    pub fn charge(self) -> Charge {
        let url = self.links.iter().find(|link| matches!(link.rel.as_str(), "payer-action" | "approve"));
        let url = url.map(|link| link.href.clone());
        let taken = self.captured().map(|capture| (capture.status.as_str(), capture.amount.as_ref()));
        let (standing, captured) = match (self.status.as_str(), taken) {
            // given back later, it was taken all the same
            (_, Some(("COMPLETED" | "PARTIALLY_REFUNDED" | "REFUNDED", sum))) => {
                (Standing::Succeeded, sum.and_then(Sum::money))
            }
            (_, Some(("DECLINED" | "FAILED", _))) => {
                (Standing::Declined { code: "card_declined".to_owned() }, None)
            }
            (_, Some(_)) => (Standing::Processing, None),
            ("VOIDED", None) => (Standing::Cancelled, None),
            ("CREATED" | "SAVED" | "PAYER_ACTION_REQUIRED" | "APPROVED", None) => {
                (Standing::NeedsAction { url, client_secret: None }, None)
            }
            (_, None) => (Standing::Processing, None),
        };
        Charge { transaction_id: Some(self.id), standing, captured }
    }
}

impl Refunded {
    pub fn is_pending(&self) -> bool {
        !matches!(self.status.as_str(), "COMPLETED" | "FAILED" | "CANCELLED")
    }

    pub fn standing(self) -> RefundStanding {
        match self.status.as_str() {
            "COMPLETED" => RefundStanding::Succeeded { transaction_id: self.id },
            "FAILED" | "CANCELLED" => RefundStanding::Declined { code: "refund_failed".to_owned() },
            _ => RefundStanding::Processing { transaction_id: self.id },
        }
    }
}

impl Fault {
    pub fn read(status: u16, body: &[u8]) -> Self {
        Self { status, body: serde_json::from_slice(body).unwrap_or_default() }
    }

    /// What is wrong, by their name: the first of the details, or the error itself.
    pub fn issue(&self) -> String {
        let detail = self.body.pointer("/details/0/issue").or_else(|| self.body.get("name"));
        detail.and_then(Value::as_str).unwrap_or("REFUSED").to_owned()
    }

    pub fn is(&self, issue: &str) -> bool {
        self.issue() == issue
    }

    /// Nothing was done.
    pub fn not_taken(self) -> GatewayError {
        GatewayError::NotTaken(format!("paypal answered {} {}", self.status, self.issue()))
    }
}

/// What an event says. Of what they tell besides, nothing is ours.
pub fn notice(body: &[u8]) -> Result<Option<Notice>, NoticeError> {
    let shape = || NoticeError::NotGenuine("no event".to_owned());
    let payload: Value = serde_json::from_slice(body).map_err(|_| shape())?;
    let text = |pointer: &str| payload.pointer(pointer).and_then(Value::as_str);
    let (id, kind) = (text("/id").ok_or_else(shape)?, text("/event_type").ok_or_else(shape)?);
    let (payment, order) = if kind.starts_with("CHECKOUT.ORDER.") {
        (text("/resource/purchase_units/0/custom_id"), text("/resource/id"))
    } else if kind.starts_with("PAYMENT.") {
        (text("/resource/custom_id"), text("/resource/supplementary_data/related_ids/order_id"))
    } else {
        return Ok(None);
    };
    let Some(payment_id) = payment.and_then(|id| id.parse::<PaymentId>().ok()) else { return Ok(None) };
    let is_taken = kind == "PAYMENT.CAPTURE.COMPLETED";
    let sum = payload.pointer("/resource/amount").cloned();
    let captured = sum.and_then(|sum| serde_json::from_value::<Sum>(sum).ok()).and_then(|sum| sum.money());
    Ok(Some(Notice {
        event_id: id.to_owned(),
        kind: kind.to_owned(),
        payment_id: Some(payment_id),
        transaction_id: order.map(str::to_owned),
        standing: is_taken.then_some(Standing::Succeeded),
        captured: captured.filter(|_| is_taken),
        about: About::Charge,
        payload,
    }))
}
