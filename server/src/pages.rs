//! Pages and the server functions behind their forms.

mod document_end;
mod functions;
mod language;
mod letters;
mod store_files;
pub mod uploads;

use crate::assets::{self, Manifest};
use crate::{AppState, Facts};
use app::{App, Assets, Newest, Preload, document};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use domain::accounts::{self, DeviceToken, Who};
use domain::kit::settings;
use domain::notifications;
use leptos::prelude::{provide_context, use_context, use_nonce};
use leptos_axum::{LeptosRoutes, generate_route_list};
use model::preferences::Theme;
use model::{AppError, MessageId, Result};
use rpc::door::{self, Door, Flash};
use std::collections::HashMap;
use std::sync::Arc;
use tower_sessions::Session;
use uploads::Upload;

use crate::door::{ApiError, Id, Problem};
use crate::layers::body_limit;
use crate::layers::facts::cookie;
use crate::layers::facts::wished_lang;

/// So much of a refused form waits in the session.
const MOST_TYPED: usize = 8 * 1024;

/// The routes of the application; sessions and body limits are put around them by `router`.
pub fn router(state: &AppState, uploads: &[Upload]) -> Router<AppState> {
    let context = context(state);
    let downloads = store_files::downloads();
    let router = Router::new();
    let router = downloads.into_iter().fold(router, |router, (path, get)| router.route(path, get));
    router
        .route("/dev/mail/{id}/html", get(mail_as_html))
        .route("/dev/mail/templates/{about}/html", get(letters::preview))
        .route("/unsubscribe", post(letters::unsubscribe))
        // Each function becomes a route of its own.
        .leptos_routes_with_context(state, generate_route_list(App), context, document)
        .route("/_fn/{*name}", any(functions::unknown))
        .merge(uploads::router(uploads))
        .fallback(not_found)
        .layer(from_fn(functions::explain))
        .layer(from_fn(document_end::layer))
        .layer(from_fn_with_state(state.clone(), make_door))
}

/// Any address no other route knows: the application's own page for that.
async fn not_found(State(state): State<AppState>, request: Request) -> Response {
    let render = leptos_axum::render_app_async_with_context(context(&state), document);
    render(request).await
}

/// A kept mail as its reader would see it. It brings styles of its own and may do nothing else.
async fn mail_as_html(
    State(state): State<AppState>,
    Id(id): Id<MessageId>,
) -> std::result::Result<Response, ApiError> {
    if state.config.env.is_production() {
        return Err(AppError::NotFound.into());
    }
    let html = notifications::kept_html(&state.system_cx(), id).await?;
    Ok(letters::shown(html))
}

/// Whose pictures a page may show besides ours, as the setting says it.
#[derive(Clone, Default)]
struct ImageHosts(String);

/// What every page may ask for besides its door.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let (policy, live) = (state.policy.clone(), state.live.clone());
    move || {
        provide_context(assets());
        // before anything is read that the page shows
        if let Some(seq) = live.newest() {
            provide_context(Newest(seq));
        }
        // a header of the same answer names the nonce that its scripts carry
        if let Some(answer) = use_context::<leptos_axum::ResponseOptions>() {
            let nonce = use_nonce().map(|nonce| nonce.to_string());
            let hosts =
                use_context::<Parts>().and_then(|parts| parts.extensions.get::<ImageHosts>().cloned());
            let hosts = hosts.unwrap_or_default().0;
            answer.insert_header(header::CONTENT_SECURITY_POLICY, policy.for_page(nonce.as_deref(), &hosts));
            answer.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }
}

/// The front end's files, as the pages want to know them.
pub fn assets() -> Assets {
    let Manifest { css, boot, preload, fonts, .. } = assets::manifest();
    let preload = preload
        .into_iter()
        .map(|file| Preload { href: file.href, rel: file.rel, what: file.what, kind: file.kind })
        .collect();
    Assets { css: css.unwrap_or_default(), boot: boot.unwrap_or_default(), preload, fonts }
}

