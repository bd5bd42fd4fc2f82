//! `/products/{id}/reviews`, `/reviews` and what staff do with them.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, Listed, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::{Caller, Known, Shopkeeper, Staff};
use domain::reviews::{self, ReviewQueue, ReviewSort, StaffReview};
use i18n::tr;
use model::accounts::Permission;
use model::reviews::{
    ChangeReview, ReportReview, RespondToReview, Review, ReviewState, VoteOnReview, WriteReview,
};
use model::{AppError, FieldProblem, PageRequest, ProductId, Reason, ReviewId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/products/{id}/reviews", list)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .query::<ReviewsQuery>()
            .lists::<Review>()
            .says("What is said of a product; `histogram` beside it counts the stars, one star first"),
        Door::post("/products/{id}/reviews", write)
            .open_to(OpenTo::Account)
            .may_answer(AppError::Forbidden)
            .takes::<WriteReview>()
            .answers::<Review>(201)
            .refuses(&[Reason::ReviewExists])
            .example(example)
            .says("Review a product; one a person and product"),
        Door::get("/reviews/{id}", get)
            .open_to(OpenTo::Anyone)
            .knows_callers()
            .answers::<Review>(200)
            .says("A review of something people may see; the own one in any case"),
        Door::put("/reviews/{id}", change)
            .open_to(OpenTo::Account)
            .takes::<ChangeReview>()
            .answers::<Review>(200)
            .example(example)
            .says("Change the own review; what is left out stays as it is"),
        Door::delete("/reviews/{id}", remove)
            .open_to(OpenTo::Account)
            .answers_nothing(200)
            .says("Take the own review back"),
        Door::post("/reviews/{id}/vote", vote)
            .open_to(OpenTo::Account)
            .may_answer(AppError::Forbidden)
            .takes::<VoteOnReview>()
            .answers::<Review>(200)
            .example(|| json!({"helpful": true}))
            .says("Say whether a review helped; the last word counts"),
        Door::post("/reviews/{id}/response", respond)
            .open_to(OpenTo::Vendor)
            .takes::<RespondToReview>()
            .answers::<Review>(200)
            .example(|| json!({"body": "Thank you. The new glaze is lead-free, too."}))
            .says("Answer a review of one of the own products"),
        Door::post("/reviews/{id}/report", report)
            .open_to(OpenTo::Account)
            .may_answer(AppError::Forbidden)
            .may_take::<ReportReview>()
            .answers_nothing(200)
            .example(|| json!({"reason": "Advertises another shop"}))
            .says("Complain of a review; staff look at it"),
        Door::get("/admin/reviews", queue)
            .open_to(OpenTo::Staff(Permission::Content))
            .query::<QueueQuery>()
            .lists::<ReviewRow>()
            .says("Reviews, those with most complaints first"),
        Door::patch("/admin/reviews/{id}", moderate)
            .open_to(OpenTo::Staff(Permission::Content))
            .takes::<Moderate>()
            .answers::<Review>(200)
            .example(|| json!({"state": "HIDDEN", "reason": "Advertising"}))
            .says("Take a review down, or keep it in sight"),
    ]
}

fn example() -> Value {
    json!({"rating": 5, "title": "Holds a whole pot", "body": "Heavy in the hand, and the handle stays cool."})
}

#[derive(Deserialize, JsonSchema)]
struct ReviewsQuery {
    /// `newest`, `helpful`, `best` or `worst`.
    sort: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn list(
    CxOf(cx): CxOf,
    Caller(who): Caller,
    Id(id): Id<ProductId>,
    Query(query): Query<ReviewsQuery>,
) -> Result<Listed<Review>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let sort = match &query.sort {
        None => ReviewSort::default(),
        Some(name) => ReviewSort::named(name).ok_or_else(unknown_sort)?,
    };
    let (reviews, histogram) = reviews::of_product(&cx, &who.visitor(), id, sort, page).await?;
    Ok(Listed::new(reviews).beside("histogram", json!(histogram)))
}

fn unknown_sort() -> AppError {
    let options = ReviewSort::ALL.map(ReviewSort::name).join(", ");
    AppError::field("sort", FieldProblem::NotOneOf { options })
}

async fn write(
    CxOf(cx): CxOf,
    Known(who): Known,
    Id(id): Id<ProductId>,
    Json(input): Json<WriteReview>,
) -> Result<Created<Review>, ApiError> {
    let review = reviews::write(&cx, &who, id, &input).await?;
    let location = format!("/api/v1/reviews/{}", review.id);
    Ok(Created(review, location))
}

async fn get(CxOf(cx): CxOf, Caller(who): Caller, Id(id): Id<ReviewId>) -> Answer<Ok200<Review>> {
    Ok(Ok200(reviews::get(&cx, &who.visitor(), id).await?))
}

async fn change(
    CxOf(cx): CxOf,
    Known(who): Known,
    Id(id): Id<ReviewId>,
    Json(input): Json<ChangeReview>,
) -> Answer<Ok200<Review>> {
    Ok(Ok200(reviews::change(&cx, &who, id, &input).await?))
}

async fn remove(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<ReviewId>) -> Answer<Done> {
    reviews::remove(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "reviews-said-removed")))
}

async fn vote(
    CxOf(cx): CxOf,
    Known(who): Known,
    Id(id): Id<ReviewId>,
    Json(input): Json<VoteOnReview>,
) -> Answer<Ok200<Review>> {
    Ok(Ok200(reviews::vote(&cx, &who, id, input).await?))
}

async fn respond(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Id(id): Id<ReviewId>,
    Json(input): Json<RespondToReview>,
) -> Answer<Ok200<Review>> {
    Ok(Ok200(reviews::respond(&cx, &who, id, &input).await?))
}

async fn report(
    CxOf(cx): CxOf,
    Known(who): Known,
    Id(id): Id<ReviewId>,
    Json(input): Json<ReportReview>,
) -> Answer<Done> {
    reviews::report(&cx, &who, id, &input).await?;
    Ok(Done(tr!(cx.request.lang, "reviews-said-reported")))
}

#[derive(Deserialize, JsonSchema)]
struct QueueQuery {
    state: Option<ReviewState>,
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ReviewRow {
    id: ReviewId,
    product: String,
    store_name: String,
    author: String,
    rating: i32,
    title: Option<String>,
    body: String,
    state: String,
    report_count: i32,
    reasons: Vec<String>,
    created_at: chrono::DateTime<chrono::Utc>,
}

impl From<StaffReview> for ReviewRow {
    fn from(row: StaffReview) -> Self {
        Self {
            id: row.id,
            product: row.product_name,
            store_name: row.store_name,
            author: row.author_name,
            rating: row.rating,
            title: row.title,
            body: row.body,
            state: row.state,
            report_count: row.report_count,
            reasons: row.reasons,
            created_at: row.created_at,
        }
    }
}

async fn queue(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<QueueQuery>,
) -> Result<Listed<ReviewRow>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let filter = ReviewQueue { state: query.state, search: query.search };
    let rows = reviews::queue(&cx, &who, &filter, page).await?;
    Ok(Listed::new(rows.map(ReviewRow::from)))
}

#[derive(Deserialize, JsonSchema)]
struct Moderate {
    state: ReviewState,
    reason: Option<String>,
}

async fn moderate(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<ReviewId>,
    Json(input): Json<Moderate>,
) -> Answer<Ok200<Review>> {
    Ok(Ok200(reviews::moderate(&cx, &who, id, input.state, input.reason.as_deref()).await?))
}
