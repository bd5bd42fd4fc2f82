//! Who fills a cart.

use crate::accounts::{Customer, Who};
use crate::kit::{Actor, Cx, Result, Wall, secrets};
use model::{CartId, UserId};

/// Somebody who shops: with an account, by the token of a cart, or with nothing yet.
#[derive(Clone, Debug)]
pub enum Shopper {
    Customer(Box<Customer>),
    /// Whoever holds the token of this cart. It may have become an order meanwhile.
    Guest(CartId),
    /// Whose first write makes a cart.
    Nobody,
}

impl Shopper {
    pub fn user_id(&self) -> Option<UserId> {
        match self {
            Self::Customer(who) => Some(who.user_id()),
            Self::Guest(_) | Self::Nobody => None,
        }
    }

    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Customer(who) => Some(who),
            Self::Guest(_) | Self::Nobody => None,
        }
    }
}

impl From<Customer> for Shopper {
    fn from(who: Customer) -> Self {
        Self::Customer(Box::new(who))
    }
}

impl Actor for Shopper {
    fn wall(&self) -> Wall {
        match self {
            Self::Customer(who) => who.wall(),
            Self::Guest(cart) => Wall::Bearer(cart.0),
            Self::Nobody => Wall::Visitor,
        }
    }
}

/// No token of ours is longer.
const LONGEST_TOKEN: usize = 255;

/// Whoever is at the door. An account counts before a token; a token that opens nothing is as good as none.
pub async fn shopper(cx: &Cx, who: &Who, token: Option<&str>) -> Result<Shopper> {
    if let Ok(customer) = who.customer() {
        return Ok(customer.into());
    }
    let token = token.filter(|token| !token.is_empty() && token.len() <= LONGEST_TOKEN);
    let Some(token) = token else { return Ok(Shopper::Nobody) };
    let cart = sqlx::query_scalar!(
        r#"select cart_of_token($1, $2) as "id: CartId""#,
        secrets::token_hash(token),
        cx.now()
    )
    .fetch_one(cx.pool())
    .await?;
    Ok(cart.map_or(Shopper::Nobody, Shopper::Guest))
}
