use super::{Authenticator, assert_signed_in, login};
use crate::support::{TestApp, json};
use chrono::Duration;

async fn first_step(app: &TestApp) -> String {
    let mia = app.customer("mia").await;
    let answer = login(&app.as_nobody(), &mia.email, &mia.password).await.refused(401, "MFA_REQUIRED");
    answer.json()["error"]["mfaToken"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_password_is_only_the_first_step() {
    let app = TestApp::new().await;
    let phone = Authenticator::of(&app, "mia").await;
    let token = first_step(&app).await;
    app.with_token(&token).get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    let code = phone.code(&app);
    let body = json!({"mfaToken": token, "code": code});
    let data = app.as_nobody().post("/auth/mfa", body.clone()).await.expect(200).data();
    assert_signed_in(&data);
    assert_eq!(data["user"]["mfaEnabled"], true);
    app.as_nobody().post("/auth/mfa", body).await.refused(401, "INVALID_CREDENTIALS");
}

#[tokio::test]
async fn a_wrong_code_is_a_wrong_credential() {
    let app = TestApp::new().await;
    let phone = Authenticator::of(&app, "mia").await;
    let token = first_step(&app).await;
    for code in [phone.wrong_code(&app), "abcde-fghij".to_owned()] {
        let body = json!({"mfaToken": token, "code": code});
        app.as_nobody().post("/auth/mfa", body).await.refused(401, "INVALID_CREDENTIALS");
    }
}

#[tokio::test]
async fn codes_cannot_be_guessed_one_after_the_other() {
    let app = TestApp::new().await;
    let phone = Authenticator::of(&app, "mia").await;
    let token = first_step(&app).await;
    let mut statuses = Vec::new();
    for n in 0..8 {
        let body = json!({"mfaToken": token, "code": phone.wrong_code(&app)});
        let actor = app.as_nobody().from(&format!("198.51.100.{n}"));
        statuses.push(actor.post("/auth/mfa", body).await.status);
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429, 429, 429]);
}

#[tokio::test]
async fn the_first_step_lasts_five_minutes() {
    let app = TestApp::new().await;
    let phone = Authenticator::of(&app, "mia").await;
    let token = first_step(&app).await;
    app.wait(Duration::minutes(6));
    let body = json!({"mfaToken": token, "code": phone.code(&app)});
    app.as_nobody().post("/auth/mfa", body).await.refused(401, "TOKEN_EXPIRED");
    let access = app.customer("mia").await.access_token.clone();
    for forged in ["nonsense", &access] {
        let body = json!({"mfaToken": forged, "code": phone.code(&app)});
        app.as_nobody().post("/auth/mfa", body).await.refused(401, "UNAUTHENTICATED");
    }
}
