//! Telling where it goes, how it comes and how it is paid.

use super::quote::quote;
use super::told::{destination, read};
use crate::cart::{self, CartStatus, Shopper};
use crate::kit::{AppError, Cx, Result, Tx, tally};
use model::checkout::TellAddress;
use model::payments::PaymentMethod;
use model::{CartId, FieldProblem, Fields, Reason, ShippingMethodId, VendorId};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Tells who buys and where it goes. Anyone, for their own cart.
///
/// Problems are told of the form's fields, those of the bill's address with `billing` before their names. A cart whose
/// order was placed is `InvalidTransition`.
pub async fn tell_address(cx: &Cx, who: &Shopper, input: &TellAddress) -> Result<()> {
    let told = input.validate()?;
    let (mut tx, cart) = open(cx, who).await?;
    sqlx::query!(
        "insert into checkouts (cart_id, email, phone, shipping_address, billing_address, updated_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (cart_id) do update set email = excluded.email, phone = excluded.phone,
             shipping_address = excluded.shipping_address, billing_address = excluded.billing_address,
             updated_at = excluded.updated_at",
        cart.0,
        told.email,
        told.phone,
        json(&told.shipping)?,
        told.billing.as_ref().map(json).transpose()?,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    tally::step("address");
    Ok(())
}

/// Chooses how each vendor's goods come. Anyone, for their own cart.
///
/// Refuses a vendor that does not deliver there (`NotDeliverable`), and by field (`delivery`) what is not offered or left
/// out. A cart whose order was placed is `InvalidTransition`.
pub async fn choose_delivery(
    cx: &Cx,
    who: &Shopper,
    choices: &BTreeMap<VendorId, ShippingMethodId>,
) -> Result<()> {
    let (mut tx, cart) = open(cx, who).await?;
    let lines = cart::lines(&mut tx, cx, cart).await?;
    let (_, told) = read(&mut tx, cart).await?;
    let to = told.shipping.as_ref().map(destination);
    let quote = quote(&mut tx, cx, &lines, to.as_ref(), choices, false).await?;
    if !quote.undeliverable.is_empty() {
        return Err(AppError::Refused(Reason::NotDeliverable));
    }
    let mut fields = Fields::default();
    let mut kept: BTreeMap<VendorId, ShippingMethodId> = BTreeMap::new();
    for delivery in &quote.deliveries {
        match choices.get(&delivery.vendor_id) {
            None => fields.problem("delivery", FieldProblem::Required),
            Some(choice) if delivery.options.iter().any(|option| option.id == *choice) => {
                kept.insert(delivery.vendor_id, *choice);
            }
            Some(_) => fields.problem("delivery", FieldProblem::Unknown),
        }
    }
    fields.done()?;
    sqlx::query!(
        "insert into checkouts (cart_id, choices, updated_at) values ($1, $2, $3)
         on conflict (cart_id) do update set choices = excluded.choices, updated_at = excluded.updated_at",
        cart.0,
        json(&kept)?,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    tally::step("delivery");
    Ok(())
}

/// Chooses how it is paid, and says what is to be minded. Anyone, for their own cart.
///
/// A cart whose order was placed is left as it is: its order stands.
pub async fn choose_payment(cx: &Cx, who: &Shopper, method: PaymentMethod, notes: &str) -> Result<()> {
    let mut fields = Fields::default();
    let notes = fields.optional_text("notes", Some(notes), 1_000);
    fields.done()?;
    let (mut tx, cart) = match open(cx, who).await {
        Err(AppError::Refused(Reason::InvalidTransition)) => return Ok(()),
        other => other?,
    };
    sqlx::query!(
        "insert into checkouts (cart_id, payment_method, notes, updated_at) values ($1, $2, $3, $4)
         on conflict (cart_id) do update set payment_method = excluded.payment_method, notes = excluded.notes,
             updated_at = excluded.updated_at",
        cart.0,
        method.name(),
        notes,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    tally::step("payment");
    Ok(())
}

/// The shopper's cart, locked, that is still being filled.
async fn open(cx: &Cx, who: &Shopper) -> Result<(Tx, CartId)> {
    let mut tx = cx.begin(who).await?;
    let id = cart::id_of(&mut tx, who).await?.ok_or(AppError::NotFound)?;
    let locked = cart::lock(&mut tx, id).await?;
    if locked.status != CartStatus::Open {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    Ok((tx, id))
}

fn json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(AppError::broken)
}
