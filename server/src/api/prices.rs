//! `/admin`: tax rates, shipping zones and methods, commission rules. `/vendor`: the store's own shipping methods.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, Listed, Ok200, OpenTo, Paging, Query};
use crate::facts::CxOf;
use crate::identity::{Shopkeeper, Staff};
use domain::{commission, shipping, taxes};
use i18n::tr;
use model::accounts::Permission;
use model::commission::{MoveRule, Rule, Tried, TryRules, WriteRule};
use model::shipping::{Method, WriteMethod, WriteZone, Zone};
use model::taxes::{Rate, WriteRate};
use model::{CommissionRuleId, Page, PageRequest, Reason, ShippingMethodId, ShippingZoneId, TaxRateId};
use serde_json::{Value, json};

const STAFF: OpenTo = OpenTo::Staff(Permission::Settings);

pub fn doors() -> Vec<Door> {
    [taxed(), sent(), sent_by_a_store(), kept()].into_iter().flatten().collect()
}

fn taxed() -> Vec<Door> {
    let both = &[Reason::Conflict, Reason::EditedMeanwhile];
    vec![
        Door::get("/admin/tax-rates", rates)
            .open_to(STAFF)
            .query::<Paging>()
            .lists::<Rate>()
            .says("Tax rates, those in force first"),
        Door::post("/admin/tax-rates", add_rate)
            .open_to(STAFF)
            .takes::<WriteRate>()
            .answers::<Rate>(201)
            .refuses(&[Reason::Conflict])
            .example(|| json!({"country": "DE", "rateBp": 1900, "name": "VAT"}))
            .says("Add a tax rate; without a country it is for everywhere else"),
        Door::put("/admin/tax-rates/{id}", change_rate)
            .open_to(STAFF)
            .takes::<WriteRate>()
            .answers::<Rate>(200)
            .refuses(both)
            .example(|| json!({"country": "DE", "rateBp": 1900, "name": "VAT", "version": 1}))
            .says("Replace a tax rate in force; orders keep what they were placed with"),
        Door::delete("/admin/tax-rates/{id}", retire_rate)
            .open_to(STAFF)
            .answers_nothing(200)
            .says("Take a tax rate out of force"),
    ]
}

fn sent() -> Vec<Door> {
    vec![
        Door::get("/admin/shipping-zones", zones)
            .open_to(STAFF)
            .query::<Paging>()
            .lists::<Zone>()
            .says("Zones with their shipping methods"),
        Door::post("/admin/shipping-zones", add_zone)
            .open_to(STAFF)
            .takes::<WriteZone>()
            .answers::<Zone>(201)
            .example(|| json!({"name": "Europe", "countries": ["DE", "FR"]}))
            .says("Add a zone; without countries it is everywhere no other reaches"),
        Door::put("/admin/shipping-zones/{id}", change_zone)
            .open_to(STAFF)
            .takes::<WriteZone>()
            .answers::<Zone>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(|| json!({"name": "Europe", "countries": ["DE", "FR", "IT"]}))
            .says("Replace a zone's name and countries"),
        Door::delete("/admin/shipping-zones/{id}", retire_zone)
            .open_to(STAFF)
            .answers_nothing(200)
            .says("Give a zone up with all its methods"),
        Door::post("/admin/shipping-methods", add_method)
            .open_to(STAFF)
            .takes::<WriteMethod>()
            .answers::<Method>(201)
            .example(method)
            .says("Add a method that every store without own ones goes by"),
        Door::put("/admin/shipping-methods/{id}", change_method)
            .open_to(STAFF)
            .takes::<WriteMethod>()
            .answers::<Method>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(method)
            .says("Replace a method"),
        Door::delete("/admin/shipping-methods/{id}", retire_method)
            .open_to(STAFF)
            .answers_nothing(200)
            .says("Give a method up"),
    ]
}

