//! Small files that were asked for lately, so that a page of thumbnails is not read from disk or bucket again for
//! each reader.

use axum::body::Bytes;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub struct Shelf {
    most: usize,
    largest_file: usize,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    files: HashMap<String, (Bytes, u64)>,
    /// Keys in the order they were last asked for.
    order: BTreeMap<u64, String>,
    clock: u64,
    bytes: usize,
}

impl Shelf {
    /// Holds so many bytes in all, in files of no more than so many.
    pub fn new(most: usize, largest_file: usize) -> Self {
        Self { most, largest_file, held: Mutex::default() }
    }

    pub fn get(&self, key: &str) -> Option<Bytes> {
        self.held().touch(key)
    }

    pub fn put(&self, key: &str, bytes: &Bytes) {
        if bytes.len() > self.largest_file {
            return;
        }
        let mut held = self.held();
        if held.touch(key).is_some() {
            return;
        }
        held.clock += 1;
        let now = held.clock;
        held.bytes += bytes.len();
        held.files.insert(key.to_owned(), (bytes.clone(), now));
        held.order.insert(now, key.to_owned());
        while held.bytes > self.most {
            held.drop_oldest();
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn touch(&mut self, key: &str) -> Option<Bytes> {
        self.clock += 1;
        let now = self.clock;
        let (bytes, asked) = self.files.get_mut(key)?;
        self.order.remove(asked);
        *asked = now;
        self.order.insert(now, key.to_owned());
        Some(bytes.clone())
    }

    fn drop_oldest(&mut self) {
        let Some((_, key)) = self.order.pop_first() else { return };
        if let Some((bytes, _)) = self.files.remove(&key) {
            self.bytes -= bytes.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_longest_ago_makes_room() {
        let shelf = Shelf::new(10, 5);
        let file = |bytes: usize| Bytes::from(vec![0; bytes]);
        for key in ["a", "b"] {
            shelf.put(key, &file(5));
        }
        assert!(shelf.get("a").is_some());
        shelf.put("c", &file(5));
        assert!(shelf.get("a").is_some() && shelf.get("b").is_none() && shelf.get("c").is_some());
        shelf.put("large", &file(6));
        assert!(shelf.get("large").is_none() && shelf.get("c").is_some());
        let held = shelf.held();
        assert_eq!((held.bytes, held.order.len(), held.files.len()), (10, 2, 2));
    }

    #[test]
    fn the_same_file_twice_counts_once() {
        let shelf = Shelf::new(10, 10);
        for _ in 0..5 {
            shelf.put("a", &Bytes::from_static(b"12345678"));
        }
        assert_eq!(shelf.held().bytes, 8);
    }
}
