use super::*;
use chrono::Duration;
use domain::registry;

async fn sweep(world: &World) {
    registry::come_round(&world.cx(), "deadlines.sweep").await.expect("a round");
}

#[tokio::test]
async fn what_is_not_paid_in_time_is_given_up_and_goes_back_into_the_cart() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let shopper = world.cart_of(&mia, &[(&lamp, 3)]).await;
    let order = orders::place(&world.cx(), &shopper, &testkit::placement(From::Cart)).await.unwrap();
    world.clock.advance(Duration::minutes(14));
    sweep(&world).await;
    orders::expire(&world.cx(), order.id).await.unwrap();
    assert_eq!(
        read(&world, &buyer(&mia), order.id).await.status,
        OrderStatus::Pending,
        "not before its time"
    );
    world.clock.advance(Duration::minutes(2));
    sweep(&world).await;
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Expired);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    let cart = domain::cart::show(&world.cx(), &shopper).await.unwrap();
    assert_eq!(cart.item_count, 3);
    sweep(&world).await;
    assert_eq!(events(&world, "order.expired", order.id).await, 1);
    world.assert_sound().await;
    let next = orders::place(&world.cx(), &shopper, &testkit::placement(From::Cart)).await.unwrap();
    assert_ne!(next.id, order.id);
    world.assert_sound().await;
}

#[tokio::test]
async fn while_a_payment_is_under_way_nothing_expires() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let _ = domain::inventory::freeze(&mut tx, &cx, order.id.0).await.unwrap();
    tx.commit().await.unwrap();
    world.clock.advance(Duration::minutes(20));
    sweep(&world).await;
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Pending);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 1));
    assert_eq!(
        world.count("select count(*) from deadlines where kind = 'orders.pay_by'").await,
        1,
        "it is looked at again"
    );
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    world.assert_sound().await;
}

#[tokio::test]
async fn money_that_comes_late_finds_the_goods_or_goes_back() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let (mia, olaf) = (world.customer("mia").await, world.customer("olaf").await);
    let lucky = world.order(&mia, &[(&lamp, 4)]).await;
    let late = world.order(&mia, &[(&lamp, 4)]).await;
    world.clock.advance(Duration::minutes(16));
    sweep(&world).await;
    assert_eq!(world.confirm(lucky.id).await, Confirmed::Now, "still there");
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 4, 0));
    world.order(&olaf, &[(&lamp, 3)]).await;
    assert_eq!(world.confirm(late.id).await, Confirmed::NoStock);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 4, 3), "never oversold");
    assert_eq!(read(&world, &buyer(&mia), late.id).await.status, OrderStatus::Expired);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_hold_that_lapsed_is_taken_again_at_the_payment() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 4)]).await;
    world.clock.advance(Duration::minutes(16));
    // the stock's own sweeper comes first
    domain::inventory::sweep(&world.cx()).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 4, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_vendor_who_says_nothing_is_noted_once() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    world.clock.advance(Duration::hours(49));
    sweep(&world).await;
    sweep(&world).await;
    assert_eq!(events(&world, "order.vendor_silent", order.id).await, 1);
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    world.assert_sound().await;
}

#[tokio::test]
async fn what_nobody_complains_of_has_arrived_and_is_done_by_itself() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    for step in ["PROCESSING", "SHIPPED"] {
        set(&world, &seller(&ada), order.id, step).await.unwrap();
    }
    world.clock.advance(Duration::days(13));
    sweep(&world).await;
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Shipped);
    world.clock.advance(Duration::days(2));
    sweep(&world).await;
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Delivered);
    world.clock.advance(Duration::days(15));
    sweep(&world).await;
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Completed);
    assert_eq!(world.count("select count(*) from deadlines where kind like 'orders.%'").await, 0);
    world.assert_sound().await;
}
