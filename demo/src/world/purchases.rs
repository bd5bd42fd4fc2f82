//! What people buy: a year of orders, and what becomes of each. Planned as all else is; `buying` plays it.
//!
//! Whatever is sold came into the shop before (`sold` is added to the first stock), so the plan never sells what is not
//! there, and the goods end with what they say they have.

mod basket;
mod postal;
mod script;
mod tale;

pub(super) use postal::{Addressee, addressee};
pub(super) use tale::{Boxes, By, Card, GiveBack, Step};

use super::calendar::Planned;
use super::opinions::Opinion;
use crate::goods::{StoreState, reviewers};
use crate::pictures::chance::Chance;
use basket::Shelf;
use chrono::{DateTime, Datelike, Duration, Utc, Weekday};
use tale::Tale;

/// Who buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Buyer {
    /// The shopper of the documentation.
    Shopper,
    Reviewer(usize),
    /// Without an account.
    Guest(usize),
}

/// An order with all its steps, the first of which is placing it.
#[derive(Clone, Debug)]
pub(super) struct Purchase {
    pub buyer: Buyer,
    pub items: Vec<Item>,
    pub is_express: bool,
    pub steps: Vec<(DateTime<Utc>, Step)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub article: usize,
    /// Which of its options, where it has any.
    pub variant: Option<usize>,
    pub quantity: i32,
}

/// One order in so many is a guest's.
const GUESTS: usize = 12;
/// Of those that nobody wrote down, so many of a hundred are bought by who reviews them later.
const REVIEWED: usize = 40;

/// About so many orders, none of them to be placed after `now`.
pub(super) fn plan(
    articles: &[Planned],
    opinions: &[Opinion],
    now: DateTime<Utc>,
    count: usize,
) -> Vec<Purchase> {
    let shelf = Shelf::new(articles, now);
    let mut all = script::plan(&shelf, now);
    let left = count.saturating_sub(all.len());
    reviewed(&shelf, opinions, now, left * REVIEWED / 100, &mut all);
    let days = Days::until(now);
    // those that find nothing on the shelf are made up for, up to a point
    for number in 0..left * 2 {
        if all.len() >= count {
            break;
        }
        all.extend(anything(&shelf, &days, number));
    }
    all
}

/// Somebody buys whatever there is.
fn anything(shelf: &Shelf<'_>, days: &Days, number: usize) -> Option<Purchase> {
    let mut chance = Chance::new(number as u64, "order");
    let at = days.some_moment(&mut chance);
    let buyer = if number % GUESTS == GUESTS - 1 {
        Buyer::Guest(chance.below(1_000))
    } else {
        Buyer::Reviewer(chance.below(reviewers().len()))
    };
    let stores = match chance.unit() {
        dice if dice < 0.70 => 1,
        dice if dice < 0.92 => 2,
        _ => 3,
    };
    let items = shelf.basket(at, None, None, stores, &mut chance)?;
    Some(purchase(shelf, buyer, Tale::of_number(number), at, items, &mut chance))
}

/// What some who wrote a review had bought before.
fn reviewed(
    shelf: &Shelf<'_>,
    opinions: &[Opinion],
    now: DateTime<Utc>,
    count: usize,
    all: &mut Vec<Purchase>,
) {
    let is_late = |opinion: &&Opinion| opinion.at > now - Duration::days(340);
    let late: Vec<&Opinion> = opinions.iter().filter(is_late).collect();
    let step = (late.len() / count.max(1)).max(1);
    for (number, opinion) in late.into_iter().step_by(step).take(count).enumerate() {
        let mut chance = Chance::new(number as u64, "bought before");
        // it had arrived by then
        let at = opinion.at - Duration::hours(8 * 24 + chance.below(14 * 24) as i64);
        let items = shelf.basket(at, Some(opinion.article), None, 1, &mut chance);
        if let Some(items) = items {
            all.push(purchase(shelf, Buyer::Reviewer(opinion.by), Tale::Straight, at, items, &mut chance));
        }
    }
}

fn purchase(
    shelf: &Shelf<'_>,
    buyer: Buyer,
    tale: Tale,
    at: DateTime<Utc>,
    mut items: Vec<Item>,
    chance: &mut Chance,
) -> Purchase {
    if let Some(first) = items.first_mut().filter(|_| tale.wants_several_pieces()) {
        first.quantity = first.quantity.max(2);
    }
    let steps = tale::steps(tale, at, &shelf.stores_of(&items), chance);
    // what was sent for nothing has no shipping to give back
    let is_express = chance.unit() < 0.18 || tale == Tale::ShippingBack;
    Purchase { buyer, items, is_express, steps }
}

impl Purchase {
    pub fn placed_at(&self) -> Option<DateTime<Utc>> {
        self.steps.first().map(|(at, _)| *at)
    }
}

/// How many pieces of each variant of an article are asked for, all in all.
pub(super) fn sold(purchases: &[Purchase], article: usize, variants: usize) -> Vec<i32> {
    let mut sold = vec![0; variants];
    for item in purchases.iter().flat_map(|one| &one.items).filter(|item| item.article == article) {
        if let Some(sum) = sold.get_mut(item.variant.unwrap_or(0)) {
            *sum += item.quantity;
        }
    }
    sold
}

/// The days of the last year, each as often as it is busy.
struct Days {
    now: DateTime<Utc>,
    /// Sums up to each day, beginning with yesterday.
    busy: Vec<f32>,
}

impl Days {
    fn until(now: DateTime<Utc>) -> Self {
        let mut sum = 0.0;
        let busy = (1..=360)
            .map(|ago| {
                let day = now - Duration::days(ago);
                let week = match day.weekday() {
                    Weekday::Fri | Weekday::Sat | Weekday::Sun => 1.3,
                    _ => 1.0,
                };
                let season = match day.month() {
                    11 => 1.5,
                    12 => 1.25,
                    _ => 1.0,
                };
                sum += week * season * (1.2 - ago as f32 / 900.0);
                sum
            })
            .collect();
        Self { now, busy }
    }

    fn some_moment(&self, chance: &mut Chance) -> DateTime<Utc> {
        let dice = chance.between(0.0, self.busy.last().copied().unwrap_or_default());
        let ago = self.busy.partition_point(|sum| *sum < dice) as i64 + 1;
        // few buy by night
        let second = 6 * 3_600 + chance.below(17 * 3_600) as i64;
        let midnight = self.now.timestamp().div_euclid(86_400) * 86_400;
        let at = midnight - ago * 86_400 + second;
        DateTime::from_timestamp(at, 0).unwrap_or(self.now)
    }
}

/// Whether a store sells at all.
fn sells(state: StoreState) -> bool {
    state != StoreState::Pending
}
