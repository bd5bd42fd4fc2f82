//! Counters by bucket and minute.

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

const LENGTH: TimeDelta = TimeDelta::minutes(1);

/// How a request stands to its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub limit: u32,
    pub remaining: u32,
    /// Seconds until the next window.
    pub reset: u32,
    pub allowed: bool,
}

impl Verdict {
    /// After so many hits in the window of `now`.
    pub fn of(hits: i32, limit: u32, now: DateTime<Utc>) -> Self {
        let hits = u32::try_from(hits).unwrap_or(0);
        let left = (start_of(now) + LENGTH - now).num_milliseconds();
        Self {
            limit,
            remaining: limit.saturating_sub(hits),
            reset: u32::try_from((left + 999) / 1000).unwrap_or(1).max(1),
            allowed: hits <= limit,
        }
    }
}

/// Hits of one bucket in one window, as rows are written and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub bucket: String,
    pub window_start: DateTime<Utc>,
    pub hits: i32,
}

#[derive(Default)]
struct Counter {
    window_start: DateTime<Utc>,
    /// What the table held when it was last asked, everybody's hits.
    known: i32,
    /// Our hits since then.
    pending: i32,
}

#[derive(Default)]
pub struct Windows(Mutex<HashMap<String, Counter>>);

/// The window a moment falls into.
pub fn start_of(now: DateTime<Utc>) -> DateTime<Utc> {
    // It only fails for years that chrono cannot count in nanoseconds.
    now.duration_trunc(LENGTH).unwrap_or(now)
}

impl Windows {
    /// Counts a hit.
    pub fn hit(&self, bucket: &str, limit: u32, now: DateTime<Utc>) -> Verdict {
        let window_start = start_of(now);
        let mut counters = self.lock();
        let counter = match counters.get_mut(bucket) {
            Some(counter) => counter,
            None => counters.entry(bucket.to_owned()).or_default(),
        };
        if counter.window_start != window_start {
            *counter = Counter { window_start, ..Counter::default() };
        }
        counter.pending = counter.pending.saturating_add(1);
        Verdict::of(counter.known.saturating_add(counter.pending), limit, now)
    }

    /// How a bucket stands, without another hit.
    pub fn look(&self, bucket: &str, limit: u32, now: DateTime<Utc>) -> Verdict {
        let counters = self.lock();
        let counter = counters.get(bucket).filter(|counter| counter.window_start == start_of(now));
        Verdict::of(counter.map_or(0, |counter| counter.known.saturating_add(counter.pending)), limit, now)
    }

    pub fn take_all(&self) -> Vec<Row> {
        self.lock().iter_mut().filter_map(|(bucket, counter)| take(bucket, counter)).collect()
    }

    /// What could not be written is pending again.
    pub fn give_back(&self, rows: &[Row]) {
        let mut counters = self.lock();
        for row in rows {
            if let Some(counter) = counters.get_mut(&row.bucket)
                && counter.window_start == row.window_start
            {
                counter.known -= row.hits;
                counter.pending += row.hits;
            }
        }
    }

    /// Takes over the table's totals.
    pub fn learn(&self, totals: &[Row]) {
        let mut counters = self.lock();
        for row in totals {
            let counter = counters.entry(row.bucket.clone()).or_default();
            if counter.window_start < row.window_start {
                *counter = Counter { window_start: row.window_start, ..Counter::default() };
            }
            if counter.window_start == row.window_start {
                counter.known = counter.known.max(row.hits);
            }
        }
    }

    /// Drops counters of windows gone by; answers whether there were any.
    pub fn forget_before(&self, now: DateTime<Utc>) -> bool {
        let current = start_of(now);
        let mut counters = self.lock();
        let before = counters.len();
        counters.retain(|_, counter| counter.window_start >= current || counter.pending > 0);
        counters.len() < before
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Counter>> {
        // Counters are whole after each step, also of one that panicked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take(bucket: &str, counter: &mut Counter) -> Option<Row> {
    let hits = std::mem::take(&mut counter.pending);
    // Until the table answers, they count as if it had.
    counter.known = counter.known.saturating_add(hits);
    (hits > 0).then(|| Row { bucket: bucket.to_owned(), window_start: counter.window_start, hits })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_one_too_many_is_refused_until_the_next_minute() {
        let windows = Windows::default();
        let now = at("2026-03-04T12:00:30.500Z");
        assert_eq!(windows.hit("a", 2, now), Verdict { limit: 2, remaining: 1, reset: 30, allowed: true });
        assert!(windows.hit("a", 2, now).allowed);
        assert!(!windows.hit("a", 2, now).allowed);
        assert!(windows.hit("b", 2, now).allowed, "another bucket");
        assert!(windows.hit("a", 2, at("2026-03-04T12:01:00Z")).allowed);
    }

    #[test]
    fn the_table_tells_what_other_processes_counted() {
        let windows = Windows::default();
        let now = at("2026-03-04T12:00:30Z");
        windows.hit("a", 10, now);
        let mut rows = windows.take_all();
        assert_eq!(rows[0].hits, 1);
        assert!(windows.take_all().is_empty(), "nothing twice");
        windows.hit("a", 10, now);
        rows[0].hits = 8;
        windows.learn(&rows);
        assert_eq!(windows.hit("a", 10, now).remaining, 0, "8 of the table, 1 of ours, and this one");
    }

    #[test]
    fn what_could_not_be_written_is_not_lost_nor_counted_twice() {
        let windows = Windows::default();
        let now = at("2026-03-04T12:00:30Z");
        windows.hit("a", 10, now);
        windows.give_back(&windows.take_all());
        assert_eq!(windows.hit("a", 10, now).remaining, 8);
        assert_eq!(windows.take_all()[0].hits, 2);
    }

    #[test]
    fn old_windows_are_forgotten() {
        let windows = Windows::default();
        windows.hit("a", 10, at("2026-03-04T12:00:30Z"));
        let later = at("2026-03-04T12:02:00Z");
        assert!(!windows.forget_before(later), "not written yet");
        windows.take_all();
        assert!(windows.forget_before(later));
    }
}
