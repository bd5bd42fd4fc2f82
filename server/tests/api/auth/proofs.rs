//! Proving an address or a phone.

use crate::support::{TestApp, json};
use chrono::Duration;

#[tokio::test]
async fn an_address_is_proven_by_the_mailed_link_once() {
    let app = TestApp::new().await;
    let body = json!({"name": "Mia Lund", "email": "mia@example.com", "password": "five grey herons"});
    let signed_in = app.as_nobody().post("/auth/register", body).await.expect(201).data();
    let me = app.with_token(signed_in["accessToken"].as_str().unwrap());
    let token = app.mailed_token("mia@example.com", "/verify-email").await;
    // the link may be opened where nobody, or somebody of long ago, is signed in
    let opener = app.with_token("ended-long-ago");
    opener.post("/auth/verify-email", json!({"token": token})).await.expect(200);
    assert_eq!(me.get("/auth/me").await.data()["isEmailVerified"], true);
    app.as_nobody().post("/auth/verify-email", json!({"token": token})).await.refused(422, "LINK_EXPIRED");
    app.as_nobody().post("/auth/verify-email", json!({})).await.refused(422, "LINK_EXPIRED");
}

const PHONE: &str = "+4915112345678";

async fn texted_code(app: &TestApp) -> String {
    app.run_jobs().await;
    let texts = app.world.mailbox.texts_to(PHONE);
    let newest = texts.last().expect("a text message");
    let digits: Vec<&str> =
        newest.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 6).collect();
    digits.first().unwrap_or_else(|| panic!("no code in {newest}")).to_string()
}

#[tokio::test]
async fn a_phone_is_proven_by_a_texted_code() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    me.post("/auth/otp/request", json!({"phone": "+49 151 12345678"})).await.expect(202);
    let code = texted_code(&app).await;
    me.post("/auth/otp/verify", json!({"phone": PHONE, "code": code})).await.expect(200);
    let user = me.get("/auth/me").await.data();
    assert_eq!((&user["phone"], &user["isPhoneVerified"]), (&json!(PHONE), &json!(true)));
    me.post("/auth/otp/verify", json!({"phone": PHONE, "code": code})).await.wrong_field("code");
    me.post("/auth/otp/request", json!({"phone": "12"})).await.wrong_field("phone");
}

#[tokio::test]
async fn a_code_has_five_tries_and_ten_minutes() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    me.post("/auth/otp/request", json!({"phone": PHONE})).await.expect(202);
    let code = texted_code(&app).await;
    let wrong = format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000);
    for _ in 0..5 {
        me.post("/auth/otp/verify", json!({"phone": PHONE, "code": wrong})).await.wrong_field("code");
    }
    me.post("/auth/otp/verify", json!({"phone": PHONE, "code": code})).await.refused(409, "TOO_MANY_TRIES");

    let ada = app.as_customer("ada").from("198.51.100.9");
    ada.post("/auth/otp/request", json!({"phone": PHONE})).await.expect(202);
    let code = texted_code(&app).await;
    app.wait(Duration::minutes(10));
    ada.post("/auth/otp/verify", json!({"phone": PHONE, "code": code})).await.wrong_field("code");
}
