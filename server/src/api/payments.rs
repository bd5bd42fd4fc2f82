//! `/payments`.

use crate::door::{
    Answer, ApiError, Created, Door, Id, Json, Listed, Ok200, OpenTo, Paging, Query, RequestKey,
};
use crate::facts::CxOf;
use crate::hooks;
use crate::identity::{Caller, Known};
use domain::orders::Party;
use domain::payments::{self, Looker};
use model::payments::{
    ConfirmPayment, CreateIntent, Payment, PaymentIntent, ProcessPayment, Refund, RefundPayment,
};
use model::{AppError, OrderId, Page, PageRequest, PaymentId, Reason};
use serde_json::json;

pub fn doors() -> Vec<Door> {
    let mut doors = paying();
    doors.extend(looking());
    doors.extend(hooks::payments::doors());
    doors
}

fn paying() -> Vec<Door> {
    vec![
        Door::post("/payments/process", process)
            .open_to(OpenTo::Account)
            .may_answer(AppError::NotFound)
            .takes::<ProcessPayment>()
            .answers::<Payment>(201)
            .refuses(&[Reason::AlreadyPaid, Reason::InvalidTransition, Reason::CardDeclined, Reason::RequestInProgress])
            .once_per_key()
            .example(|| {
                json!({
                    "orderId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "paymentMethod": "TEST", "amount": 99.95,
                    "paymentDetails": {"cardToken": "tok_visa"}
                })
            })
            .says("Pay an own order: the amount must be what is due. Without a card token the buyer is sent to the gateway's page"),
        Door::post("/payments/create-intent", create_intent)
            .also_at("/payments/intent")
            .open_to(OpenTo::Account)
            .may_answer(AppError::NotFound)
            .takes::<CreateIntent>()
            .answers::<PaymentIntent>(200)
            .refuses(&[Reason::AlreadyPaid, Reason::InvalidTransition, Reason::RequestInProgress])
            .once_per_key()
            .example(|| json!({"orderId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "method": "STRIPE"}))
            .says("Begin a payment that the buyer's program confirms"),
        Door::post("/payments/confirm", confirm)
            .open_to(OpenTo::Account)
            .may_answer(AppError::NotFound)
            .takes::<ConfirmPayment>()
            .answers::<Payment>(200)
            .refuses(&[Reason::CardDeclined])
            .example(|| json!({"paymentId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "cardToken": "tok_visa"}))
            .says("Confirm a payment that was begun: with a card token, or after the buyer did so at the gateway"),
        Door::post("/payments/{id}/refund", refund)
            .also_at("/payments/refund/{id}")
            .open_to(OpenTo::Vendor)
            .takes::<RefundPayment>()
            .answers::<Refund>(201)
            .refuses(&[Reason::InvalidTransition])
            .once_per_key()
            .example(|| json!({"amount": 10.5, "reason": "Arrived scratched"}))
            .says("Give money back: of lines, shipping or goodwill that are named, else spread over what is left"),
    ]
}

fn looking() -> Vec<Door> {
    vec![
        Door::get("/payments/history", history)
            .open_to(OpenTo::Account)
            .query::<Paging>()
            .lists::<Payment>()
            .says("The own payments, newest first"),
        Door::get("/payments/order/{orderId}", of_order)
            .open_to(OpenTo::Account)
            .query::<Paging>()
            .lists::<Payment>()
            .says("The payments of an order, newest first"),
        Door::get("/payments/{id}", get).open_to(OpenTo::Account).answers::<Payment>(200).says("One payment"),
    ]
}

async fn process(
    CxOf(cx): CxOf,
    Known(who): Known,
    RequestKey(key): RequestKey,
    Json(input): Json<ProcessPayment>,
) -> Result<Created<Payment>, ApiError> {
    let payment = payments::process(&cx, &Party::Buyer(who), &input, key.as_deref()).await?;
    let location = format!("/api/v1/payments/{}", payment.id);
    Ok(Created(payment, location))
}

async fn create_intent(
    CxOf(cx): CxOf,
    Known(who): Known,
    RequestKey(key): RequestKey,
    Json(input): Json<CreateIntent>,
) -> Answer<Ok200<PaymentIntent>> {
    Ok(Ok200(payments::create_intent(&cx, &Party::Buyer(who), &input, key.as_deref()).await?))
}

async fn confirm(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<ConfirmPayment>,
) -> Answer<Ok200<Payment>> {
    let token = input.card_token.as_deref();
    Ok(Ok200(payments::confirm(&cx, &Party::Buyer(who), input.id()?, token).await?))
}

async fn refund(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Id(id): Id<PaymentId>,
    RequestKey(key): RequestKey,
    Json(input): Json<RefundPayment>,
) -> Result<Created<Refund>, ApiError> {
    let who = payments::refunder(&cx, &who).await?;
    let refund = payments::refund(&cx, &who, id, &input, key.as_deref()).await?;
    Ok(Created(refund, format!("/api/v1/payments/{id}")))
}

async fn history(
    CxOf(cx): CxOf,
    Known(who): Known,
    Query(paging): Query<Paging>,
) -> Result<Listed<Payment>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    Ok(Listed::new(payments::history(&cx, &who, page).await?))
}

async fn of_order(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Id(id): Id<OrderId>,
    Query(paging): Query<Paging>,
) -> Result<Listed<Payment>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    let all = payments::of_order(&cx, &Looker::of(&who)?, id).await?;
    Ok(Listed::new(Page::cut(all, page)))
}

async fn get(CxOf(cx): CxOf, Caller(who): Caller, Id(id): Id<PaymentId>) -> Answer<Ok200<Payment>> {
    Ok(Ok200(payments::get(&cx, &Looker::of(&who)?, id).await?))
}
