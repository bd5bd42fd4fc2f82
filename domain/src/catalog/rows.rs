//! The row of a product: read under a lock, written back whole.

use super::hand::Hand;
use crate::kit::{AppError, Cx, OnConstraint, Result};
use chrono::{DateTime, Utc};
use model::catalog::ProductStatus;
use model::{BrandId, CategoryId, Currency, ProductId, Reason, VendorId};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;

/// What the database holds of a price; beyond it are typing errors.
pub(super) const MOST_MINOR: i64 = 100_000_000_000_000;

/// What a keeper writes of a product. As JSON it is what the audit log compares.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(skip)]
    pub id: ProductId,
    pub vendor_id: VendorId,
    pub category_id: Option<CategoryId>,
    pub brand_id: Option<BrandId>,
    pub slug: String,
    pub name: String,
    pub description: String,
    pub translations: Value,
    pub sku: Option<String>,
    pub currency: String,
    pub price_minor: i64,
    pub compare_at_minor: Option<i64>,
    pub tax_category: String,
    pub weight_grams: Option<i32>,
    pub attributes: Value,
    pub option_names: Vec<String>,
    pub status: String,
    pub published_at: Option<DateTime<Utc>>,
    #[serde(skip)]
    pub version: i32,
}

impl Row {
    pub(super) fn is(&self, status: ProductStatus) -> bool {
        self.status == status.name()
    }

    pub(super) fn has_options(&self) -> bool {
        !self.option_names.is_empty()
    }

    pub(super) fn currency(&self) -> Result<Currency> {
        self.currency.parse().map_err(AppError::broken)
    }

    pub(super) fn as_json(&self) -> Result<Value> {
        serde_json::to_value(self).map_err(AppError::broken)
    }
}

/// Locks a product that this hand may touch; another's is not found. Whoever writes anything of a product comes by
/// here first.
pub(super) async fn lock(conn: &mut PgConnection, hand: &Hand<'_>, id: ProductId) -> Result<Row> {
    sqlx::query_as!(
        Row,
        r#"select id as "id: ProductId", vendor_id as "vendor_id: VendorId", category_id as "category_id: CategoryId",
                  brand_id as "brand_id: BrandId", slug, name, description, translations, sku, currency, price_minor,
                  compare_at_minor, tax_category, weight_grams, attributes, option_names, status, published_at, version
           from products where id = $1 and ($2::uuid is null or vendor_id = $2) for no key update"#,
        id.0,
        hand.reach()
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// Writes a new one.
pub(super) async fn insert(conn: &mut PgConnection, cx: &Cx, row: &Row) -> Result<()> {
    sqlx::query!(
        "insert into products (id, vendor_id, category_id, brand_id, slug, name, description, translations, sku, currency,
                               price_minor, compare_at_minor, tax_category, weight_grams, attributes, option_names,
                               status, published_at, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)",
        row.id.0,
        row.vendor_id.0,
        row.category_id.map(|id| id.0),
        row.brand_id.map(|id| id.0),
        row.slug,
        row.name,
        row.description,
        row.translations,
        row.sku,
        row.currency,
        row.price_minor,
        row.compare_at_minor,
        row.tax_category,
        row.weight_grams,
        row.attributes,
        &row.option_names,
        row.status,
        row.published_at,
        row.version,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("products_sku_once", Reason::SkuTaken)?;
    Ok(())
}

/// Writes a locked one back, one version further.
pub(super) async fn update(conn: &mut PgConnection, cx: &Cx, row: &Row) -> Result<()> {
    sqlx::query!(
        "update products set category_id = $2, brand_id = $3, slug = $4, name = $5, description = $6, translations = $7,
                sku = $8, currency = $9, price_minor = $10, compare_at_minor = $11, tax_category = $12,
                weight_grams = $13, attributes = $14, option_names = $15, status = $16, published_at = $17,
                version = version + 1, updated_at = $18
         where id = $1",
        row.id.0,
        row.category_id.map(|id| id.0),
        row.brand_id.map(|id| id.0),
        row.slug,
        row.name,
        row.description,
        row.translations,
        row.sku,
        row.currency,
        row.price_minor,
        row.compare_at_minor,
        row.tax_category,
        row.weight_grams,
        row.attributes,
        &row.option_names,
        row.status,
        row.published_at,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("products_sku_once", Reason::SkuTaken)?;
    Ok(())
}
