//! FINALIZE: what the gateway said about a payment comes true here, and nowhere else. Safe to repeat, from the return
//! page, a webhook, the sweeper and the API alike.

use super::{finalize, open, sql, views};
use crate::kit::outside::{Charge, GatewayError, Standing};
use crate::kit::{AppError, Cx, Result, System, failpoint, once_more};
use crate::orders;
use chrono::Duration;
use model::PaymentId;
use model::payments::Payment;
use sqlx::PgConnection;

/// What is known of a charge.
#[derive(Clone, Debug)]
pub enum Told {
    /// Nothing yet: the gateway is asked.
    Ask,
    Charge(Charge),
    /// It was asked and did not answer: the sweeper asks again.
    Silence,
    /// The gateway did not take what was asked: nothing was charged.
    NotTaken,
}

/// A start that the gateway never heard of is given up after so long, and called off there before.
const GIVEN_UP_AFTER: Duration = Duration::seconds(60);

/// Settles a payment by what is told of it, and answers how it stands. For the program itself.
///
/// Money that came: the order is confirmed, the books are written, `payment.succeeded`. A definite no:
/// `payment.failed`, and the goods are held for another try. Anything else waits. What was taken stays so.
pub async fn settle(cx: &Cx, id: PaymentId, told: Told) -> Result<Payment> {
    views::payment(&row(cx, id, told).await?)
}

/// The same for this room.
pub(super) async fn row(cx: &Cx, id: PaymentId, told: Told) -> Result<sql::Row> {
    let told = match told {
        Told::Ask => ask(cx, id).await?,
        told => told,
    };
    let row = once_more(|| apply(cx, id, &told)).await?;
    failpoint::reach(cx, "payments.settled");
    Ok(row)
}

async fn ask(cx: &Cx, id: PaymentId) -> Result<Told> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    // what was taken is taken; one that was given up may have been paid after all
    if row.is_taken() || row.gateway == "cod" {
        return Ok(Told::Silence);
    }
    let bill = open::bill(&mut tx, cx, &row).await?;
    drop(tx);
    let gateway = open::gateway(cx, &row.gateway)?;
    let mut answer = gateway.look_up(&bill).await;
    let is_old = cx.now() - row.created_at > GIVEN_UP_AFTER;
    let is_unheard = answer.as_ref().is_ok_and(|charge| charge.standing == Standing::Unheard);
    if is_unheard && is_old && row.is_open() {
        // called off, so that a start that is still on its way comes to nothing
        answer = gateway.cancel(&bill).await;
    }
    failpoint::reach(cx, "payments.looked-up");
    match answer {
        Ok(charge) => Ok(Told::Charge(charge)),
        Err(GatewayError::Unknown(why) | GatewayError::NotTaken(why)) => {
            tracing::warn!(payment = %id, gateway = row.gateway, why, "the gateway could not be asked");
            Ok(Told::Silence)
        }
    }
}

async fn apply(cx: &Cx, id: PaymentId, told: &Told) -> Result<sql::Row> {
    let mut tx = cx.begin(&System).await?;
    let before = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let order = orders::payable(&mut tx, before.order_id).await?;
    let mut row = sql::lock(&mut tx, id).await?;
    let changes_stock = step(&mut tx, cx, &order, &mut row, told).await?;
    failpoint::reach(cx, "payments.settling");
    tx.commit().await?;
    if changes_stock {
        cx.catalogue_changed();
    }
    Ok(row)
}

/// Answers whether goods were promised or freed.
async fn step(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &orders::Payable,
    row: &mut sql::Row,
    told: &Told,
) -> Result<bool> {
    if row.is_taken() || row.gateway == "cod" {
        return Ok(false);
    }
    let charge = match told {
        Told::Charge(charge) => charge,
        Told::NotTaken if row.is_open() => return finalize::failed(tx, cx, order, row, "not_taken").await,
        Told::Ask | Told::Silence | Told::NotTaken => {
            finalize::wait(tx, cx, row).await?;
            return Ok(false);
        }
    };
    if row.transaction_id.is_none() {
        row.transaction_id.clone_from(&charge.transaction_id);
    }
    match &charge.standing {
        Standing::Succeeded => finalize::taken(tx, cx, order, row, charge.captured).await,
        // whatever is said of a payment that was given up: only money changes that
        _ if !row.is_open() => Ok(false),
        Standing::Declined { code } => finalize::failed(tx, cx, order, row, code).await,
        Standing::Cancelled => finalize::called_off(tx, cx, order, row).await,
        Standing::NeedsAction { url, client_secret } => {
            row.action_url.clone_from(url);
            row.client_secret.clone_from(client_secret);
            finalize::waits_for_buyer(tx, cx, order, row).await?;
            Ok(false)
        }
        Standing::Processing => {
            "PROCESSING".clone_into(&mut row.status);
            finalize::wait(tx, cx, row).await?;
            Ok(false)
        }
        Standing::Unheard => {
            finalize::wait(tx, cx, row).await?;
            Ok(false)
        }
    }
}
