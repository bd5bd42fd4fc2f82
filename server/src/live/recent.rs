//! The numbers of the newest facts, in the order in which they were committed.

use std::collections::{HashSet, VecDeque};

const KEPT: usize = 10_000;

#[derive(Debug, Default)]
pub struct Recent {
    order: VecDeque<i64>,
    known: HashSet<i64>,
    /// Up to here they were looked up, not told: in which order they were committed is not known.
    blur: Option<i64>,
}

impl Recent {
    /// Notes a fact; answers whether it is news.
    pub fn note(&mut self, seq: i64) -> bool {
        if !self.known.insert(seq) {
            return false;
        }
        self.order.push_back(seq);
        if self.order.len() > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        true
    }

    /// The newest of them.
    pub fn newest(&self) -> Option<i64> {
        self.order.back().copied()
    }

    /// What was noted so far was looked up.
    pub fn blur(&mut self) {
        self.blur = self.newest();
    }

    /// What was committed after this one; nothing where that is not remembered, or not known for sure.
    pub fn after(&self, seq: i64) -> Option<HashSet<i64>> {
        let mut after = HashSet::new();
        for one in self.order.iter().rev().copied() {
            if Some(one) == self.blur {
                return None;
            }
            if one == seq {
                return Some(after);
            }
            after.insert(one);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_after_is_known_in_the_order_of_commits() {
        let mut recent = Recent::default();
        for seq in [1, 3, 2, 5] {
            assert!(recent.note(seq));
        }
        assert!(!recent.note(3), "heard before");
        assert_eq!(recent.after(3), Some([2, 5].into()), "2 was committed after 3");
        assert_eq!(recent.after(5), Some(HashSet::new()));
        assert_eq!((recent.after(4), recent.newest()), (None, Some(5)));
    }

    #[test]
    fn what_was_looked_up_has_no_order() {
        let mut recent = Recent::default();
        recent.note(7);
        recent.blur();
        assert_eq!((recent.after(7), recent.newest()), (None, Some(7)));
        recent.note(6);
        recent.note(8);
        assert_eq!((recent.after(6), recent.after(7)), (Some([8].into()), None));
    }

    #[test]
    fn only_so_many_are_kept() {
        let mut recent = Recent::default();
        for seq in 0..=KEPT as i64 {
            recent.note(seq);
        }
        assert_eq!((recent.after(0), recent.order.len(), recent.known.len()), (None, KEPT, KEPT));
    }
}
