//! Moving parts on, one step at a time.

use super::actors::{self, Party};
use super::sql::{self, Locked, PartRow};
use super::state;
use super::steps::{self, Hand};
use super::{audit, cancel, deliver, expire, read, ship};
use crate::kit::{AppError, Cx, Result, System, once_more};
use model::orders::{CancelOrder, CheckedShipment, Order, OrderStatus, SetOrderStatus};
use model::{Fields, Reason, VendorOrderId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// Takes a new part in hand: its seller, or staff with the permission `orders`.
///
/// Refuses a part that is not CONFIRMED, and one that is another by now than it was seen as.
pub async fn accept(cx: &Cx, who: &Party, named: &str, seen: Option<i32>) -> Result<Order> {
    step(cx, who, named, OrderStatus::Processing, "", seen).await
}

/// Ends a part that was delivered, before its time for returns is over. Staff with the permission `orders`.
pub async fn complete(cx: &Cx, who: &Party, named: &str, note: &str) -> Result<Order> {
    step(cx, who, named, OrderStatus::Completed, note, None).await
}

/// Moves to a status by its name, whatever that takes: the seller its own part, staff all that can go there.
///
/// Refuses every step that `state` does not know. Records what the step records; staff are audited.
pub async fn set_status(cx: &Cx, who: &Party, named: &str, input: &SetOrderStatus) -> Result<Order> {
    let (to, note) = input.validate()?;
    let mut fields = Fields::default();
    let mut text =
        |field, value: &Option<String>| fields.optional_text(field, value.as_deref(), 80).unwrap_or_default();
    let (carrier, tracking_number) =
        (text("carrier", &input.carrier), text("trackingNumber", &input.tracking_number));
    fields.done()?;
    match to {
        OrderStatus::Cancelled => {
            let all = CancelOrder { reason: Some(note), items: None, version: input.version };
            cancel(cx, who, named, &all).await
        }
        OrderStatus::Shipped => {
            let shipment = CheckedShipment {
                carrier,
                tracking_number,
                note,
                version: input.version,
                ..CheckedShipment::default()
            };
            ship::all(cx, who, named, &shipment).await
        }
        OrderStatus::Delivered => deliver::all(cx, who, named, &note, input.version).await,
        _ => step(cx, who, named, to, &note, input.version).await,
    }
}

async fn step(
    cx: &Cx,
    who: &Party,
    named: &str,
    to: OrderStatus,
    note: &str,
    seen: Option<i32>,
) -> Result<Order> {
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = open(&mut tx, who, named).await?;
        let hand = Hand::from(who);
        for part in ready(who, &locked, named, to, seen)? {
            steps::take(&mut tx, cx, &hand, &locked.order, part, to, note).await?;
        }
        told(&mut tx, cx, who, &locked, to, note).await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

/// Staff's act, for the audit log.
pub(super) async fn told(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Party,
    locked: &Locked,
    to: OrderStatus,
    note: &str,
) -> Result<()> {
    let change = (json!({ "status": locked.order.status }), json!({ "status": to }));
    audit::record(conn, cx, who, "order.set_status", &locked.order, change, note).await
}

/// Finds an order and locks it.
pub(super) async fn open(conn: &mut PgConnection, who: &Party, named: &str) -> Result<Locked> {
    let id = actors::find(conn, who, named).await?;
    sql::lock(conn, id).await
}

/// The parts this one means: its own, the one that is named, or all.
pub(super) fn meant<'a>(who: &Party, locked: &'a Locked, named: &str) -> Vec<&'a PartRow> {
    let named = named.trim().parse::<Uuid>().map(VendorOrderId).ok();
    let single = locked.parts.iter().any(|part| Some(part.id) == named);
    locked
        .parts
        .iter()
        .filter(|part| who.store().is_none_or(|store| store == part.vendor_id))
        .filter(|part| !single || Some(part.id) == named)
        .collect()
}

/// Those of them that come to this status now. Refuses where one is not as far yet, and where there is none.
pub(super) fn ready<'a>(
    who: &Party,
    locked: &'a Locked,
    named: &str,
    to: OrderStatus,
    seen: Option<i32>,
) -> Result<Vec<&'a PartRow>> {
    let refused = || AppError::Refused(Reason::InvalidTransition);
    let from = state::before(to).ok_or_else(refused)?;
    if !state::may(who.role(), from, to) {
        return Err(refused());
    }
    let mut ready = Vec::new();
    for part in meant(who, locked, named) {
        let at = part.status()?;
        if at == from {
            steps::unchanged(part, seen)?;
            ready.push(part);
        } else if !state::has_ended(at) && is_behind(at, from) {
            return Err(refused());
        }
    }
    if ready.is_empty() { Err(refused()) } else { Ok(ready) }
}

fn is_behind(at: OrderStatus, from: OrderStatus) -> bool {
    std::iter::successors(state::before(from), |status| state::before(*status)).any(|status| status == at)
}

/// The time for returns is over.
pub(super) async fn complete_by_itself(cx: &Cx, part: VendorOrderId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let Some(order) = expire::order_of(&mut tx, part).await? else { return Ok(()) };
    let locked = sql::lock(&mut tx, order).await?;
    let part = locked.part(part)?;
    if part.status()? != OrderStatus::Delivered {
        return Ok(());
    }
    steps::take(&mut tx, cx, &Hand::shop(), &locked.order, part, OrderStatus::Completed, "").await?;
    tx.commit().await?;
    Ok(())
}
