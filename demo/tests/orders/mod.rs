//! What the demo world's orders must look like.

use model::orders::{OrderStatus, PaymentStatus};
use sqlx::Row;
use testkit::World;

/// Every order by its number in the plan: how it stands, and its money.
pub async fn figures(world: &World) -> Vec<String> {
    let query = "select concat_ws(' ', request_key, status, payment_status, total_minor, paid_minor, refunded_minor, placed_at,
                        (select sum(shipped * 100 + cancelled) from order_lines l where l.order_id = o.id)) as told
                 from orders o order by request_key";
    let rows = sqlx::query(query).fetch_all(&mut world.owner().await).await.expect("orders");
    rows.iter().map(|row| row.get("told")).collect()
}

/// Every state of orders and parts, and every one of payments that anything leads to.
pub async fn assert_all_states(world: &World) {
    let all = figures(world).await;
    for status in OrderStatus::ALL {
        let name = status.name();
        let count = world.count(&format!("select count(*) from orders where status = '{name}'")).await;
        assert!(count > 0, "no order is {name}: {all:#?}");
    }
    // the others belong to what the shop does not do yet
    use PaymentStatus::{Paid, PartiallyPaid, PartiallyRefunded, Refunded, Unpaid};
    for status in [Unpaid, PartiallyPaid, Paid, PartiallyRefunded, Refunded] {
        let name = status.name();
        let count =
            world.count(&format!("select count(*) from orders where payment_status = '{name}'")).await;
        assert!(count > 0, "no order is {name}: {all:#?}");
    }
    for (what, query) in [
        ("a card was declined", "select count(*) from payments where status = 'FAILED'"),
        (
            "cash was collected",
            "select count(*) from payments where gateway = 'cod' and status = 'SUCCEEDED'",
        ),
        ("a guest bought", "select count(*) from orders where user_id is null"),
        ("two stores in one order", "select count(*) from vendor_orders where position = 1"),
        ("a second box", "select count(*) from parcels where position = 1"),
        (
            "a piece was cancelled",
            "select count(*) from order_lines l where cancelled > 0 and cancelled < quantity",
        ),
        ("a vendor has something to do", "select count(*) from vendor_orders where status = 'CONFIRMED'"),
        ("a kindness", "select count(*) from refund_lines where bucket = 'goodwill'"),
        ("shipping went back", "select count(*) from refund_lines where bucket = 'shipping'"),
        ("a store was reminded", "select count(*) from order_history where status = 'VENDOR_SILENT'"),
        ("a review by who bought it", "select count(*) from reviews where is_verified"),
        ("an Arabic order", "select count(*) from orders where lang = 'ar'"),
        ("another country", "select count(*) from orders where shipping_address ->> 'country' <> 'US'"),
        ("something was sold", "select count(*) from products where sales_count > 0"),
    ] {
        assert!(world.count(query).await > 0, "{what}: {all:#?}");
    }
    let of_uma =
        "select count(*) from orders o join users u on u.id = o.user_id where u.email = 'user@ecommerce.com'";
    assert!(world.count(of_uma).await >= 12, "{all:#?}");
    let short = "select count(*) from stock where on_hand - allocated - held < 0";
    assert_eq!(world.count(short).await, 0, "nothing is sold that is not there");
    let late = "select count(*) from deadlines where due_at < '2026-03-04 09:00:00+00'";
    assert_eq!(world.count(late).await, 0, "nobody was forgotten");
}

/// What came and went back, by the orders, by the gateways and by the books.
pub async fn assert_books_agree(world: &World) {
    let (paid, refunded) = (
        world.count("select sum(paid_minor)::bigint from orders").await,
        world.count("select sum(refunded_minor)::bigint from orders").await,
    );
    assert!(paid > refunded && refunded > 0);
    let has = async |accounts: &str| {
        let query = format!(
            "select coalesce(sum(amount_minor), 0)::bigint from ledger_postings where account in ({accounts})"
        );
        world.count(&query).await
    };
    assert_eq!(has("'gateway_clearing', 'courier_cash'").await, paid - refunded);
    assert_eq!(has("'order_suspense'").await, 0);
    let given = "select sum(amount_minor)::bigint from refunds where status = 'SUCCEEDED'";
    assert_eq!(world.count(given).await, refunded);
    let gateway = world.gateway.holds();
    let cash = "select coalesce(sum(p.amount_minor - p.refunded_minor), 0)::bigint from payments p where gateway = 'cod'
                and status in ('SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED')";
    let partly =
        "select coalesce(sum(paid_minor), 0)::bigint from orders where payment_status = 'PARTIALLY_PAID'";
    assert_eq!(gateway + world.count(cash).await + world.count(partly).await, paid - refunded);
    let kept = "select coalesce(sum(l.commission_minor - l.commission_reversed_minor), 0)::bigint
                from order_lines l join vendor_orders v on v.id = l.vendor_order_id
                where exists (select from ledger_journals j where j.kind = 'confirmed' and j.thing_id = v.id)";
    assert_eq!(-has("'commission_revenue'").await, world.count(kept).await);
    let releasable = "select count(*) from vendor_orders v where v.status = 'COMPLETED'
                      and not exists (select from ledger_journals j where j.kind = 'completed' and j.thing_id = v.id)
                      and v.total_minor > v.refunded_minor";
    assert_eq!(world.count(releasable).await, 0, "what is completed may be paid out");
}
