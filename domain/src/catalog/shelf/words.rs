//! The words of the shelf: where each stands, how it is completed, and what somebody meant who typed it wrongly.

use super::columns::{Place, Set};
use super::text;
use super::values::ValueNo;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Bound;

/// All forms of a word.
pub type Term = u32;

/// Descriptions that many products share are taken apart once.
const MEMORY: usize = 20_000;
/// What a beginning is completed to.
const COMPLETIONS: usize = 200;

#[derive(Default)]
pub struct Postings {
    /// Products with the word in their name.
    pub names: Set,
    /// Products with it only in their description.
    pub texts: Set,
    /// Categories, brands, vendors and attributes that are called so.
    pub values: Vec<ValueNo>,
}

struct Form {
    term: Term,
    /// How many names have it in this form.
    names: u32,
}

#[derive(Default)]
pub struct Words {
    forms: HashMap<Box<str>, Form>,
    terms: HashMap<Box<str>, Term>,
    postings: Vec<Postings>,
    /// The forms in names, in alphabetic order, with the letters they have.
    spelled: BTreeMap<Box<str>, u64>,
    memory: HashMap<u64, Box<[Term]>>,
}

/// What a typed word stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Meaning {
    Known(Vec<Term>),
    /// Nobody says that; this comes nearest.
    Corrected(Term, String),
    Unknown,
}

impl Words {
    pub fn push(&mut self, place: Place, names: &[String], texts: &[String]) {
        let mut named = Vec::new();
        for word in names.iter().flat_map(|name| text::words(name)) {
            named.push(self.spell(&word));
        }
        named.sort_unstable();
        named.dedup();
        for term in &named {
            self.postings[*term as usize].names.insert(place);
        }
        let mut described: Vec<Term> = texts.iter().flat_map(|text| self.terms_of(text)).collect();
        described.sort_unstable();
        described.dedup();
        for term in described.into_iter().filter(|term| named.binary_search(term).is_err()) {
            self.postings[term as usize].texts.insert(place);
        }
    }

    /// A category, brand, vendor or attribute is called so.
    pub fn call(&mut self, value: ValueNo, names: &[&str]) {
        for word in names.iter().flat_map(|name| text::words(name)).filter(|word| !text::is_empty(word)) {
            let term = self.spell(&word);
            let values = &mut self.postings[term as usize].values;
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }

    /// Forgets what everything is called, to be told anew.
    pub fn uncall(&mut self) {
        self.postings.iter_mut().for_each(|postings| postings.values.clear());
    }

    /// What was only needed while much was read in.
    pub fn forget_texts(&mut self) {
        self.memory = HashMap::new();
    }

    pub fn postings(&self, term: Term) -> &Postings {
        &self.postings[term as usize]
    }

    fn spell(&mut self, word: &str) -> Term {
        let term = self.term(word);
        if let Some(form) = self.forms.get_mut(word) {
            form.names += 1;
            if form.names == 1 {
                self.spelled.insert(word.into(), letters(word));
            }
        }
        term
    }

    fn term(&mut self, word: &str) -> Term {
        if let Some(form) = self.forms.get(word) {
            return form.term;
        }
        let stem = text::stem(word);
        let next = self.postings.len() as Term;
        let term = *self.terms.entry(stem.into()).or_insert(next);
        if term == next {
            self.postings.push(Postings::default());
        }
        self.forms.insert(word.into(), Form { term, names: 0 });
        term
    }

    fn terms_of(&mut self, text: &str) -> Vec<Term> {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let key = hasher.finish();
        if let Some(known) = self.memory.get(&key) {
            return known.to_vec();
        }
        let words = text::words(text);
        let mut terms: Vec<Term> =
            words.iter().filter(|word| !text::is_empty(word)).map(|word| self.term(word)).collect();
        terms.sort_unstable();
        terms.dedup();
        if self.memory.len() < MEMORY {
            self.memory.insert(key, terms.clone().into());
        }
        terms
    }

    /// What a folded word stands for: itself in any form, else what it is the beginning of, else the nearest.
    pub fn meaning(&self, word: &str) -> Meaning {
        if let Some(term) = self.known(word) {
            return Meaning::Known(vec![term]);
        }
        let begun = self.completed(word);
        if word.chars().count() >= 3 && !begun.is_empty() {
            return Meaning::Known(begun);
        }
        match self.nearest(word) {
            Some((form, term)) => Meaning::Corrected(term, form.to_owned()),
            None => Meaning::Unknown,
        }
    }

    fn known(&self, word: &str) -> Option<Term> {
        self.forms
            .get(word)
            .map(|form| form.term)
            .or_else(|| self.terms.get(text::stem(word).as_str()).copied())
    }

    /// Words of names that begin so, the word itself among them.
    pub fn completed(&self, beginning: &str) -> Vec<Term> {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let range = self.spelled.range::<str, _>(from).take_while(|(form, _)| form.starts_with(beginning));
        let mut forms: Vec<&Form> =
            range.take(20 * COMPLETIONS).filter_map(|(form, _)| self.forms.get(form)).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.names));
        let mut terms: Vec<Term> = forms.into_iter().take(COMPLETIONS).map(|form| form.term).collect();
        terms.extend(self.forms.get(beginning).map(|form| form.term));
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// The word of a name that takes the fewest slips of the finger; of equals the one with the same beginning, then
    /// the most used.
    fn nearest(&self, word: &str) -> Option<(&str, Term)> {
        let length = word.chars().count();
        let slips = match length {
            _ if word.chars().any(|letter| letter.is_ascii_digit()) => return None,
            0..=2 => return None,
            3..=5 => 1,
            _ => 2,
        };
        let mask = letters(word);
        let typed: Vec<char> = word.chars().collect();
        let mut best: Option<(usize, bool, std::cmp::Reverse<u32>, &str, Term)> = None;
        for (form, others) in &self.spelled {
            // each slip changes at most two of the letters a word has
            if (mask ^ others).count_ones() as usize > 2 * slips {
                continue;
            }
            let spelled: Vec<char> = form.chars().collect();
            if spelled.len() < 3 || spelled.len().abs_diff(length) > slips {
                continue;
            }
            let Some(distance) = distance(&typed, &spelled, slips) else { continue };
            let Some(known) = self.forms.get(form) else { continue };
            let candidate =
                (distance, typed[0] != spelled[0], std::cmp::Reverse(known.names), &**form, known.term);
            if best.as_ref().is_none_or(|best| candidate < *best) {
                best = Some(candidate);
            }
        }
        best.map(|(_, _, _, form, term)| (form, term))
    }
}

