use super::{applicant, decide};
use crate::support::{Permission, TestApp, json, names};

#[tokio::test]
async fn the_queue_is_narrowed() {
    let app = TestApp::new().await;
    let (_, lamps) = applicant(&app, "ada").await;
    app.wait(chrono::Duration::seconds(1));
    applicant(&app, "eve").await;
    decide(&app, &lamps, "ACTIVE").await;
    let staff = app.as_admin("sam", &[Permission::Vendors]);
    let all = staff.get("/admin/vendors").await.expect(200).json();
    assert_eq!(all["pagination"]["total"], 2);
    assert_eq!(
        names(&all["data"][0]),
        [
            "approvedAt",
            "bannerUrl",
            "contactInfo",
            "createdAt",
            "description",
            "id",
            "logoUrl",
            "owner",
            "productCount",
            "rating",
            "ratingCount",
            "slug",
            "status",
            "statusReason",
            "storeName",
            "totalProducts",
            "updatedAt"
        ]
    );
    let found = async |query: &str| {
        let data = staff.get(&format!("/admin/vendors?{query}")).await.expect(200).data();
        data.as_array().unwrap().iter().map(|one| one["owner"]["email"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("status=PENDING").await, ["eve@example.com"]);
    assert_eq!(found("search=ada%27s").await, ["ada@example.com"]);
    staff.get("/admin/vendors?status=ASLEEP").await.wrong_field("status");
}

#[tokio::test]
async fn a_decision_is_made_once_and_kept_in_the_audit_log() {
    let app = TestApp::new().await;
    let (ada, store) = applicant(&app, "ada").await;
    let staff = app.as_admin("sam", &[Permission::Vendors]);
    let path = format!("/admin/vendors/{}/status", store["id"].as_str().unwrap());
    let say = |status: &str| json!({"status": status, "reason": "Papers are in order"});
    staff.patch(&path, json!({"status": "ACTIVE"})).await.wrong_field("reason");
    staff.patch(&path, json!({"reason": "x"})).await.wrong_field("status");
    for status in ["PENDING", "CLOSED"] {
        staff.patch(&path, say(status)).await.wrong_field("status");
    }
    staff.patch(&path, say("SUSPENDED")).await.refused(409, "INVALID_TRANSITION");
    let open = staff.patch(&path, say("ACTIVE")).await.expect(200).data();
    assert_eq!((&open["status"], &open["storeName"]), (&json!("ACTIVE"), &store["storeName"]));
    staff.patch(&path, say("ACTIVE")).await.refused(409, "INVALID_TRANSITION");
    let log = app.as_superadmin("root").get("/admin/audit-logs?targetType=vendor&search=PAPERS").await.data();
    assert_eq!(log.as_array().unwrap().len(), 1);
    assert_eq!(
        (&log[0]["before"], &log[0]["after"]),
        (&json!({"status": "PENDING"}), &json!({"status": "ACTIVE"}))
    );
    assert_eq!(log[0]["actor"]["email"], "sam@example.com");
    let mails = app.mails_to("ada@example.com").await;
    assert_eq!(mails.last().unwrap().subject, "ada's store is open");
    assert_eq!(ada.get("/vendors/my-store").await.data()["statusReason"], json!(null), "that is for staff");
    staff.patch("/admin/vendors/7/status", say("ACTIVE")).await.refused(404, "NOT_FOUND");
}
