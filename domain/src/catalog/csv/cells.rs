//! What stands in a cell.

use model::FieldProblem;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// Keeps a table program from taking text for a formula. A quotation mark in front is what they show as plain text.
pub(in crate::catalog) fn guarded(text: &str) -> String {
    if starts_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// What was guarded, as it was.
pub(in crate::catalog) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| starts_a_formula(rest)).unwrap_or(text)
}

fn starts_a_formula(text: &str) -> bool {
    // `'=` itself too, or it would lose its mark on the way back
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// `size=M; colour=red`, or JSON where that could not be read back.
pub(in crate::catalog) fn pairs(map: &Map<String, Value>) -> String {
    joined(map.iter().map(|(key, value)| Some((key.as_str(), typed_cell(value)?))))
        .unwrap_or_else(|| Value::Object(map.clone()).to_string())
}

/// The same of options, whose values are text and whose order counts.
pub(in crate::catalog) fn options(pairs: &[(&str, &str)]) -> String {
    joined(pairs.iter().map(|(key, value)| Some((*key, plain(value)?.to_owned())))).unwrap_or_else(|| {
        let members =
            pairs.iter().map(|(key, value)| format!("{}:{}", Value::from(*key), Value::from(*value)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    })
}

fn joined<'a>(pairs: impl Iterator<Item = Option<(&'a str, String)>>) -> Option<String> {
    let written = pairs.map(|pair| {
        let (key, value) = pair?;
        Some(format!("{}={value}", plain(key)?))
    });
    Some(written.collect::<Option<Vec<String>>>()?.join("; "))
}

fn plain(text: &str) -> Option<&str> {
    let fits = !text.contains([';', '=', '\n', '\r']) && text.trim() == text && !text.is_empty();
    (fits && !text.starts_with('{')).then_some(text)
}

fn typed_cell(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => plain(text).filter(|text| typed(text).is_string()).map(str::to_owned),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Reads what [`pairs`] and [`options`] write, in its order.
pub(in crate::catalog) fn read_pairs(text: &str) -> Result<Vec<(String, Value)>, FieldProblem> {
    if text.starts_with('{') {
        let members: Members = serde_json::from_str(text).map_err(|_| FieldProblem::Malformed)?;
        return Ok(members.0);
    }
    let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').ok_or(FieldProblem::Malformed)?;
        if key.trim().is_empty() {
            return Err(FieldProblem::Malformed);
        }
        Ok((key.trim().to_owned(), typed(value.trim())))
    };
    parts.map(pair).collect()
}

/// The members of a JSON object in the order in which they stand; a map would put them in its own.
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

fn typed(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => match text.parse::<Number>() {
            // what would be written otherwise is text: "007", "1e3"
            Ok(number) if number.to_string() == text => Value::Number(number),
            _ => Value::String(text.to_owned()),
        },
    }
}

/// A number as people write it: Arabic digits, spaces, and a comma for the point where `commas` says so.
pub(in crate::catalog) fn number(text: &str, commas: bool) -> String {
    let digits = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200e}' | '\u{200f}'));
    let ascii = digits.map(|c| match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٫' => '.',
        other => other,
    });
    let text: String = ascii.collect();
    if commas && !text.contains('.') && text.matches(',').count() == 1 {
        text.replace(',', ".")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text_and_come_back() {
        for text in ["=1+1", "+5 pack", "-", "@me", "'=x", "\tx", "plain", "it's", "'tis", "٥"] {
            let written = guarded(text);
            assert!(!written.starts_with(['=', '+', '-', '@', '\t']), "{written}");
            assert_eq!(unguarded(&written), text);
        }
        assert_eq!(guarded("'tis"), "'tis");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number("١٩٫٩٩", false), "19.99");
        assert_eq!(number(" 19,99 ", true), "19.99");
        assert_eq!(number("19,99", false), "19,99");
        assert_eq!(number("1,234.50", true), "1,234.50");
    }

    #[test]
    fn pairs_keep_their_types() {
        let pairs_of = |json: &str| pairs(&serde_json::from_str(json).unwrap());
        assert_eq!(
            pairs_of(r#"{"colour":"red","watt":40,"dimmable":true}"#),
            "colour=red; dimmable=true; watt=40"
        );
        assert_eq!(pairs_of(r#"{"year":"2024"}"#), r#"{"year":"2024"}"#);
        assert_eq!(read_pairs("size = M;colour=red").unwrap()[0], ("size".to_owned(), "M".into()));
        assert_eq!(read_pairs("size"), Err(FieldProblem::Malformed));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            keys in prop::collection::btree_map("[a-z;= {]{1,6}", "\\PC{0,12}", 0..5),
            numbers in prop::collection::btree_map("[A-Z]{1,6}", any::<i32>(), 0..3),
        ) {
            let texts = keys.into_iter().map(|(key, text)| (key, Value::String(text)));
            let map: Map<String, Value> = texts.chain(numbers.into_iter().map(|(k, n)| (k, n.into()))).collect();
            let read: Map<String, Value> = read_pairs(&pairs(&map)).unwrap().into_iter().collect();
            prop_assert_eq!(read, map);
        }
    }
}
