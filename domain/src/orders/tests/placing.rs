use super::*;
use model::FieldProblem;

#[tokio::test]
async fn an_order_of_two_vendors_with_every_total_written_out() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    with_costs(&world).await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 3)]).await;

    assert_eq!(order.order_number, "DC-100001");
    assert_eq!((order.status, order.payment_status), (OrderStatus::Pending, PaymentStatus::Unpaid));
    // two lamps: 80.00 and 6.60 of tax; three mugs: 27.00 and 2.23; delivery 5.00 each
    let sums = |o: &Order| [&o.subtotal, &o.discount, &o.tax, &o.shipping, &o.total].map(minor);
    assert_eq!(sums(&order), [10_700, 0, 883, 1_000, 12_583]);
    let parts: Vec<[i64; 5]> = order
        .vendor_orders
        .iter()
        .map(|part| [&part.subtotal, &part.discount, &part.tax, &part.shipping, &part.total].map(minor))
        .collect();
    assert_eq!(parts, [[8_000, 0, 660, 500, 9_160], [2_700, 0, 223, 500, 3_423]]);
    assert_eq!(order.vendor_orders[0].vendor_id, ada.vendor_id);
    assert_eq!(order.vendor_orders[1].store_name, "bob's store");
    let lines: Vec<[i64; 5]> = order
        .items
        .iter()
        .map(|line| {
            let [unit, discount, tax, total] =
                [&line.unit_price, &line.discount, &line.tax, &line.total].map(minor);
            [line.quantity, unit, discount, tax, total]
        })
        .collect();
    assert_eq!(lines, [[2, 4_000, 0, 660, 8_660], [3, 900, 0, 223, 2_923]]);
    assert_eq!(order.pay_by, Some(order.created_at + chrono::Duration::minutes(15)));

    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 2));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 3));
    assert_eq!(events(&world, "order.created", order.id).await, 1);
    // ten percent of what the goods cost without tax, for good
    let kept = "select sum(commission_minor)::bigint from order_lines";
    assert_eq!(world.count(kept).await, 800 + 270);
    world.tamper("update commission_rules set rate_bp = 5000").await;
    assert_eq!(world.count(kept).await, 1_070);
    assert_eq!(bob.vendor_id, order.items[1].vendor_id);
    world.assert_sound().await;
}

#[tokio::test]
async fn numbers_go_up_one_by_one() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    assert_eq!(world.order(&mia, &[(&lamp, 1)]).await.order_number, "DC-100001");
    assert!(world.try_order(&mia, &[(&lamp, 100)]).await.is_err());
    assert_eq!(world.order(&mia, &[(&mug, 1)]).await.order_number, "DC-100002", "none is left out");
}

#[tokio::test]
async fn an_order_keeps_what_it_was_made_from() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    world.tamper("update products set name = 'Another', price_minor = 1; update vendors set store_name = 'Elsewhere'").await;
    let after = read(&world, &buyer(&mia), order.id).await;
    assert_eq!((after.items[0].name.as_str(), minor(&after.items[0].unit_price)), ("Lamp", 4_000));
    assert_eq!(after.vendor_orders[0].store_name, "ada's store");
    assert_eq!(after.vendor_orders[0].vendor_id, ada.vendor_id);
}

#[tokio::test]
async fn too_little_of_one_line_holds_nothing_of_any() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let refused = world.try_order(&mia, &[(&lamp, 1), (&mug, 11)]).await.unwrap_err();
    let AppError::Short(missing) = refused else { panic!("{refused}") };
    assert_eq!(
        missing.iter().map(|one| (one.variant_id, one.available)).collect::<Vec<_>>(),
        [(mug.variant_id, 10)]
    );
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert_eq!(world.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn two_lines_of_one_thing_count_together() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let refused = world.try_order(&mia, &[(&lamp, 6), (&lamp, 5)]).await.unwrap_err();
    assert!(matches!(refused, AppError::Short(_)), "{refused}");
    let order = world.order(&mia, &[(&lamp, 6), (&lamp, 4)]).await;
    assert_eq!(order.items.len(), 2);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 10));
    world.assert_sound().await;
}

