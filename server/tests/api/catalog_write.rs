//! `/products` and `/categories`, written to.

use crate::support::{Permission, Role, TestApp, form, json};
use serde_json::Value;
use testkit::Merchant;

const JPEG: &[u8] = include_bytes!("../../../pictures/tests/files/quarters.jpg");

fn lamp() -> Value {
    json!({"name": "Desk lamp", "price": "49.90", "stockQty": 5, "sku": "DL-1", "unknown": "is ignored"})
}

fn as_seller<'a>(app: &'a TestApp, who: &Merchant) -> crate::support::Actor<'a> {
    app.with_token(&who.access_token)
}

#[tokio::test]
async fn a_product_is_made_found_changed_and_put_away() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let ada = as_seller(&app, &ada);
    let made = ada.post("/products", lamp()).await.expect(201);
    let id = made.data()["id"].as_str().unwrap().to_owned();
    assert_eq!(made.header("location"), format!("/api/v1/products/{id}"));
    assert_eq!(made.header("cache-control"), "no-store");
    let shown = made.data();
    assert_eq!(shown["price"], json!(49.9), "exact, and a number");
    assert!(made.text().contains("\"price\":49.90"), "to the digit: {}", made.text());
    assert_eq!(
        (&shown["stockQty"], &shown["inStock"], &shown["isActive"]),
        (&json!(5), &json!(true), &json!(true))
    );
    assert_eq!(
        (&shown["slug"], &shown["variants"], &shown["currency"]),
        (&json!("desk-lamp"), &json!([]), &json!("USD"))
    );
    let seen = app.as_nobody().get(&format!("/products/{id}")).await.expect(200);
    assert_eq!(seen.data()["name"], "Desk lamp");

    let path = format!("/products/{id}");
    let changed = ada.put(&path, json!({"stockQty": 2, "version": 1})).await.expect(200);
    assert_eq!((&changed.data()["stockQty"], &changed.data()["version"]), (&json!(2), &json!(2)));
    ada.patch(&path, json!({"price": 1, "version": 1})).await.refused(409, "EDITED_MEANWHILE");
    ada.patch(&path, json!({"isActive": false})).await.expect(200);
    app.as_nobody().get(&path).await.refused(404, "NOT_FOUND");
    assert_eq!(ada.get(&path).await.expect(200).data()["isActive"], false);
    let log = ada.get(&format!("/inventory/logs/{id}")).await.expect(200).json()["data"].clone();
    let changes: Vec<i64> =
        log.as_array().unwrap().iter().filter_map(|row| row["changeQty"].as_i64()).collect();
    assert_eq!(changes, [-3, 5]);
    ada.delete(&path).await.expect(200);
    ada.delete(&path).await.expect(200);
    ada.post("/products", lamp()).await.expect(201);
    ada.post("/products", lamp()).await.refused(409, "SKU_TAKEN");
    app.world.assert_sound().await;
}

#[tokio::test]
async fn wrong_input_is_told_by_field() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let ada = as_seller(&app, &ada);
    assert_eq!(ada.post("/products", json!({})).await.expect(422).fields(), ["name", "price"]);
    for (body, field) in [
        (json!({"name": "A", "price": -1}), "price"),
        (json!({"name": "A", "price": 1.005}), "price"),
        (json!({"name": "A", "price": 1, "stockQty": -1}), "stockQty"),
        (json!({"name": "A", "price": 1, "stockQty": 1.5}), "stockQty"),
        (json!({"name": "A", "price": 1, "category": "nowhere"}), "category"),
        (json!({"name": "A", "price": 1, "status": "SOLD"}), "status"),
        (json!({"name": "A", "price": 1, "images": ["javascript:x"]}), "images"),
        (json!({"name": "A", "price": 1, "variants": [{"options": {}}]}), "variants[0].options"),
    ] {
        ada.post("/products", body.clone()).await.expect(422).wrong_field(field);
    }
    ada.clone()
        .header("content-type", "application/json")
        .send_text("POST", "/products", "{")
        .await
        .refused(400, "MALFORMED_JSON");
    ada.put("/products/none", json!({})).await.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn who_keeps_no_store_or_another_may_not() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.world.seller("ada").await, app.world.seller("bob").await);
    let made = as_seller(&app, &ada).post("/products", lamp()).await.expect(201);
    let path = format!("/products/{}", made.data()["id"].as_str().unwrap());
    for (method, path) in [
        ("PUT", path.clone()),
        ("PATCH", path.clone()),
        ("DELETE", path.clone()),
        ("DELETE", format!("{path}/images/0")),
    ] {
        let body = (method != "DELETE").then(|| json!({"price": 1}));
        as_seller(&app, &bob).send(method, &path, body.clone()).await.refused(404, "NOT_FOUND");
        app.as_nobody().send(method, &path, body.clone()).await.refused(401, "UNAUTHENTICATED");
        app.as_customer("mia").send(method, &path, body).await.refused(403, "FORBIDDEN");
    }
    app.as_person("vera", Role::Vendor, &[]).post("/products", lamp()).await.refused(403, "FORBIDDEN");
    app.as_admin("olaf", &[Permission::Orders]).post("/products", lamp()).await.refused(403, "FORBIDDEN");
    let olga = app.as_admin("olga", &[Permission::Products]);
    olga.put(&path, json!({"price": 40})).await.expect(200);
    let house = olga.post("/products", lamp()).await.expect(201);
    assert_ne!(house.data()["vendor"]["id"], made.data()["vendor"]["id"]);
    app.world.assert_sound().await;
}

