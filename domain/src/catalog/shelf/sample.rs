//! A part for the whole: of very many products each so-many-th is counted, for nobody needs to know that it is 212,347.

use super::columns::{Place, Set};

/// So many are counted one by one; of more, a part that is no greater.
const COUNTED: u64 = 40_000;
/// Each takes every second of the one before.
const PARTS: usize = 8;

/// Places of which each is as likely as any other: every second, every fourth, and so on.
#[derive(Default)]
pub struct Sample {
    every: [Set; PARTS],
}

impl Sample {
    pub fn push(&mut self, place: Place) {
        for (part, set) in self.every.iter_mut().enumerate() {
            if place.is_multiple_of(1 << (part + 1)) {
                set.insert(place);
            }
        }
    }

    /// What is to be counted of a set, and for how many each stands; nothing where all of it is counted.
    pub fn of(&self, set: &Set) -> Option<(Set, u32)> {
        let parts = set.len().div_ceil(COUNTED).next_power_of_two();
        let part = (parts.trailing_zeros() as usize).min(PARTS).checked_sub(1)?;
        Some((set & &self.every[part], 1 << (part + 1)))
    }
}

/// A number as one says it who counted a part: its first two figures.
pub fn about(count: u64) -> u64 {
    let mut unit = 1;
    while count / unit >= 100 {
        unit *= 10;
    }
    (count + unit / 2) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_one_by_one_and_of_many_a_part() {
        let mut sample = Sample::default();
        let all: Set = (0..300_000).collect();
        all.iter().for_each(|place| sample.push(place));
        assert!(sample.of(&(0..40_000).collect()).is_none());
        let (part, stands_for) = sample.of(&all).unwrap();
        assert_eq!((part.len(), stands_for), (37_500, 8));
        assert_eq!(sample.of(&(0..40_001).collect()).unwrap().1, 2);
    }

    #[test]
    fn what_was_estimated_is_said_in_two_figures() {
        assert_eq!([0, 7, 99, 101, 995, 212_347].map(about), [0, 7, 99, 100, 1_000, 210_000]);
    }
}
