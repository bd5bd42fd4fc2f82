use super::*;
use model::Reason;

#[tokio::test]
async fn a_cart_that_becomes_an_order_makes_room_for_another() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let mia = world.cart_of(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    cart::save_for_later(&cx, &mia, item(&show(&world, &mia).await, "mug")).await.unwrap();
    let id = id_of(&cx, &mia).await;
    as_system(&cx, async |conn| {
        let locked = cart::lock(conn, id).await?;
        assert_eq!((locked.status, locked.user_id), (cart::CartStatus::Open, mia.user_id()));
        cart::set_completing(conn, &cx, id).await
    })
    .await
    .unwrap();
    let next = show(&world, &mia).await;
    assert_ne!(next.id, Some(id));
    assert_eq!((next.items.len(), pieces(&next.saved)), (0, vec![("mug", 1)]));
    let twice = as_system(&cx, async |conn| cart::set_completing(conn, &cx, id).await).await.unwrap_err();
    assert_eq!(twice, AppError::Refused(Reason::InvalidTransition));
    for _ in 0..2 {
        as_system(&cx, async |conn| cart::set_completed(conn, &cx, id).await).await.unwrap();
    }
    as_system(&cx, async |conn| cart::reopen(conn, &cx, id).await).await.unwrap();
    assert!(show(&world, &mia).await.items.is_empty(), "what was bought does not come back");
}

#[tokio::test]
async fn what_was_not_paid_for_goes_back_to_where_its_shopper_is() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let (guest, token) = world.guest_cart(&[(&lamp, 1)]).await;
    for who in [world.cart_of(&mia, &[(&lamp, 1)]).await, guest] {
        let id = id_of(&cx, &who).await;
        as_system(&cx, async |conn| cart::set_completing(conn, &cx, id).await).await.unwrap();
        assert!(show(&world, &who).await.items.is_empty());
        let added = cart::add(&cx, &who, &of(&mug, 1)).await.unwrap();
        assert_eq!(
            (added.token, pieces(&added.cart.items)),
            (None, vec![("mug", 1)]),
            "the same token opens it"
        );
        as_system(&cx, async |conn| cart::reopen(conn, &cx, id).await).await.unwrap();
        let now = match &who {
            Shopper::Guest(_) => cart::shopper(&cx, &Default::default(), Some(&token)).await.unwrap(),
            same => same.clone(),
        };
        let cart = show(&world, &now).await;
        let mut all = pieces(&cart.items);
        all.sort_unstable();
        assert_eq!(all, [("lamp", 1), ("mug", 1)]);
        as_system(&cx, async |conn| cart::reopen(conn, &cx, id).await).await.unwrap();
        assert_eq!(show(&world, &now).await.item_count, 2, "once is once");
    }
}

#[tokio::test]
async fn the_token_still_tells_of_a_cart_whose_order_waits() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let cx = world.cx();
    let (guest, token) = world.guest_cart(&[(&lamp, 1)]).await;
    let id = id_of(&cx, &guest).await;
    as_system(&cx, async |conn| cart::set_completing(conn, &cx, id).await).await.unwrap();
    let found = cart::shopper(&cx, &Default::default(), Some(&token)).await.unwrap();
    assert!(matches!(found, Shopper::Guest(found) if found == id));
}
