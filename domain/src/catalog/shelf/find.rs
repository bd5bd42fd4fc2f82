//! What fits a filter, and the search for words within it.

use super::columns::{Place, Set};
use super::index::Index;
use super::text;
use super::values::Group;
use super::words::Meaning;
use model::ProductId;
use model::catalog::{ProductFilter, ProductSort};

/// A choice that facets beside it do not heed when they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Category,
    Brand,
    Vendor,
    Price,
    Rating,
    Attribute(u32),
    /// Of an attribute nobody has.
    Nothing,
}

/// What was found, and how.
pub struct Found {
    pub all: Set,
    /// What fits all that is no choice of a facet.
    base: Set,
    choices: Vec<(Choice, Set)>,
    /// Where words were searched for, the best first; what stands in one is in no other.
    tiers: Vec<Set>,
    pub corrected: Option<String>,
}

impl Found {
    /// What would be found without this choice; nothing where it was not made.
    pub fn without(&self, choice: Choice) -> Option<Set> {
        self.choices.iter().find(|(made, _)| *made == choice)?;
        let others = self.choices.iter().filter(|(made, _)| *made != choice);
        Some(others.fold(self.base.clone(), |found, (_, set)| found & set))
    }
}

impl Index {
    /// What fits. Names nobody knows fit nothing.
    pub fn find(&self, filter: &ProductFilter) -> Found {
        let mut base = self.shown.clone();
        let (mut tiers, mut corrected) = (Vec::new(), None);
        if !filter.search.is_empty() {
            let matches = self.search(&filter.search);
            base &= matches.tiers.iter().fold(Set::new(), |all, tier| all | tier);
            (tiers, corrected) = (matches.tiers, matches.corrected);
        }
        if filter.in_stock {
            base &= &self.in_stock;
        }
        if filter.on_sale {
            base &= &self.on_sale;
        }
        let choices = self.choices(filter);
        let all = choices.iter().fold(base.clone(), |found, (_, set)| found & set);
        Found { all, base, choices, tiers, corrected }
    }

    fn choices(&self, filter: &ProductFilter) -> Vec<(Choice, Set)> {
        let mut choices = Vec::new();
        if let Some(wanted) = &filter.category {
            let fitting = self.names.find_category(wanted).map(|category| self.category(category.id));
            choices.push((Choice::Category, fitting.unwrap_or_default()));
        }
        if !filter.brands.is_empty() {
            let brands = filter.brands.iter().filter_map(|slug| self.names.find_brand(slug));
            choices.push((Choice::Brand, self.any_of(brands.map(Group::Brand))));
        }
        if !filter.vendors.is_empty() {
            let vendors = filter.vendors.iter().filter_map(|slug| self.names.find_vendor(slug));
            choices.push((Choice::Vendor, self.any_of(vendors.map(Group::Vendor))));
        }
        for (key, values) in &filter.attributes {
            choices.push(match self.values.key(key) {
                Some(number) => {
                    let docs = values.iter().filter_map(|value| self.values.with(number, value));
                    (Choice::Attribute(number), docs.fold(Set::new(), |all, docs| all | docs))
                }
                None => (Choice::Nothing, Set::new()),
            });
        }
        if let Some(least) = filter.min_rating {
            choices.push((Choice::Rating, self.rated_at_least(least)));
        }
        if filter.min_price.is_some() || filter.max_price.is_some() {
            let range = filter.min_price.unwrap_or(0)..=filter.max_price.unwrap_or(i64::MAX);
            choices.push((Choice::Price, self.orders.priced(&self.columns, &range)));
        }
        choices
    }

    /// Those with at least so many thousandths of a star; for whole stars there are sets.
    fn rated_at_least(&self, least: i32) -> Set {
        let least = least.clamp(1, 5_000) as u32;
        let among = &self.rated[(least / 1_000).max(1) as usize - 1];
        if least.is_multiple_of(1_000) {
            return among.clone();
        }
        let all = if least < 1_000 { &self.shown } else { among };
        let fitting = all.iter().filter(|place| self.columns.row(*place).rating >= least);
        Set::from_sorted_iter(fitting).unwrap_or_default()
    }