/// Which letters a word has, one bit each (letters of other scripts share bits).
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |mask, letter| mask | 1 << (letter as u64 % 64))
}

/// How many letters are missing, too many, wrong or swapped; nothing beyond `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|steps| *steps > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|steps| *steps <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let mut words = Words::default();
        let names = ["Brass table lamp", "Ceramic mug", "Red mugs", "كوب خزفي", "مصباح طاولة"];
        for (place, name) in names.iter().enumerate() {
            words.push(place as Place, &[(*name).to_owned()], &["A lampshade of wool".to_owned()]);
        }
        words
    }

    fn corrected(word: &str) -> Option<String> {
        match words().meaning(word) {
            Meaning::Corrected(_, form) => Some(form),
            _ => None,
        }
    }

    #[test]
    fn forms_of_a_word_are_one_term() {
        let words = words();
        let Meaning::Known(terms) = words.meaning("mug") else { panic!("unknown") };
        assert_eq!(words.postings(terms[0]).names.iter().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(words.meaning("mugs"), Meaning::Known(terms));
        assert!(matches!(words.meaning("المصباح"), Meaning::Known(_)));
    }

    #[test]
    fn beginnings_are_completed_and_slips_mended() {
        assert!(matches!(words().meaning("cera"), Meaning::Known(_)));
        for (typed, meant) in [
            ("ceramik", "ceramic"),
            ("lmap", "lamp"),
            ("mgu", "mug"),
            ("tabble", "table"),
            ("مصباخ", "مصباح"),
        ] {
            assert_eq!(corrected(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(words().meaning("zyzzyva"), Meaning::Unknown);
        assert_eq!(words().meaning("xy"), Meaning::Unknown);
    }

    #[test]
    fn distances_count_each_slip_once() {
        let between =
            |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2);
        assert_eq!(between("lamp", "lamp"), Some(0));
        assert_eq!(between("lmap", "lamp"), Some(1));
        assert_eq!(between("headfones", "headphones"), Some(2));
        assert_eq!(between("lamp", "plum"), None);
    }
}
