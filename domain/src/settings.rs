//! Settings: what staff change while the shop runs. Reading them is `kit::settings`; this room changes them.
//!
//! Events: `settings.changed`. Every change is in the audit log.

use crate::accounts::Admin;
use crate::kit::settings::{defaults, read, stored};
use crate::kit::{AppError, Cx, Result, audit, events};
use model::accounts::Permission;
use model::settings::Settings;
use model::taxes::is_country;
use model::{FieldError, FieldErrors, FieldProblem};
use serde_json::{Map, Value};
use sqlx::PgConnection;
use std::sync::Arc;

/// Changes the settings that are named, for staff with the permission `settings`.
///
/// Refuses unknown keys and wrong types by field. Records `settings.changed` and an audit row.
pub async fn change(cx: &Cx, who: &Admin, part: &Map<String, Value>) -> Result<Arc<Settings>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    lock(&mut tx).await?;
    let before = stored(&mut tx).await?;
    refuse_misfits(part)?;
    let mut after = before.clone();
    after.extend(part.clone());
    let settings = Arc::new(read(after)?);
    for (key, value) in part {
        write(&mut tx, cx, who, key, value).await?;
    }
    let defaults = defaults()?;
    let in_force = |key: &str| before.get(key).or_else(|| defaults.get(key)).cloned().unwrap_or_default();
    let changed_from: Map<String, Value> = part.keys().map(|key| (key.clone(), in_force(key))).collect();
    let entry = audit::Entry {
        action: "settings.change",
        target_type: "settings",
        target_id: "shop".to_owned(),
        before: Some(Value::Object(changed_from)),
        after: Some(Value::Object(part.clone())),
        reason: None,
    };
    audit::record(&mut tx, cx, who.signature(), entry).await?;
    let event = events::NewEvent {
        kind: "settings.changed",
        thing: "settings",
        thing_id: uuid::Uuid::nil(),
        data: Value::Object(part.clone()),
    };
    events::record(&mut tx, cx, Some(who.user_id()), event).await?;
    tx.commit().await?;
    cx.shop().settings.put(cx.now(), settings.clone());
    Ok(settings)
}

fn refuse_misfits(part: &Map<String, Value>) -> Result<()> {
    let known = defaults()?;
    let problems: Vec<FieldError> = part
        .iter()
        .filter_map(|(key, value)| {
            let problem = match known.get(key) {
                None => FieldProblem::Unknown,
                Some(default) => misfit(key, default, value)?,
            };
            Some(FieldError { field: key.clone(), problem })
        })
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(AppError::Invalid(FieldErrors(problems))) }
}

/// What is wrong with a value, where it has not the type of the default it replaces or is out of range.
fn misfit(key: &str, default: &Value, value: &Value) -> Option<FieldProblem> {
    let (fits, expected) = match default {
        Value::Bool(_) => (value.is_boolean(), "boolean"),
        Value::Number(_) => (value.is_i64() || value.is_u64(), "whole number"),
        _ => (value.is_string(), "text"),
    };
    if !fits {
        return Some(FieldProblem::WrongType { expected: expected.to_owned() });
    }
    if key == "shop.country" && !value.as_str().is_some_and(is_country) {
        return Some(FieldProblem::NotACountry);
    }
    let (min, max) = range(key);
    let outside = value.is_number() && value.as_i64().is_none_or(|number| !(min..=max).contains(&number));
    outside.then_some(FieldProblem::OutOfRange { min, max })
}

/// What a number may be. None of these may be so small that staff lock themselves out with it.
fn range(key: &str) -> (i64, i64) {
    match key {
        "security.sessionIdleDays" | "security.sessionMaxDays" => (1, 3_650),
        "limits.requestsPerMinute" | "limits.authPerMinute" => (1, 1_000_000),
        "limits.openOrdersOfAPerson" | "limits.openOrdersOfAPlace" => (1, 1_000_000),
        "tax.onCommissionBp" => (0, 10_000),
        _ => (0, i64::from(u32::MAX)),
    }
}

/// One change at a time, so that what the audit log says of before and after is true.
async fn lock(conn: &mut PgConnection) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('settings'))").execute(conn).await?;
    Ok(())
}

async fn write(conn: &mut PgConnection, cx: &Cx, who: &Admin, key: &str, value: &Value) -> Result<()> {
    sqlx::query!(
        "insert into settings (key, value, updated_at, updated_by) values ($1, $2, $3, $4)
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at,
             updated_by = excluded.updated_by",
        key,
        value,
        cx.now(),
        who.user_id().0,
    )
    .execute(conn)
    .await?;
    Ok(())
}
