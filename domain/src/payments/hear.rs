//! What this room hears of orders.

use super::jobs::{CallOffJob, RefundJob};
use super::refund::{self, By};
use super::{cash, plan, refundable, sql};
use crate::kit::events::Event;
use crate::kit::ledger;
use crate::kit::{AppError, Cx, Result, jobs};
use crate::orders::{self, Payable};
use model::payments::RefundWish;
use model::{LineId, OrderId, UserId, VendorId, VendorOrderId};
use serde::Deserialize;
use sqlx::PgConnection;

pub const HEARS: &[&str] = &["order.cancelled", "order.delivered", "order.completed", "order.expired"];

/// `order.cancelled` as it concerns money.
#[derive(Deserialize)]
struct Cancelled {
    parts: Vec<CancelledPart>,
    #[serde(default)]
    by: String,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
struct CancelledPart {
    part: VendorOrderId,
    whole: bool,
    lines: Vec<CancelledLine>,
}

#[derive(Deserialize)]
struct CancelledLine {
    line: LineId,
    #[serde(default)]
    quantity: i32,
    minor: i64,
    /// How many of its pieces were cancelled before.
    #[serde(default)]
    from: Option<i32>,
}

#[derive(Deserialize)]
struct OfPart {
    part: VendorOrderId,
    vendor: VendorId,
}

/// Cancelled: what was paid for it goes back. Delivered: cash was taken. Completed: what is held of the part may be
/// paid out. Expired: nobody may pay any more.
pub async fn hear(tx: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let order = orders::payable(tx, OrderId(event.thing_id)).await?;
    match event.kind.as_str() {
        "order.cancelled" => cancelled(tx, cx, &order, read(event)?, event.actor_id).await,
        "order.delivered" => {
            let part: OfPart = read(event)?;
            match cash::waiting(tx, order.id).await? {
                Some(mut row) => cash::collected(tx, cx, &order, &mut row, part.part).await,
                None => Ok(()),
            }
        }
        "order.completed" => {
            let OfPart { part, vendor } = read(event)?;
            if sql::living(tx, order.id).await?.is_some_and(|row| row.is_disputed) {
                // frozen until the bank has said whose it is
                return Ok(());
            }
            ledger::release(tx, cx, order.id, part, vendor, order.currency).await.map(|_| ())
        }
        "order.expired" => call_off(tx, cx, &order).await,
        _ => Ok(()),
    }
}

fn read<T: for<'de> Deserialize<'de>>(event: &Event) -> Result<T> {
    T::deserialize(&event.data).map_err(AppError::broken)
}

async fn cancelled(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    told: Cancelled,
    by: Option<UserId>,
) -> Result<()> {
    let Some(living) = sql::living(tx, order.id).await? else { return Ok(()) };
    let mut row = sql::lock(tx, living.id).await?;
    if row.gateway == "cod" && row.is_open() {
        return cash::cancelled(tx, cx, order, &mut row).await;
    }
    if !row.is_taken() {
        return call_off(tx, cx, order).await;
    }
    let reason = if told.reason.trim().is_empty() { "cancelled".to_owned() } else { told.reason };
    let reason: String = reason.chars().take(500).collect();
    for part in told.parts {
        let there = refundable::left(tx, &row, None).await?;
        let wish = wish(&there, &part, &reason);
        let Some(wish) = wish else { continue };
        let pieces = plan::plan(&there, &wish)?;
        let by = By { role: role(&told.by), user_id: by, key: None };
        let refund_id = refund::insert(tx, cx, &mut row, &pieces, &reason, &by).await?;
        jobs::enqueue(tx, cx, &RefundJob { refund_id }).await?;
    }
    Ok(())
}

/// What is given back of a part: all that is left of it, or of single lines what was cancelled of them. Nothing of what
/// was cancelled before it was sold, and never more than is left.
fn wish(there: &plan::Left, part: &CancelledPart, reason: &str) -> Option<RefundWish> {
    let left = there.parts.iter().find(|one| one.id == part.part)?;
    let reason = reason.to_owned();
    let mut most = left.left().min(there.payment);
    if part.whole {
        return (most > 0).then_some(RefundWish {
            amount: Some(most),
            part: Some(part.part),
            reason,
            ..RefundWish::default()
        });
    }
    let mut lines = Vec::new();
    for cut in &part.lines {
        let Some(line) = left.lines.iter().find(|one| one.id == cut.line) else { continue };
        let worth = cut.from.map_or(cut.minor, |from| line.worth(from..from + cut.quantity));
        let minor = worth.min(line.left()).min(most);
        if minor > 0 {
            most -= minor;
            lines.push((cut.line, None, Some(minor)));
        }
    }
    (!lines.is_empty()).then_some(RefundWish {
        lines,
        part: Some(part.part),
        reason,
        ..RefundWish::default()
    })
}

fn role(by: &str) -> &'static str {
    match by {
        "buyer" => "buyer",
        "vendor" => "vendor",
        "staff" => "staff",
        _ => "shop",
    }
}

/// A payment that is still open is called off at the gateway, after this.
async fn call_off(tx: &mut PgConnection, cx: &Cx, order: &Payable) -> Result<()> {
    match sql::living(tx, order.id).await?.filter(|row| row.is_open() && row.gateway != "cod") {
        Some(row) => jobs::enqueue(tx, cx, &CallOffJob { payment_id: row.id }).await,
        None => Ok(()),
    }
}
