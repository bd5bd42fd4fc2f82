//! Carrying a refund out: the gateway is called outside of any transaction, under the refund's id, as often as needed.

use super::refund::FORGOTTEN_AFTER;
use super::{finalize, open, sql};
use crate::kit::events::{self, NewEvent};
use crate::kit::ledger;
use crate::kit::ledger::postings::{self, Back, Pocket, Via};
use crate::kit::outside::{GatewayError, GiveBack, RefundStanding};
use crate::kit::{AppError, Cx, Result, System, failpoint, once_more};
use crate::orders::{self, RefundedPart};
use chrono::{DateTime, Duration, Utc};
use model::orders::PaymentStatus;
use model::{LineId, Money, PaymentId, RefundId, VendorId, VendorOrderId};
use serde_json::json;
use sqlx::PgConnection;

/// Gateways keep our keys for a day at least; before that is over, a refund is looked for.
const KEYS_AGE: Duration = Duration::hours(20);
/// How long it is let be before it is asked about again, at first and at most.
const SOON: Duration = Duration::minutes(10);
const AT_LATEST: Duration = Duration::hours(6);

/// A refund that is under way.
struct Waiting {
    payment_id: PaymentId,
    amount_minor: i64,
    reason: String,
    transaction_id: Option<String>,
    tries: i32,
    created_at: DateTime<Utc>,
}

/// Gives back what was reserved. Done before, it does nothing; without an answer it fails, to be tried again. What the
/// gateway is still busy with is asked about later.
pub(super) async fn carry_out(cx: &Cx, id: RefundId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let Some(refund) = waiting(&mut tx, id).await? else { return Ok(()) };
    let row = sql::find(&mut tx, refund.payment_id).await?.ok_or(AppError::NotFound)?;
    drop(tx);
    let standing = ask(cx, id, &refund, &row).await?;
    failpoint::reach(cx, "refunds.given");
    match standing {
        RefundStanding::Succeeded { transaction_id } => {
            once_more(|| given(cx, id, row.id, &transaction_id)).await?;
        }
        RefundStanding::Processing { transaction_id } => {
            note_try(cx, id, &refund, Some(&transaction_id), Next::Look).await?;
        }
        RefundStanding::Declined { code } => once_more(|| refused(cx, id, row.id, &code)).await?,
    }
    failpoint::reach(cx, "refunds.settled");
    Ok(())
}

async fn waiting(conn: &mut PgConnection, id: RefundId) -> Result<Option<Waiting>> {
    Ok(sqlx::query_as!(
        Waiting,
        r#"select payment_id as "payment_id: PaymentId", amount_minor, reason, transaction_id, tries, created_at
           from refunds where id = $1 and status = 'PENDING'"#,
        id.0
    )
    .fetch_optional(conn)
    .await?)
}

async fn ask(cx: &Cx, id: RefundId, refund: &Waiting, row: &sql::Row) -> Result<RefundStanding> {
    if row.gateway == "cod" {
        // cash goes back by hand
        return Ok(RefundStanding::Succeeded { transaction_id: String::new() });
    }
    let asked = GiveBack {
        refund_id: id,
        payment_id: row.id,
        transaction_id: row.transaction_id.clone().unwrap_or_default(),
        amount: Money::new(refund.amount_minor, row.currency()?),
        reason: refund.reason.clone(),
        known_as: refund.transaction_id.clone(),
        is_old: cx.now() - refund.created_at > KEYS_AGE,
    };
    match open::gateway(cx, &row.gateway)?.refund(&asked).await {
        Ok(standing) => Ok(standing),
        Err(GatewayError::Unknown(why)) => {
            tracing::warn!(refund = %id, why, "the gateway did not answer; the refund is asked for again");
            note_try(cx, id, refund, None, Next::Look).await?;
            Err(AppError::Busy)
        }
        Err(GatewayError::NotTaken(why)) => {
            note_try(cx, id, refund, None, Next::Person).await?;
            Err(AppError::broken(format_args!("the gateway did not take the refund {id}: {why}")))
        }
    }
}

/// Who sees to it next, besides the job that is under way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// It is looked at again after a while.
    Look,
    /// What the gateway does not understand today it will not tomorrow: a person, who finds the parked job.
    Person,
}

