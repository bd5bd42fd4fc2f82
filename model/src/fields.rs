//! Reading input: each `validate()` walks its fields once, collects every problem, and hands out
//! values whose types say that they were checked.

use crate::passwords;
use crate::{AppError, FieldError, FieldErrors, FieldProblem, Result};
use std::fmt;

/// Collects the problems of one input. What its methods return is only meaningful once `done()` agreed.
#[derive(Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Nobody mends more at once, and a list of thousands would be work for the asking.
    const MOST: usize = 50;

    /// Notes a problem by hand.
    pub fn problem(&mut self, field: &str, problem: FieldProblem) {
        if self.0.len() < Self::MOST {
            self.0.push(FieldError { field: field.chars().take(100).collect(), problem });
        }
    }

    /// A person's name: one line, without what would make a mail of ours say something else.
    pub fn name(&mut self, field: &str, value: &str, max: usize) -> String {
        let value = self.text(field, value, max);
        let hidden = |c: char| matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        let folded = value.to_lowercase();
        if value.chars().any(|c| c.is_control() || hidden(c))
            || folded.contains("://")
            || folded.contains("www.")
        {
            self.problem(field, FieldProblem::Malformed);
        }
        value
    }

    /// Text that must be there, trimmed, up to `max` characters.
    pub fn text(&mut self, field: &str, value: &str, max: usize) -> String {
        let value = value.trim();
        if value.is_empty() {
            self.problem(field, FieldProblem::Required);
        }
        self.limit(field, value, max);
        value.to_owned()
    }

    /// Text that may be left out; blank counts as left out.
    pub fn optional_text(&mut self, field: &str, value: Option<&str>, max: usize) -> Option<String> {
        let value = value.map(str::trim).filter(|text| !text.is_empty())?;
        self.limit(field, value, max);
        Some(value.to_owned())
    }

    fn limit(&mut self, field: &str, value: &str, max: usize) {
        if value.chars().count() > max {
            self.problem(field, FieldProblem::TooLong { max: max as i64 });
        }
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.problem(field, FieldProblem::Malformed);
        }
    }

    pub fn in_range(&mut self, field: &str, value: i64, min: i64, max: i64) -> i64 {
        if !(min..=max).contains(&value) {
            self.problem(field, FieldProblem::OutOfRange { min, max });
        }
        value
    }

    /// An address that must be there and look like one.
    pub fn email(&mut self, field: &str, value: &str) -> EmailAddress {
        let value = value.trim();
        if value.is_empty() {
            self.problem(field, FieldProblem::Required);
        } else if !EmailAddress::looks_right(value) {
            self.problem(field, FieldProblem::NotAnEmail);
        }
        EmailAddress(value.to_owned())
    }

    /// A phone number that may be left out.
    pub fn optional_phone(&mut self, field: &str, value: Option<&str>) -> Option<PhoneNumber> {
        let value = value.map(str::trim).filter(|text| !text.is_empty())?;
        let number = PhoneNumber::normalised(value);
        if number.is_none() {
            self.problem(field, FieldProblem::NotAPhone);
        }
        number
    }

    /// A number to call, as people write theirs: kept as it is, for it may be one that only its own country dials.
    pub fn optional_contact_phone(&mut self, field: &str, value: Option<&str>) -> Option<String> {
        let value = value.map(str::trim).filter(|text| !text.is_empty())?;
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        let is_plain = value.chars().all(|c| c.is_ascii_digit() || " ()-/.+".contains(c));
        if !is_plain || !(5..=20).contains(&digits) || value.len() > 40 {
            self.problem(field, FieldProblem::NotAPhone);
        }
        Some(value.to_owned())
    }

    /// A phone number that must be there.
    pub fn phone(&mut self, field: &str, value: &str) -> Option<PhoneNumber> {
        if value.trim().is_empty() {
            self.problem(field, FieldProblem::Required);
        }
        self.optional_phone(field, Some(value))
    }

    /// A new password: long enough, not among the commonest, not made of the person's own address.
    pub fn new_password(&mut self, field: &str, value: &str, address: Option<&str>) -> Password {
        let length = value.chars().count();
        if value.is_empty() {
            self.problem(field, FieldProblem::Required);
        } else if length < Password::MIN {
            self.problem(field, FieldProblem::TooShort { min: Password::MIN as i64 });
        } else if length > Password::MAX {
            self.problem(field, FieldProblem::TooLong { max: Password::MAX as i64 });
        } else if passwords::is_common(value) {
            self.problem(field, FieldProblem::PasswordTooCommon);
        } else if address.is_some_and(|address| passwords::holds_address(value, address)) {
            self.problem(field, FieldProblem::PasswordHoldsAddress);
        }
        Password(value.to_owned())
    }

    /// A password that is only compared: anything up to the limit, so that old ones go on working.
    pub fn known_password(&mut self, field: &str, value: &str) -> Password {
        if value.is_empty() {
            self.problem(field, FieldProblem::Required);
        } else if value.chars().count() > Password::MAX {
            self.problem(field, FieldProblem::TooLong { max: Password::MAX as i64 });
        }
        Password(value.to_owned())
    }

    /// Agrees when nothing was wrong.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(FieldErrors(self.0))) }
    }
}

