use super::*;
use futures::future::join_all;

#[tokio::test]
async fn ten_first_things_at_once_are_one_cart() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 100).await);
    let mia = world.customer("mia").await.shopper();
    let one = of(&lamp, 1);
    let all = join_all((0..10).map(|_| cart::add(&cx, &mia, &one))).await;
    assert!(all.iter().all(Result::is_ok), "{all:?}");
    assert_eq!(pieces(&show(&world, &mia).await.items), [("lamp", 10)]);
    assert_eq!(world.count("select count(*) from carts").await, 1);
}

#[tokio::test]
async fn of_ten_who_add_at_once_none_gets_past_what_there_is() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 4).await);
    let mia = world.customer("mia").await.shopper();
    let one = of(&lamp, 1);
    let all = join_all((0..10).map(|_| cart::add(&cx, &mia, &one))).await;
    assert_eq!(all.iter().filter(|added| added.is_ok()).count(), 4, "{all:?}");
    assert!(
        all.iter().filter_map(|added| added.as_ref().err()).all(|error| *error == short(lamp.variant_id, 4))
    );
}

#[tokio::test]
async fn ten_sign_ins_at_once_join_a_cart_once() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 100).await);
    for has_own in [true, false] {
        let mia = world.customer(if has_own { "mia" } else { "eve" }).await;
        if has_own {
            world.cart_of(&mia, &[(&lamp, 1)]).await;
        }
        let (_, token) = world.guest_cart(&[(&lamp, 2)]).await;
        let who = mia.customer();
        let all = join_all((0..10).map(|_| cart::merge(&cx, &who, &token))).await;
        assert!(all.iter().all(Result::is_ok), "{all:?}");
        assert_eq!(show(&world, &mia.shopper()).await.item_count, if has_own { 3 } else { 2 });
    }
}
