//! Cash on delivery: the order is confirmed at once, and paid when it is handed over, part by part.

use super::{finalize, sql};
use crate::kit::ledger::{self, postings};
use crate::kit::{AppError, Cx, Result};
use crate::orders::{self, Confirmed, Payable};
use model::{OrderId, Reason, VendorOrderId};
use sqlx::PgConnection;

/// The buyer pays at the door. For a new payment, in the transaction that opens it.
pub(super) async fn begin(tx: &mut PgConnection, cx: &Cx, order: &Payable) -> Result<()> {
    match orders::confirm(tx, cx, order.id).await? {
        Confirmed::Now | Confirmed::Before => Ok(()),
        Confirmed::NoStock => Err(AppError::Refused(Reason::InsufficientStock)),
    }
}

/// A part was handed over, and its money taken.
pub(super) async fn collected(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
    part: VendorOrderId,
) -> Result<()> {
    let earned = orders::earned(tx, order.id).await?;
    let all = earned.iter().map(|part| part.minor).sum();
    let Some(sold) = earned.iter().find(|one| one.part == part) else { return Ok(()) };
    let entries = [postings::collected(part, sold.minor), postings::confirmed(sold)];
    if ledger::book_all(tx, cx, Some(order.id), order.currency, &entries).await? == 0 {
        return Ok(());
    }
    orders::note_unsold(tx, part).await?;
    let paid = order.paid + sold.minor;
    let is_last = paid >= all;
    if is_last {
        row.amount_minor = paid;
        "SUCCEEDED".clone_into(&mut row.status);
        sql::save(tx, cx, row, None).await?;
    }
    let status = finalize::axis(all, paid, order.refunded);
    finalize::note(tx, cx, order, paid, order.refunded, status, &row.method).await?;
    if is_last { finalize::tell(tx, cx, order, row, "payment.succeeded").await } else { Ok(()) }
}

/// Parts were cancelled: where all that is left was handed over, or nothing is left, the payment ends.
pub(super) async fn cancelled(
    tx: &mut PgConnection,
    cx: &Cx,
    order: &Payable,
    row: &mut sql::Row,
) -> Result<()> {
    if super::open::due(tx, order).await? > 0 {
        return Ok(());
    }
    if order.paid > 0 {
        row.amount_minor = order.paid;
    }
    let state = if order.paid > 0 { "SUCCEEDED" } else { "CANCELLED" };
    state.clone_into(&mut row.status);
    sql::save(tx, cx, row, None).await?;
    if order.paid > 0 {
        let status = finalize::axis(order.paid, order.paid, order.refunded);
        finalize::note(tx, cx, order, order.paid, order.refunded, status, &row.method).await?;
    }
    Ok(())
}

/// The one that waits for cash.
pub(super) async fn waiting(tx: &mut PgConnection, id: OrderId) -> Result<Option<sql::Row>> {
    Ok(sql::living(tx, id).await?.filter(|row| row.gateway == "cod" && row.is_open()))
}
