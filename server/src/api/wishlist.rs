//! `/wishlist`.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, Listed, Ok200, OpenTo, Paging, Query};
use crate::facts::CxOf;
use crate::identity::Known;
use domain::wishlist;
use i18n::tr;
use model::wishlist::{Wish, WishlistItem};
use model::{AppError, PageRequest, ProductId};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/wishlist", list)
            .open_to(OpenTo::Account)
            .query::<Paging>()
            .lists::<WishlistItem>()
            .says("What the account wishes for, newest first"),
        Door::post("/wishlist", add)
            .open_to(OpenTo::Account)
            .may_answer(AppError::NotFound)
            .takes::<Wish>()
            .answers::<WishlistItem>(201)
            .example(|| json!({"productId": "01890a5d-ac96-774b-bcce-b302099a8057"}))
            .says("Wish for a product; once more changes nothing but the variant"),
        Door::delete("/wishlist", clear)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("Wish for nothing any more"),
        Door::get("/wishlist/count", count)
            .open_to(OpenTo::Account)
            .answers::<Count>(200)
            .says("How many things are wished for"),
        Door::get("/wishlist/check/{productId}", check)
            .open_to(OpenTo::Account)
            .answers::<Check>(200)
            .says("Whether a product is wished for"),
        Door::delete("/wishlist/{productId}", remove)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("Wish for a product no longer"),
    ]
}

#[derive(Serialize, JsonSchema)]
struct Count {
    count: i64,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Check {
    in_wishlist: bool,
}

async fn list(
    CxOf(cx): CxOf,
    Known(who): Known,
    Query(paging): Query<Paging>,
) -> Result<Listed<WishlistItem>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    Ok(Listed::new(wishlist::list(&cx, &who, page).await?))
}

async fn add(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(wish): Json<Wish>,
) -> Result<Created<WishlistItem>, ApiError> {
    let item = wishlist::add(&cx, &who, wish).await?;
    let location = format!("/api/v1/wishlist/check/{}", item.product_id);
    Ok(Created(item, location))
}

async fn clear(CxOf(cx): CxOf, Known(who): Known) -> Answer<Done> {
    wishlist::clear(&cx, &who).await?;
    Ok(Done(tr!(cx.request.lang, "wishlist-said-cleared")))
}

async fn count(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<Count>> {
    Ok(Ok200(Count { count: wishlist::count(&cx, &who).await? }))
}

async fn check(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<ProductId>) -> Answer<Ok200<Check>> {
    Ok(Ok200(Check { in_wishlist: wishlist::check(&cx, &who, id).await? }))
}

async fn remove(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<ProductId>) -> Answer<Done> {
    wishlist::remove(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "wishlist-said-removed")))
}
