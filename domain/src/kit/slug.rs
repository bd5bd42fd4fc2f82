//! Slugs: the word by which an address names a thing. Latin letters, digits and dashes, so that it survives every
//! mail, header and chat. Which one is free, its room finds out: [`tries`] are the ones to ask for.

use super::Cx;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use uuid::Uuid;

/// Longer ones are cut between words.
const LONGEST: usize = 80;

/// The slugs to ask for, one after the other: as it is, counted up, and then with letters behind it, for where many
/// share a name counting up would ask for each of them.
pub fn tries(cx: &Cx, plain: &str, first: u32) -> impl Iterator<Item = String> {
    let counted = (first..6).map(move |number| match number {
        1 => plain.to_owned(),
        number => format!("{plain}-{number}"),
    });
    counted.chain((0..5).map(move |_| format!("{plain}-{:08x}", u32::from_be_bytes(cx.random_bytes::<4>()))))
}

/// The slug of a name; nothing where no letter of it can be written so.
pub fn of_name(name: &str) -> Option<String> {
    let mut slug = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match in_latin(letter) {
            Some(letters) => slug.push_str(letters),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            // "Ada's" is one word
            None if matches!(letter, '\'' | '’' | 'ـ' | '\u{200c}' | '\u{200d}') => {}
            None if slug.ends_with('-') || slug.is_empty() => {}
            None => slug.push('-'),
        }
    }
    let slug = cut(slug.trim_end_matches('-'));
    match slug {
        "" => None,
        // an address that looks like an id is read as one
        slug if Uuid::try_parse(slug).is_ok() => Some(format!("x-{slug}")),
        slug => Some(slug.to_owned()),
    }
}

fn cut(slug: &str) -> &str {
    if slug.len() <= LONGEST {
        return slug;
    }
    let start = &slug[..LONGEST];
    match start.rfind('-') {
        Some(end) if end > LONGEST / 2 => &start[..end],
        _ => start.trim_end_matches('-'),
    }
}

/// Letters that are no Latin ones with marks: those of Europe, Arabic, and Cyrillic, in small.
fn in_latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ا' | 'ٱ' => "a",
        'ء' | 'ع' => "",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'ة' => "a",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' | 'ی' => "y",
        'ى' => "a",
        'پ' => "p",
        'چ' => "ch",
        'ژ' => "zh",
        'گ' => "g",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'є' => "ye",
        'ю' => "yu",
        'я' => "ya",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::of_name;
    use proptest::prelude::*;

    #[test]
    fn names_become_words_of_an_address() {
        for (name, slug) in [
            ("Desk lamp", Some("desk-lamp")),
            ("  Ada's “best” mug, 2nd ed. ", Some("adas-best-mug-2nd-ed")),
            ("Crème brûlée & Weißwurst", Some("creme-brulee-weisswurst")),
            ("Æbleskive Łódź", Some("aebleskive-lodz")),
            ("مصباح مكتب", Some("msbah-mktb")),
            ("كوب ٥٠٠ مل", Some("kwb-500-ml")),
            ("Настольная лампа", Some("nastolnaya-lampa")),
            ("½ ﬁnger", Some("1-2-finger")),
            ("茶", None),
            ("—", None),
            ("0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", Some("x-0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10")),
        ] {
            assert_eq!(of_name(name).as_deref(), slug, "{name}");
        }
    }

    #[test]
    fn long_names_are_cut_between_words() {
        let slug = of_name(&"lantern ".repeat(40)).unwrap();
        assert!(slug.len() <= 80 && slug.ends_with("lantern"), "{slug}");
        assert_eq!(of_name(&"x".repeat(300)).unwrap().len(), 80);
    }

    proptest! {
        #[test]
        fn a_slug_is_plain_whatever_the_name(name in "\\PC{0,120}") {
            if let Some(slug) = of_name(&name) {
                prop_assert!(slug.len() <= 90 && !slug.is_empty());
                prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", slug);
                prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{}", slug);
            }
        }
    }
}
