//! A store's orders, each cut down to its own part.

use super::read;
use super::views::Reader;
use crate::kit::{Cx, Result};
use crate::vendors::Seller;
use model::orders::{Order, OrderFilter, OrderStatus};
use model::{Page, PageRequest};

/// The own orders: those that wait for the store first where no status is asked for, then the newest. What is searched
/// for is a number, who gets it, or a word of what was bought.
pub async fn of_store(cx: &Cx, who: &Seller, filter: &OrderFilter, page: PageRequest) -> Result<Page<Order>> {
    let mut tx = cx.begin(who).await?;
    let status = filter.status.map(|status| status.name());
    let search = Some(filter.search.trim()).filter(|search| !search.is_empty());
    let ids = sqlx::query_scalar!(
        r#"select v.order_id from vendor_orders v
           where v.vendor_id = $1
             and ($2::text is null or part_shown(v.status, v.total_minor, v.refunded_minor, v.shipped_at) = $2)
             and ($3::text is null or exists (
                     select from orders o where o.id = v.order_id and (position(lower($3) in lower(o.number)) > 0
                         or position(fold($3) in fold(coalesce(o.shipping_address ->> 'recipient', ''))) > 0))
                 or exists (select from order_lines l where l.vendor_order_id = v.id
                         and (position(fold($3) in fold(l.name)) > 0 or position(lower($3) in lower(coalesce(l.sku, ''))) > 0)))
           order by ($2::text is null and v.status in ('CONFIRMED', 'PROCESSING')) desc, v.created_at desc, v.id desc
           limit $4 offset $5"#,
        who.vendor_id().0,
        status,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from vendor_orders v
           where v.vendor_id = $1
             and ($2::text is null or part_shown(v.status, v.total_minor, v.refunded_minor, v.shipped_at) = $2)
             and ($3::text is null or exists (
                     select from orders o where o.id = v.order_id and (position(lower($3) in lower(o.number)) > 0
                         or position(fold($3) in fold(coalesce(o.shipping_address ->> 'recipient', ''))) > 0))
                 or exists (select from order_lines l where l.vendor_order_id = v.id
                         and (position(fold($3) in fold(l.name)) > 0 or position(lower($3) in lower(coalesce(l.sku, ''))) > 0)))"#,
        who.vendor_id().0,
        status,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    let reader = Reader { store: Some(who.vendor_id()), is_staff: false };
    Ok(Page::new(read::load(&mut tx, cx, &ids, reader).await?, page, total))
}

/// How many of the own parts there are of each status.
pub async fn counts(cx: &Cx, who: &Seller) -> Result<Vec<(OrderStatus, i64)>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query!(
        r#"select part_shown(status, total_minor, refunded_minor, shipped_at) as "status!", count(*) as "n!"
           from vendor_orders where vendor_id = $1 group by 1"#,
        who.vendor_id().0
    )
    .fetch_all(&mut *tx)
    .await?;
    let of = |status: OrderStatus| rows.iter().find(|row| row.status == status.name()).map_or(0, |row| row.n);
    Ok(OrderStatus::ALL.into_iter().map(|status| (status, of(status))).collect())
}

/// How many of the own parts wait to be accepted or sent.
pub async fn to_do(cx: &Cx, who: &Seller) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from vendor_orders where vendor_id = $1 and status in ('CONFIRMED', 'PROCESSING')"#,
        who.vendor_id().0
    )
    .fetch_one(&mut *tx)
    .await?)
}
