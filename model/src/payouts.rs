//! What vendors earn: balances, the statement that explains them, and the books behind both.

use crate::{Amount, Currency, FieldProblem, Fields, JournalId, OrderId, Result, VendorId};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the shop owes a store in one currency. Below zero, the store owes the shop.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    pub currency: Currency,
    /// Earned, and kept until the time for returns is over.
    pub held: Amount,
    pub releasable: Amount,
    pub total: Amount,
}

/// What happened, as a statement tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LineKind {
    /// A part of a paid order was sold.
    Sale,
    /// The time for returns was over: what was held may be paid out.
    Release,
    Refund,
    /// A refund that came back.
    RefundFailed,
    Payout,
    Other,
}

impl LineKind {
    pub const ALL: [Self; 6] =
        [Self::Sale, Self::Release, Self::Refund, Self::RefundFailed, Self::Payout, Self::Other];

    /// What the books call it.
    pub fn of_journal(kind: &str) -> Self {
        match kind {
            "confirmed" => Self::Sale,
            "completed" => Self::Release,
            "refunded" => Self::Refund,
            "refund_failed" => Self::RefundFailed,
            "paid_out" => Self::Payout,
            _ => Self::Other,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Sale => "SALE",
            Self::Release => "RELEASE",
            Self::Refund => "REFUND",
            Self::RefundFailed => "REFUND_FAILED",
            Self::Payout => "PAYOUT",
            Self::Other => "OTHER",
        }
    }
}

/// One line of a statement: what happened, how it is worked out, and what there is since.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatementLine {
    pub id: JournalId,
    pub kind: LineKind,
    pub at: DateTime<Utc>,
    pub order_id: Option<OrderId>,
    pub order_number: Option<String>,
    /// What the buyer paid, or got back (below zero); nothing where no buyer is concerned.
    pub gross: Option<Amount>,
    /// What the shop keeps of that (below zero), or gives back, with the tax on it.
    pub commission: Option<Amount>,
    pub commission_tax: Option<Amount>,
    /// What that does to either pocket, and to both.
    pub held: Amount,
    pub releasable: Amount,
    pub amount: Amount,
    /// What there is in both, after this line.
    pub balance: Amount,
}

/// So much came together in a time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KindTotal {
    pub kind: LineKind,
    pub count: i64,
    pub amount: Amount,
}

/// Newest first, a page at a time.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    pub currency: Currency,
    /// What there was before the first day, and after the last.
    pub opening: Amount,
    pub closing: Amount,
    /// Opening and all of these make closing.
    pub totals: Vec<KindTotal>,
    pub lines: Vec<StatementLine>,
    /// Ask for what is `before` this to go on; nothing where this was all.
    pub next: Option<i64>,
}

/// Which lines are asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct StatementFilter {
    /// The shop's own where none is named.
    pub currency: Option<Currency>,
    /// The first and the last day, in the shop's time zone; both count.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Go on from here: `next` of the page before.
    pub before: Option<i64>,
    /// 1 to 100; 20 where nothing is said.
    pub limit: Option<i64>,
}

/// Which journals staff want to see.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct LedgerFilter {
    /// By its name, such as `vendor_held`.
    pub account: Option<String>,
    pub vendor: Option<VendorId>,
    /// An order's number or id.
    pub order: Option<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub before: Option<i64>,
    pub limit: Option<i64>,
}

/// How an account stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AccountLine {
    pub account: String,
    pub currency: Currency,
    pub debits: Amount,
    pub credits: Amount,
    /// Debits less credits.
    pub balance: Amount,
    pub postings: i64,
}

/// One leg of a journal: a debit is above zero, a credit below.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PostingView {
    pub account: String,
    pub vendor_id: Option<VendorId>,
    pub store_name: Option<String>,
    pub currency: Currency,
    pub amount: Amount,
}

/// A fact as it was booked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JournalView {
    pub id: JournalId,
    pub kind: String,
    pub thing_id: Uuid,
    pub at: DateTime<Utc>,
    pub order_id: Option<OrderId>,
    pub order_number: Option<String>,
    pub postings: Vec<PostingView>,
}

/// The books: every account, and the journals asked for, newest first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ledger {
    pub accounts: Vec<AccountLine>,
    pub journals: Vec<JournalView>,
    pub next: Option<i64>,
}

/// A time and a page of it, checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub before: Option<i64>,
    pub limit: i64,
}

impl StatementFilter {
    /// Days no calendar knows, a time the wrong way round, and a limit out of range are refused.
    pub fn validate(&self) -> Result<Slice> {
        slice(self.from, self.to, self.before, self.limit)
    }
}

impl LedgerFilter {
    pub fn validate(&self) -> Result<Slice> {
        slice(self.from, self.to, self.before, self.limit)
    }
}

fn slice(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    before: Option<i64>,
    limit: Option<i64>,
) -> Result<Slice> {
    let mut fields = Fields::default();
    let known = |day: NaiveDate| (1970..=2200).contains(&day.year());
    if from.is_some_and(|day| !known(day)) {
        fields.problem("from", FieldProblem::Malformed);
    }
    let is_backwards = from.zip(to).is_some_and(|(from, to)| from > to);
    if to.is_some_and(|day| !known(day)) || is_backwards {
        fields.problem("to", FieldProblem::Malformed);
    }
    let limit = fields.in_range("limit", limit.unwrap_or(20), 1, 100);
    fields.done()?;
    Ok(Slice { from, to, before, limit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_the_wrong_way_round_is_refused() {
        let day = |text: &str| text.parse().ok();
        let filter = |from, to, limit| StatementFilter { from, to, limit, ..StatementFilter::default() };
        assert!(filter(day("2026-02-01"), day("2026-01-01"), None).validate().is_err());
        assert!(filter(day("9999-02-01"), None, None).validate().is_err());
        assert!(filter(None, None, Some(101)).validate().is_err());
        let one_day = filter(day("2026-02-01"), day("2026-02-01"), None).validate().unwrap();
        assert_eq!(one_day.limit, 20);
    }

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(LineKind::of_journal("confirmed"), LineKind::Sale);
        assert_eq!(LineKind::of_journal("captured"), LineKind::Other);
    }
}
