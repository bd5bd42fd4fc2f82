//! `/vendors`, `/stores`, and what staff do with stores.

use crate::door::{
    Answer, ApiError, Created, Done, Door, Id, Json, Listed, Named, Ok200, OpenTo, Paging, Public, Query,
    UploadedFile,
};
use crate::facts::CxOf;
use crate::identity::{Caller, Known, Shopkeeper, Staff};
use domain::analytics;
use domain::vendors::{self, VendorQueue};
use i18n::tr;
use model::accounts::Permission;
use model::analytics::{StoreAnalytics, WhichDays};
use model::vendors::{
    MyStore, Near, SetVendorStatus, StaffVendor, Store, Vendor, VendorStatus, WritePlace, WriteStore,
};
use model::{PageRequest, Reason, StoreId, VendorId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

/// So long a copy of what everybody sees may be shown, in seconds.
const FRESH: u32 = 60;

pub fn doors() -> Vec<Door> {
    [public(), own(), pictures(), places(), staff()].into_iter().flatten().collect()
}

fn public() -> Vec<Door> {
    vec![
        Door::get("/vendors", list)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .query::<ListQuery>()
            .lists::<Vendor>()
            .says("Stores that are open, newest first"),
        Door::get("/vendors/{idOrSlug}", get)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .answers::<Vendor>(200)
            .says("A store that is open, by its id or its slug"),
        Door::get("/stores/nearby", nearby)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .query::<Near>()
            .answers::<Vec<Store>>(200)
            .says("Places people may come to, the nearest first, at most 50"),
        Door::get("/stores/{id}", place)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .is_public()
            .answers::<Store>(200)
            .says("A place people may come to"),
    ]
}

fn own() -> Vec<Door> {
    vec![
        Door::post("/vendors", apply)
            .open_to(OpenTo::Account)
            .needs(&["storeName"])
            .takes::<WriteStore>()
            .answers::<MyStore>(201)
            .refuses(&[Reason::StoreExists])
            .example(example)
            .says("Ask for a store; the account becomes a VENDOR. One that was rejected asks again the same way"),
        Door::get("/vendors/my-store", mine)
            .open_to(OpenTo::Vendor)
            .answers::<MyStore>(200)
            .says("The own store, whatever its status"),
        Door::put("/vendors/my-store", change)
            .open_to(OpenTo::Vendor)
            .takes::<WriteStore>()
            .answers::<MyStore>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(example)
            .says("Change what is named of the own store"),
        Door::get("/vendors/my-store/analytics", analytics_of_mine)
            .open_to(OpenTo::Vendor)
            .query::<WhichDays>()
            .answers::<StoreAnalytics>(200)
            .says("How the own store does, by day; `period` says how many days where they are not named"),
    ]
}

fn pictures() -> Vec<Door> {
    vec![
        Door::post("/vendors/my-store/logo", upload_logo)
            .open_to(OpenTo::Vendor)
            .takes_files()
            .answers::<MyStore>(200)
            .says("The square beside the store's name; the one before is deleted"),
        Door::delete("/vendors/my-store/logo", remove_logo)
            .open_to(OpenTo::Vendor)
            .answers::<MyStore>(200)
            .says("No logo any more"),
        Door::post("/vendors/my-store/banner", upload_banner)
            .open_to(OpenTo::Vendor)
            .takes_files()
            .answers::<MyStore>(200)
            .says("The strip above the store's page; the one before is deleted"),
        Door::delete("/vendors/my-store/banner", remove_banner)
            .open_to(OpenTo::Vendor)
            .answers::<MyStore>(200)
            .says("No banner any more"),
    ]
}

fn places() -> Vec<Door> {
    vec![
        Door::get("/vendors/my-store/places", list_places)
            .open_to(OpenTo::Vendor)
            .query::<Paging>()
            .lists::<Store>()
            .says("The own places, the default first"),
        Door::post("/vendors/my-store/places", add_place)
            .open_to(OpenTo::Vendor)
            .takes::<WritePlace>()
            .answers::<Store>(201)
            .refuses(&[Reason::Conflict])
            .example(example_of_place)
            .says("Add a place"),
        Door::get("/vendors/my-store/places/{id}", own_place)
            .open_to(OpenTo::Vendor)
            .answers::<Store>(200)
            .says("One of the own places"),
        Door::put("/vendors/my-store/places/{id}", change_place)
            .open_to(OpenTo::Vendor)
            .takes::<WritePlace>()
            .answers::<Store>(200)
            .example(example_of_place)
            .says("Replace what is said of a place"),
        Door::delete("/vendors/my-store/places/{id}", remove_place)
            .open_to(OpenTo::Vendor)
            .answers_nothing(200)
            .refuses(&[Reason::Conflict])
            .says("Give up a place where nothing stands any more; the default goes on to the oldest that is left"),
    ]
}

fn staff() -> Vec<Door> {
    vec![
        Door::get("/admin/vendors", queue)
            .open_to(OpenTo::Staff(Permission::Vendors))
            .query::<QueueQuery>()
            .lists::<StaffVendor>()
            .says("Stores with their keepers; of those that wait, the longest waiting first"),
        Door::patch("/admin/vendors/{id}/status", set_status)
            .open_to(OpenTo::Staff(Permission::Vendors))
            .takes::<SetVendorStatus>()
            .answers::<Vendor>(200)
            .refuses(&[Reason::InvalidTransition])
            .example(|| json!({"status": "ACTIVE", "reason": "Papers are in order"}))
            .says("Let a store in, turn it away, stop it, or let it sell again"),
    ]
}

fn example() -> Value {
    json!({
        "storeName": "Ada's Lamps",
        "description": "Lamps that are worth mending.",
        "contactInfo": {"phone": "+49 731 123456", "address": "Hauptstraße 1, Ulm", "website": "https://lamps.example"}
    })
}

fn example_of_place() -> Value {
    let day = json!(["09:00", "18:00"]);
    json!({
        "name": "Shop in the old town", "street": "Hauptstraße 1", "zipCode": "89073", "city": "Ulm", "country": "DE",
        "latitude": 48.3984, "longitude": 9.9916, "timeZone": "Europe/Berlin", "isPublic": true,
        "openingHours": [day, day, day, day, day, ["10:00", "14:00"], null]
    })
}

#[derive(Deserialize, JsonSchema)]
struct ListQuery {
    /// Part of the name, in either language.
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn list(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Query(query): Query<ListQuery>,
) -> Answer<Public<Listed<Vendor>>> {
    let page = PageRequest::check(query.page, query.limit)?;
    let search = query.search.unwrap_or_default();
    Ok(Public(Listed::new(vendors::list(&cx, &who.visitor(), &search, page).await?), FRESH))
}

async fn get(CxOf(cx): CxOf, Caller(who): Caller, Named(id_or_slug): Named) -> Answer<Public<Ok200<Vendor>>> {
    Ok(Public(Ok200(vendors::get(&cx, &who.visitor(), &id_or_slug).await?), FRESH))
}

async fn nearby(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Query(near): Query<Near>,
) -> Answer<Public<Ok200<Vec<Store>>>> {
    Ok(Public(Ok200(vendors::nearby(&cx, &who.visitor(), &near).await?), FRESH))
}

async fn place(CxOf(cx): CxOf, Caller(who): Caller, Id(id): Id<StoreId>) -> Answer<Public<Ok200<Store>>> {
    Ok(Public(Ok200(vendors::place(&cx, &who.visitor(), id).await?), FRESH))
}

async fn apply(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<WriteStore>,
) -> Result<Created<MyStore>, ApiError> {
    let store = vendors::apply(&cx, &who, &input).await?;
    Ok(Created(store, "/api/v1/vendors/my-store".to_owned()))
}

async fn mine(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::mine(&cx, &who).await?))
}

