//! Whether this process may be sent requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Clone, Default)]
pub struct Readiness(Arc<Flags>);

#[derive(Default)]
struct Flags {
    prepared: AtomicBool,
    leaving: AtomicBool,
}

impl Readiness {
    /// The database was found and has the shape this program expects.
    pub fn prepared(&self) {
        self.0.prepared.store(true, Ordering::Release);
    }

    pub fn is_prepared(&self) -> bool {
        self.0.prepared.load(Ordering::Acquire)
    }

    /// The process is about to stop: what it has begun is finished, nothing new should come.
    pub fn leave(&self) {
        self.0.leaving.store(true, Ordering::Release);
    }

    pub fn is_leaving(&self) -> bool {
        self.0.leaving.load(Ordering::Acquire)
    }
}
