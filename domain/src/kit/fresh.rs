//! Answers that are the same for everybody, kept in this process for a moment.
//!
//! An answer is good while nothing is known to have changed and for at most a second. Who writes says so after the
//! commit (`cx.catalogue_changed()`, `cx.stock_changed(..)`) and so reads what it wrote; other processes hear of it
//! within that second. Of many who ask the same at once, one asks the database and the others wait for it.
//!
//! Nobody's private view can get in here: whoever makes an answer is given surroundings that tell nothing of the person
//! who asked, and can hold no reference to an actor.

use super::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use i18n::Lang;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use uuid::Uuid;

/// How long another process may go on with what was before.
const KEEP_FOR: Duration = Duration::seconds(1);
/// Beyond these, what is no longer good goes first, then all.
const MOST_ANSWERS: usize = 4_096;
const MOST_BYTES: usize = 24 << 20;

type Anything = Arc<dyn Any + Send + Sync>;

pub struct Fresh {
    keep_for: Duration,
    /// Moves on when anything may have changed.
    generation: AtomicU64,
    /// How often this process wrote something that its own indexes must take in.
    writes: AtomicU64,
    /// Wakes whoever tells other processes.
    written: tokio::sync::Notify,
    /// Single things that changed in a way only their own views show.
    touched: RwLock<HashMap<Uuid, DateTime<Utc>>>,
    answers: Mutex<Answers>,
    rooms: Mutex<HashMap<TypeId, Anything>>,
}

/// An answer that was made, about how large it is, and the things it shows.
pub struct Made<T> {
    pub value: T,
    pub bytes: usize,
    pub about: Vec<Uuid>,
}

#[derive(Default)]
struct Answers {
    slots: HashMap<Question, Arc<Slot>>,
    bytes: usize,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Question {
    verb: &'static str,
    lang: Lang,
    on_page: bool,
    input: String,
}

#[derive(Default)]
struct Slot {
    answer: RwLock<Option<Answer>>,
    /// Held by whoever makes the answer; counts the tries that failed, and how.
    making: tokio::sync::Mutex<()>,
    failure: Mutex<(u64, Option<AppError>)>,
}

struct Answer {
    value: Anything,
    begun: DateTime<Utc>,
    generation: u64,
    bytes: usize,
    about: Vec<Uuid>,
}

impl Default for Fresh {
    fn default() -> Self {
        Self::keeping(KEEP_FOR)
    }
}

impl Fresh {
    /// Keeps answers for so long; zero: everything is asked anew, as tests like it.
    pub fn keeping(keep_for: Duration) -> Self {
        Self {
            keep_for,
            generation: AtomicU64::default(),
            writes: AtomicU64::default(),
            written: tokio::sync::Notify::new(),
            touched: RwLock::default(),
            answers: Mutex::default(),
            rooms: Mutex::default(),
        }
    }

    pub fn keeps(&self) -> bool {
        !self.keep_for.is_zero()
    }

    /// After a commit of this process: anything may be another now.
    pub(super) fn bump(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
        self.written.notify_one();
        self.moved_on();
    }

    /// After a commit of this process: these things look another way, and no list is in another order for it.
    pub(super) fn touch(&self, now: DateTime<Utc>, things: impl IntoIterator<Item = Uuid>) {
        let mut touched = self.touched.write().unwrap_or_else(PoisonError::into_inner);
        if touched.len() > MOST_ANSWERS {
            touched.retain(|_, at| now - *at < self.keep_for);
        }
        touched.extend(things.into_iter().map(|thing| (thing, now)));
    }

    /// Something changed that nobody here wrote, or that was taken in just now.
    pub fn moved_on(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
    }

    /// Waits until this process has written something since the last time.
    pub async fn written(&self) {
        self.written.notified().await;
    }

    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// How often this process wrote: an index that has taken in so many writes is not behind.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::SeqCst)
    }

    /// What a room keeps in memory for as long as this process lives.
    pub fn room<T: Any + Send + Sync + Default>(&self) -> Arc<T> {
        let mut rooms = locked(&self.rooms);
        let there = rooms.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        there.clone().downcast().unwrap_or_default()
    }

