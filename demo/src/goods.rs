//! What the demo marketplace sells, in English and Arabic: its stores, the tree of categories, the kinds of attributes,
//! some six hundred articles, and what people write about them.
//!
//! It is data and nothing but data: the same at every call, without a clock or a die. What differs from article to
//! article and matters to nobody (stock, age, popularity, what is on sale) comes from a hash of its slug.

mod attributes;
mod catalogue;
mod categories;
mod family;
mod reviews;
mod stores;
#[cfg(test)]
mod tests;

pub use attributes::attribute_kinds;
pub use categories::categories;
pub use reviews::{
    Language, Response, Review, ReviewKind, Reviewer, responses, reviewers, reviews, reviews_for,
};
pub use stores::stores;

/// The same said in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub en: &'static str,
    pub ar: &'static str,
}

/// As [`Words`], put together from parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub en: String,
    pub ar: String,
}

/// One who sells here.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    pub slug: &'static str,
    /// In Latin script, as it stands above the door.
    pub name: &'static str,
    pub name_ar: &'static str,
    pub description: Words,
    pub street: &'static str,
    pub city: Words,
    pub zip: &'static str,
    /// ISO 3166, two letters.
    pub country: &'static str,
    /// As the IANA names it.
    pub time_zone: &'static str,
    pub phone: &'static str,
    pub website: &'static str,
    pub latitude: f64,
    pub longitude: f64,
    /// Opening and closing, Monday first; `None` is a closed day.
    pub hours: [Option<(&'static str, &'static str)>; 7],
    pub colour: (u8, u8, u8),
    pub initials: &'static str,
    /// The year it joined.
    pub joined: u16,
    /// Slugs of the leaves it sells in.
    pub sells: &'static [&'static str],
    pub state: StoreState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreState {
    Active,
    /// Has applied and waits for an admin.
    Pending,
    Suspended,
}

/// A shelf of the shop. Those with a `parent` are leaves and hold the articles.
#[derive(Debug, Clone, Copy)]
pub struct Category {
    pub slug: &'static str,
    pub parent: Option<&'static str>,
    pub name: Words,
    pub description: Words,
    pub seo_title: Words,
    pub seo_description: Words,
}

/// What can be said of an article, and how it is written.
#[derive(Debug, Clone, Copy)]
pub struct AttributeKind {
    pub key: &'static str,
    pub label: Words,
    pub kind: Kind,
    pub unit: Option<Words>,
    /// The values of a text and how they are called; empty for numbers and booleans.
    pub values: &'static [(&'static str, Words)],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Boolean,
}

/// One product.
#[derive(Debug, Clone)]
pub struct Article {
    pub slug: String,
    pub name: Text,
    pub description: Text,
    pub store: &'static str,
    pub category: &'static str,
    pub brand: &'static str,
    pub sku: String,
    /// US cents.
    pub price_minor: i64,
    pub compare_at_minor: Option<i64>,
    pub attributes: Vec<(&'static str, String)>,
    pub options: Vec<Variant>,
    /// Counts only when there are no options.
    pub stock: i32,
    /// What its picture shows.
    pub subject: &'static str,
    pub colour: (u8, u8, u8),
    /// How long ago it came into the shop.
    pub days_ago: u16,
    /// 1 to 1000; few are high.
    pub popularity: u16,
    pub status: Status,
    /// Which reviews fit it.
    pub reviews: ReviewKind,
}

#[derive(Debug, Clone)]
pub struct Variant {
    pub sku: String,
    /// Key of the attribute kind, and the value.
    pub options: Vec<(&'static str, &'static str)>,
    /// `None`: as the article.
    pub price_minor: Option<i64>,
    pub stock: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Draft,
    Active,
    Archived,
}

/// Everything that is sold, store after store within each part of the catalogue.
pub fn articles() -> Vec<Article> {
    catalogue::families().flat_map(family::Family::articles).collect()
}

const fn words(en: &'static str, ar: &'static str) -> Words {
    Words { en, ar }
}
