//! `/inventory`, what can be had at a place, and the forms that change stock.

use crate::support::{Permission, TestApp, Value, json, names};

async fn shop() -> TestApp {
    TestApp::without_limits().await
}

#[tokio::test]
async fn stock_is_read_adjusted_and_its_log_told() {
    let app = shop().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    for base in ["/api/v1", "/api"] {
        let me = app.with_token(&ada.access_token).under(base);
        let path = format!("/inventory/{}", lamp.id);
        let before = me.get(&path).await.expect(200).data();
        let on_hand = before["onHand"].as_i64().unwrap();
        let answer = me.put(&path, json!({"changeQty": -2, "reason": "Broken"})).await.expect(200);
        let after = answer.data();
        assert_eq!(
            names(&after),
            [
                "available",
                "isLow",
                "locations",
                "lowStockThreshold",
                "onHand",
                "productId",
                "reserved",
                "variants"
            ]
        );
        assert_eq!((&after["onHand"], &after["reserved"]), (&json!(on_hand - 2), &json!(0)));
        assert_eq!((&after["available"], &after["variants"]), (&json!(on_hand - 2), &json!([])));
        assert_eq!(after["locations"][0]["storeId"], json!(ada.place.to_string()));
        assert_eq!(me.get(&path).await.data(), after);
        let log = me.get(&format!("/inventory/logs/{}?limit=1", lamp.id)).await.expect(200);
        assert_eq!(log.header("cache-control"), "no-store");
        let newest = &log.data()[0];
        assert_eq!(
            names(newest),
            [
                "actor",
                "changeQty",
                "createdAt",
                "id",
                "newQty",
                "previousQty",
                "productId",
                "reason",
                "storeId",
                "variantId"
            ]
        );
        assert_eq!((&newest["changeQty"], &newest["newQty"]), (&json!(-2), &json!(on_hand - 2)));
        assert_eq!((&newest["actor"]["name"], &newest["variantId"]), (&json!("ada Test"), &Value::Null));
        assert!(log.json()["pagination"]["total"].as_i64().unwrap() > 1);
    }
    app.world.assert_sound().await;
}

#[tokio::test]
async fn below_zero_nothing_is_changed() {
    let app = shop().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let me = app.with_token(&ada.access_token);
    let path = format!("/inventory/{}", lamp.id);
    me.put(&path, json!({"changeQty": -4, "reason": "Lost"})).await.refused(409, "INSUFFICIENT_STOCK");
    assert_eq!(me.get(&path).await.data()["onHand"], json!(3));
    for (body, field) in [
        (json!({"changeQty": 0, "reason": "x"}), "changeQty"),
        (json!({"reason": "x"}), "changeQty"),
        (json!({"changeQty": 1.5, "reason": "x"}), "changeQty"),
        (json!({"changeQty": "2", "reason": "x"}), "changeQty"),
        (json!({"changeQty": 2_000_000, "reason": "x"}), "changeQty"),
        (json!({"changeQty": 1}), "reason"),
        (json!({"changeQty": 1, "reason": "x".repeat(301)}), "reason"),
        (json!({"changeQty": 1, "reason": "x", "storeId": "nowhere"}), "storeId"),
    ] {
        me.put(&path, body).await.wrong_field(field);
    }
    let nowhere = json!({"changeQty": 1, "reason": "x", "storeId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10"});
    me.put(&path, nowhere).await.refused(404, "NOT_FOUND");
    assert_eq!(me.get(&path).await.data()["onHand"], json!(3));
}

#[tokio::test]
async fn another_stores_stock_is_not_found_and_staff_need_the_permission() {
    let app = shop().await;
    let (ada, bob) = (app.world.seller("ada").await, app.world.seller("bob").await);
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let (path, log) = (format!("/inventory/{}", lamp.id), format!("/inventory/logs/{}", lamp.id));
    let change = json!({"changeQty": 1, "reason": "Found"});
    let them = app.with_token(&bob.access_token);
    them.get(&path).await.refused(404, "NOT_FOUND");
    them.get(&log).await.refused(404, "NOT_FOUND");
    them.put(&path, change.clone()).await.refused(404, "NOT_FOUND");
    app.as_customer("mia").put(&path, change.clone()).await.refused(403, "FORBIDDEN");
    app.as_admin("nils", &[Permission::Orders]).put(&path, change.clone()).await.refused(403, "FORBIDDEN");
    let staff = app.as_admin("olaf", &[Permission::Products]);
    assert_eq!(staff.put(&path, change).await.expect(200).data()["onHand"], json!(4));
    let told = "select count(*) from audit_log where action = 'stock.adjusted' and reason = 'Found'";
    assert_eq!(app.world.count(told).await, 1);
    for wrong in ["/inventory/x", "/inventory/logs/x"] {
        them.get(wrong).await.refused(404, "NOT_FOUND");
    }
}

