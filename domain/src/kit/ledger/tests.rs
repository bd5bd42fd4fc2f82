//! The books against the database: what it refuses, and that sums stay sums.

use domain::Cx;
use domain::kit::ledger::postings::{Back, Earned, Pocket, Via, captured, collected, confirmed, refunded};
use domain::kit::ledger::{self, Account, Journal, Posting, Purse};
use domain::kit::{Result, System};
use model::{AppError, Currency, OrderId, PaymentId, RefundId, VendorId, VendorOrderId};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use testkit::World;
use uuid::Uuid;

fn posting(account: Account, minor: i64) -> Posting {
    Posting { account, vendor_id: None, minor }
}

fn of(vendor_id: VendorId, account: Account, minor: i64) -> Posting {
    Posting { account, vendor_id: Some(vendor_id), minor }
}

async fn book(cx: &Cx, kind: &'static str, thing_id: Uuid, postings: &[Posting]) -> Result<bool> {
    let mut tx = cx.begin(&System).await?;
    let journal = Journal { kind, thing_id, order_id: None, currency: Currency::USD, postings };
    let is_new = ledger::book(&mut tx, cx, &journal).await?;
    tx.commit().await?;
    Ok(is_new)
}

async fn postings(world: &World) -> i64 {
    world.count("select count(*) from ledger_postings").await
}

