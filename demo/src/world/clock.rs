//! The clock under which the past is played.

use chrono::{DateTime, Utc};
use domain::kit::Clock;
use std::sync::atomic::{AtomicI64, Ordering};

/// Stands still until the next act. Counts whole seconds.
pub(super) struct DemoClock(AtomicI64);

impl DemoClock {
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(at.timestamp()))
    }

    pub fn set(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp(), Ordering::Relaxed);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::Relaxed), 0).unwrap_or_default()
    }
}
