use super::*;
use chrono::Duration;
use domain::kit::outside::{About, Notice};
use serde_json::json;

impl Sale {
    async fn told(&self, id: &str, payment: PaymentId, about: About) {
        let notice = Notice {
            event_id: id.to_owned(),
            kind: "test".to_owned(),
            payment_id: Some(payment),
            transaction_id: None,
            standing: None,
            captured: None,
            about,
            payload: json!({}),
        };
        payments::apply_event(&self.cx(), "test", &notice).await.expect("kept");
        self.jobs().await;
    }

    async fn completed(&self) {
        self.move_on(&self.ada, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
        self.world.clock.advance(Duration::days(15));
        self.world.pass_deadlines().await;
        self.jobs().await;
    }
}

#[tokio::test]
async fn a_refund_that_takes_days_is_made_once() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.world.gateway.next(Mood::TakeTime);
    let refund = sale.refund(&staff, payment.id, some(1_000)).await.unwrap();
    assert_eq!(refund.status, "PENDING");
    sale.world.gateway.forget_keys();
    for _ in 0..10 {
        sale.world.clock.advance(Duration::hours(7));
        sale.sweep().await;
        sale.jobs().await;
    }
    assert_eq!(sale.world.gateway.refunds(), 1);
    sale.world.gateway.finish_refund(refund.id, None);
    sale.world.clock.advance(Duration::hours(7));
    sale.sweep().await;
    sale.jobs().await;
    assert_eq!((sale.world.gateway.refunds(), minor(&sale.read().await.refunded)), (1, 1_000));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_whose_answer_was_lost_for_days_is_looked_for_first() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.world.gateway.next(Mood::SilentAfter);
    assert_eq!(sale.refund(&staff, payment.id, some(1_000)).await.unwrap().status, "PENDING");
    sale.world.gateway.forget_keys();
    sale.world.clock.advance(Duration::hours(25));
    sale.jobs().await;
    assert_eq!((sale.world.gateway.refunds(), minor(&sale.read().await.refunded)), (1, 1_000));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_that_comes_back_is_undone_and_for_a_person() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let refund = sale.refund(&staff, payment.id, everything()).await.unwrap();
    let about = |is_lost| About::Refund {
        refund_id: Some(refund.id),
        transaction_id: format!("fake_refund_{}", refund.id),
        is_lost,
    };
    // nothing is believed that the gateway does not say when it is asked
    sale.told("evt_1", payment.id, about(true)).await;
    assert_eq!(sale.newest().await.status, PaymentState::Refunded);

    sale.world.gateway.finish_refund(refund.id, Some("lost_or_stolen_card"));
    for n in 2..5 {
        sale.told(&format!("evt_{n}"), payment.id, about(true)).await;
    }
    let order = sale.read().await;
    assert_eq!((minor(&order.refunded), order.payment_status), (0, PaymentStatus::Paid));
    assert_eq!(sale.newest().await.status, PaymentState::Succeeded);
    assert_eq!(
        (sale.account("gateway_clearing").await, sale.account("commission_revenue").await),
        (9_900, -890)
    );
    assert_eq!(sale.needs("refund-came-back").await, 1);
    sale.world.assert_sound().await;

    let again = sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!((again.status.as_str(), minor(&again.amount)), ("SUCCEEDED", 9_900));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn what_comes_back_after_the_part_was_completed_may_be_paid_out() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let line = RefundLine { line_id: sale.order.items[0].id, quantity: Some(1), amount: None };
    let input = RefundPayment { lines: vec![line], ..everything() };
    let refund = sale.refund(&staff, payment.id, input).await.unwrap();
    sale.completed().await;
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, -4_100);
    sale.world.gateway.finish_refund(refund.id, Some("declined"));
    let about = About::Refund {
        refund_id: None,
        transaction_id: format!("fake_refund_{}", refund.id),
        is_lost: true,
    };
    sale.told("evt_1", payment.id, about).await;
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, -7_700);
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_made_over_there_is_for_a_person() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.refund(&staff, payment.id, some(500)).await.unwrap();
    sale.told("evt_1", payment.id, About::GivenBack { minor: 500 }).await;
    assert_eq!(sale.needs("refunded-elsewhere").await, 0, "that was ours");
    sale.told("evt_2", payment.id, About::GivenBack { minor: 700 }).await;
    assert_eq!(sale.needs("refunded-elsewhere").await, 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn nothing_is_paid_out_while_a_bank_takes_the_money_back() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.told("evt_1", payment.id, About::Dispute { won: None }).await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::ChargedBack);
    assert_eq!(sale.needs("charged-back").await, 1);
    sale.completed().await;
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, 0);
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, -7_700);

    sale.told("evt_2", payment.id, About::Dispute { won: Some(true) }).await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, -7_700);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_dispute_that_ended_does_not_begin_again() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.told("evt_2", payment.id, About::Dispute { won: Some(true) }).await;
    sale.told("evt_1", payment.id, About::Dispute { won: None }).await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    assert_eq!(sale.needs("charged-back").await, 0);
}

impl Sale {
    /// The gateway tells something that changes nothing.
    pub(super) async fn told_once(&self, payment: PaymentId) {
        self.told("evt_0", payment, About::GivenBack { minor: 0 }).await;
    }
}

#[tokio::test]
async fn what_goes_back_wholly_after_it_was_delivered_is_refunded() {
    let sale = sale().await;
    let payment = sale.pay().await;
    for merchant in [&sale.ada, &sale.bob] {
        sale.move_on(merchant, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    }
    let staff = sale.staff().await;
    sale.refund(&staff, payment.id, some(9_899)).await.unwrap();
    assert_ne!(sale.read().await.status, OrderStatus::Refunded);
    sale.refund(&staff, payment.id, everything()).await.unwrap();
    let order = sale.read().await;
    assert_eq!((order.status, order.payment_status), (OrderStatus::Refunded, PaymentStatus::Refunded));
    sale.world.assert_sound().await;
}
