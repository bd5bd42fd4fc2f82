//! Browsing: lists of products with their facets, one product, categories, brands, suggestions.
//!
//! What everybody sees is written out once and then sent as often as it is asked for. Who comes with a token is
//! answered for themselves, and no cache keeps that.

use crate::door::{Answer, Door, Listed, Named, Ok200, OpenTo, Query, Written};
use crate::facts::CxOf;
use crate::identity::Caller;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use domain::Cx;
use domain::catalog::{self, Found};
use domain::kit::fresh::Made;
use model::catalog::{Brand, Category, Facets, Listing, Product, ProductFilter, ProductSort, Suggestion};
use model::{AppError, Page, PageRequest, Result};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// So long others may show a copy, in seconds: of what has prices and stock, and of what hardly changes.
const MOMENT: u32 = 5;
const MINUTE: u32 = 60;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/products", list)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .may_answer(AppError::NotFound)
            .query::<ListQuery>()
            .lists::<Product>()
            .beside::<Facets>("facets")
            .says("What is on sale, filtered, ordered, and counted by what can be narrowed"),
        Door::get("/products/search", list)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .may_answer(AppError::NotFound)
            .query::<SearchQuery>()
            .lists::<Product>()
            .beside::<Facets>("facets")
            .says("The same for words; slips of the finger are mended, which `corrected` tells"),
        Door::get("/products/suggest", suggest)
            .open_to(OpenTo::Anyone)
            .is_public()
            .query::<Typed>()
            .answers::<Vec<Suggestion>>(200)
            .says("Up to ten products, categories, brands and vendors that begin as typed"),
        Door::get("/products/categories", tree)
            .also_at("/categories")
            .open_to(OpenTo::Anyone)
            .is_public()
            .answers::<Vec<Category>>(200)
            .says("The tree of categories, with how much is on sale in each and below it"),
        Door::get("/products/brands", brands)
            .open_to(OpenTo::Anyone)
            .is_public()
            .answers::<Vec<Brand>>(200)
            .says("The brands of what is on sale"),
        Door::get("/products/category/{slug}", list_category)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .query::<ListQuery>()
            .lists::<Product>()
            .beside::<Facets>("facets")
            .says("What is on sale in a category and below it"),
        Door::get("/products/{id}", get)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .by_id_or_slug()
            .answers::<Product>(200)
            .says("A product by its id or any slug it ever had, with variants and what goes with it; its keeper sees it before it is on sale"),
    ]
}

/// What may stand behind the question mark; names may be repeated, for "any of these".
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "for the documentation; `ProductFilter` reads it")]
struct ListQuery {
    /// Words to be found in names, brands, categories, attributes and descriptions.
    search: Option<String>,
    /// Slug or id; with everything below it.
    category: Option<String>,
    /// Slug or name.
    brand: Option<Vec<String>>,
    /// Slug or id.
    vendor: Option<Vec<String>>,
    #[schemars(range(min = 0))]
    min_price: Option<f64>,
    #[schemars(range(min = 0))]
    max_price: Option<f64>,
    /// Parts of a star count too.
    #[schemars(range(min = 0, max = 5))]
    min_rating: Option<f64>,
    in_stock: Option<bool>,
    on_sale: Option<bool>,
    /// `attributes[colour]=red`; a key may be repeated.
    attributes: Option<BTreeMap<String, Vec<String>>>,
    sort: Option<ProductSort>,
    /// From 1 on; the first, if left out.
    #[schemars(range(min = 1))]
    page: Option<i64>,
    /// So many on a page; 20, if left out.
    #[schemars(range(min = 1, max = 100))]
    limit: Option<i64>,
}

#[derive(Deserialize, JsonSchema)]
#[allow(dead_code, reason = "for the documentation; `ProductFilter` reads it")]
struct SearchQuery {
    /// The words.
    q: Option<String>,
    #[serde(flatten)]
    rest: ListQuery,
}

#[derive(Deserialize, JsonSchema)]
struct Typed {
    /// What was typed so far.
    #[serde(default)]
    q: String,
}

async fn list(CxOf(cx): CxOf, Caller(who): Caller, RawQuery(query): RawQuery) -> Answer<Response> {
    let (filter, page) = read(&cx, query.as_deref())?;
    if let Some(category) = &filter.category {
        catalog::category(&cx, category).await?;
    }
    answer(&cx, who.identity().is_some(), filter, page).await
}

