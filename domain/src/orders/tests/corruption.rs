use super::*;
use domain::admin;

/// What the doctor finds, by the start of the names of its checks.
async fn found(world: &World) -> Vec<String> {
    let findings = admin::doctor(&world.cx()).await.unwrap();
    let mut names: Vec<String> = findings
        .iter()
        .map(|finding| finding.check.split(':').next().unwrap_or_default().to_owned())
        .collect();
    names.dedup();
    names
}

#[tokio::test]
async fn the_doctor_finds_what_was_planted_in_the_orders() {
    let unwatched = "alter table vendor_orders disable trigger all;";
    for (checks, damage) in [
        (
            &["order totals"][..],
            "update orders set subtotal_minor = subtotal_minor + 1, total_minor = total_minor + 1".to_owned(),
        ),
        (
            &["order totals"],
            "update order_lines set discount_minor = 1, total_minor = total_minor - 1".to_owned(),
        ),
        (
            &["order totals", "vendors' money"],
            "update vendor_orders set commission_minor = commission_minor + 1".to_owned(),
        ),
        (&["order status"], "update orders set status = 'SHIPPED' where status = 'PENDING'".to_owned()),
        // a step that nobody took
        (
            &["order status", "order history"],
            format!("{unwatched} update vendor_orders set status = 'DELIVERED' where status = 'PROCESSING'"),
        ),
        (&["order history"], "delete from events where kind = 'order.status_updated'".to_owned()),
        (
            &["order history"],
            "update order_history set status = 'SHIPPED' where kind = 'status' and status = 'PROCESSING'"
                .to_owned(),
        ),
        (&["order stock"], "update order_lines set cancelled = cancelled + 1 where shipped > 0".to_owned()),
        (
            &["order holds"],
            "update stock_holds set quantity = quantity + 1; update stock set held = held + 1 where held > 0;
             update stock_levels set available = available - 1, is_low = available - 1 <= threshold
             where product_id in (select product_id from stock where held > 0)"
                .to_owned(),
        ),
        (&["order boxes"], "update parcel_lines set quantity = quantity + 1".to_owned()),
    ] {
        let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
        let mia = world.customer("mia").await;
        let sent = world.order(&mia, &[(&lamp, 3)]).await;
        pay(&world, &mia, &sent).await;
        set(&world, &seller(&ada), sent.id, "PROCESSING").await.unwrap();
        ship(&world, &seller(&ada), sent.id, &[(sent.items[0].id, 1)]).await.unwrap();
        world.order(&mia, &[(&mug, 1)]).await;
        world.run_jobs().await;
        world.assert_sound().await;
        world.tamper(&damage).await;
        assert_eq!(found(&world).await, checks, "{damage}");
    }
}
