//! How often products were looked at in the last weeks. Counted by the day, as the pages do; no verb writes the past.

use super::calendar::{Plan, Planned};
use super::there::There;
use crate::goods::Status;
use crate::pictures::chance::Chance;
use chrono::{Datelike, Duration, NaiveDate, Utc};
use domain::kit::System;
use domain::{Cx, Result};
use uuid::Uuid;

const DAYS: i64 = 60;

/// Writes the views of each day before today, and their sum.
pub(super) async fn write(cx: &Cx, plan: &Plan) -> Result<()> {
    let there = There::read(cx, None).await?;
    let (mut products, mut days, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for planned in plan.articles.iter().filter(|planned| planned.article.status == Status::Active) {
        let Some(id) = there.products.get(&planned.article.sku) else { continue };
        for (day, count) in of_article(planned, plan.now.date_naive()) {
            products.push(id.0);
            days.push(day);
            counts.push(count);
        }
    }
    let mut tx = cx.begin(&System).await?;
    sqlx::query(
        "insert into product_views (product_id, day, views)
         select * from unnest($1::uuid[], $2::date[], $3::int[]) on conflict do nothing",
    )
    .bind(&products)
    .bind(&days)
    .bind(&counts)
    .execute(&mut *tx)
    .await?;
    let mut sorted: Vec<Uuid> = products;
    sorted.sort_unstable();
    sorted.dedup();
    sqlx::query(
        "update products p set view_count = v.views
         from (select product_id, sum(views)::int as views from product_views
               where product_id = any($1) group by product_id) v
         where p.id = v.product_id",
    )
    .bind(&sorted)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// More of what is popular and of what is new, more at weekends.
fn of_article(planned: &Planned, today: NaiveDate) -> Vec<(NaiveDate, i32)> {
    let mut chance = Chance::new(5, &planned.article.slug);
    let fame = f32::from(planned.article.popularity) / 1000.0;
    let first = planned.from.with_timezone(&Utc).date_naive();
    (1..=DAYS)
        .map(|ago| today - Duration::days(ago))
        .filter(|day| *day >= first && *day <= planned.to.date_naive())
        .map(|day| {
            let weekend = if day.weekday().num_days_from_monday() >= 5 { 1.35 } else { 1.0 };
            let novelty = if (day - first).num_days() < 14 { 1.5 } else { 1.0 };
            let views = (1.0 + fame * 46.0) * weekend * novelty * chance.between(0.6, 1.4);
            (day, views.round() as i32)
        })
        .filter(|(_, views)| *views > 0)
        .collect()
}
