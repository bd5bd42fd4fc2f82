use super::*;

impl Sale {
    /// Bob's mug (14.00 with its shipping) is cancelled, and the rest is paid.
    async fn paid_without_bobs(&self) -> Payment {
        self.cancel(&self.bob(), &[]).await;
        let body = ProcessPayment { amount: amount(8_500), ..self.body("tok_visa") };
        let paid = payments::process(&self.cx(), &self.buyer(), &body, None).await.expect("paid");
        self.jobs().await;
        paid
    }
}

#[tokio::test]
async fn a_part_that_was_cancelled_before_it_was_paid_gives_nothing_back() {
    let sale = sale().await;
    let payment = sale.paid_without_bobs().await;
    let bob = Refunder::Seller(sale.bob.seller());
    let mug = RefundLine { line_id: sale.order.items[1].id, quantity: None, amount: None };
    let named = RefundPayment { lines: vec![mug], ..everything() };
    let shipping = RefundPayment { shipping: Some(amount(1)), ..everything() };
    for input in [everything(), some(1), named, shipping] {
        let error = sale.refund(&bob, payment.id, input).await.unwrap_err();
        assert!(matches!(error, AppError::Invalid(_)), "{error:?}");
    }
    assert_eq!((sale.world.gateway.refunds(), sale.of_vendor("vendor_held", &sale.bob).await), (0, 0));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn all_that_is_left_is_what_was_sold() {
    let sale = sale().await;
    let payment = sale.paid_without_bobs().await;
    let staff = sale.staff().await;
    let refund = sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!((refund.status.as_str(), minor(&refund.amount)), ("SUCCEEDED", 8_500));
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, 0);
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, 0);
    assert_eq!(sale.account("commission_revenue").await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn the_database_itself_refuses_a_refund_of_what_was_never_sold() {
    let sale = sale().await;
    let payment = sale.paid_without_bobs().await;
    let refund = |part: usize, minor: i64| {
        let (id, part) = (sale.cx().id::<uuid::Uuid>(), sale.order.vendor_orders[part].id);
        let (payment, order) = (payment.id, sale.order.id);
        format!(
            "insert into refunds (id, payment_id, order_id, currency, amount_minor, reason, status, by_role, created_at)
             values ('{id}', '{payment}', '{order}', 'USD', {minor}, 'x', 'PENDING', 'staff', now());
             insert into refund_lines (refund_id, position, bucket, vendor_order_id, amount_minor)
             values ('{id}', 0, 'goodwill', '{part}', {minor})"
        )
    };
    for (part, minor, constraint) in [(1, 1, "refund_lines_of_sales"), (0, 8_501, "refund_lines_within")] {
        let mut conn = sale.world.owner().await;
        let error = sqlx::raw_sql(&refund(part, minor)).execute(&mut conn).await.unwrap_err();
        let told = error.as_database_error().and_then(|error| error.constraint()).map(str::to_owned);
        assert_eq!(told.as_deref(), Some(constraint));
    }
    let mut conn = sale.world.owner().await;
    sqlx::raw_sql(&refund(0, 8_500)).execute(&mut conn).await.unwrap();
}

#[tokio::test]
async fn the_doctor_finds_a_refund_of_what_was_never_sold() {
    let sale = sale().await;
    let payment = sale.paid_without_bobs().await;
    let staff = sale.staff().await;
    sale.refund(&staff, payment.id, some(100)).await.unwrap();
    sale.world.assert_sound().await;
    let bobs = sale.order.vendor_orders[1].id;
    sale.world
        .tamper(&format!(
            "update refund_lines set vendor_order_id = '{bobs}', line_id = null, bucket = 'goodwill'
             where position = 0"
        ))
        .await;
    let findings = domain::admin::doctor(&sale.cx()).await.unwrap();
    assert!(findings.iter().any(|one| one.check.contains("never sold")), "{findings:?}");
}

#[tokio::test]
async fn a_part_cancelled_just_before_the_money_is_heard_of_is_paid_back_once() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    // nobody has heard of either yet
    sale.cancel(&sale.bob(), &[]).await;
    payments::settle(&sale.cx(), open.id, Told::Ask).await.unwrap();
    sale.jobs().await;
    assert_eq!((sale.world.gateway.holds(), sale.world.gateway.refunds()), (8_500, 1));
    assert_eq!(minor(&sale.read().await.refunded), 1_400);
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, 0);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn cash_is_not_given_back_for_a_part_that_was_cancelled_before_anybody_counted_it() {
    let sale = sale().await;
    sale.pay_at_the_door().await;
    sale.move_on(&sale.ada, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.cancel(&sale.bob(), &[]).await;
    sale.jobs().await;
    assert_eq!(sale.world.count("select count(*) from refunds").await, 0);
    let promised = "select (data ->> 'paid')::bigint from events where kind = 'order.cancelled'";
    assert_eq!(sale.world.count(promised).await, 0, "nobody is told that money comes back");
    assert_eq!(sale.account("courier_cash").await, 8_500);
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, 0);
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn pieces_that_were_cancelled_before_the_cash_came_are_not_given_back() {
    let sale = sale().await;
    let payment = sale.pay_at_the_door().await;
    sale.move_on(&sale.ada, &["PROCESSING"]).await;
    sale.cancel(&sale.ada(), &[(sale.order.items[0].id, 1)]).await;
    sale.move_on(&sale.ada, &["SHIPPED", "DELIVERED"]).await;
    sale.move_on(&sale.bob, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.jobs().await;
    assert_eq!(sale.account("courier_cash").await, 5_900);
    let staff = sale.staff().await;
    let two = RefundLine { line_id: sale.order.items[0].id, quantity: Some(2), amount: None };
    let two = RefundPayment { lines: vec![two], ..everything() };
    assert!(sale.refund(&staff, payment.id, two).await.is_err(), "one was sold");
    let refund = sale.refund(&staff, payment.id, everything()).await.unwrap();
    assert_eq!(minor(&refund.amount), 5_900);
    assert_eq!((sale.account("courier_cash").await, sale.account("commission_revenue").await), (0, 0));
    sale.world.assert_sound().await;
}
