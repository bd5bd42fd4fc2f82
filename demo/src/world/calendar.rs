//! The plan of all that happens, in the order in which it does.

use super::opinions::{self, Opinion};
use super::people::{self, Person};
use super::purchases::{self, Buyer, Purchase};
use super::{Extent, stock};
use crate::goods::{self, Article, Status, Store, StoreState};
use crate::pictures::chance::Chance;
use chrono::{DateTime, Duration, SubsecRound, TimeZone, Utc};
use std::collections::HashSet;

/// Countries in which keepers of stores write Arabic.
const ARABIC: &[&str] = &["EG", "AE", "JO", "MA", "SA", "LB"];

pub(super) struct Plan {
    pub now: DateTime<Utc>,
    pub stores: Vec<&'static Store>,
    pub articles: Vec<Planned>,
    pub opinions: Vec<Opinion>,
    pub purchases: Vec<Purchase>,
    pub acts: Vec<Act>,
}

/// An article and the time in which people can buy it.
pub(super) struct Planned {
    pub article: Article,
    pub store: &'static Store,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// What each variant begins with.
    pub first_stock: Vec<i32>,
}

pub(super) struct Act {
    pub at: DateTime<Utc>,
    pub what: What,
}

/// Numbers lead into the plan.
pub(super) enum What {
    Join(Person),
    SetUpShelves,
    OpenStore(usize),
    Approve(usize),
    Suspend(usize),
    Create(usize),
    Archive(usize),
    Move {
        article: usize,
        variant: usize,
        delta: i32,
        reason: &'static str,
    },
    Review(usize),
    Vote {
        opinion: usize,
        vote: usize,
    },
    Respond(usize),
    Complain(usize),
    Wish(usize),
    /// One step of a purchase.
    Order {
        purchase: usize,
        step: usize,
    },
}

pub(super) fn plan(now: DateTime<Utc>, extent: &Extent) -> Plan {
    let stores = stores(extent);
    let mut acts = Vec::new();
    let mut add = |at, what| acts.push(Act { at, what });
    let opening = now - Duration::days(2_900);
    for person in people::household() {
        add(opening, What::Join(person));
    }
    add(opening + Duration::days(1), What::SetUpShelves);
    for (index, store) in stores.iter().enumerate() {
        let joined = joined(store, now);
        add(joined, What::Join(people::keeper(store)));
        add(joined + Duration::hours(1), What::OpenStore(index));
        match store.state {
            StoreState::Pending => {}
            StoreState::Active => add(joined + Duration::hours(29), What::Approve(index)),
            StoreState::Suspended => {
                add(joined + Duration::hours(29), What::Approve(index));
                add(stopped(store, now), What::Suspend(index));
            }
        }
    }
    let mut articles = articles(&stores, now, extent);
    for (index, planned) in articles.iter_mut().enumerate() {
        add(planned.from, What::Create(index));
        if planned.article.status == Status::Archived {
            add(planned.to, What::Archive(index));
        }
        let in_arabic = ARABIC.contains(&planned.store.country);
        let (first, moves) = stock::plan(&planned.article, (planned.from, planned.to), in_arabic);
        planned.first_stock = first;
        for one in moves {
            let what =
                What::Move { article: index, variant: one.variant, delta: one.delta, reason: one.reason };
            add(one.at, what);
        }
    }
    let opinions = opinions::plan(&articles, now);
    let purchases = purchases::plan(&articles, &opinions, now, extent.orders);
    for (index, planned) in articles.iter_mut().enumerate() {
        // what is sold was there from the beginning
        let sold = purchases::sold(&purchases, index, planned.first_stock.len());
        planned.first_stock.iter_mut().zip(sold).for_each(|(first, sold)| *first += sold);
    }
    for (person, at) in reviewers(&opinions, &purchases, now) {
        add(at, What::Join(person));
    }
    for (index, opinion) in opinions.iter().enumerate() {
        add(opinion.at, What::Review(index));
        for (vote, cast) in opinion.votes.iter().enumerate() {
            add(cast.at, What::Vote { opinion: index, vote });
        }
        if let Some((at, _)) = opinion.response {
            add(at, What::Respond(index));
        }
        if let Some(complaint) = opinion.complaint {
            add(complaint.at, What::Complain(index));
        }
    }
    for (number, article) in (1..).zip(wished(&articles)) {
        add(now - Duration::hours(31 * number), What::Wish(article));
    }
    acts.extend(orders(&purchases, &acts, now));
    acts.sort_by_key(|act| act.at);
    Plan { now, stores, articles, opinions, purchases, acts }
}

