//! The built-in bank's own page, `/_bank/pay/{charge}`: somebody chooses a pretended card, or proves who they are, and
//! goes back to the shop. There is none where customers are served.

use crate::adapters::gateways::test::{self, Card, Row};
use crate::door::{ApiError, Problem};
use crate::{AppState, Facts, pages};
use app::{BankPage, BankStep, bank_page};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Form, Router};
use model::{AppError, Currency, Money};
use serde::Deserialize;

pub fn router() -> Router<AppState> {
    Router::new().route("/_bank/pay/{charge}", get(show).post(choose))
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    choice: String,
}

async fn show(
    State(state): State<AppState>,
    facts: Facts,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let row = charge(&state, &id).await?;
    let step = match row.status.as_str() {
        "open" => BankStep::ChooseCard,
        "challenge" => BankStep::Prove,
        // there is nothing to do here any more
        _ => return Ok(back(&state, &row)),
    };
    let currency: Currency = row.currency.parse().map_err(|_| AppError::broken("an unknown currency"))?;
    let page = BankPage {
        action: format!("/_bank/pay/{id}"),
        amount: Money::new(row.amount_minor, currency),
        order_number: row.description,
        step,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, bank_page(facts.lang, &page, &pages::assets())).into_response())
}

async fn choose(
    State(state): State<AppState>,
    Path(id): Path<String>,
    Form(Choice { choice }): Form<Choice>,
) -> Result<Response, ApiError> {
    charge(&state, &id).await?;
    let (pool, now) = (&state.shop.pool, state.shop.clock.now());
    let done = match choice.as_str() {
        "visa" => test::show_card(pool, now, &id, Card::Good).await,
        "challenge" => test::show_card(pool, now, &id, Card::Challenged).await,
        "insufficient" => test::show_card(pool, now, &id, Card::Declined("insufficient_funds")).await,
        "decline" => test::show_card(pool, now, &id, Card::Declined("card_declined")).await,
        "prove" => test::step(pool, now, &id, &["challenge"], "succeeded", None).await,
        "fail" => test::step(pool, now, &id, &["challenge"], "declined", Some("authentication_failed")).await,
        "cancel" => test::step(pool, now, &id, &["open", "challenge"], "cancelled", None).await,
        _ => return Err(AppError::NotFound.into()),
    };
    done.map_err(AppError::from)?;
    let row = charge(&state, &id).await?;
    if row.status == "challenge" {
        return Ok(see(&format!("/_bank/pay/{id}")));
    }
    Ok(back(&state, &row))
}

async fn charge(state: &AppState, id: &str) -> Result<Row, Problem> {
    if state.config.env.is_production() {
        return Err(AppError::NotFound.into());
    }
    let row = test::find(&state.shop.pool, id).await.map_err(AppError::from)?;
    row.ok_or_else(|| AppError::NotFound.into())
}

/// Back to the shop, wherever the browser reached it.
fn back(state: &AppState, row: &Row) -> Response {
    let base = state.config.base_url.to_string();
    see(row.return_url.strip_prefix(&base).unwrap_or("/"))
}

fn see(path: &str) -> Response {
    let to = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}
