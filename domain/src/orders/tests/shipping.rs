use super::*;

/// Three lamps and two mugs of Ada's, paid and in her hands.
async fn in_hand() -> (World, Merchant, Person, Order, Goods, Goods) {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = world.product(&ada, "Mug", 900, 10).await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 3), (&mug, 2)]).await;
    pay(&world, &mia, &order).await;
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    (world, ada, mia, order, lamp, mug)
}

#[tokio::test]
async fn a_part_goes_out_in_two_boxes() {
    let (world, ada, mia, order, lamp, mug) = in_hand().await;
    let [lamps, mugs] = [order.items[0].id, order.items[1].id];
    let first = ship(&world, &seller(&ada), order.id, &[(lamps, 2)]).await.unwrap();
    assert_eq!(first.status, OrderStatus::Processing, "a mug and a lamp are missing");
    assert_eq!(counters(&world, lamp.variant_id).await, (8, 1, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 2, 0));
    let second = ship(&world, &seller(&ada), order.id, &[]).await.unwrap();
    assert_eq!(second.status, OrderStatus::Shipped);
    assert_eq!(
        (counters(&world, lamp.variant_id).await, counters(&world, mug.variant_id).await),
        ((7, 0, 0), (8, 0, 0))
    );

    let seen = read(&world, &buyer(&mia), order.id).await;
    let boxes: Vec<Vec<(LineId, i64)>> = seen.vendor_orders[0]
        .parcels
        .iter()
        .map(|parcel| parcel.items.iter().map(|item| (item.line_id, item.quantity)).collect())
        .collect();
    assert_eq!(boxes[0], [(lamps, 2)]);
    assert!(boxes[1].contains(&(lamps, 1)) && boxes[1].contains(&(mugs, 2)), "{boxes:?}");
    assert_eq!(seen.vendor_orders[0].tracking_number.as_deref(), Some("JD014600"));
    let tracking = orders::tracking(&world.cx(), &buyer(&mia), &order.order_number).await.unwrap();
    assert_eq!(tracking.shipments.len(), 2);
    assert_eq!(tracking.shipments[0].carrier, "DHL");

    let parcel = seen.vendor_orders[0].parcels[0].id;
    let arrived = orders::deliver(&world.cx(), &seller(&ada), &order.id.to_string(), parcel).await.unwrap();
    assert_eq!(arrived.status, OrderStatus::Shipped, "one is still on its way");
    let twice = orders::deliver(&world.cx(), &seller(&ada), &order.id.to_string(), parcel).await;
    assert_eq!(twice.unwrap_err(), AppError::Refused(Reason::InvalidTransition));
    let last = seen.vendor_orders[0].parcels[1].id;
    let arrived = orders::deliver(&world.cx(), &seller(&ada), &order.id.to_string(), last).await.unwrap();
    assert_eq!(arrived.status, OrderStatus::Delivered);
    let log = world
        .count(&format!("select count(*) from stock_log where order_id = '{}' and change_qty < 0", order.id))
        .await;
    assert_eq!(log, 3, "each piece that left stands in the log with its order");
    world.assert_sound().await;
}

#[tokio::test]
async fn what_is_packed_goes_out_as_it_was_packed() {
    let (world, ada, _, order, lamp, _) = in_hand().await;
    let lamps = order.items[0].id;
    let (party, named) = (seller(&ada), order.id.to_string());
    let some = |quantity| WriteShipment {
        items: Some(vec![LinePieces { line_id: lamps, quantity }]),
        ..WriteShipment::default()
    };
    let packed = orders::pack(&world.cx(), &party, &named, &some(2)).await.unwrap();
    assert_eq!((packed.items[0].packed, packed.items[0].left()), (2, 1));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 3, 0), "it still stands there");
    assert!(orders::pack(&world.cx(), &party, &named, &some(2)).await.is_err(), "one is left");
    assert!(ship(&world, &party, order.id, &[(lamps, 2)]).await.is_err(), "one is left");
    let parcel_id = Some(packed.vendor_orders[0].parcels[0].id);
    let out = WriteShipment { parcel_id, carrier: Some("UPS".into()), ..WriteShipment::default() };
    let sent = orders::ship(&world.cx(), &party, &named, &out).await.unwrap();
    assert_eq!(sent.vendor_orders[0].parcels[0].status, ParcelStatus::HandedOver);
    assert_eq!((sent.items[0].shipped, sent.items[0].packed), (2, 0));
    assert!(orders::ship(&world.cx(), &party, &named, &out).await.is_err(), "it is gone");
    assert_eq!(counters(&world, lamp.variant_id).await, (8, 1, 0));
    assert_eq!(set(&world, &party, order.id, "SHIPPED").await.unwrap().status, OrderStatus::Shipped);
    world.assert_sound().await;
}

#[tokio::test]
async fn more_than_there_is_and_lines_of_others_are_refused() {
    let (world, ada, _, order, ..) = in_hand().await;
    let bob = world.seller("bob").await;
    let pan = world.product(&bob, "Pan", 2_000, 5).await;
    let other = world.order(&world.customer("olaf").await, &[(&pan, 1)]).await;
    let lamps = order.items[0].id;
    for pieces in
        [vec![(lamps, 4)], vec![(lamps, 0)], vec![(lamps, 1), (lamps, 1)], vec![(other.items[0].id, 1)]]
    {
        let refused = ship(&world, &seller(&ada), order.id, &pieces).await.unwrap_err();
        assert!(matches!(refused, AppError::Invalid(_)), "{pieces:?}: {refused}");
    }
    let not_accepted = ship(&world, &seller(&bob), other.id, &[]).await.unwrap_err();
    assert_eq!(not_accepted, AppError::Refused(Reason::InvalidTransition));
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_boxes_at_once_hold_no_more_than_there_is() {
    let (world, ada, _, order, lamp, _) = in_hand().await;
    let (one, party) = ([(order.items[0].id, 1)], seller(&ada));
    let sent = futures::future::join_all((0..10).map(|_| ship(&world, &party, order.id, &one))).await;
    assert_eq!(sent.iter().filter(|sent| sent.is_ok()).count(), 3);
    assert_eq!(counters(&world, lamp.variant_id).await, (7, 0, 0));
    world.assert_sound().await;
}
