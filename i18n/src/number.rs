//! Numbers as people read them.
//!
//! Arabic is written with Western digits and separators (1,234.5), as most shops of the Gulf do: prices, order
//! numbers and card digits then look the same wherever they stand.

use crate::Lang;

/// Before a minus in Arabic text, so that it stays on the left of its digits.
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

impl Lang {
    /// A whole number: `1,234`.
    pub fn number(self, value: i64) -> String {
        scaled(self, value, 0)
    }

    /// A number with so many decimals: `4.50`.
    pub fn decimal(self, value: f64, decimals: u32) -> String {
        let written = format!("{:.*}", decimals as usize, value.abs());
        let negative = value < 0.0 && written.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        assemble(self, negative, whole, fraction)
    }

    /// Basis points as a percentage, without needless zeros: 1250 is `12.5%`.
    pub fn percent(self, basis_points: i64) -> String {
        let mut written = scaled(self, basis_points, 2);
        written.truncate(written.trim_end_matches('0').trim_end_matches('.').len());
        written.push('%');
        written
    }
}

/// A count of 10^-decimals units: 123456 with 2 is `1,234.56`.
pub(crate) fn scaled(lang: Lang, value: i64, decimals: u32) -> String {
    let width = decimals as usize;
    let digits = format!("{:0>1$}", value.unsigned_abs(), width + 1);
    let (whole, fraction) = digits.split_at(digits.len() - width);
    assemble(lang, value < 0, whole, fraction)
}

/// A number from inside a message: whole when it is, else with the decimals it needs (two at most).
pub(crate) fn of_float(lang: Lang, value: f64) -> String {
    if value.fract() == 0.0 {
        return lang.decimal(value, 0);
    }
    let written = lang.decimal(value, 2);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn assemble(lang: Lang, negative: bool, whole: &str, fraction: &str) -> String {
    let mut written = String::with_capacity(whole.len() * 2 + fraction.len());
    if negative {
        if lang == Lang::Ar {
            written.push(LEFT_TO_RIGHT_MARK);
        }
        written.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push('.');
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_grouped_by_thousands() {
        for (value, written) in [(0, "0"), (999, "999"), (1000, "1,000"), (-1234567, "-1,234,567")] {
            assert_eq!(Lang::En.number(value), written);
        }
        assert_eq!(Lang::En.number(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(Lang::Ar.number(-1234), "\u{200e}-1,234");
    }

    #[test]
    fn decimals_are_rounded_and_never_minus_nothing() {
        assert_eq!(Lang::En.decimal(4.456, 1), "4.5");
        assert_eq!(Lang::En.decimal(12345.0, 2), "12,345.00");
        assert_eq!(Lang::En.decimal(-0.001, 2), "0.00");
    }

    #[test]
    fn percentages_drop_needless_zeros() {
        for (points, written) in [(0, "0%"), (5, "0.05%"), (1250, "12.5%"), (10000, "100%"), (-300, "-3%")] {
            assert_eq!(Lang::En.percent(points), written);
        }
    }
}
