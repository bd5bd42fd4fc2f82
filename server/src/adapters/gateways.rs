//! Who takes money for the shop: what is configured, and outside of production a gateway of our own.

pub mod line;
pub mod paypal;
pub mod stripe;
pub mod test;

use crate::config::Config;
use domain::kit::Clock;
use domain::kit::outside::{Gateway, Gateways};
use model::Result;
use sqlx::PgPool;
use std::sync::Arc;

/// The gateways the configuration asks for. The built-in one takes pretended cards, so customers never meet it.
pub fn gateways(config: &Config, pool: PgPool, clock: Arc<dyn Clock>) -> Result<Gateways> {
    let mut all: Vec<Arc<dyn Gateway>> = Vec::new();
    if has_test_gateway(config) {
        all.push(Arc::new(test::TestGateway::new(pool, clock, config.base_url.to_string())));
    }
    if let Some(keys) = &config.stripe {
        all.push(stripe::stripe(keys)?);
    }
    if let Some(keys) = &config.paypal {
        all.push(paypal::paypal(keys)?);
    }
    Ok(Gateways::new(all))
}

pub fn has_test_gateway(config: &Config) -> bool {
    !config.env.is_production()
}
