//! The gateway does not answer, or we die in between: calling the next step again must end well.

use super::*;
use chrono::Duration;

#[tokio::test]
async fn silence_after_charging_is_no_decline() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::SilentAfter);
    let payment = sale.pay().await;
    assert_eq!(payment.status, PaymentState::Pending);
    assert_eq!(sale.frozen().await, 2, "nobody gets the goods meanwhile");
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Refused(Reason::RequestInProgress));
    sale.world.clock.advance(Duration::seconds(10));
    sale.sweep().await;
    assert_eq!(sale.newest().await.status, PaymentState::Succeeded);
    assert_eq!(sale.read().await.status, OrderStatus::Confirmed);
    assert_eq!(sale.world.gateway.captures(), 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn silence_before_charging_ends_within_two_minutes_and_the_order_is_paid_anew() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::SilentBefore);
    assert_eq!(sale.pay().await.status, PaymentState::Pending);
    for _ in 0..12 {
        sale.world.clock.advance(Duration::seconds(10));
        sale.sweep().await;
    }
    assert_eq!(sale.newest().await.status, PaymentState::Cancelled);
    assert_eq!(sale.frozen().await, 0);
    sale.pay().await;
    assert_eq!(sale.world.gateway.captures(), 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_gateway_that_is_down_is_asked_until_it_is_back() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::SilentAfter);
    sale.pay().await;
    sale.world.gateway.set_down(true);
    for _ in 0..20 {
        sale.world.clock.advance(Duration::minutes(1));
        sale.sweep().await;
        sale.world.pass_deadlines().await;
    }
    assert_eq!(sale.newest().await.status, PaymentState::Pending);
    assert_eq!(
        sale.read().await.status,
        OrderStatus::Pending,
        "it does not expire while its payment is under way"
    );
    sale.world.gateway.set_down(false);
    sale.world.clock.advance(Duration::minutes(2));
    sale.sweep().await;
    assert_eq!(sale.read().await.status, OrderStatus::Confirmed);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn what_takes_time_is_looked_up_with_its_goods_frozen() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::TakeTime);
    let payment = sale.pay().await;
    assert_eq!((payment.status, sale.frozen().await), (PaymentState::Processing, 2));
    sale.world.clock.advance(Duration::minutes(1));
    sale.sweep().await;
    assert_eq!(sale.newest().await.status, PaymentState::Processing);
    sale.world
        .gateway
        .finish(payment.id, domain::kit::outside::Standing::Declined { code: "card_declined".into() });
    sale.world.clock.advance(Duration::minutes(1));
    sale.sweep().await;
    assert_eq!(sale.newest().await.status, PaymentState::Failed);
    assert_eq!((sale.frozen().await, sale.held().await), (0, 2));
}

#[tokio::test]
async fn whoever_never_comes_back_from_the_gateway_has_paid_all_the_same() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    sale.world.clock.advance(Duration::seconds(61));
    sale.sweep().await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
}

#[tokio::test]
async fn a_second_payment_that_comes_after_all_goes_back() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::SilentBefore);
    let lost = sale.pay().await;
    for _ in 0..12 {
        sale.world.clock.advance(Duration::seconds(10));
        sale.sweep().await;
    }
    sale.pay().await;
    // the gateway takes the first one after all
    sale.world.gateway.proved(lost.id);
    payments::settle(&sale.cx(), lost.id, Told::Ask).await.unwrap();
    sale.jobs().await;
    assert_eq!(sale.world.gateway.holds(), 9_900, "one of the two went back");
    let order = sale.read().await;
    assert_eq!((minor(&order.paid), minor(&order.refunded)), (9_900, 0));
    assert_eq!(sale.account("order_suspense").await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_without_an_answer_is_given_once() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.world.gateway.next(Mood::SilentAfter);
    let refund = sale.refund(&staff, payment.id, some(1_000)).await.unwrap();
    assert_eq!(refund.status, "PENDING");
    assert_eq!(minor(&sale.newest().await.refunded_amount), 1_000, "it is reserved");
    sale.world.clock.advance(Duration::seconds(11));
    sale.jobs().await;
    assert_eq!((sale.world.gateway.refunds(), sale.world.gateway.holds()), (1, 8_900));
    assert_eq!(minor(&sale.read().await.refunded), 1_000);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_that_the_gateway_refuses_is_free_again_and_for_a_person() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.world.gateway.next(Mood::Decline("expired"));
    let refund = sale.refund(&staff, payment.id, some(1_000)).await.unwrap();
    assert_eq!(refund.status, "FAILED");
    assert_eq!(minor(&sale.newest().await.refunded_amount), 0);
    assert_eq!(
        sale.world.count("select count(*) from orders where needs_action = 'refund-refused'").await,
        1
    );
    assert_eq!(sale.refund(&staff, payment.id, everything()).await.unwrap().status, "SUCCEEDED");
    sale.world.clock.advance(Duration::seconds(11));
    sale.jobs().await;
    assert_eq!(sale.world.gateway.holds(), 0);
    sale.world.assert_sound().await;
}
