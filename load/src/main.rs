//! Load on a running shop: so many connections, for so long, one scenario after the other; then a table.
//!
//! For shops on this machine or in a test environment, started with `RATE_LIMITS=off`. Orders it places are real ones.

mod dice;
mod report;
mod run;
mod scenario;
mod shop;

use anyhow::{Result, bail};
use clap::Parser;
use run::Plan;
use scenario::Scenario;
use std::time::Duration;

#[derive(Parser)]
#[command(
    about,
    after_help = "Examples:
  cargo run --release -p load                                  every scenario, ten seconds each
  cargo run --release -p load -- --only list,product --seconds 30
  cargo run --release -p load -- --only checkout --json > checkout.json"
)]
struct Cli {
    /// Where the shop is
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    base: String,
    /// Which scenarios, with commas between them (see --list)
    #[arg(long)]
    only: Option<String>,
    /// What scenarios there are
    #[arg(long)]
    list: bool,
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// How long each takes
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// How many different questions are asked; few are answered from what is kept
    #[arg(long, default_value_t = 500)]
    spread: u64,
    /// For programs
    #[arg(long)]
    json: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let cli = Cli::parse();
    if cli.list {
        report::names();
        return Ok(());
    }
    let wanted = wanted(cli.only.as_deref())?;
    let shop = shop::Shop::learn(&cli.base, cli.connections, &wanted).await?;
    let plan = Plan {
        connections: cli.connections,
        length: Duration::from_secs(cli.seconds),
        spread: cli.spread.max(1),
    };
    let mut results = Vec::new();
    for scenario in wanted {
        results.push(run::run(&shop, scenario, &plan).await?);
    }
    if cli.json {
        report::json(&results);
    } else {
        report::table(&results);
    }
    if results.iter().any(|result| result.failed > 0) {
        bail!("some requests were not answered as they should have been");
    }
    Ok(())
}

fn wanted(only: Option<&str>) -> Result<Vec<Scenario>> {
    let Some(only) = only else { return Ok(Scenario::ALL.to_vec()) };
    only.split(',')
        .map(|name| match Scenario::ALL.iter().find(|scenario| scenario.name() == name.trim()) {
            Some(scenario) => Ok(*scenario),
            None => bail!("there is no scenario {name}; --list tells them"),
        })
        .collect()
}
