//! What was agreed in few words and is easily read past: one test a sentence.

use crate::support::{Permission, Role, TestApp, Value, json};
use testkit::Goods;

async fn shop(stock: i32) -> (TestApp, Goods) {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, stock).await;
    (app, lamp)
}

fn somewhere() -> Value {
    json!({
        "recipient": "Mia Test", "street": "Main street 1", "city": "Springfield", "state": "IL", "zipCode": "62701",
        "country": "US"
    })
}

#[tokio::test]
async fn more_than_can_be_bought_is_too_little_stock_however_much_it_is() {
    let (app, lamp) = shop(3).await;
    let mia = app.as_customer("mia");
    let put = |quantity: i64| json!({"productId": lamp.id, "quantity": quantity});
    let cart = mia.post("/cart/items", put(1)).await.expect(201).data();
    let item = format!("/cart/items/{}", cart["items"][0]["id"].as_str().unwrap());
    for quantity in [10_001, 99_999, 999_999, 4_000_000_000_i64] {
        let short = mia.post("/cart/items", put(quantity)).await.refused(409, "INSUFFICIENT_STOCK");
        assert_eq!(short.json()["error"]["details"][0]["available"], 3);
        mia.put(&item, json!({"quantity": quantity})).await.refused(409, "INSUFFICIENT_STOCK");
        let order = json!({"items": [put(quantity)], "shippingAddress": somewhere()});
        mia.post("/orders", order).await.refused(409, "INSUFFICIENT_STOCK");
    }
    mia.post("/cart/items", put(0)).await.wrong_field("quantity");
    mia.put(&item, json!({"quantity": -1})).await.wrong_field("quantity");
    assert_eq!(app.world.count("select count(*) from stock_holds").await, 0);
    app.world.assert_sound().await;
}

#[tokio::test]
async fn so_many_that_it_is_no_shopping_are_refused_where_there_are_so_many() {
    let (app, lamp) = shop(20_000).await;
    let mia = app.as_customer("mia");
    let item = json!({"productId": lamp.id, "quantity": 10_001});
    mia.post("/cart/items", item.clone()).await.wrong_field("quantity");
    let order = json!({"items": [item], "shippingAddress": somewhere()});
    mia.post("/orders", order).await.wrong_field("items[0].quantity");
    assert_eq!(app.world.count("select count(*) from stock_holds").await, 0);
}

#[tokio::test]
async fn more_than_there_is_cannot_be_taken_from_a_shelf() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let me = app.with_token(&ada.access_token);
    let take = json!({"changeQty": -2_000_000, "reason": "Gone"});
    me.put(&format!("/inventory/{}", lamp.id), take).await.refused(409, "INSUFFICIENT_STOCK");
}

