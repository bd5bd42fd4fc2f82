//! The Rust sources of the workspace, read as text: which messages they name, and with which variables.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A message asked for by name.
pub struct Call {
    pub place: String,
    pub key: String,
    /// The variables given, where they can be read off (`tr!` shows them, `.tr(key, args)` does not).
    pub variables: Option<BTreeSet<String>>,
}

#[derive(Default)]
pub struct Sources {
    pub calls: Vec<Call>,
    /// Every string literal that could be a key, or a key with holes (`mail-{name}-subject`).
    pub literals: BTreeSet<String>,
}

/// Reads every `.rs` file below the root of the workspace but what was built or installed there.
pub fn read_workspace() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("i18n lies in the workspace");
    let mut files = Vec::new();
    collect(root, &mut files);
    assert!(files.len() > 10, "found only {files:?}");

    let mut sources = Sources::default();
    for file in files {
        let place = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        let text = without_comments(&fs::read_to_string(&file).unwrap());
        read_calls(&place, &text, &mut sources.calls);
        sources.literals.extend(literals(&text).filter(|literal| could_be_key(literal)).map(str::to_owned));
    }
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && name != "target" && name != "node_modules" {
                collect(&path, files);
            }
        } else if name.ends_with(".rs") {
            files.push(path);
        }
    }
}

/// Comments are emptied, not removed, so that line numbers stay true.
fn without_comments(text: &str) -> String {
    let code = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    code.collect::<Vec<_>>().join("\n")
}

fn read_calls(place: &str, text: &str, calls: &mut Vec<Call>) {
    for (opening, is_macro) in [("tr!(", true), (".t(", false), (".tr(", false)] {
        for (start, _) in text.match_indices(opening) {
            let before = text[..start].chars().next_back();
            if is_macro && before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                continue; // include_str!(
            }
            let parts = arguments(&text[start + opening.len()..]);
            let key = parts.get(usize::from(is_macro)).and_then(|part| as_literal(part));
            let Some(key) = key.filter(|key| could_be_key(key) && !key.contains('{')) else { continue };
            let variables = match opening {
                "tr!(" => Some(parts[2..].iter().filter_map(|part| named(part)).collect()),
                ".t(" => Some(BTreeSet::new()),
                _ => None,
            };
            let line = text[..start].lines().count();
            calls.push(Call { place: format!("{place}:{line}"), key: key.to_owned(), variables });
        }
    }
}

/// The arguments of a call from behind its opening parenthesis, split at its own commas.
fn arguments(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    let (mut in_string, mut escaped) = (false, false);
    for (index, letter) in text.char_indices() {
        if in_string {
            in_string = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '"' => in_string = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                parts.push(text[start..index].trim());
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(text[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    parts
}

fn as_literal(part: &str) -> Option<&str> {
    part.strip_prefix('"')?.strip_suffix('"')
}

fn named(part: &str) -> Option<String> {
    let (name, _) = part.split_once('=')?;
    let name = name.trim();
    name.chars().all(|letter| letter.is_alphanumeric() || letter == '_').then(|| name.to_owned())
}

/// What stands between quotes. Reads a line at a time, so that one odd quote cannot spoil a whole file.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn could_be_key(literal: &str) -> bool {
    literal.contains('-')
        && literal.starts_with(|letter: char| letter.is_ascii_lowercase())
        && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-{}_".contains(c))
}

#[test]
fn calls_are_read_with_their_variables() {
    // Made up from parts, so that this file names no message itself.
    let key = ["some", "key"].join("-");
    let macro_call = format!("{}!(use_lang(), \"{key}\", day = f(1, \"x, (\"), to = a == b,)", "tr");
    let text = format!("include_str!(\"a-b\");\nview! {{ {{{macro_call}}} }}");
    let mut calls = Vec::new();
    read_calls("here", &text, &mut calls);
    let [call] = &calls[..] else { panic!("{} calls", calls.len()) };
    assert_eq!((call.place.as_str(), call.key.as_str()), ("here:2", "some-key"));
    assert_eq!(call.variables, Some(["day", "to"].map(str::to_owned).into()));
}
