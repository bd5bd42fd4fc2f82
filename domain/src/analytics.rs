//! Analytics: what happened in a time, counted from what the other rooms keep. Owns nothing.

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
    Ok(StoreAnalytics {
        currency: cx.facts().currency,
        start_date: range.first,
        end_date: range.last,
        sales: nothing(cx),
        orders: 0,
        views,
        by_day,
        top_products: top_products(&mut tx, cx, who, range).await?,
        products: products(&mut tx, who).await?,
    })
}

/// Nothing was ever sold while there are no orders.
fn nothing(cx: &Cx) -> Amount {
    Money::new(0, cx.facts().currency).into()
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

async fn by_day(conn: &mut PgConnection, cx: &Cx, who: &Seller, range: DayRange) -> Result<Vec<StoreDay>> {
    let rows = sqlx::query!(
        r#"select d.day::date as "day!", coalesce(seen.views, 0) as "views!"
           from generate_series($2::date, $3::date, interval '1 day') d (day)
           left join (select w.day, sum(w.views) as views
                      from product_views w join products p on p.id = w.product_id
                      where p.vendor_id = $1 and w.day between $2 and $3 group by w.day) seen on seen.day = d.day::date
           order by d.day"#,
        who.vendor_id().0,
        range.first,
        range.last,
    )
    .fetch_all(conn)
    .await?;
    let day = |date, views| StoreDay { date, sales: nothing(cx), orders: 0, views };
    Ok(rows.into_iter().map(|row| day(row.day, row.views)).collect())
}

async fn top_products(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    range: DayRange,
) -> Result<Vec<TopProduct>> {
    let rows = sqlx::query!(
        r#"select p.id as "id: ProductId", coalesce(p.translations -> $4 ->> 'name', p.name) as "name!", p.slug, sum(w.views) as "views!"
           from product_views w join products p on p.id = w.product_id
           where p.vendor_id = $1 and w.day between $2 and $3
           group by p.id order by sum(w.views) desc, p.id limit 10"#,
        who.vendor_id().0,
        range.first,
        range.last,
        cx.request.lang.code(),
    )
    .fetch_all(conn)
    .await?;
    let top = rows.into_iter().map(|row| TopProduct {
        product_id: row.id,
        name: row.name,
        slug: row.slug,
        sold: 0,
        sales: nothing(cx),
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
