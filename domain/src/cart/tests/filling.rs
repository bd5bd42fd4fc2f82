use super::*;
use model::{Currency, FieldProblem, Money};

#[tokio::test]
async fn what_is_put_in_is_shown_with_its_price_and_summed_up() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 950, 9).await);
    let mia = world.customer("mia").await;
    assert_eq!(show(&world, &mia.shopper()).await.id, None);
    let shopper = world.cart_of(&mia, &[(&lamp, 2), (&mug, 1), (&lamp, 1)]).await;
    let cart = show(&world, &shopper).await;
    assert_eq!(pieces(&cart.items), [("lamp", 3), ("mug", 1)]);
    let euro = |minor| Money::new(minor, world.cx().facts().currency).into();
    assert_eq!((cart.subtotal.clone(), cart.total.clone()), (euro(12_950), euro(12_950)));
    assert_eq!((cart.item_count, cart.items[0].line_total.clone()), (4, euro(12_000)));
    assert_eq!(
        (cart.items[0].available, cart.items[0].variant_id),
        (5, None),
        "the plain variant is no choice"
    );
    assert_eq!(cart.items[0].store_name, "ada's store");
    assert_eq!(cart::count(&world.cx(), &shopper).await.unwrap(), 4);
    assert_ne!(cart.currency, Currency::JPY);
    world.assert_sound().await;
}

#[tokio::test]
async fn no_more_is_put_in_than_there_is() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 3).await);
    let mia = world.cart_of(&world.customer("mia").await, &[(&lamp, 2)]).await;
    let refused = cart::add(&cx, &mia, &of(&lamp, 2)).await.unwrap_err();
    assert_eq!(refused, short(lamp.variant_id, 3));
    assert_eq!(pieces(&show(&world, &mia).await.items), [("lamp", 2)], "nothing changed");
    let own = item(&show(&world, &mia).await, "lamp");
    let refused = cart::change(&cx, &mia, own, &ChangeItem { quantity: 4 }).await.unwrap_err();
    assert_eq!(refused, short(lamp.variant_id, 3));
    let nobody = cart::add(&cx, &Shopper::Nobody, &of(&lamp, 4)).await.unwrap_err();
    assert_eq!(nobody, short(lamp.variant_id, 3));
    assert_eq!(world.count("select count(*) from carts").await, 1, "a refused first write leaves no cart");
}

#[tokio::test]
async fn what_is_not_on_sale_cannot_be_put_in() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 3).await);
    let mug = world.product(&ada, "mug", 900, 3).await;
    let mia = world.customer("mia").await.shopper();
    assert_eq!(cart::add(&cx, &mia, &chosen(cx.id(), None, 1)).await.unwrap_err(), AppError::NotFound);
    let foreign = chosen(lamp.id, Some(mug.variant_id), 1);
    assert_eq!(cart::add(&cx, &mia, &foreign).await.unwrap_err(), AppError::NotFound);
    world.tamper("update products set status = 'ARCHIVED' where name = 'lamp'").await;
    assert_eq!(cart::add(&cx, &mia, &of(&lamp, 1)).await.unwrap_err(), AppError::NotFound);
    world.tamper("update vendors set status = 'SUSPENDED'").await;
    assert_eq!(cart::add(&cx, &mia, &of(&mug, 1)).await.unwrap_err(), AppError::NotFound);
}

#[tokio::test]
async fn a_product_with_options_wants_a_choice_and_each_choice_is_an_item() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (shirt, sizes) = world.product_in_sizes(&ada, "shirt", 2_000, &[("S", 2), ("M", 2)]).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.shopper());
    let open = cart::add(&cx, &mia, &chosen(shirt, None, 1)).await.unwrap_err();
    assert_eq!(open, AppError::field("variantId", FieldProblem::Required));
    for size in &sizes {
        cart::add(&cx, &mia, &chosen(shirt, Some(*size), 1)).await.unwrap();
        world.clock.advance(chrono::Duration::milliseconds(1));
    }
    let cart = show(&world, &mia).await;
    let chosen: Vec<_> = cart.items.iter().map(|item| item.variant_id).collect();
    assert_eq!(chosen, [Some(sizes[0]), Some(sizes[1])]);
    assert_eq!(cart.items[0].options["size"], "S");
}

#[tokio::test]
async fn quantities_are_changed_and_things_taken_out() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let mia = world.cart_of(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    let before = show(&world, &mia).await;
    let (a_lamp, a_mug) = (item(&before, "lamp"), item(&before, "mug"));
    let cart = cart::change(&cx, &mia, a_lamp, &ChangeItem { quantity: 5 }).await.unwrap();
    assert_eq!(pieces(&cart.items), [("lamp", 5), ("mug", 1)]);
    let cart = cart::change(&cx, &mia, a_lamp, &ChangeItem { quantity: 0 }).await.unwrap();
    assert_eq!(pieces(&cart.items), [("mug", 1)]);
    assert_eq!(cart::remove(&cx, &mia, a_lamp).await.unwrap_err(), AppError::NotFound);
    assert!(cart::remove(&cx, &mia, a_mug).await.unwrap().items.is_empty());
    assert!(cart::clear(&cx, &mia).await.unwrap().items.is_empty());
    assert!(cart::clear(&cx, &Shopper::Nobody).await.unwrap().items.is_empty());
    let refused = cart::change(&cx, &mia, a_mug, &ChangeItem { quantity: -1 }).await.unwrap_err();
    assert!(matches!(refused, AppError::Invalid(_)), "{refused:?}");
    assert!(matches!(cart::add(&cx, &mia, &of(&lamp, 0)).await.unwrap_err(), AppError::Invalid(_)));
}