async fn change(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Json(input): Json<WriteStore>,
) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::change(&cx, &who, &input).await?))
}

async fn analytics_of_mine(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Query(which): Query<WhichDays>,
) -> Answer<Ok200<StoreAnalytics>> {
    Ok(Ok200(analytics::of_store(&cx, &who, &which).await?))
}

async fn upload_logo(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    sent: UploadedFile,
) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::upload_logo(&cx, &who, sent.file.clone()).await?))
}

async fn remove_logo(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::set_logo(&cx, &who, None).await?))
}

async fn upload_banner(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    sent: UploadedFile,
) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::upload_banner(&cx, &who, sent.file.clone()).await?))
}

async fn remove_banner(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper) -> Answer<Ok200<MyStore>> {
    Ok(Ok200(vendors::set_banner(&cx, &who, None).await?))
}

async fn list_places(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Query(paging): Query<Paging>,
) -> Result<Listed<Store>, ApiError> {
    let page = PageRequest::check(paging.page, paging.limit)?;
    // there are so few that one query reads them all
    Ok(Listed::new(model::Page::cut(vendors::places(&cx, &who).await?, page)))
}

async fn add_place(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Json(input): Json<WritePlace>,
) -> Result<Created<Store>, ApiError> {
    let place = vendors::add_place(&cx, &who, &input).await?;
    let location = format!("/api/v1/vendors/my-store/places/{}", place.id);
    Ok(Created(place, location))
}

async fn own_place(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper, Id(id): Id<StoreId>) -> Answer<Ok200<Store>> {
    Ok(Ok200(vendors::own_place(&cx, &who, id).await?))
}

async fn change_place(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Id(id): Id<StoreId>,
    Json(input): Json<WritePlace>,
) -> Answer<Ok200<Store>> {
    Ok(Ok200(vendors::change_place(&cx, &who, id, &input).await?))
}

async fn remove_place(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper, Id(id): Id<StoreId>) -> Answer<Done> {
    vendors::remove_place(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "vendors-said-place-removed")))
}

#[derive(Deserialize, JsonSchema)]
struct QueueQuery {
    status: Option<VendorStatus>,
    /// Part of the store's name, or of its keeper's name or address.
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn queue(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<QueueQuery>,
) -> Result<Listed<StaffVendor>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let filter = VendorQueue { status: query.status, search: query.search };
    Ok(Listed::new(vendors::queue(&cx, &who, &filter, page).await?))
}

async fn set_status(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<VendorId>,
    Json(input): Json<SetVendorStatus>,
) -> Answer<Ok200<Vendor>> {
    Ok(Ok200(vendors::set_status(&cx, &who, id, &input).await?))
}
