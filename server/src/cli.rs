//! The command line. Secrets never come as arguments, where every process of the machine can read them.

use clap::{Args, Parser, Subcommand, ValueEnum};

#[derive(Debug, Parser)]
#[command(
    name = "dropcart",
    version,
    about = "A marketplace in one binary",
    after_help = "Examples:
  dropcart serve                     the shop, with a worker in the same process
  dropcart doctor --json | jq        what is wrong with the data, for programs
  dropcart user create --email mia@shop.example --name 'Mia Lund' --role SUPERADMIN

Keys are read from the environment and from .env; .env.example explains each of them."
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the shop until it is asked to stop
    #[command(after_help = "Examples:
  dropcart serve
  PORT=8080 dropcart serve --no-worker     where workers run on their own

Ctrl-C or SIGTERM stops it: what was begun is finished, for up to 10 seconds.")]
    Serve {
        /// Leave mail, events and schedules to `dropcart worker`
        #[arg(long)]
        no_worker: bool,
    },
    /// Send mail, deliver events and do what comes round, without serving
    Worker,
    /// Bring the database up to date and leave
    Migrate,
    /// Fill the shop with the demo world; running it again changes nothing
    #[command(after_help = "Examples:
  dropcart seed
  dropcart seed --small        as little as shows every state, for tests
  dropcart seed --scale 20     twenty times as much, for load tests")]
    Seed {
        /// How many times the usual amount
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=2000))]
        scale: u32,
        /// A few stores with a handful of goods, in seconds
        #[arg(long)]
        small: bool,
    },
    /// Check every promise about the data; leaves with 1 when one is broken
    #[command(after_help = "Examples:
  dropcart doctor
  dropcart doctor --json | jq -r '.findings[].detail'")]
    Doctor {
        /// Answer for programs
        #[arg(long)]
        json: bool,
    },
    /// Accounts
    #[command(subcommand)]
    User(UserCommand),
    /// Print the OpenAPI document of the JSON API
    #[command(after_help = "Example:
  dropcart openapi > openapi.json")]
    Openapi,
}

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Open an account with any role
    #[command(after_help = "Examples:
  dropcart user create --email mia@shop.example --name 'Mia Lund' --role SUPERADMIN
  pass show shop/mia | dropcart user create --email mia@shop.example --name Mia --role ADMIN --password-stdin

Without --password-stdin a password is made up and printed once.")]
    Create(NewUser),
}

#[derive(Debug, Args)]
pub struct NewUser {
    #[arg(long)]
    pub email: String,
    #[arg(long)]
    pub name: String,
    #[arg(long, value_enum, ignore_case = true)]
    pub role: RoleName,
    /// Read the password from the first line of stdin
    #[arg(long)]
    pub password_stdin: bool,
    /// Answer for programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "UPPER")]
pub enum RoleName {
    Customer,
    Vendor,
    Courier,
    /// With every permission
    Admin,
    Superadmin,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn roles_are_read_in_any_case() {
        let cli = Cli::try_parse_from([
            "dropcart",
            "user",
            "create",
            "--email",
            "a@b.co",
            "--name",
            "A",
            "--role",
            "superadmin",
        ]);
        assert!(cli.is_ok(), "{cli:?}");
    }
}
