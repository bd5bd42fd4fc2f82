//! Payments as they are shown, and to whom.

use super::sql::Row;
use crate::accounts::{Admin, Customer, Who};
use crate::kit::{Actor, AppError, Result, Wall};
use crate::orders::{Bearer, Party};
use crate::vendors::Seller;
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::payments::{NextAction, Payment, PaymentState, Refund};
use model::{Amount, Currency, Money};

/// Who looks at payments.
#[derive(Clone, Debug)]
pub enum Looker {
    Buyer(Customer),
    Guest(Bearer),
    /// Those of orders with a part of its own.
    Seller(Seller),
    /// With the permission `payments`.
    Staff(Admin),
}

impl Looker {
    /// Whoever has an account: staff with the permission see all, everybody else what is their own.
    pub fn of(who: &Who) -> Result<Self> {
        match who.admin() {
            Ok(admin) if admin.needs(Permission::Payments).is_ok() => Ok(Self::Staff(admin)),
            _ => Ok(Self::Buyer(who.customer()?)),
        }
    }
}

impl Actor for Looker {
    fn wall(&self) -> Wall {
        match self {
            Self::Buyer(customer) => customer.wall(),
            Self::Guest(bearer) => bearer.wall(),
            Self::Seller(seller) => seller.wall(),
            Self::Staff(admin) => admin.wall(),
        }
    }
}

/// A payment is its buyer's; another's is not found.
pub(super) fn is_payer(who: &Party, row: &Row) -> Result<()> {
    let is_theirs = match who {
        Party::Buyer(customer) => row.user_id == Some(customer.user_id()),
        Party::Guest(bearer) => row.order_id == bearer.order_id(),
        Party::Seller(_) | Party::Staff(_) => false,
    };
    if is_theirs { Ok(()) } else { Err(AppError::NotFound) }
}

pub(super) fn payment(row: &Row) -> Result<Payment> {
    let currency = row.currency()?;
    let status = row.state()?;
    let url = row.action_url.clone().filter(|_| status == PaymentState::RequiresAction);
    Ok(Payment {
        id: row.id,
        order_id: row.order_id,
        user_id: row.user_id,
        status,
        amount: amount(row.amount_minor, currency),
        currency,
        method: row.method()?,
        transaction_id: row.transaction_id.clone(),
        refunded_amount: amount(row.refunded_minor, currency),
        failure_code: row.failure_code.as_deref().map(shown_code).map(str::to_owned),
        next_action: url.map(NextAction::redirect),
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// Why a payment failed, as far as anybody is told: what a bank says more exactly is of use to thieves.
fn shown_code(code: &str) -> &str {
    match code {
        "card_declined" | "insufficient_funds" => code,
        _ => "payment_failed",
    }
}

pub(super) fn amount(minor: i64, currency: Currency) -> Amount {
    Money::new(minor, currency).into()
}

/// A refund as it is read.
pub(super) struct RefundRow {
    pub id: uuid::Uuid,
    pub payment_id: uuid::Uuid,
    pub order_id: uuid::Uuid,
    pub status: String,
    pub amount_minor: i64,
    pub currency: String,
    pub reason: String,
    pub created_at: DateTime<Utc>,
}

pub(super) fn refund(row: RefundRow) -> Result<Refund> {
    let currency: Currency = row.currency.parse().map_err(|_| AppError::broken("an unknown currency"))?;
    Ok(Refund {
        id: row.id.into(),
        payment_id: row.payment_id.into(),
        order_id: row.order_id.into(),
        status: row.status,
        amount: amount(row.amount_minor, currency),
        currency,
        reason: row.reason,
        created_at: row.created_at,
    })
}
