//! Letters as their readers see them, for whoever writes them; and the way out of them that mail programs take.

use crate::door::{ApiError, Query};
use crate::{AppState, Facts};
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::kit::letter::DARK;
use domain::notifications;
use i18n::Lang;
use model::AppError;
use serde::Deserialize;

type Answer = Result<Response, ApiError>;

/// A mail brings styles of its own and may do nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups";

/// A mail's HTML as a page.
pub(super) fn shown(html: String) -> Response {
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, html).into_response()
}

#[derive(Deserialize)]
pub(super) struct Look {
    lang: Option<String>,
    theme: Option<String>,
}

/// A letter with sample words, in a language and theme. Only in development.
pub(super) async fn preview(
    State(state): State<AppState>,
    Path(about): Path<String>,
    Query(look): Query<Look>,
) -> Answer {
    if state.config.env.is_production() {
        return Err(AppError::NotFound.into());
    }
    let lang = look.lang.as_deref().and_then(Lang::parse).unwrap_or_default();
    let mail = notifications::sample_mail(&state.system_cx(), lang, &about)?;
    let html = match look.theme.as_deref() {
        Some("dark") => mail.html.replace(DARK, "@media all"),
        Some("light") => mail.html.replace(DARK, "@media not all"),
        _ => mail.html,
    };
    Ok(shown(html))
}

#[derive(Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    token: String,
}

/// What a mail program posts when its reader presses "unsubscribe" (RFC 8058): no page of ours is seen.
pub(super) async fn unsubscribe(
    State(state): State<AppState>,
    Extension(facts): Extension<Facts>,
    Query(link): Query<Link>,
) -> Answer {
    notifications::unsubscribe(&state.cx(&facts), &link.token).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
