//! What buyers write and what stores answer, told apart by the kind of thing that was bought.

mod arabic;
mod english;
mod people;

pub use people::{responses, reviewers};

use super::Words;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    Arabic,
}

/// What a review speaks of. `General` fits everything, from a lamp to a box of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewKind {
    General,
    Kitchenware,
    Home,
    Clothes,
    Shoes,
    Food,
    Skincare,
    Fragrance,
    Audio,
    Electronics,
    Sport,
    Play,
    Books,
    Plants,
}

#[derive(Debug, Clone, Copy)]
pub struct Review {
    pub kind: ReviewKind,
    /// 1 to 5, as the words would have it.
    pub rating: u8,
    pub title: &'static str,
    pub body: &'static str,
}

/// One who writes reviews, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Reviewer {
    pub given: &'static str,
    pub family: &'static str,
    pub language: Language,
}

/// What a store answers.
#[derive(Debug, Clone, Copy)]
pub struct Response {
    /// Fits ratings of this and above, if happy; of this and below, if not.
    pub rating: u8,
    pub happy: bool,
    pub words: Words,
}

impl Response {
    pub fn fits(&self, rating: u8) -> bool {
        if self.happy { rating >= self.rating } else { rating <= self.rating }
    }
}

pub fn reviews(language: Language) -> &'static [Review] {
    match language {
        Language::English => english::REVIEWS,
        Language::Arabic => arabic::REVIEWS,
    }
}

/// Those that fit a kind: its own first, then the general ones.
pub fn reviews_for(language: Language, kind: ReviewKind) -> Vec<&'static Review> {
    let own = reviews(language).iter().filter(|review| review.kind == kind && kind != ReviewKind::General);
    let general = reviews(language).iter().filter(|review| review.kind == ReviewKind::General);
    own.chain(general).collect()
}

pub(super) fn kind_of(leaf: &str, subject: &str) -> ReviewKind {
    match (leaf, subject) {
        ("tableware" | "cookware", _) | (_, "french-press") => ReviewKind::Kitchenware,
        (_, "candle") => ReviewKind::General,
        ("lighting" | "home-textiles" | "furniture" | "decoration", _) => ReviewKind::Home,
        ("tops" | "outerwear", _) => ReviewKind::Clothes,
        ("shoes", _) => ReviewKind::Shoes,
        ("coffee" | "tea" | "pantry", _) => ReviewKind::Food,
        ("skincare", _) => ReviewKind::Skincare,
        ("fragrance", _) => ReviewKind::Fragrance,
        ("audio", _) => ReviewKind::Audio,
        ("computer-accessories" | "phone-accessories", _) => ReviewKind::Electronics,
        ("fitness" | "outdoor" | "team-sport" | "cycling", _) => ReviewKind::Sport,
        ("building" | "plush" | "games" | "outdoor-toys", _) => ReviewKind::Play,
        ("books", _) => ReviewKind::Books,
        ("plants", _) => ReviewKind::Plants,
        _ => ReviewKind::General,
    }
}

const fn says(kind: ReviewKind, rating: u8, title: &'static str, body: &'static str) -> Review {
    Review { kind, rating, title, body }
}
