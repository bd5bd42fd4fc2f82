//! The pictures of a product: in one order without gaps, the first is shown in lists.

use super::hand::Hand;
use super::rows::{self, Row};
use super::{changed, kept};
use crate::kit::{AppError, Cx, Result, once_more, upload};
use crate::vendors::Keeper;
use bytes::Bytes;
use model::catalog::{MOST_IMAGES, Product};
use model::{FieldProblem, PictureId, ProductId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// Where a picture comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    Ours(PictureId),
    /// Kept as it is; shown only from hosts the operator allows.
    Elsewhere(String),
}

/// Adds an uploaded picture behind the others.
///
/// For the keeper of the store, and staff with the permission `products`; another's product is not found. Refuses, beside
/// `file`, what is no picture or too large, and more than twenty a product. Records `product.updated`.
pub async fn add_image(
    cx: &Cx,
    who: &Keeper,
    id: ProductId,
    bytes: impl Into<Bytes> + Send,
) -> Result<Product> {
    let hand = Hand::of(who);
    // asked before anything is decoded, so that nobody makes work of what is refused anyway
    let mut tx = cx.begin(who).await?;
    room_for_one(&mut tx, &hand, id).await?;
    drop(tx);
    let prepared = upload::picture(bytes, &upload::Limits::default()).await?;
    let picture = cx.id::<PictureId>();
    upload::store(cx, picture, &prepared).await?;
    let added = once_more(|| async {
        let mut tx = cx.begin(who).await?;
        let product = rows::lock(&mut tx, &hand, id).await?;
        let position = room_for_one(&mut tx, &hand, id).await?;
        upload::record(&mut tx, cx, picture, Some(product.vendor_id), &prepared).await?;
        insert(&mut tx, &product, &[(position, Source::Ours(picture))]).await?;
        settled(tx, cx, &hand, &product, "product.image.add").await
    })
    .await;
    if added.is_err() {
        upload::remove(cx, picture, &prepared.sizes()).await?;
    }
    added
}

/// Takes the picture of this number away, the first being 0; those behind it move up. Who may and what it records: as
/// [`add_image`]. A number that is not there: `NotFound`.
pub async fn remove_image(cx: &Cx, who: &Keeper, id: ProductId, number: usize) -> Result<Product> {
    arrange(cx, who, id, "product.image.remove", |images| {
        if number >= images.len() {
            return Err(AppError::NotFound);
        }
        images.remove(number);
        Ok(())
    })
    .await
}

/// Puts the picture of one number where another number is. Who may and what it records: as [`add_image`].
pub async fn move_image(cx: &Cx, who: &Keeper, id: ProductId, from: usize, to: usize) -> Result<Product> {
    arrange(cx, who, id, "product.image.move", |images| {
        if from >= images.len() || to >= images.len() {
            return Err(AppError::NotFound);
        }
        let moved = images.remove(from);
        images.insert(to, moved);
        Ok(())
    })
    .await
}

async fn arrange(
    cx: &Cx,
    who: &Keeper,
    id: ProductId,
    action: &'static str,
    with: impl Fn(&mut Vec<Source>) -> Result<()>,
) -> Result<Product> {
    let hand = Hand::of(who);
    once_more(|| async {
        let mut tx = cx.begin(who).await?;
        let product = rows::lock(&mut tx, &hand, id).await?;
        let mut images = of_product(&mut tx, id).await?;
        with(&mut images)?;
        replace(&mut tx, &product, &images).await?;
        settled(tx, cx, &hand, &product, action).await
    })
    .await
}

/// What every verb of this file ends with.
async fn settled(
    mut tx: crate::kit::Tx,
    cx: &Cx,
    hand: &Hand<'_>,
    product: &Row,
    action: &'static str,
) -> Result<Product> {
    rows::update(&mut tx, cx, product).await?;
    let data = json!({ "vendorId": product.vendor_id, "changed": ["images"] });
    hand.tell(&mut tx, cx, "product.updated", product.id.0, data).await?;
    hand.audit(&mut tx, cx, action, product.id.0, None, Some(json!({ "slug": product.slug }))).await?;
    let view = kept::product(&mut tx, cx, product.id).await?;
    tx.commit().await?;
    changed(cx);
    Ok(view)
}

