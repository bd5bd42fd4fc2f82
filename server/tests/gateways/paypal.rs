//! PayPal.

use crate::{IMPATIENT, bill, declined, give_back, known, usd};
use domain::kit::outside::{Bill, Charge, Gateway, GatewayError, RefundStanding, Standing};
use server::adapters::gateways::paypal::PayPalGateway;
use server::config::{Hidden, PayPal};
use testkit::{FakePayPal, Humour};

pub async fn shop() -> (FakePayPal, PayPalGateway) {
    let fake = FakePayPal::open().await;
    let keys = PayPal {
        client_id: "client".into(),
        client_secret: Hidden::new("secret"),
        webhook_id: "WH-1".into(),
        api_base: fake.url.clone(),
    };
    let gateway = PayPalGateway::with(&keys, IMPATIENT).expect("a gateway");
    (fake, gateway)
}

async fn agreed(fake: &FakePayPal, gateway: &PayPalGateway, n: u128) -> Charge {
    let charge = gateway.start(&bill(n, true), None).await.unwrap();
    fake.approve(charge.transaction_id.as_deref().unwrap());
    charge
}

#[tokio::test]
async fn the_buyer_agrees_there_and_the_money_is_taken_once() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, true);
    let charge = gateway.start(&asked, None).await.unwrap();
    let id = charge.transaction_id.clone().unwrap();
    let url = Some(format!("https://paypal.test/agree/{id}"));
    assert_eq!(charge.standing, Standing::NeedsAction { url, client_secret: None });
    assert_eq!(gateway.start(&asked, None).await.unwrap().transaction_id, charge.transaction_id, "one order");
    let asked = known(&asked, &charge);
    assert!(matches!(gateway.look_up(&asked).await.unwrap().standing, Standing::NeedsAction { .. }));
    fake.approve(&id);
    let all = futures::future::join_all((0..5).map(|_| gateway.look_up(&asked))).await;
    for charge in all {
        let charge = charge.unwrap();
        assert_eq!((charge.standing, charge.captured), (Standing::Succeeded, Some(usd(4_999))));
    }
    assert_eq!(fake.charged(), 4_999);
    assert_eq!(fake.passes(), 1, "one pass does for all");
    let made = fake.requests().into_iter().find(|asked| asked.path == "/v2/checkout/orders").unwrap();
    assert_eq!(made.header("paypal-request-id"), asked.payment_id.to_string());
    assert_eq!(made.json()["purchase_units"][0]["amount"]["value"], "49.99");
}

#[tokio::test]
async fn a_lost_answer_after_taking_is_found() {
    let (fake, gateway) = shop().await;
    let charge = agreed(&fake, &gateway, 1).await;
    let asked = known(&bill(1, true), &charge);
    fake.treat_next(&[Humour::Fine, Humour::Silent, Humour::Silent, Humour::Silent]);
    assert!(matches!(gateway.look_up(&asked).await, Err(GatewayError::Unknown(_))));
    assert_eq!(fake.charged(), 4_999, "they took it all the same");
    assert_eq!(gateway.look_up(&asked).await.unwrap().standing, Standing::Succeeded);
    assert_eq!(fake.charged(), 4_999);
}

#[tokio::test]
async fn a_buyer_without_money_is_a_no() {
    let (fake, gateway) = shop().await;
    let charge = agreed(&fake, &gateway, 1).await;
    fake.refuse_cards();
    let after = gateway.look_up(&known(&bill(1, true), &charge)).await.unwrap();
    assert_eq!(after.standing, declined("card_declined"));
    assert_eq!(fake.charged(), 0);
}

#[tokio::test]
async fn what_is_called_off_is_not_taken() {
    let (fake, gateway) = shop().await;
    let charge = agreed(&fake, &gateway, 1).await;
    let asked = known(&bill(1, true), &charge);
    assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(fake.charged(), 0);
    // the buyer agrees in another tab after all, and PayPal tells us
    let over = Bill { is_open: false, ..asked };
    for _ in 0..2 {
        assert_eq!(gateway.look_up(&over).await.unwrap().standing, Standing::Cancelled);
    }
    assert_eq!(fake.charged(), 0);
    let charge = agreed(&fake, &gateway, 2).await;
    let asked = known(&bill(2, true), &charge);
    gateway.look_up(&asked).await.unwrap();
    assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Succeeded, "too late");
}

#[tokio::test]
async fn money_goes_back_once_for_each_refund() {
    let (fake, gateway) = shop().await;
    let charge = agreed(&fake, &gateway, 1).await;
    let asked = known(&bill(1, true), &charge);
    gateway.look_up(&asked).await.unwrap();
    let refund = give_back(1, &asked, &charge, 1_000);
    let first = gateway.refund(&refund).await.unwrap();
    assert!(matches!(first, RefundStanding::Succeeded { .. }));
    assert_eq!(gateway.refund(&refund).await.unwrap(), first);
    assert_eq!(fake.charged(), 3_999);
}

#[tokio::test]
async fn a_pass_that_ran_out_is_made_anew() {
    let (fake, gateway) = shop().await;
    gateway.start(&bill(1, true), None).await.unwrap();
    fake.forget_passes();
    assert!(gateway.start(&bill(2, true), None).await.is_ok());
    assert_eq!(fake.passes(), 2);
}

#[tokio::test]
async fn an_order_they_forgot_is_over() {
    let (_fake, gateway) = shop().await;
    let mut asked = bill(1, true);
    asked.transaction_id = Some("ORDER99".into());
    assert_eq!(gateway.look_up(&asked).await.unwrap().standing, Standing::Cancelled);
}
