//! The adapters of Stripe, PayPal and Twilio against something that speaks their protocol: what counts is that nobody is charged
//! twice, and that silence is never taken for a no.

mod breaker;
mod notices;
mod paypal;
mod peer;
mod stripe;
mod twilio;

use chrono::{DateTime, Utc};
use domain::kit::outside::{Bill, Charge, Delivery, GiveBack, Standing};
use i18n::Lang;
use model::{Currency, Money, PaymentId, RefundId};
use server::adapters::gateways::line::Patience;
use std::time::Duration;
use uuid::Uuid;

/// As impatient as a test must be.
const IMPATIENT: Patience = Patience {
    one: Duration::from_millis(400),
    all: Duration::from_millis(2_000),
    failures: 5,
    rest: Duration::from_millis(500),
};

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::USD)
}

fn bill(n: u128, is_hosted: bool) -> Bill {
    Bill {
        payment_id: PaymentId(Uuid::from_u128(n)),
        amount: usd(4_999),
        transaction_id: None,
        is_hosted,
        order_number: "DC-100001".into(),
        email: "mia@example.com".into(),
        lang: Lang::En,
        return_url: "https://shop.test/checkout/back".into(),
        is_open: true,
    }
}

/// The same once the gateway said how it calls it.
fn known(bill: &Bill, charge: &Charge) -> Bill {
    Bill { transaction_id: charge.transaction_id.clone(), ..bill.clone() }
}

fn give_back(n: u128, bill: &Bill, charge: &Charge, minor: i64) -> GiveBack {
    GiveBack {
        refund_id: RefundId(Uuid::from_u128(1_000 + n)),
        payment_id: bill.payment_id,
        transaction_id: charge.transaction_id.clone().expect("an id"),
        amount: usd(minor),
        reason: "broken".into(),
        known_as: None,
        is_old: false,
    }
}

fn declined(code: &str) -> Standing {
    Standing::Declined { code: code.into() }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_614_800, 0).expect("a moment")
}

/// A delivery with these headers.
fn delivery<'a>(
    body: &'a [u8],
    header: &'a (dyn Fn(&str) -> Option<String> + Send + Sync),
    now: DateTime<Utc>,
) -> Delivery<'a> {
    Delivery { body, header, now }
}
