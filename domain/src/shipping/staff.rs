//! Zones and methods as staff keep them.

use super::kept;
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result, audit};
use model::accounts::Permission;
use model::shipping::{Method, WriteMethod, WriteZone, Zone};
use model::{FieldProblem, Reason, ShippingMethodId, ShippingZoneId};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;

/// The zones in force with all their methods. Staff with the permission `settings`.
pub async fn list(cx: &Cx, who: &Admin) -> Result<Vec<Zone>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    kept::zones(&mut tx, cx, None).await
}

/// Adds a zone behind the others. Staff with the permission `settings`. Records an audit row.
pub async fn add_zone(cx: &Cx, who: &Admin, input: &WriteZone) -> Result<Zone> {
    who.needs(Permission::Settings)?;
    let zone = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let id = cx.id::<ShippingZoneId>();
    sqlx::query!(
        "insert into shipping_zones (id, name, countries, position, created_at, updated_at)
         values ($1, $2, $3, (select coalesce(max(position), 0) + 1 from shipping_zones), $4, $4)",
        id.0,
        zone.name,
        &zone.countries,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let made = kept::zone(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "shipping_zone.add", id.to_string(), None, Some(&made)).await?;
    tx.commit().await?;
    Ok(made)
}

/// Replaces a zone's name and countries. Staff with the permission `settings`.
///
/// Refuses a version that is no longer true. Records an audit row.
pub async fn change_zone(cx: &Cx, who: &Admin, id: ShippingZoneId, input: &WriteZone) -> Result<Zone> {
    who.needs(Permission::Settings)?;
    let zone = input.validate()?;
    let mut tx = cx.begin(who).await?;
    kept::lock_zone(&mut tx, id).await?;
    let before = kept::zone(&mut tx, cx, id).await?;
    if zone.version.is_some_and(|seen| seen != before.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    sqlx::query!(
        "update shipping_zones set name = $2, countries = $3, version = version + 1, updated_at = $4 where id = $1",
        id.0,
        zone.name,
        &zone.countries,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let after = kept::zone(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "shipping_zone.change", id.to_string(), Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(after)
}

/// Gives a zone up, and with it all its methods, vendors' own too. Staff with the permission `settings`. Records an audit
/// row.
pub async fn retire_zone(cx: &Cx, who: &Admin, id: ShippingZoneId) -> Result<()> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    kept::lock_zone(&mut tx, id).await?;
    let before = kept::zone(&mut tx, cx, id).await?;
    sqlx::query!(
        "with gone as (
             update shipping_methods set is_active = false, version = version + 1, updated_at = $2
             where zone_id = $1 and is_active)
         update shipping_zones set is_active = false, version = version + 1, updated_at = $2 where id = $1",
        id.0,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    note(&mut tx, cx, who, "shipping_zone.retire", id.to_string(), Some(&before), None::<&Zone>).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds a method that every vendor without own ones goes by. Staff with the permission `settings`. Records an audit row.
pub async fn add_method(cx: &Cx, who: &Admin, input: &WriteMethod) -> Result<Method> {
    who.needs(Permission::Settings)?;
    let method = input.validate(cx.facts().currency)?;
    let zone = input.zone_id.ok_or_else(|| AppError::field("zoneId", FieldProblem::Required))?;
    let mut tx = cx.begin(who).await?;
    kept::lock_zone(&mut tx, zone).await.map_err(|_| AppError::field("zoneId", FieldProblem::Unknown))?;
    let id = kept::insert(&mut tx, cx, zone, None, &method).await?;
    let made = kept::method(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "shipping_method.add", id.to_string(), None, Some(&made)).await?;
    tx.commit().await?;
    Ok(made)
}

/// Replaces what is said of a method, a vendor's own too. Staff with the permission `settings`.
///
/// Refuses a version that is no longer true. Records an audit row.
pub async fn change_method(
    cx: &Cx,
    who: &Admin,
    id: ShippingMethodId,
    input: &WriteMethod,
) -> Result<Method> {
    who.needs(Permission::Settings)?;
    let method = input.validate(cx.facts().currency)?;
    let mut tx = cx.begin(who).await?;
    let before = kept::lock_method(&mut tx, cx, id, None, method.version).await?;
    kept::update(&mut tx, cx, id, &method).await?;
    let after = kept::method(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "shipping_method.change", id.to_string(), Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(after)
}

/// Gives a method up. Staff with the permission `settings`. Records an audit row.
pub async fn retire_method(cx: &Cx, who: &Admin, id: ShippingMethodId) -> Result<()> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    let before = kept::lock_method(&mut tx, cx, id, None, None).await?;
    kept::put_away(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "shipping_method.retire", id.to_string(), Some(&before), None).await?;
    tx.commit().await?;
    Ok(())
}

async fn note<T: Serialize>(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Admin,
    action: &'static str,
    target_id: String,
    before: Option<&T>,
    after: Option<&T>,
) -> Result<()> {
    let told = |thing: &T| serde_json::to_value(thing).unwrap_or(Value::Null);
    let target_type = if action.starts_with("shipping_zone") { "shipping_zone" } else { "shipping_method" };
    let entry = audit::Entry {
        action,
        target_type,
        target_id,
        before: before.map(told),
        after: after.map(told),
        reason: None,
    };
    audit::record(conn, cx, who.signature(), entry).await
}
