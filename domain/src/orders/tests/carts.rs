use super::*;
use domain::cart::{self, Shopper};
use model::cart::AddItem;

async fn put(world: &World, who: &Shopper, goods: &Goods, quantity: i64) -> Option<String> {
    let item = AddItem { product_id: goods.id, variant_id: None, quantity };
    cart::add(&world.cx(), who, &item).await.expect("in the cart").token
}

async fn place(cx: &Cx, who: &Shopper) -> Result<Order> {
    orders::place(cx, who, &testkit::placement(From::Cart)).await
}

#[tokio::test]
async fn a_cart_becomes_one_order_however_often_it_is_said() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = Shopper::from(world.customer("mia").await.customer());
    put(&world, &mia, &lamp, 1).await;
    put(&world, &mia, &mug, 2).await;
    let first = place(&world.cx(), &mia).await.unwrap();
    let second = place(&world.cx(), &mia).await.unwrap();
    assert_eq!((first.id, first.vendor_orders.len()), (second.id, 2));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 2));
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_clicks_at_once_make_one_order() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = Shopper::from(world.customer("mia").await.customer());
    put(&world, &mia, &lamp, 3).await;
    let cx = world.cx();
    let placed = futures::future::join_all((0..10).map(|_| place(&cx, &mia))).await;
    let ids: std::collections::BTreeSet<OrderId> =
        placed.into_iter().map(|order| order.unwrap().id).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(world.count("select count(*) from orders").await, 1);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 3));
    world.assert_sound().await;
}

#[tokio::test]
async fn after_an_order_the_next_cart_makes_the_next() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = Shopper::from(world.customer("mia").await.customer());
    put(&world, &mia, &lamp, 1).await;
    let first = place(&world.cx(), &mia).await.unwrap();
    put(&world, &mia, &mug, 1).await;
    let second = place(&world.cx(), &mia).await.unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(second.items[0].name, "Mug");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_guest_sees_the_order_by_its_link_and_nothing_else() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let token = put(&world, &Shopper::Nobody, &lamp, 1).await;
    let who = cart::shopper(&world.cx(), &domain::accounts::Who::nobody(), token.as_deref()).await.unwrap();
    let order = place(&world.cx(), &who).await.unwrap();
    assert_eq!(order.user_id, None);
    let again = place(&world.cx(), &who).await.unwrap();
    assert_eq!(again.id, order.id, "a guest's second click");

    let key = orders::key_of(&world.cx(), order.id).await.unwrap();
    let bearer = Party::Guest(orders::of_link(&world.cx(), &key).await.unwrap());
    assert_eq!(read(&world, &bearer, order.id).await.order_number, order.order_number);
    let other = world.order(&world.customer("olaf").await, &[(&mug, 1)]).await;
    let found = orders::get(&world.cx(), &bearer, &other.id.to_string()).await;
    assert_eq!(found.unwrap_err(), AppError::NotFound);
    assert_eq!(orders::of_link(&world.cx(), "no-key").await.unwrap_err(), AppError::NotFound);
    cancel(&world, &bearer, order.id).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn what_was_bought_can_be_bought_again() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    world.tamper("update products set status = 'DRAFT' where name = 'Mug'").await;
    let (added, missing) = orders::again(&world.cx(), &mia.customer(), &order.order_number).await.unwrap();
    assert_eq!((added, missing), (1, vec!["Mug".to_owned()]));
    assert_eq!(world.count("select sum(quantity)::bigint from cart_items").await, 2);
}
