//! The mechanisms, each against the failure it is there for.

use chrono::Duration;
use domain::kit::idempotency::{self, Answer, Start};
use domain::kit::jobs::{self, Job};
use domain::kit::{AppError, System};
use model::Reason;
use serde::{Deserialize, Serialize};
use testkit::World;

#[derive(Debug, Serialize, Deserialize)]
struct Sweep {
    room: String,
}

impl Job for Sweep {
    const KIND: &'static str = "test.sweep";
}

fn sweep(room: &str) -> Sweep {
    Sweep { room: room.to_owned() }
}

async fn rooms(cx: &domain::Cx) -> Vec<String> {
    let claimed = jobs::claim(cx, 10).await.unwrap();
    claimed.iter().map(|job| job.read::<Sweep>().unwrap().room).collect()
}

#[tokio::test]
async fn a_job_exists_exactly_when_its_transaction_does() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    jobs::enqueue(&mut tx, &cx, &sweep("kitchen")).await.unwrap();
    drop(tx);
    assert_eq!(rooms(&cx).await, Vec::<String>::new());
}

#[tokio::test]
async fn twenty_workers_never_hold_the_same_job() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    for n in 0..40 {
        jobs::enqueue(&mut tx, &cx, &sweep(&format!("room {n}"))).await.unwrap();
    }
    tx.commit().await.unwrap();
    let held = futures::future::join_all((0..20).map(|_| jobs::claim(&cx, 5))).await;
    let mut ids: Vec<_> = held.into_iter().flat_map(Result::unwrap).map(|job| job.id).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), all), (40, 40));
}

#[tokio::test]
async fn a_lane_goes_one_by_one_and_a_parked_job_does_not_block_it() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    for room in ["first", "second"] {
        jobs::enqueue_in_lane(&mut tx, &cx, &sweep(room), "house").await.unwrap();
    }
    tx.commit().await.unwrap();
    for tried in 1..=jobs::MAX_TRIES {
        let claimed = jobs::claim(&cx, 10).await.unwrap();
        assert_eq!(claimed.len(), 1, "only the first of the lane");
        let parked = jobs::fail(&cx, &claimed[0], &AppError::Busy).await.unwrap();
        assert_eq!(parked, tried == jobs::MAX_TRIES);
        world.clock.advance(Duration::hours(2));
    }
    assert_eq!(rooms(&cx).await, ["second"]);
}

#[tokio::test]
async fn a_job_whose_worker_died_is_taken_over() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    jobs::enqueue(&mut tx, &cx, &sweep("kitchen")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(rooms(&cx).await, ["kitchen"]);
    assert_eq!(rooms(&cx).await, Vec::<String>::new(), "held by the first worker");
    world.clock.advance(Duration::minutes(3));
    assert_eq!(rooms(&cx).await, ["kitchen"]);
}

#[tokio::test]
async fn one_waiting_job_of_a_name_is_enough() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    for _ in 0..3 {
        jobs::enqueue_once(&mut tx, &cx, &sweep("kitchen"), "the kitchen").await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(rooms(&cx).await, ["kitchen"]);
}

#[tokio::test]
async fn a_schedule_is_handed_to_one_worker_only() {
    let world = World::new().await;
    let cx = world.cx();
    let all = [jobs::Schedule { name: "clean", every: Duration::minutes(10) }];
    assert_eq!(jobs::due_schedules(&cx, &all).await.unwrap(), Vec::<&str>::new(), "planned, not yet due");
    world.clock.advance(Duration::minutes(11));
    let taken = futures::future::join_all((0..5).map(|_| jobs::due_schedules(&cx, &all))).await;
    assert_eq!(taken.into_iter().flat_map(Result::unwrap).collect::<Vec<_>>(), ["clean"]);
}

