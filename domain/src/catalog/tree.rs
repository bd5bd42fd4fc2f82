//! Categories and brands, with how much is on sale in each.

use super::read::Found;
use super::shelf::{self, CategoryName, Index};
use crate::kit::fresh::Made;
use crate::kit::{AppError, Cx, Result};
use model::CategoryId;
use model::catalog::{Brand, Category};
use std::collections::HashMap;
use std::sync::Arc;

/// All categories, as a tree. Anyone; the same for everybody who reads this language.
pub async fn tree(cx: &Cx) -> Result<Arc<Vec<Category>>> {
    let make = |cx: Cx| async move {
        let tree = shelf::look(&cx, |index| {
            let counts = index.by_category(&index.everything());
            level(&cx, index, &counts, None)
        })
        .await?;
        let size = |tree: &[Category]| tree.iter().map(|one| 600 * (1 + one.children.len())).sum();
        Ok(Made { bytes: size(&tree), value: tree, about: Vec::new() })
    };
    cx.shop().fresh.answer(cx, "catalog.tree", String::new(), make).await
}

fn level(
    cx: &Cx,
    index: &Index,
    counts: &HashMap<CategoryId, i64>,
    above: Option<CategoryId>,
) -> Vec<Category> {
    let names = index.names();
    names.below(above).map(|category| node(cx, index, counts, category)).collect()
}

fn node(cx: &Cx, index: &Index, counts: &HashMap<CategoryId, i64>, category: &CategoryName) -> Category {
    let lang = cx.request.lang;
    let name = category.name.is_in(lang);
    Category {
        id: category.id,
        name: name.to_owned(),
        slug: category.slug.clone(),
        description: category.description.is_in(lang).to_owned(),
        image_url: category.picture.as_ref().map(|picture| picture.shown(cx.media_base(), name)),
        product_count: counts.get(&category.id).copied().unwrap_or(0),
        children: level(cx, index, counts, Some(category.id)),
        seo_title: category.seo_title.is_in(lang).to_owned(),
        seo_description: category.seo_description.is_in(lang).to_owned(),
    }
}

/// One category with what is below it, by id or by any slug it ever had.
pub async fn category(cx: &Cx, slug_or_id: &str) -> Result<Found<Category>> {
    let found = shelf::look(cx, |index| {
        let names = index.names();
        let known = names.find_category(slug_or_id)?;
        if known.slug != slug_or_id && known.id.to_string() != slug_or_id.to_lowercase() {
            return Some(Found::Moved(known.slug.clone()));
        }
        let counts = index.by_category(&index.everything());
        Some(Found::Here(node(cx, index, &counts, known)))
    });
    found.await?.ok_or(AppError::NotFound)
}

/// The brands of what is on sale, in alphabetic order. Anyone.
pub async fn brands(cx: &Cx) -> Result<Arc<Vec<Brand>>> {
    let make = |cx: Cx| async move {
        let mut brands = shelf::look(&cx, Index::brands_on_sale).await?;
        brands.sort_by_key(|brand| shelf::text::fold(&brand.name));
        Ok(Made { bytes: 150 * brands.len(), value: brands, about: Vec::new() })
    };
    cx.shop().fresh.answer(cx, "catalog.brands", String::new(), make).await
}
