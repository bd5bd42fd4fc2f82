//! The statement: every journal that concerns a store, with what there was after it.

use super::amount;
use crate::kit::{Cx, Result};
use crate::vendors::Seller;
use chrono::{DateTime, NaiveDate, Utc};
use model::payouts::{KindTotal, LineKind, Slice, Statement, StatementFilter, StatementLine};
use model::{Currency, JournalId, OrderId};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// The own store's statement, newest first. Refuses a time the wrong way round.
pub async fn statement(cx: &Cx, who: &Seller, filter: &StatementFilter) -> Result<Statement> {
    let slice = filter.validate()?;
    let currency = filter.currency.unwrap_or(cx.facts().currency);
    let mut tx = cx.begin(who).await?;
    let (lines, next) = lines(&mut tx, cx, who, currency, &slice).await?;
    let (opening, totals) = totals(&mut tx, cx, who, currency, &slice).await?;
    let closing = opening + totals.iter().map(|(_, _, minor)| minor).sum::<i64>();
    let total = |(kind, count, minor)| KindTotal { kind, count, amount: amount(minor, currency) };
    Ok(Statement {
        currency,
        opening: amount(opening, currency),
        closing: amount(closing, currency),
        totals: totals.into_iter().map(total).collect(),
        lines,
        next,
    })
}

struct Row {
    seq: i64,
    id: JournalId,
    kind: String,
    at: DateTime<Utc>,
    order_id: Option<OrderId>,
    number: Option<String>,
    held: i64,
    releasable: i64,
    gross: Option<i64>,
    commission: Option<i64>,
    commission_tax: Option<i64>,
}

/// A page of lines, and where the next begins.
pub(super) async fn lines(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    currency: Currency,
    slice: &Slice,
) -> Result<(Vec<StatementLine>, Option<i64>)> {
    // what a buyer paid or got back stands on the part and on the refund; the books hold what is left of it
    let mut rows = sqlx::query_as!(
        Row,
        r#"with page as (
               select p.journal_seq as seq,
                      -coalesce(sum(p.amount_minor) filter (where p.account = 'vendor_held'), 0)::bigint as held,
                      -coalesce(sum(p.amount_minor) filter (where p.account = 'vendor_releasable'), 0)::bigint
                          as releasable
               from ledger_postings p
               where p.vendor_id = $1 and p.currency = $2 and ($3::bigint is null or p.journal_seq < $3)
                 and (($4::date is null and $5::date is null) or exists (
                     select from ledger_journals j where j.seq = p.journal_seq
                       and ($4::date is null or j.at >= $4::timestamp at time zone $7)
                       and ($5::date is null or j.at < ($5 + 1)::timestamp at time zone $7)))
               group by p.journal_seq order by p.journal_seq desc limit $6)
           select page.seq as "seq!", j.id as "id: JournalId", j.kind, j.at, j.order_id as "order_id: OrderId",
                  o.number as "number?", page.held as "held!", page.releasable as "releasable!",
                  case j.kind when 'confirmed' then v.total_minor else -back.gross end as gross,
                  case j.kind when 'confirmed' then -v.commission_minor else back.commission end as commission,
                  case j.kind when 'confirmed' then -v.commission_tax_minor else back.tax end as commission_tax
           from page
               join ledger_journals j on j.seq = page.seq
               left join orders o on o.id = j.order_id
               left join vendor_orders v on j.kind = 'confirmed' and v.id = j.thing_id
               left join lateral (
                   select sum(l.amount_minor)::bigint as gross, sum(l.commission_minor)::bigint as commission,
                          sum(l.commission_tax_minor)::bigint as tax
                   from refund_lines l join vendor_orders part on part.id = l.vendor_order_id
                   where j.kind = 'refunded' and l.refund_id = j.thing_id and part.vendor_id = $1
                     and l.bucket in ('line', 'shipping')) back on true
           order by page.seq desc"#,
        who.vendor_id().0,
        currency.code(),
        slice.before,
        slice.from,
        slice.to,
        slice.limit + 1,
        cx.facts().time_zone,
    )
    .fetch_all(&mut *conn)
    .await?;
    let is_more = rows.len() as i64 > slice.limit;
    rows.truncate(usize::try_from(slice.limit).unwrap_or(usize::MAX));
    let balances = balances(conn, who, currency, &rows).await?;
    let next = rows.last().filter(|_| is_more).map(|row| row.seq);
    let lines = rows.into_iter().map(|row| {
        let money = |minor| amount(minor, currency);
        StatementLine {
            id: row.id,
            kind: LineKind::of_journal(&row.kind),
            at: row.at,
            order_id: row.order_id,
            order_number: row.number,
            gross: row.gross.map(money),
            commission: row.commission.map(money),
            commission_tax: row.commission_tax.map(money),
            held: money(row.held),
            releasable: money(row.releasable),
            amount: money(row.held + row.releasable),
            balance: money(balances.get(&row.seq).copied().unwrap_or(0)),
        }
    });
    Ok((lines.collect(), next))
}

