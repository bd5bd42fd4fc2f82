//! Rules of wishlists.

use domain::accounts::Customer;
use domain::wishlist;
use model::wishlist::Wish;
use model::{AppError, PageRequest, ProductId};
use testkit::World;

fn wish(product_id: ProductId) -> Wish {
    Wish { product_id, variant_id: None }
}

async fn names(world: &World, who: &Customer) -> Vec<String> {
    let list = wishlist::list(&world.cx(), who, PageRequest::default()).await.unwrap();
    assert_eq!(list.pagination.total, list.items.len() as i64);
    list.items.into_iter().map(|item| item.product.name).collect()
}

#[tokio::test]
async fn what_is_wished_for_is_listed_once_and_goes_when_it_is_taken_off() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 5).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    wishlist::add(&cx, &mia, wish(lamp.id)).await.unwrap();
    world.clock.advance(chrono::Duration::seconds(1));
    wishlist::add(&cx, &mia, wish(mug.id)).await.unwrap();
    wishlist::add(&cx, &mia, wish(lamp.id)).await.unwrap();
    assert_eq!(names(&world, &mia).await, ["mug", "lamp"]);
    assert_eq!(wishlist::count(&cx, &mia).await.unwrap(), 2);
    assert!(wishlist::check(&cx, &mia, lamp.id).await.unwrap());
    assert_eq!(wishlist::among(&cx, &mia, &[lamp.id, mug.id]).await.unwrap().len(), 2);
    wishlist::remove(&cx, &mia, lamp.id).await.unwrap();
    assert_eq!(wishlist::remove(&cx, &mia, lamp.id).await.unwrap_err(), AppError::NotFound);
    assert_eq!(names(&world, &mia).await, ["mug"]);
    wishlist::clear(&cx, &mia).await.unwrap();
    assert!(names(&world, &mia).await.is_empty());
}

#[tokio::test]
async fn another_persons_list_is_their_own() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let eve = world.customer("eve").await.customer();
    wishlist::add(&cx, &mia, wish(lamp.id)).await.unwrap();
    assert!(!wishlist::check(&cx, &eve, lamp.id).await.unwrap());
    assert_eq!(wishlist::remove(&cx, &eve, lamp.id).await.unwrap_err(), AppError::NotFound);
    wishlist::clear(&cx, &eve).await.unwrap();
    assert_eq!(names(&world, &mia).await, ["lamp"]);
}

#[tokio::test]
async fn what_nobody_can_buy_is_not_wished_for_and_not_shown() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&bob, "mug", 900, 5).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    wishlist::add(&cx, &mia, wish(lamp.id)).await.unwrap();
    let foreign = Wish { product_id: lamp.id, variant_id: Some(mug.variant_id) };
    assert_eq!(wishlist::add(&cx, &mia, foreign).await.unwrap_err(), AppError::NotFound);
    world.tamper("update products set status = 'ARCHIVED' where name = 'lamp'").await;
    world.tamper("update vendors set status = 'SUSPENDED' where store_name like 'bob%'").await;
    cx.catalogue_changed();
    assert!(names(&world, &mia).await.is_empty());
    assert_eq!(wishlist::add(&cx, &mia, wish(mug.id)).await.unwrap_err(), AppError::NotFound);
}

#[tokio::test]
async fn ten_times_at_once_is_once() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let all = futures::future::join_all((0..10).map(|_| wishlist::add(&cx, &mia, wish(lamp.id)))).await;
    assert!(all.iter().all(Result::is_ok), "{all:?}");
    assert_eq!(wishlist::count(&cx, &mia).await.unwrap(), 1);
}
