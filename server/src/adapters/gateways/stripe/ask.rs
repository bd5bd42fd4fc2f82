//! What Stripe is asked.

use domain::kit::outside::{Bill, GiveBack};
use i18n::Lang;
use model::{Currency, PaymentId};
use serde::Serialize;
use std::collections::HashMap;
use stripe_checkout::checkout_session::{
    CreateCheckoutSession, CreateCheckoutSessionLineItems, CreateCheckoutSessionLineItemsPriceData,
    CreateCheckoutSessionPaymentIntentData, ExpireCheckoutSession, ProductData, RetrieveCheckoutSession,
};
use stripe_client_core::{RequestBuilder, StripeMethod, StripeRequest as _};
use stripe_core::payment_intent::{
    CancelPaymentIntent, ConfirmPaymentIntent, CreatePaymentIntent, RetrievePaymentIntent,
};
use stripe_core::refund::{CreateRefund, ListRefund, RetrieveRefund};
use stripe_shared::{CheckoutSessionLocale, CheckoutSessionMode};

/// How we find our payment in what they tell.
pub const PAYMENT: &str = "payment_id";
/// And our refund.
pub const REFUND: &str = "refund_id";
/// Told of charges behind a page of theirs: we know those by the page's id.
pub const PAGE: &str = "page";

pub fn is_session(id: &str) -> bool {
    id.starts_with("cs_")
}

/// The fields of a form in one order, so that asking again is the same to the byte: metadata comes in any.
pub fn sorted(form: &str) -> String {
    let mut fields: Vec<&str> = form.split('&').collect();
    fields.sort_unstable();
    fields.join("&")
}

fn ours(id: PaymentId) -> HashMap<String, String> {
    HashMap::from([(PAYMENT.to_owned(), id.to_string())])
}

fn currency(currency: Currency) -> stripe_types::Currency {
    let Ok(known) = currency.code().to_ascii_lowercase().parse();
    known
}

/// A charge without a card yet.
pub fn intent(bill: &Bill) -> CreatePaymentIntent {
    let mut metadata = ours(bill.payment_id);
    metadata.insert("order".to_owned(), bill.order_number.clone());
    CreatePaymentIntent::new(bill.amount.minor, currency(bill.amount.currency)).metadata(metadata)
}

/// A page of theirs where the buyer pays the whole order as one line: what it is made of is our business.
pub fn session(bill: &Bill) -> CreateCheckoutSession {
    let mut price = CreateCheckoutSessionLineItemsPriceData::new(currency(bill.amount.currency));
    price.product_data = Some(ProductData::new(bill.order_number.clone()));
    price.unit_amount = Some(bill.amount.minor);
    let mut line = CreateCheckoutSessionLineItems::new();
    line.price_data = Some(price);
    line.quantity = Some(1);
    let mut charge = CreateCheckoutSessionPaymentIntentData::new();
    let mut metadata = ours(bill.payment_id);
    metadata.insert(PAGE.to_owned(), "yes".to_owned());
    charge.metadata = Some(metadata);
    charge.description = Some(bill.order_number.clone());
    let locale = match bill.lang {
        Lang::En => CheckoutSessionLocale::En,
        // their page speaks no Arabic; the browser's language is the next best
        Lang::Ar => CheckoutSessionLocale::Auto,
    };
    let session = CreateCheckoutSession::new()
        .mode(CheckoutSessionMode::Payment)
        .line_items(vec![line])
        .payment_intent_data(charge)
        .client_reference_id(bill.payment_id.to_string())
        .metadata(ours(bill.payment_id))
        .locale(locale)
        .success_url(bill.return_url.clone())
        .cancel_url(bill.return_url.clone());
    if bill.email.is_empty() { session } else { session.customer_email(bill.email.clone()) }
}

pub fn see_session(id: &str) -> RequestBuilder {
    RetrieveCheckoutSession::new(id).build()
}

pub fn end_session(id: &str) -> RequestBuilder {
    ExpireCheckoutSession::new(id).build()
}

pub fn see_intent(id: &str) -> RequestBuilder {
    RetrievePaymentIntent::new(id).build()
}

pub fn cancel(id: &str) -> RequestBuilder {
    CancelPaymentIntent::new(id).build()
}

pub fn confirm(id: &str, method: &str, bill: &Bill) -> ConfirmPaymentIntent {
    ConfirmPaymentIntent::new(id).payment_method(method).return_url(bill.return_url.clone())
}

pub fn refund(intent: &str, refund: &GiveBack) -> CreateRefund {
    let mut metadata = ours(refund.payment_id);
    metadata.insert(REFUND.to_owned(), refund.refund_id.to_string());
    CreateRefund::new().payment_intent(intent).amount(refund.amount.minor).metadata(metadata)
}

/// The newest refunds of a charge, as many as they tell at once.
pub fn refunds(intent: &str) -> RequestBuilder {
    ListRefund::new().payment_intent(intent).limit(100).build()
}

pub fn see_refund(id: &str) -> RequestBuilder {
    RetrieveRefund::new(id).build()
}

#[derive(Serialize)]
struct Card<'a> {
    r#type: &'a str,
    card: Token<'a>,
}

#[derive(Serialize)]
struct Token<'a> {
    token: &'a str,
}

/// Makes of a card's token what a charge takes. Its crate is another, of which this one call would be used.
pub fn card(token: &str) -> RequestBuilder {
    RequestBuilder::new(StripeMethod::Post, "/payment_methods")
        .form(&Card { r#type: "card", card: Token { token } })
}
