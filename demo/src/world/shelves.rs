//! The tree of categories, and what attributes are called.

use super::gallery;
use crate::goods::{self, AttributeKind, Category, Kind, Words};
use crate::pictures;
use domain::accounts::Admin;
use domain::kit::System;
use domain::{Cx, Result, catalog};
use model::catalog::{CategoryTranslations, CategoryWords, StaffCategory, WriteCategory};
use model::{CategoryId, Change};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// How large a category's picture is drawn.
const SIZE: u32 = 800;

/// Sets up what is missing. Answers which category stands for which slug of the goods.
pub(super) async fn set_up(
    cx: &Cx,
    admin: &Admin,
    decorated: bool,
) -> Result<HashMap<&'static str, CategoryId>> {
    name_attributes(cx).await?;
    let there = catalog::staff_categories(cx, admin).await?;
    let mut ids: HashMap<&str, CategoryId> = HashMap::new();
    for category in goods::categories() {
        let parent = category.parent.and_then(|slug| ids.get(slug).copied());
        let same = |one: &&StaffCategory| one.name == category.name.en && one.parent_id == parent;
        let made = match there.iter().find(same) {
            Some(one) => one.clone(),
            None => catalog::create_category(cx, admin, &written(category, parent)).await?,
        };
        ids.insert(category.slug, made.id);
        if decorated && made.image_url.is_none() {
            let slug = category.slug;
            let file = gallery::drawn(move || gallery::png(&pictures::category(slug, SIZE))).await?;
            catalog::set_category_image(cx, admin, made.id, file).await?;
        }
    }
    Ok(ids)
}

fn written(category: &Category, parent: Option<CategoryId>) -> WriteCategory {
    let say = |words: Words| Change::Set(words.en.to_owned());
    WriteCategory {
        name: Some(category.name.en.to_owned()),
        parent: parent.map_or(Change::Keep, |id| Change::Set(id.to_string())),
        description: say(category.description),
        seo_title: say(category.seo_title),
        seo_description: say(category.seo_description),
        translations: Some(CategoryTranslations {
            ar: Some(CategoryWords {
                name: Some(category.name.ar.to_owned()),
                description: Some(category.description.ar.to_owned()),
                seo_title: Some(category.seo_title.ar.to_owned()),
                seo_description: Some(category.seo_description.ar.to_owned()),
            }),
        }),
        ..WriteCategory::default()
    }
}

/// No verb does this yet: the kinds belong to the shop, and nobody changes them.
async fn name_attributes(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    for (position, kind) in (0_i32..).zip(goods::attribute_kinds()) {
        sqlx::query(
            "insert into attribute_kinds (key, kind, labels, unit, value_labels, is_filter, position)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing",
        )
        .bind(kind.key)
        .bind(name_of(kind.kind))
        .bind(said(kind.label))
        .bind(kind.unit.map(said))
        .bind(values(kind))
        .bind(kind.key != "dimensions")
        .bind(position)
        .execute(&mut *tx)
        .await?;
    }
    tx.commit().await?;
    Ok(())
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
    }
}

fn said(words: Words) -> Value {
    json!({ "en": words.en, "ar": words.ar })
}

fn values(kind: &AttributeKind) -> Value {
    let values = kind.values.iter().map(|(value, words)| ((*value).to_owned(), said(*words)));
    Value::Object(values.collect::<Map<String, Value>>())
}
