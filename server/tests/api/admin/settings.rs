use crate::support::{Permission, TestApp, json};

#[tokio::test]
async fn settings_are_a_flat_object_and_changed_in_parts() {
    let app = TestApp::new().await;
    let staff = app.as_admin("sam", &[Permission::Settings]);
    let before = staff.get("/admin/settings").await.expect(200).data();
    assert_eq!(before["vendors.autoApprove"], false);
    let after = staff.put("/admin/settings", json!({"vendors.autoApprove": true})).await.expect(200).data();
    assert_eq!(after["vendors.autoApprove"], true);
    assert_eq!(after["limits.authPerMinute"], before["limits.authPerMinute"]);
    for (body, field) in [
        (json!({"vendors.autoApprove": "yes"}), "vendors.autoApprove"),
        (json!({"limits.authPerMinute": 0}), "limits.authPerMinute"),
        (json!({"limits.authPerMinute": 1.5}), "limits.authPerMinute"),
        (json!({"colour": "red"}), "colour"),
    ] {
        staff.put("/admin/settings", body).await.wrong_field(field);
    }
    assert_eq!(staff.get("/admin/settings").await.data(), after);
}
