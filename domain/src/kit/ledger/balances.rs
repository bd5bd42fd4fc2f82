//! Balances: sums of postings, and nothing that is kept beside them.

use super::{Account, book_all, postings};
use crate::kit::{AppError, Cx, Result};
use model::{Currency, OrderId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// What the shop owes a vendor. Below zero, the vendor owes the shop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purse {
    /// Earned, and kept until the time for returns is over.
    pub held: i64,
    pub releasable: i64,
}

/// How an account stands: the sum of its debits, of its credits, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountBalance {
    pub account: Account,
    pub currency: Currency,
    pub debits: i64,
    pub credits: i64,
    pub postings: i64,
}

impl AccountBalance {
    pub fn minor(&self) -> i64 {
        self.debits - self.credits
    }
}

/// What the shop owes this vendor, in each currency it ever earned in.
pub async fn purses(conn: &mut PgConnection, vendor_id: VendorId) -> Result<Vec<(Currency, Purse)>> {
    let rows = sqlx::query!(
        r#"select currency,
                  -coalesce(sum(amount_minor) filter (where account = 'vendor_held'), 0)::bigint as "held!",
                  -coalesce(sum(amount_minor) filter (where account = 'vendor_releasable'), 0)::bigint as "releasable!"
           from ledger_postings where vendor_id = $1 group by currency order by currency"#,
        vendor_id.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| Ok((read(&row.currency)?, Purse { held: row.held, releasable: row.releasable })))
        .collect()
}

/// What of this vendor's part of an order is held still, and what was released.
pub async fn of_part(conn: &mut PgConnection, order_id: OrderId, vendor_id: VendorId) -> Result<Purse> {
    let row = sqlx::query!(
        r#"select -coalesce(sum(p.amount_minor) filter (where p.account = 'vendor_held'), 0)::bigint as "held!",
                  -coalesce(sum(p.amount_minor) filter (where p.account = 'vendor_releasable'), 0)::bigint
                      as "releasable!"
           from ledger_journals j join ledger_postings p on p.journal_seq = j.seq
           where j.order_id = $1 and p.vendor_id = $2"#,
        order_id.0,
        vendor_id.0
    )
    .fetch_one(conn)
    .await?;
    Ok(Purse { held: row.held, releasable: row.releasable })
}

/// Books that what is still held of this part may be paid out. Answers false where that was booked before.
pub async fn release(
    conn: &mut PgConnection,
    cx: &Cx,
    order_id: OrderId,
    part: VendorOrderId,
    vendor_id: VendorId,
    currency: Currency,
) -> Result<bool> {
    let held = of_part(conn, order_id, vendor_id).await?.held;
    if held == 0 {
        return Ok(false);
    }
    let entry = postings::completed(part, vendor_id, held);
    Ok(book_all(conn, cx, Some(order_id), currency, &[entry]).await? == 1)
}

/// How every account stands, in the order of [`Account::ALL`]. Each currency's sum is zero, or the books are wrong.
pub async fn accounts(conn: &mut PgConnection) -> Result<Vec<AccountBalance>> {
    let rows = sqlx::query!(
        r#"select account, currency, count(*) as "postings!",
                  coalesce(sum(amount_minor) filter (where amount_minor > 0), 0)::bigint as "debits!",
                  coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0)::bigint as "credits!"
           from ledger_postings group by account, currency"#
    )
    .fetch_all(conn)
    .await?;
    let mut balances = rows
        .into_iter()
        .map(|row| {
            let account =
                Account::named(&row.account).ok_or_else(|| AppError::broken("an unknown account"))?;
            let currency = read(&row.currency)?;
            let (debits, credits, postings) = (row.debits, row.credits, row.postings);
            Ok(AccountBalance { account, currency, debits, credits, postings })
        })
        .collect::<Result<Vec<_>>>()?;
    balances.sort_by_key(|balance| (balance.currency, balance.account));
    Ok(balances)
}

fn read(code: &str) -> Result<Currency> {
    code.parse().map_err(AppError::broken)
}
