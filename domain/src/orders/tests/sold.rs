use super::*;
use model::analytics::WhichDays;

async fn sales(world: &World, goods: &Goods) -> i64 {
    world.count(&format!("select sales_count::bigint from products where id = '{}'", goods.id)).await
}

#[tokio::test]
async fn what_was_confirmed_was_sold_and_what_was_cancelled_was_not() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 3), (&mug, 1)]).await;
    world.run_jobs().await;
    assert_eq!(sales(&world, &lamp).await, 0, "ordered is not sold");
    pay(&world, &mia, &order).await;
    world.run_jobs().await;
    assert_eq!((sales(&world, &lamp).await, sales(&world, &mug).await), (3, 1));
    // told once more, nothing is counted twice
    let mut tx = world.cx().begin(&System).await.unwrap();
    assert!(orders::newly_sold(&mut tx, order.id).await.unwrap().is_empty());
    tx.commit().await.unwrap();
    cancel(&world, &seller(&ada), order.id).await.unwrap();
    world.run_jobs().await;
    assert_eq!((sales(&world, &lamp).await, sales(&world, &mug).await), (0, 1));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_store_sees_what_it_sold_on_the_day_it_was_ordered() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    let (mia, tom) = (world.customer("mia").await, world.customer("tom").await);
    let paid = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    pay(&world, &mia, &paid).await;
    world.order(&tom, &[(&lamp, 1)]).await;
    let seen = domain::analytics::of_store(&world.cx(), &ada.seller(), &WhichDays::default()).await.unwrap();
    let own = paid.vendor_orders.iter().find(|part| part.vendor_id == ada.vendor_id).unwrap();
    assert_eq!((seen.orders, &seen.sales), (1, &own.total), "what is not paid is not sold");
    let today = seen.by_day.last().unwrap();
    assert_eq!((today.orders, &today.sales), (1, &own.total));
    assert_eq!(seen.by_day.iter().map(|day| day.orders).sum::<i64>(), 1);
    let best: Vec<(&str, i64)> = seen.top_products.iter().map(|one| (one.name.as_str(), one.sold)).collect();
    assert_eq!(best, [("Lamp", 2)]);
    let other = domain::analytics::of_store(&world.cx(), &bob.seller(), &WhichDays::default()).await.unwrap();
    assert_eq!((other.orders, other.top_products.len()), (1, 1), "each sees the own part");
}

#[tokio::test]
async fn who_bought_a_thing_reviews_it_as_a_buyer() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    let order = world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    assert!(!review(&world, &mia, &lamp).await, "it is not paid yet");
    pay(&world, &mia, &order).await;
    world.run_jobs().await;
    let told = world.count("select count(*) from reviews where is_verified").await;
    assert_eq!(told, 1, "what was written before the payment is told of too");
    assert!(review(&world, &mia, &mug).await);
    assert!(!review(&world, &eve, &mug).await, "somebody else's order");
}

async fn review(world: &World, who: &Person, goods: &Goods) -> bool {
    let words =
        model::reviews::WriteReview { rating: 5, body: "Just right".to_owned(), ..Default::default() };
    domain::reviews::write(&world.cx(), &who.customer(), goods.id, &words).await.unwrap().verified_purchase
}
