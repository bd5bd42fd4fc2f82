//! Language, currency, theme and notifications: for visitors in cookies, for accounts on the account too.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, LANG_COOKIE, THEME_COOKIE, here, local_path},
    domain::preferences as verbs,
    i18n::{Lang, tr},
    model::Result as Checked,
    model::preferences::{NOTIFIED_EVENTS, NotificationMatrix, Theme, UpdatePreferences},
};

/// One preference from the header's menu. Anyone.
#[server(endpoint = "preferences/choose")]
pub async fn choose(
    #[server(default)] theme: String,
    #[server(default)] currency: String,
    #[server(default)] return_to: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let input = UpdatePreferences {
        theme: Theme::parse(&theme),
        currency: (!currency.is_empty()).then_some(currency),
        ..UpdatePreferences::default()
    };
    let result = remember(&door, &input).await.map(|()| Outcome::to(local_path(&return_to, "/")));
    door.answer(result).await
}

/// The preferences page of an account.
#[server(endpoint = "preferences/save")]
pub async fn save(
    #[server(default)] language: String,
    #[server(default)] currency: String,
    #[server(default)] theme: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        door.customer()?;
        let input = UpdatePreferences {
            language: Some(language.clone()),
            currency: Some(currency),
            theme: Theme::parse(&theme),
            notifications: Some(ticked(&door)),
        };
        remember(&door, &input).await?;
        let lang = Lang::parse(&language).unwrap_or(door.lang());
        Ok(Outcome::to("/account/preferences").saying(tr!(lang, "account-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Puts it into cookies, and on the account where there is one.
#[cfg(not(target_arch = "wasm32"))]
async fn remember(door: &Door, input: &UpdatePreferences) -> Checked<()> {
    if let Ok(who) = door.customer() {
        verbs::update(&door.cx, &who, input).await?;
    }
    if let Some(theme) = input.theme {
        door.set_cookie(THEME_COOKIE, theme.code());
    }
    if let Some(lang) = input.language.as_deref().and_then(Lang::parse) {
        door.set_cookie(LANG_COOKIE, lang.code());
    }
    Ok(())
}

/// A box that is not ticked is not sent at all, so every switch is set: on where it was sent, else off.
#[cfg(not(target_arch = "wasm32"))]
fn ticked(door: &Door) -> NotificationMatrix {
    let mut matrix = NotificationMatrix::default();
    for channel in ["email", "sms", "push", "inApp"] {
        if let Some(switches) = matrix.channel_mut(channel) {
            let on =
                |event: &&str| ((*event).to_owned(), door.typed.contains_key(&format!("{channel}:{event}")));
            switches.extend(NOTIFIED_EVENTS.iter().map(on));
        }
    }
    matrix
}
