//! Orders, placed and confirmed without a payment.

use crate::{Goods, Person, World};
use domain::cart::Shopper;
use domain::kit::System;
use domain::orders::{self, Confirmed, From, Placement};
use model::orders::{DeliveryType, Order, OrderItem, PostalAddress};
use model::{OrderId, Result};
use std::collections::BTreeMap;

/// Somewhere goods may go.
pub fn somewhere() -> PostalAddress {
    PostalAddress {
        recipient: "Mia Test".into(),
        street: "Main street 1".into(),
        city: "Springfield".into(),
        state: Some("IL".into()),
        zip_code: "62701".into(),
        country: "US".into(),
        ..PostalAddress::default()
    }
}

/// An order of these things, to somewhere.
pub fn placement(from: From) -> Placement {
    Placement {
        from,
        email: "mia@example.com".into(),
        phone: None,
        shipping: Some(somewhere()),
        billing: somewhere(),
        delivery_type: DeliveryType::Delivery,
        store_id: None,
        choices: BTreeMap::new(),
        notes: String::new(),
        payment_method: None,
        expected_total: None,
        pay_within: Placement::PAY_WITHIN,
        request_key: None,
    }
}

impl World {
    /// So many of each, or why not.
    pub async fn try_order(&self, buyer: &Person, things: &[(&Goods, i64)]) -> Result<Order> {
        let item = |(goods, quantity): &(&Goods, i64)| OrderItem {
            product_id: goods.id,
            variant_id: None,
            quantity: *quantity,
        };
        let wanted = placement(From::Items(things.iter().map(item).collect()));
        orders::place(&self.cx(), &Shopper::from(buyer.customer()), &wanted).await
    }

    /// So many of each, waiting for their payment.
    pub async fn order(&self, buyer: &Person, things: &[(&Goods, i64)]) -> Order {
        self.try_order(buyer, things).await.expect("an order")
    }

    /// Confirms an order as if its buyer paid at the door.
    pub async fn confirm(&self, id: OrderId) -> Confirmed {
        let cx = self.cx();
        let mut tx = cx.begin(&System).await.expect("a transaction");
        let confirmed = orders::confirm(&mut tx, &cx, id).await.expect("an order that can be confirmed");
        tx.commit().await.expect("committed");
        confirmed
    }
}
