//! Stripe.

use crate::{IMPATIENT, bill, declined, give_back, known, usd};
use domain::kit::outside::{Gateway, GatewayError, GiveBack, RefundStanding, Standing};
use server::adapters::gateways::stripe::StripeGateway;
use server::config::{Hidden, Stripe};
use testkit::{FakeStripe, Humour};

pub const SECRET: &str = "whsec_test";

pub fn keys(url: &str) -> Stripe {
    Stripe {
        secret_key: Hidden::new("sk_test_123"),
        publishable_key: "pk_test_123".into(),
        webhook_secret: Hidden::new(SECRET),
        api_base: url.to_owned(),
    }
}

pub async fn shop() -> (FakeStripe, StripeGateway) {
    let fake = FakeStripe::open().await;
    let gateway = StripeGateway::with(&keys(&fake.url), IMPATIENT).expect("a gateway");
    (fake, gateway)
}

#[tokio::test]
async fn a_card_is_charged_once_however_often_it_is_asked() {
    let (fake, gateway) = shop().await;
    let bill = bill(1, false);
    for _ in 0..3 {
        let charge = gateway.start(&bill, Some("tok_visa")).await.unwrap();
        assert_eq!((charge.standing, charge.captured), (Standing::Succeeded, Some(usd(4_999))));
    }
    assert_eq!(fake.charged(), 4_999);
    let all = futures::future::join_all((0..10).map(|_| gateway.start(&bill, Some("tok_visa")))).await;
    assert!(all.into_iter().all(|charge| charge.unwrap().standing == Standing::Succeeded));
    assert_eq!(fake.charged(), 4_999);
    let made = fake.requests();
    let first = made.iter().find(|asked| asked.path == "/v1/payment_intents").unwrap();
    assert_eq!(first.header("idempotency-key"), bill.payment_id.to_string());
    assert_eq!(first.header("authorization"), "Bearer sk_test_123");
    let form = first.form();
    assert_eq!((form["amount"].as_str(), form["currency"].as_str()), ("4999", "usd"));
    assert_eq!(form["metadata[payment_id]"], bill.payment_id.to_string());
}

#[tokio::test]
async fn a_no_is_told_by_its_code_and_nothing_is_charged() {
    let (fake, gateway) = shop().await;
    for (n, token, code) in
        [(1, "tok_chargeDeclined", "card_declined"), (2, "tok_insufficientFunds", "insufficient_funds")]
    {
        let charge = gateway.start(&bill(n, false), Some(token)).await.unwrap();
        assert_eq!(charge.standing, declined(code));
        // looked at later, it is a no for good
        let later = gateway.look_up(&known(&bill(n, false), &charge)).await.unwrap();
        assert_eq!(later.standing, declined(code));
        let after = gateway.confirm(&known(&bill(n, false), &charge), "tok_visa").await.unwrap();
        assert_eq!(after.standing, Standing::Cancelled, "it was called off");
    }
    assert_eq!(fake.charged(), 0);
}

#[tokio::test]
async fn a_challenge_leads_to_the_bank_and_is_looked_up_afterwards() {
    let (fake, gateway) = shop().await;
    for (n, passes) in [(1, true), (2, false)] {
        let asked = bill(n, false);
        let charge = gateway.start(&asked, Some("tok_threeDSecureRequired")).await.unwrap();
        let id = charge.transaction_id.clone().unwrap();
        let Standing::NeedsAction { url: Some(url), .. } = &charge.standing else { panic!("{charge:?}") };
        assert_eq!(*url, format!("https://bank.test/{id}"));
        let asked = known(&asked, &charge);
        assert_eq!(gateway.look_up(&asked).await.unwrap().standing, charge.standing);
        fake.challenge(&id, passes);
        let after = gateway.look_up(&asked).await.unwrap();
        let code = "payment_intent_authentication_failure";
        assert_eq!(after.standing, if passes { Standing::Succeeded } else { declined(code) });
    }
    assert_eq!(fake.charged(), 4_999);
}

#[tokio::test]
async fn a_program_confirms_what_was_started_without_a_card() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, false);
    let charge = gateway.start(&asked, None).await.unwrap();
    assert!(
        matches!(&charge.standing, Standing::NeedsAction { url: None, client_secret: Some(_) }),
        "{charge:?}"
    );
    let asked = known(&asked, &charge);
    assert_eq!(gateway.confirm(&asked, "tok_visa").await.unwrap().standing, Standing::Succeeded);
    assert_eq!(gateway.confirm(&asked, "tok_mastercard").await.unwrap().standing, Standing::Succeeded);
    assert_eq!(fake.charged(), 4_999);
}

#[tokio::test]
async fn an_answer_that_was_lost_after_charging_is_found() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, false);
    // made, card, then the confirmation that nobody hears of, again and again
    fake.treat_next(&[Humour::Fine, Humour::Fine, Humour::Silent, Humour::Silent, Humour::Silent]);
    let silence = gateway.start(&asked, Some("tok_visa")).await.unwrap_err();
    assert!(matches!(silence, GatewayError::Unknown(_)), "{silence:?}");
    assert_eq!(fake.charged(), 4_999, "they charged all the same");
    let found = gateway.look_up(&asked).await.unwrap();
    assert_eq!((found.standing, found.captured), (Standing::Succeeded, Some(usd(4_999))));
    assert_eq!(gateway.start(&asked, Some("tok_visa")).await.unwrap().standing, Standing::Succeeded);
    assert_eq!(fake.charged(), 4_999);
}

