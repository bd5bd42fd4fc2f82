//! What becomes of an order, step by step: when each happens, and who does it.

use crate::pictures::chance::Chance;
use chrono::{DateTime, Duration, Utc};

/// How an order goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tale {
    Straight,
    Cash,
    /// Is still to be paid.
    Waits,
    Expires,
    Declined,
    SecondCard,
    BuyerCancels,
    BuyerCancelsUnpaid,
    VendorCancels,
    PieceCancelled,
    TwoBoxes,
    /// Nobody says that it arrived.
    Silent,
    /// The vendor is late to answer.
    Late,
    PartOfALine,
    ShippingBack,
    AllBack,
    Goodwill,
    /// Given back when the vendor's money was free already.
    LateRefund,
    /// The vendor never answers; staff end it.
    Abandoned,
}

/// One thing that is done to an order. Parts are named by their store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world) enum Step {
    /// How many hours there are to pay, where it is more than usual.
    Place(Option<i64>),
    Pay(Card),
    Expire,
    Accept(&'static str),
    Remind(&'static str),
    Send(&'static str, Boxes),
    Arrive(&'static str, Boxes),
    ArriveByItself(&'static str),
    Complete(&'static str),
    Cancel(By),
    CancelPiece(&'static str),
    Refund(&'static str, GiveBack),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world) enum Card {
    Good,
    Declined,
    /// None: at the door.
    Cash,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world) enum Boxes {
    First,
    Rest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world) enum By {
    Buyer,
    Vendor(&'static str),
    Staff,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world) enum GiveBack {
    HalfALine,
    Shipping,
    All,
    Goodwill,
}

/// How orders go that nobody wrote down; most go well.
const USUAL: &[Tale] = &[
    Tale::Straight,
    Tale::Straight,
    Tale::Cash,
    Tale::Straight,
    Tale::Expires,
    Tale::Straight,
    Tale::TwoBoxes,
    Tale::Straight,
    Tale::SecondCard,
    Tale::Straight,
    Tale::Straight,
    Tale::BuyerCancels,
    Tale::Straight,
    Tale::Silent,
    Tale::Straight,
    Tale::Cash,
    Tale::Straight,
    Tale::PartOfALine,
    Tale::Straight,
    Tale::Late,
    Tale::Straight,
    Tale::VendorCancels,
    Tale::Straight,
    Tale::Straight,
    Tale::Expires,
    Tale::Cash,
    Tale::Straight,
    Tale::TwoBoxes,
    Tale::Straight,
    Tale::Declined,
    Tale::Straight,
    Tale::ShippingBack,
    Tale::Straight,
    Tale::PieceCancelled,
    Tale::Straight,
    Tale::AllBack,
    Tale::Straight,
    Tale::BuyerCancelsUnpaid,
    Tale::Straight,
    Tale::LateRefund,
    Tale::Straight,
    Tale::Goodwill,
    Tale::SecondCard,
];

/// How long a part may be silent, or sent back, by the rules of orders; and a little.
const TWO_WEEKS: Duration = Duration::minutes(14 * 24 * 60 + 1);
const A_DAY_TO_PAY: i64 = 24;

impl Tale {
    pub fn of_number(number: usize) -> Self {
        USUAL[number % USUAL.len()]
    }

    pub fn wants_several_pieces(self) -> bool {
        matches!(self, Self::TwoBoxes | Self::PieceCancelled)
    }
}

/// All steps, those of several stores between each other.
pub(super) fn steps(
    tale: Tale,
    at: DateTime<Utc>,
    stores: &[&'static str],
    chance: &mut Chance,
) -> Vec<(DateTime<Utc>, Step)> {
    let minutes = |after: i64| at + Duration::seconds(after * 60 + 30);
    let place = Step::Place((tale == Tale::Waits).then_some(A_DAY_TO_PAY));
    let mut steps = vec![(at, place)];
    match tale {
        Tale::Waits => {}
        Tale::Expires => steps.push((minutes(15), Step::Expire)),
        Tale::Declined => {
            steps.push((minutes(2), Step::Pay(Card::Declined)));
            steps.push((minutes(18), Step::Expire));
        }
        Tale::BuyerCancelsUnpaid => steps.push((minutes(6), Step::Cancel(By::Buyer))),
        _ => {
            if tale == Tale::SecondCard {
                steps.push((minutes(1), Step::Pay(Card::Declined)));
            }
            let card = if tale == Tale::Cash { Card::Cash } else { Card::Good };
            let paid = minutes(2 + chance.below(4) as i64);
            steps.push((paid, Step::Pay(card)));
            match tale {
                Tale::BuyerCancels => {
                    steps.push((paid + hours(0.5, 2.5, chance), Step::Cancel(By::Buyer)));
                }
                Tale::Abandoned => {
                    steps.extend(
                        stores.iter().map(|store| (paid + Duration::minutes(2_881), Step::Remind(store))),
                    );
                    steps.push((paid + Duration::hours(6 * 24 + 3), Step::Cancel(By::Staff)));
                }
                _ => {
                    for (number, store) in stores.iter().enumerate() {
                        // what is special happens to the first
                        let tale = if number == 0 || tale == Tale::Cash { tale } else { Tale::Straight };
                        part(tale, store, number as i32, paid, chance, &mut steps);
                    }
                }
            }
        }
    }
    steps
}

fn hours(least: f32, most: f32, chance: &mut Chance) -> Duration {
    Duration::seconds((chance.between(least, most) * 3_600.0) as i64)
}

/// The way of one store's part; the later it is named, the slower it goes.
fn part(
    tale: Tale,
    store: &'static str,
    number: i32,
    paid: DateTime<Utc>,
    chance: &mut Chance,
    steps: &mut Vec<(DateTime<Utc>, Step)>,
) {
    let mut accepted = paid + hours(3.0, 20.0, chance) + Duration::hours(12) * number;
    if tale == Tale::Late {
        steps.push((paid + Duration::minutes(48 * 60 + 1), Step::Remind(store)));
        accepted = paid + hours(52.0, 60.0, chance);
    }
    steps.push((accepted, Step::Accept(store)));
    match tale {
        Tale::VendorCancels => {
            steps.push((accepted + hours(1.0, 4.0, chance), Step::Cancel(By::Vendor(store))));
            return;
        }
        Tale::PieceCancelled => steps.push((accepted + hours(1.0, 4.0, chance), Step::CancelPiece(store))),
        _ => {}
    }
    let mut sent = accepted + hours(6.0, 30.0, chance) + Duration::hours(24) * number;
    if tale == Tale::TwoBoxes {
        steps.push((sent, Step::Send(store, Boxes::First)));
        steps.push((sent + Duration::hours(60), Step::Arrive(store, Boxes::First)));
        sent += Duration::hours(72);
    }
    steps.push((sent, Step::Send(store, Boxes::Rest)));
    let arrived = if tale == Tale::Silent {
        let arrived = sent + TWO_WEEKS;
        steps.push((arrived, Step::ArriveByItself(store)));
        arrived
    } else {
        let arrived = sent + hours(72.0, 120.0, chance) + Duration::days(4) * number;
        steps.push((arrived, Step::Arrive(store, Boxes::Rest)));
        arrived
    };
    let completed = arrived + TWO_WEEKS;
    steps.push((completed, Step::Complete(store)));
    let given_back = match tale {
        Tale::PartOfALine => Some((arrived + hours(20.0, 60.0, chance), GiveBack::HalfALine)),
        Tale::ShippingBack => Some((arrived + hours(10.0, 40.0, chance), GiveBack::Shipping)),
        Tale::AllBack => Some((arrived + hours(40.0, 90.0, chance), GiveBack::All)),
        Tale::Goodwill => Some((arrived + hours(10.0, 40.0, chance), GiveBack::Goodwill)),
        Tale::LateRefund => Some((completed + hours(20.0, 90.0, chance), GiveBack::HalfALine)),
        _ => None,
    };
    steps.extend(given_back.map(|(at, what)| (at, Step::Refund(store, what))));
}