/// What there was after each of these, counting all that was booked, whatever is shown.
async fn balances(
    conn: &mut PgConnection,
    who: &Seller,
    currency: Currency,
    rows: &[Row],
) -> Result<BTreeMap<i64, i64>> {
    let (Some(newest), Some(oldest)) = (rows.first(), rows.last()) else { return Ok(BTreeMap::new()) };
    let rows = sqlx::query!(
        r#"select journal_seq as "seq!", (sum(sum(-amount_minor)) over (order by journal_seq) + (
                      select coalesce(-sum(amount_minor), 0) from ledger_postings
                      where vendor_id = $1 and currency = $2 and journal_seq < $3))::bigint as "balance!"
           from ledger_postings
           where vendor_id = $1 and currency = $2 and journal_seq between $3 and $4
           group by journal_seq"#,
        who.vendor_id().0,
        currency.code(),
        oldest.seq,
        newest.seq,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.seq, row.balance)).collect())
}

/// What there was before the time, and what came together in it.
async fn totals(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    currency: Currency,
    slice: &Slice,
) -> Result<(i64, Vec<(LineKind, i64, i64)>)> {
    let rows = sqlx::query!(
        r#"select j.kind, coalesce(j.at < $3::date::timestamp at time zone $5, false) as "is_before!",
                  count(distinct j.seq) as "count!", -coalesce(sum(p.amount_minor), 0)::bigint as "minor!"
           from ledger_postings p join ledger_journals j on j.seq = p.journal_seq
           where p.vendor_id = $1 and p.currency = $2
             and ($4::date is null or j.at < ($4 + 1)::timestamp at time zone $5)
           group by 1, 2"#,
        who.vendor_id().0,
        currency.code(),
        slice.from,
        slice.to,
        cx.facts().time_zone,
    )
    .fetch_all(conn)
    .await?;
    let opening = rows.iter().filter(|row| row.is_before).map(|row| row.minor).sum();
    let totals = LineKind::ALL.into_iter().filter_map(|kind| {
        let of_it =
            || rows.iter().filter(move |row| !row.is_before && LineKind::of_journal(&row.kind) == kind);
        let count: i64 = of_it().map(|row| row.count).sum();
        (count > 0).then(|| (kind, count, of_it().map(|row| row.minor).sum()))
    });
    Ok((opening, totals.collect()))
}

/// What the shop owed the store at the end of each of the last days, today last.
pub async fn by_day(cx: &Cx, who: &Seller, currency: Currency, days: i32) -> Result<Vec<(NaiveDate, i64)>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query!(
        r#"with moved as (
               select (j.at at time zone $4)::date as day, -sum(p.amount_minor) as minor
               from ledger_postings p join ledger_journals j on j.seq = p.journal_seq
               where p.vendor_id = $1 and p.currency = $2 group by 1),
           today as (select ($3::timestamptz at time zone $4)::date as day)
           select d.day::date as "day!",
                  (coalesce((select sum(minor) from moved where moved.day <= today.day - $5::int), 0)
                   + sum(coalesce(m.minor, 0)) over (order by d.day))::bigint as "minor!"
           from today
               cross join lateral generate_series(today.day - $5::int + 1, today.day, interval '1 day') d (day)
               left join moved m on m.day = d.day::date
           order by d.day"#,
        who.vendor_id().0,
        currency.code(),
        cx.now(),
        cx.facts().time_zone,
        days,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.day, row.minor)).collect())
}
