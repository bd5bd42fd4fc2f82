//! Whatever is sold, refunded, released and paid out, in whatever order and pieces: every entry balances, and every
//! account is what somebody who counts by himself would say.

use super::*;
use model::allocate;
use proptest::prelude::*;
use std::collections::BTreeMap;

type Accounts = BTreeMap<(Account, Option<VendorId>), i64>;

fn vendor(n: usize) -> VendorId {
    VendorId(Uuid::from_u128(n as u128 + 1))
}

/// A vendor's part of one order, as the test counts it by hand.
#[derive(Clone, Debug)]
struct Part {
    vendor_id: VendorId,
    total: i64,
    commission: i64,
    tax: i64,
    refunded: i64,
    commission_back: i64,
    tax_back: i64,
    is_released: bool,
}

#[derive(Clone, Debug)]
enum Step {
    /// So much of a part in 1/1000 of what is left.
    Refund {
        part: usize,
        permille: i64,
    },
    Goodwill(i64),
    Release(usize),
    /// Pays out whatever a part's vendor may have.
    PayOut(usize),
}

fn sum(entry: &Entry) -> i64 {
    entry.postings.iter().map(|posting| posting.minor).sum()
}

/// Books an entry; answers what is wrong with it.
fn book(accounts: &mut Accounts, entry: &Entry) {
    assert_eq!(sum(entry), 0, "{entry:?}");
    let mut seen = Vec::new();
    for posting in &entry.postings {
        assert_ne!(posting.minor, 0, "{entry:?}");
        assert_eq!(posting.vendor_id.is_some(), posting.account.is_a_vendors(), "{entry:?}");
        let key = (posting.account, posting.vendor_id);
        assert!(!seen.contains(&key), "one posting for each account: {entry:?}");
        seen.push(key);
        *accounts.entry(key).or_default() += posting.minor;
    }
}

fn balance(accounts: &Accounts, account: Account) -> i64 {
    accounts.iter().filter(|((a, _), _)| *a == account).map(|(_, minor)| minor).sum()
}

