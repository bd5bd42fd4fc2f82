//! What happens when time is up.

use super::sql;
use super::state::{self, ACCEPT_BY, COMPLETE_BY, PAY_BY, RECEIVED_BY};
use super::steps::{self, Entry, Hand};
use super::{acts, deliver};
use crate::cart;
use crate::inventory;
use crate::kit::deadlines::{self, Owes};
use crate::kit::{AppError, Cx, Result, System, once_more};
use chrono::Duration;
use model::orders::OrderStatus;
use model::{OrderId, VendorOrderId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// How long it is let be while a payment is under way.
const PATIENCE: Duration = Duration::minutes(5);

/// What follows from a deadline of this room. Answers whether the kind is one of them.
pub async fn passed(cx: &Cx, kind: &str, thing: Uuid) -> Result<bool> {
    match kind {
        PAY_BY => expire(cx, OrderId(thing)).await?,
        ACCEPT_BY => remind(cx, VendorOrderId(thing)).await?,
        RECEIVED_BY => once_more(|| deliver::by_itself(cx, VendorOrderId(thing))).await?,
        COMPLETE_BY => once_more(|| acts::complete_by_itself(cx, VendorOrderId(thing))).await?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Gives up an order that was not paid in time: what was held is free again, and its things go back into the cart.
/// Never while a payment is under way, and never before its time. For the program itself.
pub async fn expire(cx: &Cx, id: OrderId) -> Result<()> {
    let products = once_more(|| try_expire(cx, id)).await?;
    cx.stock_changed(&products);
    Ok(())
}

async fn try_expire(cx: &Cx, id: OrderId) -> Result<Vec<model::ProductId>> {
    let mut tx = cx.begin(&System).await?;
    let locked = match sql::lock(&mut tx, id).await {
        Err(AppError::NotFound) => return Ok(Vec::new()),
        locked => locked?,
    };
    let pay_by =
        sqlx::query_scalar!("select pay_by from orders where id = $1", id.0).fetch_one(&mut *tx).await?;
    let Some(pay_by) = pay_by.filter(|_| locked.order.status == "PENDING") else { return Ok(Vec::new()) };
    let is_early = pay_by > cx.now();
    if is_early || is_frozen(&mut tx, id).await? {
        let later = if is_early { pay_by } else { cx.now() + PATIENCE };
        deadlines::set(&mut tx, cx, PAY_BY, id.0, later, Owes::Buyer).await?;
        tx.commit().await?;
        return Ok(Vec::new());
    }
    let hand = Hand::shop();
    for part in &locked.parts {
        if part.status()? == OrderStatus::Pending {
            steps::take(&mut tx, cx, &hand, &locked.order, part, OrderStatus::Expired, "").await?;
        }
    }
    // the cart before the stock, as whoever places an order locks them
    if let Some(cart) = locked.order.cart_id {
        cart::reopen(&mut tx, cx, cart).await?;
    }
    inventory::release(&mut tx, cx, id.0).await?;
    steps::record(&mut tx, cx, &hand, id, "order.expired", json!({})).await?;
    deadlines::meet(&mut tx, PAY_BY, id.0).await?;
    tx.commit().await?;
    Ok(locked.products())
}

/// Whether a payment of this order is under way: what it holds has no end then.
pub(super) async fn is_frozen(conn: &mut PgConnection, id: OrderId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from stock_holds where reference = $1 and expires_at is null) as "is!""#,
        id.0
    )
    .fetch_one(conn)
    .await?)
}

/// A vendor has not said a word: it stands in the history, and staff see it.
async fn remind(cx: &Cx, part: VendorOrderId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let Some(order) = order_of(&mut tx, part).await? else { return Ok(()) };
    let locked = sql::lock(&mut tx, order).await?;
    let part = locked.part(part)?;
    if part.status()? != OrderStatus::Confirmed {
        return Ok(());
    }
    let hand = Hand::shop();
    steps::tell(&mut tx, cx, &hand, &locked.order, part, Entry::note("VENDOR_SILENT", "")).await?;
    let data = json!({ "part": part.id, "vendor": part.vendor_id });
    steps::record(&mut tx, cx, &hand, order, "order.vendor_silent", data).await?;
    // met, for it is told once
    if let Some(deadline) = state::deadline(OrderStatus::Confirmed) {
        deadlines::meet(&mut tx, deadline.kind, part.id.0).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The order a part belongs to.
pub(super) async fn order_of(conn: &mut PgConnection, part: VendorOrderId) -> Result<Option<OrderId>> {
    Ok(sqlx::query_scalar!(r#"select order_id as "id: OrderId" from vendor_orders where id = $1"#, part.0)
        .fetch_optional(conn)
        .await?)
}
