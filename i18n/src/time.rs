//! Days and moments as people read them. A moment is written in the zone it carries; the shop's own is UTC.

use crate::{Lang, tr};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use std::fmt::Display;

/// Something that falls on a day of the calendar.
pub trait Day {
    fn calendar_day(&self) -> NaiveDate;
}

impl Day for NaiveDate {
    fn calendar_day(&self) -> NaiveDate {
        *self
    }
}

impl<Z: TimeZone> Day for DateTime<Z> {
    fn calendar_day(&self) -> NaiveDate {
        self.date_naive()
    }
}

impl<T: Day> Day for &T {
    fn calendar_day(&self) -> NaiveDate {
        (*self).calendar_day()
    }
}

impl Lang {
    /// A day: `4 March 2026`.
    pub fn date(self, day: impl Day) -> String {
        let day = day.calendar_day();
        // The year goes in as text: it must not be grouped.
        tr!(
            self,
            "time-date",
            day = i64::from(day.day()),
            month = self.month(day.month()),
            year = day.year().to_string(),
        )
    }

    /// A moment: `4 March 2026, 09:30 UTC`.
    pub fn date_time<Z>(self, at: DateTime<Z>) -> String
    where
        Z: TimeZone<Offset: Copy + Display>,
    {
        let zone = at.offset().to_string();
        tr!(self, "time-date-time", date = self.date(at), time = clock(&at), zone = zone)
    }

    /// The name of a month, 1 to 12.
    pub fn month(self, month: u32) -> String {
        self.t(&format!("month-{month}"))
    }

    /// A month of a year: `March 2026`.
    pub fn month_year(self, day: impl Day) -> String {
        let day = day.calendar_day();
        tr!(self, "time-month-year", month = self.month(day.month()), year = day.year().to_string())
    }

    /// How long ago a moment was, or how far off it is: `3 minutes ago`, `in 2 days`.
    pub fn relative(self, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let distance = now - at;
        let (unit, count) = largest_unit(distance.abs());
        match (unit, distance >= TimeDelta::zero()) {
            (Unit::Moment, _) => tr!(self, "time-just-now"),
            (Unit::Minutes, true) => tr!(self, "time-minutes-ago", count = count),
            (Unit::Minutes, false) => tr!(self, "time-in-minutes", count = count),
            (Unit::Hours, true) => tr!(self, "time-hours-ago", count = count),
            (Unit::Hours, false) => tr!(self, "time-in-hours", count = count),
            (Unit::Days, true) => tr!(self, "time-days-ago", count = count),
            (Unit::Days, false) => tr!(self, "time-in-days", count = count),
            (Unit::Months, true) => tr!(self, "time-months-ago", count = count),
            (Unit::Months, false) => tr!(self, "time-in-months", count = count),
            (Unit::Years, true) => tr!(self, "time-years-ago", count = count),
            (Unit::Years, false) => tr!(self, "time-in-years", count = count),
        }
    }
}

fn clock<Z: TimeZone>(at: &DateTime<Z>) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    Moment,
    Minutes,
    Hours,
    Days,
    Months,
    Years,
}

/// The largest unit of which there is a whole one. Months have 30 days and years 365: near enough for "ago".
fn largest_unit(distance: TimeDelta) -> (Unit, i64) {
    let days = distance.num_days();
    if days >= 365 {
        (Unit::Years, days / 365)
    } else if days >= 30 {
        (Unit::Months, days / 30)
    } else if days >= 1 {
        (Unit::Days, days)
    } else if distance.num_hours() >= 1 {
        (Unit::Hours, distance.num_hours())
    } else if distance.num_minutes() >= 1 {
        (Unit::Minutes, distance.num_minutes())
    } else {
        (Unit::Moment, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_moments() {
        let moment = at("2026-03-04T09:05:00Z");
        assert_eq!(Lang::En.date(moment), "4 March 2026");
        assert_eq!(Lang::En.date(moment.date_naive()), "4 March 2026");
        assert_eq!(Lang::En.date_time(moment), "4 March 2026, 09:05 UTC");
        assert_eq!(Lang::En.month_year(moment), "March 2026");
        let dubai = FixedOffset::east_opt(4 * 3600).unwrap();
        assert_eq!(Lang::En.date_time(moment.with_timezone(&dubai)), "4 March 2026, 13:05 +04:00");
        assert!(Lang::Ar.date(moment).contains("مارس"));
        assert!(Lang::Ar.date(moment).contains("2026"));
    }

    #[test]
    fn distances() {
        let now = at("2026-03-04T12:00:00Z");
        for (moment, written) in [
            ("2026-03-04T11:59:30Z", "just now"),
            ("2026-03-04T12:00:30Z", "just now"),
            ("2026-03-04T11:57:00Z", "3 minutes ago"),
            ("2026-03-04T11:00:00Z", "1 hour ago"),
            ("2026-03-06T12:00:00Z", "in 2 days"),
            ("2025-12-01T12:00:00Z", "3 months ago"),
            ("2024-03-01T12:00:00Z", "2 years ago"),
        ] {
            assert_eq!(Lang::En.relative(at(moment), now), written);
        }
        assert_eq!(Lang::Ar.relative(at("2026-03-04T11:57:00Z"), now), "قبل 3 دقائق");
    }
}
