//! Who buys takes from the shelf what is on sale at that moment, and more often what is popular.

use super::Item;
use crate::goods::{Status, StoreState};
use crate::pictures::chance::Chance;
use crate::world::calendar::Planned;
use chrono::{DateTime, Duration, Utc};

/// A store that is stopped fulfils what was bought so long before.
const FULFILLED: Duration = Duration::days(40);

pub(super) struct Shelf<'a> {
    articles: &'a [Planned],
    now: DateTime<Utc>,
}

impl<'a> Shelf<'a> {
    pub fn new(articles: &'a [Planned], now: DateTime<Utc>) -> Self {
        Self { articles, now }
    }

    /// The store of the documentation's vendor, and the one that was stopped.
    pub fn store_in(&self, state: StoreState) -> Option<&'static str> {
        self.articles
            .iter()
            .map(|planned| planned.store)
            .find(|store| store.state == state)
            .map(|store| store.slug)
    }

    /// Whose items these are, each store once, in the order in which they are seen.
    pub fn stores_of(&self, items: &[Item]) -> Vec<&'static str> {
        let mut stores = Vec::new();
        for item in items {
            let slug = self.articles[item.article].store.slug;
            if !stores.contains(&slug) {
                stores.push(slug);
            }
        }
        stores
    }

    /// When a store that is stopped was stopped.
    pub fn stopped_at(&self, store: &str) -> Option<DateTime<Utc>> {
        self.articles.iter().filter(|planned| planned.store.slug == store).map(|planned| planned.to).max()
    }

    fn is_on_sale(&self, index: usize, at: DateTime<Utc>, by_name: bool) -> bool {
        let planned = &self.articles[index];
        let until = match planned.store.state {
            StoreState::Suspended if !by_name => planned.to - FULFILLED,
            _ => planned.to.min(self.now),
        };
        super::sells(planned.store.state)
            && planned.article.status != Status::Draft
            && at > planned.from + Duration::days(1)
            && at < until
    }

    /// Things of so many stores: this article or anything, of this store where one is named.
    pub fn basket(
        &self,
        at: DateTime<Utc>,
        first: Option<usize>,
        store: Option<&str>,
        stores: usize,
        chance: &mut Chance,
    ) -> Option<Vec<Item>> {
        let first = match first {
            Some(index) if self.is_on_sale(index, at, false) => index,
            Some(_) => return None,
            None => self.some(at, store, &[], &[], chance)?,
        };
        let mut taken = vec![first];
        let mut seen = vec![self.articles[first].store.slug];
        if chance.unit() < 0.35 {
            taken.extend(self.some(at, seen.first().copied(), &[], &taken, chance));
        }
        while seen.len() < stores {
            let Some(next) = self.some(at, None, &seen, &taken, chance) else { break };
            seen.push(self.articles[next].store.slug);
            taken.push(next);
        }
        Some(taken.into_iter().map(|article| self.item(article, chance)).collect())
    }

    fn item(&self, article: usize, chance: &mut Chance) -> Item {
        let options = self.articles[article].article.options.len();
        let quantity = match chance.unit() {
            dice if dice < 0.74 => 1,
            dice if dice < 0.93 => 2,
            _ => 3,
        };
        Item { article, variant: (options > 0).then(|| chance.below(options)), quantity }
    }

    /// Something on sale, of this store if one is named, of none of those, and none of what was taken.
    fn some(
        &self,
        at: DateTime<Utc>,
        store: Option<&str>,
        not_of: &[&str],
        taken: &[usize],
        chance: &mut Chance,
    ) -> Option<usize> {
        let mut sum = 0.0;
        let mut weighed = Vec::new();
        for (index, planned) in self.articles.iter().enumerate() {
            let slug = planned.store.slug;
            let fits =
                store.is_none_or(|store| store == slug) && !not_of.contains(&slug) && !taken.contains(&index);
            if fits && self.is_on_sale(index, at, store.is_some()) {
                let fame = f32::from(planned.article.popularity);
                sum += 30.0 + fame * fame / 1000.0;
                weighed.push((sum, index));
            }
        }
        let dice = chance.between(0.0, sum);
        weighed.iter().find(|(sum, _)| dice < *sum).or(weighed.last()).map(|(_, index)| *index)
    }
}
