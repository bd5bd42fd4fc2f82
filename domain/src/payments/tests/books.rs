use super::*;
use chrono::Duration;

/// Every amount of a two-vendor order in the books: paid, partly shipped, completed, partly refunded.
#[tokio::test]
async fn an_order_of_two_vendors_written_out() {
    let sale = sale().await;
    let payment = sale.pay().await;
    // 80.00 + 5.00 of Ada's, 9.00 + 5.00 of Bob's, ten percent of the goods to the shop
    assert_eq!(sale.account("gateway_clearing").await, 9_900);
    assert_eq!(sale.account("order_suspense").await, 0);
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, -(8_500 - 800));
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, -(1_400 - 90));
    assert_eq!(sale.account("commission_revenue").await, -890);

    // Ada's part goes all the way, Bob's stays where it is
    sale.move_on(&sale.ada, &["PROCESSING", "SHIPPED", "DELIVERED"]).await;
    sale.world.clock.advance(Duration::days(15));
    sale.world.pass_deadlines().await;
    sale.jobs().await;
    assert_eq!(sale.of_vendor("vendor_held", &sale.ada).await, 0);
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, -7_700);
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, -1_310);

    // one of Ada's two lamps, out of what she could be paid; and 1.00 of Bob's mug, out of what is held
    let staff = sale.staff().await;
    let line = |n: usize, quantity, minor: Option<i64>| RefundLine {
        line_id: sale.order.items[n].id,
        quantity,
        amount: minor.map(amount),
    };
    let lines = vec![line(0, Some(1), None), line(1, None, Some(100))];
    sale.refund(&staff, payment.id, RefundPayment { lines, ..everything() }).await.unwrap();
    assert_eq!(sale.of_vendor("vendor_releasable", &sale.ada).await, -(7_700 - 3_600));
    assert_eq!(sale.of_vendor("vendor_held", &sale.bob).await, -(1_310 - 90));
    assert_eq!(sale.account("commission_revenue").await, -(890 - 400 - 10));
    assert_eq!(sale.account("gateway_clearing").await, 9_900 - 4_100);
    assert_eq!(sale.account("order_suspense").await, 0);
    let order = sale.read().await;
    assert_eq!((minor(&order.paid), minor(&order.refunded)), (9_900, 4_100));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn the_books_of_a_payment_that_is_settled_ten_times_are_those_of_one() {
    let sale = sale().await;
    let payment = sale.pay().await;
    for _ in 0..10 {
        payments::settle(&sale.cx(), payment.id, Told::Ask).await.unwrap();
    }
    assert_eq!(sale.world.count("select count(*) from ledger_journals").await, 3);
    assert_eq!(sale.account("gateway_clearing").await, 9_900);
}