/// An address as it was written; compared without regard to case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which an account is found.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    fn looks_right(text: &str) -> bool {
        let Some((local, host)) = text.rsplit_once('@') else { return false };
        // ASCII only: letters that fold differently here and in the database would be two accounts and one
        let plain = |c: char| c.is_ascii_graphic() && !"<>()[],;:\\\"@".contains(c);
        let label = |l: &str| !l.is_empty() && l.len() <= 63 && !l.starts_with('-') && !l.ends_with('-');
        text.len() <= 254
            && (1..=64).contains(&local.len())
            && local.chars().all(plain)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && host.contains('.')
            && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
            && host.split('.').all(label)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A phone number in its international form, `+4915112345678`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Digits alone are read as if `+` stood before them, unless they begin as only a country's own numbers do.
    fn normalised(text: &str) -> Option<Self> {
        let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '/')).collect();
        let digits = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")).unwrap_or(&bare);
        let fits = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        (fits && !digits.starts_with('0')).then(|| Self(format!("+{digits}")))
    }
}

/// A password on its way to be hashed or compared; never shown, never written down.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    pub const MIN: usize = 10;
    pub const MAX: usize = 128;

    /// The only way to the letters: named so that each use stands out when reading.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@b.co", "Mia.Lund+shop@Example.COM", "user@xn--bcher-kva.example", "o'neil@shop.ie"] {
            assert!(EmailAddress::looks_right(good), "{good}");
        }
        for bad in [
            "", "a", "a@b", "@b.co", "a b@c.co", "a@b..co", "a@-b.co", ".a@b.co", "a@b.co\n", "<a@b.co>",
            "a@b@c.co",
        ] {
            assert!(!EmailAddress::looks_right(bad), "{bad}");
        }
    }

    #[test]
    fn phone_numbers_are_written_one_way() {
        assert_eq!(PhoneNumber::normalised("+49 (151) 1234-5678").unwrap().as_str(), "+4915112345678");
        assert_eq!(PhoneNumber::normalised("00971501234567").unwrap().as_str(), "+971501234567");
        assert_eq!(PhoneNumber::normalised("1234567890").unwrap().as_str(), "+1234567890");
        for bad in ["0151 2345678", "+0123456789", "+12", "123456", "+1234567890123456", "+12ab345678"] {
            assert!(PhoneNumber::normalised(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_number_to_call_is_kept_as_it_was_written() {
        let kept = |text: &str| {
            let mut fields = Fields::default();
            let kept = fields.optional_contact_phone("phone", Some(text));
            fields.done().ok().and(kept)
        };
        for good in ["0151 234567", "555-1234", "1234567890", "+49 (731) 12345/6"] {
            assert_eq!(kept(good).as_deref(), Some(good));
        }
        for bad in ["1234", "call me", "555-1234 ext. 5", "123456789012345678901"] {
            assert_eq!(kept(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_password_does_not_print() {
        assert_eq!(format!("{:?}", Password("hunter2hunter2".into())), "Password(…)");
    }

    #[test]
    fn a_name_is_one_line_and_no_advertisement() {
        for bad in ["customer,\n\nYour order", "see https://evil.test", "www.evil.test", "a\u{202e}b"] {
            let mut fields = Fields::default();
            fields.name("name", bad, 100);
            assert!(fields.done().is_err(), "{bad:?}");
        }
        let mut fields = Fields::default();
        fields.name("name", "O'Neil-Müller, Jr. 3rd", 100);
        fields.name("name", "عبد الرحمن", 100);
        assert!(fields.done().is_ok());
    }

    #[test]
    fn every_problem_is_collected() {
        let mut fields = Fields::default();
        fields.text("name", " ", 10);
        fields.email("email", "nope");
        fields.new_password("password", "short", None);
        let Err(AppError::Invalid(errors)) = fields.done() else { panic!("expected problems") };
        assert_eq!(errors.0.len(), 3);
    }
}
