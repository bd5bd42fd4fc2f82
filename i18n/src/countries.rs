//! Countries and currencies by name, for selects and for addresses in words.

use crate::Lang;
use model::Currency;
use model::addresses::COUNTRIES;
use std::sync::LazyLock;

type Countries = Vec<(&'static str, String)>;

static ENGLISH: LazyLock<Countries> = LazyLock::new(|| sorted(Lang::En));
static ARABIC: LazyLock<Countries> = LazyLock::new(|| sorted(Lang::Ar));

impl Lang {
    /// Every country as its code and its name, in the order of the names in this language.
    pub fn countries(self) -> Vec<(&'static str, &'static str)> {
        let countries: &'static Countries = match self {
            Self::En => &ENGLISH,
            Self::Ar => &ARABIC,
        };
        countries.iter().map(|(code, name)| (*code, name.as_str())).collect()
    }

    /// The name of a country by its code in either case; a code that is none stands for itself.
    pub fn country(self, code: &str) -> String {
        let known = COUNTRIES.split_whitespace().any(|known| known.eq_ignore_ascii_case(code));
        if known { self.t(&country_key(code)) } else { code.to_owned() }
    }

    /// The name of a currency: `Kuwaiti dinar`.
    pub fn currency(self, currency: Currency) -> String {
        self.t(&format!("currency-{}", currency.code().to_ascii_lowercase()))
    }
}

fn sorted(lang: Lang) -> Countries {
    let mut countries: Countries =
        COUNTRIES.split_whitespace().map(|code| (code, lang.t(&country_key(code)))).collect();
    countries.sort_by_cached_key(|(_, name)| collation_key(name));
    countries
}

fn country_key(code: &str) -> String {
    format!("country-{}", code.to_ascii_lowercase())
}

/// Letters reduced to those that decide the order: no accents, no case, one alef. Enough for names of countries.
fn collation_key(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == ' ')
        .filter(|letter| !matches!(letter, '\u{64b}'..='\u{652}'))
        .map(base_letter)
        .flat_map(char::to_lowercase)
        .collect()
}

fn base_letter(letter: char) -> char {
    match letter {
        'Å' | 'å' | 'ã' | 'á' => 'a',
        'ç' => 'c',
        'é' => 'e',
        'í' => 'i',
        'ô' | 'ó' => 'o',
        'ü' => 'u',
        'أ' | 'إ' | 'آ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(lang: Lang, code: &str) -> usize {
        lang.countries().iter().position(|(known, _)| *known == code).unwrap()
    }

    #[test]
    fn there_are_249_in_the_order_of_their_names() {
        for lang in Lang::ALL {
            assert_eq!(lang.countries().len(), 249);
        }
        assert_eq!(lang_first(Lang::En), "Afghanistan");
        assert!(position(Lang::En, "AX") < position(Lang::En, "AL"), "Åland before Albania");
        assert!(position(Lang::Ar, "JO") < position(Lang::Ar, "BH"), "الأردن before البحرين");
    }

    fn lang_first(lang: Lang) -> &'static str {
        lang.countries()[0].1
    }

    #[test]
    fn names_by_code() {
        assert_eq!(Lang::En.country("ae"), "United Arab Emirates");
        assert_eq!(Lang::Ar.country("EG"), "مصر");
        assert_eq!(Lang::En.country("xx"), "xx");
        assert_eq!(Lang::En.currency(Currency::KWD), "Kuwaiti dinar");
    }

    #[test]
    fn every_currency_has_a_name() {
        for lang in Lang::ALL {
            for currency in Currency::all() {
                assert!(!lang.currency(currency).starts_with("currency-"), "{currency}");
            }
        }
    }
}
