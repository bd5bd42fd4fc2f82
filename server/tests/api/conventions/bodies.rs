//! Each way a body can be wrong has its answer, on every door that takes one.

use crate::support::{TestApp, json};

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn what_is_no_json_is_malformed() {
    let app = TestApp::without_limits().await;
    for path in ["/auth/login", "/users/addresses"] {
        let me = app.as_customer("mia").header(JSON.0, JSON.1);
        for body in ["{", "nonsense", "{\"email\": \"a\"", "{} x", "{'email': 1}", "\u{0}"] {
            me.send_text("POST", path, body).await.refused(400, "MALFORMED_JSON");
        }
        me.send_text("POST", path, &b"{\"email\": \"\xff\xfe\"}"[..]).await.refused(400, "MALFORMED_JSON");
        for body in ["[]", "7", "null", "\"text\"", "true"] {
            me.send_text("POST", path, body).await.wrong_field("body");
        }
    }
}

#[tokio::test]
async fn wrong_types_name_their_field() {
    let app = TestApp::without_limits().await;
    let me = app.as_customer("mia");
    for (path, body, field) in [
        ("/auth/login", json!({"email": 7, "password": "x"}), "email"),
        ("/auth/login", json!({"email": "mia@example.com", "password": {"a": 1}}), "password"),
        ("/users/addresses", json!({"latitude": "north"}), "latitude"),
        ("/users/addresses", json!({"isDefault": 1}), "isDefault"),
        ("/auth/register", json!({"role": 7}), "role"),
        ("/auth/register", json!({"role": null, "email": []}), "email"),
    ] {
        me.post(path, body).await.wrong_field(field);
    }
}

#[tokio::test]
async fn another_content_type_is_not_read() {
    let app = TestApp::without_limits().await;
    let nobody = app.as_nobody();
    for kind in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", ""]
    {
        let sender = nobody.clone().header("content-type", kind);
        sender.send_text("POST", "/auth/login", "{}").await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    }
    nobody.send_text("POST", "/auth/login", "{}").await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    for kind in ["application/json; charset=utf-8", "APPLICATION/JSON", "application/merge-patch+json"] {
        let sender = nobody.clone().header("content-type", kind);
        sender.send_text("POST", "/auth/login", "{}").await.wrong_field("email");
    }
}

#[tokio::test]
async fn large_bodies_are_not_read() {
    let app = TestApp::without_limits().await;
    let large = format!("{{\"email\":\"{}\"}}", "x".repeat(2 * 1024 * 1024));
    let nobody = app.as_nobody().header(JSON.0, JSON.1);
    nobody.send_text("POST", "/auth/login", large.clone()).await.refused(413, "PAYLOAD_TOO_LARGE");
    let announced = nobody.clone().header("content-length", "2097152");
    announced.send_text("POST", "/auth/login", "{}").await.refused(413, "PAYLOAD_TOO_LARGE");
    let me = app.as_customer("mia").header(JSON.0, JSON.1);
    me.send_text("PUT", "/users/profile", large).await.refused(413, "PAYLOAD_TOO_LARGE");
    let nearly = format!("{{\"email\":\"{}\"}}", "x".repeat(1024 * 1024 - 100));
    nobody.send_text("POST", "/auth/login", nearly).await.wrong_field("email");
}

#[tokio::test]
async fn unknown_fields_are_left_aside_and_deep_ones_do_no_harm() {
    let app = TestApp::without_limits().await;
    let mia = app.customer("mia").await;
    let body = json!({"email": mia.email, "password": mia.password, "remember": {"me": [true]}});
    app.as_nobody().post("/auth/login", body).await.expect(200);
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(20_000), "]".repeat(20_000));
    let answer = app.as_nobody().header(JSON.0, JSON.1).send_text("POST", "/auth/login", deep).await;
    assert!(matches!(answer.status, 400 | 422), "{answer:?}");
}
