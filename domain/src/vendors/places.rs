//! The places a store's goods stand at.

use super::actors::Seller;
use super::{nearby, note};
use crate::accounts::Visitor;
use crate::kit::{AppError, Cx, Result, Tx, stock};
use i18n::tr;
use model::vendors::{CheckedPlace, Store, WritePlace};
use model::{FieldProblem, Reason, StoreId, VendorId};
use serde_json::json;
use sqlx::PgConnection;

/// Nobody needs more, and an unbounded list is a way to fill a disk.
const MOST: usize = 200;

/// The own places, the default first.
pub async fn places(cx: &Cx, who: &Seller) -> Result<Vec<Store>> {
    let mut tx = cx.begin(who).await?;
    of_vendor(&mut tx, cx, who.vendor_id()).await
}

/// One of the own places; another's is not found.
pub async fn own_place(cx: &Cx, who: &Seller, id: StoreId) -> Result<Store> {
    places(cx, who).await?.into_iter().find(|place| place.id == id).ok_or(AppError::NotFound)
}

/// Where people may come to a store, the default first. Anyone.
pub async fn open_places(cx: &Cx, who: &Visitor, id: VendorId) -> Result<Vec<Store>> {
    let mut tx = cx.begin(who).await?;
    let places = of_vendor(&mut tx, cx, id).await?;
    Ok(places.into_iter().filter(|place| place.is_public).collect())
}

