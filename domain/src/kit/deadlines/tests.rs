//! Deadlines: what passed is done, once, also when it fails at first or a worker dies.

use chrono::Duration;
use domain::Cx;
use domain::kit::deadlines::{self, Owes};
use domain::kit::{AppError, Result, System};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use testkit::World;
use uuid::Uuid;

const KIND: &str = "test.pay_by";

fn thing(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn set(cx: &Cx, n: u128, minutes: i64) {
    let mut tx = cx.begin(&System).await.unwrap();
    let due = cx.now() + Duration::minutes(minutes);
    deadlines::set(&mut tx, cx, KIND, thing(n), due, Owes::Buyer).await.unwrap();
    tx.commit().await.unwrap();
}

/// Sweeps; answers for what it was asked to do something.
async fn sweep(cx: &Cx) -> Vec<Uuid> {
    let seen = Mutex::new(Vec::new());
    deadlines::sweep(cx, async |kind, thing| {
        assert_eq!(kind, KIND);
        seen.lock().unwrap().push(thing);
        Ok(())
    })
    .await
    .unwrap();
    let mut seen = seen.into_inner().unwrap();
    seen.sort();
    seen
}

async fn left(world: &World) -> i64 {
    world.count("select count(*) from deadlines").await
}

#[tokio::test]
async fn what_passed_is_done_once_and_what_was_met_never() {
    let world = World::new().await;
    let cx = world.cx();
    for (n, minutes) in [(1, 15), (2, 15), (3, 20)] {
        set(&cx, n, minutes).await;
    }
    let mut tx = cx.begin(&System).await.unwrap();
    deadlines::meet(&mut tx, KIND, thing(2)).await.unwrap();
    deadlines::meet(&mut tx, KIND, thing(99)).await.unwrap();
    assert!(deadlines::due(&mut tx, KIND, thing(1)).await.unwrap().is_some());
    assert!(deadlines::due(&mut tx, KIND, thing(2)).await.unwrap().is_none());
    tx.commit().await.unwrap();
    assert!(sweep(&cx).await.is_empty());
    world.clock.advance(Duration::minutes(16));
    assert_eq!(sweep(&cx).await, [thing(1)]);
    assert!(sweep(&cx).await.is_empty());
    world.clock.advance(Duration::minutes(5));
    assert_eq!(sweep(&cx).await, [thing(3)]);
    assert_eq!(left(&world).await, 0);
}

#[tokio::test]
async fn set_anew_it_counts_from_then() {
    let world = World::new().await;
    let cx = world.cx();
    set(&cx, 1, 15).await;
    world.clock.advance(Duration::minutes(10));
    set(&cx, 1, 15).await;
    world.clock.advance(Duration::minutes(10));
    assert!(sweep(&cx).await.is_empty());
    world.clock.advance(Duration::minutes(6));
    assert_eq!(sweep(&cx).await, [thing(1)]);
}

#[tokio::test]
async fn what_sets_it_anew_while_it_is_done_keeps_it() {
    let world = World::new().await;
    let cx = world.cx();
    set(&cx, 1, 15).await;
    world.clock.advance(Duration::minutes(16));
    let again = async |_: String, _: Uuid| -> Result<()> {
        set(&cx, 1, 30).await;
        Ok(())
    };
    deadlines::sweep(&cx, again).await.unwrap();
    assert_eq!(left(&world).await, 1);
    assert!(sweep(&cx).await.is_empty());
    world.clock.advance(Duration::minutes(31));
    assert_eq!(sweep(&cx).await, [thing(1)]);
}

#[tokio::test]
async fn many_sweeps_at_once_share_the_work() {
    let world = World::new().await;
    let cx = world.cx();
    for n in 0..100 {
        set(&cx, n, 1).await;
    }
    world.clock.advance(Duration::minutes(2));
    let done: Vec<Uuid> =
        futures::future::join_all((0..6).map(|_| sweep(&cx))).await.into_iter().flatten().collect();
    let mut each = done.clone();
    each.sort();
    each.dedup();
    assert_eq!((done.len(), each.len()), (100, 100));
    assert_eq!(left(&world).await, 0);
}

#[tokio::test]
async fn what_fails_comes_back_later_and_does_not_stop_the_rest() {
    let world = World::new().await;
    let cx = world.cx();
    for n in 1..=3 {
        set(&cx, n, 1).await;
    }
    world.clock.advance(Duration::minutes(2));
    let tries = AtomicU32::new(0);
    let stubborn = async |_: String, which: Uuid| -> Result<()> {
        if which == thing(2) {
            tries.fetch_add(1, Ordering::SeqCst);
            return Err(AppError::Busy);
        }
        Ok(())
    };
    deadlines::sweep(&cx, stubborn).await.unwrap();
    deadlines::sweep(&cx, stubborn).await.unwrap();
    assert_eq!((left(&world).await, tries.load(Ordering::SeqCst)), (1, 1));
    world.clock.advance(Duration::seconds(6));
    deadlines::sweep(&cx, stubborn).await.unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), 2);
    world.clock.advance(Duration::seconds(6));
    deadlines::sweep(&cx, stubborn).await.unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), 2, "it waits longer each time");
    world.clock.advance(Duration::seconds(6));
    assert_eq!(sweep(&cx).await, [thing(2)]);
    assert_eq!(left(&world).await, 0);
}

#[tokio::test]
async fn of_a_worker_that_died_another_takes_over() {
    let world = World::new().await;
    let cx = world.cx();
    set(&cx, 1, 1).await;
    world.clock.advance(Duration::minutes(2));
    // given up in the middle, as a process that is killed does
    let dying = deadlines::sweep(&cx, async |_, _| std::future::pending().await);
    assert!(tokio::time::timeout(std::time::Duration::from_millis(300), dying).await.is_err());
    assert!(sweep(&cx).await.is_empty(), "it may still be at it");
    world.clock.advance(Duration::minutes(3));
    assert_eq!(sweep(&cx).await, [thing(1)]);
}