/// What the database says to a statement of whoever owns the tables.
async fn refused(world: &World, statement: &str) -> String {
    let error = sqlx::raw_sql(statement).execute(&mut world.owner().await).await.expect_err(statement);
    let sqlx::Error::Database(error) = error else { panic!("{statement}: {error}") };
    error.constraint().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_fact_is_booked_once_however_often_it_is_told() {
    let world = World::new().await;
    let (cx, thing) = (world.cx(), Uuid::from_u128(1));
    let sale = [posting(Account::GatewayClearing, 500), posting(Account::OrderSuspense, -500)];
    assert_eq!(book(&cx, "paid_out", thing, &sale).await, Ok(true));
    assert_eq!(book(&cx, "paid_out", thing, &sale).await, Ok(false));
    assert_eq!(book(&cx, "paid_out", Uuid::from_u128(2), &sale).await, Ok(true));
    let told = (0..10).map(|_| book(&cx, "paid_out", Uuid::from_u128(3), &sale));
    let new: Vec<bool> =
        futures::future::join_all(told).await.into_iter().map(|told| told.unwrap()).collect();
    assert_eq!(new.iter().filter(|is_new| **is_new).count(), 1, "{new:?}");
    assert_eq!(postings(&world).await, 6);
    world.assert_sound().await;
}

#[tokio::test]
async fn postings_of_nothing_are_left_out() {
    let world = World::new().await;
    let cx = world.cx();
    let some = [
        posting(Account::GatewayClearing, 500),
        posting(Account::CommissionTax, 0),
        posting(Account::OrderSuspense, -500),
    ];
    assert_eq!(book(&cx, "captured", Uuid::from_u128(1), &some).await, Ok(true));
    let none = [posting(Account::GatewayClearing, 0)];
    assert_eq!(book(&cx, "captured", Uuid::from_u128(2), &none).await, Ok(true));
    assert_eq!(postings(&world).await, 2);
    assert_eq!(world.count("select count(*) from ledger_journals").await, 1);
}

#[tokio::test]
async fn several_facts_are_booked_in_one_go_and_in_order() {
    let world = World::new().await;
    let (cx, ada, bob) = (world.cx(), world.seller("ada").await, world.seller("bob").await);
    let order: OrderId = cx.id();
    let payment: PaymentId = cx.id();
    let earned = |part: u128, vendor_id, minor| Earned {
        part: VendorOrderId(Uuid::from_u128(part)),
        vendor_id,
        minor,
        commission_minor: minor / 10,
        commission_tax_minor: minor / 50,
    };
    let entries = [
        captured(payment, Via::Gateway, 3_000),
        confirmed(&earned(1, ada.vendor_id, 1_000)),
        confirmed(&earned(2, bob.vendor_id, 2_000)),
    ];
    let book = async || {
        let mut tx = cx.begin(&System).await.unwrap();
        let new = ledger::book_all(&mut tx, &cx, Some(order), Currency::USD, &entries).await.unwrap();
        tx.commit().await.unwrap();
        new
    };
    assert_eq!((book().await, book().await), (3, 0));
    let kinds =
        "select count(*) from (select kind, row_number() over (order by seq) n from ledger_journals) j
                 where (kind, n) in (('captured', 1), ('confirmed', 2), ('confirmed', 3))";
    assert_eq!(world.count(kinds).await, 3);

    let mut tx = cx.begin(&System).await.unwrap();
    let purse = ledger::of_part(&mut tx, order, ada.vendor_id).await.unwrap();
    assert_eq!(purse, Purse { held: 880, releasable: 0 });
    let part = VendorOrderId(Uuid::from_u128(1));
    let release =
        async |tx: &mut _| ledger::release(tx, &cx, order, part, ada.vendor_id, Currency::USD).await.unwrap();
    assert!(release(&mut tx).await);
    assert!(!release(&mut tx).await, "nothing is held any more");
    let purses = ledger::purses(&mut tx, ada.vendor_id).await.unwrap();
    assert_eq!(purses, [(Currency::USD, Purse { held: 0, releasable: 880 })]);
    let back = Back::Sale {
        vendor_id: ada.vendor_id,
        from: Pocket::Releasable,
        minor: 500,
        commission_minor: 50,
        commission_tax_minor: 10,
    };
    let refund = refunded(RefundId(Uuid::from_u128(9)), Via::Gateway, &[back]);
    ledger::book_all(&mut tx, &cx, Some(order), Currency::USD, &[refund]).await.unwrap();
    let balances = ledger::accounts(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let minor = |account| balances.iter().find(|b| b.account == account).map_or(0, |b| b.minor());
    assert_eq!(minor(Account::GatewayClearing), 2_500);
    assert_eq!(minor(Account::OrderSuspense), 0);
    assert_eq!(minor(Account::VendorHeld), -1_760);
    assert_eq!(minor(Account::VendorReleasable), -440);
    assert_eq!(minor(Account::CommissionRevenue), -250);
    assert_eq!(minor(Account::CommissionTax), -50);
    assert_eq!(balances.iter().map(|b| b.minor()).sum::<i64>(), 0);
}

#[tokio::test]
async fn the_code_refuses_what_does_not_sum_to_zero() {
    let world = World::new().await;
    let lame = [posting(Account::GatewayClearing, 500), posting(Account::OrderSuspense, -499)];
    let error = book(&world.cx(), "captured", Uuid::from_u128(1), &lame).await.unwrap_err();
    assert!(matches!(error, AppError::Broken { .. }), "{error:?}");
    assert_eq!(postings(&world).await, 0);
}

#[tokio::test]
async fn the_database_refuses_what_does_not_sum_to_zero() {
    let world = World::new().await;
    let journal = "insert into ledger_journals (id, kind, thing_id, at) values
                   ('00000000-0000-0000-0000-000000000001', 'captured', '00000000-0000-0000-0000-000000000002', now());";
    let posting = |account: &str, currency: &str, minor: i64| {
        format!(
            "insert into ledger_postings (journal_seq, position, account, currency, amount_minor)
             select j.seq, (select count(*) from ledger_postings) + 1, '{account}', '{currency}', {minor}
             from ledger_journals j;"
        )
    };
    let lame = format!("begin; {journal} {} commit;", posting("bank", "USD", 5));
    assert_eq!(refused(&world, &lame).await, "ledger_journals_balanced");
    let two_currencies = [posting("bank", "USD", 5), posting("gateway_clearing", "EUR", -5)].join("");
    let mixed = format!("begin; {journal} {two_currencies} commit;");
    assert_eq!(refused(&world, &mixed).await, "ledger_journals_balanced");
    let unknown = format!("begin; {journal} {} commit;", posting("pocket", "USD", 5));
    assert_eq!(refused(&world, &unknown).await, "ledger_postings_account_known");
    let nobodys = format!("begin; {journal} {} commit;", posting("vendor_held", "USD", 5));
    assert_eq!(refused(&world, &nobodys).await, "ledger_postings_vendor_named");
    assert_eq!(world.count("select count(*) from ledger_journals").await, 0);

    let both = [posting("bank", "USD", 5), posting("gateway_clearing", "USD", -5)].join("");
    world.tamper(&format!("begin; {journal} {both} commit;")).await;
    // one leg more, later
    assert_eq!(refused(&world, &posting("bank", "USD", 5)).await, "ledger_journals_balanced");
    assert_eq!(postings(&world).await, 2);
}

#[tokio::test]
async fn what_was_booked_stays_also_against_the_owner_of_the_tables() {
    let world = World::new().await;
    let cx = world.cx();
    let sale = [posting(Account::GatewayClearing, 500), posting(Account::OrderSuspense, -500)];
    book(&cx, "captured", Uuid::from_u128(1), &sale).await.unwrap();
    for statement in [
        "update ledger_postings set amount_minor = 1",
        "update ledger_journals set kind = 'other'",
        "delete from ledger_postings",
        "delete from ledger_journals",
        "truncate ledger_postings",
        "truncate ledger_journals, ledger_postings",
    ] {
        assert_eq!(refused(&world, statement).await, "ledger_append_only", "{statement}");
        let mut tx = cx.begin(&System).await.unwrap();
        let denied = sqlx::raw_sql(statement).execute(&mut *tx).await.expect_err(statement);
        let sqlx::Error::Database(denied) = denied else { panic!("{statement}") };
        assert_eq!(denied.code().as_deref(), Some("42501"), "the program may not even ask: {statement}");
    }
    assert_eq!(postings(&world).await, 2);
}

#[tokio::test]
async fn a_seller_sees_its_own_postings_and_writes_none() {
    let world = World::new().await;
    let (cx, ada, bob) = (world.cx(), world.seller("ada").await, world.seller("bob").await);
    for (n, merchant) in [(1, &ada), (2, &bob), (3, &bob)] {
        let sale = [
            posting(Account::OrderSuspense, 500),
            posting(Account::CommissionRevenue, -50),
            of(merchant.vendor_id, Account::VendorHeld, -450),
        ];
        book(&cx, "confirmed", Uuid::from_u128(n), &sale).await.unwrap();
    }
    let seen = async |table: &str| -> i64 {
        let mut tx = cx.begin(&ada.seller()).await.unwrap();
        sqlx::query_scalar(&format!("select count(*) from {table}")).fetch_one(&mut *tx).await.unwrap()
    };
    assert_eq!((seen("ledger_postings").await, seen("ledger_journals").await), (1, 1));
    let mut tx = cx.begin(&ada.seller()).await.unwrap();
    let gift = [posting(Account::Bank, 1), of(ada.vendor_id, Account::VendorReleasable, -1)];
    let journal = Journal {
        kind: "confirmed",
        thing_id: Uuid::from_u128(9),
        order_id: None,
        currency: Currency::USD,
        postings: &gift,
    };
    assert!(ledger::book(&mut tx, &cx, &journal).await.is_err(), "only the program writes the books");
    drop(tx);
    let mut tx = cx.begin(&world.customer("mia").await.customer()).await.unwrap();
    let seen: i64 =
        sqlx::query_scalar("select count(*) from ledger_postings").fetch_one(&mut *tx).await.unwrap();
    assert_eq!(seen, 0);
}

/// Random journals, some told twice, some of them lame: what stands in the end sums to zero, and is the sum of what
/// was taken.
#[tokio::test]
async fn random_journals_sum_to_zero() {
    let world = World::new().await;
    let (cx, ada, bob) = (world.cx(), world.seller("ada").await, world.seller("bob").await);
    let mut chance = ChaCha20Rng::seed_from_u64(7);
    let (mut held, mut clearing) = (0, 0);
    for n in 0..300 {
        let currency = if chance.random_bool(0.2) { Currency::EUR } else { Currency::USD };
        let vendor = if chance.random_bool(0.5) { ada.vendor_id } else { bob.vendor_id };
        let minor = chance.random_range(-1_000_000..1_000_000);
        let fee = minor / chance.random_range(2..20);
        let lame = i64::from(chance.random_bool(0.1));
        let legs = [
            posting(Account::GatewayClearing, minor),
            posting(Account::CommissionRevenue, -fee),
            of(vendor, Account::VendorHeld, fee - minor + lame),
        ];
        let journal = Journal {
            kind: "paid_out",
            thing_id: Uuid::from_u128(chance.random_range(0..250)),
            order_id: None,
            currency,
            postings: &legs,
        };
        let mut tx = cx.begin(&System).await.unwrap();
        let told = ledger::book(&mut tx, &cx, &journal).await;
        assert_eq!(told.is_err(), lame != 0, "journal {n}");
        // one in ten is given up
        if chance.random_bool(0.9) {
            tx.commit().await.unwrap();
            if told == Ok(true) {
                held += fee - minor;
                clearing += minor;
            }
        }
    }
    let sum = async |account: &str| {
        world
            .count(&format!(
                "select coalesce(sum(amount_minor), 0)::bigint from ledger_postings where account = '{account}'"
            ))
            .await
    };
    assert_eq!((sum("vendor_held").await, sum("gateway_clearing").await), (held, clearing));
    let lame = "select count(*) from (select from ledger_postings group by journal_seq, currency having sum(amount_minor) <> 0) x";
    assert_eq!(world.count(lame).await, 0);
    assert!(postings(&world).await > 300);
    world.assert_sound().await;
}

#[tokio::test]
async fn cash_is_booked_when_it_was_collected() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await);
    let (order, part): (OrderId, VendorOrderId) = (cx.id(), cx.id());
    let earned =
        Earned { part, vendor_id: ada.vendor_id, minor: 700, commission_minor: 70, commission_tax_minor: 0 };
    let mut tx = cx.begin(&System).await.unwrap();
    let entries = [collected(part, 700), confirmed(&earned)];
    assert_eq!(ledger::book_all(&mut tx, &cx, Some(order), Currency::USD, &entries).await, Ok(2));
    tx.commit().await.unwrap();
    let cash = "select sum(amount_minor)::bigint from ledger_postings where account = 'courier_cash'";
    assert_eq!(world.count(cash).await, 700);
}
