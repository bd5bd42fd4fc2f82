//! Words as they are looked for: one spelling of what people write in different ways, and the stem of each word.

use rust_stemmers::{Algorithm, Stemmer};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// Longer ones are no words.
const LONGEST: usize = 40;

/// Words that say nothing about a thing.
const EMPTY: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "so",
    "that", "the", "this", "to", "with", "you", "your", "من", "في", "علي", "عن", "الي", "مع", "او", "و",
    "ما", "لا", "هذا", "هذه", "كل", "بلا", "لل", "ذات", "كما", "فلا", "ثم",
];

/// One spelling: no case, no accents, no Arabic vowel signs, one alef, one ya, one ha. As `fold(text)` in SQL.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // NFKD takes hamzas and accents off their letters, so that they can be left out
    for letter in text.nfkd().filter(|letter| !is_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ة' => folded.push('ه'),
            'ک' => folded.push('ك'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '٠'..='٩' => folded.push(digit(letter, '٠')),
            '۰'..='۹' => folded.push(digit(letter, '۰')),
            other => folded.push(other),
        }
    }
    folded
}

fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(letter as u32 - zero as u32, 10).unwrap_or('0')
}

/// The folded words of a text, in order. What a hyphen joins also counts as one word (`t-shirt`, `tshirt`).
pub fn words(text: &str) -> Vec<String> {
    let folded: String = fold(text).chars().filter(|letter| !matches!(letter, '\'' | '’')).collect();
    let mut words = Vec::new();
    for joined in folded.split(|letter: char| !letter.is_alphanumeric() && letter != '-') {
        let parts: Vec<&str> = joined.split('-').filter(|part| is_word(part)).collect();
        words.extend(parts.iter().map(|part| (*part).to_owned()));
        if parts.len() > 1 {
            words.push(parts.concat());
        }
    }
    words.retain(|word| is_word(word));
    words
}

fn is_word(word: &str) -> bool {
    !word.is_empty() && word.chars().count() <= LONGEST
}

/// The words somebody looks for: each once, without empty ones unless there are no others, the first ten.
pub fn wanted(text: &str) -> Vec<String> {
    let folded: String = fold(text).chars().filter(|letter| !matches!(letter, '\'' | '’')).collect();
    let mut wanted: Vec<String> = Vec::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| is_word(word)) {
        if !wanted.iter().any(|there| there == word) {
            wanted.push(word.to_owned());
        }
    }
    if wanted.iter().any(|word| !is_empty(word)) {
        wanted.retain(|word| !is_empty(word));
    }
    wanted.truncate(10);
    wanted
}

/// Whether a word says nothing about a thing.
pub fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// What a folded word shares with its other forms.
pub fn stem(word: &str) -> String {
    if word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        ENGLISH.stem(word).into_owned()
    } else if word.chars().any(is_arabic) {
        arabic_stem(word).to_owned()
    } else {
        word.to_owned()
    }
}

pub fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}')
}

const ARTICLES: &[&str] = &["وال", "بال", "كال", "فال", "ال", "لل"];
const ENDINGS: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/// Larkey's light stemmer: articles, conjunctions and the commonest endings go, and the core stays.
fn arabic_stem(word: &str) -> &str {
    let length = |text: &str| text.chars().count();
    let mut core = word;
    if let Some(rest) = core.strip_prefix('و').filter(|rest| length(rest) >= 4) {
        core = rest;
    }
    let rest = ARTICLES.iter().find_map(|article| core.strip_prefix(article));
    if let Some(rest) = rest.filter(|rest| length(rest) >= 2) {
        core = rest;
    }
    for ending in ENDINGS {
        if let Some(rest) = core.strip_suffix(ending).filter(|rest| length(rest) >= 3) {
            core = rest;
        }
    }
    core
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_what_is_written_in_many_ways() {
        assert_eq!(fold("Måne ŁÓDŹ Ærø Straße"), "mane lodz aero strasse");
        assert_eq!(fold("كُوبٌ"), fold("كوب"));
        assert_eq!(fold("إبريق أحمر آخر"), "ابريق احمر اخر");
        assert_eq!(fold("مـــكتبة مقهى مائدة رقم ٣٥"), "مكتبه مقهي مايده رقم 35");
    }

    #[test]
    fn words_are_cut_and_joined() {
        assert_eq!(words("The T-shirt, men's (50 ml)"), ["the", "t", "shirt", "tshirt", "mens", "50", "ml"]);
        assert_eq!(wanted("a mug for the MUG \"o'clock\" 100%"), ["mug", "oclock", "100"]);
        assert_eq!(wanted("the"), ["the"]);
        assert!(wanted("  '--%_ ").is_empty());
        assert_eq!(wanted(&"x ".repeat(500)).len() + wanted(&"ab1 c2 ".repeat(90)).len(), 3);
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (one, other) in
            [("mugs", "mug"), ("knives", "knive"), ("lighting", "light"), ("handmade", "handmade")]
        {
            assert_eq!(stem(one), stem(other));
        }
        for (one, other) in [("المصباح", "مصباح"), ("والكوب", "كوب"), ("طاولات", "طاوله"), ("للقهوه", "قهوه")]
        {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_eq!(stem("ولد"), "ولد", "a short word keeps its first letter");
    }
}
