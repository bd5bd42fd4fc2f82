use super::*;
use chrono::Duration;

#[tokio::test]
async fn a_cart_nobody_came_back_to_ends_after_thirty_days() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let mia = world.cart_of(&world.customer("mia").await, &[(&lamp, 1)]).await;
    let (guest, token) = world.guest_cart(&[(&lamp, 1)]).await;
    world
        .tamper(
            "insert into checkouts (cart_id, email, updated_at) select id, 'x@example.com', now() from carts",
        )
        .await;
    world.clock.advance(Duration::days(29));
    cart::add(&world.cx(), &mia, &of(&lamp, 1)).await.unwrap();
    world.clock.advance(Duration::days(2));
    let late = cart::shopper(&world.cx(), &Default::default(), Some(&token)).await.unwrap();
    assert!(matches!(late, Shopper::Nobody), "expired before it is swept");
    sweep(&world).await;
    assert!(show(&world, &guest).await.id.is_none());
    assert_eq!(pieces(&show(&world, &mia).await.items), [("lamp", 2)], "changed meanwhile");
    assert_eq!(world.count("select count(*) from checkouts").await, 1, "a guest's data goes with the cart");
    world.clock.advance(Duration::days(31));
    sweep(&world).await;
    assert!(show(&world, &mia).await.items.is_empty());
    assert_eq!(world.count("select count(*) from checkouts").await, 0);
    assert_eq!(world.count("select count(*) from carts where status = 'ABANDONED'").await, 1);
    sweep(&world).await;
    world.assert_sound().await;
}
