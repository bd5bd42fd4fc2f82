//! Who does which job, who hears of which event, and what comes round by itself.

use crate::accounts::{self, ForgotPasswordJob};
use crate::catalog::ImportJob;
use crate::kit::events::{self, Deliver, Event, Subscription};
use crate::kit::jobs::{self, Claimed, Job, Schedule};
use crate::kit::letter::{self, Letter, TextMessage};
use crate::kit::{AppError, Cx, Result, System, Tx, deadlines, idempotency};
use crate::payments::{self, ApplyEventJob, CallOffJob, RefundJob};
use crate::{cart, catalog, inventory, notifications, orders, vendors};
use chrono::Duration;

/// Which subscriber hears of which events. A new row here is all a room needs to listen.
pub const SUBSCRIPTIONS: &[Subscription] = &{
    let [accounts, stock, stores, products, bought] = notifications::SUBSCRIPTIONS;
    [
        accounts,
        stock,
        stores,
        products,
        bought,
        Subscription { consumer: "vendors", kinds: vendors::HEARS },
        Subscription { consumer: "payments", kinds: payments::HEARS },
    ]
};

/// What comes round by itself.
pub const SCHEDULES: &[Schedule] = &[
    Schedule { name: "accounts.sweep", every: Duration::minutes(10) },
    Schedule { name: "jobs.park_abandoned", every: Duration::minutes(1) },
    Schedule { name: "idempotency.sweep", every: Duration::hours(1) },
    Schedule { name: "catalog.sweep", every: Duration::hours(6) },
    Schedule { name: "catalog.forget_changes", every: Duration::minutes(10) },
    Schedule { name: "cart.sweep", every: Duration::hours(1) },
    Schedule { name: "inventory.sweep", every: Duration::seconds(5) },
    Schedule { name: "deadlines.sweep", every: Duration::seconds(5) },
    Schedule { name: "payments.sweep", every: Duration::seconds(5) },
];

/// Does one job. An error brings it back later.
pub async fn perform(cx: &Cx, job: &Claimed) -> Result<()> {
    match job.kind.as_str() {
        Letter::KIND => letter::send(cx, &job.read()?, job.id).await?,
        TextMessage::KIND => letter::send_text(cx, &job.read()?).await?,
        ForgotPasswordJob::KIND => job.read::<ForgotPasswordJob>()?.perform(cx).await?,
        ImportJob::KIND => job.read::<ImportJob>()?.perform(cx).await?,
        RefundJob::KIND => job.read::<RefundJob>()?.perform(cx).await?,
        CallOffJob::KIND => job.read::<CallOffJob>()?.perform(cx).await?,
        ApplyEventJob::KIND => job.read::<ApplyEventJob>()?.perform(cx).await?,
        Deliver::KIND => return deliver(cx, job).await,
        unknown => return Err(AppError::broken(format_args!("nobody does jobs of the kind {unknown}"))),
    }
    let mut conn = cx.pool().acquire().await?;
    jobs::finish(&mut conn, job.id).await
}

/// Brings an event to its subscriber; both the effect and the end of the delivery are one transaction.
async fn deliver(cx: &Cx, job: &Claimed) -> Result<()> {
    let delivery: Deliver = job.read()?;
    let mut tx = cx.begin(&System).await?;
    let event = events::read(&mut tx, delivery.seq).await?;
    hear(&mut tx, cx, &delivery.consumer, &event).await?;
    jobs::finish(&mut tx, job.id).await?;
    tx.commit().await?;
    Ok(())
}

async fn hear(tx: &mut Tx, cx: &Cx, consumer: &str, event: &Event) -> Result<()> {
    match consumer {
        "notifications" => notifications::hear(tx, cx, event).await,
        "vendors" => vendors::hear(tx, cx, event).await,
        "payments" => payments::hear(tx, cx, event).await,
        unknown => Err(AppError::broken(format_args!("nobody called {unknown} listens"))),
    }
}

/// Does what a schedule is for.
pub async fn come_round(cx: &Cx, name: &str) -> Result<()> {
    match name {
        "accounts.sweep" => accounts::sweep(cx).await,
        "jobs.park_abandoned" => jobs::park_abandoned(cx).await,
        "idempotency.sweep" => idempotency::sweep(cx).await,
        "catalog.sweep" => catalog::sweep_imports(cx).await,
        "catalog.forget_changes" => catalog::forget_changes(cx).await,
        "cart.sweep" => cart::sweep(cx).await,
        "inventory.sweep" => inventory::sweep(cx).await,
        "payments.sweep" => payments::sweep(cx).await,
        "deadlines.sweep" => deadlines::sweep(cx, async |kind, thing| passed(cx, &kind, thing).await).await,
        unknown => Err(AppError::broken(format_args!("no schedule is called {unknown}"))),
    }
}

/// Does what follows when a deadline passed. It may be asked twice, and holds no lock: whoever does it begins a
/// transaction of its own and looks first whether there is anything left to do.
async fn passed(cx: &Cx, kind: &str, thing: uuid::Uuid) -> Result<()> {
    if orders::passed(cx, kind, thing).await? {
        return Ok(());
    }
    Err(AppError::broken(format_args!("nobody minds the deadline {kind} of {thing}")))
}
