//! What gateways tell by themselves: their webhooks, read by who knows how they sign.

use super::Standing;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use model::{Money, PaymentId, RefundId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A request that says it comes from a gateway.
pub struct Delivery<'a> {
    /// The body as it came.
    pub body: &'a [u8],
    /// A header by its name in lower case.
    pub header: &'a (dyn Fn(&str) -> Option<String> + Send + Sync),
    pub now: DateTime<Utc>,
}

/// One thing a gateway told, proved to be its own.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The gateway's own id of this event, the same each time it is told.
    pub event_id: String,
    pub kind: String,
    /// Our key, where the event carries it.
    pub payment_id: Option<PaymentId>,
    /// The charge it is about, as `payments.transaction_id` has it.
    pub transaction_id: Option<String>,
    /// How the charge stands by this event, where it says so for good. Anything else than `Succeeded` is looked up
    /// before it counts, for events come in any order.
    pub standing: Option<Standing>,
    pub captured: Option<Money>,
    pub about: About,
    pub payload: Value,
}

/// What an event is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The charge itself.
    #[default]
    Charge,
    /// A refund: by our key where it carries that, and as the gateway calls it.
    Refund {
        refund_id: Option<RefundId>,
        transaction_id: String,
        /// It did not reach the buyer: the money is ours again.
        is_lost: bool,
    },
    /// All that went back of a charge so far.
    GivenBack { minor: i64 },
    /// The buyer's bank takes the money back; in the end, whether we were right.
    Dispute { won: Option<bool> },
}

/// Why a delivery is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeError {
    /// Signature, age or shape is wrong: 400, and nothing is kept.
    NotGenuine(String),
    /// It could not be checked now: 503, the gateway comes again.
    Later(String),
}

#[async_trait]
pub trait Notices {
    /// Checks the signature over the raw body and its age. `None`: genuine, and nothing to us.
    async fn read(&self, delivery: &Delivery<'_>) -> Result<Option<Notice>, NoticeError> {
        let _ = delivery;
        Err(NoticeError::NotGenuine("this gateway sends none".to_owned()))
    }
}
