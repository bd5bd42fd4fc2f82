//! Processes, worlds and engines of these tests.

use server::AppState;
use server::config::{Config, Vars};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use testkit::{Changes, World};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// There is one RabbitMQ, and some tests pause it.
pub static ALONE: LazyLock<tokio::sync::Mutex<()>> = LazyLock::new(tokio::sync::Mutex::default);

/// Where RabbitMQ is; says why a test is skipped where there is none.
#[allow(clippy::disallowed_methods, reason = "how tests are told of their engines")]
pub fn amqp_url() -> Option<String> {
    let url = std::env::var("TEST_AMQP_URL").ok().filter(|url| !url.is_empty());
    if url.is_none() {
        eprintln!("skipped: TEST_AMQP_URL is not set (`bin/engines start` prints an address for it)");
    }
    url
}

#[allow(clippy::disallowed_methods, reason = "how tests are told how long to run")]
pub fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// `pause` or `resume` of RabbitMQ.
pub fn engines(what: &str) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../bin/engines");
    let done = Command::new(script).arg(what).status().expect("bin/engines runs");
    assert!(done.success(), "bin/engines {what}");
}

/// A process of the shop within this one, on the database of a world.
pub fn state(world: &World, changes: Changes, more: &[(&'static str, String)]) -> AppState {
    let fixed = [
        ("DATABASE_URL", world.database_url()),
        ("SECRET_KEY", testkit::SECRET_KEY.to_owned()),
        ("RATE_LIMITS", "on".to_owned()),
    ];
    let vars: Vars = fixed.into_iter().chain(more.iter().cloned()).collect();
    let config = Config::from_vars(&vars).expect("a good configuration");
    let state = AppState::new(config, world.other_shop(changes));
    state.readiness.prepared();
    state
}

/// A worker within this process, which stops when it is dropped.
pub struct Worker {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Worker {
    pub fn start(state: AppState) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(server::worker::run(state, stopped)) }
    }

    pub async fn stop(self) {
        self.stop.send_replace(true);
        self.task.await.expect("the worker ends");
    }
}

/// Waits until `ready` says so; answers how long that took.
pub async fn until(what: &str, patience: Duration, mut ready: impl AsyncFnMut() -> bool) -> Duration {
    let begun = Instant::now();
    while !ready().await {
        assert!(begun.elapsed() < patience, "{what}: not within {patience:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    begun.elapsed()
}
