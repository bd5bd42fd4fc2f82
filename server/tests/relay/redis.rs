//! What instances share over Redis, and what they do when it is away.

use crate::support::{state, until};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use testkit::{Changes, World};

const SOON: Duration = Duration::from_secs(10);

/// A Redis of its own that can be stopped and started.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start() -> Option<Self> {
        let port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
        match run(port) {
            Ok(child) => Some(Self { child, port }),
            Err(error) => {
                eprintln!(
                    "skipped: redis-server cannot be started ({error}); `bin/engines start` installs it"
                );
                None
            }
        }
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    fn stop(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ended");
    }

    fn again(&mut self) {
        self.child = run(self.port).expect("it starts again");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run(port: u16) -> std::io::Result<Child> {
    Command::new("redis-server")
        .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn two(world: &World, server: &Server) -> [server::AppState; 2] {
    [2, 3].map(|seed| {
        let changes = Changes { seed, keeps_answers_for: 60, ..Changes::default() };
        state(world, changes, &[("REDIS_URL", server.url())])
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_shared_and_nobody_is_refused_when_redis_is_away() {
    let Some(mut redis) = Server::start() else { return };
    let world = World::new().await;
    let [one, other] = two(&world, &redis);
    let shared = one.redis.clone().expect("a Redis");
    until("Redis", SOON, async || shared.ping().await.is_ok()).await;
    let tries = async |state: &server::AppState| state.limits.count_strictly("auth:somebody").await.unwrap();

    let first = tries(&one).await;
    assert!(first.allowed);
    let second = tries(&other).await;
    assert_eq!(second.remaining, first.remaining - 1, "the other instance counts on");
    assert_eq!(world.count("select count(*) from rate_windows").await, 0, "not in the database");

    redis.stop();
    let begun = Instant::now();
    for _ in 0..3 {
        assert!(tries(&one).await.allowed, "nobody is refused for it");
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "nor waits for long: {:?}", begun.elapsed());
    assert!(world.count("select count(*) from rate_windows").await > 0, "the database counts meanwhile");
    assert!(shared.ping().await.is_err());

    redis.again();
    until("Redis is back", SOON, async || shared.ping().await.is_ok()).await;
    assert!(tries(&other).await.allowed);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_instances_hear_at_once_that_something_changed() {
    let Some(redis) = Server::start() else { return };
    let world = World::new().await;
    let [one, other] = two(&world, &redis);
    let shared = one.redis.clone().expect("a Redis");
    until("Redis", SOON, async || shared.ping().await.is_ok()).await;
    let tasks = [one.clone(), other.clone()]
        .map(|state| tokio::spawn(async move { server::freshness::share(&state).await }));
    // both listen once they have looked anew
    until("both listen", SOON, async || one.shop.fresh.generation() > 0 && other.shop.fresh.generation() > 0)
        .await;
    let before = other.shop.fresh.generation();
    one.system_cx().catalogue_changed();
    let took = until("the word", SOON, async || other.shop.fresh.generation() > before).await;
    assert!(took < Duration::from_secs(1), "{took:?}");
    for task in tasks {
        task.abort();
    }
}