/// A refund that was done did not reach the buyer, it is said: if the gateway says so when it is asked, it is undone.
pub(super) async fn look_again(cx: &Cx, id: RefundId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let done = sqlx::query_as!(
        Waiting,
        r#"select payment_id as "payment_id: PaymentId", amount_minor, reason, transaction_id, tries, created_at
           from refunds where id = $1 and status = 'SUCCEEDED' and transaction_id is not null"#,
        id.0
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(refund) = done else { return Ok(()) };
    let row = sql::find(&mut tx, refund.payment_id).await?.ok_or(AppError::NotFound)?;
    drop(tx);
    match ask(cx, id, &refund, &row).await? {
        RefundStanding::Declined { code } => once_more(|| came_back(cx, id, row.id, &code)).await,
        RefundStanding::Succeeded { .. } | RefundStanding::Processing { .. } => Ok(()),
    }
}

/// The money of a refund is ours again: lines, payment and books say so, and a person sees to the buyer.
async fn came_back(cx: &Cx, id: RefundId, payment: PaymentId, code: &str) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let order_id = sql::find(&mut tx, payment).await?.ok_or(AppError::NotFound)?.order_id;
    let order = orders::payable(&mut tx, order_id).await?;
    let mut row = sql::lock(&mut tx, payment).await?;
    let undone = sqlx::query_scalar!(
        "update refunds set status = 'FAILED', failure_code = $2, settled_at = $3
         where id = $1 and status = 'SUCCEEDED' returning amount_minor",
        id.0,
        code,
        cx.now(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(minor) = undone else { return Ok(()) };
    let pieces = pieces(&mut tx, id).await?;
    let mut parts: Vec<RefundedPart<'_>> = pieces.iter().filter_map(Given::part).collect();
    for part in &mut parts {
        part.minor = -part.minor;
        part.commission_minor = -part.commission_minor;
        part.commission_tax_minor = -part.commission_tax_minor;
    }
    orders::note_refund(&mut tx, cx, &parts).await?;
    let backs: Vec<Back> = pieces.iter().map(Given::back).collect();
    let entry = postings::failed_after_all(id, &postings::refunded(id, Via::Gateway, &backs));
    ledger::book_all(&mut tx, cx, Some(order.id), order.currency, &[entry]).await?;
    row.refunded_minor -= minor;
    let given = given_of(&mut tx, payment).await?;
    let state = if given == 0 { "SUCCEEDED" } else { "PARTIALLY_REFUNDED" };
    state.clone_into(&mut row.status);
    sql::save(&mut tx, cx, &row, None).await?;
    if !row.is_stray {
        let refunded = order.refunded - minor;
        let status = finalize::axis(order.total, order.paid, refunded);
        finalize::note(&mut tx, cx, &order, order.paid, refunded, status, "refund came back").await?;
    }
    orders::needs_action(&mut tx, cx, order.id, "refund-came-back").await?;
    tx.commit().await?;
    Ok(())
}

/// What was given back of a payment in all.
async fn given_of(conn: &mut PgConnection, payment: PaymentId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(sum(amount_minor), 0)::bigint as "minor!" from refunds
           where payment_id = $1 and status = 'SUCCEEDED'"#,
        payment.0
    )
    .fetch_one(conn)
    .await?)
}

async fn note_try(
    cx: &Cx,
    id: RefundId,
    refund: &Waiting,
    transaction_id: Option<&str>,
    next: Next,
) -> Result<()> {
    let pause = (SOON * 2_i32.pow(refund.tries.clamp(0, 6) as u32)).min(AT_LATEST);
    // without a name of theirs the job itself tries again at first
    let pause = if transaction_id.is_none() { pause.max(FORGOTTEN_AFTER) } else { pause };
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "update refunds set tries = tries + 1, transaction_id = coalesce($2, transaction_id), look_at = $3
         where id = $1 and status = 'PENDING'",
        id.0,
        transaction_id,
        (next == Next::Look).then_some(cx.now() + pause),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// It went back: the payment, the order's lines and the books say so.
async fn given(cx: &Cx, id: RefundId, payment: PaymentId, transaction_id: &str) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let order_id = sql::find(&mut tx, payment).await?.ok_or(AppError::NotFound)?.order_id;
    let order = orders::payable(&mut tx, order_id).await?;
    let mut row = sql::lock(&mut tx, payment).await?;
    let Some(refund) = end(&mut tx, cx, id, "SUCCEEDED", Some(transaction_id), None).await? else {
        return Ok(());
    };
    let pieces = pieces(&mut tx, id).await?;
    let parts: Vec<RefundedPart<'_>> = pieces.iter().filter_map(Given::part).collect();
    if !parts.is_empty() {
        orders::note_refund(&mut tx, cx, &parts).await?;
    }
    let via = if row.gateway == "cod" { Via::Courier } else { Via::Gateway };
    let backs: Vec<Back> = pieces.iter().map(Given::back).collect();
    let entry = postings::refunded(id, via, &backs);
    ledger::book_all(&mut tx, cx, Some(order.id), order.currency, &[entry]).await?;
    let all = given_of(&mut tx, payment).await?;
    let state = if all >= row.amount_minor { "REFUNDED" } else { "PARTIALLY_REFUNDED" };
    state.clone_into(&mut row.status);
    sql::save(&mut tx, cx, &row, None).await?;
    if !row.is_stray {
        let refunded = order.refunded + refund;
        let status = if row.is_disputed {
            PaymentStatus::ChargedBack
        } else {
            finalize::axis(order.total, order.paid, refunded)
        };
        let note = Money::new(refund, order.currency).decimal();
        finalize::note(&mut tx, cx, &order, order.paid, refunded, status, &note).await?;
    }
    let amount = Money::new(refund, order.currency);
    let data = json!({
        "refund": id, "payment": payment, "order": order.id, "number": order.number, "user": order.user_id,
        "email": order.email, "lang": order.lang.code(), "amount": amount.decimal(), "currency": order.currency.code(),
        "stray": row.is_stray,
    });
    let event = NewEvent { kind: "payment.refunded", thing: "order", thing_id: order.id.0, data };
    events::record(&mut tx, cx, None, event).await?;
    failpoint::reach(cx, "refunds.settling");
    tx.commit().await?;
    Ok(())
}

