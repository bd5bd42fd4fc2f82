//! A family: one design in several colours, flavours or titles. The catalogue is written as families; each of their
//! items becomes an article of its own.

use super::reviews::kind_of;
use super::stores::{store, stores};
use super::{Article, Status, StoreState, Text, Variant, Words, words};

#[derive(Clone, Copy)]
pub(super) struct Family {
    pub store: &'static str,
    pub leaf: &'static str,
    pub subject: &'static str,
    pub brand: &'static str,
    /// With `{}` where the item's own words go.
    pub name: Words,
    pub about: Words,
    pub price: i64,
    pub attributes: &'static [(&'static str, &'static str)],
    pub choice: Option<Choice>,
    pub items: &'static [Item],
}

/// One article of a family.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub words: Words,
    /// Value of the attribute `colour`; empty where colour says nothing about it.
    pub hue: &'static str,
    pub rgb: u32,
    /// Stands before what is said of the whole family.
    pub note: Option<Words>,
    pub price: Option<i64>,
    pub attributes: &'static [(&'static str, &'static str)],
}

/// What the buyer chooses, and what each choice costs in hundredths of the article's price.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub key: &'static str,
    pub values: &'static [(&'static str, i64)],
}

pub(super) const CLOTHES: Choice =
    Choice { key: "size", values: &[("S", 100), ("M", 100), ("L", 100), ("XL", 100)] };
pub(super) const SHOES: Choice = Choice {
    key: "shoe_size",
    values: &[
        ("36", 100),
        ("37", 100),
        ("38", 100),
        ("39", 100),
        ("40", 100),
        ("41", 100),
        ("42", 100),
        ("43", 100),
        ("44", 100),
        ("45", 100),
    ],
};
pub(super) const RINGS: Choice =
    Choice { key: "ring_size", values: &[("50", 100), ("52", 100), ("54", 100), ("56", 100), ("58", 100)] };
pub(super) const COFFEE_BAGS: Choice = Choice { key: "pack", values: &[("250 g", 100), ("1 kg", 350)] };
pub(super) const DATE_BOXES: Choice = Choice { key: "pack", values: &[("500 g", 100), ("1 kg", 180)] };
pub(super) const FLACONS: Choice = Choice { key: "capacity", values: &[("50 ml", 100), ("100 ml", 165)] };

