//! Carts with something in them.

use crate::{Goods, Person, World};
use domain::cart::{self, Shopper};
use model::cart::AddItem;

impl Person {
    pub fn shopper(&self) -> Shopper {
        self.customer().into()
    }
}

impl World {
    /// Puts so many pieces of each into the cart of this person, in this order.
    pub async fn cart_of(&self, person: &Person, things: &[(&Goods, i64)]) -> Shopper {
        let shopper = person.shopper();
        for (goods, quantity) in things {
            cart::add(&self.cx(), &shopper, &of(goods, *quantity)).await.expect("it can be bought");
            self.a_moment_later();
        }
        shopper
    }

    /// The same for somebody without an account; answers the token too.
    pub async fn guest_cart(&self, things: &[(&Goods, i64)]) -> (Shopper, String) {
        let cx = self.cx();
        let (mut shopper, mut token) = (Shopper::Nobody, String::new());
        for (goods, quantity) in things {
            let added = cart::add(&cx, &shopper, &of(goods, *quantity)).await.expect("it can be bought");
            if let (Some(new), Some(id)) = (added.token, added.cart.id) {
                (shopper, token) = (Shopper::Guest(id), new);
            }
            self.a_moment_later();
        }
        (shopper, token)
    }

    /// Things stand in a cart in the order they came in.
    fn a_moment_later(&self) {
        self.clock.advance(chrono::Duration::milliseconds(1));
    }
}

fn of(goods: &Goods, quantity: i64) -> AddItem {
    AddItem { product_id: goods.id, variant_id: None, quantity }
}
