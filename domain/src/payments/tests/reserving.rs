use super::*;
use chrono::Duration;

impl Sale {
    async fn kindness(&self, payment: PaymentId, minor: i64) {
        let input = RefundPayment {
            goodwill: Some(amount(minor)),
            vendor_order_id: Some(self.order.vendor_orders[0].id),
            ..everything()
        };
        let staff = self.staff().await;
        assert_eq!(self.refund(&staff, payment, input).await.unwrap().status, "SUCCEEDED");
    }
}

#[tokio::test]
async fn a_kindness_and_then_all_the_rest_is_all_and_no_more() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.kindness(payment.id, 1_000).await;
    let staff = sale.world.admin("otto", &[Permission::Refunds]).await;
    let staff = Refunder::Staff(staff.as_admin());
    let refund = sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!((refund.status.as_str(), minor(&refund.amount)), ("SUCCEEDED", 8_900));
    let order = sale.read().await;
    let parts: Vec<i64> = order.vendor_orders.iter().map(|part| minor(&part.refunded)).collect();
    assert_eq!(parts, [8_500, 1_400]);
    assert_eq!((sale.newest().await.status, sale.world.gateway.holds()), (PaymentState::Refunded, 0));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn lines_are_named_within_what_a_kindness_left() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.kindness(payment.id, 1_000).await;
    let ada = Refunder::Seller(sale.ada.seller());
    let line = |minor: Option<i64>| RefundPayment {
        lines: vec![RefundLine {
            line_id: sale.order.items[0].id,
            quantity: None,
            amount: minor.map(amount),
        }],
        ..everything()
    };
    let error = sale.refund(&ada, payment.id, line(Some(7_501))).await.unwrap_err();
    assert!(matches!(error, AppError::Invalid(_)), "{error:?}");
    let refund = sale.refund(&ada, payment.id, line(None)).await.unwrap();
    assert_eq!(minor(&refund.amount), 7_500);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_part_that_is_cancelled_after_a_kindness_gives_back_the_rest() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.kindness(payment.id, 1_000).await;
    sale.cancel(&sale.ada(), &[]).await;
    sale.jobs().await;
    assert_eq!(minor(&sale.read().await.vendor_orders[0].refunded), 8_500);
    assert_eq!(sale.world.gateway.holds(), 1_400);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn pieces_that_are_cancelled_after_a_kindness_give_back_what_is_left() {
    let sale = sale().await;
    let payment = sale.pay().await;
    sale.kindness(payment.id, 6_000).await;
    sale.cancel(&sale.ada(), &[(sale.order.items[0].id, 1)]).await;
    sale.jobs().await;
    assert_eq!(minor(&sale.read().await.vendor_orders[0].refunded), 8_500);
    assert_eq!(sale.world.gateway.holds(), 1_400);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_refund_that_failed_does_not_cost_a_cent_of_commission() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let mug = |minor: i64| RefundPayment {
        lines: vec![RefundLine {
            line_id: sale.order.items[1].id,
            quantity: None,
            amount: Some(amount(minor)),
        }],
        ..everything()
    };
    // 0.90 were taken for 9.00
    sale.world.gateway.next(Mood::SilentBefore);
    assert_eq!(sale.refund(&staff, payment.id, mug(333)).await.unwrap().status, "PENDING");
    assert_eq!(sale.refund(&staff, payment.id, mug(333)).await.unwrap().status, "SUCCEEDED");
    sale.world.gateway.next(Mood::Decline("expired"));
    sale.world.clock.advance(Duration::seconds(11));
    sale.jobs().await;
    assert_eq!(sale.refund(&staff, payment.id, mug(567)).await.unwrap().status, "SUCCEEDED");
    assert_eq!(sale.account("commission_revenue").await, -800, "all of the mug's went back, and no more");
    sale.world.assert_sound().await;
}
