use super::login;
use crate::support::{TestApp, json};
use chrono::Duration;

const NEW: &str = "seven green frogs";

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_a_mailed_link_once() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let asked = app.as_nobody().post("/auth/forgot-password", json!({"email": mia.email})).await.expect(202);
    assert_eq!(asked.data(), json!(null));
    let token = app.mailed_token(&mia.email, "/reset-password").await;
    let weak = json!({"token": token, "password": "short"});
    app.as_nobody().post("/auth/reset-password", weak).await.wrong_field("password");
    let body = json!({"token": token, "password": NEW});
    app.as_nobody().post("/auth/reset-password", body.clone()).await.expect(200);
    app.as_nobody().post("/auth/reset-password", body).await.refused(422, "LINK_EXPIRED");
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    login(&app.as_nobody(), &mia.email, &mia.password).await.refused(401, "INVALID_CREDENTIALS");
    login(&app.as_nobody(), &mia.email, NEW).await.expect(200);
}

#[tokio::test]
async fn the_answer_tells_nothing_about_an_address() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let asker = app.as_nobody().header("x-request-id", "same");
    let known = asker.post("/auth/forgot-password", json!({"email": mia.email})).await.expect(202);
    let unknown = asker.post("/auth/forgot-password", json!({"email": "who@example.com"})).await.expect(202);
    assert_eq!(known.text(), unknown.text());
    assert!(app.mails_to("who@example.com").await.is_empty());
    app.as_nobody().post("/auth/forgot-password", json!({"email": "who"})).await.wrong_field("email");
}

#[tokio::test]
async fn a_link_lives_sixty_minutes() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    app.as_nobody().post("/auth/forgot-password", json!({"email": mia.email})).await.expect(202);
    let token = app.mailed_token(&mia.email, "/reset-password").await;
    app.wait(Duration::minutes(61));
    let body = json!({"token": token, "password": NEW});
    app.as_nobody().post("/auth/reset-password", body).await.refused(422, "LINK_EXPIRED");
    let nonsense = json!({"token": "nonsense", "password": NEW});
    app.as_nobody().post("/auth/reset-password", nonsense).await.refused(422, "LINK_EXPIRED");
}

#[tokio::test]
async fn changing_the_password_ends_the_other_logins() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let other = login(&app.as_nobody(), &mia.email, &mia.password).await.data();
    let me = app.as_customer("mia");
    let wrong = json!({"currentPassword": "not it at all", "newPassword": NEW});
    me.post("/auth/change-password", wrong).await.wrong_field("currentPassword");
    let weak = json!({"currentPassword": mia.password, "newPassword": "1234567890"});
    me.post("/auth/change-password", weak).await.wrong_field("newPassword");
    let body = json!({"currentPassword": mia.password, "newPassword": NEW});
    me.post("/auth/change-password", body).await.expect(200);
    me.get("/auth/me").await.expect(200);
    app.with_token(other["accessToken"].as_str().unwrap())
        .get("/auth/me")
        .await
        .refused(401, "UNAUTHENTICATED");
    login(&app.as_nobody(), &mia.email, &mia.password).await.refused(401, "INVALID_CREDENTIALS");
    login(&app.as_nobody(), &mia.email, NEW).await.expect(200);
}
