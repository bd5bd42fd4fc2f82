//! What staff with the permission `products` see of everybody's products, and do with them.

use crate::door::{Answer, ApiError, Door, Id, Json, Listed, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::Staff;
use domain::catalog;
use model::accounts::Permission;
use model::catalog::{SetTakenDown, Shown, StaffFilter, StaffProduct, StockFilter};
use model::{AppError, FieldProblem, PageRequest, ProductId, Reason, VendorId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/admin/products", list)
            .open_to(OpenTo::Staff(Permission::Products))
            .query::<ListQuery>()
            .lists::<StaffProduct>()
            .says("Products of all stores, the newest first"),
        Door::post("/admin/products/{id}/takedown", set_taken_down)
            .open_to(OpenTo::Staff(Permission::Products))
            .takes::<SetTakenDown>()
            .answers::<StaffProduct>(200)
            .refuses(&[Reason::InvalidTransition])
            .example(|| json!({"takenDown": true, "reason": "A copy of a protected design"}))
            .says("Take a product out of all shoppers' sight, or put it up again; its store gets a mail"),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ListQuery {
    /// Part of a name, a SKU or the name of the store; or the whole slug or id.
    search: Option<String>,
    /// `all` (but for the archive), `on-sale`, `draft`, `taken-down` or `archived`.
    show: Option<Shown>,
    /// `all`, `low` or `out`.
    stock: Option<String>,
    vendor_id: Option<VendorId>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn list(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<ListQuery>,
) -> Result<Listed<StaffProduct>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let stock = match &query.stock {
        None => StockFilter::default(),
        Some(name) => StockFilter::named(name).ok_or_else(unknown_stock)?,
    };
    let filter = StaffFilter {
        search: query.search.unwrap_or_default(),
        shown: query.show.unwrap_or_default(),
        stock,
        vendor: query.vendor_id,
    };
    Ok(Listed::new(catalog::staff_products(&cx, &who, &filter, page).await?))
}

fn unknown_stock() -> AppError {
    let options = StockFilter::ALL.map(StockFilter::name).join(", ");
    AppError::field("stock", FieldProblem::NotOneOf { options })
}

async fn set_taken_down(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<ProductId>,
    Json(input): Json<SetTakenDown>,
) -> Answer<Ok200<StaffProduct>> {
    Ok(Ok200(catalog::set_taken_down(&cx, &who, id, &input).await?))
}