    fn any_of(&self, groups: impl Iterator<Item = Group>) -> Set {
        groups.filter_map(|group| self.values.of(group)).fold(Set::new(), |all, docs| all | docs)
    }

    /// A page of what was found, in its order.
    pub fn page(&self, found: &Found, sort: ProductSort, offset: usize, most: usize) -> Vec<ProductId> {
        let mut places: Vec<Place> = Vec::new();
        if sort == ProductSort::Relevance && !found.tiers.is_empty() {
            let mut skipped = 0;
            for tier in &found.tiers {
                let here = tier & &found.all;
                let offset = (offset + places.len()).saturating_sub(skipped);
                places.extend(self.orders.page(&self.columns, sort, &here, offset, most - places.len()));
                skipped += here.len() as usize;
            }
        } else {
            places = self.orders.page(&self.columns, sort, &found.all, offset, most);
        }
        places.into_iter().map(|place| self.columns.id(place)).collect()
    }

    /// The best selling of a set.
    pub fn best(&self, set: &Set, most: usize) -> Vec<ProductId> {
        let places = self.orders.page(&self.columns, ProductSort::BestSelling, set, 0, most);
        places.into_iter().map(|place| self.columns.id(place)).collect()
    }

    /// Products with all of these words: those that have them in their name first, then those whose category, brand,
    /// vendor or attributes say so too, then those that only mention them.
    fn search(&self, typed: &str) -> Matches {
        let mut words: Vec<Hits> = Vec::new();
        let (mut said, mut is_corrected) = (Vec::new(), false);
        for word in text::wanted(typed) {
            match self.words.meaning(&word) {
                Meaning::Known(terms) => {
                    words.push(self.hits(&terms));
                    said.push(word);
                }
                Meaning::Corrected(term, form) => {
                    words.push(self.hits(&[term]));
                    said.push(form);
                    is_corrected = true;
                }
                Meaning::Unknown => words.push(Hits::default()),
            }
        }
        let mut tiers = tiers(&words);
        if let Some(place) = self.with_sku(typed) {
            tiers.iter_mut().for_each(|tier| {
                tier.remove(place);
            });
            tiers.insert(0, Set::from_iter([place]));
        }
        let corrected = is_corrected && tiers.iter().any(|tier| !tier.is_disjoint(&self.shown));
        Matches { tiers, corrected: corrected.then(|| said.join(" ")) }
    }

    /// Products that have one of these anywhere.
    pub(super) fn anywhere(&self, terms: &[u32]) -> Set {
        let Hits { names, values, texts } = self.hits(terms);
        names | values | texts
    }

    fn hits(&self, terms: &[u32]) -> Hits {
        let mut hits = Hits::default();
        for postings in terms.iter().map(|term| self.words.postings(*term)) {
            hits.names |= &postings.names;
            hits.texts |= &postings.texts;
            for value in &postings.values {
                hits.values |= &self.values.get(*value).docs;
            }
        }
        hits
    }
}

struct Matches {
    tiers: Vec<Set>,
    corrected: Option<String>,
}

/// Where one word was found.
#[derive(Default)]
struct Hits {
    names: Set,
    values: Set,
    texts: Set,
}

fn tiers(words: &[Hits]) -> Vec<Set> {
    let all = |of: fn(&Hits) -> Set| words.iter().map(of).reduce(|all, one| all & one).unwrap_or_default();
    let named = all(|hits| hits.names.clone());
    let said = all(|hits| &hits.names | &hits.values);
    let mentioned = all(|hits| &hits.names | &hits.values | &hits.texts) - &said;
    let only_said = said - &named;
    vec![named, only_said, mentioned]
}
