//! Pictures as they are served: `/media/{id}/{width}.webp`, kept by everybody for ever, since a changed picture has
//! another id.

mod shelf;

use crate::AppState;
use crate::door::Problem;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::kit::upload;
use model::{AppError, PictureId, Result};
use shelf::Shelf;
use std::sync::Arc;

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const WEBP: HeaderValue = HeaderValue::from_static("image/webp");

/// Files of more are read anew each time.
const SMALL: usize = 48 * 1024;
/// What the shelf holds in all.
const SHELF: usize = 6 * 1024 * 1024;

pub fn router() -> Router<AppState> {
    let shelf = Arc::new(Shelf::new(SHELF, SMALL));
    let picture = move |State(state): State<AppState>, Path((id, file)): Path<(String, String)>| async move {
        picture(&state, &shelf, &id, &file).await
    };
    Router::new().route("/media/{id}/{file}", get(picture))
}

async fn picture(state: &AppState, shelf: &Shelf, id: &str, file: &str) -> Response {
    let Some((id, width)) = named(id, file) else { return Problem::App(AppError::NotFound).into_response() };
    match find(state, shelf, &upload::key(id, width)).await {
        Ok(Some(bytes)) => answer(bytes, id, width),
        Ok(None) => Problem::App(AppError::NotFound).into_response(),
        Err(error) => Problem::App(error).into_response(),
    }
}

/// A picture and a width, in their one spelling: no second address for the same file.
fn named(id: &str, file: &str) -> Option<(PictureId, u32)> {
    let parsed: PictureId = id.parse().ok()?;
    let width: u32 = file.strip_suffix(".webp")?.parse().ok()?;
    let is_plain = parsed.to_string() == id && file == format!("{width}.webp");
    is_plain.then_some((parsed, width))
}

async fn find(state: &AppState, shelf: &Shelf, key: &str) -> Result<Option<Bytes>> {
    if let Some(bytes) = shelf.get(key) {
        return Ok(Some(bytes));
    }
    let found = state.shop.files.get(key).await?;
    if let Some(bytes) = &found {
        shelf.put(key, bytes);
    }
    Ok(found)
}

/// `layers::caching` compares the tag, `layers::security_headers` forbids to guess the type.
fn answer(bytes: Bytes, id: PictureId, width: u32) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, WEBP);
    headers.insert(header::CACHE_CONTROL, FOREVER);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{id}-{width}\"")) {
        headers.insert(header::ETAG, tag);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::named;

    const ID: &str = "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10";

    #[test]
    fn a_picture_has_one_address() {
        assert_eq!(named(ID, "400.webp"), Some((ID.parse().unwrap(), 400)));
        for file in [
            "400",
            "400.png",
            "0400.webp",
            "+400.webp",
            "-1.webp",
            ".webp",
            "400.webp.webp",
            "99999999999.webp",
        ] {
            assert_eq!(named(ID, file), None, "{file}");
        }
        for id in [&ID.to_uppercase(), &ID.replace('-', ""), &format!("{{{ID}}}"), "..", ""] {
            assert_eq!(named(id, "400.webp"), None, "{id}");
        }
    }
}
