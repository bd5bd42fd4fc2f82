//! What each command does. Answers go to stdout, everything else to stderr.

mod doctor;
mod user;

use crate::cli::{Cli, Command, UserCommand};
use crate::config::{Config, Problems};
use crate::{api, database, door, seed, serve, shop, telemetry};
use domain::Cx;
use model::{AppError, Result};
use std::fmt;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// 1 is an answer (the doctor found something), 2 is clap's for a wrong command line, 78 is EX_CONFIG.
const UNSOUND: u8 = 1;
const FAILED: u8 = 70;
const MISCONFIGURED: u8 = 78;

/// Why a command did not do what it was asked.
enum Failure {
    Config(Problems),
    App(AppError),
}

/// Runs a command and says how it went.
pub async fn run(cli: Cli) -> ExitCode {
    match run_command(cli.command).await {
        Ok(code) => code,
        Err(Failure::Config(problems)) => {
            complain(&problems);
            ExitCode::from(MISCONFIGURED)
        }
        Err(Failure::App(error)) => {
            complain(&reason(&error));
            ExitCode::from(FAILED)
        }
    }
}

async fn run_command(command: Command) -> std::result::Result<ExitCode, Failure> {
    if let Command::Openapi = command {
        // It is the same for every configuration, and needs none.
        print_json(&door::openapi(&api::doors()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::load().map_err(Failure::Config)?;
    telemetry::start(&config);
    match command {
        Command::Serve { no_worker } => serve::serve(config, !no_worker).await?,
        Command::Worker => serve::work(config).await?,
        Command::Migrate => {
            database::migrate(&config).await?;
            say("the database is up to date");
        }
        Command::Seed { scale, small } => seed::run(&cx(&config).await?, &config, scale, small).await?,
        Command::Doctor { json } => return Ok(doctor::run(&cx(&config).await?, json).await?),
        Command::User(UserCommand::Create(user)) => user::create(&cx(&config).await?, &user).await?,
        Command::Openapi => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// The surroundings of a command that works on an up-to-date database.
async fn cx(config: &Config) -> Result<Cx> {
    database::migrate(config).await?;
    Ok(Cx::for_system(shop::shop(config)?))
}

fn reason(error: &AppError) -> String {
    match error {
        AppError::Busy => {
            "the database cannot be reached: is it running, and is DATABASE_URL right?".to_owned()
        }
        AppError::Broken { cause } => cause.clone(),
        AppError::Invalid(fields) => {
            let lang = i18n::Lang::En;
            let lines = fields.iter().map(|error| lang.problem_of(&error.field, &error.problem));
            lines.collect::<Vec<_>>().join("; ")
        }
        other => i18n::Lang::En.error(other, ""),
    }
}

fn complain(problem: &dyn fmt::Display) {
    let _ = writeln!(io::stderr(), "dropcart: {problem}");
}

/// A word on how it went, for people.
fn say(words: &str) {
    let _ = writeln!(io::stderr(), "{words}");
}

/// The answer itself.
fn print(text: &str) -> Result<()> {
    match writeln!(io::stdout(), "{text}") {
        // Whoever read it has seen enough (`| head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(AppError::broken),
    }
}

fn print_json(value: &serde_json::Value) -> Result<()> {
    print(&serde_json::to_string_pretty(value).map_err(AppError::broken)?)
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}
