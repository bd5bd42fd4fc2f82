//! What a cart will cost, as far as that can be known.

use super::quote::quote;
use super::told::{at_home, destination, read};
use crate::cart::{self, Line, Shopper};
use crate::kit::{Cx, Result};
use model::cart::Cart;
use model::pricing::{Totals, unit_of};
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
    if totals.prices_include_tax && !cx.is_on_page() {
        tell_net(&mut cart, &lines, &totals);
    }
    Ok(cart)
}

/// Programs are told prices without the tax that is in them, as orders tell them; what rounding leaves over is tax.
fn tell_net(cart: &mut Cart, lines: &[Line], totals: &Totals) {
    let amount = |minor| Amount::from(Money::new(minor, totals.currency));
    let mut subtotal = 0;
    for (line, sums) in lines.iter().zip(&totals.lines) {
        let unit = unit_of(sums.subtotal - sums.included_tax, line.quantity);
        let whole = unit * i64::from(line.quantity);
        subtotal += whole;
        if let Some(item) = cart.items.iter_mut().find(|item| Some(item.id) == line.item_id) {
            (item.unit_price, item.line_total) = (amount(unit), amount(whole));
            // with its tax it could not be compared with the price of now
            item.previous_price = None;
        }
    }
    let in_shipping: i64 = totals.parts.iter().map(|part| part.shipping_included_tax).sum();
    let shipping = totals.shipping - in_shipping;
    cart.subtotal = amount(subtotal);
    cart.shipping = amount(shipping);
    cart.tax = amount(totals.total - subtotal + totals.discount - shipping);
}
