//! Where a checkout stands.

use super::quote::{Destination, Quote, quote};
use crate::cart::{self, CartStatus, Line, Shopper};
use crate::kit::{AppError, Cx, Result};
use model::checkout::Step;
use model::orders::PostalAddress;
use model::payments::PaymentMethod;
use model::{CartId, ShippingMethodId, VendorId};
use serde_json::Value;
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// A cart on its way to an order: what was told so far, and what it costs by that.
#[derive(Clone, Debug)]
pub struct Checkout {
    pub cart_id: CartId,
    /// COMPLETING: its order was placed.
    pub status: CartStatus,
    pub told: Told,
    pub lines: Vec<Line>,
    pub quote: Quote,
    /// The first step that is not done.
    pub step: Step,
}

/// What was told.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub shipping: Option<PostalAddress>,
    /// None: as the shipping address.
    pub billing: Option<PostalAddress>,
    pub choices: BTreeMap<VendorId, ShippingMethodId>,
    pub payment_method: Option<PaymentMethod>,
    pub notes: String,
}

/// Where the shopper's checkout stands; nothing where there is nothing to buy. Anyone, their own.
pub async fn of(cx: &Cx, who: &Shopper) -> Result<Option<Checkout>> {
    let mut tx = cx.begin(who).await?;
    let Some(cart_id) = cart::id_of(&mut tx, who).await? else { return Ok(None) };
    let lines = cart::lines(&mut tx, cx, cart_id).await?;
    if lines.is_empty() {
        return Ok(None);
    }
    let (status, told) = read(&mut tx, cart_id).await?;
    // as the cart estimated it, until it is told
    let to = match &told.shipping {
        Some(address) => Some(destination(address)),
        None => at_home(&mut tx, who).await?,
    };
    let quote = quote(&mut tx, cx, &lines, to.as_ref(), &told.choices, false).await?;
    let step = next(&told, &quote);
    Ok(Some(Checkout { cart_id, status, told, lines, quote, step }))
}

pub(super) fn destination(address: &PostalAddress) -> Destination {
    Destination { country: address.country.clone(), state: address.state.clone() }
}

/// Where an account lives, as far as it is known.
pub(super) async fn at_home(conn: &mut PgConnection, who: &Shopper) -> Result<Option<Destination>> {
    let Some(user) = who.user_id() else { return Ok(None) };
    Ok(sqlx::query_as!(
        Destination,
        "select country, state from addresses where user_id = $1 and is_default",
        user.0
    )
    .fetch_optional(conn)
    .await?)
}

/// A choice is made where what was chosen is still offered.
fn next(told: &Told, quote: &Quote) -> Step {
    if told.email.is_none() || told.shipping.is_none() {
        return Step::Address;
    }
    let is_chosen = quote.deliveries.iter().all(|delivery| {
        let wish = told.choices.get(&delivery.vendor_id);
        delivery.chosen.as_ref().is_some_and(|chosen| Some(&chosen.id) == wish)
    });
    if is_chosen { Step::Payment } else { Step::Delivery }
}

pub(super) async fn read(conn: &mut PgConnection, cart: CartId) -> Result<(CartStatus, Told)> {
    let row = sqlx::query!(
        r#"select c.status, k.email, k.phone, k.shipping_address, k.billing_address, k.choices as "choices?",
                  k.payment_method, k.notes
           from carts c left join checkouts k on k.cart_id = c.id where c.id = $1"#,
        cart.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?;
    let status = match row.status.as_str() {
        "OPEN" => CartStatus::Open,
        "COMPLETING" => CartStatus::Completing,
        "COMPLETED" => CartStatus::Completed,
        _ => CartStatus::Abandoned,
    };
    let told = Told {
        email: row.email,
        phone: row.phone,
        shipping: row.shipping_address.map(address).transpose()?,
        billing: row.billing_address.map(address).transpose()?,
        choices: row.choices.map_or_else(|| Ok(BTreeMap::new()), choices)?,
        payment_method: row.payment_method.as_deref().and_then(PaymentMethod::named),
        notes: row.notes.unwrap_or_default(),
    };
    Ok((status, told))
}

fn address(value: Value) -> Result<PostalAddress> {
    serde_json::from_value(value).map_err(AppError::broken)
}

fn choices(value: Value) -> Result<BTreeMap<VendorId, ShippingMethodId>> {
    serde_json::from_value(value).map_err(AppError::broken)
}
