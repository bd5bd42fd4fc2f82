//! `/vendor/orders`: what a store does with its part of an order.

use super::ListQuery;
use crate::door::{Answer, ApiError, Created, Door, Json, Listed, Named, NamedPair, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::{Caller, Shopkeeper};
use domain::orders::{self, Party};
use model::orders::{Order, WriteShipment};
use model::{AppError, ParcelId, Reason};
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/vendor/orders", list)
            .open_to(OpenTo::Vendor)
            .query::<ListQuery>()
            .lists::<Order>()
            .says("Orders cut down to the own part: what is to be done first, then the newest"),
        Door::get("/vendor/orders/{id}", get)
            .open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .answers::<Order>(200)
            .says("The own part of an order"),
        Door::post("/vendor/orders/{id}/accept", accept)
            .open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .answers::<Order>(200)
            .refuses(&[Reason::InvalidTransition])
            .once_per_key()
            .says("Take the own part in hand: CONFIRMED becomes PROCESSING"),
        Door::post("/vendor/orders/{id}/parcels", pack)
            .open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .takes::<WriteShipment>()
            .answers::<Order>(201)
            .refuses(&[Reason::InvalidTransition, Reason::EditedMeanwhile])
            .once_per_key()
            .example(example)
            .says("Pack pieces into a box that is not handed over yet; without items all that are left"),
        Door::post("/vendor/orders/{id}/shipments", ship)
            .open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .takes::<WriteShipment>()
            .answers::<Order>(201)
            .refuses(&[Reason::InvalidTransition, Reason::EditedMeanwhile])
            .once_per_key()
            .example(example)
            .says("Hand a box over: one that is packed, these pieces, or all that are left"),
        Door::post("/vendor/orders/{id}/parcels/{parcelId}/delivered", deliver)
            .open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .answers::<Order>(200)
            .refuses(&[Reason::InvalidTransition])
            .once_per_key()
            .says("A box arrived; with the last one the part is DELIVERED"),
    ]
}

fn example() -> Value {
    json!({
        "items": [{"lineId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "quantity": 1}],
        "carrier": "DHL", "trackingNumber": "JD014600006281230704", "eta": "2026-03-09"
    })
}

async fn list(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Query(query): Query<ListQuery>,
) -> Result<Listed<Order>, ApiError> {
    let (filter, page) = query.read()?;
    Ok(Listed::new(orders::of_store(&cx, &who, &filter, page).await?))
}

async fn get(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper, Named(id): Named) -> Answer<Ok200<Order>> {
    Ok(Ok200(orders::get(&cx, &Party::Seller(who), &id).await?))
}

async fn accept(CxOf(cx): CxOf, Caller(who): Caller, Named(id): Named) -> Answer<Ok200<Order>> {
    let party = orders::fulfiller(&cx, &who).await?;
    Ok(Ok200(orders::accept(&cx, &party, &id, None).await?))
}

async fn pack(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(id): Named,
    Json(input): Json<WriteShipment>,
) -> Answer<Created<Order>> {
    let party = orders::fulfiller(&cx, &who).await?;
    let order = orders::pack(&cx, &party, &id, &input).await?;
    let location = format!("/api/v1/vendor/orders/{}", order.id);
    Ok(Created(order, location))
}

async fn ship(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(id): Named,
    Json(input): Json<WriteShipment>,
) -> Answer<Created<Order>> {
    let party = orders::fulfiller(&cx, &who).await?;
    let order = orders::ship(&cx, &party, &id, &input).await?;
    let location = format!("/api/v1/vendor/orders/{}", order.id);
    Ok(Created(order, location))
}

async fn deliver(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    NamedPair(id, parcel): NamedPair,
) -> Answer<Ok200<Order>> {
    let parcel: ParcelId = parcel.parse().map_err(|_| AppError::NotFound)?;
    let party = orders::fulfiller(&cx, &who).await?;
    Ok(Ok200(orders::deliver(&cx, &party, &id, parcel).await?))
}
