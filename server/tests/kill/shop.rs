//! The real program as a process of its own, which may die.

use serde_json::Value;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use testkit::World;

pub struct Shop {
    pub world: World,
    child: Child,
    port: u16,
    client: reqwest::Client,
    /// How often it died.
    pub deaths: u32,
    folder: std::path::PathBuf,
}

/// So long a start may take, with a database that is there.
const START: Duration = Duration::from_secs(60);

impl Shop {
    pub async fn start(world: World, failpoint: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let folder = std::env::temp_dir().join(format!("dropcart-kill-{port}"));
        let child = run(&world, port, &folder, Some(failpoint));
        let client = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().expect("a client");
        let shop = Self { world, child, port, client, deaths: 0, folder };
        shop.ready().await;
        shop
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn ready(&self) {
        let begun = Instant::now();
        loop {
            let answer = self.client.get(format!("{}/ready", self.base())).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            assert!(begun.elapsed() < START, "the shop does not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Starts it again, without the place to die at.
    async fn again(&mut self) {
        let status = self.child.wait().expect("it ended");
        assert!(!status.success(), "it was to die, not to end");
        self.deaths += 1;
        self.child = run(&self.world, self.port, &self.folder, None);
        self.ready().await;
    }

    /// Asks until there is an answer; the program may die in between.
    pub async fn ask(&mut self, method: &str, path: &str, asked: &Asked<'_>) -> (u16, Value) {
        for _ in 0..200 {
            let mut request =
                self.client.request(method.parse().expect("a method"), format!("{}{path}", self.base()));
            for (name, value) in asked.headers() {
                request = request.header(name, value);
            }
            if let Some(body) = &asked.body {
                request = request.json(body);
            }
            let Ok(answer) = request.send().await else {
                self.again().await;
                self.hurry().await;
                continue;
            };
            let status = answer.status().as_u16();
            let Ok(bytes) = answer.bytes().await else {
                self.again().await;
                continue;
            };
            let body: Value = serde_json::from_slice(&bytes).unwrap_or_default();
            if status == 503 || body["error"]["code"] == "REQUEST_IN_PROGRESS" {
                self.hurry().await;
                tokio::time::sleep(Duration::from_millis(200)).await;
                continue;
            }
            return (status, body);
        }
        panic!("{method} {path} is never answered");
    }

    /// What would take minutes is due now: claims of the dead, looks at the gateway, jobs of dead workers.
    pub async fn hurry(&mut self) {
        self.world
            .tamper(
                "update idempotency_keys set claimed_at = claimed_at - interval '2 minutes' where finished_at is null;
                 update payments set look_at = now(), created_at = created_at - interval '2 minutes' where look_at is not null;
                 update jobs set run_at = now(), locked_until = null where parked_at is null;
                 update schedules set next_run_at = now()",
            )
            .await;
    }

    /// Whether it died by itself, as its worker may; then it is started again.
    pub async fn look_after(&mut self) {
        if self.child.try_wait().expect("a child").is_some() {
            self.again().await;
        }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn run(world: &World, port: u16, folder: &std::path::Path, failpoint: Option<&str>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dropcart"));
    command
        .arg("serve")
        .env_remove("TEST_DATABASE_URL")
        .env("DATABASE_URL", world.database_url())
        .env("APP_ENV", "development")
        .env("HOST", "127.0.0.1")
        .env("PORT", port.to_string())
        .env("BASE_URL", format!("http://127.0.0.1:{port}"))
        .env("SECRET_KEY", testkit::SECRET_KEY)
        .env("RATE_LIMITS", "off")
        .env("SHOP_CURRENCY", "USD")
        .env("RUST_LOG", "error")
        .env("DATA_DIR", folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(failpoint) = failpoint {
        command.env("FAILPOINT", failpoint);
    }
    command.spawn().expect("the program starts")
}

/// One request.
#[derive(Default)]
pub struct Asked<'a> {
    pub token: Option<&'a str>,
    pub key: Option<&'a str>,
    pub body: Option<Value>,
}

impl Asked<'_> {
    fn headers(&self) -> Vec<(&'static str, String)> {
        let token = self.token.map(|token| ("authorization", format!("Bearer {token}")));
        token.into_iter().chain(self.key.map(|key| ("idempotency-key", key.to_owned()))).collect()
    }
}
