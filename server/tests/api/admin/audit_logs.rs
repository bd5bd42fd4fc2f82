use crate::support::{Permission, TestApp, json, names};

#[tokio::test]
async fn every_act_of_staff_is_written_down() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let staff = app.as_admin("sam", &[Permission::Users, Permission::Settings, Permission::Security]);
    let path = format!("/admin/users/{}/status", mia.id());
    let acting = staff.clone().header("x-request-id", "act-1").from("198.51.100.20");
    acting.patch(&path, json!({"isActive": false, "reason": "fraud"})).await.expect(200);
    staff.put("/admin/settings", json!({"vendors.autoApprove": true})).await.expect(200);
    let answer = staff.get("/admin/audit-logs").await.expect(200).json();
    assert_eq!(answer["pagination"]["total"], 2);
    let row = &answer["data"][1];
    assert_eq!(
        names(row),
        ["action", "actor", "after", "before", "createdAt", "id", "ip", "reason", "requestId", "target"]
    );
    assert_eq!(row["actor"]["email"], "sam@example.com");
    assert_eq!(row["target"], json!({"type": "user", "id": mia.id()}));
    assert_eq!((&row["before"], &row["after"]), (&json!({"isActive": true}), &json!({"isActive": false})));
    assert_eq!((&row["reason"], &row["ip"]), (&json!("fraud"), &json!("198.51.100.20")));
    assert_eq!(row["requestId"], "act-1");
    let found = async |query: &str| {
        staff.get(&format!("/admin/audit-logs?{query}")).await.expect(200).json()["pagination"]["total"]
            .clone()
    };
    assert_eq!(found("action=settings.change").await, 1);
    assert_eq!(found(&format!("targetType=user&targetId={}", mia.id())).await, 1);
    assert_eq!(found(&format!("actor={}", mia.id())).await, 0);
    staff.get("/admin/audit-logs?actor=sam").await.wrong_field("actor");
    let refused = acting.patch(&path, json!({"isActive": false})).await;
    refused.wrong_field("reason");
    assert_eq!(found("").await, 2, "what was refused was not done");
    let chained = app.world.count("select count(*) from audit_log where hash <> ''").await;
    assert_eq!(chained, 2);
    app.world.assert_sound().await;
}
