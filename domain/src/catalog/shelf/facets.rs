//! Counting: how many of what was found each choice would leave.

use super::columns::Set;
use super::find::{Choice, Found};
use super::index::Index;
use super::sample::about;
use super::values::{Group, ValueNo};
use i18n::Lang;
use model::catalog::{Facet, Facets, PriceRange, ProductFilter, RatingFacet};
use model::{Amount, CategoryId, Currency, Money};
use std::collections::{BTreeMap, HashMap};

/// Nobody reads longer lists of choices.
const MOST_BRANDS: usize = 30;
const MOST_KEYS: usize = 12;
const MOST_VALUES: usize = 20;
/// An attribute that hardly anything shares is no choice.
const MOST_DIFFERENT: usize = 60;
const TOO_DIFFERENT: usize = 5_000;

/// How many have each value.
type Counts = Vec<u32>;

impl Index {
    /// The choices beside a list, as they are called in this language.
    pub fn facets(&self, found: &Found, filter: &ProductFilter, lang: Lang, currency: Currency) -> Facets {
        let within = self.count(&found.all);
        let without = |choice: Choice| found.without(choice).map(|set| self.count(&set));
        let or_all = |counts: &Option<Counts>| counts.clone().unwrap_or_else(|| within.clone());
        let by_price = found.without(Choice::Price);
        let by_rating = found.without(Choice::Rating);
        Facets {
            categories: self.categories(&or_all(&without(Choice::Category)), filter, lang),
            brands: self.brands(&or_all(&without(Choice::Brand)), filter),
            vendors: self.vendors(&or_all(&without(Choice::Vendor)), filter, lang),
            price: self.prices(by_price.as_ref().unwrap_or(&found.all), currency),
            ratings: self.ratings(by_rating.as_ref().unwrap_or(&found.all)),
            attributes: self.attributes(&within, found, filter, lang),
        }
    }

    /// Counts by going through the products of a set, each of which has its values side by side. All there is is counted
    /// once; of any other very many, a part stands for the whole.
    fn count(&self, set: &Set) -> Counts {
        if set.len() == self.shown.len() {
            return self.everything.get_or_init(|| self.count_each(&self.shown)).clone();
        }
        let Some((part, stands_for)) = self.sample.of(set) else { return self.count_each(set) };
        let whole = |count| about(u64::from(count) * u64::from(stands_for)) as u32;
        self.count_each(&part).into_iter().map(whole).collect()
    }

    fn count_each(&self, set: &Set) -> Counts {
        let mut counts = vec![0; self.values.len()];
        for place in set {
            for value in self.values.tokens(place) {
                counts[*value as usize] += 1;
            }
        }
        counts
    }

    /// How many stand in each category, with everything below it.
    pub fn by_category(&self, counts: &Counts) -> HashMap<CategoryId, i64> {
        let mut sums: HashMap<CategoryId, i64> = HashMap::new();
        for (number, value) in self.values.all() {
            if let Group::Category(id) = value.group
                && counts[number as usize] > 0
            {
                let path =
                    self.names.category(id).map(|category| category.path.as_slice()).unwrap_or_default();
                for above in path {
                    *sums.entry(*above).or_default() += i64::from(counts[number as usize]);
                }
            }
        }
        sums
    }

    /// How many of all that is on sale have each value.
    pub fn everything(&self) -> Counts {
        self.count(&self.shown)
    }

    fn categories(&self, counts: &Counts, filter: &ProductFilter, lang: Lang) -> Vec<Facet> {
        let chosen = filter.category.as_deref().and_then(|wanted| self.names.find_category(wanted));
        let sums = self.by_category(counts);
        let below = self.names.below(chosen.map(|category| category.id));
        let facets = below.filter_map(|category| {
            let count = *sums.get(&category.id)?;
            Some(Facet { slug: category.slug.clone(), name: category.name.is_in(lang).to_owned(), count })
        });
        facets.collect()
    }

    fn brands(&self, counts: &Counts, filter: &ProductFilter) -> Vec<Facet> {
        let facets = self.values.all().filter_map(|(number, value)| {
            let Group::Brand(id) = value.group else { return None };
            let brand = self.names.brands.get(&id)?;
            let count = i64::from(counts[number as usize]);
            let is_chosen = filter.brands.contains(&brand.slug);
            (count > 0 || is_chosen)
                .then(|| (is_chosen, Facet { slug: brand.slug.clone(), name: brand.name.clone(), count }))
        });
        most(facets.collect(), MOST_BRANDS)
    }

