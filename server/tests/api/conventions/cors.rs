//! Scripts of other sites, and only those that are listed.

use crate::support::TestApp;

const OURS: &str = "https://app.test";

#[tokio::test]
async fn by_default_no_other_site_may_call() {
    let app = TestApp::new().await;
    let answer = app.as_nobody().header("origin", OURS).get("/auth/me").await.expect(401);
    assert_eq!(answer.header("access-control-allow-origin"), "");
    let preflight = app.as_nobody().header("origin", OURS).header("access-control-request-method", "POST");
    let answer = preflight.send_text("OPTIONS", "/auth/login", "").await.refused(405, "METHOD_NOT_ALLOWED");
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn listed_sites_may_call_the_api_and_nothing_else() {
    let app = TestApp::with(&[("ALLOWED_ORIGINS", "https://app.test, https://other.test:8443")]).await;
    for origin in [OURS, "https://other.test:8443"] {
        let caller = app.as_nobody().header("origin", origin);
        let answer = caller.get("/auth/me").await.expect(401);
        assert_eq!(answer.header("access-control-allow-origin"), origin, "refusals can be read");
        assert_eq!(answer.header("access-control-allow-credentials"), "", "cookies are of no use here");
        let varies =
            answer.headers.get_all("vary").iter().any(|vary| vary.to_str().unwrap().contains("origin"));
        assert!(varies, "{answer:?}");
        let page = caller.clone().at_root().get("/").await.expect(200);
        assert_eq!(page.header("access-control-allow-origin"), "");
        let asking = caller.header("access-control-request-method", "PATCH");
        let preflight = asking.send_text("OPTIONS", "/users/profile", "").await.expect(204);
        assert!(preflight.header("access-control-allow-methods").contains("PATCH"));
        assert!(preflight.header("access-control-allow-headers").contains("authorization"));
    }
    for origin in ["https://evil.test", "https://app.test.evil.test", "http://app.test", "null"] {
        let caller = app.as_nobody().header("origin", origin);
        assert_eq!(caller.get("/auth/me").await.header("access-control-allow-origin"), "", "{origin}");
        let asking = caller.header("access-control-request-method", "POST");
        let preflight = asking.send_text("OPTIONS", "/auth/login", "").await;
        assert_eq!(preflight.header("access-control-allow-origin"), "", "{origin}");
    }
}
