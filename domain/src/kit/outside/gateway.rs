//! A payment gateway, as the rooms see it: somebody else's machine that takes money and may not answer.
//!
//! What it is asked carries a key of ours (the payment's id, the refund's id), so asking again changes nothing. What
//! it did is only known when it says so: silence is [`GatewayError::Unknown`], never a decline, and is looked up later.

use super::Notices;
use async_trait::async_trait;
use i18n::Lang;
use model::payments::PaymentMethod;
use model::{Money, PaymentId, RefundId};
use std::fmt;
use std::sync::Arc;

/// What is to be paid. Made anew from the payment's row each time, the same each time but for `transaction_id`
/// and `is_open`.
#[derive(Clone, Debug)]
pub struct Bill {
    /// The idempotency key.
    pub payment_id: PaymentId,
    pub amount: Money,
    /// How the gateway calls the charge, once it said so.
    pub transaction_id: Option<String>,
    /// The buyer goes to the gateway's own page; otherwise a card token comes, at the start or later.
    pub is_hosted: bool,
    /// What the buyer reads there: the number of the order.
    pub order_number: String,
    pub email: String,
    pub lang: Lang,
    /// Where the buyer comes back to, paid or not.
    pub return_url: String,
    /// Money may still be taken for it. What was called off is looked at, and nothing more.
    pub is_open: bool,
}

/// How a charge stands, by the gateway's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Succeeded,
    /// The buyer must do something: at `url` in a browser, or a program with the secret.
    NeedsAction {
        url: Option<String>,
        client_secret: Option<String>,
    },
    /// Under way at the gateway.
    Processing,
    /// A definite no: nothing was taken, and nothing will be.
    Declined {
        code: String,
    },
    /// It was called off, or its time ran out: nothing will be taken.
    Cancelled,
    /// The gateway never heard of it.
    Unheard,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// How the gateway calls it; none where it never heard of it.
    pub transaction_id: Option<String>,
    pub standing: Standing,
    /// What was taken, where that is said; something else than the bill is looked at by a person.
    pub captured: Option<Money>,
}

/// Money to give back.
#[derive(Clone, Debug)]
pub struct GiveBack {
    /// The idempotency key.
    pub refund_id: RefundId,
    pub payment_id: PaymentId,
    /// Of the charge.
    pub transaction_id: String,
    pub amount: Money,
    pub reason: String,
    /// How the gateway calls this refund, once it said so: then it is looked up, and not asked for again.
    pub known_as: Option<String>,
    /// It was reserved so long ago that a gateway may have forgotten the key: it is looked for before it is asked for.
    pub is_old: bool,
}

/// How a refund stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefundStanding {
    Succeeded {
        transaction_id: String,
    },
    /// The gateway took it and will carry it out; asking again with the same key tells when.
    Processing {
        transaction_id: String,
    },
    /// A definite no.
    Declined {
        code: String,
    },
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatewayError {
    /// It may or may not have been done: no connection, no answer in time, a 5xx, an answer that cannot be read.
    Unknown(String),
    /// The request was not taken (a wrong key of ours, a request it does not understand): nothing was done.
    NotTaken(String),
}

impl fmt::Display for GatewayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(why) => write!(f, "not known: {why}"),
            Self::NotTaken(why) => write!(f, "not taken: {why}"),
        }
    }
}

impl std::error::Error for GatewayError {}

pub type Told<T> = Result<T, GatewayError>;

/// A gateway. None of these is called inside a transaction; each may be called again.
#[async_trait]
pub trait Gateway: Notices + Send + Sync {
    /// As `payments.gateway` has it: `test`, `stripe`, `paypal`.
    fn name(&self) -> &'static str;

    /// Starts the charge; with a token it tries to take the money at once. Asked again, it answers how the charge
    /// stands that was started first.
    async fn start(&self, bill: &Bill, card_token: Option<&str>) -> Told<Charge>;

    /// How it stands. Without a `transaction_id` it is found by the payment's id.
    async fn look_up(&self, bill: &Bill) -> Told<Charge>;

    /// Takes the money of a charge that was started without a card.
    async fn confirm(&self, bill: &Bill, card_token: &str) -> Told<Charge>;

    /// Calls it off, so that nothing can be taken any more, even by a start that is still on its way where the gateway
    /// can promise that. What was taken already is answered as `Succeeded`.
    async fn cancel(&self, bill: &Bill) -> Told<Charge>;

    /// Gives money back, once for each refund id.
    async fn refund(&self, refund: &GiveBack) -> Told<RefundStanding>;
}

/// The gateways that are configured.
#[derive(Clone, Default)]
pub struct Gateways(Vec<Arc<dyn Gateway>>);

impl Gateways {
    pub fn new(all: Vec<Arc<dyn Gateway>>) -> Self {
        Self(all)
    }

    pub fn named(&self, name: &str) -> Option<&dyn Gateway> {
        self.0.iter().find(|gateway| gateway.name() == name).map(|gateway| &**gateway)
    }

    /// Who carries a method. Without keys of Stripe the built-in gateway carries its cards too.
    pub fn carrier(&self, method: PaymentMethod) -> Option<&dyn Gateway> {
        match method {
            PaymentMethod::Stripe => self.named("stripe").or_else(|| self.named("test")),
            PaymentMethod::Paypal => self.named("paypal"),
            PaymentMethod::Test => self.named("test"),
            PaymentMethod::Wallet | PaymentMethod::Cod => None,
        }
    }
}
