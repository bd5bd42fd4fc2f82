//! Who does which job, who hears of which event, and what comes round by itself.

use crate::accounts::{self, ForgotPasswordJob};
use crate::catalog::ImportJob;
use crate::kit::events::{self, Deliver, Event, Subscription};
use crate::kit::jobs::{self, Claimed, Job, Schedule};
use crate::kit::letter::{Letter, TextMessage};
use crate::kit::{AppError, Cx, Result, System, Tx, deadlines, idempotency, inbox, outbox};
use crate::payments::{self, ApplyEventJob, CallOffJob, RefundJob};
use crate::{analytics, cart, catalog, inventory, notifications, orders, reviews, vendors};
use chrono::Duration;

/// Which subscriber hears of which events. A new row here is all a room needs to listen.
pub const SUBSCRIPTIONS: &[Subscription] = &[
    Subscription { consumer: "notifications", kinds: notifications::HEARS },
    Subscription { consumer: "vendors", kinds: vendors::HEARS },
    Subscription { consumer: "payments", kinds: payments::HEARS },
    Subscription { consumer: "reviews", kinds: reviews::HEARS },
    Subscription { consumer: "analytics", kinds: analytics::HEARS },
];

/// What comes round by itself.
pub const SCHEDULES: &[Schedule] = &[
    Schedule { name: "accounts.sweep", every: Duration::minutes(10) },
    Schedule { name: "jobs.park_abandoned", every: Duration::minutes(1) },
    Schedule { name: "idempotency.sweep", every: Duration::hours(1) },
    Schedule { name: "outbox.sweep", every: Duration::minutes(1) },
    Schedule { name: "catalog.sweep", every: Duration::hours(6) },
    Schedule { name: "catalog.forget_changes", every: Duration::minutes(10) },
    Schedule { name: "cart.sweep", every: Duration::hours(1) },
    Schedule { name: "inventory.sweep", every: Duration::seconds(5) },
    Schedule { name: "deadlines.sweep", every: Duration::seconds(5) },
    Schedule { name: "notifications.sweep", every: Duration::hours(1) },
    Schedule { name: "payments.sweep", every: Duration::seconds(5) },
];

/// Does one job. An error brings it back later.
pub async fn perform(cx: &Cx, job: &Claimed) -> Result<()> {
    match job.kind.as_str() {
        Letter::KIND => notifications::send_mail(cx, job).await?,
        TextMessage::KIND => notifications::send_text(cx, job).await?,
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
    if inbox::first_time(&mut tx, cx, &delivery.consumer, event.id).await? {
        hear(&mut tx, cx, &delivery.consumer, &event).await?;
    }
    jobs::finish(&mut tx, job.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Brings an event that a broker handed over to one of its subscribers; told again, it has no second effect.
///
/// Where earlier events of the same thing still wait as jobs for this subscriber, it waits behind them.
pub async fn receive(cx: &Cx, consumer: &str, event: &Event) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    if jobs::lane_is_open(&mut tx, &events::lane(consumer, &event.thing, event.thing_id)).await? {
        if !inbox::has_heard(&mut tx, consumer, event.id).await? {
            Deliver::enqueue(&mut tx, cx, consumer, (&event.thing, event.thing_id, event.seq)).await?;
        }
    } else if inbox::first_time(&mut tx, cx, consumer, event.id).await? {
        hear(&mut tx, cx, consumer, event).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Leaves an event that a subscriber could not take to the jobs, which try again and again and park in the end.
pub async fn put_off(cx: &Cx, consumer: &str, event: &Event) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    Deliver::enqueue(&mut tx, cx, consumer, (&event.thing, event.thing_id, event.seq)).await?;
    tx.commit().await?;
    Ok(())
}

async fn hear(tx: &mut Tx, cx: &Cx, consumer: &str, event: &Event) -> Result<()> {
    match consumer {
        "notifications" => notifications::hear(tx, cx, event).await,
        "vendors" => vendors::hear(tx, cx, event).await,
        "payments" => payments::hear(tx, cx, event).await,
        "reviews" => reviews::hear(tx, cx, event).await,
        "analytics" => analytics::hear(tx, event).await,
        unknown => Err(AppError::broken(format_args!("nobody called {unknown} listens"))),
    }
}

/// Does what a schedule is for.
pub async fn come_round(cx: &Cx, name: &str) -> Result<()> {
    match name {
        "accounts.sweep" => accounts::sweep(cx).await,
        "jobs.park_abandoned" => jobs::park_abandoned(cx).await,
        "idempotency.sweep" => idempotency::sweep(cx).await,
        "outbox.sweep" => outbox::sweep(cx).await,
        "catalog.sweep" => catalog::sweep_imports(cx).await,
        "catalog.forget_changes" => catalog::forget_changes(cx).await,
        "cart.sweep" => cart::sweep(cx).await,
        "inventory.sweep" => inventory::sweep(cx).await,
        "notifications.sweep" => notifications::sweep(cx).await,
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
