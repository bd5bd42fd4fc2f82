//! The books: double entry, append-only.
//!
//! A journal says that something happened, and its postings what that did to which account. Invariants, held by the
//! database: the postings of a journal sum to zero in each currency, a fact is booked once, and nothing that was
//! booked is changed or deleted, by whomever. A balance is nothing but the sum of an account's postings.
//!
//! Only the program itself writes the books: in a transaction begun with [`System`](super::System).

mod balances;
pub mod postings;

pub use balances::{AccountBalance, Purse, accounts, of_part, purses, release};
pub use postings::share_back;

use super::{AppError, Cx, Result};
use model::{Currency, JournalId, OrderId, VendorId};
use sqlx::PgConnection;
use uuid::Uuid;

/// What there is an account for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Account {
    /// What gateways took for us and have yet to pay to our bank.
    GatewayClearing,
    /// What buyers paid for orders that are not confirmed.
    OrderSuspense,
    /// What a vendor earned, kept until the time for returns is over.
    VendorHeld,
    /// What a vendor earned and may be paid.
    VendorReleasable,
    CommissionRevenue,
    /// The tax on it, which we owe.
    CommissionTax,
    WalletLiability,
    GiftCardLiability,
    PointsLiability,
    PromotionExpense,
    GoodwillExpense,
    /// Cash in the hands of couriers.
    CourierCash,
    Bank,
}

impl Account {
    pub const ALL: [Self; 13] = [
        Self::GatewayClearing,
        Self::OrderSuspense,
        Self::VendorHeld,
        Self::VendorReleasable,
        Self::CommissionRevenue,
        Self::CommissionTax,
        Self::WalletLiability,
        Self::GiftCardLiability,
        Self::PointsLiability,
        Self::PromotionExpense,
        Self::GoodwillExpense,
        Self::CourierCash,
        Self::Bank,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::GatewayClearing => "gateway_clearing",
            Self::OrderSuspense => "order_suspense",
            Self::VendorHeld => "vendor_held",
            Self::VendorReleasable => "vendor_releasable",
            Self::CommissionRevenue => "commission_revenue",
            Self::CommissionTax => "commission_tax",
            Self::WalletLiability => "wallet_liability",
            Self::GiftCardLiability => "gift_card_liability",
            Self::PointsLiability => "points_liability",
            Self::PromotionExpense => "promotion_expense",
            Self::GoodwillExpense => "goodwill_expense",
            Self::CourierCash => "courier_cash",
            Self::Bank => "bank",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.name() == name)
    }

    /// Whether every vendor has one of its own.
    pub fn is_a_vendors(self) -> bool {
        matches!(self, Self::VendorHeld | Self::VendorReleasable)
    }
}

/// So much into an account (a debit, positive) or out of it (a credit, negative).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    pub account: Account,
    /// Whose, for accounts that every vendor has one of.
    pub vendor_id: Option<VendorId>,
    pub minor: i64,
}

/// A fact as the books tell it. The same `kind` of the same thing is the same fact.
#[derive(Clone, Copy, Debug)]
pub struct Journal<'a> {
    pub kind: &'static str,
    pub thing_id: Uuid,
    pub order_id: Option<OrderId>,
    pub currency: Currency,
    pub postings: &'a [Posting],
}

/// A fact ready to be booked, as [`postings`] makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: &'static str,
    pub thing_id: Uuid,
    pub postings: Vec<Posting>,
}

/// Books a fact. Postings of nothing are left out; where nothing is left, nothing is booked.
///
/// Answers false where it was booked before. What does not sum to zero is our fault, and refused.
pub async fn book(conn: &mut PgConnection, cx: &Cx, journal: &Journal<'_>) -> Result<bool> {
    let entry = Entry {
        kind: journal.kind,
        thing_id: journal.thing_id,
        postings: journal.postings.iter().copied().filter(|posting| posting.minor != 0).collect(),
    };
    if entry.postings.is_empty() {
        return Ok(true);
    }
    Ok(book_all(conn, cx, journal.order_id, journal.currency, &[entry]).await? == 1)
}

/// Books several facts of one order at once, in this order. Answers how many were not booked before.
pub async fn book_all(
    conn: &mut PgConnection,
    cx: &Cx,
    order_id: Option<OrderId>,
    currency: Currency,
    entries: &[Entry],
) -> Result<usize> {
    let mut journals = Columns::default();
    for entry in entries {
        journals.add(cx.id(), entry)?;
    }
    if journals.ids.is_empty() {
        return Ok(0);
    }
    let booked = sqlx::query_scalar!(
        r#"with booked as (
               insert into ledger_journals (id, kind, thing_id, order_id, at)
               select j.id, j.kind, j.thing_id, $4, $5
               from unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality as j (id, kind, thing_id, n)
               order by j.n
               on conflict on constraint ledger_journals_fact_once do nothing
               returning seq, id),
           posted as (
               insert into ledger_postings (journal_seq, position, account, vendor_id, currency, amount_minor)
               select booked.seq, p.n::int, p.account, p.vendor_id, $6, p.minor
               from unnest($7::uuid[], $8::text[], $9::uuid[], $10::bigint[])
                        with ordinality as p (journal_id, account, vendor_id, minor, n)
                   join booked on booked.id = p.journal_id)
           select count(*) as "n!" from booked"#,
        &journals.ids,
        &journals.kinds as &[&str],
        &journals.things,
        order_id.map(|id| id.0),
        cx.now(),
        currency.code(),
        &journals.journal_of,
        &journals.accounts as &[&str],
        &journals.vendors as &[Option<Uuid>],
        &journals.amounts,
    )
    .fetch_one(conn)
    .await?;
    usize::try_from(booked).map_err(AppError::broken)
}

/// What goes into the two tables, column by column.
#[derive(Default)]
struct Columns {
    ids: Vec<Uuid>,
    kinds: Vec<&'static str>,
    things: Vec<Uuid>,
    journal_of: Vec<Uuid>,
    accounts: Vec<&'static str>,
    vendors: Vec<Option<Uuid>>,
    amounts: Vec<i64>,
}

impl Columns {
    fn add(&mut self, id: JournalId, entry: &Entry) -> Result<()> {
        let sum: i128 = entry.postings.iter().map(|posting| i128::from(posting.minor)).sum();
        if sum != 0 {
            let (kind, thing) = (entry.kind, entry.thing_id);
            return Err(AppError::broken(format_args!("the journal {kind} of {thing} is off by {sum}")));
        }
        let mut says_something = false;
        for posting in entry.postings.iter().filter(|posting| posting.minor != 0) {
            says_something = true;
            self.journal_of.push(id.0);
            self.accounts.push(posting.account.name());
            self.vendors.push(posting.vendor_id.map(|vendor| vendor.0));
            self.amounts.push(posting.minor);
        }
        if says_something {
            self.ids.push(id.0);
            self.kinds.push(entry.kind);
            self.things.push(entry.thing_id);
        }
        Ok(())
    }
}
