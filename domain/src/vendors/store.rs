//! The own store: what its keeper reads and changes.

use super::actors::Seller;
use super::{note, read};
use crate::kit::ledger::{self, Purse};
use crate::kit::{AppError, Cx, Result};
use i18n::Lang;
use model::vendors::{Balances, CheckedStore, MyStore, WriteStore};
use model::{Amount, Money, Reason, VendorId};
use serde_json::json;
use sqlx::PgConnection;

/// The own store, whatever its status.
pub async fn mine(cx: &Cx, who: &Seller) -> Result<MyStore> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, cx, who.vendor_id()).await
}

/// As its keeper sees it: in the words it was written in, beside their translations.
pub(super) async fn read(conn: &mut PgConnection, cx: &Cx, id: VendorId) -> Result<MyStore> {
    let row = read::row(conn, id).await?;
    let currency = cx.facts().currency;
    let purses = ledger::purses(conn, id).await?;
    let purse =
        purses.into_iter().find(|(of, _)| *of == currency).map_or_else(Purse::default, |(_, purse)| purse);
    let amount = |minor| Amount::from(Money::new(minor, currency));
    Ok(MyStore {
        status_reason: row.status_reason.clone(),
        translations: row.translations()?,
        balances: Balances { currency, held: amount(purse.held), releasable: amount(purse.releasable) },
        version: row.version,
        updated_at: row.updated_at,
        vendor: row.view(cx, Lang::En)?,
    })
}

/// Changes what is named, in every status. The slug stays, so that links go on leading here.
///
/// Refuses a version that is not the present one. Records `vendor.updated`.
pub async fn change(cx: &Cx, who: &Seller, input: &WriteStore) -> Result<MyStore> {
    let wanted = input.validate()?;
    let id = who.vendor_id();
    let mut tx = cx.begin(who).await?;
    write(&mut tx, cx, id, &wanted).await?;
    let view = read(&mut tx, cx, id).await?;
    let data = json!({ "storeName": view.vendor.store_name, "version": view.version });
    note(&mut tx, cx, Some(who.user_id()), "vendor.updated", id, data).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

/// What is left out stays as it is.
pub(super) async fn write(
    conn: &mut PgConnection,
    cx: &Cx,
    id: VendorId,
    wanted: &CheckedStore,
) -> Result<()> {
    let translations = wanted.translations.as_ref().map(serde_json::to_value).transpose();
    let contact = wanted.contact_info.clone();
    let is_given = contact.is_some();
    let contact = contact.unwrap_or_default();
    let done = sqlx::query!(
        "update vendors set store_name = coalesce($3, store_name), description = coalesce($4, description),
                translations = coalesce($5, translations),
                phone = case when $6 then $7 else phone end, address = case when $6 then $8 else address end,
                website = case when $6 then $9 else website end, version = version + 1, updated_at = $10
         where id = $1 and ($2::int is null or version = $2)",
        id.0,
        wanted.version,
        wanted.store_name,
        wanted.description,
        translations.map_err(AppError::broken)?,
        is_given,
        contact.phone,
        contact.address,
        contact.website,
        cx.now(),
    )
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 { Err(AppError::Refused(Reason::EditedMeanwhile)) } else { Ok(()) }
}
