//! What follows from how a charge stands. Each of these runs with the order's and the payment's rows locked.

use super::{sql, stray};
use crate::inventory;
use crate::kit::events::{self, NewEvent};
use crate::kit::ledger::{self, postings};
use crate::kit::{Cx, Result};
use crate::orders::{self, Confirmed, NoteMoney, Payable};
use chrono::Duration;
use model::Money;
use model::orders::{OrderStatus, PaymentStatus};
use serde_json::json;
use sqlx::PgConnection;

/// How long goods are kept for another try, and for somebody who is at the gateway's page.
const ANOTHER_TRY: Duration = Duration::minutes(15);
/// After so long nothing keeps goods from others any more, however often it is tried.
const AT_MOST: Duration = Duration::hours(1);
/// So many tries keep goods from others for long, and no more.
const MOST_TRIES: i64 = 5;
const LAST_TRY: Duration = Duration::minutes(1);

/// Money came. The order is confirmed with it; where it can't be, the money goes back.
pub(super) async fn taken(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
    captured: Option<Money>,
) -> Result<bool> {
    let differs = captured.filter(|money| *money != Money::new(row.amount_minor, order.currency));
    let another = sql::living(tx, order.id).await?.filter(|living| living.id != row.id);
    let waits = matches!(order.status, OrderStatus::Pending | OrderStatus::Expired);
    let can_take = differs.is_none() && another.is_none() && order.paid == 0 && waits;
    if let Some(money) = differs.filter(|money| money.minor > 0 && money.currency == order.currency) {
        row.amount_minor = money.minor;
    }
    "SUCCEEDED".clone_into(&mut row.status);
    row.failure_code = None;
    let confirmed = can_take && orders::confirm(tx, cx, order.id).await? != Confirmed::NoStock;
    row.is_stray = !confirmed;
    sql::save(tx, cx, row, None).await?;
    let mut entries = vec![postings::captured(row.id, postings::Via::Gateway, row.amount_minor)];
    if confirmed {
        entries.extend(orders::earned(tx, order.id).await?.iter().map(postings::confirmed));
    }
    ledger::book_all(tx, cx, Some(order.id), order.currency, &entries).await?;
    if confirmed {
        note(tx, cx, order, row.amount_minor, 0, PaymentStatus::Paid, &row.method).await?;
        stray::cancelled_parts(tx, cx, order, row).await?;
        tell(tx, cx, order, row, "payment.succeeded").await?;
    } else {
        let why = stray::why(order, differs.is_some(), another.is_some());
        orders::needs_action(tx, cx, order.id, why).await?;
        stray::all_back(tx, cx, row, why).await?;
        if another.is_none() {
            // it is not paid, and waits for another try; without goods there is nothing to wait for
            let is_short = differs.is_none();
            thaw(tx, cx, order, if is_short { Duration::zero() } else { ANOTHER_TRY }).await?;
        }
    }
    // goods that no longer are frozen can be had by others
    Ok(confirmed || another.is_none())
}

/// A definite no: the order stays payable, and its goods are kept for another try.
pub(super) async fn failed(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
    code: &str,
) -> Result<bool> {
    "FAILED".clone_into(&mut row.status);
    row.failure_code = Some(code.chars().take(100).collect());
    row.action_url = None;
    sql::save(tx, cx, row, None).await?;
    thaw(tx, cx, order, ANOTHER_TRY).await?;
    tell(tx, cx, order, row, "payment.failed").await?;
    Ok(false)
}

/// It was called off, by us or because its time at the gateway ran out.
pub(super) async fn called_off(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
) -> Result<bool> {
    "CANCELLED".clone_into(&mut row.status);
    row.action_url = None;
    sql::save(tx, cx, row, None).await?;
    thaw(tx, cx, order, ANOTHER_TRY).await?;
    Ok(false)
}

/// The buyer is at the gateway's page, or a program has yet to confirm: the goods are kept for a while, not for ever.
pub(super) async fn waits_for_buyer(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
) -> Result<()> {
    let is_new = row.status != "REQUIRES_ACTION";
    "REQUIRES_ACTION".clone_into(&mut row.status);
    row.looks = if is_new { 1 } else { row.looks + 1 };
    let next = cx.now() + patience(row.looks);
    sql::save(tx, cx, row, Some(next)).await?;
    if is_new { thaw(tx, cx, order, ANOTHER_TRY).await } else { Ok(()) }
}

