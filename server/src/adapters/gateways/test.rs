//! The built-in gateway: a bank that takes the card tokens of the API's examples, with a page of its own
//! (`crate::bank`). Its tables are its own, as if it were another company's; the shop never looks into them.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::kit::Clock;
use domain::kit::outside::{
    Bill, Charge, Gateway, GatewayError, GiveBack, Notices, RefundStanding, Standing, Told,
};
use model::{Currency, Money};
use sqlx::PgPool;
use std::sync::Arc;

pub struct TestGateway {
    pool: PgPool,
    clock: Arc<dyn Clock>,
    base_url: String,
}

/// What the bank makes of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    Good,
    Declined(&'static str),
    Challenged,
}

impl Card {
    pub fn of_token(token: &str) -> Self {
        match token {
            "tok_visa" | "tok_mastercard" => Self::Good,
            "tok_chargeDeclined" => Self::Declined("card_declined"),
            "tok_insufficientFunds" => Self::Declined("insufficient_funds"),
            "tok_threeDSecureRequired" => Self::Challenged,
            _ => Self::Declined("invalid_card"),
        }
    }

    fn outcome(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Good => ("succeeded", None),
            Self::Declined(code) => ("declined", Some(code)),
            Self::Challenged => ("challenge", None),
        }
    }
}

/// A row, as the bank's page shows it too.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub status: String,
    pub amount_minor: i64,
    pub currency: String,
    pub failure_code: Option<String>,
    pub return_url: String,
    pub description: String,
    pub is_hosted: bool,
}

impl TestGateway {
    pub fn new(pool: PgPool, clock: Arc<dyn Clock>, base_url: String) -> Self {
        Self { pool, clock, base_url }
    }

