//! Taking a step: the part's row, its history, its events and its deadlines move together.

use super::actors::Party;
use super::sql::{OrderRow, PartRow};
use super::state::{self, Role};
use crate::kit::deadlines::{self, Owes};
use crate::kit::events::{self, NewEvent};
use crate::kit::{AppError, Cx, Result};
use model::orders::OrderStatus;
use model::{OrderId, Reason, UserId, VendorOrderId};
use serde_json::{Value, json};
use sqlx::PgConnection;

/// Who takes a step, as history and events tell it.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    pub role: Role,
    pub user_id: Option<UserId>,
    pub name: String,
}

impl Hand {
    /// The program itself.
    pub fn shop() -> Self {
        Self { role: Role::Shop, user_id: None, name: String::new() }
    }
}

impl From<&Party> for Hand {
    fn from(who: &Party) -> Self {
        Self { role: who.role(), user_id: who.user_id(), name: who.name() }
    }
}

/// Takes a step, or refuses it.
pub(super) async fn take(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand,
    order: &OrderRow,
    part: &PartRow,
    to: OrderStatus,
    note: &str,
) -> Result<()> {
    let from = part.status()?;
    if !state::may(hand.role, from, to) {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    write(conn, cx, part.id, to).await?;
    tell(conn, cx, hand, order, part, Entry::status(to, note)).await?;
    if let Some(past) = state::deadline(from) {
        deadlines::meet(conn, past.kind, part.id.0).await?;
    }
    if let Some(next) = state::deadline(to) {
        deadlines::set(conn, cx, next.kind, part.id.0, cx.now() + next.after, owes(next.owed_by)).await?;
    }
    let data = json!({ "part": part.id, "vendor": part.vendor_id, "from": from, "to": to });
    record(conn, cx, hand, order.id, "order.status_updated", data).await?;
    let of_part = json!({ "part": part.id, "vendor": part.vendor_id });
    match to {
        OrderStatus::Delivered => record(conn, cx, hand, order.id, "order.delivered", of_part).await,
        OrderStatus::Completed => record(conn, cx, hand, order.id, "order.completed", of_part).await,
        _ => Ok(()),
    }
}

fn owes(role: Role) -> Owes {
    match role {
        Role::Buyer => Owes::Buyer,
        Role::Vendor => Owes::Vendor,
        Role::Staff => Owes::Staff,
        Role::Shop => Owes::Shop,
    }
}

async fn write(conn: &mut PgConnection, cx: &Cx, part: VendorOrderId, to: OrderStatus) -> Result<()> {
    sqlx::query!(
        "update vendor_orders set status = $2, version = version + 1, updated_at = $3,
                confirmed_at = case when $2 = 'CONFIRMED' then $3 else confirmed_at end,
                accepted_at = case when $2 = 'PROCESSING' then $3 else accepted_at end,
                shipped_at = case when $2 = 'SHIPPED' then $3 else shipped_at end,
                delivered_at = case when $2 = 'DELIVERED' then $3 else delivered_at end,
                completed_at = case when $2 = 'COMPLETED' then $3 else completed_at end,
                ended_at = case when $2 in ('COMPLETED', 'CANCELLED', 'EXPIRED') then $3 else null end
         where id = $1",
        part.0,
        to.name(),
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update orders set updated_at = $2 where id = (select order_id from vendor_orders where id = $1)",
        part.0,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A row of the history.
pub(super) struct Entry<'a> {
    kind: &'static str,
    status: &'static str,
    note: &'a str,
}

impl<'a> Entry<'a> {
    pub fn status(status: OrderStatus, note: &'a str) -> Self {
        Self { kind: "status", status: status.name(), note }
    }

    pub fn parcel(status: &'static str, note: &'a str) -> Self {
        Self { kind: "parcel", status, note }
    }

    pub fn note(status: &'static str, note: &'a str) -> Self {
        Self { kind: "note", status, note }
    }
}

/// Writes into the history of a part.
pub(super) async fn tell(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand,
    order: &OrderRow,
    part: &PartRow,
    entry: Entry<'_>,
) -> Result<()> {
    let note: String = entry.note.chars().take(1000).collect();
    sqlx::query!(
        "insert into order_history (order_id, vendor_order_id, vendor_id, user_id, kind, status, at, actor_id, by_role,
                                    by_name, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        order.id.0,
        part.id.0,
        part.vendor_id.0,
        order.user_id.map(|id| id.0),
        entry.kind,
        entry.status,
        cx.now(),
        hand.user_id.map(|id| id.0),
        hand.role.name(),
        hand.name,
        note,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes a fact about an order.
pub(super) async fn record(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand,
    order: OrderId,
    kind: &'static str,
    data: Value,
) -> Result<()> {
    let event = NewEvent { kind, thing: "order", thing_id: order.0, data };
    events::record(conn, cx, hand.user_id, event).await
}

/// Refuses whoever saw another state of a part than there is.
pub(super) fn unchanged(part: &PartRow, seen: Option<i32>) -> Result<()> {
    if seen.is_some_and(|seen| seen != part.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    Ok(())
}
