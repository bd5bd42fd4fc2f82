//! How an article's stock came about: what there was at first, and what came and went until there is as much as the
//! goods say.

use super::calendar::within;
use crate::goods::Article;
use crate::pictures::chance::Chance;
use chrono::{DateTime, Duration, Utc};

/// Pieces that came or went, of one variant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Movement {
    pub at: DateTime<Utc>,
    pub variant: usize,
    pub delta: i32,
    pub reason: &'static str,
}

/// Why stock moves, as the keeper of a store writes it.
struct Reasons {
    deliveries: [&'static str; 3],
    sales: [&'static str; 2],
    broken: &'static str,
    found: &'static str,
}

const ENGLISH: Reasons = Reasons {
    deliveries: ["Delivery from the workshop", "Delivery, checked and complete", "New batch"],
    sales: ["Sold at the counter", "Sold at the market"],
    broken: "Broken when unpacked",
    found: "Found when counting",
};

const ARABIC: Reasons = Reasons {
    deliveries: ["توريد من الورشة", "توريد مفحوص وكامل", "دفعة جديدة"],
    sales: ["بيع في المحل", "بيع في السوق"],
    broken: "تالف عند فتح الطرد",
    found: "وُجد عند الجرد",
};

/// What each variant begins with, the plain one where there are no options; and what happens then, in order.
pub(super) fn plan(
    article: &Article,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    in_arabic: bool,
) -> (Vec<i32>, Vec<Movement>) {
    let mut levels: Vec<i32> = match article.options.as_slice() {
        [] => vec![article.stock],
        options => options.iter().map(|option| option.stock).collect(),
    };
    let from = from + Duration::days(1);
    if to - from < Duration::days(3) {
        return (levels, Vec::new());
    }
    let mut chance = Chance::new(1, &article.slug);
    let count = 1 + chance.below(3) + usize::from(article.popularity > 600);
    let mut times: Vec<_> = (0..count).map(|_| within(from, to, &mut chance)).collect();
    times.sort_unstable();
    times.dedup();
    let reasons = if in_arabic { &ARABIC } else { &ENGLISH };
    // from today backwards, so that the end is known and nothing is ever below nought
    let mut moves: Vec<Movement> = times
        .into_iter()
        .rev()
        .map(|at| {
            let variant = chance.below(levels.len());
            let (delta, reason) = step(levels[variant], reasons, &mut chance);
            levels[variant] -= delta;
            Movement { at, variant, delta, reason }
        })
        .collect();
    moves.reverse();
    (levels, moves)
}

/// What may have led to this level.
fn step(level: i32, reasons: &Reasons, chance: &mut Chance) -> (i32, &'static str) {
    let dice = chance.unit();
    let batch = chance.pick(&[6, 10, 12, 20, 24]);
    if dice < 0.5 && level >= batch {
        return (batch, chance.pick(&reasons.deliveries));
    }
    if dice > 0.93 && level > 0 {
        return (1, reasons.found);
    }
    if dice > 0.86 {
        return (-1, reasons.broken);
    }
    (-chance.pick(&[1, 1, 2, 2, 3, 4, 6]), chance.pick(&reasons.sales))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goods;

    #[test]
    fn stock_ends_where_the_goods_say_and_is_never_below_nought() {
        let now = DateTime::from_timestamp(1_772_614_800, 0).unwrap();
        let mut moved = 0;
        for article in goods::articles() {
            let from = now - Duration::days(i64::from(article.days_ago));
            let (mut levels, moves) = plan(&article, (from, now), false);
            assert!(moves.is_sorted_by(|a, b| a.at < b.at), "{}", article.slug);
            for one in &moves {
                levels[one.variant] += one.delta;
                assert!(levels[one.variant] >= 0 && one.delta != 0, "{}", article.slug);
                assert!(one.at > from && one.at < now);
            }
            let end: i32 = levels.iter().sum();
            let said = article.options.iter().map(|option| option.stock).sum::<i32>() + article.stock;
            assert_eq!(end, said, "{}", article.slug);
            moved += moves.len();
        }
        assert!((900..2500).contains(&moved), "{moved}");
    }
}
