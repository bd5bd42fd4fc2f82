//! From the cart to the order, step by step.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
mod placing;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here},
    domain::cart::Shopper,
    domain::{addresses, checkout as verbs},
    model::addresses::WriteAddress,
    model::checkout::{Step, TellAddress as Telling},
    model::orders::PostalAddress,
    model::payments::PaymentMethod,
    model::{AppError, FieldProblem, Result as Checked, ShippingMethodId, VendorId},
    std::collections::BTreeMap,
};

/// Who buys, and where it goes.
#[server(endpoint = "checkout/address")]
pub async fn tell_address(
    #[server(default)] email: String,
    #[server(default)] phone: String,
    #[server(default)] recipient: String,
    #[server(default)] country: String,
    #[server(default)] street: String,
    #[server(default)] street2: String,
    #[server(default)]
    #[server(rename = "zipCode")]
    zip_code: String,
    #[server(default)] city: String,
    #[server(default)] state: String,
    #[server(default)]
    #[server(rename = "billingSame")]
    billing_same: String,
    #[server(default)]
    #[server(rename = "billingRecipient")]
    billing_recipient: String,
    #[server(default)]
    #[server(rename = "billingCountry")]
    billing_country: String,
    #[server(default)]
    #[server(rename = "billingStreet")]
    billing_street: String,
    #[server(default)]
    #[server(rename = "billingZipCode")]
    billing_zip_code: String,
    #[server(default)]
    #[server(rename = "billingCity")]
    billing_city: String,
    #[server(default)]
    #[server(rename = "billingState")]
    billing_state: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let shipping = WriteAddress {
            recipient,
            street,
            street2: Some(street2),
            city,
            state: Some(state),
            zip_code,
            country,
            ..WriteAddress::default()
        };
        let billing = billing_same.is_empty().then(|| WriteAddress {
            recipient: billing_recipient,
            street: billing_street,
            city: billing_city,
            state: Some(billing_state),
            zip_code: billing_zip_code,
            country: billing_country,
            ..WriteAddress::default()
        });
        let input = Telling { email, phone: Some(phone), shipping, billing };
        on(&door, Step::Delivery, async |who| verbs::tell_address(&door.cx, who, &input).await).await
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes one of the account's addresses.
#[server(endpoint = "checkout/use_address")]
pub async fn use_address(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let customer = door.customer()?;
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let address = addresses::get(&door.cx, &customer, id).await?;
        let input = Telling {
            email: customer.identity().email.clone(),
            phone: address.phone.clone(),
            shipping: written(&address.into()),
            billing: None,
        };
        on(&door, Step::Delivery, async |who| verbs::tell_address(&door.cx, who, &input).await).await
    };
    let result = result.await;
    door.answer(result).await
}

/// How each store's goods come: each choice is a store and a method, with a colon between them.
#[server(endpoint = "checkout/delivery")]
pub async fn choose_delivery(#[server(default)] choices: Vec<String>) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let choices = choices.iter().map(|one| choice(one)).collect::<Checked<BTreeMap<_, _>>>()?;
        on(&door, Step::Payment, async |who| verbs::choose_delivery(&door.cx, who, &choices).await).await
    };
    let result = result.await;
    door.answer(result).await
}

/// Places the order, and leads to where it is paid.
#[server(endpoint = "checkout/place")]
pub async fn place(
    #[server(default)] method: String,
    #[server(default)] notes: String,
    #[server(default)]
    #[server(rename = "expectedTotal")]
    expected_total: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let method =
            PaymentMethod::named(&method).ok_or_else(|| AppError::field("method", FieldProblem::Required))?;
        placing::place(&door, method, &notes, &expected_total).await
    };
    let result = result.await;
    door.answer(result).await
}

/// Begins another payment for an order that was placed and not paid.
#[server(endpoint = "checkout/pay")]
pub async fn pay(
    #[server(default)] order: String,
    #[server(default)] method: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let method =
            PaymentMethod::named(&method).ok_or_else(|| AppError::field("method", FieldProblem::Required))?;
        placing::pay_again(&door, &order, method).await
    };
    let result = result.await;
    door.answer(result).await
}

/// Does a step and goes on to the next. Whose order was placed meanwhile goes on with that.
#[cfg(not(target_arch = "wasm32"))]
async fn on(door: &Door, next: Step, act: impl AsyncFnOnce(&Shopper) -> Checked<()>) -> Checked<Outcome> {
    match act(&door.shopper().await?).await {
        Ok(()) => Ok(Outcome::to(next.path())),
        Err(AppError::NotFound) => Ok(Outcome::to("/cart")),
        Err(AppError::Refused(model::Reason::InvalidTransition)) => Ok(Outcome::to(Step::Payment.path())),
        Err(error) => Err(error),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn choice(text: &str) -> Checked<(VendorId, ShippingMethodId)> {
    let unknown = || AppError::field("delivery", FieldProblem::Unknown);
    let (vendor, method) = text.split_once(':').ok_or_else(unknown)?;
    Ok((vendor.parse().map_err(|_| unknown())?, method.parse().map_err(|_| unknown())?))
}

#[cfg(not(target_arch = "wasm32"))]
fn written(address: &PostalAddress) -> WriteAddress {
    WriteAddress {
        recipient: address.recipient.clone(),
        street: address.street.clone(),
        street2: address.street2.clone(),
        city: address.city.clone(),
        state: address.state.clone(),
        zip_code: address.zip_code.clone(),
        country: address.country.clone(),
        ..WriteAddress::default()
    }
}
