//! Facts on both ways to their subscribers: each is heard once, in order per thing, whatever way it took and however
//! often it was told.

use chrono::Duration;
use domain::accounts;
use domain::admin::{self, EventFilter};
use domain::kit::events::{self, Event, NewEvent};
use domain::kit::{System, jobs, outbox};
use domain::registry;
use model::accounts::{ChangePassword, Permission, Secret};
use model::events::{GiveUpJob, JobStatus};
use model::{AppError, PageRequest, UserId};
use serde_json::json;
use sqlx::Connection;
use testkit::{Changes, Person, World};
use uuid::Uuid;

async fn with_broker() -> World {
    World::with(Changes { broker: true, ..Changes::default() }).await
}

async fn change_password(world: &World, who: &Person) {
    let input = ChangePassword {
        current_password: Secret::new(who.password.as_str()),
        new_password: Secret::new("another-long-secret-9"),
    };
    accounts::change_password(&world.cx(), &who.customer(), &input).await.unwrap();
}

/// What waits for the broker of this kind.
async fn waiting(world: &World, kind: &str) -> Vec<Event> {
    let mut conn = world.cx().pool().acquire().await.unwrap();
    let all = outbox::waiting(&mut conn, 100).await.unwrap();
    all.into_iter().filter(|event| event.kind == kind).collect()
}

async fn record(world: &World, kind: &'static str, thing_id: Uuid) -> Event {
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let thing = kind.split('.').next().unwrap();
    let event = NewEvent { kind, thing, thing_id, data: json!({}) };
    events::record(&mut tx, &cx, None, event).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = cx.pool().acquire().await.unwrap();
    let seq = world.count("select max(seq) from events").await;
    events::read(&mut conn, seq).await.unwrap()
}

async fn deliveries(world: &World) -> i64 {
    world.count("select count(*) from jobs where kind = 'event.deliver'").await
}

#[tokio::test]
async fn with_a_broker_a_fact_waits_in_the_outbox_and_is_no_job() {
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    change_password(&world, &mia).await;
    assert_eq!(deliveries(&world).await, 0);
    assert_eq!(waiting(&world, "user.password_changed").await.len(), 1);
    let all = world.count("select count(*) from events").await;
    assert_eq!(world.count("select count(*) from outbox where relayed_at is null").await, all);
    let mut conn = world.cx().pool().acquire().await.unwrap();
    assert_eq!(outbox::depth(&mut conn).await.unwrap().0, all);
    world.clock.advance(Duration::seconds(30));
    assert_eq!(admin::event_lag(&world.cx()).await.unwrap(), 30);

    let event = &waiting(&world, "user.password_changed").await[0];
    outbox::relayed(&mut conn, &world.cx(), &[event.seq]).await.unwrap();
    assert!(waiting(&world, "user.password_changed").await.is_empty());
    assert_eq!(outbox::relay_again(&mut conn).await.unwrap(), 1);
    assert_eq!(waiting(&world, "user.password_changed").await.len(), 1);
}

#[tokio::test]
async fn what_was_rolled_back_waits_nowhere() {
    let world = with_broker().await;
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let event = NewEvent { kind: "test.fact", thing: "test", thing_id: Uuid::nil(), data: json!({}) };
    events::record(&mut tx, &cx, None, event).await.unwrap();
    drop(tx);
    assert_eq!(world.count("select count(*) from outbox").await, 0);
}

