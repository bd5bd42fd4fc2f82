use super::*;
use domain::cart::Shopper;
use domain::kit::settings;
use model::settings::Settings;
use std::sync::Arc;

fn one(goods: &Goods) -> From {
    From::Items(vec![OrderItem { product_id: goods.id, variant_id: None, quantity: 1 }])
}

async fn as_guest(world: &World, email: &str, goods: &Goods) -> Result<Order> {
    let wanted = orders::Placement { email: email.into(), ..testkit::placement(one(goods)) };
    orders::place(&world.cx(), &Shopper::Nobody, &wanted).await
}

/// So many orders at once of a person, and of all guests at one place.
async fn limits(world: &World, of_a_person: u32, of_a_place: u32) {
    let cx = world.cx();
    let before = settings::current(&cx).await.unwrap();
    let after = Settings {
        open_orders_of_a_person: of_a_person,
        open_orders_of_a_place: of_a_place,
        ..before.as_ref().clone()
    };
    cx.shop().settings.put(cx.now(), Arc::new(after));
}

#[tokio::test]
async fn one_person_has_so_many_orders_waiting_for_their_money() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 100).await;
    let mia = world.customer("mia").await;
    let first = world.order(&mia, &[(&lamp, 1)]).await;
    for _ in 1..10 {
        world.order(&mia, &[(&lamp, 1)]).await;
    }
    let refused = AppError::Refused(Reason::TooManyUnpaid);
    assert_eq!(world.try_order(&mia, &[(&lamp, 1)]).await.unwrap_err(), refused);
    world.order(&world.customer("zoe").await, &[(&lamp, 1)]).await;

    // to be paid at the door, it still waits for its money
    let body = ProcessPayment {
        order_id: first.id,
        payment_method: PaymentMethod::Cod,
        amount: first.total.clone(),
        payment_details: None,
    };
    payments::process(&world.cx(), &buyer(&mia), &body, None).await.unwrap();
    assert_eq!(world.try_order(&mia, &[(&lamp, 1)]).await.unwrap_err(), refused);
    for status in ["PROCESSING", "SHIPPED", "DELIVERED"] {
        set(&world, &seller(&ada), first.id, status).await.unwrap();
    }
    assert_eq!(world.run_jobs().await, [""; 0]);
    let next = world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(world.try_order(&mia, &[(&lamp, 1)]).await.unwrap_err(), refused);
    pay(&world, &mia, &next).await;
    world.order(&mia, &[(&lamp, 1)]).await;
    world.assert_sound().await;
}

#[tokio::test]
async fn guests_are_bounded_by_their_address_and_by_where_they_are() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 100).await;
    limits(&world, 2, 3).await;
    let refused = AppError::Refused(Reason::TooManyUnpaid);
    as_guest(&world, "mia@example.com", &lamp).await.unwrap();
    as_guest(&world, "Mia@example.com", &lamp).await.unwrap();
    assert_eq!(as_guest(&world, "mia@example.com", &lamp).await.unwrap_err(), refused);
    as_guest(&world, "zoe@example.com", &lamp).await.unwrap();
    assert_eq!(as_guest(&world, "ann@example.com", &lamp).await.unwrap_err(), refused);
    // who has an account is known, wherever that is
    world.order(&world.customer("bea").await, &[(&lamp, 1)]).await;
}

#[tokio::test]
async fn who_asks_many_times_at_once_gets_no_more() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 100).await;
    limits(&world, 3, 100).await;
    let mia = world.customer("mia").await;
    let things = [(&lamp, 1)];
    let all = (0..8).map(|_| world.try_order(&mia, &things));
    let placed = futures::future::join_all(all).await;
    assert_eq!(placed.iter().filter(|one| one.is_ok()).count(), 3);
}

#[tokio::test]
async fn tax_is_that_of_the_place_where_it_is_picked_up() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    with_costs(&world).await;
    world
        .tamper(
            "update stores set is_public = true, latitude = 1, longitude = 1, country = 'US', state = 'IL'",
        )
        .await;
    let mia = world.customer("mia").await;
    let place = async |country: &str| {
        let billing = model::orders::PostalAddress { country: country.into(), ..testkit::somewhere() };
        let wanted = orders::Placement {
            delivery_type: model::orders::DeliveryType::Pickup,
            store_id: Some(ada.place),
            shipping: None,
            billing,
            ..testkit::placement(one(&lamp))
        };
        orders::place(&world.cx(), &Shopper::from(mia.customer()), &wanted).await.unwrap()
    };
    for country in ["US", "DE", ""] {
        assert_eq!(minor(&place(country).await.tax), 330, "{country}");
    }
    world.tamper("update stores set country = 'DE', state = null").await;
    assert_eq!(minor(&place("US").await.tax), 0, "there is no tax there");
    world.tamper("update stores set country = null").await;
    assert_eq!(minor(&place("DE").await.tax), 330, "without a country it is at home");
}

#[tokio::test]
async fn pieces_are_cancelled_packed_and_sent_once_for_a_key() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 6)]).await;
    pay(&world, &mia, &order).await;
    let (line, named) = (order.items[0].id, order.id.to_string());
    let who = seller(&ada);
    let with = |key: &str| {
        let mut cx = world.cx();
        cx.request.key = Some(key.to_owned());
        cx
    };
    let items = Some(vec![LinePieces { line_id: line, quantity: 1 }]);
    let input = CancelOrder { reason: Some("One is broken".into()), items: items.clone(), version: None };
    for key in ["k1", "k1", "k2", "k1"] {
        orders::cancel(&with(key), &who, &named, &input).await.unwrap();
    }
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 4, 0));

    set(&world, &who, order.id, "PROCESSING").await.unwrap();
    let box_of_one = WriteShipment { items, ..WriteShipment::default() };
    for _ in 0..3 {
        orders::pack(&with("k3"), &who, &named, &box_of_one).await.unwrap();
        orders::ship(&with("k4"), &who, &named, &box_of_one).await.unwrap();
    }
    assert_eq!(world.count("select count(*) from parcels").await, 2);
    assert_eq!(counters(&world, lamp.variant_id).await, (9, 3, 0));
    // whole orders too: the first answer, not a refusal
    let other = world.order(&mia, &[(&lamp, 1)]).await;
    let all = CancelOrder { reason: Some("No".into()), items: None, version: None };
    for _ in 0..2 {
        let order = orders::cancel(&with("k5"), &buyer(&mia), &other.id.to_string(), &all).await.unwrap();
        assert_eq!(order.status, OrderStatus::Cancelled);
    }
    assert_eq!(events(&world, "order.cancelled", other.id).await, 1);
    // a key is good for a day
    world.clock.advance(chrono::Duration::hours(25));
    orders::ship(&with("k4"), &who, &named, &box_of_one).await.unwrap();
    assert_eq!(world.count("select count(*) from parcels").await, 3);
    world.assert_sound().await;
}
