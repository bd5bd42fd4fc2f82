//! Over RabbitMQ, with everything that may go wrong on the way.

use crate::support::{ALONE, Worker, amqp_url, engines, number, state, until};
use domain::accounts;
use domain::kit::System;
use domain::kit::events::{self, NewEvent};
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions, QueueDeclareOptions};
use lapin::types::FieldTable;
use lapin::{BasicProperties, Connection, ConnectionProperties};
use model::accounts::{ChangePassword, Secret};
use serde_json::json;
use std::time::{Duration, Instant};
use testkit::{Changes, Person, World};
use uuid::Uuid;

const SOON: Duration = Duration::from_secs(20);

async fn with_broker() -> World {
    World::with(Changes { broker: true, ..Changes::default() }).await
}

fn worker(world: &World, url: &str) -> Worker {
    let changes = Changes { broker: true, seed: 2, ..Changes::default() };
    Worker::start(state(world, changes, &[("AMQP_URL", url.to_owned())]))
}

async fn change_password(world: &World, who: &Person) {
    let input = ChangePassword {
        current_password: Secret::new(who.password.as_str()),
        new_password: Secret::new("another-long-secret-9"),
    };
    accounts::change_password(&world.cx(), &who.customer(), &input).await.unwrap();
}

async fn record(world: &World, kind: &'static str, thing_id: Uuid, how_many: usize) {
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    for _ in 0..how_many {
        let thing = kind.split('.').next().unwrap();
        let event = NewEvent { kind, thing, thing_id, data: json!({}) };
        events::record(&mut tx, &cx, None, event).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn waiting(world: &World) -> i64 {
    world.count("select count(*) from outbox where relayed_at is null").await
}

async fn dead(url: &str) -> u32 {
    let connection = Connection::connect(url, ConnectionProperties::default()).await.unwrap();
    let channel = connection.create_channel().await.unwrap();
    let passive = QueueDeclareOptions { passive: true, ..QueueDeclareOptions::default() };
    let queue = channel.queue_declare("dead.queue".into(), passive, FieldTable::default()).await.unwrap();
    queue.message_count()
}

async fn publish_nonsense(url: &str, body: &[u8]) {
    let connection = Connection::connect(url, ConnectionProperties::default()).await.unwrap();
    let channel = connection.create_channel().await.unwrap();
    channel.confirm_select(ConfirmSelectOptions::default()).await.unwrap();
    let options = BasicPublishOptions::default();
    let sent = channel.basic_publish(
        "order.events".into(),
        "order.delivered".into(),
        options,
        body,
        BasicProperties::default(),
    );
    sent.await.unwrap().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fact_goes_over_the_broker_and_is_told_by_mail() {
    let Some(url) = amqp_url() else { return };
    let _alone = ALONE.lock().await;
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    let worker = worker(&world, &url);
    change_password(&world, &mia).await;
    until("the mail", SOON, async || world.mailbox.mails_to("mia@example.com").len() == 1).await;
    until("the outbox", SOON, async || waiting(&world).await == 0).await;
    assert_eq!(world.count("select count(*) from jobs where kind = 'event.deliver'").await, 0);
    // the same two processes, and a fact that both might relay
    let second = Worker::start(state(
        &world,
        Changes { broker: true, seed: 3, ..Changes::default() },
        &[("AMQP_URL", url.clone())],
    ));
    record(&world, "user.password_changed", mia.id().0, 1).await;
    until("the second mail", SOON, async || world.mailbox.mails_to("mia@example.com").len() == 2).await;
    worker.stop().await;
    record(&world, "user.password_changed", mia.id().0, 1).await;
    until("the third mail", SOON, async || world.mailbox.mails_to("mia@example.com").len() == 3).await;
    second.stop().await;
    world.assert_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_goes_to_the_dead_and_poison_to_the_jobs() {
    let Some(url) = amqp_url() else { return };
    let _alone = ALONE.lock().await;
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    let worker = worker(&world, &url);
    until("the first facts", SOON, async || waiting(&world).await == 0).await;
    let before = dead(&url).await;
    publish_nonsense(&url, b"no json at all").await;
    publish_nonsense(&url, json!({ "id": Uuid::from_u128(5) }).to_string().as_bytes()).await;
    record(&world, "order.delivered", Uuid::from_u128(7), 1).await;
    change_password(&world, &mia).await;
    until("the mail behind them", SOON, async || world.mailbox.mails_to("mia@example.com").len() == 1).await;
    // a queue a subscriber hears at has its own copy
    until("the dead", SOON, async || dead(&url).await >= before + 2).await;
    let poisoned = "select count(*) from jobs where payload ->> 'consumer' = 'payments'";
    until("the poisoned fact", SOON, async || world.count(poisoned).await == 1).await;
    for _ in 0..domain::kit::jobs::MAX_TRIES {
        world.clock.advance(chrono::Duration::hours(2));
        world.run_jobs().await;
    }
    let parked =
        "select count(*) from jobs where payload ->> 'consumer' = 'payments' and parked_at is not null";
    until("it is parked", SOON, async || world.count(parked).await == 1).await;
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_broker_is_away_facts_wait_and_nothing_else_does() {
    let Some(url) = amqp_url() else { return };
    let _alone = ALONE.lock().await;
    let world = with_broker().await;
    let mia = world.customer("mia").await;
    let backlog = number("RELAY_BACKLOG", 200);
    let worker = worker(&world, &url);
    until("the first facts", SOON, async || waiting(&world).await == 0).await;
    engines("pause");
    let begun = Instant::now();
    change_password(&world, &mia).await;
    assert!(begun.elapsed() < Duration::from_secs(2), "nobody waits for the broker");
    record(&world, "user.password_changed", mia.id().0, backlog).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(waiting(&world).await > backlog as i64);
    assert_eq!(world.mailbox.mails_to("mia@example.com").len(), 0);
    engines("resume");
    let drained = until("the outbox", Duration::from_secs(60), async || waiting(&world).await == 0).await;
    let all = backlog + 1;
    let told = async || world.mailbox.mails_to("mia@example.com").len() == all;
    let heard = until("the mails", Duration::from_secs(300), told).await;
    eprintln!(
        "a backlog of {backlog} facts: at the broker {drained:.1?} after its return, told after {:.1?}",
        drained + heard
    );
    worker.stop().await;
    assert_eq!(world.mailbox.mails_to("mia@example.com").len(), all);
}
