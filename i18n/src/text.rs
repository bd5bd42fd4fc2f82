//! Text that was written by someone else, inside ours.

use crate::Lang;

/// Opens a run whose direction is that of its first strong letter.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

impl Lang {
    /// Keeps a foreign text from reordering the sentence around it in plain text (in HTML, `<bdi>` does that).
    pub fn isolate(self, text: &str) -> String {
        isolate(self, text)
    }

    /// A list in words: `a, b and c`.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let mut items = items.iter().map(|item| isolate(self, item.as_ref()));
        let Some(mut written) = items.next() else {
            return String::new();
        };
        let rest: Vec<String> = items.collect();
        for (index, item) in rest.iter().enumerate() {
            let separator = match (index + 1 == rest.len(), rest.len()) {
                (true, 1) => "list-pair",
                (true, _) => "list-last",
                (false, _) => "list-next",
            };
            written.push_str(&self.t(separator));
            written.push_str(item);
        }
        written
    }
}

/// In Arabic every text but plain Arabic words is isolated, in English only one that holds right-to-left letters.
/// Codes and links stay bare in both, or they could not be copied and tapped.
pub(crate) fn isolate(lang: Lang, text: &str) -> String {
    let foreign = match lang {
        Lang::En => text.chars().any(is_right_to_left),
        Lang::Ar => !is_code(text) && !is_link(text) && !is_right_to_left_words(text),
    };
    if foreign && !text.is_empty() {
        format!("{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}")
    } else {
        text.to_owned()
    }
}

fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_link(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

fn is_right_to_left_words(text: &str) -> bool {
    text.split(' ').all(|word| !word.is_empty() && word.chars().all(is_right_to_left))
}

/// Hebrew, Arabic and their neighbours and presentation forms.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_a_sentence() {
        assert_eq!(Lang::En.list::<&str>(&[]), "");
        assert_eq!(Lang::En.list(&["a"]), "a");
        assert_eq!(Lang::En.list(&["a", "b"]), "a and b");
        assert_eq!(Lang::En.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(Lang::Ar.list(&["1", "2"]), "1 و2");
        assert_eq!(Lang::Ar.list(&["1", "2", "3"]), "1، و2، و3");
    }

    #[test]
    fn inserted_text_is_isolated_where_directions_could_mix() {
        assert_eq!(Lang::En.isolate("Ada"), "Ada");
        assert_eq!(Lang::En.isolate("آدا"), "\u{2068}آدا\u{2069}");
        assert_eq!(Lang::Ar.isolate("Ada"), "\u{2068}Ada\u{2069}");
        assert_eq!(Lang::Ar.isolate("متجر آدا"), "متجر آدا");
        assert_eq!(Lang::Ar.isolate("123456"), "123456");
        assert_eq!(Lang::Ar.isolate("https://shop.example/x"), "https://shop.example/x");
    }
}
