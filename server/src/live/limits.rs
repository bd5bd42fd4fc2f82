//! How many connections one account or address may keep open at once, and what one may say on them.

use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Open pages of one person, and of one household or office.
const OF_AN_ACCOUNT: usize = 30;
const OF_AN_ADDRESS: usize = 100;
/// Of one process.
const OF_ALL: usize = 20_000;

/// Topics one connection may follow.
pub const TOPICS: usize = 100;
/// The longest thing a client may say.
pub const LONGEST: usize = 8 * 1024;

#[derive(Debug, Default)]
pub struct Places {
    taken: HashMap<String, usize>,
    all: usize,
}

impl Places {
    /// A place for whoever this names; none where they have enough.
    pub fn take(&mut self, bucket: &str, is_account: bool) -> bool {
        let most = if is_account { OF_AN_ACCOUNT } else { OF_AN_ADDRESS };
        if self.all >= OF_ALL || self.taken.get(bucket).is_some_and(|taken| *taken >= most) {
            return false;
        }
        *self.taken.entry(bucket.to_owned()).or_default() += 1;
        self.all += 1;
        true
    }

    pub fn give_back(&mut self, bucket: &str) {
        let Some(taken) = self.taken.get_mut(bucket) else { return };
        *taken -= 1;
        self.all -= 1;
        if *taken == 0 {
            self.taken.remove(bucket);
        }
    }
}

/// So many things said at once, and as many again in ten seconds.
#[derive(Debug)]
pub struct Patience {
    left: f64,
    at: Instant,
}

impl Patience {
    const MOST: f64 = 30.0;
    const REFILL: Duration = Duration::from_secs(10);

    pub fn new(now: Instant) -> Self {
        Self { left: Self::MOST, at: now }
    }

    pub fn hear(&mut self, now: Instant) -> bool {
        let passed = now.duration_since(self.at).as_secs_f64() / Self::REFILL.as_secs_f64();
        self.left = (self.left + passed * Self::MOST).min(Self::MOST) - 1.0;
        self.at = now;
        self.left >= 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_taken_and_given_back() {
        let mut places = Places::default();
        for _ in 0..OF_AN_ACCOUNT {
            assert!(places.take("mia", true));
        }
        assert!(!places.take("mia", true) && places.take("ada", true));
        places.give_back("mia");
        assert!(places.take("mia", true));
        places.give_back("nobody");
        assert_eq!(places.all, OF_AN_ACCOUNT + 1);
    }

    #[test]
    fn whoever_says_too_much_is_not_heard() {
        let start = Instant::now();
        let mut patience = Patience::new(start);
        assert!((0..30).all(|_| patience.hear(start)));
        assert!(!patience.hear(start));
        assert!(patience.hear(start + Duration::from_secs(1)));
    }
}
