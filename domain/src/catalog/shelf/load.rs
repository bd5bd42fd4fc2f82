//! Reading the shelf from the database: whole, and what changed since.

use super::index::{Doc, Index};
use super::names::{BrandName, CategoryName, Kind, Names, Said, VendorName};
use crate::kit::{AppError, Cx, Result};
use model::pictures::StoredPicture;
use model::{BrandId, CategoryId, ProductId, VendorId};
use serde_json::Value;
use sqlx::types::Json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Read at once: enough to be quick, few enough to be small.
const BATCH: i64 = 4_000;

/// Everything that is on sale.
pub async fn everything(cx: &Cx) -> Result<Index> {
    let mut index = Index::new(Arc::new(names(cx).await?));
    let mut docs = batch(cx, Uuid::nil()).await?;
    while let Some(last) = docs.last().map(|doc| doc.id.0) {
        // the next are on their way while these are taken in
        let taking = tokio::task::spawn_blocking(move || {
            docs.iter().for_each(|doc| index.add(doc));
            index
        });
        let (taken, next) = tokio::join!(taking, batch(cx, last));
        index = taken.map_err(AppError::broken)?;
        docs = next?;
    }
    tokio::task::spawn_blocking(move || {
        index.sort();
        index
    })
    .await
    .map_err(AppError::broken)
}

struct Row {
    id: ProductId,
    category_id: Option<CategoryId>,
    brand_id: Option<BrandId>,
    vendor_id: VendorId,
    name: String,
    name_ar: Option<String>,
    description: String,
    description_ar: Option<String>,
    sku: Option<String>,
    price_minor: i64,
    compare_at_minor: Option<i64>,
    rating_sum: i64,
    rating_count: i32,
    sales_count: i32,
    created: i64,
    in_stock: bool,
    attributes: Value,
    options: Option<Value>,
}

/// The next after this one.
async fn batch(cx: &Cx, after: Uuid) -> Result<Vec<Doc>> {
    let ids = sqlx::query_scalar!(
        "select id from products where id > $1 and is_offered(status, taken_down_at) order by id limit $2",
        after,
        BATCH
    )
    .fetch_all(cx.pool())
    .await?;
    if ids.is_empty() { Ok(Vec::new()) } else { some(cx, &ids).await }
}

/// These products; those that are not offered are left out.
pub async fn some(cx: &Cx, ids: &[Uuid]) -> Result<Vec<Doc>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select p.id as "id: ProductId", p.category_id as "category_id: CategoryId",
                  p.brand_id as "brand_id: BrandId", p.vendor_id as "vendor_id: VendorId", p.name, p.description,
                  p.translations -> 'ar' ->> 'name' as name_ar,
                  p.translations -> 'ar' ->> 'description' as description_ar,
                  p.sku, p.price_minor, p.compare_at_minor, p.rating_sum, p.rating_count, p.sales_count,
                  (extract(epoch from p.created_at) * 1000000)::bigint as "created!",
                  coalesce((select l.available > 0 from stock_levels l where l.product_id = p.id), false) as "in_stock!",
                  p.attributes,
                  case when p.option_names <> '{}' then
                      (select jsonb_agg(v.options) from variants v where v.product_id = p.id and v.is_live) end as options
           from products p
           where p.id = any($1) and is_offered(p.status, p.taken_down_at)
           order by p.id"#,
        ids
    )
    .fetch_all(cx.pool())
    .await?;
    Ok(rows.into_iter().map(doc).collect())
}

fn doc(row: Row) -> Doc {
    let mut attributes = BTreeSet::new();
    let options = row.options.as_ref().and_then(Value::as_array).into_iter().flatten();
    for (key, value) in std::iter::once(&row.attributes).chain(options).filter_map(Value::as_object).flatten()
    {
        attributes.insert((key.clone(), plain(value)));
    }
    Doc {
        id: row.id,
        category: row.category_id,
        brand: row.brand_id,
        vendor: row.vendor_id,
        names: std::iter::once(row.name).chain(row.name_ar).collect(),
        texts: std::iter::once(row.description).chain(row.description_ar).collect(),
        sku: row.sku,
        price: row.price_minor,
        compare_at: row.compare_at_minor,
        rating_sum: row.rating_sum,
        rating_count: row.rating_count,
        sales: row.sales_count,
        created: row.created,
        in_stock: row.in_stock,
        attributes: attributes.into_iter().collect(),
    }
}

/// A value as an address names it.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What is in stock, and how often it sold, of these products.
pub async fn figures(cx: &Cx, ids: &[Uuid]) -> Result<Vec<(ProductId, bool, i32)>> {
    let rows = sqlx::query!(
        r#"select p.id as "id: ProductId", p.sales_count, coalesce(l.available > 0, false) as "in_stock!"
           from products p left join stock_levels l on l.product_id = p.id where p.id = any($1)"#,
        ids
    )
    .fetch_all(cx.pool())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.in_stock, row.sales_count)).collect())
}

