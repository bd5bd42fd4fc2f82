//! Products as lists show them.

use super::kept::Image;
use super::shelf::{self, Names};
use crate::kit::{AppError, Cx, Result, settings};
use model::catalog::{CategoryRef, CategoryStep, Product, ProductStatus, Rating};
use model::pictures::Picture;
use model::settings::Settings;
use model::vendors::VendorRef;
use model::{Amount, BrandId, CategoryId, Currency, Money, ProductId, VendorId};
use serde_json::Value;
use sqlx::types::Json;
use std::sync::Arc;
use uuid::Uuid;

/// These products, in this order and in the reader's language. Those that are not on sale are left out.
pub async fn cards(cx: &Cx, ids: &[ProductId]) -> Result<Vec<Product>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let names = shelf::look(cx, shelf::Index::names).await?;
    let settings = settings::current(cx).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let lang = cx.request.lang.code();
    let rows = sqlx::query!(
        r#"select p.id as "id: ProductId", p.slug, p.sku, p.price_minor, p.compare_at_minor, p.currency,
                  p.category_id as "category_id: CategoryId", p.brand_id as "brand_id: BrandId",
                  coalesce(p.translations -> $2 ->> 'name', p.name) as "name!",
                  coalesce(p.translations -> $2 ->> 'description', p.description) as "description!",
                  coalesce((select l.available from stock_levels l where l.product_id = p.id), 0) as "available!",
                  p.attributes, p.version, cardinality(p.option_names) > 0 as "has_options!", p.rating_sum, p.rating_count, p.created_at, p.updated_at,
                  v.id as "vendor_id: VendorId", v.slug as vendor_slug,
                  coalesce(v.translations -> $2 ->> 'storeName', v.store_name) as "store_name!",
                  v.rating_sum as vendor_rating_sum, v.rating_count as vendor_rating_count,
                  coalesce((select jsonb_agg(jsonb_build_object('id', i.picture_id, 'width', f.width, 'height', f.height,
                                'colour', f.colour, 'sizes', f.sizes, 'url', i.url, 'alt', i.alt) order by i.position)
                            from product_images i left join pictures f on f.id = i.picture_id
                            where i.product_id = p.id), '[]') as "images!: Json<Vec<Image>>"
           from unnest($1::uuid[]) with ordinality wanted (id, place)
               join products p on p.id = wanted.id
               join vendors v on v.id = p.vendor_id
           where is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'
           order by wanted.place"#,
        &ids,
        lang
    )
    .fetch_all(cx.pool())
    .await?;
    let mut products = Vec::with_capacity(rows.len());
    for row in rows {
        let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
        let amount = |minor| Amount::from(Money::new(minor, currency));
        products.push(Product {
            id: row.id,
            slug: row.slug,
            sku: row.sku,
            name: row.name,
            description: row.description,
            price: amount(row.price_minor),
            compare_at_price: row.compare_at_minor.map(amount),
            currency,
            stock_qty: i64::from(row.available),
            in_stock: row.available > 0,
            has_options: row.has_options,
            images: allowed(&settings, row.images.0.into_iter().filter_map(|image| image.shown(cx))),
            category: row.category_id.and_then(|id| category(&names, cx, id)),
            brand: row.brand_id.and_then(|id| names.brands.get(&id)).map(|brand| brand.name.clone()),
            vendor: VendorRef {
                id: row.vendor_id,
                store_name: row.store_name,
                slug: row.vendor_slug,
                rating: (row.vendor_rating_count > 0)
                    .then(|| Rating::of(row.vendor_rating_sum, row.vendor_rating_count).average),
            },
            rating: Rating::of(row.rating_sum, row.rating_count),
            attributes: match row.attributes {
                Value::Object(attributes) => attributes,
                _ => serde_json::Map::new(),
            },
            variants: None,
            related: None,
            is_active: true,
            status: ProductStatus::Active,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        });
    }
    Ok(products)
}

fn category(names: &Arc<Names>, cx: &Cx, id: CategoryId) -> Option<CategoryRef> {
    let own = names.category(id)?;
    let lang = cx.request.lang;
    let steps = own.path.iter().filter_map(|id| names.category(*id));
    Some(CategoryRef {
        id,
        name: own.name.is_in(lang).to_owned(),
        slug: own.slug.clone(),
        path: steps
            .map(|step| CategoryStep { name: step.name.is_in(lang).to_owned(), slug: step.slug.clone() })
            .collect(),
    })
}

/// Pictures of our own, and those of hosts the operator allows.
pub(super) fn allowed(settings: &Settings, pictures: impl Iterator<Item = Picture>) -> Vec<Picture> {
    pictures.filter(|picture| picture.size.is_some() || settings.allows_image(&picture.url)).collect()
}
