//! `/cart`. A guest's is known by the token that the first write answers.

use crate::AppState;
use crate::door::{Answer, ApiError, Created, Door, Id, Json, Ok200, OpenTo};
use crate::facts::CxOf;
use crate::identity::{Caller, Known};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::Cx;
use domain::accounts;
use domain::cart::{self, Shopper};
use domain::checkout;
use model::accounts::SignedIn;
use model::cart::{AddItem, Cart, ChangeItem};
use model::{AppError, CartItemId, FieldProblem, Fields, Reason};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

/// What opens a guest's cart.
const TOKEN: HeaderName = HeaderName::from_static("x-cart-token");

pub fn doors() -> Vec<Door> {
    [items(), whole(), coupon()].into_iter().flatten().collect()
}

fn items() -> Vec<Door> {
    vec![
        Door::post("/cart/items", add)
            .open_to(OpenTo::Anyone)
            .may_answer(AppError::NotFound)
            .for_guests()
            .takes::<AddItem>()
            .answers::<Cart>(201)
            .refuses(&[Reason::InsufficientStock])
            .example(|| json!({"productId": "01890a5d-ac96-774b-bcce-b302099a8057", "quantity": 2}))
            .says("Put something into the cart; a guest's first answers X-Cart-Token, to be sent back from then on"),
        Door::put("/cart/items/{itemId}", change)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .takes::<ChangeItem>()
            .answers::<Cart>(200)
            .refuses(&[Reason::InsufficientStock])
            .example(|| json!({"quantity": 3}))
            .says("Change how many; 0 takes it out"),
        Door::patch("/cart/items/{itemId}", change)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .takes::<ChangeItem>()
            .answers::<Cart>(200)
            .refuses(&[Reason::InsufficientStock])
            .example(|| json!({"quantity": 3}))
            .says("Change how many; 0 takes it out"),
        Door::delete("/cart/items/{itemId}", remove)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .answers::<Cart>(200)
            .says("Take something out"),
    ]
}

fn whole() -> Vec<Door> {
    vec![
        Door::get("/cart", show)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .answers::<Cart>(200)
            .says("The cart at the prices of this moment; a guest's by X-Cart-Token"),
        Door::delete("/cart", clear)
            .also_at("/cart/clear")
            .open_to(OpenTo::Anyone)
            .for_guests()
            .answers::<Cart>(200)
            .says("Take everything out but what was put aside"),
        Door::post("/cart/merge", merge).open_to(OpenTo::Account).for_guests().answers::<Cart>(200).says(
            "Join the cart of X-Cart-Token into the account's; signing in with that header does so too",
        ),
    ]
}

fn coupon() -> Vec<Door> {
    vec![
        Door::post("/cart/coupon", add_coupon)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .takes::<UseCoupon>()
            .answers::<Cart>(200)
            .example(|| json!({"code": "SPRING"}))
            .says("Use a coupon; a code that is none is refused on its field"),
        Door::delete("/cart/coupon", drop_coupon)
            .open_to(OpenTo::Anyone)
            .for_guests()
            .answers::<Cart>(200)
            .says("Use no coupon"),
    ]
}

const LONGEST_CODE: usize = 64;

/// Body to use a coupon.
#[derive(Deserialize, JsonSchema)]
struct UseCoupon {
    code: String,
}

/// Whose cart it is: the account's, or the one of the token.
pub struct ShopperOf(pub Shopper);

impl FromRequestParts<AppState> for ShopperOf {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let Caller(who) = Caller::from_request_parts(parts, state).await?;
        let Ok(CxOf(cx)) = CxOf::from_request_parts(parts, state).await;
        Ok(Self(cart::shopper(&cx, &who, token(&parts.headers)).await?))
    }
}

fn token(headers: &HeaderMap) -> Option<&str> {
    headers.get(TOKEN)?.to_str().ok()
}

/// A cart as it stands after a write, with what delivery and tax add to it.
async fn whole_of(cx: &Cx, who: Shopper, cart: Cart) -> Result<Cart, ApiError> {
    let who = match (who, cart.id) {
        // made now, or made anew after an order
        (Shopper::Guest(_) | Shopper::Nobody, Some(id)) => Shopper::Guest(id),
        (who, _) => who,
    };
    Ok(checkout::with_costs(cx, &who, cart).await?)
}

async fn show(CxOf(cx): CxOf, ShopperOf(who): ShopperOf) -> Answer<Ok200<Cart>> {
    Ok(Ok200(checkout::estimate(&cx, &who).await?))
}

async fn add(
    CxOf(cx): CxOf,
    ShopperOf(who): ShopperOf,
    Json(input): Json<AddItem>,
) -> Result<Response, ApiError> {
    let added = cart::add(&cx, &who, &input).await?;
    let cart = whole_of(&cx, who, added.cart).await?;
    let mut answer = Created(cart, "/api/v1/cart".to_owned()).into_response();
    let token = added.token.and_then(|token| HeaderValue::from_str(&token).ok());
    if let Some(token) = token {
        answer.headers_mut().insert(TOKEN, token);
    }
    Ok(answer)
}

async fn change(
    CxOf(cx): CxOf,
    ShopperOf(who): ShopperOf,
    Id(item): Id<CartItemId>,
    Json(input): Json<ChangeItem>,
) -> Answer<Ok200<Cart>> {
    let cart = cart::change(&cx, &who, item, &input).await?;
    Ok(Ok200(whole_of(&cx, who, cart).await?))
}

async fn remove(CxOf(cx): CxOf, ShopperOf(who): ShopperOf, Id(item): Id<CartItemId>) -> Answer<Ok200<Cart>> {
    let cart = cart::remove(&cx, &who, item).await?;
    Ok(Ok200(whole_of(&cx, who, cart).await?))
}

async fn clear(CxOf(cx): CxOf, ShopperOf(who): ShopperOf) -> Answer<Ok200<Cart>> {
    let cart = cart::clear(&cx, &who).await?;
    Ok(Ok200(whole_of(&cx, who, cart).await?))
}

async fn merge(CxOf(cx): CxOf, Known(who): Known, headers: HeaderMap) -> Answer<Ok200<Cart>> {
    if let Some(token) = token(&headers) {
        cart::merge(&cx, &who, token).await?;
    }
    Ok(Ok200(checkout::estimate(&cx, &who.into()).await?))
}

/// There are none yet.
async fn add_coupon(Json(input): Json<UseCoupon>) -> Answer<Ok200<Cart>> {
    let mut fields = Fields::default();
    fields.text("code", &input.code, LONGEST_CODE);
    fields.done()?;
    Err(ApiError::field("code", FieldProblem::Unknown))
}

async fn drop_coupon(cx: CxOf, who: ShopperOf) -> Answer<Ok200<Cart>> {
    show(cx, who).await
}

/// What a guest gathered joins the account that was just signed in to, where the token came along.
pub async fn bring_along(cx: &Cx, headers: &HeaderMap, signed_in: &SignedIn) -> Result<(), ApiError> {
    if let Some(token) = token(headers) {
        let who = accounts::authenticate(cx, &signed_in.tokens.access_token).await?.customer()?;
        cart::merge(cx, &who, token).await?;
    }
    Ok(())
}
