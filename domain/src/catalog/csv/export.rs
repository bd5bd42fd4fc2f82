//! A store's products as a file, a page at a time, so that a large store needs no more memory than a small one.

use super::Column;
use super::cells::{guarded, options, pairs};
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Seller;
use bytes::Bytes;
use futures::Stream;
use futures::stream;
use model::catalog::Translations;
use model::pictures::media_path;
use model::{Currency, Money, PictureId, VariantId};
use serde::Deserialize;
use serde_json::Value;
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many products are read at once.
const PAGE: i64 = 500;
/// Without it, Excel takes UTF-8 for something else.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// All products of the store but those in the archive, as CSV that [`import_begin`](crate::catalog::import_begin) reads.
/// Text that a table program would take for a formula is guarded.
pub fn export_csv(cx: &Cx, who: &Seller) -> impl Stream<Item = Result<Bytes>> + Send + 'static {
    let start = (cx.clone(), who.clone(), Some(Uuid::nil()));
    stream::try_unfold(start, |(cx, who, after)| async move {
        let Some(after) = after else { return Ok(None) };
        let mut writer = csv::Writer::from_writer(Vec::new());
        if after.is_nil() {
            writer.write_record(Column::ALL.map(Column::name)).map_err(AppError::broken)?;
        }
        let products = page(&cx, &who, after).await?;
        for product in &products {
            product.write(&cx, &mut writer)?;
        }
        let mut text = writer.into_inner().map_err(AppError::broken)?;
        if after.is_nil() {
            text.splice(0..0, BOM.iter().copied());
        }
        let next = (products.len() as i64 == PAGE).then(|| products.last().map(|last| last.id)).flatten();
        Ok(Some((Bytes::from(text), (cx, who, next))))
    })
}

/// The first line of such a file alone.
pub fn template_csv() -> Bytes {
    let names = Column::ALL.map(Column::name).join(",");
    Bytes::from([BOM, names.as_bytes(), b"\r\n"].concat())
}

struct Exported {
    id: Uuid,
    sku: Option<String>,
    name: String,
    description: String,
    translations: Json<Translations>,
    price_minor: i64,
    compare_at_minor: Option<i64>,
    currency: String,
    status: String,
    category: Option<String>,
    brand: Option<String>,
    attributes: Value,
    option_names: Vec<String>,
    weight_grams: Option<i32>,
    tax_category: String,
    available: i32,
    threshold: i32,
    images: Json<Vec<Image>>,
    variants: Json<Vec<Choice>>,
}

#[derive(Debug, Deserialize)]
struct Image {
    id: Option<PictureId>,
    largest: Option<i32>,
    url: Option<String>,
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

async fn page(cx: &Cx, who: &Seller, after: Uuid) -> Result<Vec<Exported>> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_as!(
        Exported,
        r#"select p.id, p.sku, p.name, p.description, p.translations as "translations: Json<Translations>", p.price_minor,
                  p.compare_at_minor, p.currency, p.status, c.slug as "category?", b.name as "brand?", p.attributes,
                  p.option_names, p.weight_grams, p.tax_category, coalesce(l.available, 0) as "available!",
                  coalesce(l.threshold, 5) as "threshold!",
                  coalesce((select jsonb_agg(jsonb_build_object('id', i.picture_id, 'url', i.url,
                                'largest', (select max(size) from unnest(f.sizes) size)) order by i.position)
                            from product_images i left join pictures f on f.id = i.picture_id
                            where i.product_id = p.id), '[]') as "images!: Json<Vec<Image>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'options', v.options,
                                'price', v.price_minor, 'compare_at', v.compare_at_minor,
                                'available', coalesce(s.available, 0)) order by v.position)
                            from variants v left join lateral (
                                select sum(on_hand - allocated - held) as available
                                from stock where variant_id = v.id) s on true
                            where v.product_id = p.id and v.is_live and v.options <> '{}'), '[]')
                      as "variants!: Json<Vec<Choice>>"
           from products p left join categories c on c.id = p.category_id
               left join brands b on b.id = p.brand_id
               left join stock_levels l on l.product_id = p.id
           where p.vendor_id = $1 and p.id > $2 and p.status <> 'ARCHIVED'
           order by p.id limit $3"#,
        who.vendor_id().0,
        after,
        PAGE,
    )
    .fetch_all(&mut *tx)
    .await?)
}

impl Exported {
    fn write(&self, cx: &Cx, writer: &mut csv::Writer<Vec<u8>>) -> Result<()> {
        let currency: Currency = self.currency.parse().map_err(AppError::broken)?;
        let price = |minor: i64| Money::new(minor, currency).decimal();
        let line = Column::ALL.map(|column| guarded(&self.cell(cx, column, &price)));
        writer.write_record(line).map_err(AppError::broken)?;
        for variant in &self.variants.0 {
            let line = Column::ALL.map(|column| guarded(&self.cell_of(variant, column, &price)));
            writer.write_record(line).map_err(AppError::broken)?;
        }
        Ok(())
    }

    fn cell(&self, cx: &Cx, column: Column, price: &impl Fn(i64) -> String) -> String {
        let arabic = self.translations.ar.clone().unwrap_or_default();
        let is_plain = self.option_names.is_empty();
        match column {
            Column::Id => self.id.to_string(),
            Column::Sku => self.sku.clone().unwrap_or_default(),
            Column::Name => self.name.clone(),
            Column::Description => self.description.clone(),
            Column::Price => price(self.price_minor),
            Column::CompareAtPrice => self.compare_at_minor.map(price).unwrap_or_default(),
            Column::Stock if is_plain => self.available.to_string(),
            Column::Status => self.status.to_lowercase(),
            Column::Category => self.category.clone().unwrap_or_default(),
            Column::Brand => self.brand.clone().unwrap_or_default(),
            Column::Images => {
                self.images.iter().filter_map(|image| image.url(cx)).collect::<Vec<_>>().join(" ")
            }
            Column::Attributes => self.attributes.as_object().map(pairs).unwrap_or_default(),
            Column::WeightGrams => self.weight_grams.map(|grams| grams.to_string()).unwrap_or_default(),
            Column::TaxCategory => self.tax_category.clone(),
            Column::LowStockAt => self.threshold.to_string(),
            Column::NameAr => arabic.name.unwrap_or_default(),
            Column::DescriptionAr => arabic.description.unwrap_or_default(),
            Column::Stock | Column::VariantOf | Column::Options => String::new(),
        }
    }

    fn cell_of(&self, variant: &Choice, column: Column, price: &impl Fn(i64) -> String) -> String {
        match column {
            Column::Id => variant.id.to_string(),
            Column::Sku => variant.sku.clone().unwrap_or_default(),
            Column::Price => variant.price.map(price).unwrap_or_default(),
            Column::CompareAtPrice => variant.compare_at.map(price).unwrap_or_default(),
            Column::Stock => variant.available.to_string(),
            Column::VariantOf => self.sku.clone().unwrap_or_else(|| self.id.to_string()),
            Column::Options => {
                let chosen = |name| Some((String::as_str(name), variant.options.get(name)?.as_str()));
                options(&self.option_names.iter().filter_map(chosen).collect::<Vec<_>>())
            }
            _ => String::new(),
        }
    }
}

impl Image {
    fn url(&self, cx: &Cx) -> Option<String> {
        match (self.id, self.largest) {
            (Some(id), Some(width)) => Some(cx.url(&media_path(id, width))),
            _ => self.url.clone(),
        }
    }
}
