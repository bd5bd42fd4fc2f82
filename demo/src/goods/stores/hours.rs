//! The opening hours of a week.

pub(super) type Hours = [Option<(&'static str, &'static str)>; 7];

pub(super) const CLOSED: Option<(&str, &str)> = None;

pub(super) const fn open(from: &'static str, to: &'static str) -> Option<(&'static str, &'static str)> {
    Some((from, to))
}

/// Monday to Friday alike.
pub(super) const fn week(
    from: &'static str,
    to: &'static str,
    saturday: Option<(&'static str, &'static str)>,
    sunday: Option<(&'static str, &'static str)>,
) -> Hours {
    let day = open(from, to);
    [day, day, day, day, day, saturday, sunday]
}

pub(super) const fn daily(from: &'static str, to: &'static str) -> Hours {
    week(from, to, open(from, to), open(from, to))
}

/// One day otherwise.
pub(super) const fn but(
    day: usize,
    otherwise: Option<(&'static str, &'static str)>,
    mut hours: Hours,
) -> Hours {
    hours[day] = otherwise;
    hours
}

pub(super) const MONDAY: usize = 0;
pub(super) const WEDNESDAY: usize = 2;
pub(super) const FRIDAY: usize = 4;
pub(super) const SUNDAY: usize = 6;
