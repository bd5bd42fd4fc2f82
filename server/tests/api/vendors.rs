//! `/vendors`, `/stores` and the staff's `/admin/vendors`.

mod applying;
mod my_store;
mod places;
mod staff;

use crate::support::{Actor, TestApp, Value, json};

/// Somebody who asked for a store.
async fn applicant<'a>(app: &'a TestApp, name: &str) -> (Actor<'a>, Value) {
    let actor = app.as_customer(name);
    let body = json!({"storeName": format!("{name}'s store")});
    let store = actor.post("/vendors", body).await.expect(201).data();
    (actor, store)
}

/// Somebody whose store is open.
async fn seller<'a>(app: &'a TestApp, name: &str) -> (Actor<'a>, Value) {
    let (actor, store) = applicant(app, name).await;
    decide(app, &store, "ACTIVE").await;
    let store = actor.get("/vendors/my-store").await.data();
    (actor, store)
}

async fn decide(app: &TestApp, store: &Value, status: &str) {
    let path = format!("/admin/vendors/{}/status", store["id"].as_str().unwrap());
    let body = json!({"status": status, "reason": "a test"});
    app.as_superadmin("root").patch(&path, body).await.expect(200);
}