fn sent_by_a_store() -> Vec<Door> {
    let example = || json!({"name": "By bicycle", "base": "4.50", "minDays": 1, "maxDays": 2});
    vec![
        Door::get("/vendor/shipping-zones", own_zones)
            .open_to(OpenTo::Vendor)
            .query::<Paging>()
            .lists::<Zone>()
            .says("Zones with the shop's methods and the store's own"),
        Door::post("/vendor/shipping-methods", add_own_method)
            .open_to(OpenTo::Vendor)
            .takes::<WriteMethod>()
            .answers::<Method>(201)
            .refuses(&[Reason::Conflict])
            .example(example)
            .says("Add a method of the own store, which goes before the shop's in its zone"),
        Door::put("/vendor/shipping-methods/{id}", change_own_method)
            .open_to(OpenTo::Vendor)
            .takes::<WriteMethod>()
            .answers::<Method>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(example)
            .says("Replace what is said of an own method"),
        Door::delete("/vendor/shipping-methods/{id}", retire_own_method)
            .open_to(OpenTo::Vendor)
            .answers_nothing(200)
            .says("Give an own method up"),
    ]
}

fn kept() -> Vec<Door> {
    let rule = || json!({"name": "Electronics", "rateBp": 800});
    vec![
        Door::get("/admin/commission-rules", rules)
            .open_to(STAFF)
            .query::<Paging>()
            .lists::<Rule>()
            .says("Commission rules in their order; the first that fits a line counts"),
        Door::post("/admin/commission-rules", add_rule)
            .open_to(STAFF)
            .takes::<WriteRule>()
            .answers::<Rule>(201)
            .refuses(&[Reason::Conflict])
            .example(rule)
            .says("Add a rule behind the others and before the last"),
        Door::put("/admin/commission-rules/{id}", change_rule)
            .open_to(STAFF)
            .takes::<WriteRule>()
            .answers::<Rule>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(rule)
            .says("Replace a rule; lines of orders stay as they are"),
        Door::delete("/admin/commission-rules/{id}", retire_rule)
            .open_to(STAFF)
            .answers_nothing(200)
            .refuses(&[Reason::InvalidTransition])
            .says("Take a rule out of force; never the last"),
        Door::post("/admin/commission-rules/{id}/move", move_rule)
            .open_to(STAFF)
            .takes::<MoveRule>()
            .answers::<Vec<Rule>>(200)
            .refuses(&[Reason::InvalidTransition])
            .example(|| json!({"step": "up"}))
            .says("Move a rule one place; answers all in their order"),
        Door::post("/admin/commission-rules/try", try_rules)
            .open_to(STAFF)
            .takes::<TryRules>()
            .answers::<Tried>(200)
            .example(|| json!({"price": 49.9, "quantity": 2}))
            .says("What the rules would keep of a line"),
    ]
}

fn method() -> Value {
    json!({"zoneId": "01890a5d-ac96-774b-bcce-b302099a8057", "name": "Express", "base": 12.9, "minDays": 1, "maxDays": 2})
}

/// There are so few of each that one query reads them all.
fn cut<T>(all: Vec<T>, paging: &Paging) -> Result<Listed<T>, ApiError> {
    Ok(Listed::new(Page::cut(all, PageRequest::check(paging.page, paging.limit)?)))
}

async fn rates(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(paging): Query<Paging>,
) -> Result<Listed<Rate>, ApiError> {
    cut(taxes::list(&cx, &who).await?, &paging)
}

async fn add_rate(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(input): Json<WriteRate>,
) -> Result<Created<Rate>, ApiError> {
    let made = taxes::add(&cx, &who, &input).await?;
    let location = format!("/api/v1/admin/tax-rates/{}", made.id);
    Ok(Created(made, location))
}

async fn change_rate(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<TaxRateId>,
    Json(input): Json<WriteRate>,
) -> Answer<Ok200<Rate>> {
    Ok(Ok200(taxes::change(&cx, &who, id, &input).await?))
}

