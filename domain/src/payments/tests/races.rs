use super::*;
use futures::future::join_all;

#[tokio::test]
async fn twenty_payments_at_once_take_the_money_once() {
    let sale = sale().await;
    let answers = join_all((0..20).map(|_| sale.try_pay("tok_visa"))).await;
    let paid = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(paid, 1);
    for answer in answers.iter().filter_map(|answer| answer.as_ref().err()) {
        let expected = [Reason::AlreadyPaid, Reason::RequestInProgress].map(AppError::Refused);
        assert!(expected.contains(answer), "{answer:?}");
    }
    assert_eq!((sale.world.gateway.captures(), sale.world.gateway.holds()), (1, 9_900));
    assert_eq!(sale.events("payment.succeeded").await, 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn twenty_settlements_at_once_are_one() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    let cx = sale.cx();
    let answers = join_all((0..20).map(|_| payments::settle(&cx, open.id, Told::Ask))).await;
    assert!(answers.iter().all(|answer| answer.as_ref().is_ok_and(|p| p.status == PaymentState::Succeeded)));
    assert_eq!((sale.events("payment.succeeded").await, sale.events("order.confirmed").await), (1, 1));
    assert_eq!(sale.account("gateway_clearing").await, 9_900);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn twenty_refunds_at_once_give_back_no_more_than_there_is() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let answers = join_all((0..20).map(|_| sale.refund(&staff, payment.id, some(2_000)))).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 4, "79.00 would be left of 99.00");
    assert_eq!((sale.world.gateway.refunds(), sale.world.gateway.holds()), (4, 1_900));
    assert_eq!(minor(&sale.read().await.refunded), 8_000);
    sale.world.assert_sound().await;
}