#[tokio::test]
async fn one_lost_answer_is_asked_for_again_under_the_same_key() {
    let (fake, gateway) = shop().await;
    for humour in [Humour::Silent, Humour::Broken] {
        fake.treat_next(&[Humour::Fine, Humour::Fine, humour]);
        let n = if humour == Humour::Silent { 1 } else { 2 };
        assert_eq!(
            gateway.start(&bill(n, false), Some("tok_visa")).await.unwrap().standing,
            Standing::Succeeded
        );
    }
    assert_eq!(fake.charged(), 2 * 4_999);
    let confirmations: Vec<_> =
        fake.requests().into_iter().filter(|asked| asked.path.ends_with("/confirm")).collect();
    assert_eq!(confirmations.len(), 4);
    assert_eq!(confirmations[0].header("idempotency-key"), confirmations[1].header("idempotency-key"));
}

#[tokio::test]
async fn a_buyer_pays_on_their_page() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, true);
    let charge = gateway.start(&asked, None).await.unwrap();
    let id = charge.transaction_id.clone().unwrap();
    let Standing::NeedsAction { url: Some(url), .. } = &charge.standing else { panic!("{charge:?}") };
    assert_eq!(*url, format!("https://checkout.stripe.test/{id}"));
    assert_eq!(gateway.start(&asked, None).await.unwrap(), charge, "one page");
    fake.pay_page(&id);
    let asked = known(&asked, &charge);
    let paid = gateway.look_up(&asked).await.unwrap();
    assert_eq!((&paid.standing, paid.captured), (&Standing::Succeeded, Some(usd(4_999))));
    // what was paid is not called off
    assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Succeeded);
    let refund = give_back(9, &asked, &paid, 1_000);
    assert!(matches!(gateway.refund(&refund).await, Ok(RefundStanding::Succeeded { .. })));
    assert_eq!(fake.charged(), 3_999);
}

#[tokio::test]
async fn what_was_called_off_is_never_charged() {
    let (fake, gateway) = shop().await;
    for (n, is_hosted) in [(1, false), (2, true)] {
        let asked = bill(n, is_hosted);
        let charge = gateway.start(&asked, None).await.unwrap();
        let asked = known(&asked, &charge);
        assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Cancelled);
        assert_eq!(gateway.look_up(&asked).await.unwrap().standing, Standing::Cancelled);
        if !is_hosted {
            let late = gateway.confirm(&asked, "tok_visa").await.unwrap();
            assert_eq!(late.standing, Standing::Cancelled);
        }
    }
    // a start that is still on its way comes to nothing, too
    let late = bill(3, false);
    assert_eq!(gateway.cancel(&late).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(gateway.start(&late, Some("tok_visa")).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(fake.charged(), 0);
}

#[tokio::test]
async fn money_goes_back_once_for_each_refund() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, false);
    let charge = gateway.start(&asked, Some("tok_visa")).await.unwrap();
    let first = give_back(1, &asked, &charge, 1_000);
    // done, and nobody hears of it; asked again it is the same refund
    fake.treat_next(&[Humour::Silent, Humour::Silent, Humour::Silent]);
    assert!(matches!(gateway.refund(&first).await, Err(GatewayError::Unknown(_))));
    let Ok(RefundStanding::Succeeded { transaction_id }) = gateway.refund(&first).await else {
        panic!("a refund")
    };
    assert_eq!(gateway.refund(&first).await, Ok(RefundStanding::Succeeded { transaction_id }));
    assert_eq!(fake.charged(), 3_999);
    let too_much = give_back(2, &asked, &charge, 4_000);
    assert_eq!(
        gateway.refund(&too_much).await,
        Ok(RefundStanding::Declined { code: "charge_already_refunded".into() })
    );
    assert_eq!(fake.charged(), 3_999);
}

#[tokio::test]
async fn a_refund_is_made_once_though_they_forget_our_keys() {
    let (fake, gateway) = shop().await;
    let asked = bill(1, false);
    let charge = gateway.start(&asked, Some("tok_visa")).await.unwrap();
    let first = give_back(1, &asked, &charge, 1_000);
    let Ok(RefundStanding::Succeeded { transaction_id }) = gateway.refund(&first).await else {
        panic!("a refund")
    };
    fake.forget_keys();
    let done = Ok(RefundStanding::Succeeded { transaction_id: transaction_id.clone() });
    let old = GiveBack { is_old: true, ..first.clone() };
    assert_eq!(gateway.refund(&old).await, done, "it is looked for");
    let known = GiveBack { known_as: Some(transaction_id.clone()), ..first };
    assert_eq!(gateway.refund(&known).await, done, "it is looked up");
    assert_eq!(fake.charged(), 3_999);
    let another = GiveBack { is_old: true, ..give_back(2, &asked, &charge, 500) };
    assert!(matches!(gateway.refund(&another).await, Ok(RefundStanding::Succeeded { .. })));
    assert_eq!(fake.charged(), 3_499);
    fake.lose_refund(&transaction_id);
    let lost = RefundStanding::Declined { code: "lost_or_stolen_card".into() };
    assert_eq!(gateway.refund(&known).await, Ok(lost));
}

#[tokio::test]
async fn a_key_of_ours_that_is_wrong_is_not_the_buyers_fault() {
    let fake = FakeStripe::open().await;
    let keys = Stripe { secret_key: Hidden::new("wrong"), ..keys(&fake.url) };
    let gateway = StripeGateway::with(&keys, IMPATIENT).unwrap();
    let error = gateway.start(&bill(1, false), Some("tok_visa")).await.unwrap_err();
    assert!(matches!(error, GatewayError::NotTaken(_)), "{error:?}");
    assert!(!format!("{error}").contains("wrong"), "{error}");
}
