use crate::support::{Permission, TestApp, json, names};
use domain::kit::System;
use domain::kit::events::{self, NewEvent};
use domain::kit::jobs;
use model::accounts::Role;
use testkit::World;

/// A fact that no subscriber can make sense of, and the id of the job that was parked for it.
async fn park(world: &World) -> String {
    let cx = world.cx();
    let mut tx = cx.begin(&System).await.unwrap();
    let event = NewEvent {
        kind: "order.delivered",
        thing: "order",
        thing_id: uuid::Uuid::from_u128(7),
        data: json!({}),
    };
    events::record(&mut tx, &cx, None, event).await.unwrap();
    tx.commit().await.unwrap();
    for _ in 0..jobs::MAX_TRIES {
        world.run_jobs().await;
        world.clock.advance(chrono::Duration::hours(2));
    }
    let mut owner = world.owner().await;
    let of_payments =
        "select id::text from jobs where parked_at is not null and payload ->> 'consumer' = 'payments'";
    sqlx::query_scalar(of_payments).fetch_one(&mut owner).await.unwrap()
}

#[tokio::test]
async fn the_stream_is_read_and_parked_jobs_are_seen_replayed_and_given_up() {
    let app = TestApp::without_limits().await;
    let mia = app.customer("mia").await;
    let id = park(&app.world).await;
    let staff = app.as_admin("sam", &[Permission::Settings]);

    let found = staff.get(&format!("/admin/events?thing=user&thingId={}", mia.id())).await.expect(200).data();
    let first = &found["events"][0];
    assert_eq!(
        names(first),
        ["actorId", "at", "data", "id", "isWaiting", "kind", "requestId", "seq", "thing", "thingId"]
    );
    assert_eq!((&first["thingId"], &found["next"]), (&json!(mia.id()), &json!(null)));
    let only = staff.get("/admin/events?kind=order.delivered").await.expect(200).data();
    assert_eq!(only["events"].as_array().unwrap().len(), 1);
    staff.get("/admin/events?thingId=mia").await.wrong_field("thingId");

    let parked = staff.get("/admin/jobs?status=parked").await.expect(200).data();
    let job = parked.as_array().unwrap().iter().find(|job| job["id"] == id.as_str()).expect("it is shown");
    assert_eq!(
        names(job),
        ["createdAt", "delivery", "error", "id", "kind", "parkedAt", "runAt", "status", "tries"]
    );
    assert_eq!((&job["status"], &job["tries"]), (&json!("PARKED"), &json!(10)));
    assert_eq!(job["delivery"]["consumer"], "payments");
    assert!(staff.get("/admin/jobs?status=WAITING").await.expect(200).data().as_array().unwrap().len() < 50);

    staff.post(&format!("/admin/jobs/{id}/replay"), json!({})).await.expect(204);
    staff.post(&format!("/admin/jobs/{id}/replay"), json!({})).await.refused(404, "NOT_FOUND");
    for _ in 0..jobs::MAX_TRIES {
        app.world.run_jobs().await;
        app.world.clock.advance(chrono::Duration::hours(2));
    }
    let door = format!("/admin/jobs/{id}");
    let staff = app.as_admin("kim", &[Permission::Settings]);
    staff.send("DELETE", &door, Some(json!({}))).await.wrong_field("reason");
    staff.send("DELETE", &door, Some(json!({"reason": "made by hand"}))).await.expect(204);
    staff.send("DELETE", &door, Some(json!({"reason": "again"}))).await.refused(404, "NOT_FOUND");
    assert_eq!(app.world.count("select count(*) from audit_log where target_type = 'job'").await, 2);
}

#[tokio::test]
async fn the_page_shows_what_is_parked_and_its_forms_do_what_they_say() {
    let app = TestApp::without_limits().await;
    let id = park(&app.world).await;
    let sam = app.world.person("sam", Role::Admin, &[Permission::Settings]).await;
    let mut browser = app.browser();
    browser.sign_in(&sam).await;
    let stream = browser.open("/admin/events").await.expect(200).text();
    assert!(stream.contains("order.delivered") && stream.contains("user.registered"));
    let list = "/admin/events?status=PARKED";
    let page = browser.open(list).await.expect(200).text();
    assert!(page.contains(&id) && page.contains("event.deliver"), "the parked job with its forms");
    let refused = browser.send("/_fn/jobs/give_up", &[("id", &id), ("back", list)]).await.expect(303);
    assert!(browser.follow(&refused).await.expect(200).text().contains("data-error-summary"));
    let answer = browser.send("/_fn/jobs/replay", &[("id", &id), ("back", list)]).await.expect(303);
    assert_eq!(answer.header("location"), list);
    assert!(!browser.open(list).await.expect(200).text().contains(&id), "it is no longer parked");
}
