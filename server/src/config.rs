//! The configuration: read once at start from the environment and `.env`, checked as a whole.
//!
//! Every key is described in `.env.example`. What is wrong is collected, so that one start tells all of it.
//! What a person changes while the shop runs is no key here but a setting in the database.

mod browser;
mod outside;
mod problems;
mod reader;
mod secret;
mod secret_key;

pub use browser::BaseUrl;
pub use outside::{PayPal, S3, Stripe, Twilio};
pub use problems::Problems;
pub use reader::Vars;
pub use secret::Hidden;
pub use secret_key::SecretKeys;

use domain::kit::failpoint::Failpoint;
use model::Currency;
use outside::Outside;
use reader::Reader;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Who the server runs for: developers, who get help and samples, or customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppEnv {
    Development,
    Production,
}

impl AppEnv {
    pub fn is_production(self) -> bool {
        self == Self::Production
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Debug)]
pub struct Config {
    pub env: AppEnv,
    pub host: IpAddr,
    pub port: u16,
    pub base_url: BaseUrl,
    pub database_url: Hidden,
    pub database_replica_url: Option<Hidden>,
    pub data_dir: PathBuf,
    /// The newest first: it signs, all verify.
    pub secret_keys: SecretKeys,
    pub jwt_access_ttl: Duration,
    pub jwt_refresh_ttl: Duration,
    /// Off only for load tests: no limits and no login delays.
    pub rate_limits: bool,
    /// Where to die, for tests of what is left then.
    pub failpoint: Option<Arc<Failpoint>>,
    pub allowed_origins: Vec<String>,
    pub metrics_token: Option<Hidden>,
    pub log_filter: String,
    pub log_format: LogFormat,
    pub otel_endpoint: Option<String>,
    pub sentry_dsn: Option<Hidden>,
    pub redis_url: Option<Hidden>,
    pub amqp_url: Option<Hidden>,
    pub smtp_url: Option<Hidden>,
    pub email_from: String,
    pub twilio: Option<Twilio>,
    pub stripe: Option<Stripe>,
    pub paypal: Option<PayPal>,
    pub s3: Option<S3>,
    pub cms_webhook_secret: Option<Hidden>,
    pub currency: Currency,
    pub time_zone: String,
}

impl Config {
    /// Reads the environment and `.env` (the environment wins) and checks all of it.
    pub fn load() -> Result<Self, Problems> {
        Self::from_vars(&Vars::of_process()?)
    }

    /// The same from given variables, for tests.
    pub fn from_vars(vars: &Vars) -> Result<Self, Problems> {
        let mut read = Reader::new(vars);
        let env = read.choice(
            "APP_ENV",
            AppEnv::Development,
            &[("development", AppEnv::Development), ("production", AppEnv::Production)],
        );
        read.for_production(env.is_production());
        let host = read.host();
        let port = read.port();
        let base_url = BaseUrl::read(&mut read, host, port);
        let data_dir = PathBuf::from(read.text("DATA_DIR").unwrap_or(".dropcart"));
        let database_url = read.database_url("DATABASE_URL");
        let outside = Outside::read(&mut read);
        let config = Self {
            env,
            host,
            port,
            base_url,
            database_url: database_url.unwrap_or_else(|| {
                read.problem(
                    "DATABASE_URL is missing: start the shop with `bin/run`, which brings a private Postgres, or name \
                     your own, such as postgres://shop:password@localhost/shop.",
                );
                Hidden::default()
            }),
            database_replica_url: read.database_url("DATABASE_REPLICA_URL"),
            // Last of all that may fail: it may write a file, and a refused start should leave nothing behind.
            secret_keys: SecretKeys::default(),
            data_dir,
            jwt_access_ttl: read.duration("JWT_ACCESS_TTL", Duration::from_secs(15 * 60)),
            jwt_refresh_ttl: read.duration("JWT_REFRESH_TTL", Duration::from_secs(7 * 24 * 3600)),
            rate_limits: read.choice("RATE_LIMITS", true, &[("on", true), ("off", false)]),
            failpoint: read.failpoint().map(Arc::new),
            allowed_origins: browser::allowed_origins(&mut read),
            metrics_token: read.secret("METRICS_TOKEN"),
            log_filter: read.log_filter(),
            log_format: read.choice(
                "LOG_FORMAT",
                if env.is_production() { LogFormat::Json } else { LogFormat::Text },
                &[("json", LogFormat::Json), ("text", LogFormat::Text)],
            ),
            otel_endpoint: read.url("OTEL_EXPORTER_OTLP_ENDPOINT", &["http", "https"]),
            sentry_dsn: read.secret_url("SENTRY_DSN", &["https", "http"]),
            redis_url: read.secret_url("REDIS_URL", &["redis", "rediss"]),
            amqp_url: read.secret_url("AMQP_URL", &["amqp"]),
            smtp_url: read.secret_url("SMTP_URL", &["smtp", "smtps"]),
            email_from: read.email_from(),
            twilio: outside.twilio,
            stripe: outside.stripe,
            paypal: outside.paypal,
            s3: outside.s3,
            cms_webhook_secret: read.secret("CMS_WEBHOOK_SECRET"),
            currency: read.currency(),
            time_zone: read.time_zone(),
        };
        let secret_keys = SecretKeys::read(&mut read, env, &config.data_dir);
        read.finish()?;
        Ok(Self { secret_keys, ..config })
    }

    /// What is allowed but will surprise somebody: said once at start.
    pub fn warnings(&self) -> Vec<&'static str> {
        let mut warnings = Vec::new();
        if self.env.is_production() && self.smtp_url.is_none() {
            warnings.push("SMTP_URL is not set: mail is kept in the database and nobody receives it");
        }
        if self.env.is_production() && !self.rate_limits {
            warnings.push("RATE_LIMITS is off: passwords can be guessed without delay");
        }
        warnings
    }
}

#[cfg(test)]
mod tests;
