//! Time, chance and mailboxes that a test holds in its hand.

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use domain::kit::outside::{Files, Mail, Mailer, Sms, check_key};
use domain::kit::{Chance, Clock, Result};
use model::{AppError, FieldProblem};
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Stands still until it is moved.
pub struct FakeClock(Mutex<DateTime<Utc>>);

impl Default for FakeClock {
    fn default() -> Self {
        let start = DateTime::from_timestamp(1_772_614_800, 0).expect("a moment in March 2026");
        Self(Mutex::new(start))
    }
}

impl FakeClock {
    pub fn advance(&self, by: Duration) {
        *locked(&self.0) += by;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> DateTime<Utc> {
        *locked(&self.0)
    }
}

/// The same bytes in every run.
pub struct SeededChance(Mutex<ChaCha20Rng>);

impl SeededChance {
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        locked(&self.0).fill_bytes(bytes);
    }
}

/// Holds what was sent; can be told to refuse, as servers do.
#[derive(Default)]
pub struct Mailbox {
    mails: Mutex<Vec<Mail>>,
    texts: Mutex<Vec<(String, String)>>,
    /// Phones that no message ever reaches.
    unreachable: Mutex<Vec<String>>,
    down: AtomicBool,
}

impl Mailbox {
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        locked(&self.mails).iter().filter(|mail| mail.to.eq_ignore_ascii_case(address)).cloned().collect()
    }

    pub fn texts_to(&self, phone: &str) -> Vec<String> {
        locked(&self.texts).iter().filter(|(to, _)| to == phone).map(|(_, text)| text.clone()).collect()
    }

    pub fn set_down(&self, down: bool) {
        self.down.store(down, Ordering::SeqCst);
    }

    pub fn set_unreachable(&self, phone: &str) {
        locked(&self.unreachable).push(phone.to_owned());
    }

    fn answer(&self) -> Result<()> {
        if self.down.load(Ordering::SeqCst) { Err(AppError::Busy) } else { Ok(()) }
    }
}

#[async_trait]
impl Mailer for Mailbox {
    async fn send(&self, mail: &Mail) -> Result<()> {
        self.answer()?;
        locked(&self.mails).push(mail.clone());
        Ok(())
    }
}

#[async_trait]
impl Sms for Mailbox {
    async fn send(&self, to: &str, text: &str) -> Result<()> {
        self.answer()?;
        if locked(&self.unreachable).iter().any(|phone| phone == to) {
            return Err(AppError::field("phone", FieldProblem::Malformed));
        }
        locked(&self.texts).push((to.to_owned(), text.to_owned()));
        Ok(())
    }
}

/// Files in memory; can be told to be away.
#[derive(Default)]
pub struct Cabinet {
    files: Mutex<BTreeMap<String, (Bytes, String)>>,
    down: AtomicBool,
}

impl Cabinet {
    /// The keys of all files there are.
    pub fn keys(&self) -> Vec<String> {
        locked(&self.files).keys().cloned().collect()
    }

    /// What a file was said to be.
    pub fn content_type(&self, key: &str) -> Option<String> {
        locked(&self.files).get(key).map(|(_, kind)| kind.clone())
    }

    pub fn set_down(&self, down: bool) {
        self.down.store(down, Ordering::SeqCst);
    }

    fn open(&self, key: &str) -> Result<MutexGuard<'_, BTreeMap<String, (Bytes, String)>>> {
        check_key(key)?;
        if self.down.load(Ordering::SeqCst) { Err(AppError::Busy) } else { Ok(locked(&self.files)) }
    }
}

#[async_trait]
impl Files for Cabinet {
    async fn put(&self, key: &str, bytes: Bytes, content_type: &str) -> Result<()> {
        self.open(key)?.insert(key.to_owned(), (bytes, content_type.to_owned()));
        Ok(())
    }

    async fn get(&self, key: &str) -> Result<Option<Bytes>> {
        Ok(self.open(key)?.get(key).map(|(bytes, _)| bytes.clone()))
    }

    async fn delete(&self, key: &str) -> Result<()> {
        self.open(key)?.remove(key);
        Ok(())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
