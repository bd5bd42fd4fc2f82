//! A gateway that is down is left alone for a while, and tried again after it.

use crate::{IMPATIENT, bill, known};
use domain::kit::outside::{Gateway, GatewayError, Standing};
use std::time::Duration;
use testkit::{FakeStripe, Humour};

#[tokio::test]
async fn after_some_silence_nobody_waits_any_more() {
    let (fake, gateway) = crate::stripe::shop().await;
    let asked = bill(1, false);
    let charge = gateway.start(&asked, None).await.unwrap();
    let asked = known(&asked, &charge);
    let tries = 3 * IMPATIENT.failures as usize;
    fake.treat_next(&vec![Humour::Broken; tries]);
    for _ in 0..IMPATIENT.failures {
        assert!(matches!(gateway.look_up(&asked).await, Err(GatewayError::Unknown(_))));
    }
    let before = fake.asked().len();
    let began = std::time::Instant::now();
    for _ in 0..20 {
        assert!(matches!(gateway.look_up(&asked).await, Err(GatewayError::Unknown(_))));
    }
    assert_eq!(fake.asked().len(), before, "nobody is asked");
    assert!(began.elapsed() < Duration::from_millis(100), "and nobody waits");
    tokio::time::sleep(IMPATIENT.rest + Duration::from_millis(50)).await;
    assert!(matches!(gateway.look_up(&asked).await.unwrap().standing, Standing::NeedsAction { .. }));
    assert!(gateway.look_up(&asked).await.is_ok());
}

#[tokio::test]
async fn a_refusal_is_an_answer() {
    let (fake, gateway) = crate::stripe::shop().await;
    for n in 1..=10 {
        gateway.start(&bill(n, false), Some("tok_chargeDeclined")).await.unwrap();
    }
    assert_eq!(
        gateway.start(&bill(11, false), Some("tok_visa")).await.unwrap().standing,
        Standing::Succeeded
    );
    assert_eq!(fake.charged(), 4_999);
}

#[tokio::test]
async fn who_answers_late_is_heard() {
    let fake = FakeStripe::open().await;
    let gateway =
        server::adapters::gateways::stripe::StripeGateway::with(&crate::stripe::keys(&fake.url), IMPATIENT)
            .unwrap();
    fake.treat_next(&[Humour::Slow(Duration::from_millis(150)); 3]);
    assert_eq!(gateway.start(&bill(1, false), Some("tok_visa")).await.unwrap().standing, Standing::Succeeded);
}
