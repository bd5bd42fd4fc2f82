//! All orders, for staff with the permission `orders`.

use super::actors::{self, Party};
use super::views::Reader;
use super::{audit, read, sql};
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use model::accounts::Permission;
use model::orders::{Order, OrderStats, OrderStatus, PeriodFigure, StaffOrderFilter, StatusFigure};
use model::{Currency, Money, Page, PageRequest, Reason};
use serde_json::json;
use sqlx::PgConnection;

/// All orders that fit, the newest first. What is searched for is a number or the beginning of a mail address.
pub async fn all(cx: &Cx, who: &Admin, filter: &StaffOrderFilter, page: PageRequest) -> Result<Page<Order>> {
    who.needs(Permission::Orders)?;
    let mut tx = cx.begin(who).await?;
    let asked = Asked::of(filter);
    let ids = sqlx::query_scalar!(
        r#"select id from orders o
           where ($1::text is null or status = $1) and ($2::uuid is null or user_id = $2)
             and ($3::uuid is null or exists (select from vendor_orders v where v.order_id = o.id and v.vendor_id = $3))
             and ($4::timestamptz is null or placed_at >= $4) and ($5::timestamptz is null or placed_at < $5)
             and ($6::text is null or number = upper($6) or lower(email) like $7) and (not $8 or needs_action is not null)
           order by placed_at desc, id desc limit $9 offset $10"#,
        asked.status,
        asked.user,
        asked.vendor,
        filter.from,
        filter.to,
        asked.search,
        asked.prefix,
        filter.needs_action,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from orders o
           where ($1::text is null or status = $1) and ($2::uuid is null or user_id = $2)
             and ($3::uuid is null or exists (select from vendor_orders v where v.order_id = o.id and v.vendor_id = $3))
             and ($4::timestamptz is null or placed_at >= $4) and ($5::timestamptz is null or placed_at < $5)
             and ($6::text is null or number = upper($6) or lower(email) like $7) and (not $8 or needs_action is not null)"#,
        asked.status,
        asked.user,
        asked.vendor,
        filter.from,
        filter.to,
        asked.search,
        asked.prefix,
        filter.needs_action,
    )
    .fetch_one(&mut *tx)
    .await?;
    let reader = Reader { store: None, is_staff: true };
    Ok(Page::new(read::load(&mut tx, cx, &ids, reader).await?, page, total))
}

/// A filter, as the query takes it.
struct Asked {
    status: Option<&'static str>,
    user: Option<uuid::Uuid>,
    vendor: Option<uuid::Uuid>,
    search: Option<String>,
    prefix: String,
}

impl Asked {
    fn of(filter: &StaffOrderFilter) -> Self {
        let search = filter.search.trim().to_lowercase();
        let escaped = search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        Self {
            status: filter.status.map(OrderStatus::name),
            user: filter.user.map(|id| id.0),
            vendor: filter.vendor.map(|id| id.0),
            search: Some(search).filter(|search| !search.is_empty()),
            prefix: format!("{escaped}%"),
        }
    }
}

/// How many orders a person must look at.
pub async fn waiting(cx: &Cx, who: &Admin) -> Result<i64> {
    who.needs(Permission::Orders)?;
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from orders where needs_action is not null"#)
        .fetch_one(&mut *tx)
        .await?)
}

/// Somebody has looked at it and done what was to be done. Staff with the permission `orders`, who are audited.
pub async fn settled(cx: &Cx, who: &Admin, named: &str, note: &str) -> Result<()> {
    let party = Party::Staff(who.clone());
    let mut tx = cx.begin(who).await?;
    let id = actors::find(&mut tx, &party, named).await?;
    let locked = sql::lock(&mut tx, id).await?;
    let why = sqlx::query_scalar!(
        "update orders o set needs_action = null, updated_at = $2 from orders before
         where o.id = $1 and before.id = o.id and before.needs_action is not null returning before.needs_action",
        id.0,
        cx.now()
    )
    .fetch_optional(&mut *tx)
    .await?
    .flatten()
    .ok_or(AppError::Refused(Reason::AlreadyDone))?;
    let change = (json!({ "needsAction": why }), json!({ "needsAction": null }));
    audit::record(&mut tx, cx, &party, "order.settle", &locked.order, change, note).await?;
    tx.commit().await?;
    Ok(())
}

/// Totals by status, and of the last day, week, month and year; or of the days that are asked for.
pub async fn stats(
    cx: &Cx,
    who: &Admin,
    (from, to): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<OrderStats> {
    who.needs(Permission::Orders)?;
    let mut tx = cx.begin(who).await?;
    let currency = cx.facts().currency;
    let rows = sqlx::query!(
        r#"select status, count(*) as "n!", coalesce(sum(total_minor), 0)::bigint as "total!",
                  coalesce(sum(paid_minor), 0)::bigint as "paid!", coalesce(sum(refunded_minor), 0)::bigint as "refunded!",
                  count(needs_action) as "waiting!"
           from orders where ($1::timestamptz is null or placed_at >= $1) and ($2::timestamptz is null or placed_at < $2)
           group by status"#,
        from,
        to
    )
    .fetch_all(&mut *tx)
    .await?;
    let amount = |minor| Money::new(minor, currency).into();
    let figure = |status: OrderStatus| {
        let row = rows.iter().find(|row| row.status == status.name());
        StatusFigure {
            status,
            orders: row.map_or(0, |row| row.n),
            total: amount(row.map_or(0, |row| row.total)),
        }
    };
    Ok(OrderStats {
        currency,
        orders: rows.iter().map(|row| row.n).sum(),
        total: amount(rows.iter().map(|row| row.total).sum()),
        paid: amount(rows.iter().map(|row| row.paid).sum()),
        refunded: amount(rows.iter().map(|row| row.refunded).sum()),
        needs_action: rows.iter().map(|row| row.waiting).sum(),
        by_status: OrderStatus::ALL.into_iter().map(figure).collect(),
        by_period: periods(&mut tx, cx.now(), currency, (from, to)).await?,
    })
}

async fn periods(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    currency: Currency,
    (from, to): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<Vec<PeriodFigure>> {
    let wanted = if from.is_some() || to.is_some() {
        vec![("range", from.unwrap_or(DateTime::UNIX_EPOCH), to.unwrap_or(now))]
    } else {
        let last = |name, days| (name, now - Duration::days(days), now);
        vec![last("today", 1), last("week", 7), last("month", 30), last("year", 365)]
    };
    let mut figures = Vec::new();
    for (period, from, to) in wanted {
        let row = sqlx::query!(
            r#"select count(*) as "n!", coalesce(sum(total_minor), 0)::bigint as "total!"
               from orders where placed_at >= $1 and placed_at <= $2 and status not in ('CANCELLED', 'EXPIRED')"#,
            from,
            to
        )
        .fetch_one(&mut *conn)
        .await
        .map_err(AppError::from)?;
        let total = Money::new(row.total, currency).into();
        figures.push(PeriodFigure { period: period.to_owned(), orders: row.n, total });
    }
    Ok(figures)
}
