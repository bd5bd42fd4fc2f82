//! Does the jobs and what comes round by itself, as soon as they are due.
//!
//! Several workers may run, here and in other processes: each job and each round is handed to one of them. A worker
//! that is asked to stop finishes what it holds; what it cannot finish comes back when its lease ends.

use crate::AppState;
use crate::bell::Bell;
use crate::relay;
use domain::Cx;
use domain::kit::jobs::{self, CHANNEL, Claimed};
use domain::kit::outbox;
use domain::registry;
use futures::FutureExt as _;
use futures::future::join_all;
use model::AppError;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::watch;

/// Jobs under way at once.
const AT_ONCE: i64 = 8;
/// How long a new job may wait when nobody could be told of it.
const AT_LATEST: Duration = Duration::from_secs(5);
/// How often it is looked what comes round by itself.
const A_ROUND: Duration = Duration::from_secs(1);

/// Does jobs, and relays facts where there is a message broker, until it is told to stop.
pub async fn run(state: AppState, stop: watch::Receiver<bool>) {
    tokio::join!(
        relay::run(state.clone(), stop.clone()),
        come_rounds(state.clone(), stop.clone()),
        do_jobs(state, stop)
    );
    tracing::info!("the worker stopped");
}

async fn do_jobs(state: AppState, mut stop: watch::Receiver<bool>) {
    let mut looked_after = false;
    let mut bell = Bell::new(CHANNEL, AT_LATEST);
    while !*stop.borrow() {
        if state.readiness.is_prepared() {
            if !looked_after {
                looked_after = look_after_the_outbox(&state).await;
            }
            // As long as there is work, nobody waits for a bell.
            while !*stop.borrow() && work(&state).await > 0 {}
        }
        tokio::select! {
            () = bell.rung(&state) => {}
            _ = stop.changed() => {}
        }
    }
}

/// What an earlier process left for a broker that this one does not know of becomes jobs.
async fn look_after_the_outbox(state: &AppState) -> bool {
    let cx = state.system_cx();
    if cx.facts().broker {
        return true;
    }
    match outbox::fall_back(&cx).await {
        Ok(0) => true,
        Ok(facts) => {
            tracing::info!(facts, "facts that waited for a message broker are delivered as jobs");
            true
        }
        Err(error) => {
            tracing::warn!(%error, "facts that wait for a message broker could not be looked after");
            false
        }
    }
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

/// What comes round is due on time, however many jobs there are and however long one of them takes.
async fn come_rounds(state: AppState, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(A_ROUND);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    while !*stop.borrow() {
        if state.readiness.is_prepared() {
            come_round(&state).await;
        }
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stop.changed() => {}
        }
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
