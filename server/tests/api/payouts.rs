//! `/vendor/balance`, `/vendor/statement`, `/admin/ledger`, and the pages and the file of the same.

use crate::support::{Permission, TestApp, Value, json, names};
use domain::kit::System;
use domain::kit::ledger;
use domain::kit::ledger::postings::{Earned, confirmed};
use model::{Currency, VendorOrderId};
use testkit::Merchant;
use uuid::Uuid;

/// A shop that owes ada 44.50 for a sale of 50.00.
async fn shop() -> (TestApp, Merchant) {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let cx = app.world.cx();
    let earned = Earned {
        part: VendorOrderId(Uuid::from_u128(1)),
        vendor_id: ada.vendor_id,
        minor: 5_000,
        commission_minor: 500,
        commission_tax_minor: 50,
    };
    let mut tx = cx.begin(&System).await.unwrap();
    ledger::book_all(&mut tx, &cx, None, Currency::USD, &[confirmed(&earned)]).await.unwrap();
    tx.commit().await.unwrap();
    (app, ada)
}

#[tokio::test]
async fn a_store_reads_what_it_is_owed_and_why() {
    let (app, ada) = shop().await;
    let me = app.with_token(&ada.access_token);
    let balance = me.get("/vendor/balance").await.expect(200);
    assert_eq!(balance.header("cache-control"), "no-store");
    assert_eq!(
        balance.data(),
        json!([{"currency": "USD", "held": 44.50, "releasable": 0.00, "total": 44.50}])
    );
    let store = me.get("/vendors/my-store").await.expect(200).data();
    assert_eq!(store["balances"], json!({"currency": "USD", "held": 44.50, "releasable": 0.00}));
    let statement = me.get("/vendor/statement?limit=1").await.expect(200).data();
    assert_eq!(names(&statement), ["closing", "currency", "lines", "next", "opening", "totals"]);
    assert_eq!((&statement["opening"], &statement["closing"]), (&json!(0.00), &json!(44.50)));
    assert_eq!(statement["totals"], json!([{"kind": "SALE", "count": 1, "amount": 44.50}]));
    assert_eq!(statement["next"], Value::Null);
    let line = &statement["lines"][0];
    assert_eq!(
        names(line),
        [
            "amount",
            "at",
            "balance",
            "commission",
            "commissionTax",
            "gross",
            "held",
            "id",
            "kind",
            "orderId",
            "orderNumber",
            "releasable"
        ]
    );
    assert_eq!(
        (&line["kind"], &line["held"], &line["balance"]),
        (&json!("SALE"), &json!(44.50), &json!(44.50))
    );

    me.get("/vendor/statement?limit=0").await.wrong_field("limit");
    me.get("/vendor/statement?from=2026-02-02&to=2026-02-01").await.wrong_field("to");
    app.as_customer("mia").get("/vendor/statement").await.refused(403, "FORBIDDEN");
    app.as_nobody().get("/vendor/balance").await.refused(401, "UNAUTHENTICATED");
}

#[tokio::test]
async fn another_store_sees_nothing_of_it() {
    let (app, _) = shop().await;
    let bob = app.world.seller("bob").await;
    let statement = app.with_token(&bob.access_token).get("/vendor/statement").await.expect(200).data();
    assert_eq!((&statement["lines"], &statement["closing"]), (&json!([]), &json!(0.00)));
}

#[tokio::test]
async fn staff_browse_the_books_within_their_permissions() {
    let (app, ada) = shop().await;
    let olaf = app.as_admin("olaf", &[Permission::Payments]);
    let books = olaf.get("/admin/ledger").await.expect(200).data();
    assert_eq!(names(&books), ["accounts", "journals", "next"]);
    assert_eq!(books["accounts"].as_array().unwrap().len(), 4);
    let journal = &books["journals"][0];
    assert_eq!((&journal["kind"], &journal["orderNumber"]), (&json!("confirmed"), &Value::Null));
    let sum: f64 =
        journal["postings"].as_array().unwrap().iter().map(|leg| leg["amount"].as_f64().unwrap()).sum();
    assert!(sum.abs() < 0.001);
    let of_ada = format!("/admin/ledger?vendor={}&account=vendor_held", ada.vendor_id);
    assert_eq!(olaf.get(&of_ada).await.expect(200).data()["journals"].as_array().unwrap().len(), 1);
    olaf.get("/admin/ledger?account=pocket").await.wrong_field("account");
    app.as_admin("nosy", &[Permission::Payouts]).get("/admin/ledger").await.refused(403, "FORBIDDEN");
    app.with_token(&ada.access_token).get("/admin/ledger").await.refused(403, "FORBIDDEN");
}

#[tokio::test]
async fn the_pages_show_it_in_both_languages_and_the_file_has_it() {
    let (app, ada) = shop().await;
    let mut browser = app.browser();
    browser.sign_in(&ada).await;
    let page = browser.open("/vendor/balance").await.expect(200).text();
    for words in ["$44.50", "Owed to you", "/vendor/balance.csv?currency=USD", "Sale (1)"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let page = browser.open("/vendor/balance?from=2030-01-01&to=2020-01-01").await.expect(200).text();
    assert!(page.contains("could not be read"), "{page}");
    let file = browser.open("/vendor/balance.csv").await.expect(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.text();
    assert!(text.contains(",SALE,,,,,44.50,0.00,44.50,44.50,USD"), "{text}");
    assert!(browser.open("/vendor/balance?lang=ar").await.expect(200).text().contains("المستحق لك"));

    let chief = app.world.superadmin("chief").await;
    let mut browser = app.browser();
    browser.sign_in(&chief).await;
    let page = browser.open("/admin/ledger").await.expect(200).text();
    for words in ["Vendors, held", "Order suspense", "ada&#x27;s store"] {
        assert!(page.contains(words) || page.contains(&words.replace("&#x27;", "'")), "{words} in {page}");
    }
    assert!(
        browser.open("/admin/ledger?account=bank").await.expect(200).text().contains("Nothing was booked")
    );
}
