//! Lists of what is on sale: filtered, counted, ordered, searched.

use super::cards::cards;
use super::shelf;
use crate::accounts::Visitor;
use crate::kit::fresh::Made;
use crate::kit::{Cx, Result};
use model::catalog::{Facets, Listing, Product, ProductFilter};
use model::{Page, PageRequest, ProductId};
use std::sync::Arc;
use uuid::Uuid;

/// A page of what fits, with what can be narrowed beside it. Anyone; the same for everybody who reads this language.
/// Names of categories, brands and the like that nobody knows fit nothing.
pub async fn listing(
    cx: &Cx,
    _: &Visitor,
    filter: &ProductFilter,
    page: PageRequest,
) -> Result<Arc<Listing>> {
    let input = format!("{}|{}|{}", page.page(), page.limit(), filter.query(cx.facts().currency));
    let filter = filter.clone();
    let make = |cx: Cx| async move {
        let listing = listing_anew(&cx, &filter, page).await?;
        let about = listing.items.iter().map(|product| product.id.0).collect::<Vec<Uuid>>();
        Ok(Made { bytes: 12_000 + listing.items.iter().map(weight).sum::<usize>(), value: listing, about })
    };
    cx.shop().fresh.answer(cx, "catalog.listing", input, make).await
}

/// The same, not from what is kept: for who keeps the answer in a form of their own.
pub async fn listing_anew(cx: &Cx, filter: &ProductFilter, page: PageRequest) -> Result<Listing> {
    let (offset, most) = (page.offset() as usize, page.limit() as usize);
    let (ids, total, facets, corrected) = shelf::look(cx, |index| {
        let found = index.find(filter);
        let ids = index.page(&found, filter.sort, offset, most);
        let facets = shelf::facets(cx, index, &found, filter);
        (ids, found.all.len() as i64, facets, found.corrected)
    })
    .await?;
    let items = cards(cx, &ids).await?;
    let Page { items, pagination } = Page::new(items, page, total);
    Ok(Listing { items, pagination, facets: Facets::clone(&facets), corrected, total_is_floor: false })
}

/// What to offer where nothing was found: what sells best where most of the words lead, or in all the shop.
pub async fn alternatives(cx: &Cx, filter: &ProductFilter, most: usize) -> Result<Vec<Product>> {
    let ids = shelf::look(cx, |index| {
        let category =
            filter.category.as_deref().and_then(|wanted| index.names().find_category(wanted).cloned());
        let near = match category {
            Some(category) => index.shown_in(category.id),
            None => index.near(&filter.search),
        };
        index.best(&near, most)
    })
    .await?;
    cards(cx, &ids).await
}

/// What goes with a product: the best selling of its category, then of its brand, then of its vendor.
pub(super) async fn related(cx: &Cx, id: ProductId, most: usize) -> Result<Vec<Product>> {
    let ids = shelf::look(cx, |index| index.related(id, most)).await?;
    cards(cx, &ids).await
}

/// Lists by what sells best, without facets: for a home page and the like.
pub async fn best(cx: &Cx, filter: &ProductFilter, most: usize) -> Result<Vec<Product>> {
    let sort = filter.sort;
    let ids = shelf::look(cx, |index| index.page(&index.find(filter), sort, 0, most)).await?;
    cards(cx, &ids).await
}

/// About how much memory a product takes.
fn weight(product: &Product) -> usize {
    1_200 + product.description.len() + 300 * product.images.len() + 100 * product.attributes.len()
}
