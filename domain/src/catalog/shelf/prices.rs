//! Prices in steps, so that neither a range of prices nor the cheapest of many is looked for product by product.

use super::columns::{Columns, Place, Set};
use std::ops::RangeInclusive;

/// Enough that one step is quickly gone through, few enough that they take little room.
const STEPS: usize = 128;

#[derive(Default)]
pub struct Prices {
    /// The cheapest first.
    rising: Vec<Place>,
    /// How many stand in a step.
    step: usize,
    /// Those of no step, of the first, of the first two, and so on.
    below: Vec<Set>,
}

impl Prices {
    /// Of products in the order of their prices.
    pub fn of(rising: Vec<Place>) -> Self {
        let step = rising.len().div_ceil(STEPS).max(1);
        let mut below = vec![Set::new()];
        for places in rising.chunks(step) {
            let mut all = below.last().cloned().unwrap_or_default();
            all.extend(places);
            below.push(all);
        }
        Self { rising, step, below }
    }

    pub fn rising(&self) -> &[Place] {
        &self.rising
    }

    /// Those that cost so much.
    pub fn between(&self, columns: &Columns, range: &RangeInclusive<i64>) -> Set {
        let first = self.rising.partition_point(|place| columns.row(*place).price < *range.start());
        let end = self.rising.partition_point(|place| columns.row(*place).price <= *range.end());
        if first >= end {
            return Set::new();
        }
        let (from, to) = (first.div_ceil(self.step), end / self.step);
        if from >= to {
            return self.rising[first..end].iter().collect();
        }
        let mut all = &self.below[to] - &self.below[from];
        all.extend(&self.rising[first..from * self.step]);
        all.extend(&self.rising[to * self.step..end]);
        all
    }

    pub fn cheapest(&self, set: &Set) -> Option<Place> {
        let step = self.below.partition_point(|below| below.is_disjoint(set));
        self.step_before(step).iter().copied().find(|place| set.contains(*place))
    }

    pub fn dearest(&self, set: &Set) -> Option<Place> {
        let known = set & self.below.last()?;
        let step = self.below.partition_point(|below| !known.is_subset(below));
        self.step_before(step).iter().rev().copied().find(|place| known.contains(*place))
    }

    /// What the step brings with which so many are below.
    fn step_before(&self, below: usize) -> &[Place] {
        match below.checked_sub(1) {
            Some(step) if below < self.below.len() => {
                let begin = step * self.step;
                &self.rising[begin..(begin + self.step).min(self.rising.len())]
            }
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::Row;
    use super::*;

    /// A thousand products, of which several cost the same.
    fn shelf() -> (Columns, Prices) {
        let mut columns = Columns::default();
        for n in 0..1_000_i64 {
            let row = Row { price: n * 7 % 250, created: n, rating: 0, rating_count: 0, sales: 0 };
            columns.push(uuid::Uuid::from_u128(n as u128).into(), row);
        }
        let mut rising: Vec<Place> = (0..columns.len()).collect();
        rising.sort_by_key(|place| columns.row(*place).price);
        (columns, Prices::of(rising))
    }

    #[test]
    fn a_range_holds_what_costs_so_much_and_nothing_else() {
        let (columns, prices) = shelf();
        for range in [0..=0, 3..=4, 10..=200, 249..=400, 0..=i64::MAX, 250..=300] {
            let expected: Set =
                (0..columns.len()).filter(|place| range.contains(&columns.row(*place).price)).collect();
            assert_eq!(prices.between(&columns, &range), expected, "{range:?}");
        }
    }

    #[test]
    fn the_ends_of_a_set_are_its_cheapest_and_dearest() {
        let (columns, prices) = shelf();
        for set in [(0..1_000).collect::<Set>(), (500..510).collect(), Set::from_iter([77])] {
            let price = |place: Option<Place>| place.map(|place| columns.row(place).price);
            let of_set = || set.iter().map(|place| columns.row(place).price);
            assert_eq!(price(prices.cheapest(&set)), of_set().min());
            assert_eq!(price(prices.dearest(&set)), of_set().max());
        }
        assert_eq!((prices.cheapest(&Set::new()), prices.dearest(&Set::new())), (None, None));
        // what came after the sorting stands in no step
        let unknown = Set::from_iter([5_000]);
        assert_eq!((prices.cheapest(&unknown), prices.dearest(&unknown)), (None, None));
    }
}