#[tokio::test]
async fn fifty_identical_requests_have_one_worker_and_one_answer() {
    let world = World::new().await;
    let cx = world.cx();
    let starts =
        futures::future::join_all((0..50).map(|_| idempotency::start(&cx, "mia", "key", b"body"))).await;
    let (mut fresh, mut waiting) = (Vec::new(), 0);
    for start in starts {
        match start {
            Ok(Start::Fresh(claim)) => fresh.push(claim),
            Err(AppError::Refused(Reason::RequestInProgress)) => waiting += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((fresh.len(), waiting), (1, 49));

    let answer = Answer { status: 201, location: Some("/orders/1".into()), body: b"{\"id\":1}".to_vec() };
    let mut tx = cx.begin(&System).await.unwrap();
    fresh[0].answered(&mut tx, &cx, &answer).await.unwrap();
    tx.commit().await.unwrap();
    let Start::Replay(replayed) = idempotency::start(&cx, "mia", "key", b"body").await.unwrap() else {
        panic!("expected the first answer")
    };
    assert_eq!(replayed, answer);
    assert!(
        matches!(idempotency::start(&cx, "eve", "key", b"body").await, Ok(Start::Fresh(_))),
        "keys are one's own"
    );
    assert_eq!(
        idempotency::start(&cx, "mia", "key", b"other").await.unwrap_err(),
        AppError::Refused(Reason::IdempotencyKeyReused)
    );
}

#[tokio::test]
async fn the_key_of_a_request_that_died_is_free_again() {
    let world = World::new().await;
    let cx = world.cx();
    assert!(matches!(idempotency::start(&cx, "mia", "key", b"body").await, Ok(Start::Fresh(_))));
    world.clock.advance(Duration::minutes(2));
    assert!(matches!(idempotency::start(&cx, "mia", "key", b"body").await, Ok(Start::Fresh(_))));
}

#[tokio::test]
async fn the_application_cannot_rewrite_what_happened() {
    let world = World::new().await;
    let cx = world.cx();
    world.customer("mia").await;
    for statement in [
        "update events set kind = 'nothing.happened'",
        "delete from events",
        "update audit_log set action = 'nothing'",
        "delete from audit_log",
        "alter table users disable row level security",
        "create table mine (id int)",
    ] {
        let mut tx = cx.begin(&System).await.unwrap();
        let refused = sqlx::query(statement).execute(&mut *tx).await;
        let code =
            refused.err().and_then(|e| e.as_database_error().and_then(|d| d.code().map(|c| c.into_owned())));
        assert_eq!(code.as_deref(), Some("42501"), "{statement} must be refused");
    }
}

#[tokio::test]
async fn mail_waits_for_a_server_that_is_down_and_is_sent_once() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    world.run_jobs().await;
    world.mailbox.set_down(true);
    let input = model::accounts::ChangePassword {
        current_password: model::accounts::Secret::new(mia.password.as_str()),
        new_password: model::accounts::Secret::new("another-long-secret-9"),
    };
    domain::accounts::change_password(&world.cx(), &mia.customer(), &input).await.unwrap();
    assert_eq!(world.run_jobs().await.len(), 1, "the mail could not be sent");
    world.mailbox.set_down(false);
    world.clock.advance(Duration::minutes(1));
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    assert_eq!(world.mailbox.mails_to("mia@example.com").len(), 1);
}

#[tokio::test]
async fn a_job_that_kills_its_workers_is_parked_too() {
    let world = World::new().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    jobs::enqueue(&mut tx, &cx, &sweep("cursed")).await.unwrap();
    tx.commit().await.unwrap();
    for _ in 0..jobs::MAX_TRIES {
        assert_eq!(rooms(&cx).await, ["cursed"]);
        world.clock.advance(Duration::minutes(3));
    }
    assert_eq!(rooms(&cx).await, Vec::<String>::new(), "enough is enough");
    jobs::park_abandoned(&cx).await.unwrap();
    assert_eq!(jobs::depths(&cx).await.unwrap(), (0, 1));
}