#[tokio::test]
async fn there_is_one_relay_and_another_when_it_is_gone() {
    let world = with_broker().await;
    let (mut first, mut second) = (world.owner().await, world.owner().await);
    assert!(outbox::become_the_relay(&mut first).await.unwrap());
    assert!(!outbox::become_the_relay(&mut second).await.unwrap());
    first.close().await.unwrap();
    // the server takes a moment to see that a connection is gone
    for _ in 0..100 {
        if outbox::become_the_relay(&mut second).await.unwrap() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("nobody became the relay");
}

#[tokio::test]
async fn a_fact_that_is_told_twice_is_heard_once() {
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    world.run_jobs().await;
    let before = world.mailbox.mails_to("mia@example.com").len();
    change_password(&world, &mia).await;
    let event = waiting(&world, "user.password_changed").await.remove(0);
    let cx = world.cx();
    let tellers = (0..5).map(|_| registry::receive(&cx, "notifications", &event));
    for told in futures::future::join_all(tellers).await {
        told.unwrap();
    }
    registry::put_off(&cx, "notifications", &event).await.unwrap();
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    assert_eq!(world.mailbox.mails_to("mia@example.com").len(), before + 1);
}

#[tokio::test]
async fn later_facts_wait_behind_one_that_could_not_be_heard() {
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    let first = record(&world, "user.password_changed", mia.id().0).await;
    let second = record(&world, "user.password_changed", mia.id().0).await;
    let other = record(&world, "user.password_changed", world.customer("ben").await.id().0).await;
    let cx = world.cx();
    registry::put_off(&cx, "notifications", &first).await.unwrap();
    for event in [&second, &other] {
        registry::receive(&cx, "notifications", event).await.unwrap();
    }
    let heard = |event: &Event| {
        let query = format!("select count(*) from inbox where event_id = '{}'", event.id);
        let world = &world;
        async move { world.count(&query).await }
    };
    assert_eq!((heard(&first).await, heard(&second).await, heard(&other).await), (0, 0, 1));
    assert_eq!(deliveries(&world).await, 2, "the second stands behind the first");
    world.run_jobs().await;
    assert_eq!((heard(&first).await, heard(&second).await), (1, 1));
}

#[tokio::test]
async fn a_change_of_the_way_loses_nothing_and_doubles_nothing() {
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    let ben = world.customer("ben").await;
    let (heard, unheard) = (
        record(&world, "user.password_changed", mia.id().0).await,
        record(&world, "user.password_changed", ben.id().0).await,
    );
    registry::receive(&world.cx(), "notifications", &heard).await.unwrap();
    let mut conn = world.cx().pool().acquire().await.unwrap();
    // the broker took both; one lies in a queue out of which nobody will take it any more
    outbox::relayed(&mut conn, &world.cx(), &[heard.seq, unheard.seq]).await.unwrap();
    drop(conn);

    let without = world.other_process(Changes { seed: 2, ..Changes::default() });
    assert!(outbox::fall_back(&without).await.unwrap() >= 2);
    assert_eq!(world.count("select count(*) from outbox").await, 0);
    let about = |event: &Event| {
        format!(
            "select count(*) from jobs where kind = 'event.deliver' and (payload ->> 'seq')::bigint = {}",
            event.seq
        )
    };
    assert_eq!((world.count(&about(&heard)).await, world.count(&about(&unheard)).await), (0, 1));
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    // and should the broker tell it after all
    registry::receive(&world.cx(), "notifications", &unheard).await.unwrap();
    world.run_jobs().await;
    for person in [&mia, &ben] {
        let mails = world.mailbox.mails_to(&person.email);
        assert_eq!(mails.len(), 1, "{}: {mails:?}", person.email);
    }
    assert_eq!(outbox::fall_back(&without).await.unwrap(), 0);
}

/// A fact that no subscriber can make sense of.
async fn park_a_poisoned_one(world: &World) -> Event {
    let poison = record(world, "order.delivered", Uuid::from_u128(7)).await;
    for _ in 0..jobs::MAX_TRIES {
        world.run_jobs().await;
        world.clock.advance(Duration::hours(2));
    }
    poison
}

#[tokio::test]
async fn a_poisoned_fact_parks_is_replayed_and_given_up() {
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Settings]).await.as_admin();
    let poison = park_a_poisoned_one(&world).await;
    let cx = world.cx();
    let parked = admin::jobs(&cx, &staff, JobStatus::Parked, PageRequest::default()).await.unwrap();
    let job =
        parked.items.iter().find(|job| job.delivery.as_ref().is_some_and(|one| one.consumer == "payments"));
    let job = job.expect("payments cannot make sense of it").clone();
    assert_eq!((job.tries, job.delivery.unwrap().seq), (jobs::MAX_TRIES, poison.seq));
    assert!(job.error.is_some() && job.parked_at.is_some());

    admin::replay_job(&cx, &staff, job.id).await.unwrap();
    assert_eq!(admin::replay_job(&cx, &staff, job.id).await.unwrap_err(), AppError::NotFound);
    assert_eq!(world.run_jobs().await.len(), 1, "it was tried again");
    let waiting = admin::jobs(&cx, &staff, JobStatus::Waiting, PageRequest::default()).await.unwrap();
    assert!(waiting.items.iter().any(|one| one.id == job.id && one.tries == 1));

    for _ in 0..jobs::MAX_TRIES {
        world.clock.advance(Duration::hours(2));
        world.run_jobs().await;
    }
    let nothing = GiveUpJob::default();
    assert!(matches!(admin::give_up_job(&cx, &staff, job.id, &nothing).await, Err(AppError::Invalid(_))));
    let reason = GiveUpJob { reason: "made by hand".into() };
    admin::give_up_job(&cx, &staff, job.id, &reason).await.unwrap();
    assert_eq!(admin::give_up_job(&cx, &staff, job.id, &reason).await.unwrap_err(), AppError::NotFound);
    let heard =
        format!("select count(*) from inbox where consumer = 'payments' and event_id = '{}'", poison.id);
    assert_eq!(world.count(&heard).await, 1, "it counts as heard");
    let written = "select count(*) from audit_log where action in ('job.replay', 'job.give_up')";
    assert_eq!(world.count(written).await, 2);
}

