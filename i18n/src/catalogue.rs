//! The messages: one bundle a language, made on first use from the files embedded by `build.rs`.

use crate::{Lang, number, text};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

mod files {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

/// One embedded catalogue file: its name and its text.
pub type Source = (&'static str, &'static str);

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));
static ARABIC: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Ar));

/// A value that goes into a message: text as it is, a number grouped by thousands and choosing plural forms.
///
/// A number that counts nothing (a code, a year, an order's number) goes in as text, or it would be grouped.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl Lang {
    /// A message without variables.
    pub fn t(self, key: &str) -> String {
        self.tr(key, &[])
    }

    /// A message with its variables filled in: the word of [`tr!`](crate::tr).
    ///
    /// A message this language lacks is taken from English, and the key itself stands for one that is nowhere; tests
    /// keep both from happening.
    pub fn tr(self, key: &str, args: &[(&str, Arg)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
        message(self, key, &args).or_else(|| message(Self::En, key, &args)).unwrap_or_else(|| key.to_owned())
    }
}

/// The embedded catalogue files of a language, for tests and tools that check them.
pub fn sources(lang: Lang) -> &'static [Source] {
    match lang {
        Lang::En => files::EN,
        Lang::Ar => files::AR,
    }
}

fn message(lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = match lang {
        Lang::En => &ENGLISH,
        Lang::Ar => &ARABIC,
    };
    let pattern = bundle.get_message(key)?.value()?;
    // A variable that is missing shows as `{$name}`; a test compares every call with its message.
    let mut errors = Vec::new();
    let mut written = String::new();
    // Not `format_pattern`: it would send the whole sentence through the formatter once more, and isolate it.
    bundle.write_pattern(&mut written, pattern, Some(args), &mut errors).ok()?;
    Some(written)
}

fn bundle(lang: Lang) -> Bundle {
    let formatter: fn(&FluentValue<'_>, &_) -> Option<String> = match lang {
        Lang::En => |value, _| write_value(Lang::En, value),
        Lang::Ar => |value, _| write_value(Lang::Ar, value),
    };
    let id = LanguageIdentifier::from_bytes(lang.code().as_bytes()).unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Fluent would isolate codes and links too, which then cannot be copied or tapped; `text::isolate` knows better.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formatter));
    for (_, source) in sources(lang) {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parts, _)| parts);
        // A key that stands twice keeps its first message; tests refuse both that and what does not parse.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn write_value(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::String(words) => Some(text::isolate(lang, words)),
        FluentValue::Number(amount) => Some(number::of_float(lang, amount.value)),
        _ => None,
    }
}

impl Arg {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tr;

    #[test]
    fn a_key_that_is_nowhere_stands_for_itself() {
        let missing = String::from("no-such-key");
        assert_eq!(Lang::Ar.t(&missing), "no-such-key");
    }

    #[test]
    fn numbers_are_grouped_and_choose_the_plural() {
        assert_eq!(tr!(Lang::En, "time-days-ago", count = 1), "1 day ago");
        assert_eq!(tr!(Lang::En, "time-days-ago", count = 1200), "1,200 days ago");
        assert_eq!(tr!(Lang::Ar, "time-days-ago", count = 2), "قبل يومين");
        assert_eq!(tr!(Lang::Ar, "time-days-ago", count = 5), "قبل 5 أيام");
        assert_eq!(tr!(Lang::Ar, "time-days-ago", count = 12), "قبل 12 يومًا");
        assert_eq!(tr!(Lang::Ar, "time-days-ago", count = 100), "قبل 100 يوم");
    }
}