#[tokio::test]
async fn the_same_key_moves_stock_once() {
    let app = shop().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let me = app.with_token(&ada.access_token).header("idempotency-key", "delivery-1");
    let path = format!("/inventory/{}", lamp.id);
    let first = me.put(&path, json!({"changeQty": 5, "reason": "Delivery"})).await.expect(200);
    let again = me.put(&path, json!({"changeQty": 5, "reason": "Delivery"})).await.expect(200);
    assert_eq!((again.text(), again.header("idempotent-replayed")), (first.text(), "true"));
    assert_eq!(app.with_token(&ada.access_token).get(&path).await.data()["onHand"], json!(8));
}

#[tokio::test]
async fn anybody_sees_what_a_public_place_has() {
    let app = shop().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let mug = app.world.product(&ada, "Mug", 900, 0).await;
    let draft = app.world.product(&ada, "Draft", 900, 9).await;
    app.world.tamper(&format!("update products set status = 'DRAFT' where id = '{}'", draft.id)).await;
    let path = format!("/stores/{}/availability", ada.place);
    app.as_nobody().get(&path).await.refused(404, "NOT_FOUND");
    app.world
        .tamper(&format!(
            "update stores set is_public = true, latitude = 48.4, longitude = 10, hours = '[{}]' where id = '{}'",
            ["[\"00:00\", \"23:59\"]"; 7].join(","),
            ada.place
        ))
        .await;
    let answer = app.as_nobody().get(&path).await.expect(200);
    let view = answer.data();
    assert_eq!(names(&view), ["closesAt", "isOpen", "items", "opensAt"]);
    assert_eq!((&view["isOpen"], &view["opensAt"]), (&json!(true), &json!("00:00")));
    let mut items: Vec<(String, Value)> = view["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["productId"].as_str().unwrap().to_owned(), item["available"].clone()))
        .collect();
    items.sort_by_key(|(_, available)| available.as_i64());
    assert_eq!(items, [(mug.id.to_string(), json!(0)), (lamp.id.to_string(), json!(3))], "no draft");
    assert!(!answer.header("etag").is_empty());
    let one = app.as_nobody().get(&format!("{path}?productId={}", lamp.id)).await.expect(200).data();
    assert_eq!(one["items"], json!([{"productId": lamp.id, "variantId": null, "available": 3}]));
    let none = app.as_nobody().get(&format!("{path}?productId={}", draft.id)).await.expect(200).data();
    assert_eq!(none["items"], json!([]));
    app.as_nobody().get(&format!("{path}?productId=x")).await.wrong_field("productId");
}

#[tokio::test]
async fn forms_change_stock_and_say_what_is_wrong() {
    let app = shop().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let mut browser = app.browser();
    browser.sign_in(&ada.person).await;
    let product = lamp.id.to_string();
    let form = |change: &'static str, reason: &'static str| {
        vec![
            ("product", product.as_str()),
            ("changeQty", change),
            ("reason", reason),
            ("back", "/vendor/inventory?low=on"),
        ]
    };
    let done = browser.send("/_fn/inventory/adjust", &form("٤", "Delivery")).await.expect(303);
    assert_eq!(done.header("location"), "/vendor/inventory?low=on");
    let path = format!("/inventory/{}", lamp.id);
    assert_eq!(app.with_token(&ada.access_token).get(&path).await.data()["onHand"], json!(7));
    let wrong = browser.send_by_script("/_fn/inventory/adjust", &form("many", "")).await;
    assert_eq!(wrong.status, 422, "{wrong:?}");
    let short = browser.send_by_script("/_fn/inventory/adjust", &form("-8", "Lost")).await;
    assert_eq!(short.status, 409, "{short:?}");
    let threshold = [("product", product.as_str()), ("lowStockThreshold", "9")];
    let done = browser.send("/_fn/inventory/set_threshold", &threshold).await.expect(303);
    assert_eq!(done.header("location"), "/vendor/inventory");
    let view = app.with_token(&ada.access_token).get(&path).await.data();
    assert_eq!((&view["lowStockThreshold"], &view["isLow"]), (&json!(9), &json!(true)));
}
