//! Prices as people read them: the currency's own number of decimals, its sign where the language puts it.

use crate::{Lang, number};
use model::Money;

const NO_BREAK_SPACE: char = '\u{a0}';
/// Opens an Arabic price, so that amount and sign keep their order in whatever text they stand.
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

impl Lang {
    /// A price: `€1,234.50`, `AED 1,234.50`, `1,234.50 د.إ.`.
    pub fn money(self, money: Money) -> String {
        let code = money.currency.code();
        let amount = number::scaled(self, money.minor, money.currency.exponent());
        match self {
            Self::En => english(code, &amount),
            Self::Ar => format!("{RIGHT_TO_LEFT_MARK}{amount}{NO_BREAK_SPACE}{}", arabic_sign(code)),
        }
    }
}

fn english(code: &str, amount: &str) -> String {
    let (minus, digits) = match amount.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", amount),
    };
    match english_sign(code) {
        Some(sign) => format!("{minus}{sign}{digits}"),
        None => format!("{minus}{code}{NO_BREAK_SPACE}{digits}"),
    }
}

/// Only signs that mean one currency to an English reader; all others are written as their code.
fn english_sign(code: &str) -> Option<&'static str> {
    Some(match code {
        "AUD" => "A$",
        "CAD" => "CA$",
        "CNY" => "CN¥",
        "EUR" => "€",
        "GBP" => "£",
        "INR" => "₹",
        "JPY" => "¥",
        "KRW" => "₩",
        "MXN" => "MX$",
        "TRY" => "₺",
        "USD" => "$",
        _ => return None,
    })
}

/// The mark at the end keeps the last dot, or the dollar, at the end of the sign.
fn arabic_sign(code: &str) -> &str {
    match code {
        "AED" => "د.إ.\u{200f}",
        "BHD" => "د.ب.\u{200f}",
        "EGP" => "ج.م.\u{200f}",
        "IQD" => "د.ع.\u{200f}",
        "JOD" => "د.أ.\u{200f}",
        "KWD" => "د.ك.\u{200f}",
        "LYD" => "د.ل.\u{200f}",
        "MAD" => "د.م.\u{200f}",
        "OMR" => "ر.ع.\u{200f}",
        "QAR" => "ر.ق.\u{200f}",
        "SAR" => "ر.س.\u{200f}",
        "TND" => "د.ت.\u{200f}",
        "USD" => "US$\u{200e}",
        "CAD" => "CA$\u{200e}",
        "AUD" => "A$\u{200e}",
        "MXN" => "MX$\u{200e}",
        _ => english_sign(code).unwrap_or(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Currency;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse::<Currency>().unwrap())
    }

    #[test]
    fn english_prices() {
        for (minor, code, written) in [
            (123_450, "EUR", "€1,234.50"),
            (5, "USD", "$0.05"),
            (-500, "USD", "-$5.00"),
            (1200, "JPY", "¥1,200"),
            (1234, "KWD", "KWD\u{a0}1.234"),
            (-99, "AED", "-AED\u{a0}0.99"),
        ] {
            assert_eq!(Lang::En.money(money(minor, code)), written);
        }
    }

    #[test]
    fn arabic_prices() {
        for (minor, code, written) in [
            (123_450, "AED", "\u{200f}1,234.50\u{a0}د.إ.\u{200f}"),
            (1234, "KWD", "\u{200f}1.234\u{a0}د.ك.\u{200f}"),
            (-4000, "EUR", "\u{200f}\u{200e}-40.00\u{a0}€"),
            (1200, "JPY", "\u{200f}1,200\u{a0}¥"),
            (100, "PLN", "\u{200f}1.00\u{a0}PLN"),
            (100, "USD", "\u{200f}1.00\u{a0}US$\u{200e}"),
        ] {
            assert_eq!(Lang::Ar.money(money(minor, code)), written);
        }
    }
}
