use super::*;
use futures::stream::{self, StreamExt as _};
use model::{AppError, Reason};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use testkit::Changes;

/// Several processes on one database, ten connections each.
fn processes(world: &World, how_many: u64) -> Vec<Cx> {
    (0..how_many).map(|n| world.other_process(Changes { seed: 100 + n, ..Changes::default() })).collect()
}

/// So many tasks, spread over the processes, each of which does as many at once as it has connections.
async fn all_at_once<T>(processes: &[Cx], tasks: u64, work: impl AsyncFn(&Cx, u64) -> T) -> Vec<T> {
    let count = processes.len() as u64;
    let lane = async |(process, cx): (usize, &Cx)| {
        let own: Vec<u64> = (0..tasks).filter(|task| task % count == process as u64).collect();
        stream::iter(own).map(|task| work(cx, task)).buffer_unordered(10).collect::<Vec<T>>().await
    };
    let lanes = futures::future::join_all(processes.iter().enumerate().map(lane)).await;
    lanes.into_iter().flatten().collect()
}

fn below(chance: &mut ChaCha20Rng, limit: usize) -> usize {
    chance.next_u32() as usize % limit
}

#[tokio::test]
async fn two_hundred_adjustments_and_reservations_at_once_agree_with_the_log() {
    for seed in 0..3_u64 {
        let world = World::new().await;
        let ada = world.seller("ada").await;
        let mut goods = Vec::new();
        for name in ["Lamp", "Mug", "Tee", "Pan", "Rug"] {
            goods.push(world.product(&ada, name, 4_000, 12).await);
        }
        let shops = processes(&world, 3);
        let outcomes = all_at_once(&shops, 200, async |cx, task| {
            let mut chance = ChaCha20Rng::seed_from_u64(seed * 1_000 + task);
            one_of_many(cx, &ada, &goods, Uuid::from_u128(u128::from(task) + 1), &mut chance).await
        })
        .await;
        let strange: Vec<&AppError> = outcomes
            .iter()
            .filter_map(|outcome| outcome.as_ref().err())
            .filter(|error| **error != AppError::Refused(Reason::InsufficientStock))
            .collect();
        assert!(strange.is_empty(), "seed {seed}: {strange:?}");
        world.assert_sound().await;
        assert!(world.count("select count(*) from stock_log").await > 40, "much was changed");
    }
}

/// An adjustment, or a reservation in any order of lines and what may follow it. None of it is tried again.
async fn one_of_many(
    cx: &Cx,
    ada: &Merchant,
    goods: &[Goods],
    reference: Uuid,
    chance: &mut ChaCha20Rng,
) -> Result<()> {
    if below(chance, 2) == 0 {
        let delta = below(chance, 11) as i32 - 5;
        return change(cx, ada, goods[below(chance, 5)].variant_id, delta).await;
    }
    let lines: Vec<Line> = (0..=below(chance, 4))
        .map(|_| anywhere(goods[below(chance, 5)].variant_id, 1 + below(chance, 3) as i32))
        .collect();
    let until = [None, Some(cx.now()), Some(cx.now() + Duration::minutes(15))][below(chance, 3)];
    if hold(cx, reference, &lines, until).await? != Reservation::Held {
        return Ok(());
    }
    match below(chance, 5) {
        0 => release(cx, reference).await?,
        1 => drop(freeze(cx, reference).await?),
        2 => {
            if allocate(cx, reference).await? == Kept::Whole {
                dispatch(cx, reference, Part::All).await?;
                restock(cx, reference, Part::Pieces(&[(lines[0].variant_id, 1)])).await?;
            }
        }
        3 => {
            if allocate(cx, reference).await? == Kept::Whole {
                unallocate(cx, reference, Part::All).await?;
            }
        }
        _ => inventory::sweep(cx).await?,
    }
    Ok(())
}

/// Five hundred want one of the last ten: exactly ten get one, and everybody else hears that it is too late.
async fn five_hundred_for_ten(seed: u64) {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let shops = processes(&world, 5);
    let mut turns: Vec<u64> = (0..500).collect();
    let mut chance = ChaCha20Rng::seed_from_u64(seed);
    turns.sort_by_cached_key(|_| chance.next_u64());
    let outcomes = all_at_once(&shops, 500, async |cx, task| {
        let reference = Uuid::from_u128(u128::from(turns[task as usize]) + 1);
        hold(cx, reference, &[anywhere(lamp.variant_id, 1)], Some(cx.now() + Duration::minutes(15))).await
    })
    .await;
    let held = outcomes.iter().filter(|outcome| **outcome == Ok(Reservation::Held)).count();
    let late = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Reservation::Short(_)))).count();
    let wrong: Vec<_> = outcomes.iter().filter(|outcome| outcome.is_err()).collect();
    assert_eq!((held, late), (10, 490), "seed {seed}: {wrong:?}");
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 10));
    assert_eq!(world.count("select count(*) from stock_holds").await, 10);
    world.assert_sound().await;
}

