//! Where payments are looked for by people: the buyer who comes back from the gateway, and who gives money back.

use super::refund::Refunder;
use super::settle::{self, Told};
use super::{sql, views};
use crate::kit::{AppError, Cx, Result, System};
use model::payments::Payment;
use model::{OrderId, PaymentId, Reason};
use uuid::Uuid;

/// A payment whose buyer came back from the gateway, settled as far as that can be, and the number of its order.
///
/// Whoever asks: it tells no more than how the payment stands, and settling is for the program itself.
pub async fn came_back(cx: &Cx, id: PaymentId) -> Result<(Payment, String)> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let number = sqlx::query_scalar!("select number from orders where id = $1", row.order_id.0)
        .fetch_one(&mut *tx)
        .await?;
    drop(tx);
    let row = if row.is_open() { settle::row(cx, id, Told::Ask).await? } else { row };
    Ok((views::payment(&row)?, number))
}

/// The payment that money is given back of, by its order's id or number; for staff by its own id where no order could
/// take it. Refuses an order that was not paid.
pub async fn to_give_back(cx: &Cx, who: &Refunder, order: &str) -> Result<PaymentId> {
    let mut tx = cx.begin(&System).await?;
    let store = who.store().map(|id| id.0);
    let named = order.trim();
    if let (Refunder::Staff(_), Ok(id)) = (who, named.parse::<Uuid>()) {
        let stray = sql::find(&mut tx, PaymentId(id)).await?.filter(|row| row.is_stray && row.is_taken());
        if let Some(row) = stray {
            return Ok(row.id);
        }
    }
    let id = sqlx::query_scalar!(
        r#"select o.id as "id: OrderId" from orders o
           where (o.id = $1 or o.number = $2)
             and ($3::uuid is null or exists (
                 select 1 from vendor_orders v where v.order_id = o.id and v.vendor_id = $3))"#,
        named.parse::<Uuid>().ok(),
        named.to_uppercase(),
        store,
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    let paid = sql::living(&mut tx, id).await?.filter(sql::Row::is_taken);
    paid.map(|row| row.id).ok_or(AppError::Refused(Reason::InvalidTransition))
}
