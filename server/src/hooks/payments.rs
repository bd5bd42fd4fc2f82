//! Webhooks of payment gateways. Their adapters check the signature; what is genuine is kept before it is acknowledged.

use crate::door::{Answer, Door, OpenTo, Problem};
use crate::facts::CxOf;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::Cx;
use domain::kit::outside::Delivery;
use domain::payments::{self, Heard};
use model::AppError;

pub fn doors() -> Vec<Door> {
    vec![
        Door::post("/payments/webhook", stripe)
            .also_at("/webhooks/stripe")
            .open_to(OpenTo::Anyone)
            .may_answer(Problem::NotGenuine)
            .may_answer(Problem::PayloadTooLarge)
            .answers_nothing(200)
            .says("What Stripe tells: signed over the raw body, at most five minutes old, each event applied once"),
        Door::post("/webhooks/paypal", paypal)
            .open_to(OpenTo::Anyone)
            .may_answer(Problem::NotGenuine)
            .may_answer(Problem::PayloadTooLarge)
            .answers_nothing(200)
            .says("What PayPal tells: signed over the raw body, at most five minutes old, each event applied once"),
    ]
}

async fn stripe(CxOf(cx): CxOf, headers: HeaderMap, body: Bytes) -> Answer<Response> {
    hear(&cx, "stripe", &headers, &body).await
}

async fn paypal(CxOf(cx): CxOf, headers: HeaderMap, body: Bytes) -> Answer<Response> {
    hear(&cx, "paypal", &headers, &body).await
}

async fn hear(cx: &Cx, gateway: &str, headers: &HeaderMap, body: &[u8]) -> Answer<Response> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let delivery = Delivery { body, header: &header, now: cx.now() };
    match payments::hear_notice(cx, gateway, &delivery).await? {
        Heard::Kept => Ok(axum::Json(serde_json::json!({ "success": true, "data": null })).into_response()),
        Heard::NotGenuine | Heard::NoGateway => Err(Problem::NotGenuine.into()),
        Heard::Later => Err(AppError::Busy.into()),
    }
}
