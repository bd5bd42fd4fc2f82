//! Numbers as people type them: in the digits of their language, with or without the marks that keep them in place.

use model::{Amount, AppError, FieldProblem, Result};

/// Digits, sign and decimal point in the letters of programs.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| {
            !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '٬') && !letter.is_whitespace()
        })
        .map(|letter| match letter {
            '٠'..='٩' => char::from_digit(u32::from(letter) - u32::from('٠'), 10).unwrap_or('0'),
            '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10).unwrap_or('0'),
            '−' => '-',
            '٫' => '.',
            other => other,
        })
        .collect()
}

/// A whole number with either sign.
pub fn whole_number(field: &str, text: &str) -> Result<i64> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(AppError::field(field, FieldProblem::Required));
    }
    plain.parse().map_err(|_| AppError::field(field, FieldProblem::NotANumber))
}

/// An amount of money, which must be there.
pub fn amount(field: &str, text: &str) -> Result<Amount> {
    optional_amount(field, text)?.ok_or_else(|| AppError::field(field, FieldProblem::Required))
}

/// An amount of money, or nothing where nothing was typed.
pub fn optional_amount(field: &str, text: &str) -> Result<Option<Amount>> {
    let mut plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    // "12,50": a comma before one or two last figures parts them from the whole; elsewhere it groups
    if let Some((whole, rest)) = plain.rsplit_once(',') {
        let decimal = !plain.contains('.') && rest.len() <= 2 && !whole.contains(',');
        plain = if decimal { format!("{whole}.{rest}") } else { plain.replace(',', "") };
    }
    let is_number =
        plain.trim_start_matches('-').chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let read = is_number.then(|| serde_json::from_str(&format!("\"{plain}\"")).ok()).flatten();
    read.map(Some).ok_or_else(|| AppError::field(field, FieldProblem::NotANumber))
}

/// A percentage with at most two decimals, in basis points.
pub fn basis_points(field: &str, text: &str) -> Result<i64> {
    let text = text.trim().trim_end_matches(['%', '٪']);
    let hundredths = amount(field, text)?.in_currency(model::Currency::USD);
    hundredths.map(|money| money.minor).ok_or_else(|| AppError::field(field, FieldProblem::TooPrecise))
}

/// A coordinate, or nothing where nothing was typed.
pub fn optional_decimal(field: &str, text: &str) -> Result<Option<f64>> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    plain.parse().map(Some).map_err(|_| AppError::field(field, FieldProblem::NotANumber))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Currency;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let minor = |text| amount("price", text).unwrap().in_currency(Currency::USD).map(|money| money.minor);
        for (text, cents) in [
            ("12.5", 1250),
            ("12,50", 1250),
            ("١٢٫٥٠", 1250),
            ("1,200", 120_000),
            ("1,200.50", 120_050),
            ("-3", -300),
        ] {
            assert_eq!(minor(text), Some(cents), "{text}");
        }
        for wrong in ["", "twelve", "1.2.3.", "12e3", "\"", "1-2"] {
            let read = amount("price", wrong).ok().and_then(|amount| amount.in_currency(Currency::USD));
            assert_eq!(read, None, "{wrong}");
        }
        assert_eq!(basis_points("percent", "-12.5 %"), Ok(-1250));
        assert_eq!(whole_number("stockQty", "\u{200f}-٤"), Ok(-4));
        assert_eq!(optional_decimal("latitude", "٤٨٫٤"), Ok(Some(48.4)));
    }
}
