//! `/orders`, `/vendor/orders`, and what staff see of all of them.

mod fulfilling;

use crate::door::{Answer, ApiError, Created, Door, Json, Listed, Named, Ok200, OpenTo, Query, RequestKey};
use crate::facts::CxOf;
use crate::identity::{Caller, Known, Staff};
use chrono::{DateTime, Utc};
use domain::orders;
use model::accounts::Permission;
use model::orders::{
    CancelOrder, Order, OrderFilter, OrderStats, OrderStatus, PlaceOrder, SetOrderStatus, StaffOrderFilter,
    Tracking,
};
use model::{AppError, FieldProblem, PageRequest, Reason, UserId, VendorId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    [own(), moving(), staff(), fulfilling::doors()].into_iter().flatten().collect()
}

fn own() -> Vec<Door> {
    vec![
        Door::post("/orders", place)
            .open_to(OpenTo::Account)
            .may_answer(AppError::NotFound)
            .takes::<PlaceOrder>()
            .answers::<Order>(201)
            .refuses(&[Reason::InsufficientStock, Reason::PriceChanged, Reason::NotDeliverable])
            .once_per_key()
            .example(example)
            .says("Place an order of these things, else of the cart; its goods are held for 15 minutes"),
        Door::get("/orders", list)
            .open_to(OpenTo::Account)
            .query::<ListQuery>()
            .lists::<Order>()
            .says("The own orders, newest first"),
        Door::get("/orders/{id}", get)
            .open_to(OpenTo::Account)
            .by_id_or_slug()
            .answers::<Order>(200)
            .says("An order by its id or its number: the own, a seller's part of it, or any for staff"),
        Door::get("/orders/{id}/tracking", tracking)
            .open_to(OpenTo::Account)
            .by_id_or_slug()
            .answers::<Tracking>(200)
            .says("How far an order is, and where its boxes are"),
    ]
}

fn moving() -> Vec<Door> {
    let status = |door: Door| {
        door.open_to(OpenTo::Vendor)
            .by_id_or_slug()
            .takes::<SetOrderStatus>()
            .answers::<Order>(200)
            .refuses(&[Reason::InvalidTransition, Reason::EditedMeanwhile])
            .example(|| json!({"status": "SHIPPED", "carrier": "DHL", "trackingNumber": "JD014600006281230704"}))
            .says("Move the own part on, or for staff all parts: PROCESSING, SHIPPED, DELIVERED, COMPLETED, CANCELLED")
    };
    vec![
        status(Door::put("/orders/{id}/status", set_status).also_at("/orders/{id}")),
        status(Door::patch("/orders/{id}/status", set_status)),
        Door::post("/orders/{id}/cancel", cancel)
            .open_to(OpenTo::Account)
            .by_id_or_slug()
            .may_take::<CancelOrder>()
            .answers::<Order>(200)
            .refuses(&[Reason::InvalidTransition, Reason::EditedMeanwhile])
            .once_per_key()
            .example(|| json!({"reason": "Ordered twice"}))
            .says("Cancel what was not shipped: the buyer the order, a seller its part or pieces of it, staff any"),
        Door::delete("/orders/{id}", cancel_plainly)
            .open_to(OpenTo::Account)
            .by_id_or_slug()
            .may_glance_at::<CancelOrder>()
            .answers::<Order>(200)
            .refuses(&[Reason::InvalidTransition])
            .says("Cancel what was not shipped, without a word"),
    ]
}

fn staff() -> Vec<Door> {
    vec![
        Door::get("/admin/orders", all)
            .also_at("/orders/admin/all")
            .open_to(OpenTo::Staff(Permission::Orders))
            .query::<AllQuery>()
            .lists::<Order>()
            .says("All orders, newest first"),
        Door::get("/orders/admin/stats", stats)
            .open_to(OpenTo::Staff(Permission::Orders))
            .query::<StatsQuery>()
            .answers::<OrderStats>(200)
            .says("How many orders there are and what they come to, by status and period"),
    ]
}

