//! `dropcart`: see `dropcart --help`.

use clap::Parser as _;
use server::cli::Cli;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    server::commands::run(Cli::parse()).await
}