async fn retire_rate(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<TaxRateId>) -> Answer<Done> {
    taxes::retire(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "prices-said-retired")))
}

async fn zones(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(paging): Query<Paging>,
) -> Result<Listed<Zone>, ApiError> {
    cut(shipping::list(&cx, &who).await?, &paging)
}

async fn add_zone(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(input): Json<WriteZone>,
) -> Result<Created<Zone>, ApiError> {
    let made = shipping::add_zone(&cx, &who, &input).await?;
    let location = format!("/api/v1/admin/shipping-zones/{}", made.id);
    Ok(Created(made, location))
}

async fn change_zone(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<ShippingZoneId>,
    Json(input): Json<WriteZone>,
) -> Answer<Ok200<Zone>> {
    Ok(Ok200(shipping::change_zone(&cx, &who, id, &input).await?))
}

async fn retire_zone(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<ShippingZoneId>) -> Answer<Done> {
    shipping::retire_zone(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "prices-said-retired")))
}

async fn add_method(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(input): Json<WriteMethod>,
) -> Result<Created<Method>, ApiError> {
    let made = shipping::add_method(&cx, &who, &input).await?;
    let location = format!("/api/v1/admin/shipping-methods/{}", made.id);
    Ok(Created(made, location))
}

async fn change_method(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<ShippingMethodId>,
    Json(input): Json<WriteMethod>,
) -> Answer<Ok200<Method>> {
    Ok(Ok200(shipping::change_method(&cx, &who, id, &input).await?))
}

async fn retire_method(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<ShippingMethodId>) -> Answer<Done> {
    shipping::retire_method(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "prices-said-retired")))
}

async fn own_zones(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Query(paging): Query<Paging>,
) -> Result<Listed<Zone>, ApiError> {
    cut(shipping::own(&cx, &who).await?, &paging)
}

async fn add_own_method(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Json(input): Json<WriteMethod>,
) -> Result<Created<Method>, ApiError> {
    let made = shipping::add_own(&cx, &who, &input).await?;
    let location = format!("/api/v1/vendor/shipping-methods/{}", made.id);
    Ok(Created(made, location))
}

async fn change_own_method(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Id(id): Id<ShippingMethodId>,
    Json(input): Json<WriteMethod>,
) -> Answer<Ok200<Method>> {
    Ok(Ok200(shipping::change_own(&cx, &who, id, &input).await?))
}

async fn retire_own_method(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Id(id): Id<ShippingMethodId>,
) -> Answer<Done> {
    shipping::retire_own(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "prices-said-retired")))
}

async fn rules(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(paging): Query<Paging>,
) -> Result<Listed<Rule>, ApiError> {
    cut(commission::list(&cx, &who).await?, &paging)
}

async fn add_rule(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(input): Json<WriteRule>,
) -> Result<Created<Rule>, ApiError> {
    let made = commission::add(&cx, &who, &input).await?;
    let location = format!("/api/v1/admin/commission-rules/{}", made.id);
    Ok(Created(made, location))
}

async fn change_rule(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<CommissionRuleId>,
    Json(input): Json<WriteRule>,
) -> Answer<Ok200<Rule>> {
    Ok(Ok200(commission::change(&cx, &who, id, &input).await?))
}

async fn retire_rule(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<CommissionRuleId>) -> Answer<Done> {
    commission::retire(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "prices-said-retired")))
}

async fn move_rule(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<CommissionRuleId>,
    Json(input): Json<MoveRule>,
) -> Answer<Ok200<Vec<Rule>>> {
    Ok(Ok200(commission::shift(&cx, &who, id, input.step).await?))
}

async fn try_rules(CxOf(cx): CxOf, Staff(who): Staff, Json(input): Json<TryRules>) -> Answer<Ok200<Tried>> {
    Ok(Ok200(commission::try_out(&cx, &who, &input).await?))
}