    /// Makes the charge if it is not there; what is there stays as it is.
    async fn make(&self, bill: &Bill, status: &str, code: Option<&str>) -> sqlx::Result<()> {
        sqlx::query!(
            "insert into test_gateway_charges (id, idempotency_key, status, amount_minor, currency, failure_code,
                    return_url, description, is_hosted, created_at, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict (idempotency_key) do nothing",
            format!("tb_{}", bill.payment_id.0.simple()),
            bill.payment_id.to_string(),
            status,
            bill.amount.minor,
            bill.amount.currency.code(),
            code,
            bill.return_url,
            bill.order_number,
            bill.is_hosted,
            self.clock.now(),
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    async fn of_bill(&self, bill: &Bill) -> Told<Charge> {
        let key = bill.payment_id.to_string();
        let row = sqlx::query_as!(
            Row,
            "select id, status, amount_minor, currency, failure_code, return_url, description, is_hosted
             from test_gateway_charges where idempotency_key = $1",
            key
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(|error| unknown(&error))?;
        let unheard = Charge { transaction_id: None, standing: Standing::Unheard, captured: None };
        Ok(row.map_or(unheard, |row| self.told(&row)))
    }

    fn told(&self, row: &Row) -> Charge {
        let secret = Some(format!("{}_secret", row.id));
        let page = format!("{}/_bank/pay/{}", self.base_url, row.id);
        let standing = match row.status.as_str() {
            "succeeded" => Standing::Succeeded,
            "declined" => Standing::Declined { code: row.failure_code.clone().unwrap_or_default() },
            "cancelled" => Standing::Cancelled,
            "open" if !row.is_hosted => Standing::NeedsAction { url: None, client_secret: secret },
            _ => Standing::NeedsAction { url: Some(page), client_secret: secret },
        };
        let currency: Option<Currency> = row.currency.parse().ok();
        let captured = currency
            .filter(|_| standing == Standing::Succeeded)
            .map(|currency| Money::new(row.amount_minor, currency));
        Charge { transaction_id: Some(row.id.clone()), standing, captured }
    }
}

/// A charge, as the bank's page finds it.
pub async fn find(pool: &PgPool, id: &str) -> sqlx::Result<Option<Row>> {
    sqlx::query_as!(
        Row,
        "select id, status, amount_minor, currency, failure_code, return_url, description, is_hosted
         from test_gateway_charges where id = $1",
        id
    )
    .fetch_optional(pool)
    .await
}

/// Moves a charge on, if it stands where it is moved from.
pub async fn step(
    pool: &PgPool,
    now: DateTime<Utc>,
    id: &str,
    from: &[&str],
    to: &str,
    code: Option<&str>,
) -> sqlx::Result<()> {
    let from: Vec<String> = from.iter().map(|status| (*status).to_owned()).collect();
    sqlx::query!(
        "update test_gateway_charges set status = $3, failure_code = $4, updated_at = $5
         where id = $1 and status = any($2)",
        id,
        &from,
        to,
        code,
        now,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The buyer shows a card.
pub async fn show_card(pool: &PgPool, now: DateTime<Utc>, id: &str, card: Card) -> sqlx::Result<()> {
    let (status, code) = card.outcome();
    step(pool, now, id, &["open"], status, code).await
}

fn unknown(error: &sqlx::Error) -> GatewayError {
    GatewayError::Unknown(error.to_string())
}

#[async_trait]
impl Notices for TestGateway {}

#[async_trait]
impl Gateway for TestGateway {
    fn name(&self) -> &'static str {
        "test"
    }

    async fn start(&self, bill: &Bill, card_token: Option<&str>) -> Told<Charge> {
        let (status, code) = card_token.map_or(("open", None), |token| Card::of_token(token).outcome());
        self.make(bill, status, code).await.map_err(|error| unknown(&error))?;
        self.of_bill(bill).await
    }

    async fn look_up(&self, bill: &Bill) -> Told<Charge> {
        self.of_bill(bill).await
    }

    async fn confirm(&self, bill: &Bill, card_token: &str) -> Told<Charge> {
        let charge = self.of_bill(bill).await?;
        let Some(id) = charge.transaction_id else { return self.start(bill, Some(card_token)).await };
        let card = Card::of_token(card_token);
        show_card(&self.pool, self.clock.now(), &id, card).await.map_err(|error| unknown(&error))?;
        self.of_bill(bill).await
    }

    async fn cancel(&self, bill: &Bill) -> Told<Charge> {
        // a start that is still on its way finds the charge called off
        self.make(bill, "cancelled", None).await.map_err(|error| unknown(&error))?;
        let charge = self.of_bill(bill).await?;
        if let Some(id) = &charge.transaction_id {
            let from = ["open", "challenge"];
            step(&self.pool, self.clock.now(), id, &from, "cancelled", None)
                .await
                .map_err(|error| unknown(&error))?;
        }
        self.of_bill(bill).await
    }

    async fn refund(&self, refund: &GiveBack) -> Told<RefundStanding> {
        let id = format!("tr_{}", refund.refund_id.0.simple());
        let done = sqlx::query!(
            "with made as (
                 insert into test_gateway_refunds (id, idempotency_key, charge_id, amount_minor, created_at)
                 select $1, $2, c.id, $4, $5 from test_gateway_charges c where c.id = $3 and c.status = 'succeeded'
                 on conflict (idempotency_key) do nothing returning charge_id, amount_minor)
             update test_gateway_charges c set refunded_minor = c.refunded_minor + made.amount_minor, updated_at = $5
             from made where c.id = made.charge_id",
            id,
            refund.refund_id.to_string(),
            refund.transaction_id,
            refund.amount.minor,
            self.clock.now(),
        )
        .execute(&self.pool)
        .await;
        match done {
            Err(sqlx::Error::Database(db))
                if db.constraint() == Some("test_gateway_charges_refunds_within") =>
            {
                Ok(RefundStanding::Declined { code: "charge_already_refunded".to_owned() })
            }
            Err(error) => Err(unknown(&error)),
            Ok(_) => {
                let there = sqlx::query_scalar!("select id from test_gateway_refunds where id = $1", id)
                    .fetch_optional(&self.pool)
                    .await
                    .map_err(|error| unknown(&error))?;
                Ok(there.map_or(
                    RefundStanding::Declined { code: "charge_not_refundable".to_owned() },
                    |transaction_id| RefundStanding::Succeeded { transaction_id },
                ))
            }
        }
    }
}