fn example() -> Value {
    json!({
        "items": [{"productId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "quantity": 2}],
        "shippingAddress": {
            "recipient": "Mia Miller", "street": "Main street 1", "city": "Springfield", "state": "IL",
            "zipCode": "62701", "country": "US"
        }
    })
}

async fn place(
    CxOf(cx): CxOf,
    Known(who): Known,
    RequestKey(key): RequestKey,
    Json(body): Json<PlaceOrder>,
) -> Answer<Created<Order>> {
    let order = orders::order_from_body(&cx, &who, &body, key).await?;
    let location = format!("/api/v1/orders/{}", order.id);
    Ok(Created(order, location))
}

/// A status as clients write it: in any case, and `PREPARING` too.
pub(super) fn status_named(text: Option<&str>) -> Result<Option<OrderStatus>, AppError> {
    let Some(text) = text else { return Ok(None) };
    OrderStatus::named(text).map(Some).ok_or_else(|| {
        let options = OrderStatus::ALL.map(OrderStatus::name).join(", ");
        AppError::field("status", FieldProblem::NotOneOf { options })
    })
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct ListQuery {
    /// One of the statuses of orders, in any case.
    status: Option<String>,
    /// A number, or a word of what was bought.
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

impl ListQuery {
    pub(super) fn read(self) -> Result<(OrderFilter, PageRequest), AppError> {
        let page = PageRequest::check(self.page, self.limit)?;
        let status = status_named(self.status.as_deref())?;
        Ok((OrderFilter { status, search: self.search.unwrap_or_default() }, page))
    }
}

async fn list(
    CxOf(cx): CxOf,
    Known(who): Known,
    Query(query): Query<ListQuery>,
) -> Result<Listed<Order>, ApiError> {
    let (filter, page) = query.read()?;
    Ok(Listed::new(orders::list(&cx, &who, &filter, page).await?))
}

async fn get(CxOf(cx): CxOf, Caller(who): Caller, Named(id): Named) -> Answer<Ok200<Order>> {
    let party = orders::party(&cx, &who, &id).await?;
    Ok(Ok200(orders::get(&cx, &party, &id).await?))
}

async fn tracking(CxOf(cx): CxOf, Caller(who): Caller, Named(id): Named) -> Answer<Ok200<Tracking>> {
    let party = orders::party(&cx, &who, &id).await?;
    Ok(Ok200(orders::tracking(&cx, &party, &id).await?))
}

async fn set_status(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(id): Named,
    Json(input): Json<SetOrderStatus>,
) -> Answer<Ok200<Order>> {
    let party = orders::fulfiller(&cx, &who).await?;
    Ok(Ok200(orders::set_status(&cx, &party, &id, &input).await?))
}

async fn cancel(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(id): Named,
    Json(input): Json<CancelOrder>,
) -> Answer<Ok200<Order>> {
    let party = orders::party(&cx, &who, &id).await?;
    Ok(Ok200(orders::cancel(&cx, &party, &id, &input).await?))
}

async fn cancel_plainly(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Named(id): Named,
    body: axum::body::Bytes,
) -> Answer<Ok200<Order>> {
    // a body is unusual here, and so are its headers: what can be read of it is
    let input: CancelOrder = serde_json::from_slice(&body).unwrap_or_default();
    let party = orders::party(&cx, &who, &id).await?;
    Ok(Ok200(orders::cancel(&cx, &party, &id, &input).await?))
}

#[derive(Deserialize, JsonSchema)]
struct AllQuery {
    /// One of the statuses of orders, in any case.
    status: Option<String>,
    vendor: Option<VendorId>,
    user: Option<UserId>,
    /// From this moment on, or from the beginning of this day.
    from: Option<String>,
    /// Until this moment, or to the end of this day.
    to: Option<String>,
    /// A number, or the beginning of a mail address.
    search: Option<String>,
    /// Only those that a person must look at.
    #[serde(rename = "needsAction")]
    needs_action: Option<bool>,
    page: Option<i64>,
    limit: Option<i64>,
}

/// A moment, or a day (its beginning, or with `end` that of the next).
fn moment(field: &str, text: Option<&str>, end: bool) -> Result<Option<DateTime<Utc>>, AppError> {
    let Some(text) = text else { return Ok(None) };
    if let Ok(moment) = text.parse::<DateTime<Utc>>() {
        return Ok(Some(moment));
    }
    let day: chrono::NaiveDate = text.parse().map_err(|_| AppError::field(field, FieldProblem::Malformed))?;
    let day = if end { day.succ_opt().unwrap_or(day) } else { day };
    Ok(Some(day.and_time(chrono::NaiveTime::MIN).and_utc()))
}

async fn all(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<AllQuery>,
) -> Result<Listed<Order>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let filter = StaffOrderFilter {
        status: status_named(query.status.as_deref())?,
        vendor: query.vendor,
        user: query.user,
        from: moment("from", query.from.as_deref(), false)?,
        to: moment("to", query.to.as_deref(), true)?,
        search: query.search.unwrap_or_default(),
        needs_action: query.needs_action.unwrap_or_default(),
    };
    Ok(Listed::new(orders::all(&cx, &who, &filter, page).await?))
}

#[derive(Deserialize, JsonSchema)]
struct StatsQuery {
    /// From this moment on, or from the beginning of this day.
    from: Option<String>,
    /// Until this moment, or to the end of this day.
    to: Option<String>,
}

async fn stats(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<StatsQuery>,
) -> Answer<Ok200<OrderStats>> {
    let range = (moment("from", query.from.as_deref(), false)?, moment("to", query.to.as_deref(), true)?);
    Ok(Ok200(orders::stats(&cx, &who, range).await?))
}
