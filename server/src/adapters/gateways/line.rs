//! A line to somebody else's machine: time-outs, a few tries with the same key, and a rest when it is down.

use bytes::Bytes;
use domain::kit::outside::{GatewayError, Told};
use model::{AppError, Result};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How patient one is with the other side.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For one try.
    pub one: Duration,
    /// For all tries together, with the waiting between them.
    pub all: Duration,
    /// Calls without an answer, one after the other, until it is left alone.
    pub failures: u32,
    /// How long it is left alone.
    pub rest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { one: seconds(8), all: seconds(14), failures: 5, rest: seconds(20) }
    }
}

/// Pauses before the second try and the third.
const PAUSES: [Duration; 2] = [Duration::from_millis(150), Duration::from_millis(600)];

pub struct Line {
    name: &'static str,
    client: reqwest::Client,
    patience: Patience,
    breaker: Mutex<Breaker>,
}

/// What was answered, whatever it says.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    /// The other side had answered this key before.
    pub is_replayed: bool,
    pub body: Bytes,
}

#[derive(Debug, Default)]
struct Breaker {
    failures: u32,
    rests_until: Option<Instant>,
}

impl Line {
    pub fn new(name: &'static str, patience: Patience) -> Result<Self> {
        let client = reqwest::Client::builder()
            .timeout(patience.one)
            .connect_timeout(patience.one.min(Duration::from_secs(3)))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(AppError::broken)?;
        Ok(Self { name, client, patience, breaker: Mutex::default() })
    }

    /// Asks, and again with the very same request where there was no answer; it must carry a key that makes that
    /// harmless. No answer, a 5xx, 409 or 429 in the end: not known.
    pub async fn send(&self, ask: impl Fn(&reqwest::Client) -> reqwest::RequestBuilder) -> Told<Reply> {
        if self.rests() {
            return Err(GatewayError::Unknown(format!(
                "{} did not answer lately and is left alone",
                self.name
            )));
        }
        let began = Instant::now();
        let mut pauses = PAUSES.into_iter();
        loop {
            let why = match self.once(ask(&self.client)).await {
                Ok(reply) => {
                    self.note(true);
                    return Ok(reply);
                }
                Err(why) => why,
            };
            let pause = pauses
                .next()
                .filter(|pause| began.elapsed() + *pause + self.patience.one <= self.patience.all);
            let Some(pause) = pause else {
                self.note(false);
                return Err(GatewayError::Unknown(format!("{}: {why}", self.name)));
            };
            tokio::time::sleep(pause).await;
        }
    }

    async fn once(&self, request: reqwest::RequestBuilder) -> std::result::Result<Reply, String> {
        // an address may hold what is nobody's business in a log line
        let answer = request.send().await.map_err(|error| told(&error.without_url()))?;
        let status = answer.status().as_u16();
        let is_replayed =
            answer.headers().get("idempotent-replayed").is_some_and(|value| value.as_bytes() == b"true");
        let body = answer.bytes().await.map_err(|error| told(&error.without_url()))?;
        if status >= 500 || status == 409 || status == 429 {
            return Err(format!("it answered {status}"));
        }
        Ok(Reply { status, is_replayed, body })
    }

    fn rests(&self) -> bool {
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        match breaker.rests_until {
            Some(until) if Instant::now() < until => true,
            Some(_) => {
                // one is let through; whether it is answered decides for the others
                breaker.rests_until = Some(Instant::now() + self.patience.rest);
                false
            }
            None => false,
        }
    }

    fn note(&self, answered: bool) {
        let outcome = if answered { "answered" } else { "silent" };
        metrics::counter!("gateway_calls_total", "gateway" => self.name, "outcome" => outcome).increment(1);
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        if answered {
            *breaker = Breaker::default();
            return;
        }
        breaker.failures += 1;
        if breaker.failures >= self.patience.failures {
            breaker.rests_until = Some(Instant::now() + self.patience.rest);
        }
    }
}

/// An error and what is behind it.
fn told(error: &reqwest::Error) -> String {
    use std::error::Error as _;
    match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
