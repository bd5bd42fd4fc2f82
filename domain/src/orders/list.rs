//! A buyer's own orders.

use super::actors::Party;
use super::read;
use super::views::Reader;
use crate::accounts::Customer;
use crate::cart::{self, Shopper};
use crate::kit::{AppError, Cx, Result};
use model::cart::AddItem;
use model::orders::{Order, OrderFilter};
use model::{Page, PageRequest};

/// The person's orders, the newest first. What is searched for is a number, or a word of what was bought.
pub async fn list(cx: &Cx, who: &Customer, filter: &OrderFilter, page: PageRequest) -> Result<Page<Order>> {
    let mut tx = cx.begin(who).await?;
    let status = filter.status.map(|status| status.name());
    let search = Some(filter.search.trim()).filter(|search| !search.is_empty());
    let ids = sqlx::query_scalar!(
        r#"select id from orders o
           where user_id = $1 and ($2::text is null or status = $2)
             and ($3::text is null or position(lower($3) in lower(number)) > 0 or exists (
                 select from order_lines l where l.order_id = o.id and position(fold($3) in fold(l.name)) > 0))
           order by placed_at desc, id desc limit $4 offset $5"#,
        who.user_id().0,
        status,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from orders o
           where user_id = $1 and ($2::text is null or status = $2)
             and ($3::text is null or position(lower($3) in lower(number)) > 0 or exists (
                 select from order_lines l where l.order_id = o.id and position(fold($3) in fold(l.name)) > 0))"#,
        who.user_id().0,
        status,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(read::load(&mut tx, cx, &ids, Reader::BUYER).await?, page, total))
}

/// Puts what an order was made of into the buyer's cart again, as far as it can be bought now. Answers how many things
/// went in, and the names of those that did not.
pub async fn again(cx: &Cx, who: &Customer, named: &str) -> Result<(usize, Vec<String>)> {
    let order = read::get(cx, &Party::Buyer(who.clone()), named).await?;
    let shopper = Shopper::from(who.clone());
    let (mut added, mut missing) = (0, Vec::new());
    for line in order.items {
        let item =
            AddItem { product_id: line.product_id, variant_id: line.variant_id, quantity: line.quantity };
        match cart::add(cx, &shopper, &item).await {
            Ok(_) => added += 1,
            Err(AppError::Short(_) | AppError::NotFound | AppError::Invalid(_)) => missing.push(line.name),
            Err(error) => return Err(error),
        }
    }
    Ok((added, missing))
}
