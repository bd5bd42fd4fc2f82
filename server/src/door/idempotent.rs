//! Doors that act once for an `Idempotency-Key`: the first answer is kept and given again, byte for byte.
//!
//! What acted is kept: every success, and a declined card. What only refused frees its key, so that a mended request
//! may use it. Between the act and the keeping of its answer a crash may fall; then the natural keys of the act itself
//! (one completion a cart, one capture an order) hold.

use super::body::whole;
use super::{ApiError, Failure};
use crate::layers::failures;
use crate::{AppState, Facts, identity};
use axum::body::Body;
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::Cx;
use domain::kit::idempotency::{self, Answer, Claim, Start};
use model::{AppError, FieldProblem};
use std::convert::Infallible;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
const CART_TOKEN: HeaderName = HeaderName::from_static("x-cart-token");

const LONGEST_TOKEN: usize = 255;

/// The key a request came with, for acts that find by it what they did before a crash swallowed the answer.
pub struct RequestKey(pub Option<String>);

impl<S: Sync> FromRequestParts<S> for RequestKey {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.headers.get(KEY).and_then(|key| key.to_str().ok()).map(str::to_owned)))
    }
}

pub async fn run(state: &AppState, facts: &Facts, request: Request, next: Next) -> Response {
    if !request.headers().contains_key(KEY) {
        return next.run(request).await;
    }
    run_once(state, facts, request, next).await.unwrap_or_else(IntoResponse::into_response)
}

async fn run_once(
    state: &AppState,
    facts: &Facts,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let key = key(request.headers())?;
    let principal = principal(state, facts, &mut request).await?;
    let (parts, body) = request.into_parts();
    let bytes = whole(body).await?;
    // The same key for another door is another request.
    let asked = [parts.method.as_str().as_bytes(), b" ", parts.uri.path().as_bytes(), b"\n", &bytes].concat();
    let cx = state.cx(facts);
    match idempotency::start(&cx, &principal, &key, &asked).await? {
        Start::Replay(answer) => Ok(replayed(answer)),
        Start::Fresh(claim) => {
            let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
            settle(&cx, facts, claim, response).await
        }
    }
}

fn key(headers: &HeaderMap) -> Result<String, ApiError> {
    let wrong = |problem| ApiError::field("Idempotency-Key", problem);
    let key = headers.get(KEY).and_then(|value| value.to_str().ok()).ok_or(wrong(FieldProblem::Malformed))?;
    match key.chars().count() {
        0 => Err(wrong(FieldProblem::Required)),
        1..=255 => Ok(key.to_owned()),
        _ => Err(wrong(FieldProblem::TooLong { max: 255 })),
    }
}

/// Keys belong to the account, else to the guest's cart, else to the address.
async fn principal(state: &AppState, facts: &Facts, request: &mut Request) -> Result<String, ApiError> {
    let who = identity::of_request(state, request).await?;
    if let Some(identity) = who.identity() {
        return Ok(format!("user:{}", identity.user_id));
    }
    let cart = request.headers().get(CART_TOKEN).and_then(|value| value.to_str().ok());
    // No token of ours is longer.
    let cart = cart.filter(|token| token.len() <= LONGEST_TOKEN);
    Ok(match cart {
        Some(token) => format!("cart:{token}"),
        None => format!("address:{}", facts.ip.map(|ip| ip.to_string()).unwrap_or_default()),
    })
}

/// Keeps the answer, or frees the key.
async fn settle(cx: &Cx, facts: &Facts, claim: Claim, response: Response) -> Result<Response, ApiError> {
    let status = response.status();
    let acted = status.is_success() || status == StatusCode::PAYMENT_REQUIRED;
    if !acted {
        claim.release(cx).await?;
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let body = match parts.extensions.remove::<Failure>() {
        // The words of a failure are normally found further out; here they must be kept.
        Some(Failure(failure)) => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            failures::envelope(&failure, facts.lang, &facts.id).to_string().into_bytes()
        }
        None => whole(body).await?.to_vec(),
    };
    let location =
        parts.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let answer = Answer { status: i32::from(status.as_u16()), location, body };
    let mut conn = cx.pool().acquire().await.map_err(AppError::from)?;
    claim.answered(&mut conn, cx, &answer).await?;
    Ok(Response::from_parts(parts, Body::from(answer.body)))
}

fn replayed(answer: Answer) -> Response {
    let status = u16::try_from(answer.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let mut response = (status.unwrap_or(StatusCode::OK), answer.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    if let Some(location) = answer.location.and_then(|location| HeaderValue::from_str(&location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    response
}
