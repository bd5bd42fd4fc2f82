//! Analytics: what happened in a time, counted from what the other rooms keep. Owns nothing.
//!
//! Sold is what was confirmed, on the day on which it was ordered; what is given back later is no part of it.

mod hear;

pub use hear::{HEARS, hear};

use crate::kit::{Cx, Result};
use crate::vendors::Seller;
use chrono::NaiveDate;
use model::analytics::{DayRange, ProductCounts, StoreAnalytics, StoreDay, TopProduct, WhichDays};
use model::{Amount, Money, ProductId};
use sqlx::PgConnection;

/// How the own store does, every day with its row, in days of the shop's own time zone.
///
/// Refuses a range that ends before it begins, and more than a year.
pub async fn of_store(cx: &Cx, who: &Seller, which: &WhichDays) -> Result<StoreAnalytics> {
    let mut tx = cx.begin(who).await?;
    let range = which.validate(today(&mut tx, cx).await?)?;
    let by_day = by_day(&mut tx, cx, who, range).await?;
    let views = by_day.iter().map(|day| day.views).sum();
    let (sales, orders) =
        by_day.iter().fold((0, 0), |(sales, orders), day| (sales + day.sales, orders + day.orders));
    Ok(StoreAnalytics {
        currency: cx.facts().currency,
        start_date: range.first,
        end_date: range.last,
        sales: amount(cx, sales),
        orders,
        views,
        by_day: by_day.into_iter().map(|day| day.shown(cx)).collect(),
        top_products: top_products(&mut tx, cx, who, range).await?,
        products: products(&mut tx, who).await?,
    })
}

fn amount(cx: &Cx, minor: i64) -> Amount {
    Money::new(minor, cx.facts().currency).into()
}

struct Day {
    day: NaiveDate,
    views: i64,
    orders: i64,
    sales: i64,
}

impl Day {
    fn shown(self, cx: &Cx) -> StoreDay {
        StoreDay { date: self.day, sales: amount(cx, self.sales), orders: self.orders, views: self.views }
    }
}

async fn today(conn: &mut PgConnection, cx: &Cx) -> Result<NaiveDate> {
    Ok(sqlx::query_scalar!(
        r#"select ($1::timestamptz at time zone $2)::date as "day!""#,
        cx.now(),
        cx.facts().time_zone
    )
    .fetch_one(conn)
    .await?)
}

async fn by_day(conn: &mut PgConnection, cx: &Cx, who: &Seller, range: DayRange) -> Result<Vec<Day>> {
    Ok(sqlx::query_as!(
        Day,
        r#"with seen as (
               select w.day, sum(w.views)::bigint as views
               from product_views w join products p on p.id = w.product_id
               where p.vendor_id = $1 and w.day between $2 and $3 group by w.day),
           sold as (
               select (created_at at time zone $4)::date as day, count(*) as orders, sum(total_minor)::bigint as sales
               from vendor_orders
               where vendor_id = $1 and confirmed_at is not null and currency = $5
                 and created_at >= $2::date::timestamp at time zone $4
                 and created_at < ($3::date + 1)::timestamp at time zone $4
               group by 1)
           select d.day::date as "day!", coalesce(seen.views, 0) as "views!", coalesce(sold.orders, 0) as "orders!",
                  coalesce(sold.sales, 0) as "sales!"
           from generate_series($2::date, $3::date, interval '1 day') d (day)
           left join seen on seen.day = d.day::date left join sold on sold.day = d.day::date
           order by d.day"#,
        who.vendor_id().0,
        range.first,
        range.last,
        cx.facts().time_zone,
        cx.facts().currency.code(),
    )
    .fetch_all(conn)
    .await?)
}

/// What brought most, then what was looked at most.
async fn top_products(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    range: DayRange,
) -> Result<Vec<TopProduct>> {
    let rows = sqlx::query!(
        r#"with seen as (
               select w.product_id, sum(w.views)::bigint as views
               from product_views w join products p on p.id = w.product_id
               where p.vendor_id = $1 and w.day between $2 and $3 group by w.product_id),
           sold as (
               select l.product_id, sum(l.quantity - l.cancelled)::bigint as sold, sum(l.total_minor)::bigint as sales
               from vendor_orders v join order_lines l on l.vendor_order_id = v.id
               where v.vendor_id = $1 and v.confirmed_at is not null and v.currency = $6
                 and v.created_at >= $2::date::timestamp at time zone $5
                 and v.created_at < ($3::date + 1)::timestamp at time zone $5
               group by l.product_id)
           select p.id as "id: ProductId", coalesce(p.translations -> $4 ->> 'name', p.name) as "name!", p.slug,
                  coalesce(seen.views, 0) as "views!", coalesce(sold.sold, 0) as "sold!", coalesce(sold.sales, 0) as "sales!"
           from sold full join seen on seen.product_id = sold.product_id
                join products p on p.id = coalesce(sold.product_id, seen.product_id)
           order by coalesce(sold.sales, 0) desc, coalesce(seen.views, 0) desc, p.id limit 10"#,
        who.vendor_id().0,
        range.first,
        range.last,
        cx.request.lang.code(),
        cx.facts().time_zone,
        cx.facts().currency.code(),
    )
    .fetch_all(conn)
    .await?;
    let top = rows.into_iter().map(|row| TopProduct {
        product_id: row.id,
        name: row.name,
        slug: row.slug,
        sold: row.sold,
        sales: amount(cx, row.sales),
        views: row.views,
    });
    Ok(top.collect())
}

async fn products(conn: &mut PgConnection, who: &Seller) -> Result<ProductCounts> {
    Ok(sqlx::query_as!(
        ProductCounts,
        r#"select count(*) filter (where p.status = 'ACTIVE') as "active!",
                  count(*) filter (where p.status = 'DRAFT') as "draft!",
                  count(*) filter (where p.status = 'ARCHIVED') as "archived!",
                  count(*) filter (where p.status = 'ACTIVE' and l.is_low and l.available > 0) as "low_stock!",
                  count(*) filter (where p.status = 'ACTIVE' and coalesce(l.available, 0) = 0) as "out_of_stock!"
           from products p left join stock_levels l on l.product_id = p.id where p.vendor_id = $1"#,
        who.vendor_id().0,
    )
    .fetch_one(conn)
    .await?)
}