#[tokio::test]
async fn pictures_are_added_by_a_form_and_taken_away_by_number() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let ada = as_seller(&app, &ada);
    let made = ada.post("/products", lamp()).await.expect(201);
    let path = format!("/products/{}/images", made.data()["id"].as_str().unwrap());
    let (kind, body) = form(&[], Some(("a.jpg", "image/jpeg", JPEG)));
    let send = |kind: &str, body: Vec<u8>| {
        let ada = ada.clone().header("content-type", kind);
        let path = path.clone();
        async move { ada.send_text("POST", &path, body).await }
    };
    let first = send(&kind, body.clone()).await.expect(200).data();
    let url = first["images"][0].as_str().unwrap().to_owned();
    assert!(url.starts_with("http") && url.ends_with(".webp"), "{url}");
    assert_eq!(send(&kind, body).await.expect(200).data()["images"].as_array().unwrap().len(), 2);
    let media = url.split_once("/media/").unwrap().1;
    let picture = app.as_nobody().at_root().get(&format!("/media/{media}")).await.expect(200);
    assert_eq!(picture.header("content-type"), "image/webp");
    let left = ada.delete(&format!("{path}/0")).await.expect(200).data()["images"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_ne!(left[0], url);
    for odd in ["1", "-1", "x"] {
        ada.delete(&format!("{path}/{odd}")).await.refused(404, "NOT_FOUND");
    }
    let (kind, body) = form(&[], Some(("a.jpg", "image/jpeg", b"<script>")));
    send(&kind, body).await.expect(422).wrong_field("file");
    ada.post(&path, json!({})).await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    app.world.assert_sound().await;
}

#[tokio::test]
async fn staff_keep_the_tree_of_categories() {
    let app = TestApp::new().await;
    let olga = app.as_admin("olga", &[Permission::Products]);
    let made = olga
        .post("/categories", json!({"name": "Lamps", "translations": {"ar": {"name": "مصابيح"}}}))
        .await
        .expect(201);
    let id = made.data()["id"].as_str().unwrap().to_owned();
    assert_eq!(made.header("location"), format!("/api/v1/admin/categories/{id}"));
    olga.get(&format!("/admin/categories/{id}")).await.expect(200);
    let tree = app.as_nobody().header("accept-language", "ar").get("/categories").await.expect(200);
    assert_eq!(tree.data()[0]["name"], "مصابيح");
    let path = format!("/categories/{id}");
    olga.put(&path, json!({"name": "Lighting", "version": 1})).await.expect(200);
    olga.patch(&path, json!({"name": "Lights", "version": 1})).await.refused(409, "EDITED_MEANWHILE");
    olga.post("/categories", json!({})).await.expect(422).wrong_field("name");
    let (kind, body) = form(&[], Some(("a.jpg", "image/jpeg", JPEG)));
    let shown = olga
        .clone()
        .header("content-type", &kind)
        .send_text("POST", &format!("{path}/image"), body)
        .await
        .expect(200);
    assert!(shown.data()["imageUrl"].as_str().unwrap().ends_with(".webp"));
    assert_eq!(olga.delete(&format!("{path}/image")).await.expect(200).data()["imageUrl"], Value::Null);
    let below = olga.post("/categories", json!({"name": "Desk", "parent": "lighting"})).await.expect(201);
    olga.delete(&path).await.refused(409, "CATEGORY_IN_USE");
    olga.delete(&format!("/categories/{}", below.data()["id"].as_str().unwrap())).await.expect(200);
    olga.delete(&path).await.expect(200);
    olga.delete(&path).await.refused(404, "NOT_FOUND");
    app.world.assert_sound().await;
}
