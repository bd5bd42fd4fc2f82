//! `/notifications`.

use crate::door::{Answer, ApiError, Door, Id, Listed, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::Known;
use domain::notifications;
use model::notifications::{Channel, Notification, NotificationFilter, NotificationStatus};
use model::{NotificationId, PageRequest};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/notifications", list)
            .open_to(OpenTo::Account)
            .query::<Wanted>()
            .lists::<Notification>()
            .says("What the account was told, newest first"),
        Door::get("/notifications/unread-count", unread)
            .open_to(OpenTo::Account)
            .answers::<Count>(200)
            .says("How many of type IN_APP were not read yet"),
        Door::put("/notifications/read-all", read_all)
            .open_to(OpenTo::Account)
            .answers::<Count>(200)
            .says("All of type IN_APP were read; answers how many that were"),
        Door::put("/notifications/{id}/read", read)
            .open_to(OpenTo::Account)
            .answers::<Notification>(200)
            .says("One was read; once more changes nothing"),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct Wanted {
    #[serde(rename = "type")]
    channel: Option<Channel>,
    status: Option<NotificationStatus>,
    /// From 1 on; the first, if left out.
    #[schemars(range(min = 1))]
    page: Option<i64>,
    /// So many on a page; 20, if left out.
    #[schemars(range(min = 1, max = 100))]
    limit: Option<i64>,
}

#[derive(Serialize, JsonSchema)]
struct Count {
    count: i64,
}

async fn list(
    CxOf(cx): CxOf,
    Known(who): Known,
    Query(wanted): Query<Wanted>,
) -> Result<Listed<Notification>, ApiError> {
    let page = PageRequest::check(wanted.page, wanted.limit)?;
    let filter = NotificationFilter { channel: wanted.channel, status: wanted.status, unread: false };
    Ok(Listed::new(notifications::list(&cx, &who, &filter, page).await?))
}

async fn unread(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<Count>> {
    Ok(Ok200(Count { count: notifications::unread(&cx, &who).await? }))
}

async fn read_all(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<Count>> {
    Ok(Ok200(Count { count: notifications::read_all(&cx, &who).await? }))
}

async fn read(CxOf(cx): CxOf, Known(who): Known, Id(id): Id<NotificationId>) -> Answer<Ok200<Notification>> {
    Ok(Ok200(notifications::read(&cx, &who, id).await?))
}
