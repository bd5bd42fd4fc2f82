//! Where a picture's files lie, and its row.
//!
//! Files are written before the row, and deleted after it: a crash in between leaves a file that nobody asks for,
//! never a row without its files.

use super::{Prepared, Result};
use crate::kit::Cx;
use model::{PictureId, VendorId};
use sqlx::PgConnection;

/// The key under which one size of a picture is kept.
pub fn key(id: PictureId, width: u32) -> String {
    format!("pictures/{id}/{width}.webp")
}

/// Writes every size. To be awaited before the transaction that records the picture is begun.
pub async fn store(cx: &Cx, id: PictureId, picture: &Prepared) -> Result<()> {
    for (width, file) in &picture.files {
        cx.files().put(&key(id, *width), file.clone(), "image/webp").await?;
    }
    Ok(())
}

/// The row of a picture whose files are stored. Without a vendor it is the shop's own.
pub async fn record(
    conn: &mut PgConnection,
    cx: &Cx,
    id: PictureId,
    vendor: Option<VendorId>,
    picture: &Prepared,
) -> Result<()> {
    sqlx::query!(
        "insert into pictures (id, vendor_id, width, height, colour, sizes, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        vendor.map(|vendor| vendor.0),
        picture.width as i32,
        picture.height as i32,
        picture.colour as i32,
        &picture.sizes(),
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Deletes every size. To be called once the row is gone for good.
pub async fn remove(cx: &Cx, id: PictureId, sizes: &[i32]) -> Result<()> {
    for width in sizes.iter().filter_map(|width| u32::try_from(*width).ok()) {
        cx.files().delete(&key(id, width)).await?;
    }
    Ok(())
}
