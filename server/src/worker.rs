//! Does the jobs and what comes round by itself, as soon as they are due.
//!
//! Several workers may run, here and in other processes: each job and each round is handed to one of them. A worker
//! that is asked to stop finishes what it holds; what it cannot finish comes back when its lease ends.

use crate::AppState;
use domain::Cx;
use domain::kit::jobs::{self, CHANNEL, Claimed};
use domain::registry;
use futures::FutureExt as _;
use futures::future::join_all;
use model::AppError;
use sqlx::postgres::PgListener;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::watch;

/// Jobs under way at once.
const AT_ONCE: i64 = 8;
/// How long a new job may wait when nobody could be told of it.
const AT_LATEST: Duration = Duration::from_secs(5);

/// Works until it is told to stop.
pub async fn run(state: AppState, mut stop: watch::Receiver<bool>) {
    let mut bell = Bell::default();
    while !*stop.borrow() {
        if state.readiness.is_prepared() {
            come_round(&state).await;
            // As long as there is work, nobody waits for a bell.
            while !*stop.borrow() && work(&state).await > 0 {}
        }
        tokio::select! {
            () = bell.rung(&state) => {}
            _ = stop.changed() => {}
        }
    }
    tracing::info!("the worker stopped");
}

/// Does what is due now; answers how much that was.
async fn work(state: &AppState) -> usize {
    let claimed = match jobs::claim(&state.system_cx(), AT_ONCE).await {
        Ok(claimed) => claimed,
        Err(error) => {
            tracing::warn!(%error, "jobs could not be looked up");
            return 0;
        }
    };
    join_all(claimed.iter().map(|job| perform(state.system_cx(), job))).await;
    claimed.len()
}

async fn perform(cx: Cx, job: &Claimed) {
    let done = AssertUnwindSafe(registry::perform(&cx, job)).catch_unwind().await;
    let result = done.unwrap_or_else(|_| Err(AppError::broken("the job panicked")));
    let outcome = if result.is_ok() { "done" } else { "failed" };
    metrics::counter!("jobs_total", "kind" => job.kind.clone(), "outcome" => outcome).increment(1);
    let Err(error) = result else { return };
    match jobs::fail(&cx, job, &error).await {
        Ok(true) => {
            tracing::error!(job = %job.id, kind = job.kind, %error, "a job was parked: a person must look at it");
        }
        Ok(false) => {
            tracing::warn!(job = %job.id, kind = job.kind, %error, "a job failed and comes back later");
        }
        Err(second) => tracing::warn!(job = %job.id, %error, %second, "a job failed, and so did noting that"),
    }
}

async fn come_round(state: &AppState) {
    let cx = state.system_cx();
    match jobs::due_schedules(&cx, registry::SCHEDULES).await {
        Ok(due) => {
            for name in due {
                if let Err(error) = registry::come_round(&cx, name).await {
                    tracing::warn!(schedule = name, %error, "what comes round by itself failed");
                }
            }
        }
        Err(error) => tracing::debug!(%error, "schedules could not be looked up"),
    }
}

/// Rings when a transaction that wrote a job was committed, and every few seconds in case nobody could ring.
#[derive(Default)]
struct Bell {
    listener: Option<PgListener>,
}

impl Bell {
    async fn rung(&mut self, state: &AppState) {
        let latest = tokio::time::sleep(AT_LATEST);
        tokio::select! {
            () = latest => {}
            () = self.heard(state) => {}
        }
    }

    async fn heard(&mut self, state: &AppState) {
        if self.listener.is_none() && state.readiness.is_prepared() {
            self.listener = listen(state).await;
        }
        match &mut self.listener {
            Some(listener) => {
                if listener.recv().await.is_err() {
                    self.listener = None;
                }
            }
            None => std::future::pending().await,
        }
    }
}

async fn listen(state: &AppState) -> Option<PgListener> {
    let mut listener = PgListener::connect_with(&state.shop.pool).await.ok()?;
    listener.listen(CHANNEL).await.ok()?;
    Some(listener)
}
