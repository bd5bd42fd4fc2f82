//! `/auth/logout`, `/auth/logout-all`, and whatever else ends logins.

use super::login;
use crate::support::{TestApp, json};

#[tokio::test]
async fn logging_out_ends_this_login_at_once() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let other = login(&app.as_nobody(), &mia.email, &mia.password).await.data();
    let answer = app.as_customer("mia").post("/auth/logout", json!({})).await.expect(200);
    assert!(!answer.json()["message"].as_str().unwrap().is_empty());
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    let refresh = json!({"refreshToken": mia.refresh_token});
    app.as_nobody().post("/auth/refresh", refresh).await.refused(401, "UNAUTHENTICATED");
    app.with_token(other["accessToken"].as_str().unwrap()).get("/auth/me").await.expect(200);
}

#[tokio::test]
async fn a_logout_needs_no_body() {
    let app = TestApp::new().await;
    app.as_customer("mia").send("POST", "/auth/logout", None).await.expect(200);
}

#[tokio::test]
async fn logging_out_everywhere_ends_all() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let other = login(&app.as_nobody(), &mia.email, &mia.password).await.data();
    let mut browser = app.browser_of("mia").await;
    app.as_customer("mia").post("/auth/logout-all", json!({})).await.expect(200);
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    app.with_token(other["accessToken"].as_str().unwrap())
        .get("/auth/me")
        .await
        .refused(401, "UNAUTHENTICATED");
    let page = browser.open("/account").await.expect(303);
    assert_eq!(page.header("location"), "/login?next=/account");
}

#[tokio::test]
async fn switching_an_account_off_ends_its_logins_at_once() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut browser = app.browser_of("mia").await;
    let path = format!("/admin/users/{}/status", mia.id());
    let off = json!({"isActive": false, "reason": "fraud"});
    app.as_superadmin("root").patch(&path, off).await.expect(200);
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    assert_eq!(browser.open("/account").await.status, 303);
    let refresh = json!({"refreshToken": mia.refresh_token});
    app.as_nobody().post("/auth/refresh", refresh).await.refused(401, "UNAUTHENTICATED");
}
