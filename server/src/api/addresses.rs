//! `/users/addresses`.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, Listed, Ok200, OpenTo, Paging, Query};
use crate::facts::CxOf;
use crate::identity::Known;
use domain::addresses;
use i18n::tr;
use model::addresses::{Address, ChangeAddress, WriteAddress};
use model::{AddressId, Page, PageRequest, Reason};
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/users/addresses", list)
            .open_to(OpenTo::Account)
            .query::<Paging>()
            .lists::<Address>()
            .says("The own addresses, the default first"),
        Door::post("/users/addresses", add)
            .open_to(OpenTo::Account)
            .takes::<WriteAddress>()
            .answers::<Address>(201)
            .refuses(&[Reason::Conflict])
            .example(example)
            .says("Add an address; the first becomes the default"),
        Door::get("/users/addresses/{id}", get)
            .open_to(OpenTo::Account)
            .answers::<Address>(200)
            .says("One address"),
        Door::put("/users/addresses/{id}", change)
            .open_to(OpenTo::Account)
            .takes::<ChangeAddress>()
            .answers::<Address>(200)
            .example(example)
            .says("Change an address; what is left out stays as it is"),
        Door::delete("/users/addresses/{id}", remove)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("Delete an address; the default goes on to the oldest that is left"),
    ]
}

fn example() -> Value {
    json!({
        "recipient": "Mia Lund", "street": "Hauptstraße 1", "city": "Ulm", "zipCode": "89073", "country": "DE"
    })
}

async fn list(
    CxOf(cx): CxOf,
    Known(who): Known,
    Query(paging): Query<Paging>,
) -> Result<Listed<Address>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    // there are so few that one query reads them all
    let all = addresses::list(&cx, &who).await?;
    Ok(Listed::new(Page::cut(all, page)))
}

async fn add(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<WriteAddress>,
) -> Result<Created<Address>, ApiError> {
    let address = addresses::add(&cx, &who, &input).await?;
    let location = format!("/api/v1/users/addresses/{}", address.id);
    Ok(Created(address, location))
}

async fn get(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<AddressId>) -> Answer<Ok200<Address>> {
    Ok(Ok200(addresses::get(&cx, &who, id).await?))
}

async fn change(
    CxOf(cx): CxOf,
    Known(who): Known,
    Id(id): Id<AddressId>,
    Json(input): Json<ChangeAddress>,
) -> Answer<Ok200<Address>> {
    Ok(Ok200(addresses::change(&cx, &who, id, &input).await?))
}

async fn remove(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<AddressId>) -> Answer<Done> {
    addresses::remove(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "account-said-address-removed")))
}
