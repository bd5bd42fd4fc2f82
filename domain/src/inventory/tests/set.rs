use super::*;

async fn set(world: &World, merchant: &Merchant, wanted: &[(VariantId, i32)]) -> bool {
    let cx = world.cx();
    let mut tx = cx.begin(&merchant.seller()).await.unwrap();
    let changed = stock::set_available(&mut tx, &cx, &BY_ITSELF, wanted, "Counted").await.unwrap();
    tx.commit().await.unwrap();
    changed
}

async fn at(world: &World, variant: VariantId, place: StoreId) -> i64 {
    let query = format!(
        "select coalesce(sum(on_hand), 0) from stock where variant_id = '{variant}' and store_id = '{place}'"
    );
    world.count(&query).await
}

#[tokio::test]
async fn what_can_be_bought_is_set_and_what_is_promised_stays_beside_it() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let held = hold(&world.cx(), Uuid::from_u128(1), &[anywhere(lamp.variant_id, 2)], None).await;
    assert_eq!(held, Ok(Reservation::Held));
    assert!(!set(&world, &ada, &[(lamp.variant_id, 8)]).await, "as it is");
    assert!(set(&world, &ada, &[(lamp.variant_id, 0)]).await);
    assert_eq!(counters(&world, lamp.variant_id).await, (2, 0, 2));
    assert!(set(&world, &ada, &[(lamp.variant_id, 30)]).await);
    assert_eq!(counters(&world, lamp.variant_id).await, (32, 0, 2));
    world.assert_sound().await;
}

#[tokio::test]
async fn the_default_place_takes_and_gives_first() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 4).await;
    let cellar = place(&world, &ada, "Cellar").await;
    let there = AdjustStock { store_id: Some(cellar), ..by(6) };
    inventory::adjust(&world.cx(), &ada.keeper(), lamp.id, &there).await.unwrap();
    set(&world, &ada, &[(lamp.variant_id, 5)]).await;
    let spread = (at(&world, lamp.variant_id, ada.place).await, at(&world, lamp.variant_id, cellar).await);
    assert_eq!(spread, (0, 5), "taken from the default place first, the rest from the other");
    set(&world, &ada, &[(lamp.variant_id, 9)]).await;
    assert_eq!(at(&world, lamp.variant_id, ada.place).await, 4);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_variant_given_up_counts_no_longer() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let tee = world.product(&ada, "Tee", 900, 7).await;
    let sizes = with_sizes(&world, &ada, &tee, &["M", "L"]).await;
    assert_eq!(available(&world, tee.id).await, 0, "the plain one is offered no longer");
    set(&world, &ada, &[(sizes[0], 3), (sizes[1], 4)]).await;
    assert_eq!(available(&world, tee.id).await, 7);
    let view = inventory::of_product(&world.cx(), &ada.keeper(), tee.id).await.unwrap();
    assert_eq!((view.on_hand, view.variants.len()), (14, 2), "its keeper still sees where the rest lies");
    world.assert_sound().await;
}

#[tokio::test]
async fn twenty_who_set_the_same_number_leave_that_number() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 0).await;
    let twelve = [(lamp.variant_id, 12)];
    futures::future::join_all((0..20).map(|_| set(&world, &ada, &twelve))).await;
    assert_eq!(counters(&world, lamp.variant_id).await, (12, 0, 0));
    world.assert_sound().await;
}
