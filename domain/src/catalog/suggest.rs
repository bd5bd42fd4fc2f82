//! What the search box offers while somebody types.

use super::shelf::{self, Suggested};
use crate::kit::fresh::Made;
use crate::kit::{Cx, Result};
use model::ProductId;
use model::catalog::{Suggestion, SuggestionType};
use std::sync::Arc;
use uuid::Uuid;

const MOST: usize = 10;

/// Up to ten things whose name has all that was typed, the last word being unfinished: categories, brands and vendors
/// first, as they lead on to many, then products by how well they sell. Anyone.
pub async fn suggest(cx: &Cx, typed: &str) -> Result<Arc<Vec<Suggestion>>> {
    let typed: String = typed.chars().take(100).collect();
    let input = shelf::text::fold(typed.trim_start());
    let make = |cx: Cx| async move {
        let suggestions = make(&cx, &typed).await?;
        Ok(Made { bytes: 200 * suggestions.len(), value: suggestions, about: Vec::new() })
    };
    cx.shop().fresh.answer(cx, "catalog.suggest", input, make).await
}

async fn make(cx: &Cx, typed: &str) -> Result<Vec<Suggestion>> {
    let Suggested { mut named, products } =
        shelf::look(cx, |index| index.suggest(typed, cx.request.lang)).await?;
    for (name, slug) in names_of(cx, &products).await? {
        let suggestion =
            Suggestion { kind: SuggestionType::Product, text: name, url: format!("/products/{slug}") };
        if !named.iter().any(|there| there.text == suggestion.text) {
            named.push(suggestion);
        }
    }
    named.truncate(MOST);
    Ok(named)
}

async fn names_of(cx: &Cx, ids: &[ProductId]) -> Result<Vec<(String, String)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select coalesce(p.translations -> $2 ->> 'name', p.name) as "name!", p.slug
           from unnest($1::uuid[]) with ordinality wanted (id, place) join products p on p.id = wanted.id
           order by wanted.place"#,
        &ids,
        cx.request.lang.code()
    )
    .fetch_all(cx.pool())
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.slug)).collect())
}
