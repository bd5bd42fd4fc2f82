use crate::auth::assert_user;
use crate::support::{TestApp, json};

#[tokio::test]
async fn the_own_account_is_shown_and_changed() {
    let app = TestApp::new().await;
    for (base, name) in [("/api/v1", "mia"), ("/api", "ada")] {
        let me = app.as_customer(name).under(base);
        let answer = me.get("/users/profile").await.expect(200);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_user(&answer.data());
        let changed =
            me.put("/users/profile", json!({"firstName": "Maria", "phone": "+4915112345678"})).await;
        let user = changed.expect(200).data();
        assert_eq!((&user["firstName"], &user["lastName"]), (&json!("Maria"), &json!("Test")));
        assert_eq!(user["phone"], "+4915112345678");
        let named = me.put("/users/profile", json!({"name": "Mia Sofia Lund"})).await.expect(200).data();
        assert_eq!((&named["firstName"], &named["lastName"]), (&json!("Mia"), &json!("Sofia Lund")));
        assert_eq!(named["phone"], "+4915112345678", "what is not named stays");
    }
}

#[tokio::test]
async fn a_new_address_must_be_proven_again() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    assert_eq!(me.get("/users/profile").await.data()["isEmailVerified"], true);
    let user = me.put("/users/profile", json!({"email": "mia.lund@example.com"})).await.expect(200).data();
    assert_eq!((&user["email"], &user["isEmailVerified"]), (&json!("mia.lund@example.com"), &json!(false)));
    let token = app.mailed_token("mia.lund@example.com", "/verify-email").await;
    app.as_nobody().post("/auth/verify-email", json!({"token": token})).await.expect(200);
    assert_eq!(me.get("/users/profile").await.data()["isEmailVerified"], true);
}

#[tokio::test]
async fn what_does_not_fit_is_refused() {
    let app = TestApp::new().await;
    app.customer("ada").await;
    let me = app.as_customer("mia");
    me.put("/users/profile", json!({"email": "ADA@example.com"})).await.refused(409, "EMAIL_TAKEN");
    me.put("/users/profile", json!({"email": "ada"})).await.wrong_field("email");
    me.put("/users/profile", json!({"firstName": " "})).await.wrong_field("firstName");
    me.put("/users/profile", json!({"phone": "12"})).await.wrong_field("phone");
    me.put("/users/profile", json!({"role": "ADMIN", "isActive": false})).await.expect(200);
    assert_eq!(me.get("/users/profile").await.data()["role"], "CUSTOMER", "nobody raises themselves");
}
