//! The picture of a category.

use super::{done, rows, told};
use crate::accounts::Admin;
use crate::kit::{Cx, Result, upload};
use bytes::Bytes;
use model::accounts::Permission;
use model::catalog::StaffCategory;
use model::{CategoryId, PictureId};
use serde_json::json;

/// Gives a category an uploaded picture, instead of what it had. Staff with the permission `products`.
///
/// Refuses, beside `file`, what is no picture or too large. Records `category.updated` and an audit row.
pub async fn set_category_image(
    cx: &Cx,
    who: &Admin,
    id: CategoryId,
    bytes: impl Into<Bytes> + Send,
) -> Result<StaffCategory> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    rows::get(&mut tx, id).await?;
    drop(tx);
    let prepared = upload::picture(bytes, &upload::Limits::default()).await?;
    let picture = cx.id::<PictureId>();
    upload::store(cx, picture, &prepared).await?;
    let mut tx = cx.begin(who).await?;
    upload::record(&mut tx, cx, picture, None, &prepared).await?;
    tx.commit().await?;
    put(cx, who, id, Some(picture)).await
}

/// Takes a category's picture away. Who may and what it records: as [`set_category_image`].
pub async fn remove_category_image(cx: &Cx, who: &Admin, id: CategoryId) -> Result<StaffCategory> {
    who.needs(Permission::Products)?;
    put(cx, who, id, None).await
}

async fn put(cx: &Cx, who: &Admin, id: CategoryId, picture: Option<PictureId>) -> Result<StaffCategory> {
    let mut tx = cx.begin(who).await?;
    rows::lock_tree(&mut tx).await?;
    let mut row = rows::get(&mut tx, id).await?;
    let before = std::mem::replace(&mut row.picture_id, picture);
    rows::update(&mut tx, cx, &row).await?;
    let states = (Some(json!({ "pictureId": before })), Some(json!({ "pictureId": picture })));
    told(&mut tx, cx, who, "category.updated", "category.image", id, states).await?;
    done(tx, cx, id).await
}
