//! Holds the words together: both languages complete and alike, every message used, every used message there.

mod calls;
mod catalogue;

use catalogue::{Catalogue, read};
use i18n::Lang;

/// Keys made up while the shop runs, and where. A new one needs a line here.
const MADE_UP: &[(&str, &str)] = &[
    ("country-", "i18n::countries: the code of a country"),
    ("currency-", "i18n::countries: the code of a currency"),
    ("error-", "i18n::errors: the code of a refusal"),
    ("field-", "i18n::errors: the problem of a field"),
    ("month-", "i18n::time: the number of a month"),
    ("status-", "pages: the status of an order, a payment, a vendor …"),
];

const ARABIC_PLURALS: &[&str] = &["few", "many", "one", "other", "two", "zero"];

#[test]
fn both_languages_have_the_same_keys() {
    let (english, arabic) = (read(Lang::En), read(Lang::Ar));
    let missing = |from: &Catalogue, other: &Catalogue| -> Vec<String> {
        from.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
    };
    none("missing in Arabic", missing(&english, &arabic));
    none("missing in English", missing(&arabic, &english));
}

#[test]
fn a_key_stands_in_the_same_file_in_both_languages() {
    let arabic = read(Lang::Ar);
    let strays = read(Lang::En).into_iter().filter_map(|(key, message)| {
        let other = arabic.get(&key)?.file;
        (other != message.file).then(|| format!("{key}: en/{} and ar/{other}", message.file))
    });
    none("in different files", strays);
}

#[test]
fn a_message_has_the_same_variables_in_both_languages() {
    let arabic = read(Lang::Ar);
    let differing = read(Lang::En).into_iter().filter_map(|(key, message)| {
        let other = &arabic.get(&key)?.variables;
        (*other != message.variables).then(|| format!("{key}: {:?} and {other:?}", message.variables))
    });
    none("with differing variables", differing);
}

#[test]
fn no_message_is_empty() {
    for lang in Lang::ALL {
        let empty = read(lang).into_iter().filter(|(_, message)| message.has_empty_form);
        none("empty", empty.map(|(key, _)| format!("{lang}: {key}")));
    }
}

#[test]
fn keys_are_kebab_case() {
    let odd = read(Lang::En).into_keys().filter(|key| {
        key.chars().any(|c| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '-') || !key.contains('-')
    });
    none("not in kebab case behind their room", odd);
}

#[test]
fn each_language_is_written_in_its_letters() {
    let is_arabic = |letter: char| matches!(letter, '\u{0600}'..='\u{06ff}');
    let latin_only = read(Lang::Ar).into_iter().filter(|(_, message)| {
        message.words.chars().any(char::is_alphabetic) && !message.words.chars().any(is_arabic)
    });
    none("in Arabic without an Arabic letter", latin_only.map(|(key, _)| key));
    let arabic_letters =
        read(Lang::En).into_iter().filter(|(_, message)| message.words.chars().any(is_arabic));
    none("in English with Arabic letters", arabic_letters.map(|(key, _)| key));
}

#[test]
fn plurals_have_every_form_of_their_language() {
    for (lang, needed) in [(Lang::En, &["one", "other"][..]), (Lang::Ar, ARABIC_PLURALS)] {
        let lacking = read(lang).into_iter().filter(|(_, message)| {
            let plurals = message.choices.iter().filter(|keys| keys.iter().any(|key| is_plural(key)));
            plurals.into_iter().any(|keys| needed.iter().any(|form| !keys.iter().any(|key| key == form)))
        });
        none("without all plural forms", lacking.map(|(key, _)| format!("{lang}: {key}")));
    }
}

/// `other` alone may end any choice.
fn is_plural(key: &str) -> bool {
    ARABIC_PLURALS.contains(&key) && key != "other"
}

#[test]
fn every_message_the_code_names_exists() {
    let english = read(Lang::En);
    let unknown = calls::read_workspace().calls.into_iter().filter(|call| !english.contains_key(&call.key));
    none("named but missing", unknown.map(|call| format!("{} in {}", call.key, call.place)));
}

#[test]
fn every_call_gives_a_message_just_its_variables() {
    let english = read(Lang::En);
    let wrong = calls::read_workspace().calls.into_iter().filter_map(|call| {
        let (wanted, given) = (&english.get(&call.key)?.variables, call.variables?);
        (*wanted != given)
            .then(|| format!("{} in {}: wants {wanted:?}, gets {given:?}", call.key, call.place))
    });
    none("called with the wrong variables", wrong);
}

#[test]
fn every_message_is_used() {
    let literals = calls::read_workspace().literals;
    let (templates, names): (Vec<_>, Vec<_>) = literals.iter().partition(|literal| literal.contains('{'));
    let unused = read(Lang::En).into_keys().filter(|key| {
        !MADE_UP.iter().any(|(prefix, _)| key.starts_with(prefix))
            && !names.contains(&key)
            && !templates.iter().any(|template| fits(template, key))
    });
    none("never used", unused);
}

/// Whether a key is a `format!` template with its holes filled: `mail-{name}-subject`.
fn fits(template: &str, key: &str) -> bool {
    let fixed: Vec<&str> = template.split(['{', '}']).step_by(2).collect();
    let [first, middle @ .., last] = &fixed[..] else { return false };
    // A template that opens with its hole would fit nearly everything.
    let Some(rest) = key.strip_prefix(first).filter(|_| first.contains('-')) else { return false };
    let Some(mut rest) = rest.strip_suffix(last) else { return false };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

fn none(what: &str, offenders: impl IntoIterator<Item = String>) {
    let offenders: Vec<String> = offenders.into_iter().collect();
    assert!(offenders.is_empty(), "{} {what}:\n  {}", offenders.len(), offenders.join("\n  "));
}
