//! What happened in a time, day by day.

use crate::{Amount, Currency, FieldProblem, Fields, ProductId, Result};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How far back one looks, where no first day is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// The last day.
    Daily,
    /// The last seven days.
    Weekly,
    /// The last thirty days.
    #[default]
    Monthly,
}

impl Period {
    pub fn days(self) -> u64 {
        match self {
            Self::Daily => 1,
            Self::Weekly => 7,
            Self::Monthly => 30,
        }
    }
}

/// Which days are asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WhichDays {
    pub period: Option<Period>,
    pub start_date: Option<NaiveDate>,
    /// The last day, which counts.
    pub end_date: Option<NaiveDate>,
}

/// The first and the last day; both count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl WhichDays {
    /// More days than these are a report.
    pub const MOST: i64 = 366;

    /// `today` is the shop's own day. A range the wrong way round, or of more than a year, is refused.
    pub fn validate(&self, today: NaiveDate) -> Result<DayRange> {
        let span = self.period.unwrap_or_default().days();
        let mut fields = Fields::default();
        let last = self.end_date.unwrap_or_else(|| match self.start_date {
            Some(first) if self.period.is_some() => {
                first.checked_add_days(Days::new(span - 1)).unwrap_or(first)
            }
            _ => today,
        });
        let first =
            self.start_date.unwrap_or_else(|| last.checked_sub_days(Days::new(span - 1)).unwrap_or(last));
        let days = (last - first).num_days() + 1;
        // what no calendar of the database holds is nobody's question
        let unheard_of = |day: NaiveDate| !(1970..=2200).contains(&chrono::Datelike::year(&day));
        if unheard_of(first) {
            fields.problem("startDate", FieldProblem::Malformed);
        }
        if unheard_of(last) || !(1..=Self::MOST).contains(&days) {
            fields.problem("endDate", FieldProblem::Malformed);
        }
        fields.done()?;
        Ok(DayRange { first, last })
    }
}

/// How a store does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoreAnalytics {
    pub currency: Currency,
    pub start_date: NaiveDate,
    pub end_date: NaiveDate,
    /// What was sold in all these days.
    pub sales: Amount,
    pub orders: i64,
    pub views: i64,
    /// Every day has its row.
    pub by_day: Vec<StoreDay>,
    /// What was sold most, then what was looked at most; at most ten.
    pub top_products: Vec<TopProduct>,
    pub products: ProductCounts,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct StoreDay {
    pub date: NaiveDate,
    pub sales: Amount,
    pub orders: i64,
    pub views: i64,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TopProduct {
    pub product_id: ProductId,
    pub name: String,
    pub slug: String,
    pub sold: i64,
    pub sales: Amount,
    pub views: i64,
}

/// What the store keeps now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProductCounts {
    pub active: i64,
    pub draft: i64,
    pub archived: i64,
    /// Of those that are active.
    pub low_stock: i64,
    pub out_of_stock: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn range(period: Option<Period>, first: Option<&str>, last: Option<&str>) -> Option<(String, String)> {
        let which = WhichDays { period, start_date: first.map(day), end_date: last.map(day) };
        which.validate(day("2026-03-31")).ok().map(|range| (range.first.to_string(), range.last.to_string()))
    }

    #[test]
    fn what_is_left_out_follows_from_the_rest() {
        let is = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
        assert_eq!(range(None, None, None), is("2026-03-02", "2026-03-31"));
        assert_eq!(range(Some(Period::Weekly), None, None), is("2026-03-25", "2026-03-31"));
        assert_eq!(range(Some(Period::Daily), None, Some("2026-02-01")), is("2026-02-01", "2026-02-01"));
        assert_eq!(range(None, Some("2026-01-01"), None), is("2026-01-01", "2026-03-31"));
        assert_eq!(range(Some(Period::Weekly), Some("2026-01-01"), None), is("2026-01-01", "2026-01-07"));
        assert_eq!(range(None, Some("2025-03-31"), Some("2026-03-31")), is("2025-03-31", "2026-03-31"));
    }

    #[test]
    fn backwards_or_for_ever_is_refused() {
        for (first, last) in [
            ("2026-03-31", "2026-03-30"),
            ("2024-03-31", "2026-03-31"),
            ("0001-01-01", "0001-01-02"),
            ("9999-01-01", "9999-01-02"),
        ] {
            assert_eq!(range(None, Some(first), Some(last)), None, "{first} {last}");
        }
    }
}
