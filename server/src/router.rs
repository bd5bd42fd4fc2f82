//! Every route of the server and, around them, what happens to every request.

use crate::door::{self, Door, Problem};
use crate::layers::arrival::{self, Uploads};
use crate::layers::{
    body_limit, caching, catch_panic, compression, cors, deadline, facts, failures, load_shed, one_length,
    rate_limit, record, same_origin, security_headers,
};
use crate::pages::uploads::{self, Upload};
use crate::{AppState, api, assets, bank, crawlers, docs, health, media, metrics, pages, sessions};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use model::AppError;
use tower::ServiceBuilder;

/// The whole server as one service.
pub fn app(state: AppState) -> Router {
    with_doors(state, &api::doors())
}

/// The same with other doors to the API, which tests bring along.
pub fn with_doors(state: AppState, doors: &[Door]) -> Router {
    with_doors_and_uploads(state, doors, &uploads::all())
}

/// The same with other forms that send files as well.
pub fn with_doors_and_uploads(state: AppState, doors: &[Door], uploads: &[Upload]) -> Router {
    let routes = Router::new()
        .merge(health::router())
        .route("/metrics", get(metrics::handler))
        .merge(assets::router())
        .merge(crawlers::router())
        .merge(media::router())
        .merge(docs::router())
        .merge(bank::router())
        .merge(api(doors, &state))
        .merge(pages(&state, uploads));
    surrounded(routes, state, Uploads::of(doors))
}

/// What happens to every request around its route. A request meets the first line first, an answer the last.
fn surrounded(routes: Router<AppState>, state: AppState, uploads: Uploads) -> Router {
    let layers = ServiceBuilder::new()
        // The id comes first, since everything below may have something to say under it.
        .layer(from_fn_with_state(state.clone(), facts::layer))
        // Measures everything, whoever answers.
        .layer(from_fn(record::layer))
        // Refusals carry them as well.
        .layer(from_fn_with_state(state.clone(), security_headers::layer))
        // What it compresses must be whole: the tags that caching compares are made further in.
        .layer(compression::layer())
        .layer(from_fn(caching::layer))
        // Scripts of other sites must be able to read why they were refused.
        .layer(from_fn_with_state(state.clone(), cors::layer))
        // Gives words and shape to all that is refused from here on.
        .layer(from_fn(failures::layer))
        // Every answer of the API says how it stands, also one that is refused before it is looked at.
        .layer(from_fn_with_state(state.clone(), rate_limit::layer))
        .layer(from_fn(catch_panic::layer))
        // What cannot be trusted to be one request is not looked at further, nor what other sites forged.
        .layer(from_fn(one_length::layer))
        .layer(from_fn_with_state(state.clone(), same_origin::layer))
        // The time spent waiting for a place counts.
        .layer(from_fn_with_state(uploads.clone(), deadline::layer))
        // A place is for what has arrived.
        .layer(from_fn_with_state(uploads, arrival::layer))
        .layer(from_fn_with_state(state.places.clone(), load_shed::layer));
    // Inside of these stand, where they belong: the guard of each door of the API (its own limit, who it is, body size,
    // idempotency); sessions and body size around the pages.
    routes.layer(layers).with_state(state)
}

/// The JSON API, under `/api/v1` and, for older clients, `/api`.
fn api(doors: &[Door], state: &AppState) -> Router<AppState> {
    let doors = door::router(doors, state).route("/openapi.json", get(docs::document));
    let api = doors.fallback(nothing_here);
    // Nesting leaves out the base path with a slash.
    Router::new().nest("/api/v1", api.clone()).nest("/api", api).route("/api/", any(nothing_here))
}

/// Pages, and the server functions behind their forms: the only ones that know sessions.
fn pages(state: &AppState, uploads: &[Upload]) -> Router<AppState> {
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), rate_limit::forms))
        .layer(from_fn(body_limit::layer))
        .layer(from_fn(sessions::explain))
        .layer(sessions::layer(state));
    pages::router(state, uploads).layer(layers)
}

async fn nothing_here() -> Response {
    Problem::App(AppError::NotFound).into_response()
}

/// Whether a path belongs to the API, where pages never live.
pub fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// What stands behind the base path: `/orders` of `/api/v1/orders` and of `/api/orders`.
pub fn within_api(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/api")?;
    let rest =
        rest.strip_prefix("/v1").filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(rest);
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

#[cfg(test)]
mod tests;