/// The steps of all purchases until now, each at a second of its own: by its trace one knows what was done.
fn orders(purchases: &[Purchase], others: &[Act], now: DateTime<Utc>) -> Vec<Act> {
    let mut taken: HashSet<DateTime<Utc>> = others.iter().map(|act| act.at).collect();
    let mut acts = Vec::new();
    for (purchase, planned) in purchases.iter().enumerate() {
        for (step, (at, _)) in planned.steps.iter().enumerate() {
            let mut at = at.trunc_subsecs(0);
            while !taken.insert(at) {
                at += Duration::seconds(1);
            }
            if at < now - Duration::minutes(1) {
                acts.push(Act { at, what: What::Order { purchase, step } });
            }
        }
    }
    acts
}

fn stores(extent: &Extent) -> Vec<&'static Store> {
    let all = goods::stores();
    let is_wanted = |index: usize| extent.articles.is_none() || index == 0 || index + 3 >= all.len();
    all.iter().enumerate().filter(|(index, _)| is_wanted(*index)).map(|(_, store)| store).collect()
}

/// Before anything it sells comes into the shop. One that waits has applied these days.
fn joined(store: &Store, now: DateTime<Utc>) -> DateTime<Utc> {
    if store.state == StoreState::Pending {
        return now - Duration::days(9);
    }
    let mut chance = Chance::new(3, store.slug);
    let (month, day) = (1 + chance.below(10) as u32, 1 + chance.below(28) as u32);
    let date = Utc.with_ymd_and_hms(i32::from(store.joined), month, day, 9, 30, 0).single();
    let latest = now - Duration::days(400);
    date.unwrap_or(latest).clamp(now - Duration::days(2_890), latest)
}

/// When a store's goods go out of sight.
fn stopped(store: &Store, now: DateTime<Utc>) -> DateTime<Utc> {
    if store.state == StoreState::Suspended { now - Duration::days(12) } else { now }
}

fn articles(stores: &[&'static Store], now: DateTime<Utc>, extent: &Extent) -> Vec<Planned> {
    let most = extent.articles.unwrap_or(usize::MAX);
    let mut planned = Vec::new();
    for store in stores {
        let own = goods::articles().into_iter().filter(|article| article.store == store.slug).take(most);
        planned.extend(own.map(|article| timed(article, store, now)));
    }
    planned
}

fn timed(article: Article, store: &'static Store, now: DateTime<Utc>) -> Planned {
    let mut chance = Chance::new(4, &article.slug);
    let end = stopped(store, now);
    let ago = Duration::days(i64::from(article.days_ago)) + Duration::seconds(chance.below(40_000) as i64);
    let from = match store.state {
        StoreState::Pending => now - Duration::days(8) + ago / 60,
        StoreState::Active | StoreState::Suspended => end - ago,
    };
    let is_archived = article.status == Status::Archived;
    let to = if is_archived { from + (end - from) * 3 / 4 } else { end };
    Planned { article, store, from, to, first_stock: Vec::new() }
}

/// Each joins some days before the first thing heard of them.
fn reviewers(
    opinions: &[Opinion],
    purchases: &[Purchase],
    now: DateTime<Utc>,
) -> Vec<(Person, DateTime<Utc>)> {
    let first = |index: usize| {
        let own = opinions.iter().filter(|one| one.by == index).map(|one| one.at);
        let votes =
            opinions.iter().flat_map(|one| &one.votes).filter(|one| one.by == index).map(|one| one.at);
        let complaints = opinions.iter().filter_map(|one| one.complaint);
        let complaints = complaints.filter(|one| one.by == index).map(|one| one.at);
        let bought = purchases.iter().filter(|one| one.buyer == Buyer::Reviewer(index));
        let bought = bought.filter_map(Purchase::placed_at);
        own.chain(votes).chain(complaints).chain(bought).min().unwrap_or(now)
    };
    goods::reviewers()
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let days = 3 + Chance::new(index as u64, "joins").below(90) as i64;
            (people::reviewer(one), first(index) - Duration::days(days))
        })
        .collect()
}

/// What the shopper of the documentation keeps in mind.
fn wished(articles: &[Planned]) -> impl Iterator<Item = usize> {
    let is_wanted = |planned: &Planned| {
        planned.article.status == Status::Active
            && planned.store.state == StoreState::Active
            && planned.article.days_ago > 20
    };
    let all: Vec<usize> = (0..articles.len()).filter(|index| is_wanted(&articles[*index])).collect();
    let step = (all.len() / 7).max(1);
    all.into_iter().skip(step / 2).step_by(step).take(7)
}

/// Some moment between the two.
pub(super) fn within(from: DateTime<Utc>, to: DateTime<Utc>, chance: &mut Chance) -> DateTime<Utc> {
    let seconds = (to - from).num_seconds().max(2) as f32;
    from + Duration::seconds(1 + (chance.unit() * (seconds - 2.0)) as i64)
}
