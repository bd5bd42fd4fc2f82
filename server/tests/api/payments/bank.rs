//! The built-in gateway: its tokens, and its own page.

use super::*;
use domain::kit::outside::{Bill, Gateway as _, GiveBack, RefundStanding, Standing};
use model::{Currency, Money};
use server::adapters::gateways::test::TestGateway;

fn gateway(app: &TestApp) -> TestGateway {
    let shop = &app.state.shop;
    TestGateway::new(shop.pool.clone(), shop.clock.clone(), "http://localhost:3000".to_owned())
}

fn bill(app: &TestApp, is_hosted: bool) -> Bill {
    let payment_id: model::PaymentId = app.world.cx().id();
    Bill {
        payment_id,
        amount: Money::new(8_500, Currency::USD),
        transaction_id: None,
        is_hosted,
        order_number: "DC-100001".to_owned(),
        email: "mia@example.com".to_owned(),
        lang: i18n::Lang::En,
        return_url: format!("http://localhost:3000/checkout/paid?payment={payment_id}"),
        is_open: true,
    }
}

#[tokio::test]
async fn each_token_does_what_the_examples_say() {
    let app = TestApp::without_limits().await;
    let bank = gateway(&app);
    let declined = |code: &str| Standing::Declined { code: code.to_owned() };
    for (token, standing) in [
        ("tok_visa", Standing::Succeeded),
        ("tok_mastercard", Standing::Succeeded),
        ("tok_chargeDeclined", declined("card_declined")),
        ("tok_insufficientFunds", declined("insufficient_funds")),
        ("tok_of_nobody", declined("invalid_card")),
    ] {
        let bill = bill(&app, false);
        assert_eq!(bank.look_up(&bill).await.unwrap().standing, Standing::Unheard, "{token}");
        for _ in 0..3 {
            let charge = bank.start(&bill, Some(token)).await.unwrap();
            assert_eq!(charge.standing, standing, "{token}");
        }
        assert_eq!(bank.look_up(&bill).await.unwrap().standing, standing, "{token}");
    }
    let challenged = bank.start(&bill(&app, false), Some("tok_threeDSecureRequired")).await.unwrap();
    let Standing::NeedsAction { url: Some(url), .. } = challenged.standing else { panic!("{challenged:?}") };
    assert!(url.starts_with("http://localhost:3000/_bank/pay/tb_"), "{url}");
    assert_eq!(app.world.count("select count(*) from test_gateway_charges").await, 6);
}

#[tokio::test]
async fn what_was_called_off_before_it_was_heard_of_takes_nothing() {
    let app = TestApp::without_limits().await;
    let (bank, bill) = (gateway(&app), bill(&app, false));
    assert_eq!(bank.cancel(&bill).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(bank.start(&bill, Some("tok_visa")).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(bank.confirm(&bill, "tok_visa").await.unwrap().standing, Standing::Cancelled);
}

#[tokio::test]
async fn it_gives_back_once_a_refund_and_no_more_than_it_took() {
    let app = TestApp::without_limits().await;
    let (bank, bill) = (gateway(&app), bill(&app, false));
    let charge = bank.start(&bill, Some("tok_visa")).await.unwrap();
    let give = |minor: i64| GiveBack {
        refund_id: app.world.cx().id(),
        payment_id: bill.payment_id,
        transaction_id: charge.transaction_id.clone().unwrap(),
        amount: Money::new(minor, Currency::USD),
        reason: "Scratched".to_owned(),
        known_as: None,
        is_old: false,
    };
    let first = give(8_000);
    for _ in 0..3 {
        assert!(matches!(bank.refund(&first).await.unwrap(), RefundStanding::Succeeded { .. }));
    }
    assert_eq!(app.world.count("select refunded_minor from test_gateway_charges").await, 8_000);
    assert!(matches!(bank.refund(&give(501)).await.unwrap(), RefundStanding::Declined { .. }));
    assert!(matches!(bank.refund(&give(500)).await.unwrap(), RefundStanding::Succeeded { .. }));
}

#[tokio::test]
async fn its_page_takes_a_card_and_leads_back() {
    let app = TestApp::without_limits().await;
    let bank = gateway(&app);
    for (choices, standing) in [
        (vec!["visa"], Standing::Succeeded),
        (vec!["challenge", "prove"], Standing::Succeeded),
        (vec!["challenge", "fail"], Standing::Declined { code: "authentication_failed".to_owned() }),
        (vec!["insufficient"], Standing::Declined { code: "insufficient_funds".to_owned() }),
        (vec!["decline"], Standing::Declined { code: "card_declined".to_owned() }),
        (vec!["cancel"], Standing::Cancelled),
    ] {
        let bill = bill(&app, true);
        let charge = bank.start(&bill, None).await.unwrap();
        let path = format!("/_bank/pay/{}", charge.transaction_id.unwrap());
        let visitor = app.as_nobody().at_root();
        let page = visitor.get(&path).await.expect(200);
        let html = String::from_utf8(page.bytes.clone()).unwrap();
        assert!(html.contains("$85.00") && html.contains("DC-100001"), "{html}");
        let sender = visitor.clone().header("content-type", "application/x-www-form-urlencoded");
        let mut to = String::new();
        for choice in &choices {
            let answer = sender.send_text("POST", &path, format!("choice={choice}")).await.expect(303);
            to = answer.header("location").to_owned();
        }
        assert_eq!(to, format!("/checkout/paid?payment={}", bill.payment_id), "{choices:?}");
        assert_eq!(bank.look_up(&bill).await.unwrap().standing, standing, "{choices:?}");
        // nothing can be changed any more
        sender.send_text("POST", &path, "choice=decline").await.expect(303);
        assert_eq!(bank.look_up(&bill).await.unwrap().standing, standing, "{choices:?}");
        visitor.get(&path).await.expect(303);
    }
    app.as_nobody().at_root().get("/_bank/pay/nothing").await.expect(404);
}

#[tokio::test]
async fn there_is_none_where_customers_are_served() {
    let app = TestApp::in_production().await;
    app.as_nobody().at_root().get("/_bank/pay/tb_1").await.expect(404);
    let gateways = server::adapters::gateways::gateways(
        &app.state.config,
        app.state.shop.pool.clone(),
        app.state.shop.clock.clone(),
    );
    assert!(gateways.expect("gateways").named("test").is_none());
}
