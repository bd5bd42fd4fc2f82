//! Rates as staff keep them.

use crate::accounts::Admin;
use crate::kit::{AppError, Cx, OnConstraint, Result, audit};
use model::accounts::Permission;
use model::taxes::{CheckedRate, Rate, WriteRate};
use model::{Reason, TaxRateId};
use serde_json::Value;
use sqlx::PgConnection;

/// The rates in force, and those retired behind them. Staff with the permission `settings`.
pub async fn list(cx: &Cx, who: &Admin) -> Result<Vec<Rate>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_as!(
        Rate,
        r#"select id as "id: TaxRateId", country, state, tax_category, rate_bp, name, is_active, version, created_at, updated_at
           from tax_rates
           order by is_active desc, country nulls last, state nulls first, (tax_category <> 'standard'), tax_category, id"#
    )
    .fetch_all(&mut *tx)
    .await?)
}

/// Adds a rate. Staff with the permission `settings`.
///
/// Refuses (`Conflict`) a second one for the same place and category. Records an audit row.
pub async fn add(cx: &Cx, who: &Admin, input: &WriteRate) -> Result<Rate> {
    who.needs(Permission::Settings)?;
    let rate = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let id = cx.id::<TaxRateId>();
    sqlx::query!(
        "insert into tax_rates (id, country, state, tax_category, rate_bp, name, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)",
        id.0,
        rate.country,
        rate.state,
        rate.tax_category,
        rate.rate_bp,
        rate.name,
        cx.now(),
    )
    .execute(&mut *tx)
    .await
    .on_constraint("tax_rates_place_once", Reason::Conflict)?;
    let made = read(&mut tx, id).await?;
    note(&mut tx, cx, who, "tax_rate.add", None, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Replaces what is said of a rate in force. Orders that were placed keep what they were placed with. Staff with the
/// permission `settings`.
///
/// Refuses a version that is no longer true, and (`Conflict`) the place and category of another. Records an audit row.
pub async fn change(cx: &Cx, who: &Admin, id: TaxRateId, input: &WriteRate) -> Result<Rate> {
    who.needs(Permission::Settings)?;
    let rate = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let before = lock(&mut tx, id, rate.version).await?;
    write(&mut tx, cx, id, &rate).await?;
    let after = read(&mut tx, id).await?;
    note(&mut tx, cx, who, "tax_rate.change", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(after)
}

async fn write(conn: &mut PgConnection, cx: &Cx, id: TaxRateId, rate: &CheckedRate) -> Result<()> {
    sqlx::query!(
        "update tax_rates set country = $2, state = $3, tax_category = $4, rate_bp = $5, name = $6, version = version + 1,
                updated_at = $7
         where id = $1",
        id.0,
        rate.country,
        rate.state,
        rate.tax_category,
        rate.rate_bp,
        rate.name,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("tax_rates_place_once", Reason::Conflict)?;
    Ok(())
}

/// Takes a rate out of force. Staff with the permission `settings`. Records an audit row.
pub async fn retire(cx: &Cx, who: &Admin, id: TaxRateId) -> Result<()> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    let before = lock(&mut tx, id, None).await?;
    sqlx::query!(
        "update tax_rates set is_active = false, version = version + 1, updated_at = $2 where id = $1",
        id.0,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    let after = read(&mut tx, id).await?;
    note(&mut tx, cx, who, "tax_rate.retire", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(())
}

/// One in force, so that nobody else changes it meanwhile; of the version that was seen.
async fn lock(conn: &mut PgConnection, id: TaxRateId, seen: Option<i32>) -> Result<Rate> {
    sqlx::query!("select 1 as one from tax_rates where id = $1 and is_active for no key update", id.0)
        .fetch_optional(&mut *conn)
        .await?
        .ok_or(AppError::NotFound)?;
    let before = read(conn, id).await?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    Ok(before)
}

async fn read(conn: &mut PgConnection, id: TaxRateId) -> Result<Rate> {
    sqlx::query_as!(
        Rate,
        r#"select id as "id: TaxRateId", country, state, tax_category, rate_bp, name, is_active, version, created_at, updated_at
           from tax_rates where id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Admin,
    action: &'static str,
    before: Option<&Rate>,
    after: &Rate,
) -> Result<()> {
    let told = |rate: &Rate| serde_json::to_value(rate).unwrap_or(Value::Null);
    let entry = audit::Entry {
        action,
        target_type: "tax_rate",
        target_id: after.id.to_string(),
        before: before.map(told),
        after: Some(told(after)),
        reason: None,
    };
    audit::record(conn, cx, who.signature(), entry).await
}