pub(super) async fn of_vendor(conn: &mut PgConnection, cx: &Cx, id: VendorId) -> Result<Vec<Store>> {
    let ids = sqlx::query_scalar!(
        "select id from stores where vendor_id = $1 and is_active order by is_default desc, created_at, id",
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    nearby::stores(conn, cx, &ids).await
}

/// Adds a place. Refuses what is no time zone and, beyond 200, any. Records `vendor.updated`.
pub async fn add_place(cx: &Cx, who: &Seller, input: &WritePlace) -> Result<Store> {
    let place = input.validate()?;
    let mut tx = cx.begin(who).await?;
    is_zone(&mut tx, &place.time_zone).await?;
    let there = lock_all(&mut tx, who).await?;
    if there.len() >= MOST {
        return Err(AppError::Refused(Reason::Conflict));
    }
    let is_default = place.is_default.unwrap_or(false);
    if is_default {
        clear_default(&mut tx, who).await?;
    }
    let id = cx.id::<StoreId>();
    insert(&mut tx, cx, who.vendor_id(), id, &place, is_default).await?;
    finish(tx, cx, who, id, "added").await
}

/// Replaces what is said of a place. Taking the default away from one gives it to the oldest other.
///
/// Another's is not found. Records `vendor.updated`.
pub async fn change_place(cx: &Cx, who: &Seller, id: StoreId, input: &WritePlace) -> Result<Store> {
    let place = input.validate()?;
    let mut tx = cx.begin(who).await?;
    is_zone(&mut tx, &place.time_zone).await?;
    let there = lock_all(&mut tx, who).await?;
    let (_, was_default) = *there.iter().find(|(other, _)| *other == id).ok_or(AppError::NotFound)?;
    let heir = there.iter().map(|(other, _)| *other).find(|other| *other != id).unwrap_or(id);
    update(&mut tx, cx, who, id, &place).await?;
    match place.is_default {
        Some(true) if !was_default => choose_default(&mut tx, who, id).await?,
        Some(false) if was_default => choose_default(&mut tx, who, heir).await?,
        _ => {}
    }
    finish(tx, cx, who, id, "changed").await
}

/// Gives a place up; the default goes on to the oldest that is left. Logs and orders go on naming it.
///
/// Refuses the only one, and one where goods still stand. Another's is not found. Records `vendor.updated`.
pub async fn remove_place(cx: &Cx, who: &Seller, id: StoreId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    let (_, was_default) = *there.iter().find(|(other, _)| *other == id).ok_or(AppError::NotFound)?;
    let heir = there.iter().map(|(other, _)| *other).find(|other| *other != id);
    let heir = heir.ok_or(AppError::Refused(Reason::Conflict))?;
    if stock::lies_at(&mut tx, id).await? {
        return Err(AppError::Refused(Reason::Conflict));
    }
    sqlx::query!(
        "update stores set is_active = false, is_default = false, is_public = false, updated_at = $3
         where id = $1 and vendor_id = $2",
        id.0,
        who.vendor_id().0,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    if was_default {
        choose_default(&mut tx, who, heir).await?;
    }
    note(
        &mut tx,
        cx,
        Some(who.user_id()),
        "vendor.updated",
        who.vendor_id(),
        json!({ "place": id, "was": "removed" }),
    )
    .await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(())
}

/// The place every store starts with.
pub(super) async fn open_first(conn: &mut PgConnection, cx: &Cx, id: VendorId) -> Result<()> {
    let place = WritePlace {
        name: tr!(cx.request.lang, "vendors-first-place"),
        time_zone: Some(cx.facts().time_zone.clone()),
        ..WritePlace::default()
    };
    insert(conn, cx, id, cx.id::<StoreId>(), &place.validate()?, true).await
}

async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    vendor: VendorId,
    id: StoreId,
    place: &CheckedPlace,
    is_default: bool,
) -> Result<()> {
    sqlx::query!(
        "insert into stores (id, vendor_id, name, phone, street, street2, city, state, zip_code, country, latitude, longitude,
                             time_zone, hours, is_public, is_default, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)",
        id.0,
        vendor.0,
        place.name,
        place.phone,
        place.street,
        place.street2,
        place.city,
        place.state,
        place.zip_code,
        place.country,
        place.latitude,
        place.longitude,
        place.time_zone,
        serde_json::to_value(&place.opening_hours).map_err(AppError::broken)?,
        place.is_public,
        is_default,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn update(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    id: StoreId,
    place: &CheckedPlace,
) -> Result<()> {
    sqlx::query!(
        "update stores set name = $3, phone = $4, street = $5, street2 = $6, city = $7, state = $8, zip_code = $9,
                country = $10, latitude = $11, longitude = $12, time_zone = $13, hours = $14, is_public = $15,
                updated_at = $16
         where id = $1 and vendor_id = $2",
        id.0,
        who.vendor_id().0,
        place.name,
        place.phone,
        place.street,
        place.street2,
        place.city,
        place.state,
        place.zip_code,
        place.country,
        place.latitude,
        place.longitude,
        place.time_zone,
        serde_json::to_value(&place.opening_hours).map_err(AppError::broken)?,
        place.is_public,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn finish(mut tx: Tx, cx: &Cx, who: &Seller, id: StoreId, was: &str) -> Result<Store> {
    let data = json!({ "place": id, "was": was });
    note(&mut tx, cx, Some(who.user_id()), "vendor.updated", who.vendor_id(), data).await?;
    let view = nearby::stores(&mut tx, cx, &[id.0]).await?.pop().ok_or(AppError::NotFound)?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

/// The database keeps the zones, so it says which there are. Older names are taken as well as newer ones.
async fn is_zone(conn: &mut PgConnection, name: &str) -> Result<()> {
    let known = sqlx::query_scalar!(
        r#"select exists (select 1 from pg_timezone_names where name = $1) as "known!""#,
        name
    )
    .fetch_one(conn)
    .await?;
    if known { Ok(()) } else { Err(AppError::field("timeZone", FieldProblem::Unknown)) }
}

/// The places in use, oldest first. The store's own row is locked, so that two changes at once do not leave two
/// defaults, or none.
async fn lock_all(conn: &mut PgConnection, who: &Seller) -> Result<Vec<(StoreId, bool)>> {
    sqlx::query!("select 1 as one from vendors where id = $1 for no key update", who.vendor_id().0)
        .fetch_optional(&mut *conn)
        .await?;
    let rows = sqlx::query!(
        "select id, is_default from stores where vendor_id = $1 and is_active order by created_at, id",
        who.vendor_id().0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (StoreId(row.id), row.is_default)).collect())
}

async fn clear_default(conn: &mut PgConnection, who: &Seller) -> Result<()> {
    sqlx::query!(
        "update stores set is_default = false where vendor_id = $1 and is_default",
        who.vendor_id().0
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn choose_default(conn: &mut PgConnection, who: &Seller, id: StoreId) -> Result<()> {
    clear_default(conn, who).await?;
    sqlx::query!(
        "update stores set is_default = true where id = $1 and vendor_id = $2",
        id.0,
        who.vendor_id().0
    )
    .execute(conn)
    .await?;
    Ok(())
}