#[tokio::test]
async fn five_hundred_who_want_the_last_ten_get_ten() {
    five_hundred_for_ten(0).await;
}

#[tokio::test]
#[ignore = "minutes: twenty times what the test above does once"]
async fn five_hundred_who_want_the_last_ten_get_ten_twenty_times_over() {
    for seed in 1..=20 {
        five_hundred_for_ten(seed).await;
    }
}

#[tokio::test]
async fn mixed_carts_share_out_exactly_what_there_is() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) =
        (world.product(&ada, "Lamp", 4_000, 10).await, world.product(&ada, "Mug", 900, 15).await);
    let shops = processes(&world, 4);
    // each takes a lamp in two lines of one and one mug; the lamps end first
    let outcomes = all_at_once(&shops, 100, async |cx, task| {
        let lines = [anywhere(lamp.variant_id, 1), anywhere(mug.variant_id, 1), anywhere(lamp.variant_id, 1)];
        hold(cx, Uuid::from_u128(u128::from(task) + 1), &lines, None).await
    })
    .await;
    let held = outcomes.iter().filter(|outcome| **outcome == Ok(Reservation::Held)).count();
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(held, 5);
    assert_eq!(counters(&world, mug.variant_id).await, (15, 0, 5));
    world.assert_sound().await;
}

#[tokio::test]
async fn carts_in_opposite_order_do_not_block_each_other() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let mut variants = Vec::new();
    for (merchant, name) in [(&ada, "Lamp"), (&bob, "Mug"), (&ada, "Tee"), (&bob, "Pan")] {
        variants.push(world.product(merchant, name, 4_000, 1_000).await.variant_id);
    }
    let shops = processes(&world, 4);
    let outcomes = all_at_once(&shops, 200, async |cx, task| {
        let mut lines: Vec<Line> = variants.iter().map(|variant| anywhere(*variant, 1)).collect();
        if task % 2 == 0 {
            lines.reverse();
        }
        let reference = Uuid::from_u128(u128::from(task) + 1);
        let held = hold(cx, reference, &lines, None).await?;
        if task % 3 == 0 {
            release(cx, reference).await?;
        }
        Ok::<_, AppError>(held)
    })
    .await;
    assert!(outcomes.iter().all(|outcome| *outcome == Ok(Reservation::Held)), "{outcomes:?}");
    assert_eq!(counters(&world, variants[0]).await, (1_000, 0, 133));
    world.assert_sound().await;
}

#[tokio::test]
async fn first_pieces_at_new_places_do_not_block_each_other() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (lamp, mug) = (world.product(&ada, "Lamp", 4_000, 0).await, world.product(&ada, "Mug", 900, 0).await);
    let cellar = place(&world, &ada, "Cellar").await;
    let shops = processes(&world, 3);
    let outcomes = all_at_once(&shops, 60, async |cx, task| {
        let mut changes = [lamp.variant_id, mug.variant_id].map(|variant_id| Change {
            variant_id,
            store_id: Some(cellar),
            delta: 1,
            reason: "Unpacked",
            order_id: None,
        });
        if task % 2 == 0 {
            changes.reverse();
        }
        let mut tx = cx.begin(&System).await?;
        stock::change(&mut tx, cx, &BY_ITSELF, &changes).await?;
        tx.commit().await?;
        Ok::<_, AppError>(())
    })
    .await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(counters(&world, lamp.variant_id).await, (60, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn the_last_one_that_expired_goes_to_one_of_many() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 1).await;
    let (cx, one) = (world.cx(), [anywhere(lamp.variant_id, 1)]);
    assert_eq!(hold(&cx, Uuid::from_u128(999), &one, Some(cx.now())).await, Ok(Reservation::Held));
    let shops = processes(&world, 3);
    let outcomes = all_at_once(&shops, 60, async |cx, task| {
        if task % 10 == 0 {
            inventory::sweep(cx).await?;
        }
        hold(cx, Uuid::from_u128(u128::from(task) + 1), &one, None).await
    })
    .await;
    let held = outcomes.iter().filter(|outcome| **outcome == Ok(Reservation::Held)).count();
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(held, 1);
    world.assert_sound().await;
}
