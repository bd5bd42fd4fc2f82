//! Chance as a parameter: tests seed it, the shop takes it from the operating system.

use rand::TryRngCore;

pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's generator, fit for secrets.
pub struct OsChance;

impl Chance for OsChance {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rngs::OsRng.try_fill_bytes(bytes).expect("the operating system always has randomness to give");
    }
}
