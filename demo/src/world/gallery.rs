//! Pictures: drawn away from the async threads, sent in as files or stored in the shop's sizes.

use crate::pictures::Picture;
use domain::kit::{System, upload};
use domain::{Cx, Result};
use model::{AppError, PictureId};
use sqlx::Row;

/// As a PNG, the way a person would upload it.
pub(super) fn png(picture: &Picture) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().map_err(AppError::broken)?;
    writer.write_image_data(&picture.rgba).map_err(AppError::broken)?;
    drop(writer);
    Ok(file)
}

/// Draws where it may take its time, from now on, whoever waits for it.
pub(super) fn drawn<T: Send + 'static>(
    draw: impl FnOnce() -> Result<T> + Send + 'static,
) -> impl Future<Output = Result<T>> + Send + 'static {
    let work = tokio::task::spawn_blocking(draw);
    async move { work.await.map_err(AppError::broken)? }
}

/// Deletes pictures that an interrupted run has stored and hung nowhere.
pub(super) async fn remove_loose(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let rows = sqlx::query(
        "delete from pictures p
         where not exists (select from product_images i where i.picture_id = p.id)
           and not exists (select from vendors v where p.id in (v.logo_id, v.banner_id))
           and not exists (select from categories c where c.picture_id = p.id)
         returning id, sizes",
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    for row in rows {
        upload::remove(cx, PictureId(row.get("id")), &row.get::<Vec<i32>, _>("sizes")).await?;
    }
    Ok(())
}
