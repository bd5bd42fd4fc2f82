//! Payments and refunds.

use crate::{
    Amount, AppError, Currency, FieldProblem, Fields, LineId, Money, OrderId, PaymentId, RefundId, Result,
    UserId, VendorId, VendorOrderId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How a buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum PaymentMethod {
    Stripe,
    Paypal,
    Wallet,
    /// Cash on delivery.
    Cod,
    /// The built-in gateway.
    Test,
}

impl PaymentMethod {
    pub const ALL: [Self; 5] = [Self::Stripe, Self::Paypal, Self::Wallet, Self::Cod, Self::Test];

    pub fn name(self) -> &'static str {
        match self {
            Self::Stripe => "STRIPE",
            Self::Paypal => "PAYPAL",
            Self::Wallet => "WALLET",
            Self::Cod => "COD",
            Self::Test => "TEST",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name().eq_ignore_ascii_case(name.trim()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PaymentState {
    Pending,
    RequiresAction,
    Processing,
    Succeeded,
    Failed,
    Cancelled,
    Refunded,
    PartiallyRefunded,
}

impl PaymentState {
    pub const ALL: [Self; 8] = [
        Self::Pending,
        Self::RequiresAction,
        Self::Processing,
        Self::Succeeded,
        Self::Failed,
        Self::Cancelled,
        Self::Refunded,
        Self::PartiallyRefunded,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::RequiresAction => "REQUIRES_ACTION",
            Self::Processing => "PROCESSING",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::Cancelled => "CANCELLED",
            Self::Refunded => "REFUNDED",
            Self::PartiallyRefunded => "PARTIALLY_REFUNDED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    pub id: PaymentId,
    pub order_id: OrderId,
    pub user_id: Option<UserId>,
    pub status: PaymentState,
    pub amount: Amount,
    pub currency: Currency,
    pub method: PaymentMethod,
    pub transaction_id: Option<String>,
    pub refunded_amount: Amount,
    pub failure_code: Option<String>,
    /// Where the buyer goes to pay or to prove who they are, while the status is REQUIRES_ACTION.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_action: Option<NextAction>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What the buyer has to do now.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct NextAction {
    /// Always `redirect`.
    #[serde(rename = "type")]
    pub kind: String,
    pub url: String,
}

impl NextAction {
    pub fn redirect(url: String) -> Self {
        Self { kind: "redirect".to_owned(), url }
    }
}

/// What a program needs to let its buyer pay at the gateway.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PaymentIntent {
    pub payment_id: PaymentId,
    pub client_secret: String,
    pub status: PaymentState,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Refund {
    pub id: RefundId,
    pub payment_id: PaymentId,
    pub order_id: OrderId,
    /// PENDING, SUCCEEDED or FAILED.
    pub status: String,
    pub amount: Amount,
    pub currency: Currency,
    pub reason: String,
    pub created_at: DateTime<Utc>,
}

/// Body to pay.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcessPayment {
    pub order_id: OrderId,
    pub payment_method: PaymentMethod,
    /// What is due, in the order's currency; anything else is refused.
    pub amount: Amount,
    #[serde(default)]
    pub payment_details: Option<PaymentDetails>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentDetails {
    /// What the gateway made of the card. Without it the buyer pays at the gateway's own page.
    pub card_token: Option<String>,
}

/// Body to begin a payment that is confirmed later.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreateIntent {
    pub order_id: OrderId,
    #[serde(default)]
    pub method: Option<PaymentMethod>,
}

/// Body to confirm one.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ConfirmPayment {
    pub payment_id: Option<PaymentId>,
    /// The same by its older name.
    pub payment_intent_id: Option<PaymentId>,
    pub card_token: Option<String>,
}

impl ConfirmPayment {
    pub fn id(&self) -> Result<PaymentId> {
        self.payment_id
            .or(self.payment_intent_id)
            .ok_or_else(|| AppError::field("paymentId", FieldProblem::Required))
    }
}

/// Body to give money back. Without lines, shipping or goodwill the amount is spread over what is left of the lines
/// and the shipping; without an amount as well it is all that is left.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["reason"])))]
#[serde(rename_all = "camelCase", default)]
pub struct RefundPayment {
    pub amount: Option<Amount>,
    pub reason: String,
    pub lines: Vec<RefundLine>,
    /// Of the shipping, of the part that is named (or the only one).
    pub shipping: Option<Amount>,
    /// A kindness that the shop pays for, not the vendor.
    pub goodwill: Option<Amount>,
    /// Only this part of the order.
    pub vendor_order_id: Option<VendorOrderId>,
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RefundLine {
    pub line_id: LineId,
    /// So many pieces of it.
    #[serde(default)]
    pub quantity: Option<i64>,
    /// Or so much; without both all that is left of the line.
    #[serde(default)]
    pub amount: Option<Amount>,
}

/// Longest reason of a refund.
pub const LONGEST_REASON: usize = 500;

/// What is asked for, checked as far as one can without the order.
#[derive(Clone, Debug, Default)]
pub struct RefundWish {
    pub amount: Option<i64>,
    pub reason: String,
    pub lines: Vec<(LineId, Option<i64>, Option<i64>)>,
    pub shipping: Option<i64>,
    pub goodwill: Option<i64>,
    pub part: Option<VendorOrderId>,
}

impl RefundPayment {
    pub fn validate(&self, currency: Currency) -> Result<RefundWish> {
        let mut fields = Fields::default();
        let mut read = |name: &str, amount: &Option<Amount>| -> Option<i64> {
            let amount = amount.as_ref()?;
            match amount.in_currency(currency) {
                Some(Money { minor, .. }) if minor > 0 => Some(minor),
                Some(_) => {
                    fields.problem(name, FieldProblem::OutOfRange { min: 1, max: i64::from(i32::MAX) });
                    None
                }
                None => {
                    fields.problem(name, FieldProblem::TooPrecise);
                    None
                }
            }
        };
        let amount = read("amount", &self.amount);
        let shipping = read("shipping", &self.shipping);
        let goodwill = read("goodwill", &self.goodwill);
        let lines = self
            .lines
            .iter()
            .enumerate()
            .map(|(n, line)| {
                let amount = read(&format!("lines[{n}].amount"), &line.amount);
                (line.line_id, line.quantity, amount)
            })
            .collect();
        let reason = fields.text("reason", &self.reason, LONGEST_REASON);
        for (n, line) in self.lines.iter().enumerate() {
            if line.quantity.is_some_and(|quantity| quantity < 1) {
                let max = i64::from(i32::MAX);
                fields.problem(&format!("lines[{n}].quantity"), FieldProblem::OutOfRange { min: 1, max });
            }
        }
        fields.done()?;
        Ok(RefundWish { amount, reason, lines, shipping, goodwill, part: self.vendor_order_id })
    }
}

/// What can still be given back of an order, for the form that does it.
#[derive(Clone, Debug)]
pub struct Refundable {
    pub payment_id: PaymentId,
    pub order_id: OrderId,
    pub order_number: String,
    pub currency: Currency,
    /// In all, in minor units.
    pub left: i64,
    pub parts: Vec<RefundablePart>,
}

#[derive(Clone, Debug)]
pub struct RefundablePart {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub shipping_left: i64,
    pub lines: Vec<RefundableLine>,
}

#[derive(Clone, Debug)]
pub struct RefundableLine {
    pub id: LineId,
    pub name: String,
    pub quantity: i32,
    pub total: i64,
    pub left: i64,
}

/// A payment in the lists of staff.
#[derive(Clone, Debug)]
pub struct StaffPayment {
    pub payment: Payment,
    pub order_number: String,
    pub email: String,
    pub gateway: String,
    pub is_stray: bool,
    pub looks: i32,
}

/// One with all that happened to it.
#[derive(Clone, Debug)]
pub struct PaymentFile {
    pub payment: StaffPayment,
    pub refunds: Vec<Refund>,
    pub events: Vec<GatewayEvent>,
}

#[derive(Clone, Debug)]
pub struct GatewayEvent {
    pub event_id: String,
    pub kind: String,
    pub received_at: DateTime<Utc>,
    pub applied_at: Option<DateTime<Utc>>,
    pub set_aside: Option<String>,
}

/// Which payments staff look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentFilter {
    pub status: Option<PaymentState>,
    pub method: Option<PaymentMethod>,
    /// A number of an order, an address, or the gateway's number.
    pub search: String,
}
