//! What each kind of fact does to the accounts. Pure: amounts in, entries out; all amounts are positive minor units.
//!
//! | fact | debit | credit |
//! | --- | --- | --- |
//! | captured: a payment came | gateway clearing, or the wallet | order suspense |
//! | collected: cash on delivery | courier cash | order suspense |
//! | confirmed: a vendor's part of it is sold | order suspense | vendor held, commission, tax on commission |
//! | completed: the time for returns is over | vendor held | vendor releasable |
//! | refunded | vendor held or releasable, commission, its tax; goodwill; suspense | where the money goes |
//! | paid out | vendor releasable | bank |

use super::{Account, Entry, Posting};
use model::{PaymentId, RefundId, VendorId, VendorOrderId};
use uuid::Uuid;

/// By which way money comes or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    Gateway,
    Wallet,
    /// Cash, in a courier's hand.
    Courier,
}

/// Which of a vendor's two pockets gives a refund back: the second once its part is completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pocket {
    Held,
    Releasable,
}

/// What a vendor's part of an order brings: all of it, and what the shop keeps of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earned {
    pub part: VendorOrderId,
    pub vendor_id: VendorId,
    /// The part's total, with shipping and tax.
    pub minor: i64,
    pub commission_minor: i64,
    pub commission_tax_minor: i64,
}

/// One of the things a refund is for, and who bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// Goods or shipping: the vendor gives its money back, and the shop its commission.
    Sale { vendor_id: VendorId, from: Pocket, minor: i64, commission_minor: i64, commission_tax_minor: i64 },
    /// A kindness the shop pays for.
    Goodwill { minor: i64 },
    /// Money that no order could take.
    Stray { minor: i64 },
}

/// A payment came.
pub fn captured(payment: PaymentId, via: Via, minor: i64) -> Entry {
    let mut entry = Sheet::new("captured", payment.0);
    entry.debit(via.account(), minor);
    entry.credit(Account::OrderSuspense, minor);
    entry.done()
}

/// Cash for a part was taken at the door.
pub fn collected(part: VendorOrderId, minor: i64) -> Entry {
    let mut entry = Sheet::new("collected", part.0);
    entry.debit(Account::CourierCash, minor);
    entry.credit(Account::OrderSuspense, minor);
    entry.done()
}

/// A part of a paid order is sold.
pub fn confirmed(earned: &Earned) -> Entry {
    let Earned { part, vendor_id, minor, commission_minor, commission_tax_minor } = *earned;
    let mut entry = Sheet::new("confirmed", part.0);
    entry.debit(Account::OrderSuspense, minor);
    entry.credit(Account::CommissionRevenue, commission_minor);
    entry.credit(Account::CommissionTax, commission_tax_minor);
    entry.post(Account::VendorHeld, Some(vendor_id), commission_minor + commission_tax_minor - minor);
    entry.done()
}

/// What is held of a part may be paid out.
pub fn completed(part: VendorOrderId, vendor_id: VendorId, minor: i64) -> Entry {
    let mut entry = Sheet::new("completed", part.0);
    entry.post(Account::VendorHeld, Some(vendor_id), minor);
    entry.post(Account::VendorReleasable, Some(vendor_id), -minor);
    entry.done()
}

/// Money went back. To be booked when it did, not when it was asked for.
pub fn refunded(refund: RefundId, via: Via, backs: &[Back]) -> Entry {
    let mut entry = Sheet::new("refunded", refund.0);
    for back in backs {
        match *back {
            Back::Sale { vendor_id, from, minor, commission_minor, commission_tax_minor } => {
                entry.debit(Account::CommissionRevenue, commission_minor);
                entry.debit(Account::CommissionTax, commission_tax_minor);
                entry.post(from.account(), Some(vendor_id), minor - commission_minor - commission_tax_minor);
                entry.credit(via.account(), minor);
            }
            Back::Goodwill { minor } => {
                entry.debit(Account::GoodwillExpense, minor);
                entry.credit(via.account(), minor);
            }
            Back::Stray { minor } => {
                entry.debit(Account::OrderSuspense, minor);
                entry.credit(via.account(), minor);
            }
        }
    }
    entry.done()
}

/// A refund that the gateway said was done came back to us.
pub fn failed_after_all(refund: RefundId, booked: &Entry) -> Entry {
    let postings =
        booked.postings.iter().map(|posting| Posting { minor: -posting.minor, ..*posting }).collect();
    Entry { kind: "refund_failed", thing_id: refund.0, postings }
}

/// A vendor was paid.
pub fn paid_out(payout: Uuid, vendor_id: VendorId, minor: i64) -> Entry {
    let mut entry = Sheet::new("paid_out", payout);
    entry.post(Account::VendorReleasable, Some(vendor_id), minor);
    entry.credit(Account::Bank, minor);
    entry.done()
}

/// What of a fee goes back with `now` of `total`, when `before` of it was refunded already.
///
/// The running total is rounded (half up), never the single step: however a refund is cut into pieces, together they
/// give back what one would have given, and the whole gives back all.
pub fn share_back(fee: i64, before: i64, now: i64, total: i64) -> i64 {
    if total <= 0 {
        return 0;
    }
    let due = |refunded: i64| {
        let refunded = i128::from(refunded.clamp(0, total));
        (i128::from(fee) * refunded * 2 + i128::from(total)).div_euclid(i128::from(total) * 2)
    };
    // both are at most the fee, which fits
    (due(before.saturating_add(now)) - due(before)) as i64
}

impl Via {
    fn account(self) -> Account {
        match self {
            Self::Gateway => Account::GatewayClearing,
            Self::Wallet => Account::WalletLiability,
            Self::Courier => Account::CourierCash,
        }
    }
}

impl Pocket {
    fn account(self) -> Account {
        match self {
            Self::Held => Account::VendorHeld,
            Self::Releasable => Account::VendorReleasable,
        }
    }
}

/// An entry that is being written: one posting for each account and vendor.
struct Sheet(Entry);

impl Sheet {
    fn new(kind: &'static str, thing_id: Uuid) -> Self {
        Self(Entry { kind, thing_id, postings: Vec::new() })
    }

    fn debit(&mut self, account: Account, minor: i64) {
        self.post(account, None, minor);
    }

    fn credit(&mut self, account: Account, minor: i64) {
        self.post(account, None, -minor);
    }

    fn post(&mut self, account: Account, vendor_id: Option<VendorId>, minor: i64) {
        let postings = &mut self.0.postings;
        match postings.iter_mut().find(|posting| posting.account == account && posting.vendor_id == vendor_id)
        {
            Some(posting) => posting.minor += minor,
            None => postings.push(Posting { account, vendor_id, minor }),
        }
    }

    fn done(mut self) -> Entry {
        self.0.postings.retain(|posting| posting.minor != 0);
        self.0
    }
}

#[cfg(test)]
mod properties;