    fn vendors(&self, counts: &Counts, filter: &ProductFilter, lang: Lang) -> Vec<Facet> {
        let facets = self.values.all().filter_map(|(number, value)| {
            let Group::Vendor(id) = value.group else { return None };
            let vendor = self.names.vendors.get(&id)?;
            let count = i64::from(counts[number as usize]);
            let is_chosen =
                filter.vendors.iter().any(|wanted| *wanted == vendor.slug || *wanted == id.to_string());
            let name = vendor.name.is_in(lang).to_owned();
            (count > 0 || is_chosen).then(|| (is_chosen, Facet { slug: vendor.slug.clone(), name, count }))
        });
        most(facets.collect(), MOST_BRANDS)
    }

    fn prices(&self, set: &Set, currency: Currency) -> PriceRange {
        let ends = self.orders.price_ends(&self.columns, set);
        let amount = |minor| Amount::from(Money::new(minor, currency));
        PriceRange { min: ends.map(|(min, _)| amount(min)), max: ends.map(|(_, max)| amount(max)) }
    }

    fn ratings(&self, set: &Set) -> Vec<RatingFacet> {
        let ratings = (1..=4).rev().map(|stars| RatingFacet {
            stars,
            count: set.intersection_len(&self.rated[stars as usize - 1]) as i64,
        });
        ratings.collect()
    }

    fn attributes(
        &self,
        within: &Counts,
        found: &Found,
        filter: &ProductFilter,
        lang: Lang,
    ) -> BTreeMap<String, Vec<Facet>> {
        let total = found.all.len();
        let mut keys = Vec::new();
        for (number, attribute) in self.values.attributes() {
            let kind = self.names.kinds.get(&*attribute.key);
            if !kind.map_or(attribute.values.len() < TOO_DIFFERENT, |kind| kind.is_filter) {
                continue;
            }
            let without = found.without(Choice::Attribute(number));
            let counts = match &without {
                Some(set) => self.count_of(set, &attribute.values),
                None => attribute.values.iter().map(|value| within[*value as usize]).collect(),
            };
            let sum: u64 = counts.iter().map(|count| u64::from(*count)).sum();
            let different = counts.iter().filter(|count| **count > 0).count();
            let is_common = different <= MOST_DIFFERENT && sum * 20 >= total;
            if different > 0 && (kind.is_some() || is_common || without.is_some()) {
                let rank = kind.map_or(i32::MAX, |kind| kind.position);
                keys.push((without.is_none(), rank, std::cmp::Reverse(sum), number, counts));
            }
        }
        keys.sort();
        keys.truncate(MOST_KEYS);
        let facets = keys.into_iter().map(|(_, _, _, number, counts)| {
            let attribute = self.values.attribute_no(number);
            let chosen = filter.attributes.get(&*attribute.key);
            let facets = attribute.values.iter().zip(counts).filter_map(|(value, count)| {
                let text = self.values.get(*value).text.to_string();
                let is_chosen = chosen.is_some_and(|chosen| chosen.contains(&text));
                let name = self.names.value(&attribute.key, &text, lang);
                (count > 0 || is_chosen)
                    .then(|| (is_chosen, Facet { slug: text, name, count: i64::from(count) }))
            });
            (attribute.key.to_string(), most(facets.collect(), MOST_VALUES))
        });
        facets.collect()
    }

    /// How many of a set have each of a few values.
    fn count_of(&self, set: &Set, values: &[ValueNo]) -> Vec<u32> {
        if values.len() as u64 > 200 {
            let counts = self.count(set);
            return values.iter().map(|value| counts[*value as usize]).collect();
        }
        values.iter().map(|value| set.intersection_len(&self.values.get(*value).docs) as u32).collect()
    }
}

/// What is chosen, and the rest by how many there are.
fn most(mut facets: Vec<(bool, Facet)>, most: usize) -> Vec<Facet> {
    facets.sort_by(|(a_chosen, a), (b_chosen, b)| {
        b_chosen.cmp(a_chosen).then_with(|| b.count.cmp(&a.count)).then_with(|| a.name.cmp(&b.name))
    });
    facets.truncate(most);
    let mut facets: Vec<Facet> = facets.into_iter().map(|(_, facet)| facet).collect();
    facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    facets
}