async fn list_category(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(slug): Named,
    RawQuery(query): RawQuery,
) -> Answer<Response> {
    let (filter, page) = read(&cx, query.as_deref())?;
    catalog::category(&cx, &slug).await?;
    answer(&cx, who.identity().is_some(), ProductFilter { category: Some(slug), ..filter }, page).await
}

fn read(cx: &Cx, query: Option<&str>) -> Result<(ProductFilter, PageRequest)> {
    let pairs: Vec<_> = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).collect();
    ProductFilter::read(pairs.iter().map(|(name, value)| (&**name, &**value)), cx.facts().currency)
}

async fn answer(cx: &Cx, is_known: bool, filter: ProductFilter, page: PageRequest) -> Answer<Response> {
    if is_known {
        return Ok(listed(catalog::listing_anew(cx, &filter, page).await?)?.into_response());
    }
    let input = format!("{}|{}|{}", page.page(), page.limit(), filter.query(cx.facts().currency));
    let written = written(cx, "api.products", input, |cx| async move {
        let listing = catalog::listing_anew(&cx, &filter, page).await?;
        let about = listing.items.iter().map(|product| product.id.0).collect();
        Ok((Written::new(listed(listing)?, MOMENT)?, about))
    });
    Ok(written.await?.into_response())
}

fn listed(listing: Listing) -> Result<Listed<Product>> {
    let facets = serde_json::to_value(&listing.facets).map_err(AppError::broken)?;
    let page = Page { items: listing.items, pagination: listing.pagination };
    let listed = Listed::new(page).beside("facets", facets);
    Ok(match listing.corrected {
        Some(corrected) => listed.beside("corrected", corrected.into()),
        None => listed,
    })
}

async fn get(CxOf(cx): CxOf, Caller(who): Caller, Named(asked): Named) -> Answer<Response> {
    if who.identity().is_some() {
        let product = match catalog::get_for(&cx, &who, &asked).await? {
            Found::Here(product) => product,
            Found::Moved(slug) => here(catalog::get_for(&cx, &who, &slug).await?)?,
        };
        return Ok(Ok200(Product::clone(&product)).into_response());
    }
    let key = asked.clone();
    let written = written(&cx, "api.product", key, |cx| async move {
        let product = match catalog::get_anew(&cx, &asked).await? {
            Found::Here(product) => product,
            Found::Moved(slug) => here(catalog::get_anew(&cx, &slug).await?)?,
        };
        let about =
            std::iter::once(&*product).chain(product.related.iter().flatten()).map(|one| one.id.0).collect();
        Ok((Written::new(Ok200(&*product), MOMENT)?, about))
    });
    Ok(written.await?.into_response())
}

fn here(found: Found<Arc<Product>>) -> Result<Arc<Product>> {
    match found {
        Found::Here(product) => Ok(product),
        Found::Moved(_) => Err(AppError::NotFound),
    }
}

async fn suggest(CxOf(cx): CxOf, Query(typed): Query<Typed>) -> Answer<Written> {
    let suggestions = catalog::suggest(&cx, &typed.q).await?;
    Ok(Written::new(Ok200(&*suggestions), MINUTE)?)
}

async fn tree(CxOf(cx): CxOf) -> Answer<Written> {
    let written = written(&cx, "api.categories", String::new(), |cx| async move {
        Ok((Written::new(Ok200(&*catalog::tree(&cx).await?), MINUTE)?, Vec::new()))
    });
    written.await.map_err(Into::into)
}

async fn brands(CxOf(cx): CxOf) -> Answer<Written> {
    let written = written(&cx, "api.brands", String::new(), |cx| async move {
        Ok((Written::new(Ok200(&*catalog::brands(&cx).await?), MINUTE)?, Vec::new()))
    });
    written.await.map_err(Into::into)
}

/// The answer to everybody, as it was written a moment ago or now.
async fn written<M>(
    cx: &Cx,
    verb: &'static str,
    input: String,
    write: impl FnOnce(Cx) -> M,
) -> Result<Written>
where
    M: Future<Output = Result<(Written, Vec<Uuid>)>> + Send + 'static,
{
    let make = |cx: Cx| {
        let writing = write(cx);
        async move {
            let (written, about) = writing.await?;
            Ok(Made { bytes: written.bytes(), value: written, about })
        }
    };
    let written = cx.shop().fresh.answer(cx, verb, input, make).await?;
    Ok(Written::clone(&written))
}
