//! What is said at the end: to people, or to programs.
#![allow(clippy::print_stdout, reason = "the report is what this program is for")]

use crate::run::Outcome;
use crate::scenario::Scenario;
use serde_json::json;

pub fn names() {
    for scenario in Scenario::ALL {
        println!("{:<14} {}", scenario.name(), scenario.about());
    }
}

pub fn table(results: &[Outcome]) {
    println!(
        "{:<14} {:>9} {:>9} {:>9} {:>9} {:>7} {:>9}",
        "scenario", "a second", "p50 ms", "p95 ms", "p99 ms", "failed", "KB each"
    );
    for result in results {
        let each = result.bytes as f64 / 1024.0 / result.times.len().max(1) as f64;
        println!(
            "{:<14} {:>9.0} {:>9.2} {:>9.2} {:>9.2} {:>7} {:>9.1}",
            result.scenario.name(),
            result.per_second(),
            result.within(500),
            result.within(950),
            result.within(990),
            result.failed,
            each,
        );
        if let Some(why) = &result.why {
            println!("               first failure: {why}");
        }
    }
}

pub fn json(results: &[Outcome]) {
    let all: Vec<_> = results
        .iter()
        .map(|result| {
            json!({
                "scenario": result.scenario.name(), "perSecond": result.per_second(), "p50": result.within(500),
                "p95": result.within(950), "p99": result.within(990), "failed": result.failed, "why": result.why,
                "bytes": result.bytes, "answers": result.times.len(),
            })
        })
        .collect();
    println!("{}", json!(all));
}
