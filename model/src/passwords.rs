//! Which new passwords are refused although they are long enough.

/// Long passwords that lead the lists of leaked ones. Shorter ones are refused by length already.
const COMMON: &str = include_str!("common_passwords.txt");

/// Among the commonest, a plain run or repetition, or a common one with the usual ornaments.
pub fn is_common(password: &str) -> bool {
    let folded = password.to_lowercase();
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    let listed = |text: &str| COMMON.lines().any(|line| line == text);
    listed(&folded) || (bare.is_empty() && is_run(&folded)) || is_repetition(&folded) || is_run(&folded)
}

/// Holds the whole address, or is no more than its part before the @ with digits and signs about it.
pub fn holds_address(password: &str, address: &str) -> bool {
    let (password, address) = (password.to_lowercase(), address.to_lowercase());
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let local = letters(address.split('@').next().unwrap_or_default());
    (!address.is_empty() && password.contains(&address)) || (!local.is_empty() && letters(&password) == local)
}

/// One short piece over and over: `aaaaaaaaaa`, `abcabcabcabc`.
fn is_repetition(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=4)
        .any(|size| chars.len() >= size * 3 && chars.iter().enumerate().all(|(i, c)| *c == chars[i % size]))
}

/// Neighbours all the way: `1234567890`, `abcdefghij`, `zyxwvutsrq`, rows of the keyboard.
fn is_run(text: &str) -> bool {
    const ROWS: &str = "qwertyuiop|asdfghjkl|zxcvbnm|1234567890|abcdefghijklmnopqrstuvwxyz";
    let backwards: String = ROWS.chars().rev().collect();
    let neighbours = |a: char, b: char| {
        let pair: String = [a, b].iter().collect();
        a == b || ROWS.contains(&pair) || backwards.contains(&pair)
    };
    let chars: Vec<char> = text.chars().collect();
    let steps = chars.windows(2).filter(|pair| neighbours(pair[0], pair[1])).count();
    chars.len() >= 4 && steps * 10 >= (chars.len() - 1) * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_suspects_are_refused() {
        for bad in [
            "1234567890",
            "qwertyuiop",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "password123",
            "Password123!",
            "iloveyou123",
            "0987654321",
        ] {
            assert!(is_common(bad), "{bad}");
        }
        for good in [
            "AdminPass123!",
            "UserPass123!",
            "correct horse battery",
            "Tr4velling-light",
            "كلمة سر طويلة جدا",
        ] {
            assert!(!is_common(good), "{good}");
        }
    }

    #[test]
    fn the_own_address_is_refused() {
        assert!(holds_address("my mialund@example.com", "Mialund@example.com"));
        assert!(holds_address("Mia-Lund-2026!", "mia.lund@example.com"), "only digits and signs were added");
        assert!(!holds_address("something-else", "mialund@example.com"));
        assert!(!holds_address("VendorPass123!", "vendor@example.com"));
        assert!(!holds_address("Buyer1Pass!!", "buyer1@example.com"));
        assert!(!holds_address("1234-5678-90", "12345@example.com"), "there is no letter to compare");
    }
}