#[tokio::test]
async fn another_total_than_was_shown_is_told_and_nothing_is_held() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let items = From::Items(vec![OrderItem { product_id: lamp.id, variant_id: None, quantity: 1 }]);
    let expecting = |minor| orders::Placement {
        expected_total: Some(amount(minor)),
        ..testkit::placement(items.clone())
    };
    let shopper = domain::cart::Shopper::from(mia.customer());
    let refused = orders::place(&world.cx(), &shopper, &expecting(3_999)).await.unwrap_err();
    assert_eq!(refused, AppError::Repriced(Money::new(4_000, Currency::USD)));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert!(orders::place(&world.cx(), &shopper, &expecting(4_000)).await.is_ok());
}

#[tokio::test]
async fn nothing_is_no_order_and_what_is_gone_is_not_sold() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let required = AppError::field("items", FieldProblem::Required);
    assert_eq!(world.try_order(&mia, &[]).await.unwrap_err(), required);
    let shopper = domain::cart::Shopper::from(mia.customer());
    let empty = orders::place(&world.cx(), &shopper, &testkit::placement(From::Cart)).await;
    assert_eq!(empty.unwrap_err(), required);
    let none = world.try_order(&mia, &[(&lamp, 0)]).await.unwrap_err();
    assert!(matches!(none, AppError::Invalid(_)), "{none}");
    world.tamper("update products set status = 'DRAFT'").await;
    assert!(world.try_order(&mia, &[(&lamp, 1)]).await.is_err());
}

#[tokio::test]
async fn where_nobody_delivers_nothing_is_sold() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    world.tamper("update shipping_methods set is_active = false").await;
    let refused = world.try_order(&mia, &[(&lamp, 1)]).await.unwrap_err();
    assert_eq!(refused, AppError::Refused(Reason::NotDeliverable));
}

#[tokio::test]
async fn what_is_picked_up_comes_from_one_place() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    world.tamper("update stores set is_public = true, latitude = 1, longitude = 1").await;
    let pick_up = |things: Vec<OrderItem>, store_id| orders::Placement {
        delivery_type: model::orders::DeliveryType::Pickup,
        store_id,
        shipping: None,
        ..testkit::placement(From::Items(things))
    };
    let item = |goods: &Goods| OrderItem { product_id: goods.id, variant_id: None, quantity: 1 };
    let shopper = domain::cart::Shopper::from(mia.customer());
    let place = async |wanted| orders::place(&world.cx(), &shopper, &wanted).await;
    let nowhere = place(pick_up(vec![item(&lamp)], None)).await.unwrap_err();
    assert_eq!(nowhere, AppError::field("storeId", FieldProblem::Required));
    let mixed = place(pick_up(vec![item(&lamp), item(&mug)], Some(ada.place))).await.unwrap_err();
    assert_eq!(mixed, AppError::field("storeId", FieldProblem::NotAllowed));
    let order = place(pick_up(vec![item(&lamp)], Some(ada.place))).await.unwrap();
    assert_eq!((minor(&order.shipping), order.store_id), (0, Some(ada.place)));
    world.assert_sound().await;
}

#[tokio::test]
async fn prices_with_tax_in_them_are_told_without_it_to_programs() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    with_costs(&world).await;
    world
        .tamper(
            "insert into settings (key, value, updated_at) values ('tax.pricesIncludeTax', 'true', now())",
        )
        .await;
    world.clock.advance(chrono::Duration::seconds(10));
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2)]).await;
    // of 80.00, 6.10 are tax
    assert_eq!(
        [&order.subtotal, &order.tax, &order.shipping, &order.total].map(minor),
        [7_390, 610, 500, 8_500]
    );
    let line = &order.items[0];
    assert_eq!([&line.unit_price, &line.tax, &line.total].map(minor), [3_695, 610, 8_000]);
    let shown = orders::get(&world.cx().on_page(), &buyer(&mia), &order.id.to_string()).await.unwrap();
    assert_eq!([&shown.subtotal, &shown.tax, &shown.total].map(minor), [8_000, 0, 8_500]);
    world.assert_sound().await;
}
