//! `/admin/events`, `/admin/jobs`: facts, and jobs that failed for good.

use crate::door::{Answer, ApiError, Door, Id, Json, Listed, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::Staff;
use axum::http::StatusCode;
use domain::admin::{self, EventFilter};
use model::accounts::Permission;
use model::events::{GiveUpJob, JobStatus, StaffEvents, StaffJob};
use model::{JobId, PageRequest};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

pub fn doors() -> Vec<Door> {
    let to_staff = |door: Door| door.open_to(OpenTo::Staff(Permission::Settings));
    vec![
        to_staff(Door::get("/admin/events", events))
            .query::<EventQuery>()
            .answers::<StaffEvents>(200)
            .says("The event stream, newest first; read on with `next` as `before`"),
        to_staff(Door::get("/admin/jobs", jobs))
            .query::<JobQuery>()
            .lists::<StaffJob>()
            .says("Jobs that failed for good, or that wait for their time"),
        to_staff(Door::post("/admin/jobs/{id}/replay", replay))
            .answers_nothing(204)
            .says("Bring a parked job back, as if it had never been tried"),
        to_staff(Door::delete("/admin/jobs/{id}", give_up))
            .takes::<GiveUpJob>()
            .answers_nothing(204)
            .example(|| json!({"reason": "The code in this mail is long stale"}))
            .says("Give a parked job up"),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct EventQuery {
    /// `order.shipped`, or `order.` for all of a kind of thing.
    kind: Option<String>,
    thing: Option<String>,
    thing_id: Option<Uuid>,
    before: Option<i64>,
}

async fn events(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<EventQuery>,
) -> Answer<Ok200<StaffEvents>> {
    let filter =
        EventFilter { kind: query.kind, thing: query.thing, thing_id: query.thing_id, before: query.before };
    Ok(Ok200(admin::events(&cx, &who, &filter).await?))
}

#[derive(Deserialize, JsonSchema)]
struct JobQuery {
    status: Option<JobStatus>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn jobs(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<JobQuery>,
) -> Result<Listed<StaffJob>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    Ok(Listed::new(admin::jobs(&cx, &who, query.status.unwrap_or_default(), page).await?))
}

async fn replay(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<JobId>) -> Answer<StatusCode> {
    admin::replay_job(&cx, &who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn give_up(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<JobId>,
    Json(input): Json<GiveUpJob>,
) -> Answer<StatusCode> {
    admin::give_up_job(&cx, &who, id, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}
