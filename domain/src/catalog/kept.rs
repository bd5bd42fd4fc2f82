//! A product as its keeper gets it back from a write: like its own page, but also before it is on sale.

use crate::kit::{AppError, Cx, Result};
use model::catalog::{CategoryRef, CategoryStep, Product, ProductStatus, Rating, Variant};
use model::pictures::{Picture, StoredPicture};
use model::vendors::VendorRef;
use model::{Amount, CategoryId, Currency, Money, PictureId, ProductId, VariantId, VendorId};
use serde::Deserialize;
use serde_json::Value;
use sqlx::PgConnection;
use sqlx::types::Json;
use std::collections::BTreeMap;

/// A picture as queries gather it: one of ours, or an address.
#[derive(Clone, Debug, Deserialize)]
pub struct Image {
    #[serde(flatten)]
    stored: Option<StoredPicture>,
    url: Option<String>,
    alt: String,
}

impl Image {
    /// Of one of ours.
    pub fn picture_id(&self) -> Option<PictureId> {
        self.stored.as_ref().map(|stored| stored.id)
    }

    pub fn shown(self, cx: &Cx) -> Option<Picture> {
        let Self { stored, url, alt } = self;
        match stored {
            Some(stored) => Some(stored.shown(cx.media_base(), &alt)),
            None => url.map(|url| Picture::elsewhere(&url, &alt)),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Step {
    id: CategoryId,
    name: String,
    slug: String,
}

#[derive(Debug, Deserialize)]
struct Choice {
    id: VariantId,
    sku: Option<String>,
    options: BTreeMap<String, String>,
    price: Option<i64>,
    compare_at: Option<i64>,
    available: i64,
}

/// The product, in the reader's language. The caller has made sure that it may be seen.
pub(super) async fn product(conn: &mut PgConnection, cx: &Cx, id: ProductId) -> Result<Product> {
    let lang = cx.request.lang.code();
    let row = sqlx::query!(
        r#"select p.id as "id: ProductId", p.slug, p.sku, p.price_minor, p.compare_at_minor, p.currency,
                  coalesce(p.translations -> $2 ->> 'name', p.name) as "name!",
                  coalesce(p.translations -> $2 ->> 'description', p.description) as "description!",
                  coalesce(l.available, 0) as "available!", p.attributes, p.status, p.version,
                  cardinality(p.option_names) > 0 as "has_options!",
                  p.rating_sum, p.rating_count, p.created_at, p.updated_at, b.name as "brand?",
                  v.id as "vendor_id: VendorId", v.slug as vendor_slug,
                  coalesce(v.translations -> $2 ->> 'storeName', v.store_name) as "store_name!",
                  v.rating_sum as vendor_rating_sum, v.rating_count as vendor_rating_count,
                  coalesce((select jsonb_agg(jsonb_build_object('id', i.picture_id, 'width', f.width, 'height', f.height,
                                'colour', f.colour, 'sizes', f.sizes, 'url', i.url, 'alt', i.alt) order by i.position)
                            from product_images i left join pictures f on f.id = i.picture_id
                            where i.product_id = p.id), '[]') as "images!: Json<Vec<Image>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', above.id, 'slug', above.slug,
                                'name', coalesce(above.translations -> $2 ->> 'name', above.name))
                                order by cardinality(above.path))
                            from categories c join categories above on above.id = any(c.path)
                            where c.id = p.category_id), '[]') as "category!: Json<Vec<Step>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'sku', w.sku, 'options', w.options,
                                'price', w.price_minor, 'compare_at', w.compare_at_minor,
                                'available', coalesce(a.available, 0)) order by w.position)
                            from variants w left join available_variants(array[p.id]) a on a.variant_id = w.id
                            where w.product_id = p.id and w.is_live and w.options <> '{}'), '[]')
                      as "variants!: Json<Vec<Choice>>"
           from products p join vendors v on v.id = p.vendor_id
               left join brands b on b.id = p.brand_id
               left join stock_levels l on l.product_id = p.id
           where p.id = $1"#,
        id.0,
        lang
    )
    .fetch_one(conn)
    .await?;
    let status = ProductStatus::named(&row.status).ok_or_else(|| AppError::broken("an unknown status"))?;
    let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
    let amount = |minor| Amount::from(Money::new(minor, currency));
    let variant = |choice: Choice| Variant {
        id: choice.id,
        sku: choice.sku,
        options: choice.options,
        price: amount(choice.price.unwrap_or(row.price_minor)),
        compare_at_price: match (choice.price, choice.compare_at) {
            (_, Some(minor)) => Some(amount(minor)),
            (None, None) => row.compare_at_minor.map(amount),
            (Some(_), None) => None,
        },
        stock_qty: choice.available,
        in_stock: choice.available > 0,
    };
    let attributes = match row.attributes {
        Value::Object(attributes) => attributes,
        _ => serde_json::Map::new(),
    };
    Ok(Product {
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
        images: row.images.0.into_iter().filter_map(|image| image.shown(cx)).collect(),
        category: category(row.category.0),
        brand: row.brand,
        vendor: VendorRef {
            id: row.vendor_id,
            store_name: row.store_name,
            slug: row.vendor_slug,
            rating: (row.vendor_rating_count > 0)
                .then(|| Rating::of(row.vendor_rating_sum, row.vendor_rating_count).average),
        },
        rating: Rating::of(row.rating_sum, row.rating_count),
        attributes,
        variants: Some(row.variants.0.into_iter().map(variant).collect()),
        related: None,
        is_active: status == ProductStatus::Active,
        status,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The last step is the category itself.
fn category(steps: Vec<Step>) -> Option<CategoryRef> {
    let path =
        steps.iter().map(|step| CategoryStep { name: step.name.clone(), slug: step.slug.clone() }).collect();
    let own = steps.into_iter().next_back()?;
    Some(CategoryRef { id: own.id, name: own.name, slug: own.slug, path })
}
