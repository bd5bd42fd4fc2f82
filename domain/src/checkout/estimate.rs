//! What a cart will cost, as far as that can be known.

use super::quote::quote;
use super::told::{at_home, destination, read};
use crate::cart::{self, Shopper};
use crate::kit::{Cx, Result};
use model::cart::Cart;
use model::{Amount, Money};

/// The shopper's cart with delivery and tax for where it goes: as told in the checkout, else the account's default
/// address, else the shop's own country. Anyone, their own.
pub async fn estimate(cx: &Cx, who: &Shopper) -> Result<Cart> {
    let cart = cart::show(cx, who).await?;
    with_costs(cx, who, cart).await
}

/// The same of a cart that was just shown.
pub async fn with_costs(cx: &Cx, who: &Shopper, mut cart: Cart) -> Result<Cart> {
    let Some(id) = cart.id.filter(|_| !cart.items.is_empty()) else { return Ok(cart) };
    let mut tx = cx.begin(who).await?;
    let lines = cart::lines(&mut tx, cx, id).await?;
    let (_, told) = read(&mut tx, id).await?;
    let to = match &told.shipping {
        Some(address) => Some(destination(address)),
        None => at_home(&mut tx, who).await?,
    };
    let totals = quote(&mut tx, cx, &lines, to.as_ref(), &told.choices, false).await?.totals;
    let amount = |minor| Amount::from(Money::new(minor, totals.currency));
    cart.subtotal = amount(totals.subtotal);
    cart.discount = amount(totals.discount);
    cart.shipping = amount(totals.shipping);
    cart.tax = amount(totals.tax);
    cart.total = amount(totals.total);
    Ok(cart)
}
