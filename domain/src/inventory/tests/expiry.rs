use super::*;

struct Scene {
    world: World,
    ada: Merchant,
    lamp: Goods,
}

const FIRST: Uuid = Uuid::from_u128(1);
const SECOND: Uuid = Uuid::from_u128(2);

/// Five lamps, all held for the first checkout for fifteen minutes.
async fn all_held() -> Scene {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 5).await;
    let until = Some(minutes(&world, 15));
    assert_eq!(hold(&world.cx(), FIRST, &[anywhere(lamp.variant_id, 5)], until).await, Ok(Reservation::Held));
    Scene { world, ada, lamp }
}

impl Scene {
    async fn want(&self, reference: Uuid, quantity: i32) -> bool {
        let until = Some(minutes(&self.world, 15));
        let lines = [anywhere(self.lamp.variant_id, quantity)];
        hold(&self.world.cx(), reference, &lines, until).await.unwrap() == Reservation::Held
    }

    fn wait(&self, minutes: i64) {
        self.world.clock.advance(Duration::minutes(minutes));
    }

    async fn held(&self) -> i64 {
        counters(&self.world, self.lamp.variant_id).await.2
    }
}

#[tokio::test]
async fn an_expired_hold_is_given_back_to_whoever_wants_it() {
    let scene = all_held().await;
    scene.wait(14);
    assert!(!scene.want(SECOND, 1).await, "not yet");
    scene.wait(1);
    assert!(scene.want(SECOND, 1).await, "the very moment it ends");
    assert_eq!(scene.held().await, 1);
    assert_eq!(freeze(&scene.world.cx(), FIRST).await, Ok(Kept::Lapsed));
    assert_eq!(allocate(&scene.world.cx(), FIRST).await, Ok(Kept::Lapsed));
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn a_hold_nobody_wanted_is_good_beyond_its_time() {
    let scene = all_held().await;
    scene.wait(60);
    assert_eq!(freeze(&scene.world.cx(), FIRST).await, Ok(Kept::Whole));
    assert!(!scene.want(SECOND, 1).await);
    assert_eq!(allocate(&scene.world.cx(), FIRST).await, Ok(Kept::Whole));
    assert_eq!(counters(&scene.world, scene.lamp.variant_id).await, (5, 5, 0));
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn the_sweeper_gives_back_what_expired_and_nothing_else() {
    let scene = all_held().await;
    let cx = scene.world.cx();
    inventory::sweep(&cx).await.unwrap();
    assert_eq!(scene.held().await, 5);
    scene.wait(15);
    domain::registry::come_round(&cx, "inventory.sweep").await.unwrap();
    assert_eq!((scene.held().await, available(&scene.world, scene.lamp.id).await), (0, 5));
    inventory::sweep(&cx).await.unwrap();
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn the_sweeper_works_through_more_than_one_batch() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 250).await;
    let until = Some(minutes(&world, 1));
    for cart in 0..250 {
        let held = hold(&world.cx(), Uuid::from_u128(cart), &[anywhere(lamp.variant_id, 1)], until).await;
        assert_eq!(held, Ok(Reservation::Held));
    }
    world.clock.advance(Duration::minutes(1));
    inventory::sweep(&world.cx()).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (250, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn the_sweeper_leaves_rows_that_are_busy() {
    let scene = all_held().await;
    scene.wait(15);
    let mut tx = scene.world.owner().await;
    sqlx::query("begin").execute(&mut tx).await.unwrap();
    sqlx::query("select id from stock for update").execute(&mut tx).await.unwrap();
    inventory::sweep(&scene.world.cx()).await.unwrap();
    assert_eq!(scene.held().await, 5);
    sqlx::query("rollback").execute(&mut tx).await.unwrap();
    inventory::sweep(&scene.world.cx()).await.unwrap();
    assert_eq!(scene.held().await, 0);
}

#[tokio::test]
async fn what_is_frozen_never_expires() {
    let scene = all_held().await;
    let cx = scene.world.cx();
    assert_eq!(freeze(&cx, FIRST).await, Ok(Kept::Whole));
    scene.wait(60 * 24 * 365);
    inventory::sweep(&cx).await.unwrap();
    assert!(!scene.want(SECOND, 1).await);
    assert_eq!(scene.held().await, 5);
    // the payment came to nothing: it has an end again
    assert_eq!(thaw(&cx, FIRST, minutes(&scene.world, 15)).await, Ok(Kept::Whole));
    scene.wait(15);
    assert!(scene.want(SECOND, 5).await);
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn what_is_extended_lasts_longer() {
    let scene = all_held().await;
    let cx = scene.world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let kept = inventory::extend(&mut tx, &cx, FIRST, minutes(&scene.world, 30)).await;
    assert_eq!(kept, Ok(Kept::Whole));
    tx.commit().await.unwrap();
    scene.wait(20);
    assert!(!scene.want(SECOND, 1).await);
    scene.wait(10);
    assert!(scene.want(SECOND, 1).await);
}

#[tokio::test]
async fn a_reservation_of_which_a_part_was_given_back_is_whole_no_more() {
    let scene = all_held().await;
    let (cx, ada) = (scene.world.cx(), &scene.ada);
    let mug = scene.world.product(ada, "Mug", 900, 5).await;
    let both = [anywhere(scene.lamp.variant_id, 5), anywhere(mug.variant_id, 5)];
    assert_eq!(hold(&cx, FIRST, &both, Some(minutes(&scene.world, 15))).await, Ok(Reservation::Held));
    scene.wait(15);
    assert!(scene.want(SECOND, 1).await, "takes the lamps back, and leaves the mugs");
    assert_eq!(counters(&scene.world, mug.variant_id).await, (5, 0, 5));
    assert_eq!(freeze(&cx, FIRST).await, Ok(Kept::Lapsed));
    assert_eq!(allocate(&cx, FIRST).await, Ok(Kept::Lapsed));
    inventory::sweep(&cx).await.unwrap();
    assert_eq!(counters(&scene.world, mug.variant_id).await, (5, 0, 0), "a refused freeze froze nothing");
    assert_eq!(hold(&cx, FIRST, &[anywhere(mug.variant_id, 5)], None).await, Ok(Reservation::Held));
    assert_eq!(freeze(&cx, FIRST).await, Ok(Kept::Whole), "reserved again, it goes on");
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn a_payment_that_begins_while_the_sweeper_comes_keeps_all_or_nothing() {
    for round in 0..10 {
        let scene = all_held().await;
        let mug = scene.world.product(&scene.ada, "Mug", 900, 5).await;
        let both = [anywhere(scene.lamp.variant_id, 5), anywhere(mug.variant_id, 5)];
        let until = Some(minutes(&scene.world, 15));
        assert_eq!(hold(&scene.world.cx(), FIRST, &both, until).await, Ok(Reservation::Held));
        scene.wait(15);
        let cx = scene.world.cx();
        let rival = scene.world.other_process(testkit::Changes { seed: 2, ..testkit::Changes::default() });
        let lines = [anywhere(scene.lamp.variant_id, 5)];
        let (kept, swept, wanted) =
            futures::join!(freeze(&cx, FIRST), inventory::sweep(&cx), hold(&rival, SECOND, &lines, None));
        swept.unwrap();
        let won = wanted.unwrap() == Reservation::Held;
        let kept = kept.unwrap();
        assert!(!(won && kept == Kept::Whole), "round {round}: both got the lamps");
        let mugs = counters(&scene.world, mug.variant_id).await.2;
        assert!(kept == Kept::Lapsed || mugs == 5, "round {round}: {mugs} mugs");
        scene.world.assert_sound().await;
    }
}
