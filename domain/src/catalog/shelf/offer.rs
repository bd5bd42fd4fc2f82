//! What the shelf offers by itself: completions of what is typed, what goes with a product, what is near a search.

use super::columns::Set;
use super::index::Index;
use super::text;
use super::values::Group;
use super::words::Meaning;
use i18n::Lang;
use model::catalog::{Brand, Suggestion, SuggestionType};
use model::{CategoryId, ProductId};

const MOST_NAMED: usize = 4;
const MOST_PRODUCTS: usize = 10;

/// What was typed may go on to.
pub struct Suggested {
    /// Categories, brands and vendors.
    pub named: Vec<Suggestion>,
    pub products: Vec<ProductId>,
}

impl Index {
    pub fn suggest(&self, typed: &str, lang: Lang) -> Suggested {
        let folded = text::fold(typed);
        let mut words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.truncate(10);
        let Some(unfinished) = words.pop() else {
            return Suggested { named: Vec::new(), products: Vec::new() };
        };
        let mut found = self.shown.clone();
        for word in &words {
            if let Meaning::Known(terms) = self.words.meaning(word)
                && !text::is_empty(word)
            {
                found &= self.named(&terms);
            }
        }
        found &= self.named(&self.words.completed(unfinished));
        if found.is_empty() && words.is_empty() {
            // the one word there is may be finished, and mistyped
            if let Meaning::Corrected(term, _) = self.words.meaning(unfinished) {
                found = &self.shown & self.named(&[term]);
            }
        }
        words.push(unfinished);
        Suggested { named: self.called(&words, lang), products: self.best(&found, MOST_PRODUCTS) }
    }

    fn named(&self, terms: &[u32]) -> Set {
        terms.iter().fold(Set::new(), |all, term| all | &self.words.postings(*term).names)
    }

    /// Categories, brands and vendors in whose name each word begins one, those with most on sale first.
    fn called(&self, words: &[&str], lang: Lang) -> Vec<Suggestion> {
        let fits = |name: &str| {
            let name = text::words(name);
            words.iter().all(|word| name.iter().any(|part| part.starts_with(word)))
        };
        let counts = self.everything();
        let sums = self.by_category(&counts);
        let mut called = Vec::new();
        let mut offer = |count: i64, kind, text: &str, url: String| {
            called.push((std::cmp::Reverse(count), Suggestion { kind, text: text.to_owned(), url }));
        };
        for category in self.names.categories.iter().filter(|category| category.name.ways().any(fits)) {
            if let Some(count) = sums.get(&category.id) {
                let url = format!("/categories/{}", category.slug);
                offer(*count, SuggestionType::Category, category.name.is_in(lang), url);
            }
        }
        for (number, value) in self.values.all().filter(|(number, _)| counts[*number as usize] > 0) {
            let count = i64::from(counts[number as usize]);
            match value.group {
                Group::Brand(id) => {
                    if let Some(brand) = self.names.brands.get(&id).filter(|brand| fits(&brand.name)) {
                        let url = format!("/products?brand={}", brand.slug);
                        offer(count, SuggestionType::Brand, &brand.name, url);
                    }
                }
                Group::Vendor(id) => {
                    if let Some(vendor) = self.names.vendors.get(&id).filter(|one| one.name.ways().any(fits))
                    {
                        let url = format!("/vendors/{}", vendor.slug);
                        offer(count, SuggestionType::Vendor, vendor.name.is_in(lang), url);
                    }
                }
                Group::Category(_) | Group::Attribute(_) => {}
            }
        }
        called.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.url.cmp(&other.url)));
        called.truncate(MOST_NAMED);
        called.into_iter().map(|(_, suggestion)| suggestion).collect()
    }

    /// What goes with a product: of its category, then of its brand, then of its vendor.
    pub fn related(&self, id: ProductId, most: usize) -> Vec<ProductId> {
        let Some(place) = self.known_place(id) else { return Vec::new() };
        let mut related: Vec<ProductId> = Vec::new();
        let mut groups: Vec<Group> =
            self.values.tokens(place).iter().map(|value| self.values.get(*value).group).collect();
        groups.retain(|group| !matches!(group, Group::Attribute(_)));
        groups.sort_by_key(|group| match group {
            Group::Category(_) => 0,
            Group::Brand(_) => 1,
            _ => 2,
        });
        for group in groups {
            if related.len() < most
                && let Some(docs) = self.values.of(group)
            {
                let others = self.best(&(docs & &self.shown), most + related.len() + 1);
                related.extend(others.into_iter().filter(|other| *other != id).collect::<Vec<_>>());
                let mut seen = std::collections::HashSet::new();
                related.retain(|other| seen.insert(*other));
            }
        }
        related.truncate(most);
        related
    }

    /// What is on sale in a category and below it.
    pub fn shown_in(&self, category: CategoryId) -> Set {
        self.category(category) & &self.shown
    }

    /// Where most of the words of a search lead; all there is where none leads anywhere.
    pub fn near(&self, typed: &str) -> Set {
        let mut near = Set::new();
        for word in text::wanted(typed) {
            let terms = match self.words.meaning(&word) {
                Meaning::Known(terms) => terms,
                Meaning::Corrected(term, _) => vec![term],
                Meaning::Unknown => continue,
            };
            let hits = self.anywhere(&terms) & &self.shown;
            let both = &near & &hits;
            near = if near.is_empty() || both.is_empty() { near | hits } else { both };
        }
        if near.is_empty() { self.shown.clone() } else { near }
    }

    /// Brands of what is on sale.
    pub fn brands_on_sale(&self) -> Vec<Brand> {
        let counts = self.everything();
        let brands = self.values.all().filter_map(|(number, value)| {
            let Group::Brand(id) = value.group else { return None };
            let brand = self.names.brands.get(&id)?;
            let product_count = i64::from(counts[number as usize]);
            (product_count > 0).then(|| Brand {
                id,
                name: brand.name.clone(),
                slug: brand.slug.clone(),
                product_count,
            })
        });
        brands.collect()
    }
}
