use super::*;

#[tokio::test]
async fn another_shoppers_cart_is_not_found() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 5).await);
    let mia = world.cart_of(&world.customer("mia").await, &[(&lamp, 1)]).await;
    let own = item(&show(&world, &mia).await, "lamp");
    let (guest, _) = world.guest_cart(&[(&lamp, 2)]).await;
    let eve = world.cart_of(&world.customer("eve").await, &[(&lamp, 1)]).await;
    for other in [eve, guest, Shopper::Nobody] {
        let change = ChangeItem { quantity: 2 };
        assert_eq!(cart::change(&cx, &other, own, &change).await.unwrap_err(), AppError::NotFound);
        assert_eq!(cart::remove(&cx, &other, own).await.unwrap_err(), AppError::NotFound);
        assert_eq!(cart::save_for_later(&cx, &other, own).await.unwrap_err(), AppError::NotFound);
        assert_eq!(cart::back_into_cart(&cx, &other, own).await.unwrap_err(), AppError::NotFound);
        cart::clear(&cx, &other).await.unwrap();
    }
    assert_eq!(pieces(&show(&world, &mia).await.items), [("lamp", 1)]);
}

#[tokio::test]
async fn the_database_itself_shows_a_cart_to_its_shopper_only() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (cx, lamp) = (world.cx(), world.product(&ada, "lamp", 4_000, 5).await);
    let mia = world.cart_of(&world.customer("mia").await, &[(&lamp, 1)]).await;
    let (guest, _) = world.guest_cart(&[(&lamp, 2)]).await;
    let eve = world.customer("eve").await.shopper();
    for (who, expected) in [(&mia, 1), (&guest, 1), (&eve, 0), (&Shopper::Nobody, 0)] {
        let mut tx = cx.begin(who).await.unwrap();
        for table in ["carts", "cart_items"] {
            let seen: i64 = sqlx::query_scalar(&format!("select count(*) from {table}"))
                .fetch_one(&mut *tx)
                .await
                .unwrap();
            assert_eq!(seen, expected, "{table}");
        }
    }
}

#[tokio::test]
async fn what_was_never_on_sale_is_not_among_the_goods() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    world.product(&ada, "lamp", 4_000, 5).await;
    assert_eq!(world.count("select count(*) from goods").await, 1);
    world.tamper("update products set status = 'DRAFT', published_at = null").await;
    assert_eq!(world.count("select count(*) from goods").await, 0);
}
