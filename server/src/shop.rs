//! Puts together what the rooms need: from the configuration, once a process.

use crate::adapters::{files, gateways, mail, sms};
use crate::config::Config;
use crate::database;
use domain::kit::Hasher;
use domain::kit::{Chance, Clock, OsChance, Secrets, Shop, ShopFacts, SystemClock};
use domain::registry;
use model::Result;
use std::sync::Arc;

pub fn shop(config: &Config) -> Result<Arc<Shop>> {
    let pool = database::pool(config)?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let chance: Arc<dyn Chance> = Arc::new(OsChance);
    let keys: Vec<&str> = config.secret_keys.iter().collect();
    Ok(Arc::new(Shop {
        mailer: mail::mailer(config, pool.clone(), clock.clone())?,
        sms: sms::sms(config, pool.clone(), clock.clone(), chance.clone())?,
        files: files::files(config)?,
        gateways: gateways::gateways(config, pool.clone(), clock.clone())?,
        secrets: Secrets::from_config(&keys.join(",")),
        settings: domain::kit::settings::Cache::default(),
        fresh: domain::kit::Fresh::default(),
        hasher: Hasher::new()?,
        facts: facts(config),
        subscriptions: registry::SUBSCRIPTIONS,
        pool,
        clock,
        chance,
    }))
}

fn facts(config: &Config) -> ShopFacts {
    let span = |time: std::time::Duration| chrono::Duration::from_std(time).unwrap_or(chrono::Duration::MAX);
    ShopFacts {
        base_url: config.base_url.to_string(),
        email_from: config.email_from.clone(),
        currency: config.currency,
        time_zone: config.time_zone.clone(),
        access_ttl: span(config.jwt_access_ttl),
        refresh_ttl: span(config.jwt_refresh_ttl),
        rate_limits: config.rate_limits,
        broker: config.amqp_url.is_some(),
        failpoint: config.failpoint.clone(),
    }
}
