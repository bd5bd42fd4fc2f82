use super::*;
use chrono::{DateTime, Duration, Utc};

impl Sale {
    async fn pay_by(&self) -> Option<DateTime<Utc>> {
        sqlx::query_scalar("select pay_by from orders where id = $1")
            .bind(self.order.id.0)
            .fetch_one(&mut self.world.owner().await)
            .await
            .expect("an order")
    }

    /// Somebody else buys all lamps once the time to pay is over, and Mia pays all the same.
    async fn pays_too_late(&self) -> Payment {
        self.world.clock.advance(Duration::minutes(16));
        let zoe = self.world.customer("zoe").await;
        self.world.order(&zoe, &[(&self.lamp, 10)]).await;
        self.pay().await
    }
}

#[tokio::test]
async fn an_order_whose_goods_went_while_it_was_paid_comes_to_an_end() {
    let sale = sale().await;
    sale.pays_too_late().await;
    assert_eq!(sale.needs("paid-and-out-of-stock").await, 1);
    sale.jobs().await;
    assert_eq!(sale.world.gateway.holds(), 0);
    sale.world.assert_sound().await;
    sale.world.clock.advance(Duration::seconds(1));
    sale.world.pass_deadlines().await;
    assert_eq!(sale.read().await.status, OrderStatus::Expired);
    assert_eq!(sale.held().await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn goods_of_an_order_that_was_paid_another_amount_are_not_held_for_ever() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::TakeTime);
    let open = sale.pay().await;
    assert_eq!((sale.frozen().await, sale.pay_by().await), (2, None));
    let charge = sale.world.gateway.charge(open.id).unwrap();
    let told = domain::kit::outside::Charge {
        transaction_id: Some(charge.id),
        standing: domain::kit::outside::Standing::Succeeded,
        captured: Some(Money::new(9_901, Currency::USD)),
    };
    payments::settle(&sale.cx(), open.id, Told::Charge(told)).await.unwrap();
    assert_eq!((sale.needs("another-amount").await, sale.frozen().await), (1, 0));
    assert!(sale.pay_by().await.is_some());
    sale.world.clock.advance(Duration::minutes(61));
    sale.world.pass_deadlines().await;
    assert_eq!((sale.read().await.status, sale.held().await), (OrderStatus::Expired, 0));
}

#[tokio::test]
async fn money_that_the_gateway_would_not_take_back_can_be_given_back_by_staff() {
    let sale = sale().await;
    let payment = sale.pays_too_late().await;
    sale.world.gateway.next(Mood::Decline("expired"));
    sale.jobs().await;
    assert_eq!((sale.needs("refund-refused").await, sale.world.gateway.holds()), (1, 9_900));
    let ada = Refunder::Seller(sale.ada.seller());
    assert_eq!(sale.refund(&ada, payment.id, some(1)).await.unwrap_err(), AppError::NotFound);
    let staff = sale.staff().await;
    let left = payments::refundable(&sale.cx(), &staff, payment.id).await.unwrap();
    assert_eq!(left.left, 9_900);
    let refund = sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!((refund.status.as_str(), sale.world.gateway.holds()), ("SUCCEEDED", 0));
    assert_eq!(sale.account("order_suspense").await, 0);
    assert!(sale.refund(&staff, payment.id, everything()).await.is_err());
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_part_cancelled_before_it_was_paid_can_be_given_back_where_the_gateway_refused_at_first() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    sale.cancel(&sale.bob(), &[]).await;
    payments::settle(&sale.cx(), open.id, Told::Ask).await.unwrap();
    sale.world.gateway.next(Mood::Decline("expired"));
    sale.jobs().await;
    let staff = sale.staff().await;
    assert_eq!(minor(&sale.refund(&staff, open.id, some(1_400)).await.unwrap().amount), 1_400);
    sale.refund(&staff, open.id, everything()).await.unwrap();
    assert_eq!((sale.world.gateway.holds(), sale.account("order_suspense").await), (0, 0));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn nobody_keeps_goods_from_others_by_trying_again_and_again() {
    let sale = sale().await;
    let placed = sale.cx().now();
    for _ in 0..9 {
        assert!(sale.try_pay("tok_chargeDeclined").await.is_err());
        assert!(sale.pay_by().await.unwrap() <= placed + Duration::hours(1));
        sale.world.clock.advance(Duration::seconds(50));
        if sale.pay_by().await.unwrap() > sale.cx().now() {
            sale.world.clock.advance(Duration::minutes(6));
        }
    }
    sale.world.clock.advance(Duration::minutes(6));
    sale.world.pass_deadlines().await;
    assert_eq!((sale.read().await.status, sale.held().await), (OrderStatus::Expired, 0));
}

#[tokio::test]
async fn an_order_is_tried_to_be_paid_ten_times() {
    let sale = sale().await;
    for _ in 0..10 {
        assert!(matches!(sale.try_pay("tok_chargeDeclined").await.unwrap_err(), AppError::Declined(_)));
    }
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Refused(Reason::TooManyTries));
    assert_eq!(sale.world.gateway.captures(), 0);
}

#[tokio::test]
async fn why_a_card_was_refused_is_not_told_to_the_letter() {
    let sale = sale().await;
    sale.world.gateway.next(Mood::Decline("stolen_card"));
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Declined(Reason::PaymentFailed));
    assert_eq!(sale.newest().await.failure_code.as_deref(), Some("payment_failed"));
}
