//! What a statement says, whose it is, and that its figures add up.

use super::{Market, Part, book, give_back, market, sold, unsound};
use chrono::Duration;
use domain::kit::System;
use domain::kit::ledger;
use domain::kit::ledger::postings::{Pocket, paid_out};
use domain::{payouts, vendors};
use model::accounts::Permission;
use model::payouts::{LedgerFilter, LineKind, Statement, StatementFilter, StatementLine};
use model::{Amount, AppError, Currency, Money};
use testkit::Merchant;
use uuid::Uuid;

fn usd(minor: i64) -> Amount {
    Money::new(minor, Currency::USD).into()
}

async fn of(market: &Market, who: &Merchant, filter: &StatementFilter) -> Statement {
    payouts::statement(&market.world.cx(), &who.seller(), filter).await.unwrap()
}

fn told(line: &StatementLine) -> (LineKind, Amount, Amount, Amount) {
    (line.kind, line.held.clone(), line.releasable.clone(), line.balance.clone())
}

/// What was held of the first part may be paid out, and is.
async fn pay_out(market: &Market) {
    let cx = market.world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let (sold, vendor) = (&market.sold, market.ada.vendor_id);
    assert!(ledger::release(&mut tx, &cx, sold.id, sold.parts[0], vendor, Currency::USD).await.unwrap());
    tx.commit().await.unwrap();
    book(&cx, None, &[paid_out(Uuid::from_u128(1), vendor, 7_048)]).await;
}

#[tokio::test]
async fn every_line_says_what_it_did_and_what_there_was_then() {
    let market = market().await;
    pay_out(&market).await;
    let statement = of(&market, &market.ada, &StatementFilter::default()).await;
    assert_eq!(
        statement.lines.iter().map(told).collect::<Vec<_>>(),
        [
            (LineKind::Payout, usd(0), usd(-7_048), usd(0)),
            (LineKind::Release, usd(-7_048), usd(7_048), usd(7_048)),
            (LineKind::Refund, usd(-1_762), usd(0), usd(7_048)),
            (LineKind::Sale, usd(8_810), usd(0), usd(8_810)),
        ]
    );
    let [_, _, refund, sale] = &statement.lines[..] else { panic!("{statement:?}") };
    assert_eq!(sale.order_number.as_deref(), Some("DC-1"));
    assert_eq!(
        (&sale.gross, &sale.commission, &sale.commission_tax, &sale.amount),
        (&Some(usd(10_000)), &Some(usd(-1_000)), &Some(usd(-190)), &usd(8_810))
    );
    assert_eq!(
        (&refund.gross, &refund.commission, &refund.commission_tax, &refund.amount),
        (&Some(usd(-2_000)), &Some(usd(200)), &Some(usd(38)), &usd(-1_762))
    );
    assert_eq!((statement.opening, statement.closing), (usd(0), usd(0)));
    let totals: Vec<_> =
        statement.totals.iter().map(|total| (total.kind, total.count, total.amount.clone())).collect();
    assert_eq!(
        totals,
        [
            (LineKind::Sale, 1, usd(8_810)),
            (LineKind::Release, 1, usd(0)),
            (LineKind::Refund, 1, usd(-1_762)),
            (LineKind::Payout, 1, usd(-7_048)),
        ]
    );
    assert_eq!(unsound(&market.world).await, []);
}

#[tokio::test]
async fn a_refund_after_the_payout_leaves_the_store_owing() {
    let market = market().await;
    pay_out(&market).await;
    give_back(&market.world, &market.sold, 0, &market.ada, Pocket::Releasable, [8_000, 800, 152]).await;
    let balances = payouts::balance(&market.world.cx(), &market.ada.seller()).await.unwrap();
    assert_eq!(balances.len(), 1);
    assert_eq!((&balances[0].held, &balances[0].releasable), (&usd(0), &usd(-7_048)));
    let mine = vendors::mine(&market.world.cx(), &market.ada.seller()).await.unwrap();
    assert_eq!((mine.balances.held, mine.balances.releasable), (usd(0), usd(-7_048)));
    assert_eq!(unsound(&market.world).await, []);
}

#[tokio::test]
async fn a_store_sees_its_own_lines_only() {
    let market = market().await;
    let statement = of(&market, &market.bob, &StatementFilter::default()).await;
    assert_eq!(statement.lines.len(), 1);
    assert_eq!(told(&statement.lines[0]), (LineKind::Sale, usd(4_405), usd(0), usd(4_405)));
    assert_eq!(statement.lines[0].gross, Some(usd(5_000)));
    let clara = market.world.seller("clara").await;
    let nothing = of(&market, &clara, &StatementFilter::default()).await;
    assert!(nothing.lines.is_empty() && nothing.totals.is_empty());
    let balances = payouts::balance(&market.world.cx(), &clara.seller()).await.unwrap();
    assert_eq!((balances[0].currency, &balances[0].total), (Currency::USD, &usd(0)));
}

