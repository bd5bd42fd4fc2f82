//! Turns a table of doors into routes, with the guard of each before its handler.

use super::idempotent;
use super::{ApiError, Door, OpenTo};
use crate::layers::{body_limit, rate_limit};
use crate::{AppState, Facts, identity};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

/// What the guard of a door looks at.
#[derive(Clone, Copy)]
struct Rules {
    open_to: OpenTo,
    largest: usize,
    is_sparing: bool,
    is_idempotent: bool,
}

/// The routes of a table, relative to the base path of the API.
pub fn router(doors: &[Door], state: &AppState) -> Router<AppState> {
    let mut router = Router::new();
    for door in doors {
        let rules = Rules {
            open_to: door.open_to,
            largest: largest(door),
            is_sparing: door.is_sparing,
            is_idempotent: door.is_idempotent,
        };
        let guarded = door.handler.clone().route_layer(from_fn_with_state((state.clone(), rules), guard));
        for path in door.paths() {
            router = router.route(path, guarded.clone());
        }
    }
    router
}

fn largest(door: &Door) -> usize {
    if door.takes_files { body_limit::UPLOAD + body_limit::UPLOAD_WRAPPING } else { body_limit::ORDINARY }
}

/// Tries are counted before anything is looked at, and who it is is asked before what it wants.
async fn guard(State((state, rules)): State<(AppState, Rules)>, request: Request, next: Next) -> Response {
    let facts = request.extensions().get::<Facts>().cloned().unwrap_or_default();
    let verdict = if rules.is_sparing { rate_limit::count_sparingly(&state, &facts).await } else { None };
    let mut response = match verdict {
        Some(verdict) if !verdict.allowed => rate_limit::refusal(verdict).into_response(),
        _ => match admit(&state, rules, request).await {
            Ok(request) if rules.is_idempotent => idempotent::run(&state, &facts, request, next).await,
            Ok(request) => next.run(request).await,
            Err(error) => error.into_response(),
        },
    };
    if let Some(verdict) = verdict {
        rate_limit::say(response.headers_mut(), verdict);
    }
    response
}

async fn admit(state: &AppState, rules: Rules, mut request: Request) -> Result<Request, ApiError> {
    if rules.open_to.needs_sign_in() {
        let who = identity::of_request(state, &mut request).await?;
        rules.open_to.check(&who)?;
    }
    Ok(body_limit::limited(request, rules.largest)?)
}
