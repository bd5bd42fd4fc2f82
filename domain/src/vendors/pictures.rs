//! Logo and banner.

use super::actors::Seller;
use super::{note, store};
use crate::kit::{AppError, Cx, Result, Tx, upload};
use bytes::Bytes;
use model::vendors::MyStore;
use model::{PictureId, VendorId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// The square beside the store's name, from a file that was sent. What is no picture is refused beside `file`.
///
/// The one before is deleted. Records `vendor.updated`.
pub async fn upload_logo(cx: &Cx, who: &Seller, bytes: impl Into<Bytes> + Send) -> Result<MyStore> {
    take_in(cx, who, Place::Logo, bytes).await
}

/// The strip above the store's page, likewise.
pub async fn upload_banner(cx: &Cx, who: &Seller, bytes: impl Into<Bytes> + Send) -> Result<MyStore> {
    take_in(cx, who, Place::Banner, bytes).await
}

/// Shows one of the store's own pictures as its logo, or none; the one before is deleted. Another's is not found.
/// Records `vendor.updated`.
pub async fn set_logo(cx: &Cx, who: &Seller, picture: Option<PictureId>) -> Result<MyStore> {
    let mut tx = cx.begin(who).await?;
    let before = hang(&mut tx, cx, who, Place::Logo, picture).await?;
    finish(tx, cx, who, before).await
}

/// The same for the banner.
pub async fn set_banner(cx: &Cx, who: &Seller, picture: Option<PictureId>) -> Result<MyStore> {
    let mut tx = cx.begin(who).await?;
    let before = hang(&mut tx, cx, who, Place::Banner, picture).await?;
    finish(tx, cx, who, before).await
}

#[derive(Clone, Copy)]
enum Place {
    Logo,
    Banner,
}

async fn take_in(cx: &Cx, who: &Seller, place: Place, bytes: impl Into<Bytes> + Send) -> Result<MyStore> {
    let picture = upload::picture(bytes, &upload::Limits::default()).await?;
    let id = cx.id::<PictureId>();
    upload::store(cx, id, &picture).await?;
    let mut tx = cx.begin(who).await?;
    upload::record(&mut tx, cx, id, Some(who.vendor_id()), &picture).await?;
    let before = hang(&mut tx, cx, who, place, Some(id)).await?;
    finish(tx, cx, who, before).await
}

/// Answers what hung there before. The texts of the store keep their version: a form that is open beside is not stale.
async fn hang(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    place: Place,
    picture: Option<PictureId>,
) -> Result<Option<PictureId>> {
    let id = who.vendor_id();
    let before = lock_pictures(conn, id).await?;
    if let Some(picture) = picture {
        is_own(conn, id, picture).await?;
    }
    let (old, logo, banner) = match place {
        Place::Logo => (before.0, picture.map(|id| id.0), before.1),
        Place::Banner => (before.1, before.0, picture.map(|id| id.0)),
    };
    sqlx::query!(
        "update vendors set logo_id = $2, banner_id = $3, updated_at = $4 where id = $1",
        id.0,
        logo,
        banner,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(old.map(PictureId))
}

async fn lock_pictures(conn: &mut PgConnection, id: VendorId) -> Result<(Option<Uuid>, Option<Uuid>)> {
    let row = sqlx::query!("select logo_id, banner_id from vendors where id = $1 for no key update", id.0)
        .fetch_optional(conn)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((row.logo_id, row.banner_id))
}

async fn is_own(conn: &mut PgConnection, id: VendorId, picture: PictureId) -> Result<()> {
    sqlx::query!("select 1 as one from pictures where id = $1 and vendor_id = $2", picture.0, id.0)
        .fetch_optional(conn)
        .await?
        .map(drop)
        .ok_or(AppError::NotFound)
}

async fn finish(mut tx: Tx, cx: &Cx, who: &Seller, before: Option<PictureId>) -> Result<MyStore> {
    let id = who.vendor_id();
    note(&mut tx, cx, Some(who.user_id()), "vendor.updated", id, json!({ "pictures": true })).await?;
    let view = store::read(&mut tx, cx, id).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    if let Some(before) = before {
        throw_away(cx, who, before).await?;
    }
    Ok(view)
}

/// Deletes a picture that hung there, unless it is shown elsewhere, or here again: then the database keeps it.
async fn throw_away(cx: &Cx, who: &Seller, picture: PictureId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let gone = sqlx::query_scalar!(
        "delete from pictures where id = $1 and vendor_id = $2 returning sizes",
        picture.0,
        who.vendor_id().0,
    )
    .fetch_optional(&mut *tx)
    .await;
    match gone {
        Ok(Some(sizes)) => {
            tx.commit().await?;
            upload::remove(cx, picture, &sizes).await
        }
        Ok(None) => Ok(()),
        Err(sqlx::Error::Database(error)) if error.is_foreign_key_violation() => Ok(()),
        Err(error) => Err(error.into()),
    }
}