/// Nothing is known for good: it is looked at again soon, and the goods stay frozen.
pub(super) async fn wait(tx: &mut PgConnection, cx: &Cx, row: &mut sql::Row) -> Result<()> {
    if !row.is_open() {
        return Ok(());
    }
    row.looks += 1;
    let next = cx.now() + patience(row.looks);
    sql::save(tx, cx, row, Some(next)).await?;
    if row.status == "PROCESSING" {
        let _ = inventory::freeze(tx, cx, row.order_id.0).await?;
    }
    Ok(())
}

/// 5 s, 10 s, 20 s, 40 s, then each minute; after an hour each ten.
fn patience(looks: i32) -> Duration {
    match looks {
        ..=1 => Duration::seconds(5),
        2 => Duration::seconds(10),
        3 => Duration::seconds(20),
        4 => Duration::seconds(40),
        5..=65 => Duration::minutes(1),
        _ => Duration::minutes(10),
    }
}

/// The goods have an end again. Who tries again and again does not keep them from others for ever.
async fn thaw(tx: &mut PgConnection, cx: &Cx, order: &Payable, wait: Duration) -> Result<()> {
    if order.status != OrderStatus::Pending {
        return Ok(());
    }
    let tries =
        sqlx::query_scalar!(r#"select count(*) as "n!" from payments where order_id = $1"#, order.id.0)
            .fetch_one(&mut *tx)
            .await?;
    let wait = if tries <= MOST_TRIES { wait } else { wait.min(LAST_TRY) };
    let until = (cx.now() + wait).min(order.placed_at + AT_MOST).max(cx.now());
    let _ = inventory::thaw(tx, cx, order.id.0, until).await?;
    orders::out_of_flight(tx, cx, order.id, until).await
}

/// Tells the order where its money is.
pub(super) async fn note(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    paid: i64,
    refunded: i64,
    status: PaymentStatus,
    note: &str,
) -> Result<()> {
    orders::note_money(tx, cx, order.id, paid, refunded, NoteMoney { status, note, by: "gateway" }).await
}

/// Where the money of an order is, by what came and what went back.
pub(super) fn axis(total: i64, paid: i64, refunded: i64) -> PaymentStatus {
    match (paid, refunded) {
        (0, _) => PaymentStatus::Unpaid,
        (paid, refunded) if refunded >= paid => PaymentStatus::Refunded,
        (_, refunded) if refunded > 0 => PaymentStatus::PartiallyRefunded,
        (paid, _) if paid >= total => PaymentStatus::Paid,
        _ => PaymentStatus::PartiallyPaid,
    }
}

/// Records what happened to a payment, as others hear it.
pub(super) async fn tell(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &sql::Row,
    kind: &'static str,
) -> Result<()> {
    let amount = Money::new(row.amount_minor, order.currency);
    let data = json!({
        "payment": row.id, "order": order.id, "number": order.number, "user": order.user_id, "email": order.email,
        "lang": order.lang.code(), "amount": amount.decimal(), "currency": order.currency.code(), "method": row.method,
        "gateway": row.gateway, "code": row.failure_code, "stray": row.is_stray,
    });
    let event = NewEvent { kind, thing: "order", thing_id: order.id.0, data };
    events::record(tx, cx, None, event).await
}

#[cfg(test)]
mod tests {
    use super::axis;
    use model::orders::PaymentStatus as Is;

    #[test]
    fn where_the_money_is_follows_from_what_came_and_went() {
        let table = [
            (100, 0, 0, Is::Unpaid),
            (100, 40, 0, Is::PartiallyPaid),
            (100, 100, 0, Is::Paid),
            (100, 100, 1, Is::PartiallyRefunded),
            (100, 100, 100, Is::Refunded),
            (100, 40, 40, Is::Refunded),
        ];
        for (total, paid, refunded, is) in table {
            assert_eq!(axis(total, paid, refunded), is, "{total} {paid} {refunded}");
        }
    }
}