#[tokio::test]
async fn a_time_is_cut_out_and_what_came_before_is_its_opening() {
    let market = market().await;
    let today = market.world.cx().now().date_naive();
    let only = StatementFilter { from: Some(today), to: Some(today), ..StatementFilter::default() };
    let statement = of(&market, &market.ada, &only).await;
    assert_eq!(statement.lines.len(), 1);
    assert_eq!(told(&statement.lines[0]), (LineKind::Refund, usd(-1_762), usd(0), usd(7_048)));
    assert_eq!((statement.opening, statement.closing), (usd(8_810), usd(7_048)));
    let before = StatementFilter { to: today.pred_opt(), ..StatementFilter::default() };
    let statement = of(&market, &market.ada, &before).await;
    assert_eq!((statement.lines.len(), statement.closing), (1, usd(8_810)));
    let backwards = StatementFilter { from: Some(today), to: today.pred_opt(), ..StatementFilter::default() };
    let refused = payouts::statement(&market.world.cx(), &market.ada.seller(), &backwards).await;
    assert!(matches!(refused, Err(AppError::Invalid(_))));
}

#[tokio::test]
async fn page_after_page_is_the_whole() {
    let market = market().await;
    let lamp = market.world.product(&market.ada, "Second lamp", 1_000, 5).await;
    for n in 2..9 {
        let part = Part { of: &market.ada, goods: &lamp, total: 1_000 + n, commission: 100, tax: 19 };
        sold(&market.world, &format!("DC-{n}"), &[part]).await;
    }
    let all = of(&market, &market.ada, &StatementFilter::default()).await;
    assert_eq!((all.lines.len(), all.next), (9, None));
    let (mut pages, mut before) = (Vec::new(), None);
    loop {
        let filter = StatementFilter { limit: Some(2), before, ..StatementFilter::default() };
        let page = of(&market, &market.ada, &filter).await;
        assert!(page.lines.len() <= 2);
        pages.extend(page.lines);
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(pages, all.lines);
    // each line is what it did to the line before
    let minor = |amount: &Amount| amount.in_currency(Currency::USD).unwrap().minor;
    for pair in all.lines.windows(2) {
        assert_eq!(minor(&pair[0].balance) - minor(&pair[0].amount), minor(&pair[1].balance));
    }
    let csv =
        payouts::export(&market.world.cx(), &market.ada.seller(), &StatementFilter::default()).await.unwrap();
    assert_eq!(csv.lines().count(), 10);
    assert!(csv.contains(",SALE,DC-1,100.00,-10.00,-1.90,88.10,0.00,88.10,88.10,USD"), "{csv}");
    assert!(csv.contains(",REFUND,DC-1,-20.00,2.00,0.38,-17.62,0.00,-17.62,70.48,USD"), "{csv}");
}

#[tokio::test]
async fn the_chart_ends_with_what_is_owed_now() {
    let market = market().await;
    let (cx, who) = (market.world.cx(), market.ada.seller());
    let days = payouts::by_day(&cx, &who, Currency::USD, 30).await.unwrap();
    assert_eq!(days.len(), 30);
    assert_eq!(days[27].1, 0);
    assert_eq!((days[28].1, days[29]), (8_810, (cx.now().date_naive(), 7_048)));
    market.world.clock.advance(Duration::days(60));
    let days = payouts::by_day(&market.world.cx(), &who, Currency::USD, 30).await.unwrap();
    assert!(days.iter().all(|(_, minor)| *minor == 7_048));
}

#[tokio::test]
async fn staff_with_the_permission_browse_the_books() {
    let market = market().await;
    let cx = market.world.cx();
    let olaf = market.world.admin("olaf", &[Permission::Payments]).await;
    let nosy = market.world.admin("nosy", &[Permission::Orders]).await;
    let read = async |filter: LedgerFilter| payouts::ledger(&cx, &olaf.as_admin(), &filter).await;
    assert_eq!(
        payouts::ledger(&cx, &nosy.as_admin(), &LedgerFilter::default()).await.unwrap_err(),
        AppError::Forbidden
    );
    let all = read(LedgerFilter::default()).await.unwrap();
    let balance = |name: &str| all.accounts.iter().find(|line| line.account == name).unwrap().balance.clone();
    assert_eq!(balance("gateway_clearing"), usd(13_000));
    assert_eq!(balance("order_suspense"), usd(0));
    assert_eq!(balance("vendor_held"), usd(-11_453));
    assert_eq!(balance("commission_revenue"), usd(-1_300));
    assert_eq!(balance("commission_tax"), usd(-247));
    let kinds: Vec<&str> = all.journals.iter().map(|journal| journal.kind.as_str()).collect();
    assert_eq!(kinds, ["refunded", "confirmed", "confirmed", "captured"]);
    assert_eq!(all.journals[3].postings.len(), 2);
    let only = LedgerFilter { vendor: Some(market.bob.vendor_id), ..LedgerFilter::default() };
    assert_eq!(read(only).await.unwrap().journals.len(), 1);
    let only = LedgerFilter { account: Some("order_suspense".into()), ..LedgerFilter::default() };
    assert_eq!(read(only).await.unwrap().journals.len(), 3);
    for order in ["DC-1".to_owned(), market.sold.id.to_string()] {
        let only = LedgerFilter { order: Some(order), limit: Some(3), ..LedgerFilter::default() };
        let found = read(only).await.unwrap();
        assert_eq!((found.journals.len(), found.next.is_some()), (3, true));
    }
    let only = LedgerFilter { order: Some("DC-2".into()), ..LedgerFilter::default() };
    assert!(read(only).await.unwrap().journals.is_empty());
    let unknown = LedgerFilter { account: Some("pocket".into()), ..LedgerFilter::default() };
    assert!(matches!(read(unknown).await, Err(AppError::Invalid(_))));
}
