//! The page one comes back to, and the forms that give money back.

use super::*;
use crate::support::{Permission, Role};
use domain::orders::Party;
use domain::payments;
use model::payments::PaymentMethod;
use testkit::Mood;

async fn started(sale: &Sale) -> String {
    let mia = sale.app.customer("mia").await;
    let who = Party::Buyer(mia.customer());
    let payment =
        payments::start(&sale.app.world.cx(), &who, sale.order.id, PaymentMethod::Test).await.unwrap();
    payment.id.to_string()
}

#[tokio::test]
async fn who_paid_goes_on_to_the_order() {
    let sale = sale().await;
    let id = started(&sale).await;
    sale.app.world.gateway.proved(id.parse().unwrap());
    let mut mia = sale.app.browser_of("mia").await;
    for _ in 0..2 {
        let answer = mia.open(&format!("/checkout/paid?payment={id}")).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/checkout/done?order=DC-100001"));
    }
    assert_eq!(sale.app.world.count("select count(*) from orders where payment_status = 'PAID'").await, 1);
}

#[tokio::test]
async fn who_was_declined_may_try_again_and_who_waits_is_kept_up_to_date() {
    let sale = sale().await;
    let id = started(&sale).await;
    let mut mia = sale.app.browser_of("mia").await;
    let open = mia.open(&format!("/checkout/paid?payment={id}")).await.expect(200);
    let html = String::from_utf8(open.bytes).unwrap();
    assert!(html.contains("bank.example") && html.contains("/_fn/checkout/pay"), "go on, or another way");

    let declined = domain::kit::outside::Standing::Declined { code: "card_declined".into() };
    sale.app.world.gateway.finish(id.parse().unwrap(), declined);
    let failed = mia.open(&format!("/checkout/paid?payment={id}")).await.expect(200);
    let html = String::from_utf8(failed.bytes).unwrap();
    assert!(html.contains("The card was declined") && html.contains("/_fn/checkout/pay"), "{html}");

    sale.app.world.gateway.next(Mood::TakeTime);
    let paid = sale.app.as_customer("mia").post("/payments/process", sale.body("tok_visa")).await.expect(201);
    let waits = mia.open(&format!("/checkout/paid?payment={}", paid.data()["id"].as_str().unwrap())).await;
    let html = String::from_utf8(waits.expect(200).bytes).unwrap();
    assert!(html.contains("http-equiv=\"refresh\""), "{html}");
    mia.open("/checkout/paid?payment=nothing").await.expect(404);
    mia.open("/checkout/paid").await.expect(404);
}

#[tokio::test]
async fn staff_see_what_goes_back_before_they_say_yes() {
    let sale = sale().await;
    sale.paid().await;
    let rita = sale.app.person("rita", Role::Admin, &[Permission::Refunds, Permission::Payments]).await;
    let mut browser = sale.app.browser();
    browser.sign_in(&rita).await;
    let line = sale.order.items[0].id;
    let list = browser.open("/admin/payments?search=DC-100001").await.expect(200);
    assert!(String::from_utf8(list.bytes).unwrap().contains("mia@example.com"));
    let asked = format!("/admin/orders/DC-100001/refund?lines%5B0%5D={line}:1&reason=Scratched&goodwill=1");
    let shown = browser.open(&asked).await.expect(200);
    let html = String::from_utf8(shown.bytes).unwrap();
    assert!(html.contains("$40.00") && html.contains("$41.00"), "{html}");
    let too_much = browser.open("/admin/orders/DC-100001/refund?amount=86&reason=x").await.expect(200);
    assert!(String::from_utf8(too_much.bytes).unwrap().contains("That cannot be given back"));
    assert_eq!(sale.app.world.gateway.refunds(), 0, "looking gives nothing back");

    let lines = format!("{line}:1");
    let form = [
        ("order", "DC-100001"),
        ("lines[0]", lines.as_str()),
        ("reason", "Scratched"),
        ("goodwill", "1"),
        ("key", "pressed-twice"),
        ("back", "/admin/orders/DC-100001"),
    ];
    for _ in 0..2 {
        let answer = browser.send("/_fn/payments/refund", &form).await.expect(303);
        assert_eq!(answer.header("location"), "/admin/orders/DC-100001");
    }
    assert_eq!((sale.app.world.gateway.refunds(), sale.app.world.gateway.holds()), (1, 4_400));
}

#[tokio::test]
async fn a_vendor_opens_the_form_of_its_own_orders_only() {
    let sale = sale().await;
    sale.paid().await;
    let mut ada = sale.app.browser();
    ada.sign_in(&sale.ada).await;
    ada.open("/vendor/orders/DC-100001/refund").await.expect(200);
    let bob = sale.app.world.seller("bob").await;
    let mut other = sale.app.browser();
    other.sign_in(&bob).await;
    other.open("/vendor/orders/DC-100001/refund").await.expect(404);
}
