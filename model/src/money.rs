//! Money is a whole number of minor units and a currency. There is no float anywhere near it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;
use std::str::FromStr;

/// An ISO 4217 currency the shop knows, with the number of decimals it is written with.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; 3],
    exponent: u8,
}

/// Code and exponent of every currency that can be configured.
const CURRENCIES: &[(&str, u8)] = &[
    ("AED", 2),
    ("AUD", 2),
    ("BHD", 3),
    ("CAD", 2),
    ("CHF", 2),
    ("CNY", 2),
    ("CZK", 2),
    ("DKK", 2),
    ("EGP", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("HUF", 2),
    ("INR", 2),
    ("IQD", 3),
    ("JOD", 3),
    ("JPY", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("MAD", 2),
    ("MXN", 2),
    ("NOK", 2),
    ("OMR", 3),
    ("PLN", 2),
    ("QAR", 2),
    ("SAR", 2),
    ("SEK", 2),
    ("TND", 3),
    ("TRY", 2),
    ("USD", 2),
];

impl Currency {
    pub const EUR: Self = Self { code: *b"EUR", exponent: 2 };
    pub const USD: Self = Self { code: *b"USD", exponent: 2 };
    pub const JPY: Self = Self { code: *b"JPY", exponent: 0 };
    pub const KWD: Self = Self { code: *b"KWD", exponent: 3 };

    /// The three-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("???")
    }

    /// How many decimals its major unit has.
    pub fn exponent(&self) -> u32 {
        u32::from(self.exponent)
    }

    /// Every currency that can be configured, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.iter().filter_map(|(code, _)| code.parse().ok())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCurrency;

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a currency this shop knows")
    }
}

impl std::error::Error for UnknownCurrency {}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_ascii_uppercase();
        let (code, exponent) = CURRENCIES.iter().find(|(code, _)| *code == wanted).ok_or(UnknownCurrency)?;
        let bytes = code.as_bytes();
        Ok(Self { code: [bytes[0], bytes[1], bytes[2]], exponent: *exponent })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount of one currency, in its minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    pub fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Sum of two amounts; `None` when the currencies differ or the sum does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self::new(minor, self.currency))
    }

    /// A share in basis points (1 % = 100), half away from zero.
    pub fn basis_points(self, rate: i64) -> Option<Self> {
        let product = i128::from(self.minor) * i128::from(rate);
        let half = if product < 0 { -5_000 } else { 5_000 };
        i64::try_from((product + half) / 10_000).ok().map(|minor| Self::new(minor, self.currency))
    }

    /// The exact decimal text in major units: `999.99`, `-0.05`, `1200` (JPY).
    pub fn decimal(self) -> String {
        let digits = self.currency.exponent() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let text = format!("{:0>width$}", self.minor.unsigned_abs(), width = digits + 1);
        let (whole, fraction) = text.split_at(text.len() - digits);
        if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

/// Splits `total` in proportion to `weights`, losing and inventing nothing.
///
/// Largest remainder first; equal remainders go by position. Works for negative totals. When all
/// weights are zero (or there is a negative one) the split is even.
pub fn allocate(total: i64, weights: &[i64]) -> Vec<i64> {
    if weights.is_empty() {
        return Vec::new();
    }
    let usable = weights.iter().all(|w| *w >= 0) && weights.iter().any(|w| *w > 0);
    let weight = |i: usize| if usable { i128::from(weights[i]) } else { 1 };
    let sum: i128 = (0..weights.len()).map(weight).sum();
    let amount = i128::from(total.unsigned_abs());

    let mut shares: Vec<i128> = (0..weights.len()).map(|i| amount * weight(i) / sum).collect();
    let left = amount - shares.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(amount * weight(i) % sum), i));
    for &i in order.iter().take(left as usize) {
        shares[i] += 1;
    }
    let sign = i128::from(total.signum());
    shares.into_iter().map(|share| (share * sign) as i64).collect()
}

/// A decimal as it stands in JSON: a number or a string, kept to the digit until its currency is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount(String);

impl Amount {
    /// Reads the amount in `currency`; `None` when it has more decimals than the currency or is no number.
    pub fn in_currency(&self, currency: Currency) -> Option<Money> {
        let (sign, digits) = match self.0.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, self.0.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        let places = currency.exponent() as usize;
        let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || fraction.len() > places {
            return None;
        }
        let minor: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
        Some(Money::new(sign * minor, currency))
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self(money.decimal())
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.clone()).map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let text = raw.get().trim_matches('"');
        let looks_decimal = text.bytes().any(|b| b.is_ascii_digit())
            && text
                .bytes()
                .enumerate()
                .all(|(i, b)| b.is_ascii_digit() || b == b'.' || (i == 0 && b == b'-'));
        if !looks_decimal {
            return Err(serde::de::Error::invalid_type(
                serde::de::Unexpected::Other("no decimal"),
                &"an amount",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    /// A number or a text where it is read; always a number where it is written.
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_deserialize() {
            schemars::json_schema!({ "type": ["number", "string"], "description": "Exact decimal in major units" })
        } else {
            schemars::json_schema!({ "type": "number", "description": "Exact decimal in major units" })
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217 code" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_follow_the_currency() {
        assert_eq!(Money::new(99_999, Currency::USD).decimal(), "999.99");
        assert_eq!(Money::new(-5, Currency::USD).decimal(), "-0.05");
        assert_eq!(Money::new(1_200, Currency::JPY).decimal(), "1200");
        assert_eq!(Money::new(1, Currency::KWD).decimal(), "0.001");
    }

    #[test]
    fn amounts_are_read_from_numbers_and_strings_to_the_digit() {
        let read =
            |json: &str| serde_json::from_str::<Amount>(json).ok().and_then(|a| a.in_currency(Currency::USD));
        assert_eq!(read("999.99").map(|m| m.minor), Some(99_999));
        assert_eq!(read("\"0.10\"").map(|m| m.minor), Some(10));
        assert_eq!(read("7").map(|m| m.minor), Some(700));
        assert_eq!(read("1.005"), None);
        assert_eq!(read("1e3"), None);
        assert_eq!(read("\"abc\""), None);
        assert_eq!(read("1.2.3"), None);
        assert_eq!(read("99999999999999999999"), None);
    }

    #[test]
    fn equal_remainders_go_by_position() {
        assert_eq!(allocate(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(allocate(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(allocate(5, &[0, 0]), [3, 2]);
        assert_eq!(allocate(10, &[0, 3, 1]), [0, 8, 2]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_invented(total in -1_000_000_000_i64..1_000_000_000, weights in prop::collection::vec(0_i64..1_000_000, 1..40)) {
            let shares = allocate(total, &weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), total);
            prop_assert_eq!(shares.len(), weights.len());
            let sum: i128 = weights.iter().map(|w| i128::from(*w)).sum();
            if sum > 0 {
                for (share, weight) in shares.iter().zip(&weights) {
                    let exact = i128::from(total) * i128::from(*weight);
                    prop_assert!((i128::from(*share) * sum - exact).abs() < sum, "a share is off by a unit or more");
                }
            }
        }

        #[test]
        fn what_is_written_is_read_back(minor in any::<i64>().prop_filter("sign", |m| *m != i64::MIN)) {
            for currency in [Currency::JPY, Currency::EUR, Currency::KWD] {
                let money = Money::new(minor, currency);
                let json = serde_json::to_string(&Amount::from(money)).unwrap();
                let read: Amount = serde_json::from_str(&json).unwrap();
                prop_assert_eq!(read.in_currency(currency), Some(money));
            }
        }
    }
}