/// What everything is called.
pub async fn names(cx: &Cx) -> Result<Names> {
    Ok(Names::new(
        categories(cx).await?,
        brands(cx).await?,
        vendors(cx).await?,
        kinds(cx).await?,
        former(cx).await?,
    ))
}

async fn categories(cx: &Cx) -> Result<Vec<CategoryName>> {
    let rows = sqlx::query!(
        r#"select c.id as "id: CategoryId", c.slug, c.name, c.description, c.seo_title, c.seo_description,
                  c.translations -> 'ar' as ar, c.path as "path: Vec<CategoryId>",
                  case when f.id is not null then
                      jsonb_build_object('id', f.id, 'width', f.width, 'height', f.height, 'colour', f.colour, 'sizes', f.sizes)
                  end as "picture: Json<StoredPicture>"
           from categories c left join pictures f on f.id = c.picture_id
           order by cardinality(c.path), c.position, c.name"#
    )
    .fetch_all(cx.pool())
    .await?;
    let categories = rows.into_iter().map(|row| CategoryName {
        id: row.id,
        slug: row.slug,
        name: said(row.name, row.ar.as_ref(), "name"),
        description: said(row.description, row.ar.as_ref(), "description"),
        seo_title: said(row.seo_title, row.ar.as_ref(), "seoTitle"),
        seo_description: said(row.seo_description, row.ar.as_ref(), "seoDescription"),
        picture: row.picture.map(|picture| picture.0),
        path: row.path,
    });
    Ok(categories.collect())
}

async fn brands(cx: &Cx) -> Result<Vec<BrandName>> {
    Ok(sqlx::query_as!(BrandName, r#"select id as "id: BrandId", slug, name from brands"#)
        .fetch_all(cx.pool())
        .await?)
}

/// Only those a visitor sees.
async fn vendors(cx: &Cx) -> Result<Vec<VendorName>> {
    let rows = sqlx::query!(
        r#"select id as "id: VendorId", slug, store_name, translations -> 'ar' as ar from vendors where status = 'ACTIVE'"#
    )
    .fetch_all(cx.pool())
    .await?;
    let vendors = rows.into_iter().map(|row| VendorName {
        id: row.id,
        slug: row.slug,
        name: said(row.store_name, row.ar.as_ref(), "storeName"),
    });
    Ok(vendors.collect())
}

async fn kinds(cx: &Cx) -> Result<BTreeMap<String, Kind>> {
    let rows =
        sqlx::query!("select key, labels, unit, value_labels, is_filter, position from attribute_kinds")
            .fetch_all(cx.pool())
            .await?;
    let kinds = rows.into_iter().map(|row| {
        let values = row.value_labels.as_object().into_iter().flatten();
        let kind = Kind {
            label: in_languages(&row.labels),
            unit: row.unit.as_ref().map(in_languages).unwrap_or_default(),
            values: values.map(|(value, labels)| (value.clone(), in_languages(labels))).collect(),
            is_filter: row.is_filter,
            position: row.position,
        };
        (row.key, kind)
    });
    Ok(kinds.collect())
}

async fn former(cx: &Cx) -> Result<Vec<(String, CategoryId)>> {
    let rows =
        sqlx::query!(r#"select slug, thing_id as "id: CategoryId" from slugs where kind = 'category'"#)
            .fetch_all(cx.pool())
            .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.id)).collect())
}

fn said(en: String, ar: Option<&Value>, field: &str) -> Said {
    let ar = ar.and_then(|ar| ar.get(field)).and_then(Value::as_str);
    Said { en, ar: ar.map(str::to_owned) }
}

/// `{"en": …, "ar": …}`
fn in_languages(labels: &Value) -> Said {
    let label = |lang: &str| labels.get(lang).and_then(Value::as_str).map(str::to_owned);
    Said { en: label("en").unwrap_or_default(), ar: label("ar") }
}

/// How far the log of changes was read: everything before this transaction is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Horizon(pub i64);

pub struct Change {
    pub seq: i64,
    pub xact: i64,
    pub what: String,
    pub product: Option<Uuid>,
}

/// Where the log stands now.
pub async fn horizon(cx: &Cx) -> Result<Horizon> {
    let xact =
        sqlx::query_scalar!(r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "xact!""#)
            .fetch_one(cx.pool())
            .await?;
    Ok(Horizon(xact))
}

/// What was written since, and how far the log is known then. What was still under way may come again.
pub async fn changes(cx: &Cx, since: Horizon) -> Result<(Vec<Change>, Horizon)> {
    let rows = sqlx::query!(
        r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "horizon!",
                  c.seq as "seq?", c.xact as "xact?", c.what as "what?", c.product_id
           from (select 1) one left join shelf_changes c on c.xact >= $1
           order by c.xact, c.seq"#,
        since.0
    )
    .fetch_all(cx.pool())
    .await?;
    let horizon = rows.first().map_or(since, |row| Horizon(row.horizon));
    let changes = rows.into_iter().filter_map(|row| {
        Some(Change { seq: row.seq?, xact: row.xact?, what: row.what?, product: row.product_id })
    });
    Ok((changes.collect(), horizon))
}
