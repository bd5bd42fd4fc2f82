//! What the keepers of stores do with their hands: boxes, and money that goes back.

use super::Bought;
use crate::world::people;
use crate::world::player::Player;
use crate::world::purchases::{Boxes, GiveBack, addressee};
use domain::payments::Refunder;
use domain::{Result, orders, payments};
use i18n::Lang;
use model::orders::{LinePieces, Order, ParcelStatus, VendorOrder, WriteShipment};
use model::payments::{RefundLine, RefundPayment};
use model::{Amount, Money};

pub(super) const CANNOT_SEND: &str =
    "The last piece has a fault that we only saw when packing it. We are sorry.";
pub(super) const ONE_IS_BROKEN: &str = "One piece broke on the shelf; the others are on their way.";
pub(super) const STORE_IS_SILENT: &str =
    "The store does not answer, so the order was ended and the money goes back.";

pub(super) fn changed_their_mind(lang: Lang) -> &'static str {
    if lang == Lang::Ar { "غيّرت رأيي" } else { "I found out that I have one already." }
}

/// Who carries boxes to where, and how their numbers begin.
fn carrier(country: &str) -> (&'static str, &'static str) {
    match country {
        "US" | "CA" => ("UPS", "1Z"),
        "AE" | "SA" | "EG" | "JO" | "KW" | "LB" | "QA" => ("Aramex", "AX"),
        _ => ("DHL", "JD"),
    }
}

impl Player<'_> {
    pub(super) async fn send(&self, number: usize, bought: &Bought, store: &str, boxes: Boxes) -> Result<()> {
        let (party, id) = (self.keeper(store)?, bought.id.to_string());
        let items = match boxes {
            Boxes::Rest => None,
            Boxes::First => match first_box(&orders::get(self.cx, &party, &id).await?) {
                Some(piece) => Some(vec![piece]),
                // a single piece does not go in two boxes
                None => return Ok(()),
            },
        };
        let country = addressee(self.plan.purchases[number].buyer).address.country;
        let (carrier, prefix) = carrier(&country);
        let shipment = WriteShipment {
            items,
            carrier: Some(carrier.to_owned()),
            tracking_number: Some(format!("{prefix}{:010}", self.cx.now().timestamp() * 7 % 10_000_000_000)),
            ..WriteShipment::default()
        };
        orders::ship(self.cx, &party, &id, &shipment).await.map(drop)
    }

    pub(super) async fn first_box_arrives(&self, bought: &Bought, store: &str) -> Result<()> {
        let (party, id) = (self.keeper(store)?, bought.id.to_string());
        let order = orders::get(self.cx, &party, &id).await?;
        let mut boxes = order.vendor_orders.iter().flat_map(|part| &part.parcels);
        match boxes.find(|parcel| parcel.status == ParcelStatus::HandedOver) {
            Some(parcel) => orders::deliver(self.cx, &party, &id, parcel.id).await.map(drop),
            None => Ok(()),
        }
    }

    /// Of one store's part: by its keeper, but for what the shop itself is kind about.
    pub(super) async fn give_back(&mut self, bought: &Bought, store: &str, what: GiveBack) -> Result<()> {
        let id = bought.id.to_string();
        let order = orders::get(self.cx, &self.keeper(store)?, &id).await?;
        let Some(input) = order.vendor_orders.first().and_then(|part| refund(&order, part, what)) else {
            return Ok(());
        };
        let who = match what {
            GiveBack::Goodwill => Refunder::Staff(self.person(people::ADMIN).await?.admin()?),
            _ => Refunder::Seller(self.seller(store)?.clone()),
        };
        let payment = payments::to_give_back(self.cx, &who, &id).await?;
        payments::refund(self.cx, &who, payment, &input, None).await.map(drop)
    }
}

/// One piece of a part that has several.
fn first_box(order: &Order) -> Option<LinePieces> {
    let has_several = order.items.iter().map(|line| line.left()).sum::<i64>() > 1;
    let line = order.items.iter().find(|line| line.left() > 0).filter(|_| has_several)?;
    Some(LinePieces { line_id: line.id, quantity: 1 })
}

fn refund(order: &Order, part: &VendorOrder, what: GiveBack) -> Option<RefundPayment> {
    let reason = match what {
        GiveBack::HalfALine => "A scratch on the side; the customer keeps it.",
        GiveBack::Shipping => "It came later than we said.",
        GiveBack::All => "Sent back complete and unused.",
        GiveBack::Goodwill => "A wrong answer of ours, which cost the customer a day.",
    };
    let amount = |minor: i64| -> Amount { Money::new(minor, order.currency).into() };
    let mut input = RefundPayment {
        vendor_order_id: Some(part.id),
        reason: reason.to_owned(),
        ..RefundPayment::default()
    };
    match what {
        GiveBack::HalfALine => {
            let line = order.items.first()?;
            let half = line.total.in_currency(order.currency)?.minor / 2;
            input.lines = vec![RefundLine { line_id: line.id, quantity: None, amount: Some(amount(half)) }];
        }
        GiveBack::Shipping => input.shipping = Some(part.shipping.clone()),
        GiveBack::Goodwill => input.goodwill = Some(amount(3 * 10_i64.pow(order.currency.exponent()))),
        GiveBack::All => {}
    }
    Some(input)
}
