use super::*;
use domain::kit::outside::{About, Notice, Standing};
use serde_json::json;

fn notice(id: &str, payment: PaymentId, standing: Option<Standing>) -> Notice {
    let captured = standing.as_ref().map(|_| Money::new(9_900, Currency::USD));
    Notice {
        event_id: id.to_owned(),
        kind: "charge".to_owned(),
        payment_id: Some(payment),
        transaction_id: None,
        standing,
        captured,
        about: About::Charge,
        payload: json!({}),
    }
}

#[tokio::test]
async fn ten_times_and_in_any_order_comes_to_the_same() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    let succeeded = notice("evt_2", open.id, Some(Standing::Succeeded));
    let earlier = notice("evt_1", open.id, None);
    for round in 0..10 {
        let both = if round % 2 == 0 { [&succeeded, &earlier] } else { [&earlier, &succeeded] };
        for told in both {
            payments::apply_event(&sale.cx(), "test", told).await.unwrap();
        }
        sale.jobs().await;
    }
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    assert_eq!((sale.events("payment.succeeded").await, sale.account("gateway_clearing").await), (1, 9_900));
    assert_eq!(sale.world.count("select count(*) from payment_events where applied_at is not null").await, 2);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn an_event_that_says_no_is_looked_into() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let told = notice("evt_9", payment.id, Some(Standing::Declined { code: "card_declined".into() }));
    payments::apply_event(&sale.cx(), "test", &told).await.unwrap();
    sale.jobs().await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid, "what was taken is taken");
}

#[tokio::test]
async fn an_event_of_nobody_is_set_aside() {
    let sale = sale().await;
    payments::apply_event(&sale.cx(), "test", &notice("evt_1", sale.cx().id(), None)).await.unwrap();
    assert_eq!(sale.world.run_jobs().await.len(), 1, "it may be told before we know the charge");
    for _ in 0..3 {
        sale.world.clock.advance(chrono::Duration::minutes(6));
        sale.world.run_jobs().await;
    }
    assert_eq!(sale.world.count("select count(*) from payment_events where set_aside is not null").await, 1);
}

#[tokio::test]
async fn money_of_another_amount_goes_back() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    let mut told = notice("evt_1", open.id, Some(Standing::Succeeded));
    told.captured = Some(Money::new(100, Currency::USD));
    payments::apply_event(&sale.cx(), "test", &told).await.unwrap();
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Unpaid);
    assert_eq!(
        sale.world.count("select count(*) from orders where needs_action = 'another-amount'").await,
        1
    );
    assert_eq!(sale.world.count("select count(*) from refunds where amount_minor = 100").await, 1);
}
