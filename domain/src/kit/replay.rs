//! The same shop at another time, for the demo world, which plays what happened in it so far.

use super::events::Subscription;
use super::{Clock, Fresh, Shop, settings};
use std::sync::Arc;

impl Shop {
    /// This shop under another clock. Nobody hears of what happens there but these: it is long past.
    #[must_use]
    pub fn replayed(&self, clock: Arc<dyn Clock>, subscriptions: &'static [Subscription]) -> Self {
        Self {
            pool: self.pool.clone(),
            clock,
            chance: self.chance.clone(),
            mailer: self.mailer.clone(),
            sms: self.sms.clone(),
            files: self.files.clone(),
            gateways: self.gateways.clone(),
            secrets: self.secrets.clone(),
            settings: settings::Cache::default(),
            fresh: Fresh::default(),
            hasher: self.hasher.clone(),
            facts: self.facts.clone(),
            subscriptions,
        }
    }
}
