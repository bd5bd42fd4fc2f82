use crate::auth::assert_user;
use crate::support::{Permission, TestApp, json};

#[tokio::test]
async fn accounts_are_found_by_role_state_and_name() {
    let app = TestApp::new().await;
    app.customer("mia").await;
    app.wait(chrono::Duration::seconds(1));
    app.customer("ada").await;
    let staff = app.as_admin("sam", &[Permission::Users]);
    for path in ["/admin/users", "/users/admin/all"] {
        let answer = staff.get(path).await.expect(200);
        let json = answer.json();
        assert_eq!(json["pagination"], json!({"page": 1, "limit": 20, "total": 3, "totalPages": 1}));
        json["data"].as_array().unwrap().iter().for_each(assert_user);
        let found = async |query: &str| {
            let json = staff.get(&format!("{path}?{query}")).await.expect(200).json();
            let users = json["data"].as_array().unwrap();
            users.iter().map(|user| user["email"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("role=CUSTOMER&limit=1&page=2").await, ["mia@example.com"], "newest first");
        assert_eq!(found("search=ADA").await, ["ada@example.com"]);
        assert_eq!(found("status=INACTIVE").await, Vec::<String>::new());
        assert_eq!(found("role=ADMIN&status=ACTIVE").await, ["sam@example.com"]);
        assert_eq!(found("search=%25").await, Vec::<String>::new(), "no wildcards");
        for (query, field) in [("role=OWNER", "role"), ("status=SLEEPING", "status"), ("limit=101", "limit")]
        {
            staff.get(&format!("{path}?{query}")).await.wrong_field(field);
        }
    }
    assert_eq!(staff.get("/admin/users?search=sam").await.data()[0]["permissions"], json!(["users"]));
}

#[tokio::test]
async fn an_account_is_switched_off_and_on() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let staff = app.as_admin("sam", &[Permission::Users]);
    for (path, active) in [("/admin/users", false), ("/users/admin", true)] {
        let path = format!("{path}/{}/status", mia.id());
        let user =
            staff.patch(&path, json!({"isActive": active, "reason": "asked"})).await.expect(200).data();
        assert_eq!(user["isActive"], active);
        staff.patch(&path, json!({"isActive": active})).await.wrong_field("reason");
        staff.patch(&path, json!({"reason": "asked"})).await.wrong_field("isActive");
        staff.patch(&path, json!({"isActive": "no", "reason": "asked"})).await.wrong_field("isActive");
    }
    let nobody = format!("/admin/users/{}/status", uuid::Uuid::nil());
    staff.patch(&nobody, json!({"isActive": false, "reason": "x"})).await.refused(404, "NOT_FOUND");
    staff
        .patch("/admin/users/7/status", json!({"isActive": false, "reason": "x"}))
        .await
        .refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn staff_are_out_of_each_others_reach() {
    let app = TestApp::new().await;
    let root = app.person("root", model::accounts::Role::Superadmin, &[]).await;
    let staff = app.as_admin("sam", &[Permission::Users]);
    let path = format!("/admin/users/{}/status", root.id());
    let off = json!({"isActive": false, "reason": "a coup"});
    staff.patch(&path, off.clone()).await.refused(403, "FORBIDDEN");
    app.as_superadmin("root").patch(&path, off).await.refused(409, "LAST_SUPERADMIN");
}

#[tokio::test]
async fn only_a_superadmin_gives_roles_and_they_count_at_once() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let chief = app.as_superadmin("root");
    let path = format!("/admin/users/{}/role", mia.id());
    let body = json!({"role": "ADMIN", "permissions": ["users"], "reason": "joined"});
    app.as_admin("sam", Permission::ALL).patch(&path, body.clone()).await.refused(403, "FORBIDDEN");
    let user = chief.patch(&path, body).await.expect(200).data();
    assert_eq!((&user["role"], &user["permissions"]), (&json!("ADMIN"), &json!(["users"])));
    app.as_customer("mia").get("/admin/users").await.expect(200);
    app.as_customer("mia").get("/admin/settings").await.refused(403, "FORBIDDEN");
    chief.patch(&path, json!({"role": "CUSTOMER", "reason": "left"})).await.expect(200);
    app.as_customer("mia").get("/admin/users").await.refused(403, "FORBIDDEN");
    chief.patch(&path, json!({"role": "ADMIN"})).await.wrong_field("reason");
    chief.patch(&path, json!({"role": "KING", "reason": "x"})).await.wrong_field("role");
    let odd = json!({"role": "ADMIN", "permissions": ["everything"], "reason": "x"});
    chief.patch(&path, odd).await.wrong_field("permissions[0]");
}
