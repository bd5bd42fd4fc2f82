use super::*;

#[tokio::test]
async fn an_amount_is_spread_over_lines_and_shipping() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let refund = sale.refund(&staff, payment.id, some(990)).await.unwrap();
    assert_eq!((refund.status.as_str(), minor(&refund.amount)), ("SUCCEEDED", 990));
    let order = sale.read().await;
    // a tenth of each: 80.00, 5.00, 9.00, 5.00
    let parts: Vec<i64> = order.vendor_orders.iter().map(|part| minor(&part.refunded)).collect();
    assert_eq!(parts, [850, 140]);
    assert_eq!(order.items.iter().map(|line| minor(&line.refunded)).collect::<Vec<_>>(), [800, 90]);
    assert_eq!(order.payment_status, PaymentStatus::PartiallyRefunded);
    assert_eq!(sale.newest().await.status, PaymentState::PartiallyRefunded);
    assert_eq!(sale.world.count("select count(*) from audit_log where action = 'payments.refund'").await, 1);

    sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!(sale.newest().await.status, PaymentState::Refunded);
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Refunded);
    assert!(matches!(sale.refund(&staff, payment.id, some(1)).await.unwrap_err(), AppError::Invalid(_)));
    assert_eq!(sale.events("payment.refunded").await, 2);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn lines_shipping_and_goodwill_are_named() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let line = RefundLine { line_id: sale.order.items[0].id, quantity: Some(1), amount: None };
    let input = RefundPayment {
        lines: vec![line],
        shipping: Some(amount(500)),
        goodwill: Some(amount(100)),
        ..everything()
    };
    let shown = payments::preview(&sale.cx(), &staff, payment.id, &input).await.unwrap();
    let shown: Vec<(&str, i64)> = shown.iter().map(|(name, money)| (name.as_str(), money.minor)).collect();
    assert_eq!(shown, [("Lamp", 4_000), ("shipping", 500), ("goodwill", 100)]);
    let refund = sale.refund(&staff, payment.id, input).await.unwrap();
    assert_eq!(minor(&refund.amount), 4_600);
    assert_eq!(sale.account("goodwill_expense").await, 100);
    let again = RefundPayment { shipping: Some(amount(1)), ..everything() };
    assert!(sale.refund(&staff, payment.id, again).await.is_err(), "the shipping went back already");
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_vendor_gives_back_of_its_own_part_only() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let bob = Refunder::Seller(sale.bob.seller());
    assert!(matches!(sale.refund(&bob, payment.id, some(1_401)).await.unwrap_err(), AppError::Invalid(_)));
    let adas = RefundLine { line_id: sale.order.items[0].id, quantity: None, amount: None };
    let input = RefundPayment { lines: vec![adas], ..everything() };
    assert!(matches!(sale.refund(&bob, payment.id, input).await.unwrap_err(), AppError::Invalid(_)));
    let goodwill = RefundPayment { goodwill: Some(amount(1)), ..everything() };
    assert!(sale.refund(&bob, payment.id, goodwill).await.is_err(), "kindness is the shop's");
    let refund = sale.refund(&bob, payment.id, everything()).await.unwrap();
    assert_eq!(minor(&refund.amount), 1_400);
    let zoe = sale.world.seller("zoe").await;
    let other = Refunder::Seller(zoe.seller());
    assert_eq!(sale.refund(&other, payment.id, some(1)).await.unwrap_err(), AppError::NotFound);
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn the_same_request_asked_again_gives_back_once() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let bob = Refunder::Seller(sale.bob.seller());
    let cx = sale.cx();
    let ask = async |who: &Refunder| {
        payments::refund(&cx, who, payment.id, &some(100), Some("key-1")).await.unwrap().id
    };
    let first = ask(&staff).await;
    assert_eq!(ask(&staff).await, first);
    assert_ne!(ask(&bob).await, first, "keys are one's own");
    assert_eq!((sale.world.gateway.refunds(), sale.world.gateway.holds()), (2, 9_700));
}

#[tokio::test]
async fn what_was_not_paid_is_not_given_back() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    let staff = sale.staff().await;
    let error = sale.refund(&staff, open.id, some(1)).await.unwrap_err();
    assert_eq!(error, AppError::Refused(Reason::InvalidTransition));
}

#[tokio::test]
async fn a_cancelled_part_gives_its_money_back_once() {
    let sale = sale().await;
    sale.pay().await;
    let bob = Party::Seller(sale.bob.seller());
    let input = CancelOrder { reason: Some("Out of mugs".into()), ..CancelOrder::default() };
    orders::cancel(&sale.cx(), &bob, &sale.order.id.to_string(), &input).await.unwrap();
    sale.jobs().await;
    let order = sale.read().await;
    assert_eq!((minor(&order.refunded), order.payment_status), (1_400, PaymentStatus::PartiallyRefunded));
    assert_eq!(order.status, OrderStatus::Confirmed);
    orders::cancel(&sale.cx(), &sale.buyer(), &sale.order.id.to_string(), &input).await.unwrap();
    sale.jobs().await;
    let order = sale.read().await;
    assert_eq!((minor(&order.refunded), order.status), (9_900, OrderStatus::Cancelled));
    assert_eq!((sale.world.gateway.holds(), sale.world.gateway.refunds()), (0, 2));
    assert_eq!(sale.account("commission_revenue").await, 0, "the commission went back too");
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn todays_commission_does_not_matter() {
    let sale = sale().await;
    let payment = sale.pay().await;
    assert_eq!(sale.account("commission_revenue").await, -890);
    sale.world.tamper("update commission_rules set rate_bp = 5000").await;
    let staff = sale.staff().await;
    // three odd pieces give back exactly what one would
    for minor in [3_333, 3_333, 3_234] {
        sale.refund(&staff, payment.id, some(minor)).await.unwrap();
    }
    assert_eq!(sale.account("commission_revenue").await, 0);
    assert_eq!(sale.world.gateway.holds(), 0);
    sale.world.assert_sound().await;
}