fn part() -> impl Strategy<Value = Part> {
    (1_i64..5_000_000, 0_i64..3_000, 0_i64..2_500, 0_usize..3).prop_map(|(total, rate, tax_rate, who)| {
        let commission = total * rate / 10_000;
        Part {
            vendor_id: vendor(who),
            total,
            commission,
            tax: commission * tax_rate / 10_000,
            refunded: 0,
            commission_back: 0,
            tax_back: 0,
            is_released: false,
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0_usize..4, 1_i64..=1_000).prop_map(|(part, permille)| Step::Refund { part, permille }),
        1 => (1_i64..10_000).prop_map(Step::Goodwill),
        2 => (0_usize..4).prop_map(Step::Release),
        2 => (0_usize..4).prop_map(Step::PayOut),
    ]
}

proptest! {
    #[test]
    fn every_account_is_what_it_should_be(
        mut parts in prop::collection::vec(part(), 1..4),
        steps in prop::collection::vec(step(), 0..40),
        in_cash in any::<bool>(),
    ) {
        let mut accounts = Accounts::new();
        let via = if in_cash { Via::Courier } else { Via::Gateway };
        let total: i64 = parts.iter().map(|part| part.total).sum();
        if in_cash {
            for (n, part) in parts.iter().enumerate() {
                book(&mut accounts, &collected(VendorOrderId(Uuid::from_u128(n as u128)), part.total));
            }
        } else {
            book(&mut accounts, &captured(PaymentId(Uuid::nil()), via, total));
        }
        prop_assert_eq!(balance(&accounts, Account::OrderSuspense), -total);
        for (n, part) in parts.iter().enumerate() {
            book(&mut accounts, &confirmed(&Earned {
                part: VendorOrderId(Uuid::from_u128(n as u128)),
                vendor_id: part.vendor_id,
                minor: part.total,
                commission_minor: part.commission,
                commission_tax_minor: part.tax,
            }));
        }
        let (mut goodwill, mut paid_out_so_far) = (0, BTreeMap::<VendorId, i64>::new());
        for step in steps {
            match step {
                Step::Refund { part, permille } => {
                    let at = part % parts.len();
                    let part = &mut parts[at];
                    let left = part.total - part.refunded;
                    let minor = (left * permille / 1_000).max(left.min(1));
                    if minor == 0 {
                        continue;
                    }
                    let commission_minor = share_back(part.commission, part.refunded, minor, part.total);
                    let commission_tax_minor = share_back(part.tax, part.refunded, minor, part.total);
                    let from = if part.is_released { Pocket::Releasable } else { Pocket::Held };
                    let vendor_id = part.vendor_id;
                    let back = Back::Sale { vendor_id, from, minor, commission_minor, commission_tax_minor };
                    let entry = refunded(RefundId(Uuid::nil()), via, &[back]);
                    let before = accounts.clone();
                    book(&mut accounts, &entry);
                    // the gateway takes it back, and it is tried again
                    book(&mut accounts, &failed_after_all(RefundId(Uuid::nil()), &entry));
                    for (key, minor) in &before {
                        prop_assert_eq!(accounts.get(key), Some(minor));
                    }
                    book(&mut accounts, &entry);
                    part.refunded += minor;
                    part.commission_back += commission_minor;
                    part.tax_back += commission_tax_minor;
                }
                Step::Goodwill(minor) => {
                    goodwill += minor;
                    book(&mut accounts, &refunded(RefundId(Uuid::nil()), via, &[Back::Goodwill { minor }]));
                }
                Step::Release(part) => {
                    let at = part % parts.len();
                    let part = &mut parts[at];
                    if !part.is_released {
                        let held = part.total - part.commission - part.tax
                            - (part.refunded - part.commission_back - part.tax_back);
                        book(&mut accounts, &completed(VendorOrderId(Uuid::nil()), part.vendor_id, held));
                        part.is_released = true;
                    }
                }
                Step::PayOut(part) => {
                    let vendor_id = parts[part % parts.len()].vendor_id;
                    let owed = -accounts.get(&(Account::VendorReleasable, Some(vendor_id))).copied().unwrap_or(0);
                    if owed > 0 {
                        book(&mut accounts, &paid_out(Uuid::nil(), vendor_id, owed));
                        *paid_out_so_far.entry(vendor_id).or_default() += owed;
                    }
                }
            }

            prop_assert_eq!(accounts.values().sum::<i64>(), 0);
            prop_assert_eq!(balance(&accounts, Account::OrderSuspense), 0);
            let refunded: i64 = parts.iter().map(|part| part.refunded).sum();
            let money = if in_cash { Account::CourierCash } else { Account::GatewayClearing };
            prop_assert_eq!(balance(&accounts, money), total - refunded - goodwill);
            prop_assert_eq!(balance(&accounts, Account::GoodwillExpense), goodwill);
            let kept: i64 = parts.iter().map(|part| part.commission - part.commission_back).sum();
            prop_assert_eq!(balance(&accounts, Account::CommissionRevenue), -kept);
            let tax: i64 = parts.iter().map(|part| part.tax - part.tax_back).sum();
            prop_assert_eq!(balance(&accounts, Account::CommissionTax), -tax);
            for who in (0..3).map(vendor) {
                let net = |part: &&Part| part.total - part.refunded - (part.commission - part.commission_back)
                    - (part.tax - part.tax_back);
                let of_it = || parts.iter().filter(|part| part.vendor_id == who);
                let held: i64 = of_it().filter(|part| !part.is_released).map(|part| net(&part)).sum();
                let released: i64 = of_it().filter(|part| part.is_released).map(|part| net(&part)).sum();
                let at = |account| -accounts.get(&(account, Some(who))).copied().unwrap_or(0);
                prop_assert_eq!(at(Account::VendorHeld), held);
                prop_assert!(held >= 0, "what is held is never owed back");
                // below zero where a refund followed a payout
                prop_assert_eq!(
                    at(Account::VendorReleasable),
                    released - paid_out_so_far.get(&who).copied().unwrap_or(0)
                );
            }
        }
    }

    #[test]
    fn refunds_in_pieces_give_back_what_one_would(
        fee in 0_i64..1_000_000_000,
        total in 1_i64..10_000_000_000,
        weights in prop::collection::vec(0_i64..1_000, 1..12),
    ) {
        let (mut before, mut back) = (0, 0);
        for piece in allocate(total, &weights) {
            let share = share_back(fee, before, piece, total);
            prop_assert!(share >= 0);
            before += piece;
            back += share;
            let exact = i128::from(fee) * i128::from(before);
            prop_assert!((i128::from(back) * i128::from(total) - exact).abs() * 2 <= i128::from(total));
        }
        prop_assert_eq!((before, back), (total, fee));
    }
}

#[test]
fn a_refund_after_a_payout_leaves_the_vendor_owing() {
    let mut accounts = Accounts::new();
    let (who, part) = (vendor(0), VendorOrderId(Uuid::nil()));
    book(&mut accounts, &captured(PaymentId(Uuid::nil()), Via::Gateway, 10_000));
    let (commission_minor, commission_tax_minor) = (1_000, 190);
    book(
        &mut accounts,
        &confirmed(&Earned { part, vendor_id: who, minor: 10_000, commission_minor, commission_tax_minor }),
    );
    book(&mut accounts, &completed(part, who, 8_810));
    book(&mut accounts, &paid_out(Uuid::nil(), who, 8_810));
    let (from, minor) = (Pocket::Releasable, 10_000);
    let back = Back::Sale { vendor_id: who, from, minor, commission_minor, commission_tax_minor };
    book(&mut accounts, &refunded(RefundId(Uuid::nil()), Via::Gateway, &[back]));
    assert_eq!(accounts[&(Account::VendorReleasable, Some(who))], 8_810, "a debit: it owes that");
    assert_eq!(balance(&accounts, Account::Bank), -8_810);
    assert_eq!(balance(&accounts, Account::GatewayClearing), 0);
    assert_eq!(balance(&accounts, Account::CommissionRevenue), 0);
}

#[test]
fn stray_money_goes_back_out_of_suspense() {
    let mut accounts = Accounts::new();
    book(&mut accounts, &captured(PaymentId(Uuid::nil()), Via::Gateway, 500));
    book(&mut accounts, &refunded(RefundId(Uuid::nil()), Via::Gateway, &[Back::Stray { minor: 500 }]));
    assert!(accounts.values().all(|minor| *minor == 0));
}

#[test]
fn nothing_makes_no_posting() {
    let nothing = captured(PaymentId(Uuid::nil()), Via::Gateway, 0);
    assert!(nothing.postings.is_empty());
    assert_eq!((share_back(5, 0, 0, 0), share_back(5, 0, 7, 0)), (0, 0));
}
