//! Paying: by a card token, by an intent that is confirmed later, at the gateway's own page, or at the door.

use super::open::{self, Opened, Wish};
use super::settle::{self, Told};
use super::{sql, views};
use crate::kit::outside::{Bill, Charge, GatewayError};
use crate::kit::{AppError, Cx, Result, System, failpoint};
use crate::orders::Party;
use model::payments::{CreateIntent, Payment, PaymentIntent, PaymentMethod, PaymentState, ProcessPayment};
use model::{OrderId, PaymentId, Reason};
use std::time::Duration;

/// How long a buyer waits for the gateway; after that it is looked up in the background.
const PATIENCE: Duration = Duration::from_secs(20);

/// Pays an order; its buyer. With a card token at once, without one the buyer is sent to the gateway's page, and cash
/// is taken at the door. `key` is that of the request: asked again, it answers the payment that was begun then.
///
/// Refuses another amount than what is due, a method that is not offered, what is paid already (`AlreadyPaid`), and a
/// second payment while one is under way (`RequestInProgress`). A card that says no is `Declined`; silence is not: then
/// the payment is PROCESSING. Records `payment.succeeded` or `payment.failed`.
pub async fn process(cx: &Cx, who: &Party, input: &ProcessPayment, key: Option<&str>) -> Result<Payment> {
    let token = input.payment_details.as_ref().and_then(|details| details.card_token.as_deref());
    let token = token.map(str::trim).filter(|token| !token.is_empty());
    let wish = Wish {
        order_id: input.order_id,
        method: input.payment_method,
        method_field: "paymentMethod",
        amount: Some(&input.amount),
        is_hosted: token.is_none(),
        key,
    };
    let row = match open::open(cx, who, &wish).await? {
        Opened::New(row) if wish.method == PaymentMethod::Cod => row,
        Opened::New(row) => begin(cx, &row, token).await?,
        Opened::There(row) => catch_up(cx, row).await?,
    };
    outcome(&row)
}

/// Begins a payment that a program confirms later; the buyer.
pub async fn create_intent(
    cx: &Cx,
    who: &Party,
    input: &CreateIntent,
    key: Option<&str>,
) -> Result<PaymentIntent> {
    let offered = super::methods(cx).first().copied().unwrap_or(PaymentMethod::Cod);
    let method = input.method.unwrap_or(offered);
    if method == PaymentMethod::Cod {
        return Err(AppError::field("method", model::FieldProblem::NotAllowed));
    }
    let order_id = input.order_id;
    let wish = Wish { order_id, method, method_field: "method", amount: None, is_hosted: false, key };
    let row = match open::open(cx, who, &wish).await? {
        Opened::New(row) => begin(cx, &row, None).await?,
        Opened::There(row) => catch_up(cx, row).await?,
    };
    let state = row.state()?;
    Ok(PaymentIntent {
        payment_id: row.id,
        client_secret: row.client_secret.unwrap_or_default(),
        status: state,
    })
}

/// Confirms an intent; the buyer whose it is. With a token the money is taken now; without one the gateway is asked
/// whether the buyer did it there. What is settled stays as it is, however often this is asked.
pub async fn confirm(cx: &Cx, who: &Party, id: PaymentId, card_token: Option<&str>) -> Result<Payment> {
    let mut tx = cx.begin(who).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    views::is_payer(who, &row)?;
    if !row.is_open() || row.gateway == "cod" {
        return outcome(&row);
    }
    let bill = open::bill(&mut tx, cx, &row).await?;
    drop(tx);
    let token = card_token.map(str::trim).filter(|token| !token.is_empty());
    let told = match token {
        None => Told::Ask,
        Some(token) => {
            heard(cx, &row, in_time(open::gateway(cx, &row.gateway)?.confirm(&bill, token)).await)?
        }
    };
    failpoint::reach(cx, "payments.confirmed");
    outcome(&settle::row(cx, id, told).await?)
}

/// Sends a buyer to the gateway's own page, or (cash) nowhere: the order is confirmed. The browser's way to pay.
pub async fn start(cx: &Cx, who: &Party, order_id: OrderId, method: PaymentMethod) -> Result<Payment> {
    let is_hosted = method != PaymentMethod::Cod;
    let wish = Wish { order_id, method, method_field: "paymentMethod", amount: None, is_hosted, key: None };
    let row = match open::open(cx, who, &wish).await? {
        Opened::New(row) if method == PaymentMethod::Cod => row,
        Opened::New(row) => begin(cx, &row, None).await?,
        Opened::There(row) => row,
    };
    outcome(&row)
}

/// Tells the gateway of a new payment and settles what it says.
async fn begin(cx: &Cx, row: &sql::Row, token: Option<&str>) -> Result<sql::Row> {
    let mut tx = cx.begin(&System).await?;
    let bill: Bill = open::bill(&mut tx, cx, row).await?;
    drop(tx);
    let answer = in_time(open::gateway(cx, &row.gateway)?.start(&bill, token)).await;
    failpoint::reach(cx, "payments.charged");
    let told = heard(cx, row, answer)?;
    match settle::row(cx, row.id, told).await {
        // the gateway may have taken the money: no time to say that nothing was changed; the sweeper settles it
        Err(AppError::Busy | AppError::Clash) => Ok(row.clone()),
        settled => settled,
    }
}

/// How a payment stands that was begun by an earlier request.
async fn catch_up(cx: &Cx, row: sql::Row) -> Result<sql::Row> {
    if !row.is_open() || row.gateway == "cod" {
        return Ok(row);
    }
    settle::row(cx, row.id, Told::Ask).await
}

async fn in_time<T>(
    asked: impl Future<Output = std::result::Result<T, GatewayError>>,
) -> std::result::Result<T, GatewayError> {
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(answer) => answer,
        Err(_) => Err(GatewayError::Unknown("no answer in time".to_owned())),
    }
}

/// What an answer means. Silence is looked into; what was not taken failed, and it is our fault.
fn heard(cx: &Cx, row: &sql::Row, answer: std::result::Result<Charge, GatewayError>) -> Result<Told> {
    match answer {
        Ok(charge) => Ok(Told::Charge(charge)),
        Err(GatewayError::Unknown(why)) => {
            tracing::warn!(payment = %row.id, gateway = row.gateway, why, request = cx.request.id, "no answer: it is looked up");
            Ok(Told::Silence)
        }
        Err(GatewayError::NotTaken(why)) => {
            tracing::error!(payment = %row.id, gateway = row.gateway, why, "the gateway did not take a request of ours");
            Ok(Told::NotTaken)
        }
    }
}

/// What the buyer is told.
fn outcome(row: &sql::Row) -> Result<Payment> {
    match row.state()? {
        PaymentState::Failed => Err(AppError::Declined(refusal(row.failure_code.as_deref()))),
        PaymentState::Cancelled => Err(AppError::Declined(Reason::PaymentFailed)),
        _ => views::payment(row),
    }
}

fn refusal(code: Option<&str>) -> Reason {
    match code {
        Some("card_declined") => Reason::CardDeclined,
        Some("insufficient_funds") => Reason::InsufficientFunds,
        _ => Reason::PaymentFailed,
    }
}