/// The position of one more picture.
async fn room_for_one(conn: &mut PgConnection, hand: &Hand<'_>, id: ProductId) -> Result<i32> {
    let next = sqlx::query_scalar!(
        r#"select (select coalesce(max(position) + 1, 0) from product_images i where i.product_id = p.id) as "next!"
           from products p where id = $1 and ($2::uuid is null or vendor_id = $2)"#,
        id.0,
        hand.reach()
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?;
    if next >= MOST_IMAGES as i32 {
        return Err(AppError::field(upload::FIELD, FieldProblem::TooMany { max: MOST_IMAGES as i64 }));
    }
    Ok(next)
}

/// The pictures as they stand.
pub(super) async fn of_product(conn: &mut PgConnection, id: ProductId) -> Result<Vec<Source>> {
    let rows = sqlx::query!(
        r#"select picture_id as "picture_id: PictureId", url from product_images where product_id = $1 order by position"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    let source = |(picture, url): (Option<PictureId>, Option<String>)| match (picture, url) {
        (Some(id), _) => Some(Source::Ours(id)),
        (None, url) => url.map(Source::Elsewhere),
    };
    Ok(rows.into_iter().filter_map(|row| source((row.picture_id, row.url))).collect())
}

/// What addresses mean. Those of our own storage must be pictures of the same store, or of the product already.
pub(super) async fn read(
    conn: &mut PgConnection,
    cx: &Cx,
    product: &Row,
    urls: &[String],
) -> Result<Vec<Source>> {
    let sources: Vec<Source> = urls
        .iter()
        .map(|url| ours(cx, url).map_or_else(|| Source::Elsewhere(url.clone()), Source::Ours))
        .collect();
    let mut pictures: Vec<Uuid> = sources
        .iter()
        .filter_map(|source| if let Source::Ours(id) = source { Some(id.0) } else { None })
        .collect();
    pictures.sort_unstable();
    pictures.dedup();
    let may_be_shown = sqlx::query_scalar!(
        r#"select count(*) as "n!" from pictures p where p.id = any($1) and (p.vendor_id = $2
               or exists (select from product_images i where i.picture_id = p.id and i.product_id = $3))"#,
        &pictures,
        product.vendor_id.0,
        product.id.0
    )
    .fetch_one(conn)
    .await?;
    // `/media/` without a picture behind it is no address of anybody else's
    let is_odd = |source: &Source| matches!(source, Source::Elsewhere(url) if url.starts_with('/'));
    if may_be_shown != pictures.len() as i64 || sources.iter().any(is_odd) {
        return Err(AppError::field("images", FieldProblem::Unknown));
    }
    Ok(sources)
}

/// The picture of `/media/<id>/…`, with or without the shop's own address before it.
fn ours(cx: &Cx, url: &str) -> Option<PictureId> {
    let path = url.strip_prefix(&cx.facts().base_url).unwrap_or(url);
    let (id, _size) = path.strip_prefix("/media/")?.split_once('/')?;
    Uuid::try_parse(id).ok().map(PictureId)
}

/// Makes these the pictures of a locked product. Answers whether that changed anything.
pub(super) async fn replace(conn: &mut PgConnection, product: &Row, images: &[Source]) -> Result<bool> {
    if of_product(conn, product.id).await? == images {
        return Ok(false);
    }
    sqlx::query!("delete from product_images where product_id = $1", product.id.0)
        .execute(&mut *conn)
        .await?;
    let placed: Vec<(i32, Source)> = (0..).zip(images.iter().cloned()).collect();
    insert(conn, product, &placed).await?;
    Ok(true)
}

/// Each is described by the product's name.
async fn insert(conn: &mut PgConnection, product: &Row, images: &[(i32, Source)]) -> Result<()> {
    if images.is_empty() {
        return Ok(());
    }
    let positions: Vec<i32> = images.iter().map(|(position, _)| *position).collect();
    let (mut pictures, mut urls) = (Vec::new(), Vec::new());
    for (_, source) in images {
        let (picture, url) = match source {
            Source::Ours(id) => (Some(id.0), None),
            Source::Elsewhere(url) => (None, Some(url.clone())),
        };
        pictures.push(picture);
        urls.push(url);
    }
    sqlx::query!(
        "insert into product_images (product_id, position, picture_id, url, alt)
         select $1, i.position, i.picture, i.url, $5
         from unnest($2::int[], $3::uuid[], $4::text[]) i(position, picture, url)",
        product.id.0,
        &positions,
        &pictures as &[Option<Uuid>],
        &urls as &[Option<String>],
        product.name,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Pictures that were described by the old name are described by the new one.
pub(super) async fn rename(conn: &mut PgConnection, id: ProductId, from: &str, to: &str) -> Result<()> {
    sqlx::query!("update product_images set alt = $3 where product_id = $1 and alt = $2", id.0, from, to)
        .execute(conn)
        .await?;
    Ok(())
}