#[tokio::test]
async fn a_choice_that_was_left_open_is_named_by_its_item() {
    let (app, lamp) = shop(3).await;
    let bob = app.world.seller("bob").await;
    let (tee, _) = app.world.product_in_sizes(&bob, "Tee", 2_000, &[("M", 3), ("L", 3)]).await;
    let item = |id| json!({"productId": id, "quantity": 1});
    let mia = app.as_customer("mia");
    let order = json!({"items": [item(lamp.id), item(tee)], "shippingAddress": somewhere()});
    mia.post("/orders", order).await.wrong_field("items[1].variantId");
    app.world.tamper("update products set status = 'DRAFT' where name = 'Lamp'").await;
    let gone = json!({"items": [item(lamp.id), item(tee)], "shippingAddress": somewhere()});
    mia.post("/orders", gone).await.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn an_expected_total_below_nothing_is_no_amount() {
    let (app, lamp) = shop(3).await;
    let order = json!({
        "items": [{"productId": lamp.id, "quantity": 1}], "shippingAddress": somewhere(), "expectedTotal": -1
    });
    app.as_customer("mia").post("/orders", order).await.wrong_field("expectedTotal");
}

#[tokio::test]
async fn odd_bytes_in_a_path_name_nothing() {
    let (app, lamp) = shop(3).await;
    let eve = app.world.seller("eve").await;
    let (chief, keeper) = (app.as_superadmin("chief"), app.with_token(&eve.access_token));
    for byte in ["%00", "%ff", "lamp%00"] {
        for path in ["/products", "/products/category", "/vendors", "/orders"] {
            chief.get(&format!("{path}/{byte}")).await.refused(404, "NOT_FOUND");
        }
        keeper.get(&format!("/vendor/orders/{byte}")).await.refused(404, "NOT_FOUND");
        chief.get(&format!("/orders/{byte}/tracking")).await.refused(404, "NOT_FOUND");
        chief
            .put(&format!("/orders/{byte}/status"), json!({"status": "SHIPPED"}))
            .await
            .refused(404, "NOT_FOUND");
        chief.post(&format!("/orders/{byte}/cancel"), json!({})).await.refused(404, "NOT_FOUND");
        chief.delete(&format!("/orders/{byte}")).await.refused(404, "NOT_FOUND");
        chief.delete(&format!("/products/{}/images/{byte}", lamp.id)).await.refused(404, "NOT_FOUND");
    }
}

#[tokio::test]
async fn a_door_that_needs_no_body_is_content_without_one() {
    let (app, lamp) = shop(3).await;
    let mia = app.as_customer("mia");
    let order = json!({"items": [{"productId": lamp.id, "quantity": 1}], "shippingAddress": somewhere()});
    let order = mia.post("/orders", order).await.expect(201).data();
    let cancel = format!("/orders/{}/cancel", order["id"].as_str().unwrap());
    mia.send_text("POST", &cancel, "{\"reason\":\"x\"}").await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    let said = mia.clone().header("content-type", "application/json");
    said.send_text("POST", &cancel, "").await.refused(400, "MALFORMED_JSON");
    assert_eq!(mia.send("POST", &cancel, None).await.expect(200).data()["status"], "CANCELLED");
    let review = app.as_customer("zoe");
    let review =
        review.post(&format!("/products/{}/reviews", lamp.id), json!({"rating": 1, "body": "No"})).await;
    let report = format!("/reviews/{}/report", review.expect(201).data()["id"].as_str().unwrap());
    assert_ne!(mia.send("POST", &report, None).await.status, 415);
    app.as_nobody().send("POST", "/auth/login", None).await.wrong_field("email");
}

#[tokio::test]
async fn a_page_beyond_the_end_is_empty_however_far() {
    let (app, _) = shop(3).await;
    for page in ["2", "999999", "99999999999"] {
        let list = app.as_nobody().get(&format!("/products?page={page}")).await.expect(200).json();
        assert_eq!((&list["data"], &list["pagination"]["total"]), (&json!([]), &json!(1)));
        let orders = app.as_customer("mia").get(&format!("/orders?page={page}")).await.expect(200).json();
        assert_eq!(orders["data"], json!([]));
    }
    let list = app.as_nobody().get("/products?page=999999").await.json();
    assert_eq!(list["pagination"]["page"], 999_999);
    app.as_nobody().get("/products?page=0").await.wrong_field("page");
}

#[tokio::test]
async fn refusals_from_further_out_say_how_the_limit_stands() {
    let app = TestApp::new().await;
    let large = "x".repeat(2 * 1024 * 1024);
    let sender = app.as_nobody().header("content-type", "application/json");
    let refused = sender.send_text("POST", "/auth/login", large).await.refused(413, "PAYLOAD_TOO_LARGE");
    assert_eq!((refused.number("ratelimit-limit"), refused.number("ratelimit-remaining")), (300, 299));
    let nowhere = app.as_nobody().under("").get("/api/").await.refused(404, "NOT_FOUND");
    assert_eq!(nowhere.number("ratelimit-remaining"), 298);
    assert_eq!(
        app.as_nobody().at_root().get("/live").await.header("ratelimit-limit"),
        "",
        "no part of the API"
    );
}

#[tokio::test]
async fn what_was_made_is_found_where_the_answer_says() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let path = format!("/products/{}/reviews", lamp.id);
    let made = app.as_customer("mia").post(&path, json!({"rating": 4, "body": "Bright"})).await.expect(201);
    let at = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
    assert_eq!(app.as_nobody().get(&at).await.expect(200).data(), made.data());
    app.world.tamper("update reviews set state = 'HIDDEN'").await;
    app.as_nobody().get(&at).await.refused(404, "NOT_FOUND");
    app.as_customer("mia").get(&at).await.expect(200);

    let keeper = app.with_token(&ada.access_token);
    let made = keeper.post("/vendors/my-store/places", json!({"name": "Cellar"})).await.expect(201);
    let at = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
    assert_eq!(keeper.get(&at).await.expect(200).data()["name"], "Cellar");
    let eve = app.world.seller("eve").await;
    app.with_token(&eve.access_token).get(&at).await.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn pictures_in_reviews_are_shown_from_where_the_operator_allows() {
    let (app, lamp) = shop(3).await;
    let path = format!("/products/{}/reviews", lamp.id);
    let mia = app.as_customer("mia");
    for odd in
        ["javascript:alert(1)", "data:image/png;base64,x", "ftp://a.example/a.png", "//a.example/a.png"]
    {
        let body = json!({"rating": 4, "body": "Bright", "images": [odd]});
        mia.post(&path, body).await.wrong_field("images");
    }
    let images = json!(["https://evil.example/a.png", "https://img.example.org/b.png", "/media/c/640.webp"]);
    let body = json!({"rating": 4, "body": "Bright", "images": images});
    let shown = json!(["/media/c/640.webp"]);
    assert_eq!(mia.post(&path, body).await.expect(201).data()["images"], shown);
    let settings = json!({"catalog.imageHosts": "img.example.org"});
    app.as_superadmin("chief").put("/admin/settings", settings).await.expect(200);
    let list = app.as_nobody().get(&path).await.expect(200).data();
    assert_eq!(list[0]["images"], json!(["https://img.example.org/b.png", "/media/c/640.webp"]));
}

#[tokio::test]
async fn what_is_left_out_of_a_change_stays() {
    let (app, lamp) = shop(3).await;
    let mia = app.as_customer("mia");
    let mut address = somewhere();
    address["phone"] = json!("(555) 010-9999");
    let made = mia.post("/users/addresses", address).await.expect(201).data();
    assert_eq!(made["phone"], "(555) 010-9999", "as it was written");
    let path = format!("/users/addresses/{}", made["id"].as_str().unwrap());
    let after = mia.put(&path, json!({"city": "Chicago", "state": null})).await.expect(200).data();
    assert_eq!((&after["city"], &after["state"]), (&json!("Chicago"), &Value::Null));
    for name in ["recipient", "street", "zipCode", "country", "phone", "isDefault"] {
        assert_eq!(after[name], made[name], "{name}");
    }
    mia.put(&path, json!({"street": ""})).await.wrong_field("street");
    let reviews = format!("/products/{}/reviews", lamp.id);
    let body = json!({"rating": 2, "title": "Dim", "body": "Hardly any light."});
    let review = mia.post(&reviews, body).await.expect(201).data();
    let path = format!("/reviews/{}", review["id"].as_str().unwrap());
    let after = mia.put(&path, json!({"rating": 4})).await.expect(200).data();
    assert_eq!(
        (&after["rating"], &after["title"], &after["body"]),
        (&json!(4), &review["title"], &review["body"])
    );
    assert_eq!(mia.put(&path, json!({"title": null})).await.expect(200).data()["title"], Value::Null);
    mia.put(&path, json!({"rating": 6})).await.wrong_field("rating");
}

#[tokio::test]
async fn a_token_that_is_not_there_is_a_field_that_is_missing() {
    let app = TestApp::without_limits().await;
    let nobody = app.as_nobody();
    nobody.post("/auth/refresh", json!({})).await.wrong_field("refreshToken");
    nobody.post("/auth/refresh", json!({"refreshToken": "unknown"})).await.refused(401, "UNAUTHENTICATED");
    let missing = nobody.post("/auth/mfa", json!({})).await.wrong_field("mfaToken");
    assert_eq!(missing.fields(), ["mfaToken", "code"]);
}

#[tokio::test]
async fn numbers_and_passwords_that_people_have_are_taken() {
    let app = TestApp::without_limits().await;
    let nobody = app.as_nobody();
    let account = |email: &str, password: &str, phone: &str| json!({"name": "Mia Lund", "email": email, "password": password, "phone": phone});
    let seller = account("vendor@shop.example", "VendorPass123!", "1234567890");
    let made = nobody.post("/auth/register", seller).await.expect(201).data();
    assert_eq!(made["user"]["phone"], "+1234567890");
    let own = account("mialund@shop.example", "MiaLund2026!", "0151 2345678");
    let refused = nobody.post("/auth/register", own).await.wrong_field("password");
    assert_eq!(refused.fields(), ["password", "phone"]);
}

#[tokio::test]
async fn a_courier_may_ask_for_a_store() {
    let app = TestApp::without_limits().await;
    let carl = app.as_person("carl", Role::Courier, &[]);
    let store = carl.post("/vendors", json!({"storeName": "Carl's Cars"})).await.expect(201).data();
    assert_eq!(store["status"], "PENDING");
    assert_eq!(carl.get("/users/profile").await.expect(200).data()["role"], "VENDOR");
}

#[tokio::test]
async fn a_problem_is_told_of_the_field_that_was_sent() {
    let (app, lamp) = shop(3).await;
    let mia = app.as_customer("mia");
    let order = json!({"items": [{"productId": lamp.id, "quantity": 1}], "shippingAddress": somewhere()});
    let order = mia.post("/orders", order).await.expect(201).data();
    let intent = json!({"orderId": order["id"], "method": "PAYPAL"});
    assert_eq!(mia.post("/payments/create-intent", intent).await.wrong_field("method").fields(), ["method"]);
    let pay = json!({
        "orderId": order["id"], "paymentMethod": "TEST", "amount": order["total"],
        "paymentDetails": {"cardToken": "tok_visa"}
    });
    let payment = mia.post("/payments/process", pay).await.expect(201).data();
    let staff = app.as_admin("rita", &[Permission::Refunds]);
    let odd = json!({"reason": "a\u{0}"});
    let refund = format!("/payments/{}/refund", payment["id"].as_str().unwrap());
    staff.post(&refund, odd).await.wrong_field("reason");
    let variants = json!({"name": "Tee", "price": 9, "variants": [
        {"options": {"size": "M"}, "stockQty": 1}, {"options": {"size": "M"}, "stockQty": 1}]});
    let bob = app.world.seller("bob").await;
    app.with_token(&bob.access_token).post("/products", variants).await.wrong_field("variants[1].options");
}

#[tokio::test]
async fn orders_payments_and_refunds_are_counted() {
    let (app, lamp) = shop(3).await;
    let mia = app.as_customer("mia");
    mia.post("/cart/items", json!({"productId": lamp.id, "quantity": 1})).await.expect(201);
    let order = mia.post("/orders", json!({"shippingAddress": somewhere()})).await.expect(201).data();
    let pay = |token: &str| {
        json!({"orderId": order["id"], "paymentMethod": "TEST", "amount": order["total"],
            "paymentDetails": {"cardToken": token}})
    };
    mia.post("/payments/process", pay("tok_chargeDeclined")).await.refused(402, "PAYMENT_DECLINED");
    let payment = mia.post("/payments/process", pay("tok_visa")).await.expect(201).data();
    let paid = mia.get(&format!("/orders/{}", order["id"].as_str().unwrap())).await.expect(200).data();
    let statuses: Vec<&Value> =
        paid["history"].as_array().unwrap().iter().map(|entry| &entry["status"]).collect();
    assert_eq!(statuses, ["PENDING", "CONFIRMED"], "money is another axis");
    assert_eq!(
        (&paid["events"][0]["kind"], &paid["events"][0]["status"]),
        (&json!("payment"), &json!("PAID"))
    );
    let staff = app.as_admin("rita", &[Permission::Refunds]);
    let refund = format!("/payments/{}/refund", payment["id"].as_str().unwrap());
    staff.post(&refund, json!({"reason": "Broken"})).await.expect(201);
    let told = app.as_nobody().at_root().from("127.0.0.1").get("/metrics").await.expect(200).text();
    for part in [
        "checkout_steps_total{step=\"cart\"}",
        "orders_total{event=\"created\"}",
        "orders_total{event=\"confirmed\"}",
        "payments_total{gateway=\"test\",outcome=\"succeeded\"}",
        "payments_total{gateway=\"test\",outcome=\"failed\"}",
        "refunds_total ",
    ] {
        assert!(told.contains(part), "{part} is not in\n{told}");
    }
}
