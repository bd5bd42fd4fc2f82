//! One product, as its page shows it.

use super::cards::allowed;
use super::kept;
use super::listing::related;
use super::shelf::{self, Names};
use crate::accounts::{Visitor, Who};
use crate::kit::fresh::Made;
use crate::kit::{AppError, Cx, Result, settings};
use crate::vendors::{self, Keeper};
use model::ProductId;
use model::catalog::Product;
use serde_json::{Map, Value};
use sqlx::PgConnection;
use std::sync::Arc;
use uuid::Uuid;

/// What an address leads to.
#[derive(Clone, Debug)]
pub enum Found<T> {
    Here(T),
    /// It is called this now.
    Moved(String),
}

const RELATED: usize = 8;

/// A product that is on sale, by id or by any slug it ever had, with its variants and what goes with it. Anyone; the
/// same for everybody who reads this language.
pub async fn get(cx: &Cx, _: &Visitor, id_or_slug: &str) -> Result<Found<Arc<Product>>> {
    let asked = id_or_slug.to_owned();
    let make = |cx: Cx| async move {
        let found = get_anew(&cx, &asked).await?;
        let (bytes, about) = match &found {
            Found::Here(product) => (30_000, about(product)),
            Found::Moved(_) => (100, Vec::new()),
        };
        Ok(Made { value: found, bytes, about })
    };
    let found = cx.shop().fresh.answer(cx, "catalog.get", id_or_slug.to_owned(), make).await?;
    Ok(Found::clone(&found))
}

fn about(product: &Product) -> Vec<Uuid> {
    let related = product.related.iter().flatten().map(|other| other.id.0);
    std::iter::once(product.id.0).chain(related).collect()
}

/// The same, not from what is kept: for who keeps the answer in a form of their own.
pub async fn get_anew(cx: &Cx, id_or_slug: &str) -> Result<Found<Arc<Product>>> {
    let mut conn = cx.pool().acquire().await?;
    let (id, slug) = on_sale(&mut conn, id_or_slug).await?.ok_or(AppError::NotFound)?;
    if is_former(id_or_slug, &slug) {
        return Ok(Found::Moved(slug));
    }
    let mut product = kept::product(&mut conn, cx, id).await?;
    drop(conn);
    let settings = settings::current(cx).await?;
    product.images = allowed(&settings, product.images.into_iter());
    product.related = Some(related(cx, id, RELATED).await?);
    Ok(Found::Here(Arc::new(product)))
}

/// A product as whoever asks may see it: its keeper and staff also before it is on sale.
pub async fn get_for(cx: &Cx, who: &Who, id_or_slug: &str) -> Result<Found<Arc<Product>>> {
    match vendors::keeper(cx, who).await {
        Ok(keeper) => get_as_keeper(cx, &keeper, id_or_slug).await,
        Err(AppError::Forbidden | AppError::SignIn(_)) => get_anew(cx, id_or_slug).await,
        Err(error) => Err(error),
    }
}

/// A product as its keeper sees it: the own ones (for staff: all) whatever their status, and those on sale.
pub async fn get_as_keeper(cx: &Cx, who: &Keeper, id_or_slug: &str) -> Result<Found<Arc<Product>>> {
    let mut tx = cx.begin(who).await?;
    let Some((id, slug)) = within_reach(&mut tx, who, id_or_slug).await? else {
        drop(tx);
        return get_anew(cx, id_or_slug).await;
    };
    if is_former(id_or_slug, &slug) {
        return Ok(Found::Moved(slug));
    }
    let mut product = kept::product(&mut tx, cx, id).await?;
    drop(tx);
    product.related = Some(related(cx, id, RELATED).await?);
    Ok(Found::Here(Arc::new(product)))
}

fn is_former(asked: &str, slug: &str) -> bool {
    asked != slug && Uuid::try_parse(asked).is_err()
}

async fn on_sale(conn: &mut PgConnection, id_or_slug: &str) -> Result<Option<(ProductId, String)>> {
    let row = sqlx::query!(
        r#"select p.id as "id: ProductId", p.slug from products p join vendors v on v.id = p.vendor_id
           where (p.slug = $1 or p.id = $2
                  or p.id = (select thing_id from slugs where kind = 'product' and slug = $1))
             and is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'
           order by p.slug = $1 desc limit 1"#,
        id_or_slug,
        Uuid::try_parse(id_or_slug).ok()
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.id, row.slug)))
}

async fn within_reach(
    conn: &mut PgConnection,
    who: &Keeper,
    id_or_slug: &str,
) -> Result<Option<(ProductId, String)>> {
    let row = sqlx::query!(
        r#"select p.id as "id: ProductId", p.slug from products p
           where (p.slug = $1 or p.id = $2
                  or p.id = (select thing_id from slugs where kind = 'product' and slug = $1))
             and ($3::uuid is null or p.vendor_id = $3)
           order by p.slug = $1 desc limit 1"#,
        id_or_slug,
        Uuid::try_parse(id_or_slug).ok(),
        who.only().map(|vendor| vendor.0)
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.id, row.slug)))
}

/// What is said of a product, for people to read: label and value, in the order staff gave them.
pub async fn described(cx: &Cx, attributes: &Map<String, Value>) -> Result<Vec<(String, String)>> {
    let names = shelf::look(cx, shelf::Index::names).await?;
    let mut described: Vec<(i32, String, String)> =
        attributes.iter().filter_map(|(key, value)| line(&names, cx, key, value)).collect();
    described.sort();
    Ok(described.into_iter().map(|(_, label, value)| (label, value)).collect())
}

fn line(names: &Names, cx: &Cx, key: &str, value: &Value) -> Option<(i32, String, String)> {
    let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    (plain != "null").then(|| {
        (names.position(key), names.label(key, cx.request.lang), names.value(key, &plain, cx.request.lang))
    })
}

/// What attributes are called, by key: for filters and options.
pub async fn attribute_labels(cx: &Cx) -> Result<Arc<std::collections::BTreeMap<String, String>>> {
    let make = |cx: Cx| async move {
        let names = shelf::look(&cx, shelf::Index::names).await?;
        let labels = names.kinds.keys().map(|key| (key.clone(), names.label(key, cx.request.lang)));
        Ok(Made { value: labels.collect(), bytes: 4_000, about: Vec::new() })
    };
    cx.shop().fresh.answer(cx, "catalog.labels", String::new(), make).await
}