/// The gateway will not give it back: the amount is free again, and a person must look.
async fn refused(cx: &Cx, id: RefundId, payment: PaymentId, code: &str) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let order_id = sql::find(&mut tx, payment).await?.ok_or(AppError::NotFound)?.order_id;
    let order = orders::payable(&mut tx, order_id).await?;
    let mut row = sql::lock(&mut tx, payment).await?;
    let Some(refund) = end(&mut tx, cx, id, "FAILED", None, Some(code)).await? else { return Ok(()) };
    row.refunded_minor -= refund;
    sql::save(&mut tx, cx, &row, None).await?;
    orders::needs_action(&mut tx, cx, order.id, "refund-refused").await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a refund that is under way, once; answers its amount.
async fn end(
    tx: &mut PgConnection,
    cx: &Cx,
    id: RefundId,
    status: &str,
    transaction_id: Option<&str>,
    code: Option<&str>,
) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update refunds set status = $2, transaction_id = coalesce($3, transaction_id), failure_code = $4, settled_at = $5,
                look_at = null
         where id = $1 and status = 'PENDING' returning amount_minor",
        id.0,
        status,
        transaction_id.filter(|id| !id.is_empty()),
        code,
        cx.now(),
    )
    .fetch_optional(tx)
    .await?)
}

/// One row of a refund, with what is needed to book it.
struct Given {
    bucket: String,
    part: Option<VendorOrderId>,
    line_id: Option<LineId>,
    vendor_id: Option<VendorId>,
    amount_minor: i64,
    commission_minor: i64,
    commission_tax_minor: i64,
    is_released: bool,
}

async fn pieces(tx: &mut PgConnection, id: RefundId) -> Result<Vec<Given>> {
    Ok(sqlx::query_as!(
        Given,
        r#"select l.bucket, l.vendor_order_id as "part: VendorOrderId", l.line_id as "line_id: LineId",
                  v.vendor_id as "vendor_id?: VendorId", l.amount_minor, l.commission_minor, l.commission_tax_minor,
                  exists (select 1 from ledger_journals j where j.kind = 'completed' and j.thing_id = l.vendor_order_id)
                      as "is_released!"
           from refund_lines l left join vendor_orders v on v.id = l.vendor_order_id
           where l.refund_id = $1 order by l.position"#,
        id.0
    )
    .fetch_all(tx)
    .await?)
}

impl Given {
    fn part(&self) -> Option<RefundedPart<'_>> {
        Some(RefundedPart {
            vendor_order_id: self.part?,
            line_id: self.line_id,
            bucket: &self.bucket,
            minor: self.amount_minor,
            commission_minor: self.commission_minor,
            commission_tax_minor: self.commission_tax_minor,
        })
    }

    fn back(&self) -> Back {
        let minor = self.amount_minor;
        match (self.bucket.as_str(), self.vendor_id) {
            ("goodwill", _) => Back::Goodwill { minor },
            ("line" | "shipping", Some(vendor_id)) => Back::Sale {
                vendor_id,
                from: if self.is_released { Pocket::Releasable } else { Pocket::Held },
                minor,
                commission_minor: self.commission_minor,
                commission_tax_minor: self.commission_tax_minor,
            },
            _ => Back::Stray { minor },
        }
    }
}
