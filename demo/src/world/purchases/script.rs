//! Orders that are written down: those of the documentation's shopper and vendor, so that each state can be seen with
//! them, and what a store left undone before it was stopped.

use super::basket::Shelf;
use super::tale::Tale;
use super::{Buyer, Purchase, purchase};
use crate::goods::{StoreState, reviewers};
use crate::pictures::chance::Chance;
use chrono::{DateTime, Duration, Utc};

/// How many hours ago, how it goes, and of how many stores.
const SHOPPERS: &[(f32, Tale, usize)] = &[
    (0.2, Tale::Waits, 1),
    (2.5, Tale::Straight, 2),
    (21.0, Tale::Straight, 1),
    (62.0, Tale::TwoBoxes, 1),
    (66.0, Tale::Straight, 1),
    (204.0, Tale::Cash, 2),
    (290.0, Tale::Straight, 1),
    (340.0, Tale::Cash, 1),
    (1_080.0, Tale::Straight, 3),
    (1_470.0, Tale::BuyerCancels, 1),
    (1_850.0, Tale::Expires, 1),
    (2_290.0, Tale::SecondCard, 1),
    (3_130.0, Tale::PartOfALine, 1),
    (3_850.0, Tale::AllBack, 1),
    (5_050.0, Tale::VendorCancels, 2),
];

/// The same for the vendor; each is bought by somebody else.
const VENDORS: &[(f32, Tale)] = &[
    (0.8, Tale::Straight),
    (1.7, Tale::Cash),
    (2.9, Tale::Straight),
    (20.5, Tale::Straight),
    (23.0, Tale::SecondCard),
    (26.0, Tale::Straight),
    (50.0, Tale::Late),
    (63.0, Tale::TwoBoxes),
    (70.0, Tale::Straight),
    (75.0, Tale::Cash),
    (220.0, Tale::Silent),
    (240.0, Tale::Straight),
    (270.0, Tale::PartOfALine),
    (480.0, Tale::ShippingBack),
    (620.0, Tale::Goodwill),
    (800.0, Tale::PieceCancelled),
    (930.0, Tale::VendorCancels),
    (1_250.0, Tale::Declined),
    (1_300.0, Tale::Silent),
    (1_590.0, Tale::BuyerCancelsUnpaid),
    (1_700.0, Tale::TwoBoxes),
    (2_110.0, Tale::AllBack),
    (2_420.0, Tale::LateRefund),
];

/// How many hours before it was stopped.
const UNDONE: &[f32] = &[140.0, 133.0, 122.0];

pub(super) fn plan(shelf: &Shelf<'_>, now: DateTime<Utc>) -> Vec<Purchase> {
    let mut all = Vec::new();
    for (number, (hours, tale, stores)) in SHOPPERS.iter().enumerate() {
        let mut chance = Chance::new(number as u64, "shopper");
        let at = before(now, *hours);
        let items = shelf.basket(at, None, None, *stores, &mut chance);
        all.extend(items.map(|items| purchase(shelf, Buyer::Shopper, *tale, at, items, &mut chance)));
    }
    if let Some(store) = shelf.store_in(StoreState::Active) {
        all.extend(VENDORS.iter().enumerate().filter_map(|(number, (hours, tale))| {
            of_store(shelf, store, number, before(now, *hours), *tale)
        }));
    }
    if let Some(store) = shelf.store_in(StoreState::Suspended) {
        let stopped = shelf.stopped_at(store).unwrap_or(now);
        all.extend(UNDONE.iter().enumerate().filter_map(|(number, hours)| {
            of_store(shelf, store, 50 + number, before(stopped, *hours), Tale::Abandoned)
        }));
    }
    all
}

fn of_store(
    shelf: &Shelf<'_>,
    store: &str,
    number: usize,
    at: DateTime<Utc>,
    tale: Tale,
) -> Option<Purchase> {
    let mut chance = Chance::new(number as u64, "vendor");
    let buyer = if number.is_multiple_of(5) {
        Buyer::Guest(number)
    } else {
        Buyer::Reviewer((number * 7 + 3) % reviewers().len())
    };
    let items = shelf.basket(at, None, Some(store), 1, &mut chance)?;
    Some(purchase(shelf, buyer, tale, at, items, &mut chance))
}

fn before(moment: DateTime<Utc>, hours: f32) -> DateTime<Utc> {
    moment - Duration::seconds((hours * 3_600.0) as i64)
}
