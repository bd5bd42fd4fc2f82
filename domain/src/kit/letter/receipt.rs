//! What was bought, as a letter shows it: amounts and words are written already.

use serde::{Deserialize, Serialize};

/// So many lines a letter shows; mail programs cut off what is too long.
const MOST_LINES: usize = 40;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Receipt {
    pub lines: Vec<ReceiptLine>,
    /// How many lines are left out, in words; empty where none is.
    pub more: String,
    pub sums: Vec<ReceiptSum>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReceiptLine {
    pub name: String,
    /// How many of it, and which: `2 × $40.00 · M, red`.
    pub note: String,
    /// What they cost; empty where it does not matter.
    pub amount: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReceiptSum {
    pub label: String,
    pub amount: String,
    pub is_total: bool,
}

impl Receipt {
    /// As many lines as a letter holds; `more` says how many are left out.
    pub fn of(mut lines: Vec<ReceiptLine>, sums: Vec<ReceiptSum>, more: impl FnOnce(i64) -> String) -> Self {
        let left = lines.len().saturating_sub(MOST_LINES);
        lines.truncate(MOST_LINES);
        let more = if left > 0 { more(left as i64) } else { String::new() };
        Self { lines, more, sums }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_one_is_cut_and_says_so() {
        let line = ReceiptLine { name: "Lamp".into(), note: "1 ×".into(), amount: "$1.00".into() };
        let short = Receipt::of(vec![line.clone(); MOST_LINES], Vec::new(), |left| left.to_string());
        assert_eq!((short.lines.len(), short.more.as_str()), (MOST_LINES, ""));
        let long = Receipt::of(vec![line; MOST_LINES + 3], Vec::new(), |left| left.to_string());
        assert_eq!((long.lines.len(), long.more.as_str()), (MOST_LINES, "3"));
    }
}
