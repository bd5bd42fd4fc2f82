//! Ids and names in addresses: what is none names nothing.

use super::ApiError;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use model::AppError;
use std::str::FromStr;

/// The only name of a path: a slug, a number, an id. Bytes that no name of ours has: 404.
pub struct Named(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(name)) if !name.contains('\0') => Ok(Self(name)),
            _ => Err(AppError::NotFound.into()),
        }
    }
}

/// Two names of a path, such as an order's and a box's.
pub struct NamedPair(pub String, pub String);

impl<S: Send + Sync> FromRequestParts<S> for NamedPair {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        match Path::<(String, String)>::from_request_parts(parts, state).await {
            Ok(Path((one, other))) if !one.contains('\0') && !other.contains('\0') => Ok(Self(one, other)),
            _ => Err(AppError::NotFound.into()),
        }
    }
}

/// The only id of a path, such as `Id(id): Id<AddressId>` of `/users/addresses/{id}`. No UUID: 404.
pub struct Id<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        text.parse().map(Self).map_err(|_| AppError::NotFound.into())
    }
}