    /// The answer to `input`, as it was made a moment ago, or made now. `make` is given surroundings of nobody.
    pub async fn answer<T, M>(
        &self,
        cx: &Cx,
        verb: &'static str,
        input: String,
        make: impl FnOnce(Cx) -> M,
    ) -> Result<Arc<T>>
    where
        T: Any + Send + Sync,
        M: Future<Output = Result<Made<T>>> + Send + 'static,
    {
        if !self.keeps() {
            return Ok(Arc::new(make(cx.of_nobody()).await?.value));
        }
        let question = Question { verb, lang: cx.request.lang, on_page: cx.is_on_page(), input };
        let slot = self.slot(question, cx.now());
        if let Some(value) = self.good(&slot, cx.now()) {
            return Ok(value);
        }
        let failed_before = locked(&slot.failure).0;
        let making = slot.making.lock().await;
        if let Some(value) = self.good(&slot, cx.now()) {
            return Ok(value);
        }
        if let Some(error) = slot.failed_since(failed_before) {
            return Err(error);
        }
        let (begun, generation) = (cx.now(), self.generation());
        let made = match make(cx.of_nobody()).await {
            Ok(made) => made,
            Err(error) => {
                slot.fail(&error);
                return Err(error);
            }
        };
        let value = Arc::new(made.value);
        let answer = Answer { value: value.clone(), begun, generation, bytes: made.bytes, about: made.about };
        self.put(&slot, answer);
        drop(making);
        Ok(value)
    }

    fn slot(&self, question: Question, now: DateTime<Utc>) -> Arc<Slot> {
        let mut answers = locked(&self.answers);
        if answers.slots.len() >= MOST_ANSWERS || answers.bytes > MOST_BYTES {
            self.make_room(&mut answers, now);
        }
        answers.slots.entry(question).or_default().clone()
    }

    fn make_room(&self, answers: &mut Answers, now: DateTime<Utc>) {
        answers.slots.retain(|_, slot| self.is_good(&slot.read(), now));
        answers.bytes =
            answers.slots.values().map(|slot| slot.read().as_ref().map_or(0, |one| one.bytes)).sum();
        if answers.slots.len() > MOST_ANSWERS / 2 || answers.bytes > MOST_BYTES / 2 {
            *answers = Answers::default();
        }
    }

    fn put(&self, slot: &Slot, answer: Answer) {
        let bytes = answer.bytes;
        let before = slot.answer.write().unwrap_or_else(PoisonError::into_inner).replace(answer);
        let mut answers = locked(&self.answers);
        answers.bytes = (answers.bytes + bytes).saturating_sub(before.map_or(0, |one| one.bytes));
    }

    fn good<T: Any + Send + Sync>(&self, slot: &Slot, now: DateTime<Utc>) -> Option<Arc<T>> {
        let answer = slot.read();
        let value = answer.as_ref().filter(|_| self.is_good(&answer, now))?.value.clone();
        value.downcast().ok()
    }

    fn is_good(&self, answer: &Option<Answer>, now: DateTime<Utc>) -> bool {
        let Some(answer) = answer else { return false };
        answer.generation == self.generation()
            && now - answer.begun < self.keep_for
            && !self.is_touched(&answer.about, answer.begun)
    }

    fn is_touched(&self, things: &[Uuid], since: DateTime<Utc>) -> bool {
        let touched = self.touched.read().unwrap_or_else(PoisonError::into_inner);
        !touched.is_empty() && things.iter().any(|thing| touched.get(thing).is_some_and(|at| *at >= since))
    }
}

impl Slot {
    fn read(&self) -> std::sync::RwLockReadGuard<'_, Option<Answer>> {
        self.answer.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn fail(&self, error: &AppError) {
        let mut failure = locked(&self.failure);
        *failure = (failure.0 + 1, Some(error.clone()));
    }

    /// Who waited for a try that failed does not try again: a database in trouble has enough to do.
    fn failed_since(&self, count: u64) -> Option<AppError> {
        let failure = locked(&self.failure);
        failure.1.clone().filter(|_| failure.0 > count)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
