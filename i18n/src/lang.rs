//! The languages of the shop and how one is chosen.

use std::fmt;
use std::str::FromStr;

/// A language the shop speaks. English is where missing things fall back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    #[default]
    En,
    Ar,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Ar];

    /// The language tag, for `lang="…"`, cookies and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The direction it is written in, for `dir="…"`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// What its speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The language of a tag such as `ar`, `AR` or `ar-EG`.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The best language for an `Accept-Language` header; English when it names none of ours.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (Self::default(), 0);
        for wish in accept_language.split(',') {
            let (tag, weight) = read_wish(wish);
            let lang = if tag == "*" { Some(Self::default()) } else { Self::parse(tag) };
            if let Some(lang) = lang
                && weight > best.1
            {
                best = (lang, weight);
            }
        }
        best.0
    }
}

/// `ar-AE;q=0.9` as its tag and its weight in thousandths; a weight that is no number counts as none.
fn read_wish(wish: &str) -> (&str, u32) {
    let mut parts = wish.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let thousandths = match weight {
        None => 1000,
        Some(text) => thousandths(text).unwrap_or(0),
    };
    (tag, thousandths)
}

fn thousandths(quality: &str) -> Option<u32> {
    let quality: f32 = quality.trim().parse().ok()?;
    // The range was checked, so the cast cannot lose anything.
    (0.0..=1.0).contains(&quality).then(|| (quality * 1000.0).round() as u32)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language this shop speaks")
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::parse(tag).ok_or(UnknownLang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_of_ours_wins() {
        assert_eq!(Lang::negotiate("ar-AE,ar;q=0.9,en;q=0.8"), Lang::Ar);
        assert_eq!(Lang::negotiate("fr, ar;q=0.5, en;q=0.4"), Lang::Ar);
        assert_eq!(Lang::negotiate("ar;q=0.3, en-GB;q=0.7"), Lang::En);
        assert_eq!(Lang::negotiate("ar ; q=0.3 , *;q=0.1"), Lang::Ar);
        assert_eq!(Lang::negotiate("ar, en"), Lang::Ar, "the first of equals");
    }

    #[test]
    fn nothing_of_ours_is_english() {
        for header in ["", "fr,de;q=0.9", "*", "ar;q=0", "ar;q=lots", ";;;,,", "ar;q=9"] {
            assert_eq!(Lang::negotiate(header), Lang::En, "{header:?}");
        }
    }

    #[test]
    fn tags_are_read_without_regard_to_case_and_region() {
        assert_eq!(Lang::parse("AR"), Some(Lang::Ar));
        assert_eq!(Lang::parse("en_US"), Some(Lang::En));
        assert_eq!(Lang::parse("arabic"), None);
        assert_eq!("ar-EG".parse(), Ok(Lang::Ar));
    }
}
