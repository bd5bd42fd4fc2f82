//! So many requests a minute, and fewer where people prove who they are.

use crate::support::{Answer, TestApp, json};
use chrono::Duration;

#[track_caller]
fn assert_told(answer: &Answer, limit: u32, remaining: u32) {
    let told = (answer.number("ratelimit-limit"), answer.number("ratelimit-remaining"));
    assert_eq!(told, (limit, remaining), "{answer:?}");
    assert!((1..=60).contains(&answer.number("ratelimit-reset")));
}

#[tokio::test]
async fn every_answer_says_how_it_stands() {
    let app = TestApp::new().await;
    let nobody = app.as_nobody();
    assert_told(&nobody.get("/health").await, 300, 299);
    assert_told(&nobody.get("/nothing").await, 300, 298);
    assert_told(&nobody.send_text("DELETE", "/auth/login", "").await, 300, 297);
    assert_told(&nobody.under("/api").get("/auth/me").await, 300, 296);
    assert_told(&app.as_nobody().from("198.51.100.1").get("/health").await, 300, 299);
    assert_told(&app.as_customer("mia").get("/auth/me").await, 300, 299);
    assert_told(&app.as_customer("mia").from("198.51.100.1").get("/auth/me").await, 300, 298);
    assert_told(&app.as_nobody().post("/auth/login", json!({})).await, 10, 9);
}

async fn prove(app: &TestApp, n: usize, ip: &str) -> Answer {
    let paths = ["/auth/login", "/auth/register", "/auth/forgot-password", "/auth/mfa", "/auth/verify-email"];
    app.as_nobody().from(ip).post(paths[n % paths.len()], json!({"email": ""})).await
}

#[tokio::test]
async fn ten_tries_a_minute_to_prove_who_one_is_also_after_a_restart() {
    let app = TestApp::new().await;
    let here = "198.51.100.5";
    for n in 0..10 {
        let answer = prove(&app, n, here).await;
        assert!(matches!(answer.status, 401 | 422), "{answer:?}");
        assert_told(&answer, 10, 9 - n as u32);
    }
    let refused = prove(&app, 10, here).await.refused(429, "RATE_LIMITED");
    assert_told(&refused, 10, 0);
    assert_eq!(refused.header("retry-after"), refused.header("ratelimit-reset"));
    app.as_nobody().from(here).get("/health").await.expect(200);
    prove(&app, 0, "198.51.100.6").await.expect(422);

    let app = app.restarted().await;
    prove(&app, 0, here).await.refused(429, "RATE_LIMITED");
    app.wait(Duration::seconds(60));
    prove(&app, 0, here).await.expect(422);
}

#[tokio::test]
async fn fifty_at_once_are_counted_one_by_one() {
    let app = TestApp::new().await;
    let tries = (0..50).map(|_| prove(&app, 0, "198.51.100.5"));
    let statuses: Vec<u16> =
        futures::future::join_all(tries).await.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 10, "{statuses:?}");
}

#[tokio::test]
async fn a_client_cannot_choose_where_it_is_counted() {
    let app = TestApp::new().await;
    for n in 0..10 {
        let liar = app.as_nobody().header("x-forwarded-for", &format!("192.0.2.{n}"));
        liar.post("/auth/login", json!({})).await.expect(422);
    }
    let liar = app.as_nobody().header("x-forwarded-for", "192.0.2.99");
    liar.post("/auth/login", json!({})).await.refused(429, "RATE_LIMITED");
}

#[tokio::test]
async fn a_household_of_addresses_is_one() {
    let app = TestApp::new().await;
    for n in 0..10 {
        let answer =
            app.as_nobody().from(&format!("[2001:db8:1:2::{n}]")).post("/auth/login", json!({})).await;
        answer.expect(422);
    }
    let next = app.as_nobody().from("[2001:db8:1:2:ffff::1]").post("/auth/login", json!({})).await;
    next.refused(429, "RATE_LIMITED");
    app.as_nobody().from("[2001:db8:1:3::1]").post("/auth/login", json!({})).await.expect(422);
}

#[tokio::test]
async fn three_hundred_requests_a_minute() {
    let app = TestApp::new().await;
    for _ in 0..300 {
        app.as_nobody().get("/live").await.expect(200);
    }
    let refused = app.as_nobody().get("/live").await.refused(429, "RATE_LIMITED");
    assert_told(&refused, 300, 0);
    app.as_customer("mia").get("/auth/me").await.expect(200);
    let limits = app.state.limits.clone();
    limits.flush().await;
    let counted =
        app.world.count("select hits::bigint from rate_windows where bucket like 'api:203.0.113.7'").await;
    assert_eq!(counted, 301);
}

#[tokio::test]
async fn staff_choose_the_limits() {
    let app = TestApp::new().await;
    let change = json!({"limits.requestsPerMinute": 5, "limits.authPerMinute": 2});
    let settings = app.as_superadmin("root").put("/admin/settings", change).await.expect(200).data();
    app.state.limits.follow(&serde_json::from_value(settings).unwrap());
    assert_told(&app.as_nobody().get("/live").await, 5, 4);
    assert_told(&app.as_nobody().post("/auth/login", json!({})).await, 2, 1);
}

#[tokio::test]
async fn limits_can_be_off() {
    let app = TestApp::without_limits().await;
    for n in 0..30 {
        let answer = prove(&app, n, "198.51.100.5").await;
        assert_ne!(answer.status, 429);
        assert_eq!(answer.header("ratelimit-limit"), "");
    }
    let mia = app.customer("mia").await;
    for _ in 0..20 {
        let body = json!({"email": mia.email, "password": "wrong password"});
        app.as_nobody().post("/auth/login", body).await.refused(401, "INVALID_CREDENTIALS");
    }
}
