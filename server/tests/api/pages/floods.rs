//! What anybody may send, as often as they like, leaves little behind.

use super::SAVE_ADDRESS;
use crate::support::{TestApp, json};
use chrono::Duration;
use model::settings::Settings;

#[tokio::test]
async fn strangers_leave_no_form_behind() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser();
    let answer = browser.send(SAVE_ADDRESS, &[("street", &"x".repeat(60_000))]).await.expect(303);
    assert!(answer.header("location").starts_with("/login"), "{answer:?}");
    assert_eq!(browser.session(), None);
    assert_eq!(app.world.count("select count(*) from sessions").await, 0);
}

#[tokio::test]
async fn what_visitors_leave_ends_soon_and_is_small() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser();
    let large = "x".repeat(5_000);
    let fields = [("email", "nobody"), ("a", &large), ("b", &large), ("c", &large)];
    browser.send("/_fn/accounts/begin_registration", &fields).await.expect(303);
    assert!(app.world.count("select max(length(data))::bigint from sessions").await < 10_000);
    app.browser_of("mia").await;
    app.wait(Duration::minutes(119));
    let count = async |until: &str| {
        let now = app.world.cx().now().to_rfc3339();
        let soon = format!(
            "select count(*) from sessions where expiry_date < timestamptz '{now}' + interval '{until}'"
        );
        app.world.count(&soon).await
    };
    assert_eq!((count("0 minutes").await, count("2 minutes").await), (0, 1), "only the one without a login");
}

#[tokio::test]
async fn forms_are_counted_and_pages_are_not() {
    let app = TestApp::new().await;
    app.state.limits.follow(&Settings { requests_per_minute: 3, ..Settings::default() });
    let mut browser = app.browser();
    for _ in 0..3 {
        browser.send(SAVE_ADDRESS, &[]).await.expect(303);
    }
    browser.send(SAVE_ADDRESS, &[]).await.expect(429);
    browser.open("/login").await.expect(200);
}

#[tokio::test]
async fn the_last_step_of_registration_counts_sparingly() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for _ in 0..10 {
        browser.send("/_fn/accounts/complete_registration", &[]).await.expect(303);
    }
    browser.send("/_fn/accounts/complete_registration", &[]).await.expect(429);
}

#[tokio::test]
async fn naming_a_new_address_counts_sparingly() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    for _ in 0..10 {
        me.put("/users/profile", json!({"email": "no address"})).await.expect(422);
    }
    me.put("/users/profile", json!({"email": "no address"})).await.refused(429, "RATE_LIMITED");
    me.put("/users/profile", json!({"firstName": "Mia"})).await.expect(200);
}
