//! `/inventory`, and what can be had at a place.

use crate::door::{Answer, ApiError, Door, Id, Json, Listed, Ok200, OpenTo, Paging, Public, Query};
use crate::facts::CxOf;
use crate::identity::{Caller, StoreKeeper};
use domain::inventory;
use model::inventory::{AdjustStock, StockChange, StockOfProduct, StoreAvailability};
use model::{PageRequest, ProductId, Reason, StoreId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

/// So long a copy of what can be had may be shown, in seconds: it changes with each sale.
const FRESH: u32 = 10;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/inventory/{productId}", of_product)
            .open_to(OpenTo::Vendor)
            .answers::<StockOfProduct>(200)
            .says("What there is of an own product, where, and what is promised of it"),
        Door::put("/inventory/{productId}", adjust)
            .open_to(OpenTo::Vendor)
            .takes::<AdjustStock>()
            .answers::<StockOfProduct>(200)
            .refuses(&[Reason::InsufficientStock])
            .once_per_key()
            .example(|| json!({"changeQty": -2, "reason": "Broken in the store room"}))
            .says("Put pieces of an own product onto the shelf, or take them off"),
        Door::get("/inventory/logs/{productId}", log)
            .open_to(OpenTo::Vendor)
            .query::<Paging>()
            .lists::<StockChange>()
            .says("How the stock of an own product came about, newest first"),
        Door::get("/stores/{id}/availability", availability)
            .open_to(OpenTo::Anyone)
            .query::<AvailabilityQuery>()
            .answers::<StoreAvailability>(200)
            .says("What can be had at a place people may come to, of one product or of all (at most 1000)"),
    ]
}

async fn of_product(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Id(id): Id<ProductId>,
) -> Answer<Ok200<StockOfProduct>> {
    Ok(Ok200(inventory::of_product(&cx, &who, id).await?))
}

async fn adjust(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Id(id): Id<ProductId>,
    Json(input): Json<AdjustStock>,
) -> Answer<Ok200<StockOfProduct>> {
    Ok(Ok200(inventory::adjust(&cx, &who, id, &input).await?))
}

async fn log(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Id(id): Id<ProductId>,
    Query(paging): Query<Paging>,
) -> Result<Listed<StockChange>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    Ok(Listed::new(inventory::log(&cx, &who, id, page).await?))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct AvailabilityQuery {
    product_id: Option<ProductId>,
}

async fn availability(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Id(id): Id<StoreId>,
    Query(query): Query<AvailabilityQuery>,
) -> Answer<Public<Ok200<StoreAvailability>>> {
    Ok(Public(Ok200(inventory::availability(&cx, &who.visitor(), id, query.product_id).await?), FRESH))
}
