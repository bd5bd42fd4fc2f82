//! The orders in which products can be walked. Each is sorted when the shelf is read in; what changed since is kept
//! apart, few as it is, and put in its place on the way.

use super::columns::{Columns, Place, Set};
use super::prices::Prices;
use model::catalog::ProductSort;
use std::cell::Cell;
use std::cmp::Ordering;
use std::ops::RangeInclusive;

#[derive(Default)]
pub struct Orders {
    selling: Vec<Place>,
    prices: Prices,
    newest: Vec<Place>,
    rated: Vec<Place>,
    /// Those that stand elsewhere, or nowhere, in these.
    moved: Set,
}

impl Orders {
    /// Sorts everything there is.
    pub fn of(columns: &Columns) -> Self {
        let sorted = |sort: ProductSort| {
            let mut places: Vec<Place> = (0..columns.len()).collect();
            places.sort_unstable_by(|a, b| compare(columns, sort, *a, *b));
            places
        };
        Self {
            selling: sorted(ProductSort::BestSelling),
            prices: Prices::of(sorted(ProductSort::PriceRising)),
            newest: sorted(ProductSort::Newest),
            rated: sorted(ProductSort::BestRated),
            moved: Set::new(),
        }
    }

    /// This one is to be put in its place on the way.
    pub fn moves(&mut self, place: Place) {
        self.moved.insert(place);
    }

    /// How many are not where they were sorted to.
    pub fn moved(&self) -> u64 {
        self.moved.len()
    }

    /// Those of `set` in this order, from `offset` on, at most so many.
    pub fn page(
        &self,
        columns: &Columns,
        sort: ProductSort,
        set: &Set,
        offset: usize,
        most: usize,
    ) -> Vec<Place> {
        let count = set.len() as usize;
        if offset >= count || most == 0 {
            return Vec::new();
        }
        let last = (offset + most).min(count);
        // walking meets one of the set every so many steps; collecting touches each of the set, and costs more for each
        let steps = last.saturating_mul(columns.len() as usize / count.max(1));
        let patience = count.saturating_mul(8);
        if steps < patience {
            let taken = Cell::new(0);
            let walked = self.walked(columns, sort, set, &taken, patience).skip(offset).take(most).collect();
            // sofas are not among the cheap things: where the set begins late, collecting it is the shorter way
            if taken.get() <= patience {
                return walked;
            }
        }
        collected(columns, sort, set, offset, last)
    }

    /// Those that cost so much.
    pub fn priced(&self, columns: &Columns, range: &RangeInclusive<i64>) -> Set {
        let new = self.moved.iter().filter(|place| range.contains(&columns.row(*place).price));
        let mut all = self.prices.between(columns, range);
        all.extend(new);
        all
    }

    /// The lowest and the highest price in a set.
    pub fn price_ends(&self, columns: &Columns, set: &Set) -> Option<(i64, i64)> {
        let new = set & &self.moved;
        let ends = [self.prices.cheapest(set), self.prices.dearest(set)];
        let prices = || ends.into_iter().flatten().chain(&new).map(|place| columns.row(place).price);
        prices().min().zip(prices().max())
    }

    /// Goes through an order until it has taken more steps than there is patience for.
    fn walked<'a>(
        &'a self,
        columns: &'a Columns,
        sort: ProductSort,
        set: &'a Set,
        taken: &'a Cell<usize>,
        patience: usize,
    ) -> impl Iterator<Item = Place> + 'a {
        let mut moved: Vec<Place> = (set & &self.moved).into_iter().collect();
        moved.sort_unstable_by(|a, b| compare(columns, sort, *a, *b));
        let mut moved = moved.into_iter().peekable();
        let patient = self.sorted(sort).take_while(move |_| {
            taken.set(taken.get() + 1);
            taken.get() <= patience
        });
        let settled = patient.filter(|place| set.contains(*place) && !self.moved.contains(*place));
        let mut settled = settled.peekable();
        std::iter::from_fn(move || match (settled.peek(), moved.peek()) {
            (Some(a), Some(b)) if compare(columns, sort, *a, *b).is_gt() => moved.next(),
            (Some(_), _) => settled.next(),
            (None, _) => moved.next(),
        })
    }

    fn sorted(&self, sort: ProductSort) -> Box<dyn Iterator<Item = Place> + '_> {
        match sort {
            ProductSort::Relevance | ProductSort::BestSelling => Box::new(self.selling.iter().copied()),
            ProductSort::PriceRising => Box::new(self.prices.rising().iter().copied()),
            ProductSort::PriceFalling => Box::new(self.prices.rising().iter().rev().copied()),
            ProductSort::Newest => Box::new(self.newest.iter().copied()),
            ProductSort::BestRated => Box::new(self.rated.iter().copied()),
        }
    }
}

fn collected(columns: &Columns, sort: ProductSort, set: &Set, offset: usize, last: usize) -> Vec<Place> {
    let mut places: Vec<Place> = set.iter().collect();
    if last < places.len() {
        places.select_nth_unstable_by(last, |a, b| compare(columns, sort, *a, *b));
        places.truncate(last);
    }
    places.sort_unstable_by(|a, b| compare(columns, sort, *a, *b));
    places.split_off(offset)
}

/// Equals stand by how well they sell, then by age and id, so that no page repeats what another showed.
fn compare(columns: &Columns, sort: ProductSort, a: Place, b: Place) -> Ordering {
    let (one, other) = (columns.row(a), columns.row(b));
    let by_sales =
        || (other.sales, other.rating_count, other.created).cmp(&(one.sales, one.rating_count, one.created));
    let by_id = || columns.id(a).cmp(&columns.id(b));
    match sort {
        ProductSort::Relevance | ProductSort::BestSelling => by_sales().then_with(by_id),
        ProductSort::PriceRising => one.price.cmp(&other.price).then_with(by_sales).then_with(by_id),
        // the same list from its other end
        ProductSort::PriceFalling => compare(columns, ProductSort::PriceRising, b, a),
        ProductSort::Newest => other.created.cmp(&one.created).then_with(by_id),
        ProductSort::BestRated => (other.rating, other.rating_count)
            .cmp(&(one.rating, one.rating_count))
            .then_with(by_sales)
            .then_with(by_id),
    }
}