/// Finds out who is there and what the session holds, once, before anything is rendered.
async fn make_door(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    match prepare(&state, &mut request).await {
        Ok(set_lang) => {
            let mut response = next.run(request).await;
            if let Some(cookie) = set_lang {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(problem) => problem.into_response(),
    }
}

async fn prepare(
    state: &AppState,
    request: &mut Request,
) -> std::result::Result<Option<HeaderValue>, Problem> {
    let facts = request.extensions().get::<Facts>().cloned().unwrap_or_default();
    let session =
        request.extensions().get::<Session>().cloned().ok_or_else(|| AppError::broken("no session layer"))?;
    let mut cx = state.cx(&facts).on_page();
    let who = match Door::login_of(&session).await? {
        Some(login) => accounts::identify(&cx, login).await?,
        None => Who::nobody(),
    };
    let chosen = wished_lang(request.uri());
    cx.request.lang = language::of(request.headers(), chosen, &who).unwrap_or(facts.lang);
    if language::is_own_wish(request, state.config.base_url.as_str()) {
        language::remember(&cx, &who, chosen).await?;
    }
    let is_https = state.config.base_url.is_https();
    let door = Door {
        theme: theme(request.headers(), &who),
        address: address(request.uri()),
        device: cookie(request.headers(), door::device_cookie(is_https))
            .map(|token| DeviceToken(token.to_owned())),
        flash: Arc::new(flash(request.method(), &session).await?),
        typed: Arc::new(typed(request).await?),
        is_https,
        is_development: !state.config.env.is_production(),
        cx,
        who,
        session,
    };
    request.extensions_mut().insert(ImageHosts(settings::current(&door.cx).await?.image_hosts.clone()));
    request.extensions_mut().insert(door);
    Ok(chosen.map(|lang| language::cookie(lang, is_https)))
}

/// Path and query; a second slash would make links of it lead to another site.
fn address(uri: &Uri) -> String {
    let asked = uri.path_and_query().map_or("/", |asked| asked.as_str());
    format!("/{}", asked.trim_start_matches(['/', '\\']))
}

fn theme(headers: &HeaderMap, who: &Who) -> Theme {
    let by_cookie = cookie(headers, door::THEME_COOKIE).and_then(Theme::parse);
    by_cookie.or_else(|| who.identity().and_then(|identity| identity.theme)).unwrap_or_default()
}

/// What the page before left; taken out by the first page that is shown.
async fn flash(method: &Method, session: &Session) -> Result<Flash> {
    if method != Method::GET {
        return Ok(Flash::default());
    }
    let left: Option<Flash> = session.get(Flash::KEY).await.map_err(door::session_fault)?;
    if left.is_some() {
        session.remove_value(Flash::KEY).await.map_err(door::session_fault)?;
    }
    Ok(left.unwrap_or_default())
}

/// The fields of a posted form but for secrets, and the body put back for the function that reads it.
///
/// What is refused waits in the session, so it is no more than people type: the rest of a flood is left aside.
async fn typed(request: &mut Request) -> std::result::Result<HashMap<String, String>, Problem> {
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if request.method() != Method::POST || !is_form {
        return Ok(HashMap::new());
    }
    let body = std::mem::replace(request.body_mut(), Body::empty());
    let bytes: Bytes = to_bytes(body, body_limit::ORDINARY).await.map_err(|_| Problem::PayloadTooLarge)?;
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&bytes).unwrap_or_default();
    *request.body_mut() = Body::from(bytes);
    let mut left = MOST_TYPED;
    let fits = |(name, value): &(String, String)| {
        let size = name.len() + value.len();
        let fits = door::may_be_kept(name) && size <= left;
        left -= if fits { size } else { 0 };
        fits
    };
    Ok(fields.into_iter().filter(fits).collect())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn no_address_leads_elsewhere() {
        for (asked, kept) in [
            ("/cart?x=//y", "/cart?x=//y"),
            ("//evil.test/x", "/evil.test/x"),
            ("/\\evil.test", "/evil.test"),
            ("/", "/"),
        ] {
            assert_eq!(address(&asked.parse().unwrap()), kept, "{asked}");
        }
    }
}
