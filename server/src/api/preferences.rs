//! `/users/preferences`.

use crate::door::{Answer, Door, Json, Ok200, OpenTo};
use crate::facts::CxOf;
use crate::identity::Known;
use domain::preferences;
use model::preferences::{Preferences, UpdatePreferences};
use serde_json::json;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/users/preferences", get)
            .open_to(OpenTo::Account)
            .answers::<Preferences>(200)
            .says("Language, currency, theme and notifications"),
        Door::put("/users/preferences", update)
            .open_to(OpenTo::Account)
            .takes::<UpdatePreferences>()
            .answers::<Preferences>(200)
            .example(|| json!({"language": "ar", "notifications": {"sms": {"order.status_updated": true}}}))
            .says("Change what is named"),
    ]
}

async fn get(CxOf(cx): CxOf, Known(who): Known) -> Answer<Ok200<Preferences>> {
    Ok(Ok200(preferences::get(&cx, &who).await?))
}

async fn update(
    CxOf(cx): CxOf,
    Known(who): Known,
    Json(input): Json<UpdatePreferences>,
) -> Answer<Ok200<Preferences>> {
    Ok(Ok200(preferences::update(&cx, &who, &input).await?))
}
