use super::*;

#[tokio::test]
async fn an_unpaid_order_gives_back_what_it_holds() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    let cancelled = cancel(&world, &buyer(&mia), order.id).await.unwrap();
    assert_eq!(cancelled.status, OrderStatus::Cancelled);
    assert_eq!(cancelled.vendor_orders[0].cancel_reason.as_deref(), Some("Changed my mind"));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 0));
    assert_eq!(told(&world, "order.cancelled").await["paid"], 0);
    let twice = cancel(&world, &buyer(&mia), order.id).await.unwrap_err();
    assert_eq!(twice, AppError::Refused(Reason::InvalidTransition));
    assert_eq!(world.confirm(order.id).await, Confirmed::NoStock, "money that comes now goes back");
    assert_eq!(events(&world, "order.cancelled", order.id).await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_seller_cancels_its_part_of_a_paid_order_and_it_is_told_what_that_is_worth() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    with_costs(&world).await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    pay(&world, &mia, &order).await;
    let own = cancel(&world, &seller(&ada), order.id).await.unwrap();
    assert_eq!(own.status, OrderStatus::Cancelled);
    let seen = read(&world, &buyer(&mia), order.id).await;
    assert_eq!(seen.status, OrderStatus::Confirmed, "the mug still comes");
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 1, 0));
    let event = told(&world, "order.cancelled").await;
    // the part's total: 80.00, 6.60 of tax, 5.00 for delivery
    assert_eq!((event["paid"].as_i64(), event["parts"][0]["minor"].as_i64()), (Some(9_160), Some(9_160)));
    assert_eq!(event["parts"][0]["lines"][0]["minor"], 8_660);
    assert_eq!(event["by"], "vendor");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_seller_cancels_its_part_of_an_unpaid_order_and_less_is_due() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    cancel(&world, &seller(&ada), order.id).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 1));
    let mut tx = world.cx().begin(&System).await.unwrap();
    assert_eq!(orders::payable(&mut tx, order.id).await.unwrap().total, 900);
    drop(tx);
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Confirmed);
    world.assert_sound().await;
}

#[tokio::test]
async fn while_a_payment_is_under_way_what_is_due_does_not_change() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let _ = domain::inventory::freeze(&mut tx, &cx, order.id.0).await.unwrap();
    tx.commit().await.unwrap();
    let refused = cancel(&world, &seller(&ada), order.id).await.unwrap_err();
    assert_eq!(refused, AppError::Refused(Reason::Conflict));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 2));
    // the whole of it may go: its money goes back when it comes
    cancel(&world, &buyer(&mia), order.id).await.unwrap();
    assert_eq!(world.confirm(order.id).await, Confirmed::NoStock);
    world.assert_sound().await;
}

#[tokio::test]
async fn single_pieces_are_cancelled_one_by_one_and_add_up() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 1_001, 10).await;
    with_costs(&world).await;
    let mia = world.customer("mia").await;
    // three: 30.03 and 2.48 of tax
    let order = world.order(&mia, &[(&lamp, 3)]).await;
    pay(&world, &mia, &order).await;
    let line = order.items[0].id;
    let mut worth = Vec::new();
    for _ in 0..2 {
        let cut = cancel_pieces(&world, &seller(&ada), order.id, line, 1).await.unwrap();
        assert_eq!(cut.status, OrderStatus::Confirmed);
        worth.push(told(&world, "order.cancelled").await["paid"].as_i64().unwrap());
    }
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 1, 0));
    let over = cancel_pieces(&world, &seller(&ada), order.id, line, 2).await.unwrap_err();
    assert!(matches!(over, AppError::Invalid(_)), "{over}");
    let last = cancel_pieces(&world, &seller(&ada), order.id, line, 1).await.unwrap();
    assert_eq!(last.status, OrderStatus::Cancelled, "nothing is left");
    worth.push(told(&world, "order.cancelled").await["paid"].as_i64().unwrap());
    assert_eq!(worth, [1_084, 1_084, 1_083 + 500], "the delivery with the last");
    assert_eq!(worth.iter().sum::<i64>(), minor(&order.total));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn what_cannot_be_sent_is_cancelled_and_the_rest_has_been_shipped() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 3)]).await;
    pay(&world, &mia, &order).await;
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    let line = order.items[0].id;
    ship(&world, &seller(&ada), order.id, &[(line, 2)]).await.unwrap();
    let too_late = cancel(&world, &buyer(&mia), order.id).await.unwrap_err();
    assert_eq!(too_late, AppError::Refused(Reason::InvalidTransition), "it is on its way");
    let rest = cancel_pieces(&world, &seller(&ada), order.id, line, 1).await.unwrap();
    assert_eq!(rest.status, OrderStatus::Shipped);
    let event = told(&world, "order.cancelled").await;
    assert_eq!((event["paid"].as_i64(), event["parts"][0]["whole"].as_bool()), (Some(4_000), Some(false)));
    assert_eq!(counters(&world, lamp.variant_id).await, (8, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_buyer_cancels_what_was_not_begun_to_be_shipped() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    pay(&world, &mia, &order).await;
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    set(&world, &seller(&ada), order.id, "SHIPPED").await.unwrap();
    let after = cancel(&world, &buyer(&mia), order.id).await.unwrap();
    let parts: Vec<OrderStatus> = after.vendor_orders.iter().map(|part| part.status).collect();
    assert_eq!(parts, [OrderStatus::Shipped, OrderStatus::Cancelled]);
    assert_eq!(told(&world, "order.cancelled").await["paid"], 900);
    let pieces = cancel_pieces(&world, &buyer(&mia), order.id, order.items[0].id, 1).await.unwrap_err();
    assert!(matches!(pieces, AppError::Invalid(_)), "buyers cancel parts, not pieces");
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_who_cancel_at_once_cancel_once() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 4)]).await;
    pay(&world, &mia, &order).await;
    let party = buyer(&mia);
    let done = futures::future::join_all((0..10).map(|_| cancel(&world, &party, order.id))).await;
    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
    assert_eq!(events(&world, "order.cancelled", order.id).await, 1);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    world.assert_sound().await;
}
