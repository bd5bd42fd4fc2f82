//! Looking at payments: one's own, those of an order, and all of them.

use super::refund;
use super::sql::{self, Row};
use super::views::{self, Looker};
use crate::accounts::{Admin, Customer};
use crate::kit::{AppError, Cx, Result};
use crate::orders::Party;
use model::accounts::Permission;
use model::payments::{GatewayEvent, Payment, PaymentFile, PaymentFilter, Refund, StaffPayment};
use model::{OrderId, Page, PageRequest, PaymentId, UserId};
use sqlx::PgConnection;
use uuid::Uuid;

/// One payment; its buyer, or staff with the permission `payments`. Another's is not found.
pub async fn get(cx: &Cx, who: &Looker, id: PaymentId) -> Result<Payment> {
    let mut tx = cx.begin(who).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    sees(who, &row)?;
    views::payment(&row)
}

/// The payments of an order, newest first; its buyer, or staff with the permission `payments`.
pub async fn of_order(cx: &Cx, who: &Looker, id: OrderId) -> Result<Vec<Payment>> {
    let mut tx = cx.begin(who).await?;
    let owner = sqlx::query!(r#"select user_id as "user_id: UserId" from orders where id = $1"#, id.0)
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let is_theirs = match who {
        Looker::Buyer(customer) => owner.user_id == Some(customer.user_id()),
        Looker::Guest(bearer) => bearer.order_id() == id,
        Looker::Staff(admin) => admin.needs(Permission::Payments).is_ok(),
        Looker::Seller(_) => false,
    };
    if !is_theirs {
        return Err(AppError::NotFound);
    }
    sql::of_order(&mut tx, id).await?.iter().map(views::payment).collect()
}

/// What was paid for an order and what went back, for its page: its buyer's or staff's. A vendor learns what went back of
/// its own part, and nothing of what others sold.
pub async fn orders_payments(cx: &Cx, who: &Party, id: OrderId) -> Result<(Vec<Payment>, Vec<Refund>)> {
    let mut tx = cx.begin(who).await?;
    if let Party::Seller(seller) = who {
        return Ok((Vec::new(), refund::of_part(&mut tx, id, seller.vendor_id()).await?));
    }
    let rows = sql::of_order(&mut tx, id).await?;
    let payments = rows.iter().map(views::payment).collect::<Result<Vec<Payment>>>()?;
    Ok((payments, refund::of_order(&mut tx, id).await?))
}

/// The own payments, newest first.
pub async fn history(cx: &Cx, who: &Customer, page: PageRequest) -> Result<Page<Payment>> {
    let mut tx = cx.begin(who).await?;
    let ids = sqlx::query_scalar!(
        "select id from payments where user_id = $1 order by created_at desc, id desc limit $2 offset $3",
        who.user_id().0,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total =
        sqlx::query_scalar!(r#"select count(*) as "n!" from payments where user_id = $1"#, who.user_id().0)
            .fetch_one(&mut *tx)
            .await?;
    let rows = by_ids(&mut tx, &ids).await?;
    Ok(Page::new(rows.iter().map(views::payment).collect::<Result<_>>()?, page, total))
}

/// All payments that fit, newest first, for staff with the permission `payments`.
pub async fn all(
    cx: &Cx,
    who: &Admin,
    filter: &PaymentFilter,
    page: PageRequest,
) -> Result<Page<StaffPayment>> {
    who.needs(Permission::Payments)?;
    let mut tx = cx.begin(who).await?;
    let status = filter.status.map(model::payments::PaymentState::name);
    let method = filter.method.map(model::payments::PaymentMethod::name);
    let search = Some(filter.search.trim().to_lowercase()).filter(|text| !text.is_empty());
    let ids = sqlx::query_scalar!(
        r#"select p.id from payments p join orders o on o.id = p.order_id
           where ($1::text is null or p.status = $1) and ($2::text is null or p.method = $2)
             and ($3::text is null or lower(o.number) = $3 or lower(o.email) = $3 or lower(p.transaction_id) = $3)
           order by p.created_at desc, p.id desc limit $4 offset $5"#,
        status,
        method,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from payments p join orders o on o.id = p.order_id
           where ($1::text is null or p.status = $1) and ($2::text is null or p.method = $2)
             and ($3::text is null or lower(o.number) = $3 or lower(o.email) = $3 or lower(p.transaction_id) = $3)"#,
        status,
        method,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = by_ids(&mut tx, &ids).await?;
    Ok(Page::new(for_staff(&mut tx, &rows).await?, page, total))
}

/// One with its refunds and what the gateway told of it, for staff with the permission `payments`.
pub async fn file(cx: &Cx, who: &Admin, id: PaymentId) -> Result<PaymentFile> {
    who.needs(Permission::Payments)?;
    let mut tx = cx.begin(who).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let mut shown = for_staff(&mut tx, std::slice::from_ref(&row)).await?;
    let payment = shown.pop().ok_or(AppError::NotFound)?;
    let refunds = refund::of_order(&mut tx, row.order_id).await?;
    let refunds = refunds.into_iter().filter(|refund| refund.payment_id == id).collect();
    let events = sqlx::query_as!(
        GatewayEvent,
        "select event_id, kind, received_at, applied_at, set_aside from payment_events
         where payment_id = $1 order by received_at",
        id.0
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(PaymentFile { payment, refunds, events })
}

fn sees(who: &Looker, row: &Row) -> Result<()> {
    let may = match who {
        Looker::Buyer(customer) => row.user_id == Some(customer.user_id()),
        Looker::Guest(bearer) => row.order_id == bearer.order_id(),
        Looker::Staff(admin) => admin.needs(Permission::Payments).is_ok(),
        Looker::Seller(_) => false,
    };
    if may { Ok(()) } else { Err(AppError::NotFound) }
}

/// In this order.
async fn by_ids(conn: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(sql::find(conn, PaymentId(*id)).await?);
    }
    Ok(rows)
}

async fn for_staff(conn: &mut PgConnection, rows: &[Row]) -> Result<Vec<StaffPayment>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.order_id.0).collect();
    let orders =
        sqlx::query!("select id, number, email from orders where id = any($1)", &ids).fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            let order = orders.iter().find(|order| order.id == row.order_id.0);
            Ok(StaffPayment {
                payment: views::payment(row)?,
                order_number: order.map(|order| order.number.clone()).unwrap_or_default(),
                email: order.map(|order| order.email.clone()).unwrap_or_default(),
                gateway: row.gateway.clone(),
                is_stray: row.is_stray,
                looks: row.looks,
            })
        })
        .collect()
}
