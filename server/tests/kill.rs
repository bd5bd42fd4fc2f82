//! The program is killed at every step of paying and giving back, and started again: nothing that was acknowledged is
//! lost, nothing happens twice, and nobody is charged twice.
//!
//! Each place has its own database, in which a shopper goes all the way over HTTP and simply asks again whatever was not
//! answered. What would take minutes (a claim that is taken over, a look at the gateway) is made due at once.

#[path = "kill/journey.rs"]
mod journey;
#[path = "kill/shop.rs"]
mod shop;

use journey::{Journey, Way};

/// Places on the way of somebody who pays with a card, and gets some of it back.
const CARD: &[&str] = &[
    "orders.placing",
    "orders.placed",
    "payments.opening",
    "payments.opened",
    "payments.charged",
    "payments.settling",
    "payments.settled",
    "refunds.reserving",
    "refunds.reserved",
    "refunds.given",
    "refunds.settling",
    "refunds.settled",
];

/// Places on the way of somebody who begins one payment, takes another and proves who they are.
const CHALLENGE: &[&str] = &[
    "payments.called-off",
    "payments.looked-up",
    "payments.confirmed",
    "payments.settling:2",
    "payments.settled:2",
    "payments.opening:2",
    "payments.opened:2",
    "payments.charged:2",
];

#[tokio::test(flavor = "multi_thread")]
async fn killed_anywhere_a_card_pays_once() {
    for place in CARD {
        Journey::begin(place).await.go(Way::Card).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_anywhere_a_challenge_pays_once() {
    for place in CHALLENGE {
        Journey::begin(place).await.go(Way::Challenge).await;
    }
}
