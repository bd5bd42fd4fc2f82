//! What gateways tell by themselves. Kept before it is acknowledged, each event once; applied in any order and number
//! to the same end, since all it does is to make us settle.

use super::afterwards;
use super::jobs::ApplyEventJob;
use super::settle::{self, Told};
use crate::kit::outside::{About, Charge, Delivery, Notice, NoticeError, Standing};
use crate::kit::{AppError, Cx, Result, System, failpoint, jobs};
use chrono::Duration;
use model::{Money, PaymentId};
use sqlx::PgConnection;
use uuid::Uuid;

/// An event of a charge that we do not know (yet) is kept trying so long.
const STRANGE_FOR: Duration = Duration::minutes(5);

/// What came of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Kept; told again it changes nothing.
    Kept,
    /// Not from the gateway, or too old.
    NotGenuine,
    /// There is no such gateway here.
    NoGateway,
    Later,
}

/// A webhook's delivery: checked by the gateway's adapter, kept, applied. For a door that has proved nothing.
pub async fn hear_notice(cx: &Cx, gateway: &str, delivery: &Delivery<'_>) -> Result<Heard> {
    let Some(there) = cx.gateways().named(gateway) else { return Ok(Heard::NoGateway) };
    match there.read(delivery).await {
        Ok(None) => Ok(Heard::Kept),
        Ok(Some(notice)) => {
            apply_event(cx, gateway, &notice).await?;
            Ok(Heard::Kept)
        }
        Err(NoticeError::NotGenuine(why)) => {
            tracing::warn!(gateway, why, "a webhook was refused");
            Ok(Heard::NotGenuine)
        }
        Err(NoticeError::Later(why)) => {
            tracing::warn!(gateway, why, "a webhook could not be checked now");
            Ok(Heard::Later)
        }
    }
}

/// Keeps one event, and applies it at once where it says for good that money came; else a job does.
pub async fn apply_event(cx: &Cx, gateway: &str, notice: &Notice) -> Result<()> {
    let Some(id) = keep(cx, gateway, notice).await? else { return Ok(()) };
    failpoint::reach(cx, "payments.event-kept");
    if notice.standing == Some(Standing::Succeeded) {
        // the job is there for where this fails
        if let Err(error) = apply_kept(cx, id).await {
            tracing::warn!(event = notice.event_id, %error, "an event is applied later");
        }
    }
    Ok(())
}

/// Answers the row of a new event; none where it was told before.
async fn keep(cx: &Cx, gateway: &str, notice: &Notice) -> Result<Option<Uuid>> {
    let mut tx = cx.begin(&System).await?;
    let payment = payment_of(&mut tx, gateway, notice.payment_id, notice.transaction_id.as_deref()).await?;
    let (standing, minor) = match (&notice.standing, notice.captured) {
        (Some(Standing::Succeeded), Some(money)) => (Some("succeeded"), Some(money.minor)),
        _ => (None, None),
    };
    let payload = serde_json::json!({
        "told": notice.payload, "transaction": notice.transaction_id, "payment": notice.payment_id,
        "standing": standing, "minor": minor, "about": notice.about, "currency": notice.captured.map(|money| money.currency.code().to_owned()),
    });
    let id = sqlx::query_scalar!(
        "insert into payment_events (id, gateway, event_id, kind, payload, payment_id, received_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint payment_events_told_once do nothing returning id",
        cx.id::<Uuid>(),
        gateway,
        notice.event_id,
        notice.kind,
        payload,
        payment.map(|id| id.0),
        cx.now(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    if let Some(id) = id {
        jobs::enqueue(&mut tx, cx, &ApplyEventJob { id }).await?;
        tx.commit().await?;
    }
    Ok(id)
}

async fn payment_of(
    conn: &mut PgConnection,
    gateway: &str,
    id: Option<PaymentId>,
    transaction_id: Option<&str>,
) -> Result<Option<PaymentId>> {
    Ok(sqlx::query_scalar!(
        r#"select id as "id: PaymentId" from payments
           where gateway = $1 and (id = $2 or transaction_id = $3) order by (id = $2) desc nulls last limit 1"#,
        gateway,
        id.map(|id| id.0),
        transaction_id,
    )
    .fetch_optional(conn)
    .await?)
}

/// Applies an event that is kept, unless it was.
pub(super) async fn apply_kept(cx: &Cx, id: Uuid) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let event = sqlx::query!(
        r#"select gateway, payload, payment_id as "payment_id: PaymentId", received_at from payment_events
           where id = $1 and applied_at is null"#,
        id
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(event) = event else { return Ok(()) };
    let text = |name: &str| event.payload.get(name).and_then(|value| value.as_str());
    let named = text("payment").and_then(|id| id.parse().ok());
    let payment = match event.payment_id {
        Some(payment) => Some(payment),
        None => payment_of(&mut tx, &event.gateway, named, text("transaction")).await?,
    };
    drop(tx);
    let Some(payment) = payment else {
        // it may be told before we noted how the gateway calls the charge
        if cx.now() - event.received_at < STRANGE_FOR {
            return Err(AppError::Busy);
        }
        return done(cx, id, None, Some("no such payment")).await;
    };
    let about = event.payload.get("about").cloned().map(serde_json::from_value::<About>);
    let about = about.transpose().map_err(AppError::broken)?.unwrap_or_default();
    if about != About::Charge {
        afterwards::apply(cx, payment, &about).await?;
        failpoint::reach(cx, "payments.event-applied");
        return done(cx, id, Some(payment), None).await;
    }
    let told = match (text("standing"), event.payload.get("minor").and_then(serde_json::Value::as_i64)) {
        (Some("succeeded"), Some(minor)) => {
            let currency = text("currency").and_then(|code| code.parse().ok());
            let captured = currency.map(|currency| Money::new(minor, currency));
            let transaction_id = text("transaction").map(str::to_owned);
            Told::Charge(Charge { transaction_id, standing: Standing::Succeeded, captured })
        }
        _ => Told::Ask,
    };
    settle::row(cx, payment, told).await?;
    failpoint::reach(cx, "payments.event-applied");
    done(cx, id, Some(payment), None).await
}

async fn done(cx: &Cx, id: Uuid, payment: Option<PaymentId>, set_aside: Option<&str>) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "update payment_events set applied_at = $2, payment_id = coalesce($3, payment_id), set_aside = $4 where id = $1",
        id,
        cx.now(),
        payment.map(|id| id.0),
        set_aside,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