pub(super) const fn choice(key: &'static str, values: &'static [(&'static str, i64)]) -> Choice {
    Choice { key, values }
}

pub(super) const fn family(
    store: &'static str,
    leaf: &'static str,
    subject: &'static str,
    brand: &'static str,
) -> Family {
    let none = words("", "");
    Family {
        store,
        leaf,
        subject,
        brand,
        name: none,
        about: none,
        price: 0,
        attributes: &[],
        choice: None,
        items: &[],
    }
}

pub(super) const fn item(en: &'static str, ar: &'static str, hue: &'static str, rgb: u32) -> Item {
    Item { words: words(en, ar), hue, rgb, note: None, price: None, attributes: &[] }
}

impl Item {
    pub const fn note(mut self, en: &'static str, ar: &'static str) -> Self {
        self.note = Some(words(en, ar));
        self
    }

    /// Another price than the family's.
    pub const fn costs(mut self, cents: i64) -> Self {
        self.price = Some(cents);
        self
    }

    /// Attributes besides the family's.
    pub const fn with(mut self, attributes: &'static [(&'static str, &'static str)]) -> Self {
        self.attributes = attributes;
        self
    }
}

impl Family {
    pub const fn named(mut self, en: &'static str, ar: &'static str) -> Self {
        self.name = words(en, ar);
        self
    }

    pub const fn about(mut self, en: &'static str, ar: &'static str) -> Self {
        self.about = words(en, ar);
        self
    }

    pub const fn costs(mut self, cents: i64) -> Self {
        self.price = cents;
        self
    }

    pub const fn with(mut self, attributes: &'static [(&'static str, &'static str)]) -> Self {
        self.attributes = attributes;
        self
    }

    pub const fn choose(mut self, choice: Choice) -> Self {
        self.choice = Some(choice);
        self
    }

    pub const fn come(mut self, items: &'static [Item]) -> Self {
        self.items = items;
        self
    }

    pub fn articles(&'static self) -> impl Iterator<Item = Article> {
        self.items.iter().map(|item| self.article(item))
    }

    fn article(&self, item: &Item) -> Article {
        let name = Text {
            en: self.name.en.replace("{}", item.words.en),
            ar: self.name.ar.replace("{}", item.words.ar),
        };
        let slug = slug_of(&name.en);
        let chance = Chance(&slug);
        let sku = self.sku(&chance);
        let usual = item.price.unwrap_or(self.price);
        let (price_minor, compare_at_minor) = match self.is_priced_by_choice() {
            true => (usual, None),
            false => chance.sale(usual, Chance(self.name.en).number("percent")),
        };
        let mut attributes: Vec<_> = self
            .attributes
            .iter()
            .chain(item.attributes)
            .map(|(key, value)| (*key, (*value).to_owned()))
            .collect();
        if !item.hue.is_empty() {
            attributes.push(("colour", item.hue.to_owned()));
        }
        Article {
            description: self.description(item),
            store: self.store,
            category: self.leaf,
            brand: self.brand,
            options: self.variants(&sku, price_minor, &chance),
            sku,
            price_minor,
            compare_at_minor,
            attributes,
            stock: if self.choice.is_some() { 0 } else { chance.stock() },
            subject: self.subject,
            colour: rgb(item.rgb),
            days_ago: chance.days_ago(),
            popularity: chance.popularity(),
            status: self.status(&chance),
            reviews: kind_of(self.leaf, self.subject),
            name,
            slug,
        }
    }

    /// Store, kind of thing and a number: `KT-MUG-48213`.
    fn sku(&self, chance: &Chance) -> String {
        let initials = store(self.store).map_or("XX", |store| store.initials);
        let kind: String = self.subject.chars().filter(char::is_ascii_alphabetic).take(4).collect();
        format!("{initials}-{}-{:05}", kind.to_uppercase(), chance.number("sku") % 100_000)
    }

    fn description(&self, item: &Item) -> Text {
        match item.note {
            Some(note) => Text {
                en: format!("{} {}", note.en, self.about.en),
                ar: format!("{} {}", note.ar, self.about.ar),
            },
            None => Text { en: self.about.en.to_owned(), ar: self.about.ar.to_owned() },
        }
    }

    fn is_priced_by_choice(&self) -> bool {
        self.choice.is_some_and(|choice| choice.values.iter().any(|(_, percent)| *percent != 100))
    }

    fn variants(&self, sku: &str, price: i64, chance: &Chance) -> Vec<Variant> {
        let Some(choice) = self.choice else { return Vec::new() };
        let variant = |(value, percent): &(&'static str, i64)| {
            let mark: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
            Variant {
                sku: format!("{sku}-{}", mark.to_uppercase()),
                options: vec![(choice.key, *value)],
                price_minor: (*percent != 100).then(|| price * percent / 100 / 50 * 50),
                stock: chance.stock_of(value),
            }
        };
        choice.values.iter().map(variant).collect()
    }

    fn status(&self, chance: &Chance) -> Status {
        let waits =
            stores().iter().any(|store| store.slug == self.store && store.state == StoreState::Pending);
        match chance.number("status") % 100 {
            _ if waits => Status::Draft,
            0 | 1 => Status::Draft,
            2 | 3 => Status::Archived,
            _ => Status::Active,
        }
    }
}

/// What looks like chance in an article's figures: a hash of its slug and of what is asked.
struct Chance<'a>(&'a str);

impl Chance<'_> {
    /// FNV-1a, stirred once more, since its low bits alone are weak.
    fn number(&self, what: &str) -> u32 {
        let bytes = self.0.bytes().chain([b'/']).chain(what.bytes());
        let hash =
            bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
        hash ^ (hash >> 13)
    }

    /// One in seven costs less than it did, by as much as its whole family. Answers the price now and the one before.
    fn sale(&self, usual: i64, family: u32) -> (i64, Option<i64>) {
        if !self.number("sale").is_multiple_of(7) {
            return (usual, None);
        }
        let percent = [85, 80, 75, 70][family as usize % 4];
        let step = if usual < 5000 { 50 } else { 100 };
        (usual * percent / 100 / step * step, Some(usual))
    }

    fn is_sold_out(&self) -> bool {
        self.number("sold out").is_multiple_of(16)
    }

    fn stock(&self) -> i32 {
        let number = self.number("stock");
        match number % 12 {
            _ if self.is_sold_out() => 0,
            0 => small(number / 12 % 4 + 1),
            _ => small(number / 12 % 110 + 6),
        }
    }

    fn stock_of(&self, value: &str) -> i32 {
        let number = self.number(value);
        match number % 12 {
            _ if self.is_sold_out() => 0,
            0 => 0,
            1 => small(number / 12 % 4 + 1),
            _ => small(number / 12 % 36 + 5),
        }
    }

    fn days_ago(&self) -> u16 {
        u16::try_from(self.number("days") % 363 + 3).unwrap_or(3)
    }

    fn popularity(&self) -> u16 {
        let even = self.number("popularity") % 1000;
        u16::try_from(even * even / 1000 + 1).unwrap_or(1)
    }
}

fn small(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(0)
}

const fn rgb(hex: u32) -> (u8, u8, u8) {
    let [_, red, green, blue] = hex.to_be_bytes();
    (red, green, blue)
}

/// `Måne table lamp, brass` → `mane-table-lamp-brass`.
fn slug_of(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            'à'..='ã' | 'å' => slug.push('a'),
            'ä' | 'æ' => slug.push_str("ae"),
            'ç' => slug.push('c'),
            'è'..='ë' => slug.push('e'),
            'ı' => slug.push('i'),
            'ö' | 'ø' | 'Ø' => slug.push('o'),
            'ü' => slug.push('u'),
            '\'' | '’' | '.' => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}
