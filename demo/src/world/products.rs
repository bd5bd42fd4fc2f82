//! Articles as products: drawn, and put on sale.

use super::Extent;
use super::calendar::Planned;
use super::gallery;
use crate::goods::{self, Article, Kind, Status};
use crate::pictures::{Colour, Scene, Subject, View, draw};
use domain::kit::upload::{self, Prepared};
use domain::vendors::{Keeper, Seller};
use domain::{Cx, Result, catalog};
use model::catalog::{Product, ProductStatus, Translations, Words, WriteProduct, WriteVariant};
use model::{Amount, AppError, CategoryId, Change, Money, PictureId};
use serde_json::{Map, Value};
use std::str::FromStr;

/// Draws an article's pictures in all sizes: from the front, closer, and, of every second, with others.
pub(super) fn drawn(
    article: &Article,
    index: usize,
    extent: Extent,
) -> impl Future<Output = Result<Vec<Prepared>>> + Send + use<> {
    let (red, green, blue) = article.colour;
    let (name, colour, seed) = (article.subject, Colour(red, green, blue), seed(article));
    let count = if index.is_multiple_of(2) { 3 } else { 2 };
    let (width, height) = (extent.width, extent.width * 5 / 4);
    gallery::drawn(move || {
        let subject = Subject::from_str(name).map_err(AppError::broken)?;
        let views = [View::Front, View::Group, View::Detail].into_iter().take(count.min(extent.pictures));
        views
            .map(|view| {
                let picture = draw(&Scene { subject, colour, view, seed }, width, height);
                upload::encode_rgba(picture.width, picture.height, picture.rgba)
            })
            .collect()
    })
}

/// One article, one seed.
fn seed(article: &Article) -> u64 {
    article.slug.bytes().fold(7, |seed, byte| seed * 31 % 1_000_003 + u64::from(byte))
}

/// Stores the pictures and puts the article on sale, or among the drafts.
pub(super) async fn create(
    cx: &Cx,
    seller: &Seller,
    planned: &Planned,
    category: Option<&CategoryId>,
    pictures: &[Prepared],
) -> Result<Product> {
    let mut ids = Vec::new();
    for picture in pictures {
        let id = cx.id::<PictureId>();
        upload::store(cx, id, picture).await?;
        ids.push(id);
    }
    let mut tx = cx.begin(seller).await?;
    for (id, picture) in ids.iter().zip(pictures) {
        upload::record(&mut tx, cx, *id, Some(seller.vendor_id()), picture).await?;
    }
    tx.commit().await?;
    let mut input = written(cx, planned, category);
    input.images = Some(ids.iter().map(|id| format!("/media/{id}/400.webp")).collect());
    catalog::create(cx, &Keeper::Seller(seller.clone()), &input).await
}

fn written(cx: &Cx, planned: &Planned, category: Option<&CategoryId>) -> WriteProduct {
    let article = &planned.article;
    let amount = |minor| Amount::from(Money::new(minor, cx.facts().currency));
    let first = |index: usize| planned.first_stock.get(index).map(|pieces| i64::from(*pieces));
    let variants = article.options.iter().enumerate().map(|(index, variant)| WriteVariant {
        sku: Some(variant.sku.clone()),
        options: variant
            .options
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect(),
        price: variant.price_minor.map(amount),
        stock_qty: first(index),
        ..WriteVariant::default()
    });
    let keys = article.options.first().map(|first| first.options.iter().map(|(key, _)| (*key).to_owned()));
    WriteProduct {
        name: Some(article.name.en.clone()),
        price: Some(amount(article.price_minor)),
        stock_qty: first(0).filter(|_| article.options.is_empty()),
        description: Change::Set(article.description.en.clone()),
        category: category.map_or(Change::Keep, |id| Change::Set(id.to_string())),
        brand: Change::Set(article.brand.to_owned()),
        sku: Change::Set(article.sku.clone()),
        compare_at_price: article.compare_at_minor.map_or(Change::Keep, |minor| Change::Set(amount(minor))),
        attributes: Some(attributes(article)),
        variants: (!article.options.is_empty()).then(|| variants.collect()),
        option_names: keys.map(Iterator::collect),
        status: Some(if article.status == Status::Draft {
            ProductStatus::Draft
        } else {
            ProductStatus::Active
        }),
        weight_grams: grams(article).map_or(Change::Keep, Change::Set),
        translations: Some(Translations {
            ar: Some(Words {
                name: Some(article.name.ar.clone()),
                description: Some(article.description.ar.clone()),
            }),
        }),
        ..WriteProduct::default()
    }
}

/// Figures as numbers, yes and no as truth.
fn attributes(article: &Article) -> Map<String, Value> {
    let kind_of = |key: &str| goods::attribute_kinds().iter().find(|kind| kind.key == key);
    let value = |key: &str, text: &str| match kind_of(key).map(|kind| kind.kind) {
        Some(Kind::Number) => serde_json::from_str(text).unwrap_or_else(|_| Value::from(text)),
        Some(Kind::Boolean) => Value::Bool(text == "true"),
        Some(Kind::Text) | None => Value::from(text),
    };
    article.attributes.iter().map(|(key, text)| ((*key).to_owned(), value(key, text))).collect()
}

fn grams(article: &Article) -> Option<i64> {
    article.attributes.iter().find(|(key, _)| *key == "weight_g")?.1.parse().ok()
}
