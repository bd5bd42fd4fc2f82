use super::{assert_signed_in, login};
use crate::support::{TestApp, json};

fn mia() -> serde_json::Value {
    json!({"name": "Mia Anna Lund", "email": "Mia@Example.com", "password": "five grey herons"})
}

#[tokio::test]
async fn a_customer_is_signed_in_at_once() {
    let app = TestApp::new().await;
    for (base, email) in [("/api/v1", "mia@example.com"), ("/api", "ada@example.com")] {
        let mut body = mia();
        body["email"] = email.into();
        let answer = app.as_nobody().under(base).post("/auth/register", body).await.expect(201);
        assert_eq!(answer.header("location"), "/api/v1/users/profile");
        let data = answer.data();
        assert_signed_in(&data);
        let user = &data["user"];
        assert_eq!((&user["role"], &user["isEmailVerified"]), (&json!("CUSTOMER"), &json!(false)));
        assert_eq!(user["name"], "Mia Anna Lund");
        assert_eq!((&user["firstName"], &user["lastName"]), (&json!("Mia"), &json!("Anna Lund")));
        let token = data["accessToken"].as_str().unwrap();
        app.with_token(token).get("/auth/me").await.expect(200);
    }
}

#[tokio::test]
async fn names_may_come_in_two_and_a_seller_may_say_so() {
    let app = TestApp::new().await;
    let body = json!({
        "firstName": "Noor", "lastName": "Haddad", "email": "noor@example.com", "password": "five grey herons",
        "phone": "+49 151 1234-5678", "role": "VENDOR", "unknown": {"field": 1}
    });
    let user = app.as_nobody().post("/auth/register", body).await.expect(201).data()["user"].clone();
    assert_eq!((&user["role"], &user["phone"]), (&json!("VENDOR"), &json!("+4915112345678")));
    assert_eq!((&user["name"], &user["isPhoneVerified"]), (&json!("Noor Haddad"), &json!(false)));
}

#[tokio::test]
async fn roles_that_staff_give_are_forbidden() {
    let app = TestApp::new().await;
    for role in ["ADMIN", "SUPERADMIN", "COURIER"] {
        let mut body = mia();
        body["role"] = role.into();
        app.as_nobody().post("/auth/register", body).await.refused(403, "FORBIDDEN");
    }
    let mut body = mia();
    body["role"] = "OWNER".into();
    app.as_nobody().post("/auth/register", body).await.wrong_field("role");
    assert_eq!(app.world.count("select count(*) from users").await, 0);
}

#[tokio::test]
async fn an_address_is_taken_whatever_its_case() {
    let app = TestApp::new().await;
    let email = app.as_nobody().post("/auth/register", mia()).await.data()["user"]["email"].clone();
    assert_eq!(email, "Mia@Example.com", "the written form is kept");
    let mut again = mia();
    again["email"] = "mia@EXAMPLE.com".into();
    app.as_nobody().post("/auth/register", again).await.refused(409, "EMAIL_TAKEN");
    login(&app.as_nobody(), "MIA@example.com", "five grey herons").await.expect(200);
}

#[tokio::test]
async fn what_is_wrong_is_named_field_by_field() {
    let app = TestApp::without_limits().await;
    let everything = app.as_nobody().post("/auth/register", json!({})).await.wrong_field("email");
    assert_eq!(everything.fields(), ["name", "email", "password"]);
    for (field, value) in [
        ("email", json!("mia")),
        ("email", json!(7)),
        ("password", json!("short")),
        ("password", json!("password123")),
        ("password", json!("mia@example.com")),
        ("password", json!("x".repeat(129))),
        ("phone", json!("12")),
        ("name", json!("x".repeat(201))),
        ("name", json!(["Mia"])),
    ] {
        let mut body = mia();
        body["email"] = "mia@example.com".into();
        body[field] = value.clone();
        let answer = app.as_nobody().post("/auth/register", body).await.wrong_field(field);
        assert_eq!(answer.fields(), [field], "{value}");
    }
}
