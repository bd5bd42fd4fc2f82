//! One scenario under load.

use crate::dice::Dice;
use crate::scenario::Scenario;
use crate::shop::Shop;
use anyhow::Result;
use futures::future::join_all;
use std::time::{Duration, Instant};

pub struct Plan {
    pub connections: usize,
    pub length: Duration,
    pub spread: u64,
}

/// What came of it.
pub struct Outcome {
    pub scenario: Scenario,
    pub seconds: f64,
    pub failed: usize,
    /// The first refusal, for people.
    pub why: Option<String>,
    pub bytes: usize,
    /// Microseconds, in order.
    pub times: Vec<u32>,
}

impl Outcome {
    pub fn per_second(&self) -> f64 {
        self.times.len() as f64 / self.seconds
    }

    /// So many of a thousand took no longer, in milliseconds.
    pub fn within(&self, per_mille: usize) -> f64 {
        let at = (self.times.len() * per_mille / 1000).min(self.times.len().saturating_sub(1));
        self.times.get(at).map_or(0.0, |micros| f64::from(*micros) / 1000.0)
    }
}

pub async fn run(shop: &Shop, scenario: Scenario, plan: &Plan) -> Result<Outcome> {
    let begun = Instant::now();
    let end = begun + plan.length;
    let workers = (0..plan.connections).map(|number| work(shop, scenario, plan.spread, number, end));
    let done = join_all(workers).await;
    let seconds = begun.elapsed().as_secs_f64();
    let mut whole = Outcome { scenario, seconds, failed: 0, why: None, bytes: 0, times: Vec::new() };
    for part in done {
        whole.failed += part.failed;
        whole.bytes += part.bytes;
        whole.why = whole.why.or(part.why);
        whole.times.extend(part.times);
    }
    whole.times.sort_unstable();
    Ok(whole)
}

async fn work(shop: &Shop, scenario: Scenario, spread: u64, number: usize, end: Instant) -> Outcome {
    let account = shop.accounts.get(number);
    let mut which = Dice::of(number as u64 + 1);
    let mut outcome = Outcome { scenario, seconds: 0.0, failed: 0, why: None, bytes: 0, times: Vec::new() };
    let mut fresh = number as u64 * 1_000_000;
    while Instant::now() < end {
        // what is read repeats itself as people do; what is written never does
        fresh += 1;
        let seed = if scenario.needs_accounts() { fresh } else { which.roll(spread) };
        let began = Instant::now();
        match scenario.once(shop, account, &mut Dice::of(seed)).await {
            Ok(bytes) => {
                outcome.bytes += bytes;
                outcome.times.push(u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX));
            }
            Err(error) => {
                outcome.failed += 1;
                outcome.why.get_or_insert_with(|| format!("{error:#}"));
            }
        }
    }
    outcome
}
