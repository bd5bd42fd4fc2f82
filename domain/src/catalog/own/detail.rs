//! One product with all that can be edited of it.

use crate::catalog::hand::Hand;
use crate::catalog::kept::Image;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Keeper;
use model::catalog::{OwnCategory, OwnDetail, OwnVariant, Pieces, ProductStatus};
use model::{Amount, CategoryId, Currency, Money, ProductId, VariantId, VendorId};
use serde::Deserialize;
use serde_json::{Map, Value};
use sqlx::types::Json;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
struct Choice {
    id: VariantId,
    sku: Option<String>,
    options: BTreeMap<String, String>,
    price: Option<i64>,
    compare_at: Option<i64>,
    on_hand: i64,
    reserved: i64,
}

impl Choice {
    fn pieces(&self) -> Pieces {
        Pieces { on_hand: self.on_hand, reserved: self.reserved, available: self.on_hand - self.reserved }
    }
}

/// All there is to a product, drafts and what lies in the archive too.
///
/// For the keeper of the store, and staff with the permission `products`; another's product is not found.
pub async fn own(cx: &Cx, who: &Keeper, id: ProductId) -> Result<OwnDetail> {
    let hand = Hand::of(who);
    let mut tx = cx.begin(who).await?;
    let row = sqlx::query!(
        r#"select p.id as "id: ProductId", p.vendor_id as "vendor_id: VendorId", p.slug, p.status, p.published_at,
                  case when p.taken_down_at is not null then coalesce(p.taken_down_reason, '') end as taken_down,
                  p.name, p.description, p.translations, p.price_minor, p.compare_at_minor, p.currency, p.sku,
                  c.id as "category_id?: CategoryId", c.slug as "category_slug?", c.name as "category_name?",
                  b.name as "brand?", p.attributes, p.option_names, p.tax_category, p.weight_grams, p.version,
                  p.created_at, p.updated_at, coalesce(l.threshold, 5) as "threshold!",
                  coalesce((select jsonb_agg(jsonb_build_object('id', i.picture_id, 'width', f.width, 'height', f.height,
                                'colour', f.colour, 'sizes', f.sizes, 'url', i.url, 'alt', i.alt) order by i.position)
                            from product_images i left join pictures f on f.id = i.picture_id
                            where i.product_id = p.id), '[]') as "images!: Json<Vec<Image>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'options', v.options,
                                'price', v.price_minor, 'compare_at', v.compare_at_minor,
                                'on_hand', coalesce(s.on_hand, 0), 'reserved', coalesce(s.reserved, 0))
                                order by v.position)
                            from variants v left join lateral (
                                select sum(on_hand) as on_hand, sum(allocated + held) as reserved
                                from stock where variant_id = v.id) s on true
                            where v.product_id = p.id and v.is_live), '[]') as "variants!: Json<Vec<Choice>>"
           from products p left join categories c on c.id = p.category_id
               left join brands b on b.id = p.brand_id
               left join stock_levels l on l.product_id = p.id
           where p.id = $1 and ($2::uuid is null or p.vendor_id = $2)"#,
        id.0,
        hand.reach()
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
    let amount = |minor| Amount::from(Money::new(minor, currency));
    let stock = row.variants.0.iter().map(Choice::pieces).fold(Pieces::default(), |sum, each| Pieces {
        on_hand: sum.on_hand + each.on_hand,
        reserved: sum.reserved + each.reserved,
        available: sum.available + each.available,
    });
    let category = row.category_id.zip(row.category_slug).zip(row.category_name);
    let choices = row.variants.0.into_iter().filter(|variant| !variant.options.is_empty());
    Ok(OwnDetail {
        id: row.id,
        vendor_id: row.vendor_id,
        slug: row.slug,
        status: ProductStatus::named(&row.status).ok_or_else(|| AppError::broken("an unknown status"))?,
        published_at: row.published_at,
        taken_down: row.taken_down,
        name: row.name,
        description: row.description,
        translations: serde_json::from_value(row.translations).map_err(AppError::broken)?,
        price: amount(row.price_minor),
        compare_at_price: row.compare_at_minor.map(amount),
        currency,
        sku: row.sku,
        category: category.map(|((id, slug), name)| OwnCategory { id, slug, name }),
        brand: row.brand,
        attributes: match row.attributes {
            Value::Object(attributes) => attributes,
            _ => Map::new(),
        },
        option_names: row.option_names,
        variants: choices
            .map(|choice| OwnVariant {
                stock: choice.pieces(),
                id: choice.id,
                sku: choice.sku,
                options: choice.options,
                price: choice.price.map(amount),
                compare_at_price: choice.compare_at.map(amount),
            })
            .collect(),
        stock,
        low_stock_threshold: row.threshold,
        images: row.images.0.into_iter().filter_map(|image| image.shown(cx)).collect(),
        tax_category: row.tax_category,
        weight_grams: row.weight_grams,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}
