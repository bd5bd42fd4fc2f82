//! What every request of this process shares.

use crate::Facts;
use crate::adapters::redis::Redis;
use crate::config::Config;
use crate::layers::load_shed::Places;
use crate::layers::security_headers::Policy;
use crate::limits::RateLimits;
use crate::live::Live;
use crate::metrics::Metrics;
use crate::readiness::Readiness;
use crate::relay::Link;
use axum::extract::FromRef;
use domain::Cx;
use domain::kit::{Chance, Clock, Shop};
use leptos::config::LeptosOptions;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Clone)]
pub struct AppState {
    pub config: Arc<Config>,
    /// What the rooms need; `cx` makes a request's own surroundings of it.
    pub shop: Arc<Shop>,
    pub limits: Arc<RateLimits>,
    pub places: Places,
    /// Who is connected, to be told what happens.
    pub live: Live,
    pub policy: Arc<Policy>,
    pub readiness: Readiness,
    pub metrics: Metrics,
    /// How this process stands with the message broker.
    pub broker: Link,
    /// What instances share, where it is configured.
    pub redis: Option<Redis>,
    pub leptos: LeptosOptions,
}

impl AppState {
    pub fn new(config: Config, shop: Arc<Shop>) -> Self {
        let redis = Redis::of(&config);
        let limits = RateLimits::new(&config, shop.clock.clone(), shop.pool.clone(), redis.clone());
        Self {
            policy: Arc::new(Policy::of(&config)),
            limits: Arc::new(limits),
            places: Places::standard(),
            live: Live::default(),
            readiness: Readiness::default(),
            metrics: Metrics::installed(),
            broker: Link::default(),
            redis,
            leptos: leptos_options(),
            config: Arc::new(config),
            shop,
        }
    }

    /// The surroundings of one request.
    pub fn cx(&self, facts: &Facts) -> Cx {
        Cx::new(self.shop.clone(), facts.request_info())
    }

    /// The surroundings of work that no request asked for.
    pub fn system_cx(&self) -> Cx {
        Cx::for_system(self.shop.clone())
    }

    /// A new UUIDv7.
    pub fn new_id(&self) -> Uuid {
        new_id(&*self.shop.clock, &*self.shop.chance)
    }
}

/// A new UUIDv7, where there is no `Cx` to ask.
pub fn new_id(clock: &dyn Clock, chance: &dyn Chance) -> Uuid {
    let mut random = [0_u8; 10];
    chance.fill(&mut random);
    let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}

/// Names agree with `[[workspace.metadata.leptos]]`; files are found by `assets`, not by Leptos.
fn leptos_options() -> LeptosOptions {
    LeptosOptions::builder().output_name("dropcart").site_root("target/site").site_pkg_dir("assets").build()
}
