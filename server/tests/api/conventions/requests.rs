//! Paths, methods, request ids, caching.

use crate::support::{Role, TestApp, json};
use server::door::{Door, Ok200, OpenTo, Public};

#[tokio::test]
async fn a_path_that_does_not_exist_is_a_json_404() {
    let app = TestApp::new().await;
    for base in ["/api/v1", "/api"] {
        for path in
            ["", "/", "/nothing", "/auth", "/auth/login/", "/auth/login/x", "/../etc/passwd", "/%2e%2e/x"]
        {
            let answer = app.as_nobody().under(base).get(path).await.refused(404, "NOT_FOUND");
            assert_eq!(answer.header("content-type"), "application/json");
        }
    }
    app.as_nobody().under("").get("/api/v2/auth/me").await.refused(404, "NOT_FOUND");
    let page = app.as_nobody().under("").get("/apiary").await.expect(404);
    assert!(page.header("content-type").starts_with("text/html"), "not of the API");
}

#[tokio::test]
async fn a_method_a_door_does_not_know_is_a_405_with_those_it_knows() {
    let app = TestApp::without_limits().await;
    for (method, path, allow) in [
        ("GET", "/auth/login", &["POST"][..]),
        ("DELETE", "/auth/me", &["GET", "HEAD"]),
        ("PATCH", "/users/addresses", &["GET", "HEAD", "POST"]),
        ("POST", "/users/profile", &["GET", "HEAD", "PUT"]),
        ("POST", "/openapi.json", &["GET", "HEAD"]),
        ("TRACE", "/auth/me", &["GET", "HEAD"]),
    ] {
        for base in ["/api/v1", "/api"] {
            let answer = app.as_nobody().under(base).send_text(method, path, "").await;
            let answer = answer.refused(405, "METHOD_NOT_ALLOWED");
            let mut known: Vec<&str> = answer.header("allow").split(',').map(str::trim).collect();
            known.sort_unstable();
            assert_eq!(known, allow, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_request_id_is_taken_or_made() {
    let app = TestApp::without_limits().await;
    let given = async |value: &[u8]| {
        let answer = app.as_nobody().raw_header("x-request-id", value).get("/auth/me").await;
        answer.refused(401, "UNAUTHENTICATED").header("x-request-id").to_owned()
    };
    let longest = "x".repeat(128);
    for fine in ["a", "2026-03-04/7", "!~", longest.as_str()] {
        assert_eq!(given(fine.as_bytes()).await, fine);
    }
    let too_long = "x".repeat(129);
    for unfit in [&b""[..], b"two words", too_long.as_bytes(), "é".as_bytes(), b"\xff", b"tab\there"] {
        let made = given(unfit).await;
        assert!(uuid::Uuid::parse_str(&made).is_ok(), "{made}");
    }
    assert_ne!(given(b"").await, given(b"").await);
    let page = app.as_nobody().at_root().header("x-request-id", "page-7").get("/").await;
    assert_eq!(page.header("x-request-id"), "page-7");
}

#[tokio::test]
async fn what_is_behind_auth_is_kept_by_nobody() {
    let app = TestApp::new().await;
    let me = app.as_person("root", Role::Superadmin, &[]);
    for path in ["/auth/me", "/users/profile", "/users/addresses", "/admin/users", "/admin/settings"] {
        let answer = me.get(path).await.expect(200);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("etag"), "", "{path}");
        assert_eq!(app.as_nobody().get(path).await.header("cache-control"), "no-store", "{path}");
    }
    let signed_in = json!({"email": "root@example.com", "password": "wrong"});
    let login = app.as_nobody().post("/auth/login", signed_in).await;
    assert_eq!(login.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_everybody_may_see_is_compared_by_its_tag() {
    let doors = [Door::get("/same", async || Public(Ok200("the same"), 60)).open_to(OpenTo::Anyone)];
    let app = TestApp::with_doors(&[], &doors).await;
    let first = app.as_nobody().get("/same").await.expect(200);
    assert_eq!(first.header("cache-control"), "public, max-age=60, stale-while-revalidate=60");
    let tag = first.header("etag");
    for known in
        [tag.to_owned(), tag.trim_start_matches("W/").to_owned(), format!("\"x\", {tag}"), "*".to_owned()]
    {
        let answer = app.as_nobody().header("if-none-match", &known).get("/same").await.expect(304);
        assert_eq!((answer.text(), answer.header("etag")), (String::new(), tag));
        assert!(!answer.header("cache-control").is_empty());
    }
    app.as_nobody().header("if-none-match", "\"other\"").get("/same").await.expect(200);
}

#[tokio::test]
async fn head_is_get_without_a_body() {
    let app = TestApp::new().await;
    let answer = app.as_customer("mia").send_text("HEAD", "/auth/me", "").await.expect(200);
    assert_eq!(answer.text(), "");
}
