use super::*;

#[tokio::test]
async fn what_is_put_aside_counts_for_nothing_until_it_is_taken_up_again() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let mia = world.cart_of(&mia, &[(&lamp, 3), (&mug, 1)]).await;
    let a_lamp = item(&show(&world, &mia).await, "lamp");
    let cart = cart::save_for_later(&cx, &mia, a_lamp).await.unwrap();
    assert_eq!((pieces(&cart.items), pieces(&cart.saved)), (vec![("mug", 1)], vec![("lamp", 3)]));
    assert_eq!((cart.item_count, cart.total.clone()), (1, cart.items[0].line_total.clone()));
    assert!(cart::clear(&cx, &mia).await.unwrap().items.is_empty());
    assert_eq!(pieces(&show(&world, &mia).await.saved), [("lamp", 3)], "clearing leaves what is put aside");

    world
        .tamper(
            "update stock set on_hand = 2 where product_id in (select id from products where name = 'lamp')",
        )
        .await;
    let cart = cart::back_into_cart(&cx, &mia, a_lamp).await.unwrap();
    assert_eq!(pieces(&cart.items), [("lamp", 2)], "no more than there is");
    cart::save_for_later(&cx, &mia, a_lamp).await.unwrap();
    world
        .tamper(
            "update stock set on_hand = 0 where product_id in (select id from products where name = 'lamp')",
        )
        .await;
    let refused = cart::back_into_cart(&cx, &mia, a_lamp).await.unwrap_err();
    assert_eq!(refused, short(lamp.variant_id, 0));
}

#[tokio::test]
async fn adding_what_is_put_aside_takes_it_up_with_the_new_quantity() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let mia = world.cart_of(&mia, &[(&lamp, 4)]).await;
    cart::save_for_later(&cx, &mia, item(&show(&world, &mia).await, "lamp")).await.unwrap();
    let cart = cart::add(&cx, &mia, &of(&lamp, 2)).await.unwrap().cart;
    assert_eq!((pieces(&cart.items), cart.saved.len()), (vec![("lamp", 2)], 0));
}
