//! The rows of a new order: copies of all that it was made from.

mod lines;
mod parts;

use super::link;
use super::place::Placement;
use super::state::Role;
use super::steps::{self, Hand};
use crate::cart::{self, Shopper};
use crate::checkout::Quote;
use crate::commission::{self, CommissionLine, Frozen};
use crate::kit::secrets;
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::orders::DeliveryType;
use model::{CartId, OrderId, Reason};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// A new order and what it is made from.
pub(super) struct New<'a> {
    pub id: OrderId,
    pub who: &'a Shopper,
    pub cart: Option<CartId>,
    pub wanted: &'a Placement,
    pub lines: &'a [cart::Line],
    pub quote: &'a Quote,
    pub pay_by: DateTime<Utc>,
}

impl New<'_> {
    fn user_id(&self) -> Option<Uuid> {
        self.who.user_id().map(|id| id.0)
    }

    fn hand(&self) -> Hand {
        let name = match (self.who.customer(), &self.wanted.shipping) {
            (Some(customer), _) => customer.identity().name(),
            (None, Some(address)) => address.recipient.clone(),
            (None, None) => self.wanted.billing.recipient.clone(),
        };
        Hand { role: Role::Buyer, user_id: self.who.user_id(), name }
    }
}

/// Writes order, parts and lines, their first line of history, and that there is an order.
pub(super) async fn all(conn: &mut PgConnection, cx: &Cx, new: &New<'_>) -> Result<()> {
    let frozen = frozen(conn, new).await?;
    order(conn, cx, new).await?;
    let parts = parts::insert(conn, cx, new, &frozen).await?;
    lines::insert(conn, cx, new, &frozen, &parts).await?;
    history(conn, cx, new).await?;
    steps::record(conn, cx, &new.hand(), new.id, "order.created", json!({})).await
}

/// What the platform keeps of each line, for good.
async fn frozen(conn: &mut PgConnection, new: &New<'_>) -> Result<Vec<Frozen>> {
    let of_line = |(line, totals): (&cart::Line, &model::pricing::LineTotals)| CommissionLine {
        vendor_id: line.vendor_id,
        category_path: line.category_path.clone(),
        unit_minor: line.unit_minor,
        quantity: line.quantity,
        net_minor: totals.subtotal - totals.discount - totals.included_tax,
    };
    let lines: Vec<CommissionLine> = new.lines.iter().zip(&new.quote.totals.lines).map(of_line).collect();
    commission::freeze(conn, &lines).await
}

fn json_of(value: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(AppError::broken)
}

async fn order(conn: &mut PgConnection, cx: &Cx, new: &New<'_>) -> Result<()> {
    use crate::kit::OnConstraint;
    let (wanted, totals) = (new.wanted, &new.quote.totals);
    let delivery_type = match wanted.delivery_type {
        DeliveryType::Delivery => "delivery",
        DeliveryType::Pickup => "pickup",
    };
    let is_pickup = wanted.delivery_type == DeliveryType::Pickup;
    let shipping = wanted.shipping.as_ref().filter(|_| !is_pickup).map(json_of).transpose()?;
    sqlx::query!(
        "insert into orders (id, number, user_id, cart_id, email, phone, lang, token_hash, currency, subtotal_minor,
             discount_minor, tax_minor, shipping_minor, total_minor, prices_include_tax, included_tax_minor, delivery_type,
             store_id, shipping_address, billing_address, notes, status, payment_method, pay_by, placed_at, updated_at,
             request_key)
         values ($1::uuid, $1::uuid::text, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 'PENDING', $21, $22, $23, $23, $24)",
        new.id.0,
        new.user_id(),
        new.cart.map(|id| id.0),
        wanted.email,
        wanted.phone,
        cx.request.lang.code(),
        secrets::token_hash(&link::new_key(cx, new.id)?),
        totals.currency.code(),
        totals.subtotal,
        totals.discount,
        totals.tax,
        totals.shipping,
        totals.total,
        totals.prices_include_tax,
        totals.included_tax,
        delivery_type,
        wanted.store_id.filter(|_| is_pickup).map(|id| id.0),
        shipping,
        json_of(&wanted.billing)?,
        wanted.notes,
        wanted.payment_method.map(|method| method.name()),
        new.pay_by,
        cx.now(),
        wanted.request_key,
    )
    .execute(conn)
    .await
    .on_constraint("orders_cart_once", Reason::AlreadyDone)?;
    Ok(())
}

/// Every part begins with its own line of history.
async fn history(conn: &mut PgConnection, cx: &Cx, new: &New<'_>) -> Result<()> {
    let hand = new.hand();
    sqlx::query!(
        "insert into order_history (order_id, vendor_order_id, vendor_id, user_id, kind, status, at, actor_id, by_role,
                                    by_name)
         select order_id, id, vendor_id, user_id, 'status', status, $2, $3, $4, $5
         from vendor_orders where order_id = $1 order by position",
        new.id.0,
        cx.now(),
        hand.user_id.map(|id| id.0),
        hand.role.name(),
        hand.name,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives an order its number: one after the other, and none is left out.
pub(super) async fn number(conn: &mut PgConnection, id: OrderId) -> Result<()> {
    sqlx::query!(
        "with next as (update counters set value = value + 1 where name = 'orders' returning value)
         update orders set number = 'DC-' || next.value from next where id = $1",
        id.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
