//! The program is killed again and again while it delivers.

use crate::support::{ALONE, amqp_url, number};
use domain::kit::System;
use domain::kit::events::{self, NewEvent};
use serde_json::json;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use testkit::{Changes, World};
use uuid::Uuid;

const THINGS: usize = 20;
/// Facts of one transaction.
const AT_ONCE: usize = 50;

#[tokio::test(flavor = "multi_thread")]
async fn killed_again_and_again_each_fact_is_heard_once_as_jobs() {
    Trial::new(None).await.run("jobs").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_again_and_again_each_fact_is_heard_once_over_the_broker() {
    let Some(url) = amqp_url() else { return };
    let _alone = ALONE.lock().await;
    Trial::new(Some(url)).await.run("RabbitMQ").await;
}

struct Trial {
    world: World,
    amqp_url: Option<String>,
    people: Vec<Uuid>,
    folder: std::path::PathBuf,
}

impl Trial {
    async fn new(amqp_url: Option<String>) -> Self {
        let world = World::new().await;
        let mut people = Vec::new();
        for n in 0..THINGS {
            people.push(world.customer(&format!("person{n}")).await.id().0);
        }
        world.run_jobs().await;
        // the order in which facts were heard, written down by the transactions that count
        world
            .tamper(
                "create table heard (n bigint generated always as identity, consumer text, event_id uuid);
                 create function note_heard() returns trigger language plpgsql security definer as
                 $$ begin insert into heard (consumer, event_id) values (new.consumer, new.event_id); return null; end $$;
                 create trigger heard after insert on inbox for each row execute function note_heard();",
            )
            .await;
        let folder = std::env::temp_dir()
            .join(format!("dropcart-relay-{}", Uuid::from_bytes(world.cx().random_bytes())));
        Self { world, amqp_url, people, folder }
    }

    async fn run(self, way: &str) {
        let (events, kills) = (number("RELAY_EVENTS", 400), number("RELAY_KILLS", 4));
        self.record(events).await;
        let begun = Instant::now();
        let mut child = self.start();
        for n in 0..kills {
            self.heard_more_than(events * n / (kills + 1)).await;
            child.kill().expect("it can be killed");
            child.wait().expect("it ended");
            self.hurry().await;
            child = self.start();
        }
        self.finish(events, &mut child).await;
        let took = begun.elapsed();
        child.kill().expect("it can be killed");
        child.wait().expect("it ended");
        self.check(events).await;
        eprintln!("{way}: {events} facts, {kills} kills, all heard once and in order after {took:.1?}");
        let _ = std::fs::remove_dir_all(&self.folder);
    }

    async fn record(&self, events: usize) {
        let changes = Changes { broker: self.amqp_url.is_some(), seed: 9, ..Changes::default() };
        let cx = self.world.other_process(changes);
        for first in (0..events).step_by(AT_ONCE) {
            let mut tx = cx.begin(&System).await.expect("a transaction");
            for n in first..(first + AT_ONCE).min(events) {
                let event = NewEvent {
                    kind: "user.password_changed",
                    thing: "user",
                    thing_id: self.people[n % THINGS],
                    data: json!({ "n": n }),
                };
                events::record(&mut tx, &cx, None, event).await.expect("recorded");
            }
            tx.commit().await.expect("committed");
        }
    }

    fn start(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dropcart"));
        command
            .arg("worker")
            .env_remove("TEST_DATABASE_URL")
            .env_remove("AMQP_URL")
            .env_remove("REDIS_URL")
            .env("DATABASE_URL", self.world.database_url())
            .env("APP_ENV", "development")
            .env("SECRET_KEY", testkit::SECRET_KEY)
            .env("RUST_LOG", "error")
            .env("DATA_DIR", &self.folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(url) = &self.amqp_url {
            command.env("AMQP_URL", url);
        }
        command.spawn().expect("the program starts")
    }

    async fn heard(&self) -> i64 {
        self.world
            .count(
                "select count(*) from heard h join events e on e.id = h.event_id
                 where h.consumer = 'notifications' and e.kind = 'user.password_changed'",
            )
            .await
    }

    async fn heard_more_than(&self, some: usize) {
        let begun = Instant::now();
        while self.heard().await <= some as i64 {
            assert!(begun.elapsed() < Duration::from_secs(120), "nothing is heard any more");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// What would take minutes is due now: the jobs of those who died.
    async fn hurry(&self) {
        self.world
            .tamper("update jobs set run_at = now(), locked_until = null, tries = 0 where parked_at is null")
            .await;
    }

    /// Until everything was heard and all that followed from it is done.
    async fn finish(&self, events: usize, child: &mut Child) {
        let begun = Instant::now();
        loop {
            let left = self.world.count("select count(*) from jobs where parked_at is null").await;
            if left == 0 && self.heard().await == events as i64 {
                return;
            }
            assert!(child.try_wait().expect("a child").is_none(), "the program died by itself");
            assert!(begun.elapsed() < Duration::from_secs(600), "{left} jobs, {} heard", self.heard().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn check(&self, events: usize) {
        assert_eq!(self.heard().await, events as i64, "heard once, and by whom it was meant for");
        let doubled =
            "select count(*) from (select from heard group by consumer, event_id having count(*) > 1) d";
        assert_eq!(self.world.count(doubled).await, 0);
        let backwards = "select count(*) from (
                 select e.seq, lag(e.seq) over (partition by h.consumer, e.thing, e.thing_id order by h.n) as before
                 from heard h join events e on e.id = h.event_id) told where before > seq";
        assert_eq!(self.world.count(backwards).await, 0, "facts of one thing in their order");
        let mails = "select count(*) from kept_messages where channel = 'mail'";
        assert_eq!(self.world.count(mails).await, events as i64, "one mail a fact");
        assert_eq!(self.world.count("select count(*) from jobs where parked_at is not null").await, 0);
        assert_eq!(self.world.count("select count(*) from outbox where relayed_at is null").await, 0);
        self.world.assert_sound().await;
    }
}
