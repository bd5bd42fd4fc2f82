//! What buyers thought: reviews, whether they helped, what stores answered, and two complaints.

use super::calendar::{Planned, within};
use crate::goods::{self, Language, Response, Review, Status, responses, reviewers, reviews_for};
use crate::pictures::chance::Chance;
use chrono::{DateTime, Duration, Utc};

/// A review with what became of it.
#[derive(Clone, Debug)]
pub(super) struct Opinion {
    pub article: usize,
    /// Which of the reviewers.
    pub by: usize,
    pub at: DateTime<Utc>,
    pub review: &'static Review,
    pub votes: Vec<Vote>,
    pub response: Option<(DateTime<Utc>, &'static str)>,
    pub complaint: Option<Complaint>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Vote {
    pub by: usize,
    pub at: DateTime<Utc>,
    pub helpful: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Complaint {
    pub by: usize,
    pub at: DateTime<Utc>,
    pub reason: &'static str,
}

const COMPLAINTS: [&str; 2] = [
    "This person writes about another shop. I was there and it was not this one.",
    "كلام مكرر عن التوصيل، ولا يقول شيئًا عن المنتج نفسه.",
];
/// How many stores answered, all in all.
const RESPONSES: usize = 24;

/// Of hundred, how many give one star, two … five: usually, and where something is wrong with an article.
const USUAL: [u8; 5] = [3, 5, 12, 31, 49];
const DISAPPOINTING: [u8; 5] = [22, 22, 26, 18, 12];

/// What is written about all of these, in no order.
pub(super) fn plan(articles: &[Planned], now: DateTime<Utc>) -> Vec<Opinion> {
    let mut all = Vec::new();
    for (index, planned) in articles.iter().enumerate() {
        if planned.article.status != Status::Draft && planned.store.state != goods::StoreState::Pending {
            of_article(index, planned, now, &mut all);
        }
    }
    answer(&mut all, articles, now);
    complain(&mut all, now);
    all
}

fn of_article(index: usize, planned: &Planned, now: DateTime<Utc>, all: &mut Vec<Opinion>) {
    let article = &planned.article;
    let mut chance = Chance::new(2, &article.slug);
    let (from, to) = (planned.from + Duration::days(4), planned.to);
    let age = (to - from).num_days() as f32;
    if age < 1.0 {
        return;
    }
    let fame = f32::from(article.popularity) / 1000.0;
    let count = (0.4 + 11.0 * fame.powf(1.2)) * chance.between(0.6, 1.4) * (age / 90.0).min(1.0);
    let odds = if chance.unit() < 0.08 { DISAPPOINTING } else { USUAL };
    let mut people: Vec<usize> = (0..reviewers().len()).collect();
    let mut said: Vec<&str> = Vec::new();
    for _ in 0..count.round() as usize {
        let by = people.remove(chance.below(people.len()));
        let language = reviewers()[by].language;
        let Some(review) = words(language, article.reviews, stars(odds, &mut chance), &said, &mut chance)
        else {
            continue;
        };
        said.push(review.title);
        let at = within(from, to, &mut chance);
        let votes = votes(by, at, now, fame, &mut chance);
        all.push(Opinion { article: index, by, at, review, votes, response: None, complaint: None });
    }
}

fn stars(odds: [u8; 5], chance: &mut Chance) -> u8 {
    let mut dice = chance.between(0.0, 100.0);
    for (star, odd) in (1..).zip(odds) {
        dice -= f32::from(odd);
        if dice < 0.0 {
            return star;
        }
    }
    5
}

/// Something of these stars that nobody has said of the article yet.
fn words(
    language: Language,
    kind: goods::ReviewKind,
    stars: u8,
    said: &[&str],
    chance: &mut Chance,
) -> Option<&'static Review> {
    let fitting: Vec<_> = reviews_for(language, kind)
        .into_iter()
        .filter(|one| one.rating == stars && !said.contains(&one.title))
        .collect();
    // those of its own kind stand first and say more
    let own = fitting.iter().filter(|one| one.kind == kind).count();
    let among = if own > 0 && chance.unit() < 0.75 { own } else { fitting.len() };
    fitting.get(chance.below(among)).copied()
}

fn votes(author: usize, at: DateTime<Utc>, now: DateTime<Utc>, fame: f32, chance: &mut Chance) -> Vec<Vote> {
    let count = if chance.unit() < 0.55 { 0 } else { 1 + chance.below(2 + (fame * 5.0) as usize) };
    let first = chance.below(reviewers().len());
    (1..=count)
        .map(|step| (first + step * 7) % reviewers().len())
        .filter(|by| *by != author)
        .map(|by| Vote { by, at: within(at, now, chance), helpful: chance.unit() < 0.8 })
        .collect()
}

/// Stores answer some of the most disappointed, and a few of the happiest.
fn answer(all: &mut [Opinion], articles: &[Planned], now: DateTime<Utc>) {
    let mut left = RESPONSES;
    for (index, opinion) in all.iter_mut().enumerate() {
        let planned = &articles[opinion.article];
        let mut chance = Chance::new(index as u64, "response");
        let rating = opinion.review.rating;
        let odds = match rating {
            1 | 2 => 0.16,
            5 => 0.006,
            _ => 0.0,
        };
        let at = opinion.at + Duration::hours(5 + chance.below(60) as i64);
        if left == 0 || chance.unit() >= odds || at >= planned.to.min(now) {
            continue;
        }
        let fitting: Vec<&Response> = responses().iter().filter(|one| one.fits(rating)).collect();
        let words = chance.pick(&fitting).words;
        let in_arabic = reviewers()[opinion.by].language == Language::Arabic;
        opinion.response = Some((at, if in_arabic { words.ar } else { words.en }));
        left -= 1;
    }
}

/// The two latest angry ones are complained of.
fn complain(all: &mut [Opinion], now: DateTime<Utc>) {
    let mut angry: Vec<&mut Opinion> =
        all.iter_mut().filter(|one| one.review.rating <= 2 && one.response.is_none()).collect();
    angry.sort_by_key(|one| std::cmp::Reverse(one.at));
    for (opinion, reason) in angry.into_iter().zip(COMPLAINTS) {
        let by = (opinion.by + 3) % reviewers().len();
        let at = (opinion.at + Duration::hours(30)).min(now - Duration::minutes(5)).max(opinion.at);
        opinion.complaint = Some(Complaint { by, at, reason });
    }
}
