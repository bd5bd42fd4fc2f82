//! Reads single keys and collects what is wrong with them.

use super::{Hidden, Problems};
use domain::kit::failpoint::Failpoint;
use model::Currency;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

/// Variables by name.
#[derive(Clone, Default)]
pub struct Vars(BTreeMap<String, String>);

impl Vars {
    /// The environment over `.env`.
    pub fn of_process() -> Result<Self, Problems> {
        let mut vars = BTreeMap::new();
        match dotenvy::from_filename_iter(".env") {
            Ok(lines) => {
                for line in lines {
                    let (key, value) = line.map_err(|error| Problems(vec![unreadable(&error)]))?;
                    vars.insert(key, value);
                }
            }
            Err(error) if error.not_found() => {}
            Err(error) => return Err(Problems(vec![unreadable(&error)])),
        }
        // A variable that is no text belongs to somebody else: all of ours are.
        let environment =
            std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?)));
        vars.extend(environment);
        Ok(Self(vars))
    }
}

/// The line itself is not repeated: it may hold a secret.
fn unreadable(error: &dotenvy::Error) -> String {
    match error {
        dotenvy::Error::LineParse(_, column) => format!(
            "`.env` has a line that is not `KEY=value` (from its character {column} on): put values that hold \
             blanks or # in quotes."
        ),
        other => format!("`.env` cannot be read ({other}): check that the file is yours and plain text."),
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Vars {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

pub struct Reader<'a> {
    vars: &'a Vars,
    production: bool,
    problems: Vec<String>,
}

impl<'a> Reader<'a> {
    pub fn new(vars: &'a Vars) -> Self {
        Self { vars, production: false, problems: Vec::new() }
    }

    /// From here on samples are refused.
    pub fn for_production(&mut self, production: bool) {
        self.production = production;
    }

    pub fn is_for_production(&self) -> bool {
        self.production
    }

    pub fn problem(&mut self, sentence: impl Display) {
        self.problems.push(sentence.to_string());
    }

    pub fn finish(self) -> Result<(), Problems> {
        if self.problems.is_empty() { Ok(()) } else { Err(Problems(self.problems)) }
    }

    /// What a key says; empty counts as left out.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.vars.0.get(key).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// A secret; one that was copied from an example is refused in production.
    pub fn secret(&mut self, key: &str) -> Option<Hidden> {
        let value = self.text(key)?;
        if self.production && looks_like_a_sample(value) {
            self.problem(format_args!(
                "{key} still has a sample value: anybody can know it, so put a secret of your own there."
            ));
        }
        Some(Hidden::new(value))
    }

    pub fn choice<T: Copy>(&mut self, key: &str, default: T, choices: &[(&str, T)]) -> T {
        let Some(text) = self.text(key) else { return default };
        if let Some((_, value)) = choices.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
            return *value;
        }
        let names: Vec<_> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
        self.problem(format_args!("{key} is `{text}`: it must be {}.", names.join(" or ")));
        default
    }

    pub fn host(&mut self) -> IpAddr {
        let default = IpAddr::V4(Ipv4Addr::LOCALHOST);
        match self.text("HOST") {
            None | Some("localhost") => default,
            Some(text) => text.parse().unwrap_or_else(|_| {
                self.problem(format_args!(
                    "HOST is `{text}`, which is no IP address: use 127.0.0.1 for this machine only, 0.0.0.0 for all."
                ));
                default
            }),
        }
    }

    pub fn port(&mut self) -> u16 {
        let Some(text) = self.text("PORT") else { return 3000 };
        text.parse().unwrap_or_else(|_| {
            self.problem(format_args!("PORT is `{text}`, which is no number from 0 to 65535: try 3000."));
            3000
        })
    }

    /// `900`, `900s`, `15m`, `12h` or `7d`.
    pub fn duration(&mut self, key: &str, default: Duration) -> Duration {
        let Some(text) = self.text(key) else { return default };
        let (digits, unit) = match text.find(|c: char| !c.is_ascii_digit()) {
            Some(end) => text.split_at(end),
            None => (text, "s"),
        };
        let seconds = match unit {
            "s" => Some(1),
            "m" => Some(60),
            "h" => Some(3600),
            "d" => Some(24 * 3600),
            _ => None,
        };
        let total = digits.parse::<u32>().ok().zip(seconds).map(|(count, unit)| u64::from(count) * unit);
        match total {
            Some(total) if total > 0 => Duration::from_secs(total),
            _ => {
                self.problem(format_args!(
                    "{key} is `{text}`, which is no time: write it as 900s, 15m, 12h or 7d."
                ));
                default
            }
        }
    }

    /// An address of one of the schemes. The value is not repeated: it may hold a password.
    pub fn url(&mut self, key: &str, schemes: &[&str]) -> Option<String> {
        let text = self.text(key)?;
        let rest =
            text.split_once("://").filter(|(scheme, _)| schemes.contains(scheme)).map(|(_, rest)| rest);
        if rest.is_none_or(|rest| rest.is_empty() || text.chars().any(char::is_whitespace)) {
            self.problem(format_args!(
                "{key} is no address that starts with {}://.",
                schemes.join(":// or ")
            ));
        }
        Some(text.to_owned())
    }

    pub fn secret_url(&mut self, key: &str, schemes: &[&str]) -> Option<Hidden> {
        self.url(key, schemes).map(Hidden::new)
    }

    pub fn database_url(&mut self, key: &str) -> Option<Hidden> {
        let url = self.secret_url(key, &["postgres", "postgresql"])?;
        if let Err(error) = url.expose().parse::<sqlx::postgres::PgConnectOptions>() {
            // sqlx names what it could not read, never the password.
            self.problem(format_args!(
                "{key} cannot be read ({error}): write it as postgres://name:password@host/database."
            ));
        }
        Some(url)
    }

    pub fn log_filter(&mut self) -> String {
        // What Postgres remarks on while it migrates is of no use to anybody.
        let text = self.text("RUST_LOG").unwrap_or("info,sqlx::postgres::notice=warn");
        if let Err(error) = text.parse::<tracing_subscriber::filter::Targets>() {
            self.problem(format_args!(
                "RUST_LOG cannot be read ({error}): write it as `info` or `info,domain=debug`."
            ));
        }
        text.to_owned()
    }

    pub fn email_from(&mut self) -> String {
        let text = self.text("EMAIL_FROM").unwrap_or("DropCart <no-reply@dropcart.example>");
        if let Err(error) = text.parse::<lettre::message::Mailbox>() {
            self.problem(format_args!(
                "EMAIL_FROM cannot be read ({error}): write it as `Shop <orders@shop.example>`."
            ));
        } else if self.production && self.text("SMTP_URL").is_some() && text.contains(".example>") {
            self.problem("EMAIL_FROM is a sample address: mail from it is refused, so put one of your own domain there.");
        }
        text.to_owned()
    }

    pub fn failpoint(&mut self) -> Option<Failpoint> {
        let text = self.text("FAILPOINT")?;
        if self.production {
            self.problem(
                "FAILPOINT makes the shop die in the middle of its work: it is for tests, so take it out.",
            );
        }
        let point = text.parse().ok();
        if point.is_none() {
            self.problem(format_args!(
                "FAILPOINT is `{text}`, which is no place: write it as `orders.placed`, or `orders.placed:3` for the \
                 third time."
            ));
        }
        point
    }

    pub fn currency(&mut self) -> Currency {
        let text = self.text("SHOP_CURRENCY").unwrap_or("USD");
        text.parse().unwrap_or_else(|_| {
            self.problem(format_args!(
                "SHOP_CURRENCY is `{text}`, which is no currency the shop knows: use an ISO 4217 code such as EUR."
            ));
            Currency::USD
        })
    }

    /// Whether Postgres knows the zone is only seen once it is asked; here just what cannot be one is refused.
    pub fn time_zone(&mut self) -> String {
        let text = self.text("SHOP_TIME_ZONE").unwrap_or("UTC");
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
        if !text.chars().all(plain) || !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.problem(format_args!(
                "SHOP_TIME_ZONE is `{text}`, which is no time zone: use a name such as Europe/Berlin or UTC."
            ));
        }
        text.to_owned()
    }
}

/// What people leave in place when they copy an example.
pub fn looks_like_a_sample(secret: &str) -> bool {
    let secret = secret.to_ascii_lowercase().replace(['-', '_', ' '], "");
    [
        "changeme",
        "changethis",
        "sample",
        "example",
        "placeholder",
        "yoursecret",
        "yourkey",
        "replaceme",
        "secretkey",
    ]
    .iter()
    .any(|word| secret.contains(word))
        || ["secret", "password", "test", "dev", "development"].contains(&secret.as_str())
        || secret.starts_with("xxx")
}
