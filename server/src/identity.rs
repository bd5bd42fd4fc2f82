//! Who sent a request to the API: the bearer token says, cookies are not looked at.

use crate::door::ApiError;
use crate::{AppState, Facts};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use domain::Cx;
use domain::accounts::{self, Admin, Customer, Superadmin, Who};
use domain::vendors::{self, Keeper, Seller};
use model::{AppError, UserId};

/// Whoever is at the door, perhaps nobody: `Caller(who): Caller`. A token that is wrong or has ended is refused.
pub struct Caller(pub Who);

/// Somebody with an account.
pub struct Known(pub Customer);

/// Staff.
pub struct Staff(pub Admin);

pub struct Chief(pub Superadmin);

/// Somebody who keeps a store; whoever keeps none is refused.
pub struct Shopkeeper(pub Seller);

/// Whoever may touch a store's goods: its keeper, or staff with the permission `products`.
pub struct StoreKeeper(pub Keeper);

/// Who sent this request; asked once, however many want to know.
pub async fn of_request(state: &AppState, request: &mut Request) -> Result<Who, ApiError> {
    if let Some(who) = request.extensions().get::<Who>() {
        return Ok(who.clone());
    }
    let who = prove(state, request.extensions(), request.headers()).await?;
    request.extensions_mut().insert(who.clone());
    Ok(who)
}

async fn of_parts(parts: &mut Parts, state: &AppState) -> Result<Who, ApiError> {
    if let Some(who) = parts.extensions.get::<Who>() {
        return Ok(who.clone());
    }
    let who = prove(state, &parts.extensions, &parts.headers).await?;
    parts.extensions.insert(who.clone());
    Ok(who)
}

async fn prove(state: &AppState, extensions: &Extensions, headers: &HeaderMap) -> Result<Who, ApiError> {
    let Some(token) = bearer(headers)? else { return Ok(Who::nobody()) };
    let facts = extensions.get::<Facts>().cloned().unwrap_or_default();
    Ok(accounts::authenticate(&state.cx(&facts), token).await?)
}

/// The account a token names, if the token is ours: for counting, where asking the database would cost too much.
pub fn account_of_token(state: &AppState, headers: &HeaderMap) -> Option<UserId> {
    let token = bearer(headers).ok()??;
    accounts::claims(&state.cx(&Facts::default()), token).ok().map(|claims| claims.sub)
}

/// The token of `Authorization: Bearer …`; any other scheme is refused.
pub fn bearer(headers: &HeaderMap) -> Result<Option<&str>, AppError> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let text = value.to_str().ok().and_then(|text| text.split_once(' '));
    match text {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") && !token.trim().is_empty() => {
            Ok(Some(token.trim()))
        }
        _ => Err(AppError::SignIn(model::Reason::Unauthenticated)),
    }
}

impl FromRequestParts<AppState> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        of_parts(parts, state).await.map(Self)
    }
}

impl FromRequestParts<AppState> for Known {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        Ok(Self(of_parts(parts, state).await?.customer()?))
    }
}

impl FromRequestParts<AppState> for Staff {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        Ok(Self(of_parts(parts, state).await?.admin()?))
    }
}

impl FromRequestParts<AppState> for Chief {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        Ok(Self(of_parts(parts, state).await?.superadmin()?))
    }
}

impl FromRequestParts<AppState> for Shopkeeper {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let who = of_parts(parts, state).await?.customer()?;
        Ok(Self(vendors::seller(&cx_of(parts, state), &who).await?))
    }
}

impl FromRequestParts<AppState> for StoreKeeper {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let who = of_parts(parts, state).await?;
        Ok(Self(vendors::keeper(&cx_of(parts, state), &who).await?))
    }
}

fn cx_of(parts: &Parts, state: &AppState) -> Cx {
    state.cx(&parts.extensions.get::<Facts>().cloned().unwrap_or_default())
}
