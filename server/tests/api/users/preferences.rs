use crate::support::{TestApp, json, names};

#[tokio::test]
async fn preferences_are_shown_and_changed_in_parts() {
    let app = TestApp::new().await;
    for base in ["/api/v1", "/api"] {
        let me = app.as_customer("mia").under(base);
        let data = me.get("/users/preferences").await.expect(200).data();
        assert_eq!(names(&data), ["currency", "language", "notifications", "theme"]);
        assert_eq!(names(&data["notifications"]), ["email", "inApp", "push", "sms"]);
        let change =
            json!({"language": "ar", "theme": "dark", "notifications": {"sms": {"order.created": true}}});
        let data = me.put("/users/preferences", change).await.expect(200).data();
        assert_eq!((&data["language"], &data["theme"]), (&json!("ar"), &json!("dark")));
        assert_eq!(data["notifications"]["sms"]["order.created"], true);
        assert_eq!(me.get("/users/preferences").await.data(), data);
        let back = json!({"notifications": {"sms": {"order.created": false}}});
        let data = me.put("/users/preferences", back).await.expect(200).data();
        assert_eq!(
            (&data["language"], &data["notifications"]["sms"]["order.created"]),
            (&json!("ar"), &json!(false))
        );
    }
}

#[tokio::test]
async fn what_nobody_knows_is_refused() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    for (body, field) in [
        (json!({"language": "tlh"}), "language"),
        (json!({"currency": "XXX"}), "currency"),
        (json!({"theme": "pink"}), "theme"),
        (json!({"notifications": {"sms": {"order.vanished": true}}}), "notifications.sms.order.vanished"),
        (json!({"notifications": {"sms": {"order.created": "yes"}}}), "notifications.sms.order.created"),
    ] {
        me.put("/users/preferences", body).await.wrong_field(field);
    }
}
