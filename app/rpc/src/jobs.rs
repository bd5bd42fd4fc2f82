//! What staff do with jobs that failed for good.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{here, local_path},
    domain::admin,
    model::events::GiveUpJob,
    model::{AppError, JobId, Result as Checked},
};

/// Brings a parked job back.
#[server(endpoint = "jobs/replay")]
pub async fn replay(
    #[server(default)] id: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        admin::replay_job(&door.cx, &door.who.admin()?, read_id(&id)?).await?;
        Ok(Outcome::to(local_path(&back, "/admin/events"))
            .saying(door.lang().t("admin-events-said-replayed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Does away with a parked job.
#[server(endpoint = "jobs/give_up")]
pub async fn give_up(
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = GiveUpJob { reason };
        admin::give_up_job(&door.cx, &door.who.admin()?, read_id(&id)?, &input).await?;
        Ok(Outcome::to(local_path(&back, "/admin/events"))
            .saying(door.lang().t("admin-events-said-given-up")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<JobId> {
    id.parse().map_err(|_| AppError::NotFound)
}
