use super::{applicant, decide, seller};
use crate::support::{Role, TestApp, json, names};

#[tokio::test]
async fn a_store_is_asked_for_once_and_seen_when_it_is_open() {
    let app = TestApp::new().await;
    let mia = app.as_customer("mia");
    let body = json!({
        "storeName": "Mia's Mugs", "description": "Thrown by hand.", "colour": "ignored",
        "contactInfo": {"phone": "+49 731 123456", "address": "Ulm", "website": "https://mugs.example"}
    });
    let answer = mia.post("/vendors", body.clone()).await.expect(201);
    assert_eq!(answer.header("location"), "/api/v1/vendors/my-store");
    let store = answer.data();
    assert_eq!((&store["status"], &store["slug"]), (&json!("PENDING"), &json!("mias-mugs")));
    assert_eq!(store["contactInfo"]["phone"], "+49 731 123456");
    mia.post("/vendors", body).await.refused(409, "STORE_EXISTS");
    assert_eq!(mia.get("/auth/me").await.data()["role"], "VENDOR");

    let path = format!("/vendors/{}", store["id"].as_str().unwrap());
    app.as_nobody().get(&path).await.refused(404, "NOT_FOUND");
    mia.get("/vendors/mias-mugs").await.refused(404, "NOT_FOUND");
    decide(&app, &store, "ACTIVE").await;
    let seen = app.as_nobody().get(&path).await.expect(200);
    assert_eq!(
        names(&seen.data()),
        [
            "bannerUrl",
            "contactInfo",
            "createdAt",
            "description",
            "id",
            "logoUrl",
            "productCount",
            "rating",
            "ratingCount",
            "slug",
            "status",
            "storeName"
        ]
    );
    assert_eq!(seen.data(), app.as_nobody().get("/vendors/mias-mugs").await.data());
    assert!(seen.header("cache-control").starts_with("public"), "{seen:?}");
    let again = app.as_nobody().header("if-none-match", seen.header("etag"));
    assert_eq!(again.get(&path).await.status, 304);
}

#[tokio::test]
async fn whoever_registered_as_a_seller_may_ask_too() {
    let app = TestApp::new().await;
    let ada = app.as_person("ada", Role::Vendor, &[]);
    ada.get("/vendors/my-store").await.refused(403, "FORBIDDEN");
    ada.post("/vendors", json!({"storeName": "Ada's"})).await.expect(201);
    assert_eq!(ada.get("/vendors/my-store").await.expect(200).data()["storeName"], "Ada's");
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let app = TestApp::new().await;
    let mia = app.as_customer("mia");
    for (field, body) in [
        ("storeName", json!({})),
        ("storeName", json!({"storeName": " "})),
        ("storeName", json!({"storeName": 7})),
        ("storeName", json!({"storeName": "x".repeat(121)})),
        ("description", json!({"storeName": "x", "description": "x".repeat(5_001)})),
        ("website", json!({"storeName": "x", "contactInfo": {"website": "javascript:alert(1)"}})),
        ("phone", json!({"storeName": "x", "contactInfo": {"phone": "12"}})),
        ("contactInfo", json!({"storeName": "x", "contactInfo": "by mail"})),
    ] {
        mia.post("/vendors", body).await.wrong_field(field);
    }
    assert_eq!(mia.get("/auth/me").await.data()["role"], "CUSTOMER");
}

#[tokio::test]
async fn the_list_holds_open_stores_only() {
    let app = TestApp::new().await;
    applicant(&app, "waits").await;
    for name in ["ada", "adam", "eve"] {
        seller(&app, name).await;
        app.wait(chrono::Duration::seconds(1));
    }
    let found = async |query: &str| {
        let json = app.as_nobody().get(&format!("/vendors?{query}")).await.expect(200).json();
        let stores = json["data"].as_array().unwrap().clone();
        let names = stores.iter().map(|store| store["storeName"].as_str().unwrap().to_owned());
        (names.collect::<Vec<_>>(), json["pagination"]["total"].clone())
    };
    assert_eq!(found("limit=2").await, (vec!["eve's store".to_owned(), "adam's store".into()], json!(3)));
    assert_eq!(found("search=ADA&limit=1&page=2").await, (vec!["ada's store".to_owned()], json!(2)));
    assert_eq!(found("search=waits").await, (vec![], json!(0)));
    app.as_nobody().get("/vendors?limit=0").await.wrong_field("limit");
}
