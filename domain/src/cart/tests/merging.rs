use super::*;

#[tokio::test]
async fn a_guests_things_join_the_accounts_and_no_more_than_there_is() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let vase = world.product(&ada, "vase", 900, 9).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let own = world.cart_of(&mia, &[(&lamp, 3), (&vase, 1)]).await;
    let (_, token) = world.guest_cart(&[(&lamp, 4), (&mug, 2), (&vase, 1)]).await;
    let cart = cart::merge(&cx, &mia.customer(), &token).await.unwrap();
    let mut all = pieces(&cart.items);
    all.sort_unstable();
    assert_eq!(all, [("lamp", 5), ("mug", 2), ("vase", 2)]);
    let again = cart::merge(&cx, &mia.customer(), &token).await.unwrap();
    assert_eq!(again.item_count, 9, "once is once");
    assert!(matches!(cart::shopper(&cx, &Default::default(), Some(&token)).await.unwrap(), Shopper::Nobody));
    assert_eq!(cart::count(&cx, &own).await.unwrap(), 9);
    assert_eq!(world.count("select count(*) from carts").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn nothing_is_lost_though_it_is_sold_out_or_was_put_aside() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let own = world.cart_of(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    cart::save_for_later(&cx, &own, item(&show(&world, &own).await, "mug")).await.unwrap();
    let (_, token) = world.guest_cart(&[(&lamp, 1), (&mug, 3)]).await;
    world
        .tamper(
            "update stock set on_hand = 0 where product_id in (select id from products where name = 'lamp')",
        )
        .await;
    let cart = cart::merge(&cx, &mia.customer(), &token).await.unwrap();
    assert_eq!((pieces(&cart.items), cart.saved.len()), (vec![("lamp", 2), ("mug", 3)], 0));
}

#[tokio::test]
async fn who_has_no_cart_keeps_the_guests() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let (guest, token) = world.guest_cart(&[(&lamp, 2)]).await;
    world
        .tamper("insert into checkouts (cart_id, email, updated_at) select id, 'mia@example.com', now() from carts")
        .await;
    let cart = cart::merge(&cx, &mia.customer(), &token).await.unwrap();
    let Shopper::Guest(id) = guest else { panic!("a guest") };
    assert_eq!((cart.id, pieces(&cart.items)), (Some(id), vec![("lamp", 2)]));
    assert_eq!(world.count("select count(*) from checkouts").await, 1, "what was typed comes along");
    assert!(show(&world, &guest).await.items.is_empty(), "the token opens nothing any more");
    cart::merge(&cx, &mia.customer(), "a token of nobody").await.unwrap();
}
