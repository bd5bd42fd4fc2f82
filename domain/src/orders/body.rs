//! Placing an order as programs do it: all at once, in one body.

use super::place::{self, From, Placement};
use crate::accounts::Customer;
use crate::addresses;
use crate::cart::Shopper;
use crate::kit::{AppError, Cx, Result};
use model::addresses::{CheckedAddress, WriteAddress};
use model::orders::{DeliveryType, Order, PlaceOrder, PostalAddress};
use model::{FieldProblem, Fields};
use std::collections::BTreeMap;

/// Places an order of somebody with an account: of the things in the body, or of the cart. See [`place::place`].
///
/// The address is one of the person's own (another's is not found) or stands in the body.
pub async fn order_from_body(
    cx: &Cx,
    who: &Customer,
    body: &PlaceOrder,
    key: Option<String>,
) -> Result<Order> {
    let mut fields = Fields::default();
    let notes = fields.optional_text("notes", body.notes.as_deref(), 1000).unwrap_or_default();
    fields.done()?;
    if body.coupon_code.as_deref().is_some_and(|code| !code.trim().is_empty()) {
        return Err(AppError::field("couponCode", FieldProblem::Unknown));
    }
    let delivery_type = body.delivery_type.unwrap_or(DeliveryType::Delivery);
    let shipping = shipping(cx, who, body, delivery_type).await?;
    let billing =
        body.billing_address.as_ref().map(|written| checked(written, "billingAddress")).transpose()?;
    let billing = billing.or(shipping.clone()).unwrap_or_else(|| named_only(who));
    let from = match &body.items {
        Some(items) => From::Items(items.clone()),
        None => From::Cart,
    };
    let placement = Placement {
        from,
        email: who.identity().email.clone(),
        phone: shipping.as_ref().and_then(|address| address.phone.clone()),
        shipping: shipping.filter(|_| delivery_type == DeliveryType::Delivery),
        billing,
        delivery_type,
        store_id: body.store_id.filter(|_| delivery_type == DeliveryType::Pickup),
        choices: BTreeMap::new(),
        notes,
        payment_method: None,
        expected_total: body.expected_total.clone(),
        pay_within: Placement::PAY_WITHIN,
        request_key: key,
    };
    place::place(cx, &Shopper::from(who.clone()), &placement).await
}

async fn shipping(
    cx: &Cx,
    who: &Customer,
    body: &PlaceOrder,
    delivery_type: DeliveryType,
) -> Result<Option<PostalAddress>> {
    if let Some(id) = body.address_id {
        let address = addresses::get(cx, who, id).await?;
        return Ok(Some(PostalAddress {
            recipient: address.recipient,
            phone: address.phone,
            street: address.street,
            street2: address.street2,
            city: address.city,
            state: address.state,
            zip_code: address.zip_code,
            country: address.country,
        }));
    }
    match (&body.shipping_address, delivery_type) {
        (Some(written), _) => checked(written, "shippingAddress").map(Some),
        (None, DeliveryType::Pickup) => Ok(None),
        (None, DeliveryType::Delivery) => Err(AppError::field("shippingAddress", FieldProblem::Required)),
    }
}

/// An address of the body; its problems are told with the name of the field it stands in.
fn checked(written: &WriteAddress, field: &str) -> Result<PostalAddress> {
    let CheckedAddress { recipient, phone, street, street2, city, state, zip_code, country, .. } =
        written.validate().map_err(|error| within(error, field))?;
    Ok(PostalAddress { recipient, phone, street, street2, city, state, zip_code, country })
}

fn within(error: AppError, field: &str) -> AppError {
    let AppError::Invalid(mut errors) = error else { return error };
    for error in &mut errors.0 {
        error.field = format!("{field}.{}", error.field);
    }
    AppError::Invalid(errors)
}

/// Of somebody who picks up and said nothing more.
fn named_only(who: &Customer) -> PostalAddress {
    PostalAddress { recipient: who.identity().name(), ..PostalAddress::default() }
}
