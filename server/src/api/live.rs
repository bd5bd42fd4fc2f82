//! `/ws` and the tickets that open it.

use crate::door::{Answer, ApiError, Door, Ok200, OpenTo, Problem, Query};
use crate::facts::CxOf;
use crate::identity::Known;
use crate::live::opening::{self, Asked};
use crate::{AppState, Facts};
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::accounts;
use model::live::{Message, Ticket};
use schemars::JsonSchema;
use serde::Deserialize;

pub fn doors() -> Vec<Door> {
    vec![
        Door::post("/ws/ticket", ticket).open_to(OpenTo::Account).answers::<Ticket>(200).says(
            "A ticket that opens one live connection within a minute, for clients that can send no headers",
        ),
        Door::get("/ws", open).open_to(OpenTo::Anyone).query::<Opening>().answers_bare::<Message>(101).says(
            "Live updates over a WebSocket. Everybody hears of their own orders and notifications; \
                 `{\"type\":\"subscribe\",\"topics\":[\"order:<id>\",\"product:<id>\"]}` follows others",
        ),
    ]
}

async fn ticket(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<Ticket>> {
    Ok(Ok200(accounts::issue_ticket(&cx, &who).await?))
}

#[derive(Deserialize, JsonSchema)]
struct Opening {
    /// A ticket of POST `/ws/ticket`. Without one a bearer token counts, or the session of the shop's own pages.
    token: Option<String>,
    /// The `id` of the last message that arrived; what was missed since comes first.
    #[serde(rename = "lastEventId")]
    last_event_id: Option<i64>,
}

async fn open(
    State(state): State<AppState>,
    facts: Facts,
    headers: HeaderMap,
    Query(query): Query<Opening>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, ApiError> {
    // before the ticket is looked at, or it would be used up for nothing
    let upgrade = upgrade.map_err(|_| Problem::NotAWebSocket)?;
    let asked = Asked { ticket: query.token.as_deref(), after: query.last_event_id };
    opening::open(&state, &facts, &headers, asked, upgrade).await
}
