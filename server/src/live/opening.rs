//! The way to a connection: who is there, and whether they have a place.

use super::hub::Counted;
use super::socket;
use super::talk::Talk;
use crate::door::{ApiError, Problem};
use crate::layers::client_address::bucket_of;
use crate::layers::same_origin;
use crate::live::limits;
use crate::{AppState, Facts, identity, sessions};
use axum::extract::ws::WebSocketUpgrade;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use domain::Cx;
use domain::accounts::{self, Who};
use domain::live::{Listener, listener};
use model::{AppError, Reason};

/// Seconds after which somebody with connections enough may try again.
const LATER: u32 = 30;

/// What is asked for in the address.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub ticket: Option<&'a str>,
    pub after: Option<i64>,
}

/// Opens a connection for whoever is there: by a ticket, a bearer token, the browser's session, or nobody known.
pub async fn open(
    state: &AppState,
    facts: &Facts,
    headers: &HeaderMap,
    asked: Asked<'_>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, ApiError> {
    if state.readiness.is_leaving() {
        return Err(AppError::Busy.into());
    }
    let cx = state.cx(facts);
    let (who, keys) = prove(state, &cx, headers, asked.ticket).await?;
    let who = listener(&cx, who, keys).await?;
    let counted = state.config.rate_limits.then(|| counted(&who, facts));
    let live = state.live.clone();
    let refused = AppError::SlowDown { seconds: LATER };
    let line = live.join(&who, counted).ok_or(refused)?;
    // pages that know of no fact yet name none
    let after = asked.after.filter(|after| *after > 0);
    let talk = Talk { id: line.id, cx, who, after };
    // a login that ended a moment ago was told of before anybody stood here to be closed
    if let Some(login) = talk.who.login_id()
        && !accounts::ended(&talk.cx, &[login]).await?.is_empty()
    {
        return Err(AppError::SignIn(Reason::Unauthenticated).into());
    }
    Ok(upgrade
        .read_buffer_size(4 * 1024)
        .write_buffer_size(0)
        .max_message_size(limits::LONGEST)
        .max_frame_size(limits::LONGEST)
        .on_upgrade(move |socket| socket::speak(socket, live, line, talk)))
}

fn counted(who: &Listener, facts: &Facts) -> Counted {
    match who.user_id() {
        Some(user) => Counted { bucket: user.to_string(), is_account: true },
        None => Counted { bucket: facts.ip.map(bucket_of).unwrap_or_default(), is_account: false },
    }
}

/// Who is there, and what of their session opens orders.
///
/// A ticket or a token proves it whoever sends it along. A session is sent along by browsers for any page that asks, so
/// that page must be ours; so must one that asks for nobody.
async fn prove(
    state: &AppState,
    cx: &Cx,
    headers: &HeaderMap,
    ticket: Option<&str>,
) -> Result<(Who, Vec<String>), ApiError> {
    if let Some(ticket) = ticket {
        return Ok((accounts::redeem_ticket(cx, ticket).await?, Vec::new()));
    }
    if let Some(token) = identity::bearer(headers)? {
        return Ok((accounts::authenticate(cx, token).await?, Vec::new()));
    }
    if is_of_a_friend(state, headers) {
        return Ok((Who::nobody(), Vec::new()));
    }
    if !same_origin::is_from_here(headers, state.config.base_url.as_str()) {
        return Err(Problem::NotSameOrigin.into());
    }
    let seen = sessions::look(state, headers).await?;
    let who = match seen.login {
        Some(login) => accounts::identify(cx, login).await?,
        None => Who::nobody(),
    };
    Ok((who, seen.keys))
}

/// A site that may call the API; sessions are none of its business.
fn is_of_a_friend(state: &AppState, headers: &HeaderMap) -> bool {
    let origin = headers.get(header::ORIGIN);
    origin.is_some_and(|origin| {
        state.config.allowed_origins.iter().any(|known| known.as_bytes() == origin.as_bytes())
    })
}
