//! What is shown instead of a page, and where else one is led.

use crate::{Frame, in_shop};
use axum::http::{HeaderValue, StatusCode, header};
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::Meta;
use model::AppError;
use rpc::door::{Door, sign_in_path};
use ui::ErrorPage;

/// Leads to another page, whoever asks: programs that read pages follow it as browsers do.
pub fn redirect(path: &str) {
    if let (Some(answer), Ok(path)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        answer.insert_header(header::LOCATION, path);
        answer.set_status(StatusCode::SEE_OTHER);
    }
}

/// Says that this page has another address for good.
pub fn moved(path: &str) {
    redirect(path);
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(StatusCode::MOVED_PERMANENTLY);
    }
}

/// A page that could not be shown.
pub fn error_view(door: Option<&Door>, error: &AppError) -> AnyView {
    error_within(door, in_shop, error)
}

/// The same in the frame of another surface.
pub fn error_within(door: Option<&Door>, frame: Frame, error: &AppError) -> AnyView {
    if let (AppError::SignIn(_), Some(door)) = (error, door) {
        redirect(&sign_in_path(&door.address));
        return ().into_any();
    }
    let lang = door.map(Door::lang).unwrap_or_default();
    let reference = door.map(|door| door.cx.request.id.clone()).unwrap_or_default();
    if let AppError::Broken { cause } = error {
        leptos::logging::error!("{reference}: a page could not be shown: {cause}");
    }
    let status = StatusCode::from_u16(error.status()).unwrap_or_default();
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(status);
    }
    let (title, text) = words(lang, error, &reference);
    let action =
        view! { <ui::LinkButton href="/" label=lang.t("page-go-home") kind=ui::ButtonKind::Primary/> };
    let body = view! {
        <ErrorPage status=error.status() title=title.clone() body=text action=action.into_any()/>
    }
    .into_any();
    match door {
        Some(door) => view! { <Meta name="robots" content="noindex"/>{frame(door, &title, body)} }.into_any(),
        None => body,
    }
}

fn words(lang: Lang, error: &AppError, reference: &str) -> (String, String) {
    match error {
        AppError::NotFound => (lang.t("page-not-found-title"), lang.t("page-not-found-text")),
        AppError::Forbidden => (lang.t("page-forbidden-title"), lang.t("page-forbidden-text")),
        AppError::Busy | AppError::Clash => (lang.t("page-busy-title"), lang.t("page-busy-text")),
        AppError::SlowDown { seconds } => {
            (lang.t("page-rate-limited-title"), tr!(lang, "page-rate-limited-text", seconds = *seconds))
        }
        AppError::Broken { .. } => {
            (lang.t("page-broken-title"), tr!(lang, "page-broken-text", ref = reference))
        }
        other => (lang.t("page-broken-title"), lang.error(other, reference)),
    }
}
