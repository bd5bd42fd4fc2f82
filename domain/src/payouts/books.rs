//! The books, for staff: how every account stands, and every journal with its postings.

use super::amount;
use crate::accounts::Admin;
use crate::kit::ledger::{Account, accounts};
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::payouts::{AccountLine, JournalView, Ledger, LedgerFilter, PostingView, Slice};
use model::{Currency, FieldProblem, JournalId, OrderId, VendorId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The books, for who has the permission `payments`. An account nobody knows is refused.
pub async fn ledger(cx: &Cx, who: &Admin, filter: &LedgerFilter) -> Result<Ledger> {
    who.needs(Permission::Payments)?;
    let slice = filter.validate()?;
    let named = filter.account.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if named.is_some_and(|name| Account::named(name).is_none()) {
        return Err(AppError::field("account", FieldProblem::Malformed));
    }
    let mut tx = cx.begin(who).await?;
    let balances = accounts(&mut tx).await?;
    let accounts = balances.iter().map(|line| AccountLine {
        account: line.account.name().to_owned(),
        currency: line.currency,
        debits: amount(line.debits, line.currency),
        credits: amount(line.credits, line.currency),
        balance: amount(line.minor(), line.currency),
        postings: line.postings,
    });
    let (found, next) = found(&mut tx, cx, filter, named, &slice).await?;
    Ok(Ledger { accounts: accounts.collect(), journals: with_postings(&mut tx, found).await?, next })
}

struct Found {
    seq: i64,
    id: JournalId,
    kind: String,
    thing_id: Uuid,
    at: DateTime<Utc>,
    order_id: Option<OrderId>,
    number: Option<String>,
}

async fn found(
    conn: &mut PgConnection,
    cx: &Cx,
    filter: &LedgerFilter,
    account: Option<&str>,
    slice: &Slice,
) -> Result<(Vec<Found>, Option<i64>)> {
    let order = filter.order.as_deref().map(str::trim).filter(|order| !order.is_empty());
    let mut rows = sqlx::query_as!(
        Found,
        r#"select j.seq, j.id as "id: JournalId", j.kind, j.thing_id, j.at, j.order_id as "order_id: OrderId",
                  o.number as "number?"
           from ledger_journals j left join orders o on o.id = j.order_id
           where ($1::bigint is null or j.seq < $1)
             and ($2::date is null or j.at >= $2::timestamp at time zone $8)
             and ($3::date is null or j.at < ($3 + 1)::timestamp at time zone $8)
             and ($4::text is null or exists (
                 select from ledger_postings p where p.journal_seq = j.seq and p.account = $4))
             and ($5::uuid is null or exists (
                 select from ledger_postings p where p.journal_seq = j.seq and p.vendor_id = $5))
             and ($6::text is null or j.order_id in (select id from orders where number = $6 or id::text = $6))
           order by j.seq desc limit $7"#,
        slice.before,
        slice.from,
        slice.to,
        account,
        filter.vendor.map(|vendor| vendor.0),
        order,
        slice.limit + 1,
        cx.facts().time_zone,
    )
    .fetch_all(conn)
    .await?;
    let is_more = rows.len() as i64 > slice.limit;
    rows.truncate(usize::try_from(slice.limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| is_more).map(|row| row.seq);
    Ok((rows, next))
}

async fn with_postings(conn: &mut PgConnection, found: Vec<Found>) -> Result<Vec<JournalView>> {
    let seqs: Vec<i64> = found.iter().map(|journal| journal.seq).collect();
    let rows = sqlx::query!(
        r#"select p.journal_seq, p.account, p.vendor_id as "vendor_id: VendorId", v.store_name as "store_name?",
                  p.currency, p.amount_minor
           from ledger_postings p left join vendors v on v.id = p.vendor_id
           where p.journal_seq = any($1) order by p.journal_seq, p.position"#,
        &seqs
    )
    .fetch_all(conn)
    .await?;
    let mut postings: BTreeMap<i64, Vec<PostingView>> = BTreeMap::new();
    for row in rows {
        let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
        postings.entry(row.journal_seq).or_default().push(PostingView {
            account: row.account,
            vendor_id: row.vendor_id,
            store_name: row.store_name,
            currency,
            amount: amount(row.amount_minor, currency),
        });
    }
    let views = found.into_iter().map(|journal| JournalView {
        id: journal.id,
        kind: journal.kind,
        thing_id: journal.thing_id,
        at: journal.at,
        order_id: journal.order_id,
        order_number: journal.number,
        postings: postings.remove(&journal.seq).unwrap_or_default(),
    });
    Ok(views.collect())
}
