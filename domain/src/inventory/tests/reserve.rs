use super::*;
use model::inventory::Shortage;

fn short(variant_id: VariantId, available: i64) -> Result<Reservation> {
    Ok(Reservation::Short(vec![Shortage { variant_id, store_id: None, available }]))
}

#[tokio::test]
async fn all_lines_are_held_or_none() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "Lamp", 4_000, 5).await, world.product(&ada, "Mug", 900, 2).await);
    let (cx, cart) = (world.cx(), Uuid::from_u128(1));
    let lines = [anywhere(lamp.variant_id, 5), anywhere(mug.variant_id, 3)];
    assert_eq!(hold(&cx, cart, &lines, None).await, short(mug.variant_id, 2));
    assert_eq!(counters(&world, lamp.variant_id).await, (5, 0, 0), "nothing is held of what there was");
    let lines = [anywhere(lamp.variant_id, 5), anywhere(mug.variant_id, 2)];
    assert_eq!(hold(&cx, cart, &lines, None).await, Ok(Reservation::Held));
    assert_eq!((available(&world, lamp.id).await, available(&world, mug.id).await), (0, 0));
    assert_eq!(world.count("select count(*) from stock_log").await, 2, "a hold writes no log");
    world.assert_sound().await;
}

#[tokio::test]
async fn every_shortage_is_told() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "Lamp", 4_000, 5).await, world.product(&ada, "Mug", 900, 2).await);
    let nowhere = VariantId(Uuid::from_u128(9));
    let lines = [anywhere(lamp.variant_id, 6), anywhere(mug.variant_id, 2), anywhere(nowhere, 1)];
    let Ok(Reservation::Short(mut short)) = hold(&world.cx(), Uuid::from_u128(1), &lines, None).await else {
        panic!("expected shortages")
    };
    short.sort_by_key(|shortage| -shortage.available);
    let told: Vec<_> = short.iter().map(|shortage| (shortage.variant_id, shortage.available)).collect();
    assert_eq!(told, [(lamp.variant_id, 5), (nowhere, 0)]);
}

#[tokio::test]
async fn two_lines_of_one_thing_cannot_slip_through() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let twice = [anywhere(lamp.variant_id, 6), anywhere(lamp.variant_id, 6)];
    assert_eq!(hold(&world.cx(), Uuid::from_u128(1), &twice, None).await, short(lamp.variant_id, 10));
    // one names the place, the other does not: they draw from the same shelf
    let here = Line { store_id: Some(ada.place), ..anywhere(lamp.variant_id, 6) };
    let mixed = [anywhere(lamp.variant_id, 6), here];
    assert_eq!(hold(&world.cx(), Uuid::from_u128(1), &mixed, None).await, short(lamp.variant_id, 4));
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
}

#[tokio::test]
async fn where_no_place_is_named_the_default_one_gives_first() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 4).await;
    let (cellar, attic) = (place(&world, &ada, "Cellar").await, place(&world, &ada, "Attic").await);
    for (store, pieces) in [(cellar, 2), (attic, 5)] {
        let there = AdjustStock { store_id: Some(store), ..by(pieces) };
        inventory::adjust(&world.cx(), &ada.keeper(), lamp.id, &there).await.unwrap();
    }
    let held = async || {
        let at = async |store: StoreId| {
            world.count(&format!("select held::bigint from stock where store_id = '{store}'")).await
        };
        [at(ada.place).await, at(attic).await, at(cellar).await]
    };
    let (cx, cart) = (world.cx(), Uuid::from_u128(1));
    assert_eq!(hold(&cx, cart, &[anywhere(lamp.variant_id, 3)], None).await, Ok(Reservation::Held));
    assert_eq!(held().await, [3, 0, 0]);
    assert_eq!(hold(&cx, cart, &[anywhere(lamp.variant_id, 10)], None).await, Ok(Reservation::Held));
    assert_eq!(held().await, [4, 5, 1], "split, from where there is most");
    let there = Line { store_id: Some(cellar), ..anywhere(lamp.variant_id, 2) };
    assert_eq!(hold(&cx, cart, &[there, anywhere(lamp.variant_id, 4)], None).await, Ok(Reservation::Held));
    assert_eq!(held().await, [4, 0, 2], "a place that is named gives to whoever names it");
    let there = Line { quantity: 3, ..there };
    let Ok(Reservation::Short(short)) = hold(&cx, cart, &[there], None).await else { panic!("short") };
    assert_eq!((short[0].store_id, short[0].available), (Some(cellar), 2));
    world.assert_sound().await;
}

#[tokio::test]
async fn reserving_again_replaces_what_was_held() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "Lamp", 4_000, 5).await, world.product(&ada, "Mug", 900, 2).await);
    let (cx, cart) = (world.cx(), Uuid::from_u128(1));
    for _ in 0..3 {
        let held = hold(&cx, cart, &[anywhere(lamp.variant_id, 4)], None).await;
        assert_eq!(held, Ok(Reservation::Held), "its own pieces are not in its way");
        assert_eq!(counters(&world, lamp.variant_id).await, (5, 0, 4));
    }
    let lines = [anywhere(mug.variant_id, 9)];
    assert_eq!(hold(&cx, cart, &lines, None).await, short(mug.variant_id, 2));
    assert_eq!(counters(&world, lamp.variant_id).await, (5, 0, 4), "what was held stays");
    assert_eq!(hold(&cx, cart, &[anywhere(mug.variant_id, 2)], None).await, Ok(Reservation::Held));
    assert_eq!(counters(&world, lamp.variant_id).await, (5, 0, 0));
    assert_eq!(hold(&cx, cart, &[], None).await, Ok(Reservation::Held), "nothing is asked for");
    assert_eq!(counters(&world, mug.variant_id).await, (2, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn releasing_again_is_harmless() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 5).await;
    let (cx, cart) = (world.cx(), Uuid::from_u128(1));
    assert_eq!(hold(&cx, cart, &[anywhere(lamp.variant_id, 4)], None).await, Ok(Reservation::Held));
    let other = hold(&cx, Uuid::from_u128(2), &[anywhere(lamp.variant_id, 1)], None).await;
    assert_eq!(other, Ok(Reservation::Held));
    futures::future::join_all((0..10).map(|_| release(&cx, cart)))
        .await
        .into_iter()
        .collect::<Result<()>>()
        .unwrap();
    release(&cx, Uuid::from_u128(3)).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (5, 0, 1), "another's stays");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_line_of_no_pieces_is_our_fault() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 5).await;
    for quantity in [0, -1] {
        let line = anywhere(lamp.variant_id, quantity);
        let refused = hold(&world.cx(), Uuid::from_u128(1), &[line], None).await;
        assert!(matches!(refused, Err(model::AppError::Broken { .. })));
    }
}
