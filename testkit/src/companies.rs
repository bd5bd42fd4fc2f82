//! Other companies, as far as the shop talks to them: they listen on a port of their own, keep what they were told, and can be
//! slow, broken or silent after they did what they were asked.

mod paypal;
mod stripe;
mod twilio;

pub use paypal::{FakePayPal, GOOD_SIGNATURE as PAYPAL_SIGNATURE};
pub use stripe::FakeStripe;
pub use twilio::FakeTwilio;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How the next request is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Humour {
    Fine,
    /// Does what is asked, and answers after so long.
    Slow(Duration),
    /// Does what is asked, and nobody hears of it.
    Silent,
    /// Answers 503 and does nothing.
    Broken,
}

/// Longer than anybody waits.
const FOREVER: Duration = Duration::from_secs(30);

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: Method,
    pub path: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Asked {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// A form's fields.
    pub fn form(&self) -> BTreeMap<String, String> {
        serde_urlencoded::from_bytes(&self.body).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// What is answered.
#[derive(Clone, Debug)]
pub struct Said {
    pub status: u16,
    pub body: Value,
    pub is_replayed: bool,
}

impl Said {
    pub fn new(status: u16, body: Value) -> Self {
        Self { status, body, is_replayed: false }
    }
}

type Handler = Box<dyn Fn(&Asked) -> Said + Send + Sync>;

/// A company that listens, until it is dropped.
pub struct Company {
    pub url: String,
    inner: Arc<Inner>,
    task: tokio::task::JoinHandle<()>,
}

struct Inner {
    humours: Mutex<VecDeque<Humour>>,
    asked: Mutex<Vec<Asked>>,
    handler: Handler,
}

impl Company {
    pub async fn open(handler: Handler) -> Self {
        let inner = Arc::new(Inner { humours: Mutex::default(), asked: Mutex::default(), handler });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(inner.clone());
        let task = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("it listens");
        });
        Self { url, inner, task }
    }

    /// How the next requests are treated, one after the other; all later ones are fine.
    pub fn treat_next(&self, humours: &[Humour]) {
        locked(&self.inner.humours).extend(humours);
    }

    /// What was asked so far, as `POST /v1/refunds`.
    pub fn asked(&self) -> Vec<String> {
        locked(&self.inner.asked).iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }

    pub fn requests(&self) -> Vec<Asked> {
        locked(&self.inner.asked).clone()
    }
}

impl Drop for Company {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(company): State<Arc<Inner>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap_or_default();
    let asked =
        Asked { method: parts.method, path: parts.uri.path().to_owned(), headers: parts.headers, body };
    locked(&company.asked).push(asked.clone());
    let humour = locked(&company.humours).pop_front().unwrap_or(Humour::Fine);
    if humour == Humour::Broken {
        return (StatusCode::SERVICE_UNAVAILABLE, "down").into_response();
    }
    let said = (company.handler)(&asked);
    match humour {
        Humour::Slow(pause) => tokio::time::sleep(pause).await,
        Humour::Silent => tokio::time::sleep(FOREVER).await,
        Humour::Fine | Humour::Broken => {}
    }
    let status = StatusCode::from_u16(said.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let replayed = if said.is_replayed { "true" } else { "false" };
    (status, [("idempotent-replayed", replayed)], axum::Json(said.body)).into_response()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