#[tokio::test]
async fn only_staff_with_the_permission_look_after_jobs() {
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Orders]).await.as_admin();
    let cx = world.cx();
    let (page, id) = (PageRequest::default(), cx.id());
    let refused = [
        admin::events(&cx, &staff, &EventFilter::default()).await.err(),
        admin::jobs(&cx, &staff, JobStatus::Parked, page).await.err(),
        admin::replay_job(&cx, &staff, id).await.err(),
        admin::give_up_job(&cx, &staff, id, &GiveUpJob { reason: "no".into() }).await.err(),
    ];
    assert!(refused.iter().all(|error| *error == Some(AppError::Forbidden)), "{refused:?}");
}

#[tokio::test]
async fn the_stream_is_read_backwards_page_by_page() {
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Settings]).await.as_admin();
    let thing = Uuid::from_u128(9);
    for _ in 0..admin::EVENTS_AT_ONCE + 3 {
        record(&world, "test.counted", thing).await;
    }
    let cx = world.cx();
    let mut filter = EventFilter::searched(&thing.to_string());
    let first = admin::events(&cx, &staff, &filter).await.unwrap();
    assert_eq!(first.events.len() as i64, admin::EVENTS_AT_ONCE);
    filter.before = first.next;
    let rest = admin::events(&cx, &staff, &filter).await.unwrap();
    assert_eq!((rest.events.len(), rest.next), (3, None));
    assert!(first.events.last().unwrap().seq > rest.events[0].seq);
    let of_kind = |text: &str| {
        let (cx, staff, filter) = (&cx, &staff, EventFilter::searched(text));
        async move { admin::events(cx, staff, &filter).await.unwrap().events.len() }
    };
    assert_eq!(of_kind("test.counted").await as i64, admin::EVENTS_AT_ONCE);
    assert_eq!(of_kind("test").await as i64, admin::EVENTS_AT_ONCE);
    assert_eq!(of_kind("test.count").await, 0, "a kind, not a part of one");
    assert!(of_kind("user").await > 0);
}

#[tokio::test]
async fn many_facts_are_read_at_once_in_their_order() {
    let world = World::new().await;
    let _: UserId = world.customer("mia").await.id();
    let cx = world.cx();
    let mut conn = cx.pool().acquire().await.unwrap();
    let newest = world.count("select max(seq) from events").await;
    let read = events::read_many(&mut conn, &[newest, newest - 1, newest + 99]).await.unwrap();
    assert_eq!(read.iter().map(|event| event.seq).collect::<Vec<_>>(), [newest - 1, newest]);
    let ids: Vec<_> = read.iter().map(|event| event.id).collect();
    assert_eq!(events::find_many(&mut conn, &ids).await.unwrap().len(), 2);
}
