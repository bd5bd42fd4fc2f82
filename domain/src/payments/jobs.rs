//! What is done after the transaction that asked for it.

use super::{events, give_back, open};
use crate::kit::jobs::Job;
use crate::kit::{Cx, Result};
use model::{PaymentId, RefundId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Carries a refund out.
#[derive(Debug, Serialize, Deserialize)]
pub struct RefundJob {
    pub refund_id: RefundId,
}

/// Calls off a payment that nobody waits for any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct CallOffJob {
    pub payment_id: PaymentId,
}

/// Applies what a gateway told.
#[derive(Debug, Serialize, Deserialize)]
pub struct ApplyEventJob {
    pub id: Uuid,
}

impl Job for RefundJob {
    const KIND: &'static str = "payments.refund";
}

impl Job for CallOffJob {
    const KIND: &'static str = "payments.call_off";
}

impl Job for ApplyEventJob {
    const KIND: &'static str = "payments.apply_event";
}

impl RefundJob {
    pub async fn perform(&self, cx: &Cx) -> Result<()> {
        give_back::carry_out(cx, self.refund_id).await
    }
}

impl CallOffJob {
    pub async fn perform(&self, cx: &Cx) -> Result<()> {
        open::call_off(cx, self.payment_id).await
    }
}

impl ApplyEventJob {
    pub async fn perform(&self, cx: &Cx) -> Result<()> {
        events::apply_kept(cx, self.id).await
    }
}
