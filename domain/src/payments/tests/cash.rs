use super::*;

impl Sale {
    pub(super) async fn pay_at_the_door(&self) -> Payment {
        let body =
            ProcessPayment { payment_method: PaymentMethod::Cod, payment_details: None, ..self.body("") };
        payments::process(&self.cx(), &self.buyer(), &body, None).await.expect("cash is taken")
    }
}

#[tokio::test]
async fn cash_confirms_at_once_and_is_paid_part_by_part() {
    let sale = sale().await;
    let payment = sale.pay_at_the_door().await;
    assert_eq!(payment.status, PaymentState::Pending);
    let order = sale.read().await;
    assert_eq!((order.status, order.payment_status), (OrderStatus::Confirmed, PaymentStatus::Unpaid));
    assert_eq!(sale.world.count("select count(*) from ledger_journals").await, 0, "nothing is sold yet");

    sale.move_on(&sale.ada, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.jobs().await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::PartiallyPaid);
    assert_eq!(sale.account("courier_cash").await, 8_500);
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, -7_700);

    sale.move_on(&sale.bob, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.jobs().await;
    let order = sale.read().await;
    assert_eq!((order.payment_status, minor(&order.paid)), (PaymentStatus::Paid, 9_900));
    assert_eq!(sale.newest().await.status, PaymentState::Succeeded);
    assert_eq!((sale.account("courier_cash").await, sale.account("order_suspense").await), (9_900, 0));
    assert_eq!(sale.events("payment.succeeded").await, 1);
    assert_eq!(sale.world.gateway.calls(), 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn cash_for_a_cancelled_part_is_not_waited_for() {
    let sale = sale().await;
    sale.pay_at_the_door().await;
    let input = CancelOrder { reason: Some("Out of mugs".into()), ..CancelOrder::default() };
    let bob = Party::Seller(sale.bob.seller());
    orders::cancel(&sale.cx(), &bob, &sale.order.id.to_string(), &input).await.unwrap();
    sale.move_on(&sale.ada, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.jobs().await;
    let payment = sale.newest().await;
    assert_eq!((payment.status, minor(&payment.amount)), (PaymentState::Succeeded, 8_500));
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_cancelled_order_takes_no_cash() {
    let sale = sale().await;
    sale.pay_at_the_door().await;
    let input = CancelOrder { reason: Some("No".into()), ..CancelOrder::default() };
    orders::cancel(&sale.cx(), &sale.buyer(), &sale.order.id.to_string(), &input).await.unwrap();
    sale.jobs().await;
    assert_eq!(sale.newest().await.status, PaymentState::Cancelled);
    assert_eq!(sale.world.count("select count(*) from refunds").await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn cash_goes_back_by_hand() {
    let sale = sale().await;
    let payment = sale.pay_at_the_door().await;
    for merchant in [&sale.ada, &sale.bob] {
        sale.move_on(merchant, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    }
    sale.jobs().await;
    let staff = sale.staff().await;
    assert_eq!(sale.refund(&staff, payment.id, some(900)).await.unwrap().status, "SUCCEEDED");
    assert_eq!(sale.account("courier_cash").await, 9_000);
    sale.world.assert_sound().await;
}
