//! Preferences: language, currency, theme, and which messages a person wants where.

use crate::accounts::Customer;
use crate::kit::{AppError, Cx, Result};
use model::UserId;
use model::preferences::{NotificationMatrix, Preferences, Theme, UpdatePreferences};
use sqlx::PgConnection;

/// What the person prefers; where nothing was chosen, what the shop assumes.
pub async fn get(cx: &Cx, who: &Customer) -> Result<Preferences> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, cx, who).await
}

async fn read(conn: &mut PgConnection, cx: &Cx, who: &Customer) -> Result<Preferences> {
    let row = sqlx::query!(
        "select language, currency, theme, notifications from preferences where user_id = $1",
        who.user_id().0
    )
    .fetch_optional(conn)
    .await?;
    let mut preferences = Preferences {
        language: cx.request.lang.code().to_owned(),
        currency: cx.facts().currency,
        theme: Theme::System,
        notifications: NotificationMatrix::standard(),
    };
    let Some(row) = row else { return Ok(preferences) };
    preferences.language = row.language;
    preferences.currency = row.currency.parse().unwrap_or(cx.facts().currency);
    preferences.theme = Theme::parse(&row.theme).unwrap_or_default();
    let kept: NotificationMatrix = serde_json::from_value(row.notifications).map_err(AppError::broken)?;
    // an event that is new since then has its standard switch
    for (channel, switches) in kept.channels() {
        if let Some(target) = preferences.notifications.channel_mut(channel) {
            target.extend(switches.clone());
        }
    }
    Ok(preferences)
}

/// Whether a person wants to hear of an event on a channel, for whoever is about to write to them.
pub async fn wants(conn: &mut PgConnection, user: UserId, channel: &str, event: &str) -> Result<bool> {
    let kept = sqlx::query_scalar!(
        r#"select (notifications -> $2 ->> $3)::bool from preferences where user_id = $1"#,
        user.0,
        channel,
        event
    )
    .fetch_optional(conn)
    .await?
    .flatten();
    let standard = || {
        let mut standard = NotificationMatrix::standard();
        standard.channel_mut(channel).and_then(|switches| switches.get(event).copied()).unwrap_or(false)
    };
    Ok(kept.unwrap_or_else(standard))
}

/// Switches one message off on one channel, for whoever asked for it by a link that was mailed to them. An account that
/// is gone prefers nothing any more.
pub async fn switch_off(
    conn: &mut PgConnection,
    cx: &Cx,
    user: UserId,
    channel: &str,
    event: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into preferences as p (user_id, language, currency, theme, notifications)
         select id, $5, $4, 'system', jsonb_build_object($2::text, jsonb_build_object($3::text, false))
         from users where id = $1
         on conflict (user_id) do update set notifications = p.notifications
             || jsonb_build_object($2::text, coalesce(p.notifications -> $2, '{}') || jsonb_build_object($3::text, false))",
        user.0,
        channel,
        event,
        cx.facts().currency.code(),
        cx.request.lang.code(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Two changes at once are two changes: the second starts from what the first left.
async fn lock(conn: &mut PgConnection, who: &Customer) -> Result<()> {
    sqlx::query!("select 1 as one from preferences where user_id = $1 for update", who.user_id().0)
        .fetch_optional(conn)
        .await?;
    Ok(())
}

/// Changes what is named. Refuses unknown languages, currencies and events by field.
pub async fn update(cx: &Cx, who: &Customer, input: &UpdatePreferences) -> Result<Preferences> {
    let mut tx = cx.begin(who).await?;
    lock(&mut tx, who).await?;
    let before = read(&mut tx, cx, who).await?;
    let after = input.validate(&before)?;
    sqlx::query!(
        "insert into preferences (user_id, language, currency, theme, notifications) values ($1, $2, $3, $4, $5)
         on conflict (user_id) do update set language = excluded.language, currency = excluded.currency,
             theme = excluded.theme, notifications = excluded.notifications",
        who.user_id().0,
        after.language,
        after.currency.code(),
        after.theme.code(),
        serde_json::to_value(&after.notifications).map_err(AppError::broken)?,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(after)
}
