//! Placing the order and beginning its payment.

use crate::door::Door;
use domain::checkout::{self, Checkout};
use domain::orders::{self, Party, Placement};
use domain::payments;
use i18n::{Lang, tr};
use model::checkout::Step;
use model::forms::{FormError, Outcome};
use model::orders::{DeliveryType, OrderStatus};
use model::payments::PaymentMethod;
use model::{Amount, AppError, OrderId, Result, Shortfall};

/// What the buyer was shown is sent along: another total leads back to the page, with a word about it.
pub async fn place(door: &Door, method: PaymentMethod, notes: &str, expected: &str) -> Result<Outcome> {
    let shopper = door.shopper().await?;
    match checkout::choose_payment(&door.cx, &shopper, method, notes).await {
        Err(AppError::NotFound) => return Ok(Outcome::to("/cart")),
        other => other?,
    }
    let Some(there) = checkout::of(&door.cx, &shopper).await? else { return Ok(Outcome::to("/cart")) };
    if there.step != Step::Payment {
        return Ok(Outcome::to(there.step.path()));
    }
    let Some(shipping) = there.told.shipping.clone() else { return Ok(Outcome::to(Step::Address.path())) };
    let wanted = Placement {
        from: orders::From::Cart,
        email: there.told.email.clone().unwrap_or_default(),
        phone: there.told.phone.clone(),
        billing: there.told.billing.clone().unwrap_or_else(|| shipping.clone()),
        shipping: Some(shipping),
        delivery_type: DeliveryType::Delivery,
        store_id: None,
        choices: there.told.choices.clone(),
        notes: there.told.notes.clone(),
        payment_method: Some(method),
        expected_total: read(expected),
        pay_within: Placement::PAY_WITHIN,
        request_key: None,
    };
    let order = match orders::place(&door.cx, &shopper, &wanted).await {
        Err(AppError::Repriced(_)) => return Ok(Outcome::to("/checkout/payment?changed=total")),
        Err(AppError::Short(short)) => return Ok(told(door.lang(), &there, &short)),
        other => other?,
    };
    let party = door.bought(order.id, &order.order_number).await?;
    if order.status != OrderStatus::Pending {
        return Ok(done(&order.order_number));
    }
    pay(door, &party, order.id, &order.order_number, method).await
}

/// Another try at paying an order of this session or account.
pub async fn pay_again(door: &Door, number: &str, method: PaymentMethod) -> Result<Outcome> {
    let party = door.buyer_of(number).await?;
    let order = orders::get(&door.cx, &party, number).await?;
    if order.status != OrderStatus::Pending {
        return Ok(done(number));
    }
    pay(door, &party, order.id, number, method).await
}

async fn pay(door: &Door, who: &Party, id: OrderId, number: &str, method: PaymentMethod) -> Result<Outcome> {
    match payments::start(&door.cx, who, id, method).await {
        Ok(payment) => {
            Ok(crate::payments::gateways_page(door, &payment).map_or_else(|| done(number), Outcome::to))
        }
        // somebody was quicker: another tab, or a second click
        Err(AppError::Refused(_)) => Ok(done(number)),
        Err(error) => Err(error),
    }
}

fn done(number: &str) -> Outcome {
    Outcome::to(format!("/checkout/done?order={number}"))
}

fn read(amount: &str) -> Option<Amount> {
    serde_json::from_value(amount.into()).ok()
}

/// Each thing that is short by its name. Nothing was charged.
fn told(lang: Lang, there: &Checkout, short: &[Shortfall]) -> Outcome {
    let errors = short
        .iter()
        .map(|one| {
            let line = there.lines.iter().find(|line| line.variant_id == one.variant_id);
            let name = line.map(|line| line.name.clone()).unwrap_or_default();
            let message = if one.available > 0 {
                tr!(lang, "checkout-short", name = name, count = one.available)
            } else {
                tr!(lang, "checkout-gone", name = name)
            };
            FormError { field: String::new(), line: message.clone(), message }
        })
        .collect();
    Outcome { summary: Some(lang.t("checkout-short-title")), errors, ..Outcome::default() }
}
