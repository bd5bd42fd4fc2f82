use super::*;
use model::{AppError, PageRequest, Reason};

const ORDER: Uuid = Uuid::from_u128(1);

async fn lamps_and_mugs() -> (World, Merchant, Merchant, Goods, Goods) {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let (lamp, mug) =
        (world.product(&ada, "Lamp", 4_000, 10).await, world.product(&bob, "Mug", 900, 10).await);
    let lines = [anywhere(lamp.variant_id, 3), anywhere(mug.variant_id, 4)];
    let held = hold(&world.cx(), ORDER, &lines, Some(minutes(&world, 15))).await;
    assert_eq!(held, Ok(Reservation::Held));
    (world, ada, bob, lamp, mug)
}

#[tokio::test]
async fn held_promised_dispatched_each_once_however_often_it_is_said() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let cx = world.cx();
    for _ in 0..3 {
        assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
        assert_eq!(counters(&world, lamp.variant_id).await, (10, 3, 0));
    }
    release(&cx, ORDER).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 3, 0), "what is promised is held no longer");
    let log = "select count(*) from stock_log where order_id is not null";
    assert_eq!(world.count(log).await, 0);
    for _ in 0..3 {
        dispatch(&cx, ORDER, Part::All).await.unwrap();
        assert_eq!(counters(&world, lamp.variant_id).await, (7, 0, 0));
    }
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole), "done long ago");
    assert_eq!(world.count(log).await, 2, "one row for each variant");
    let newest =
        inventory::log(&cx, &ada.keeper(), lamp.id, PageRequest::default()).await.unwrap().items.remove(0);
    assert_eq!((newest.change_qty, newest.new_qty, newest.order_id), (-3, 7, Some(ORDER)));
    unallocate(&cx, ORDER, Part::All).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (7, 0, 0), "nothing is left to give up");
    for _ in 0..3 {
        restock(&cx, ORDER, Part::All).await.unwrap();
        assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    }
    assert_eq!(available(&world, lamp.id).await, 10);
    world.assert_sound().await;
}

#[tokio::test]
async fn said_ten_times_at_once_it_happens_once() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let cx = world.cx();
    let kept = futures::future::join_all((0..10).map(|_| allocate(&cx, ORDER))).await;
    assert!(kept.iter().all(|kept| *kept == Ok(Kept::Whole)), "{kept:?}");
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 3, 0));
    let done = futures::future::join_all((0..10).map(|_| dispatch(&cx, ORDER, Part::All))).await;
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    assert_eq!(counters(&world, mug.variant_id).await, (6, 0, 0));
    let done = futures::future::join_all((0..10).map(|_| restock(&cx, ORDER, Part::All))).await;
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_promise_taken_back_can_be_bought_again() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let cx = world.cx();
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
    for _ in 0..2 {
        unallocate(&cx, ORDER, Part::All).await.unwrap();
        assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
    }
    assert_eq!(available(&world, mug.id).await, 10);
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Lapsed), "given up, it must be reserved again");
    dispatch(&cx, ORDER, Part::All).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0), "nothing is promised any more");
    let again = hold(&cx, ORDER, &[anywhere(lamp.variant_id, 2)], None).await;
    assert_eq!(again, Ok(Reservation::Held));
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
    dispatch(&cx, ORDER, Part::All).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (8, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn one_vendor_moves_its_own_part() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    let cx = world.cx();
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
    dispatch(&cx, ORDER, Part::Of(ada.vendor_id)).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (7, 0, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (10, 4, 0));
    // behind the own wall even "all" reaches the own part only
    let mut tx = cx.begin(&ada.seller()).await.unwrap();
    inventory::unallocate(&mut tx, &cx, ORDER, Part::All).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(counters(&world, mug.variant_id).await, (10, 4, 0));
    let mut tx = cx.begin(&bob.seller()).await.unwrap();
    inventory::unallocate(&mut tx, &cx, ORDER, Part::Of(bob.vendor_id)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn single_pieces_are_drawn_until_none_are_left() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let cx = world.cx();
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
    let lamps = |pieces| [(lamp.variant_id, pieces)];
    dispatch(&cx, ORDER, Part::Pieces(&lamps(1))).await.unwrap();
    unallocate(&cx, ORDER, Part::Pieces(&lamps(1))).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (9, 1, 0));
    let refused = Err(AppError::Refused(Reason::InvalidTransition));
    assert_eq!(dispatch(&cx, ORDER, Part::Pieces(&lamps(2))).await, refused);
    assert_eq!(restock(&cx, ORDER, Part::Pieces(&lamps(2))).await, refused);
    let twice = [(lamp.variant_id, 1), (lamp.variant_id, 1)];
    assert_eq!(dispatch(&cx, ORDER, Part::Pieces(&twice)).await, refused, "two of one count together");
    restock(&cx, ORDER, Part::Pieces(&lamps(1))).await.unwrap();
    dispatch(&cx, ORDER, Part::Pieces(&[(lamp.variant_id, 1), (mug.variant_id, 4)])).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (9, 0, 0));
    assert_eq!(counters(&world, mug.variant_id).await, (6, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn pieces_go_back_to_the_place_they_came_from() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 2).await;
    let cellar = place(&world, &ada, "Cellar").await;
    let there = AdjustStock { store_id: Some(cellar), ..by(3) };
    inventory::adjust(&world.cx(), &ada.keeper(), lamp.id, &there).await.unwrap();
    let cx = world.cx();
    assert_eq!(hold(&cx, ORDER, &[anywhere(lamp.variant_id, 4)], None).await, Ok(Reservation::Held));
    assert_eq!(allocate(&cx, ORDER).await, Ok(Kept::Whole));
    dispatch(&cx, ORDER, Part::All).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (1, 0, 0));
    restock(&cx, ORDER, Part::All).await.unwrap();
    let at = async |store| {
        world.count(&format!("select on_hand::bigint from stock where store_id = '{store}'")).await
    };
    assert_eq!((at(ada.place).await, at(cellar).await), (2, 3));
    world.assert_sound().await;
}
