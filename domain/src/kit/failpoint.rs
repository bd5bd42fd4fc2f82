//! A place where the process may be told to die: to see that nothing is lost, and nothing done twice, whatever the
//! moment. In production there is none.

use super::Cx;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where to die, and the how manieth time it is reached.
#[derive(Debug)]
pub struct Failpoint {
    name: String,
    /// Times to go.
    left: AtomicU32,
}

/// Dies here at once, if that is what the process was told.
pub fn reach(cx: &Cx, name: &str) {
    if let Some(point) = &cx.facts().failpoint
        && point.strikes(name)
    {
        tracing::error!(failpoint = name, "told to die here");
        std::process::abort();
    }
}

impl Failpoint {
    fn strikes(&self, name: &str) -> bool {
        self.name == name && self.left.fetch_sub(1, Ordering::SeqCst) == 1
    }
}

/// No name of a place, or a number that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFailpoint;

/// `orders.placed`, or `orders.placed:3` for the third time.
impl FromStr for Failpoint {
    type Err = NoFailpoint;

    fn from_str(text: &str) -> Result<Self, NoFailpoint> {
        let (name, times) = match text.split_once(':') {
            Some((name, times)) => (name, times.parse().map_err(|_| NoFailpoint)?),
            None => (text, 1),
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
        if name.is_empty() || !name.chars().all(plain) || times == 0 {
            return Err(NoFailpoint);
        }
        Ok(Self { name: name.to_owned(), left: AtomicU32::new(times) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_strikes_once_at_the_time_it_was_told() {
        let point: Failpoint = "orders.placed:3".parse().unwrap();
        let struck: Vec<bool> = (0..5).map(|_| point.strikes("orders.placed")).collect();
        assert_eq!(struck, [false, false, true, false, false]);
        assert!(!"a".parse::<Failpoint>().unwrap().strikes("b"));
        assert!("a".parse::<Failpoint>().unwrap().strikes("a"));
    }

    #[test]
    fn what_names_no_place_is_refused() {
        for bad in ["", ":2", "a:0", "a:", "a:x", "A b", "a:-1"] {
            assert!(bad.parse::<Failpoint>().is_err(), "{bad:?}");
        }
    }
}
