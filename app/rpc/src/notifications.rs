//! Notifications: saying that one read them, and switching mails off by the link at their foot.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{here, local_path},
    domain::notifications as verbs,
    i18n::tr,
    model::{AppError, NotificationId, Result as Checked},
};

/// One was read; back to the list as it was narrowed.
#[server(endpoint = "notifications/read")]
pub async fn read(
    #[server(default)] id: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::read(&door.cx, &door.customer()?, read_id(&id)?).await?;
        Ok(Outcome::to(local_path(&back, "/account/notifications")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Goes where one leads, and thereby reads it.
#[server(endpoint = "notifications/open")]
pub async fn open(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let notification = verbs::read(&door.cx, &door.customer()?, read_id(&id)?).await?;
        Ok(Outcome::to(local_path(&notification.path, "/account/notifications")))
    };
    let result = result.await;
    door.answer(result).await
}

/// All were read.
#[server(endpoint = "notifications/read_all")]
pub async fn read_all() -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::read_all(&door.cx, &door.customer()?).await?;
        let said = tr!(door.lang(), "notifications-said-all-read");
        Ok(Outcome::to("/account/notifications").saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Switches the mails off that a link is about. Whoever has the link.
#[server(endpoint = "notifications/unsubscribe")]
pub async fn unsubscribe(#[server(default)] token: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::unsubscribe(&door.cx, &token).await?;
        Ok(Outcome::to(format!("/unsubscribe?token={token}")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<NotificationId> {
    id.parse().map_err(|_| AppError::NotFound)
}
