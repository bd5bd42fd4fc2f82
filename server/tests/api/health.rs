//! `/health`, `/live`, `/ready`, `/metrics`: bare, and the details for operators only.

use crate::support::{Permission, TestApp, json};

#[tokio::test]
async fn health_is_bare_json_at_the_root_and_under_the_api() {
    let app = TestApp::new().await;
    for base in ["", "/api/v1", "/api"] {
        for path in ["/health", "/live", "/ready"] {
            let answer = app.as_nobody().under(base).get(path).await.expect(200);
            assert_eq!(answer.json(), json!({"status": "ok"}));
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
}

#[tokio::test]
async fn without_a_database_it_says_so_and_lives() {
    let app = TestApp::new().await;
    app.lose_database().await;
    for path in ["/health", "/ready"] {
        let answer = app.as_nobody().at_root().get(path).await.expect(503);
        assert_eq!((answer.json(), answer.header("retry-after")), (json!({"status": "unavailable"}), "1"));
    }
    app.as_nobody().at_root().get("/live").await.expect(200);
    let details =
        app.as_nobody().at_root().from("127.0.0.1").get("/health/detailed").await.expect(503).json();
    assert_eq!(details["dependencies"]["database"]["status"], "unavailable");
}

#[tokio::test]
async fn a_server_that_is_leaving_is_not_ready() {
    let app = TestApp::new().await;
    app.state.readiness.leave();
    app.as_nobody().at_root().get("/ready").await.expect(503);
    app.as_nobody().at_root().get("/live").await.expect(200);
}

#[tokio::test]
async fn details_are_for_loopback_and_staff() {
    let app = TestApp::new().await;
    for base in ["", "/api/v1"] {
        let path = "/health/detailed";
        app.as_nobody().under(base).get(path).await.expect(401);
        app.as_customer("mia").under(base).get(path).await.expect(403);
        let json = app.as_admin("sam", &[Permission::Content]).under(base).get(path).await.expect(200).json();
        assert_eq!(json["dependencies"]["database"]["status"], "ok");
        assert!(json["dependencies"]["database"]["latencyMs"].is_number());
        app.as_nobody().under(base).from("127.0.0.1").get(path).await.expect(200);
        app.as_nobody().under(base).from("[::1]").get(path).await.expect(200);
        let proxied = app.as_nobody().under(base).from("127.0.0.1").header("x-forwarded-for", "127.0.0.1");
        proxied.get(path).await.expect(401);
    }
}

#[tokio::test]
async fn metrics_are_for_loopback_and_the_token() {
    let app = TestApp::with(&[("METRICS_TOKEN", "a-token-for-the-collector")]).await;
    let stranger = app.as_nobody().at_root();
    app.as_customer("mia").get("/auth/me").await.expect(200);
    app.as_customer("mia").get("/users/addresses/nonsense").await.expect(404);
    stranger.get("/account/addresses/nonsense").await.expect(404);
    stranger.get("/nowhere/at/all").await.expect(404);
    stranger.get("/metrics").await.expect(404);
    app.as_superadmin("root").at_root().get("/metrics").await.expect(404);
    app.with_token("another-token").at_root().get("/metrics").await.expect(404);
    let forwarded = stranger.clone().from("127.0.0.1").header("x-forwarded-for", "198.51.100.7");
    forwarded.get("/metrics").await.expect(404);
    app.with_token("a-token-for-the-collector").at_root().get("/metrics").await.expect(200);
    let answer = stranger.from("127.0.0.1").get("/metrics").await.expect(200);
    assert!(answer.header("content-type").starts_with("text/plain"));
    let text = answer.text();
    for part in [
        "http_requests_total{method=\"GET\",route=\"/api/v1/auth/me\",status=\"200\"}",
        "http_requests_total{method=\"GET\",route=\"/api/v1/users/addresses/{id}\",status=\"404\"}",
        "route=\"unmatched\"",
        "http_request_duration_seconds_bucket{",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    for address in ["nonsense", "/nowhere"] {
        assert!(!text.contains(address), "{address} is in\n{text}");
    }
}
