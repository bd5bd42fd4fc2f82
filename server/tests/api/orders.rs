//! `/orders`, `/vendor/orders`, `/admin/orders`.

use crate::support::{Actor, Permission, Role, TestApp, Value, json, names};
use testkit::{Goods, Merchant};

async fn shop() -> (TestApp, Merchant, Merchant, Goods, Goods) {
    let app = TestApp::without_limits().await;
    let (ada, bob) = (app.world.seller("ada").await, app.world.seller("bob").await);
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = app.world.product(&bob, "Mug", 999, 10).await;
    (app, ada, bob, lamp, mug)
}

fn somewhere() -> Value {
    json!({
        "recipient": "Mia Test", "street": "Main street 1", "city": "Springfield", "state": "IL", "zipCode": "62701",
        "country": "US"
    })
}

fn body(things: &[(&Goods, i64)]) -> Value {
    let items: Vec<Value> =
        things.iter().map(|(goods, n)| json!({"productId": goods.id, "quantity": n})).collect();
    json!({"items": items, "shippingAddress": somewhere()})
}

async fn pay(buyer: &Actor<'_>, order: &Value) {
    let paid = json!({
        "orderId": order["id"], "paymentMethod": "TEST", "amount": order["total"], "paymentDetails": {"cardToken": "tok_visa"}
    });
    buyer.post("/payments/process", paid).await.expect(201);
}

#[tokio::test]
async fn an_order_is_placed_read_and_listed_as_was_agreed() {
    let (app, ada, _, lamp, mug) = shop().await;
    let mia = app.as_customer("mia");
    for base in ["/api/v1", "/api"] {
        let mia = mia.clone().under(base);
        let made = mia.post("/orders", body(&[(&lamp, 1), (&mug, 3)])).await.expect(201);
        let order = made.data();
        assert_eq!(made.header("location"), format!("/api/v1/orders/{}", order["id"].as_str().unwrap()));
        assert_eq!(
            names(&order),
            [
                "billingAddress",
                "createdAt",
                "currency",
                "deliveryType",
                "discount",
                "email",
                "events",
                "history",
                "id",
                "includedTax",
                "items",
                "notes",
                "orderNumber",
                "paid",
                "payBy",
                "paymentMethod",
                "paymentStatus",
                "phone",
                "refunded",
                "shipping",
                "shippingAddress",
                "status",
                "storeId",
                "subtotal",
                "tax",
                "total",
                "updatedAt",
                "userId",
                "vendorOrders"
            ]
        );
        assert_eq!((&order["status"], &order["paymentStatus"]), (&json!("PENDING"), &json!("UNPAID")));
        assert_eq!((&order["subtotal"], &order["total"]), (&json!(69.97), &json!(69.97)));
        assert_eq!(order["items"][1]["unitPrice"], json!(9.99));
        assert_eq!(order["items"][1]["total"], json!(29.97));
        assert_eq!(order["items"][0]["vendorId"], json!(ada.vendor_id));
        assert_eq!(order["vendorOrders"].as_array().unwrap().len(), 2);
        assert_eq!(order["vendorOrders"][1]["trackingNumber"], Value::Null);
        assert_eq!(order["shippingAddress"]["zipCode"], "62701");
        assert_eq!(order["history"][0]["status"], "PENDING");
        let number = order["orderNumber"].as_str().unwrap().to_owned();
        for named in [order["id"].as_str().unwrap(), &number, &number.to_lowercase()] {
            let read = mia.get(&format!("/orders/{named}")).await.expect(200);
            assert_eq!(
                (read.data()["id"].clone(), read.header("cache-control")),
                (order["id"].clone(), "no-store")
            );
        }
        let list = mia.get("/orders?status=pending&limit=1").await.expect(200);
        assert_eq!(list.data()[0]["orderNumber"], json!(number));
        assert!(list.json()["pagination"]["total"].as_i64().unwrap() >= 1);
    }
    mia.get("/orders?status=sent").await.wrong_field("status");
    mia.get("/orders/nothing").await.refused(404, "NOT_FOUND");
    app.as_customer("eve").get("/orders/DC-100001").await.refused(404, "NOT_FOUND");
    app.as_nobody().get("/orders").await.refused(401, "UNAUTHENTICATED");
    app.world.assert_sound().await;
}

#[tokio::test]
async fn what_cannot_be_sold_is_refused_by_its_code() {
    let (app, _, _, lamp, mug) = shop().await;
    let mia = app.as_customer("mia");
    mia.post("/orders", body(&[])).await.wrong_field("items");
    mia.post("/orders", json!({"shippingAddress": somewhere()})).await.wrong_field("items");
    mia.post("/orders", json!({"items": [{"productId": lamp.id, "quantity": 1}]}))
        .await
        .wrong_field("shippingAddress");
    let short = mia.post("/orders", body(&[(&lamp, 1), (&mug, 11)])).await.refused(409, "INSUFFICIENT_STOCK");
    let detail = &short.json()["error"]["details"][0];
    assert_eq!((&detail["available"], &detail["variantId"]), (&json!(10), &json!(mug.variant_id)));
    let expecting = |total: Value| {
        let mut body = body(&[(&lamp, 1)]);
        body["expectedTotal"] = total;
        body
    };
    let dear = mia.post("/orders", expecting(json!(39.99))).await.refused(409, "PRICE_CHANGED");
    assert_eq!(dear.json()["error"]["details"][0]["total"], json!(40.0));
    mia.post("/orders", expecting(json!(40.001))).await.wrong_field("expectedTotal");
    mia.post("/orders", expecting(json!("40.00"))).await.expect(201);
    let wrong = json!({"items": [{"productId": lamp.id, "quantity": 1.5}], "shippingAddress": somewhere()});
    mia.post("/orders", wrong).await.wrong_field("items[0].quantity");
    let many = json!({"items": [{"productId": lamp.id, "quantity": 0}], "shippingAddress": somewhere()});
    mia.post("/orders", many).await.wrong_field("items[0].quantity");
    app.world.assert_sound().await;
}

#[tokio::test]
async fn fifty_of_the_same_request_make_one_order_and_one_answer() {
    let (app, _, _, lamp, _) = shop().await;
    let mia = app.as_customer("mia");
    // the first request opens the account
    mia.get("/orders").await.expect(200);
    let mia = mia.header("idempotency-key", "first-order");
    let wanted = body(&[(&lamp, 1)]);
    let answers = futures::future::join_all((0..50).map(|_| mia.post("/orders", wanted.clone()))).await;
    let made: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert!(!made.is_empty());
    assert!(answers.iter().all(|answer| answer.status == 201 || answer.status == 409), "one is running");
    assert!(made.iter().all(|answer| answer.text() == made[0].text()), "byte for byte");
    let again = mia.post("/orders", wanted).await.expect(201);
    assert_eq!((again.header("idempotent-replayed"), again.text()), ("true", made[0].text()));
    assert_eq!(app.world.count("select count(*) from orders").await, 1);
    mia.post("/orders", body(&[(&lamp, 2)])).await.refused(422, "IDEMPOTENCY_KEY_REUSED");
    app.world.assert_sound().await;
}

#[tokio::test]
async fn a_store_moves_its_part_step_by_step() {
    let (app, ada, bob, lamp, mug) = shop().await;
    let mia = app.as_customer("mia");
    let (of_ada, of_bob) = (app.with_token(&ada.access_token), app.with_token(&bob.access_token));
    let order = mia.post("/orders", body(&[(&lamp, 2), (&mug, 1)])).await.expect(201).data();
    let path = format!("/orders/{}", order["id"].as_str().unwrap());
    let status = |status: &str| json!({"status": status});
    of_ada.put(&format!("{path}/status"), status("PROCESSING")).await.refused(409, "INVALID_TRANSITION");
    pay(&mia, &order).await;
    let own = of_ada.get("/vendor/orders").await.expect(200).data();
    assert_eq!((own[0]["status"].clone(), own[0]["total"].clone()), (json!("CONFIRMED"), json!(80.0)));
    assert_eq!(own[0]["items"].as_array().unwrap().len(), 1, "cut down to the own part");
    assert!(own[0]["vendorOrders"][0]["commission"].is_number());
    of_ada.put(&format!("{path}/status"), status("shipped")).await.refused(409, "INVALID_TRANSITION");
    of_ada.patch(&format!("{path}/status"), status("preparing")).await.expect(200);
    of_ada.put(&path, status("SENT")).await.wrong_field("status");
    let line = own[0]["items"][0]["id"].clone();
    let one = json!({"items": [{"lineId": line, "quantity": 1}], "carrier": "DHL", "trackingNumber": "JD1"});
    let shipped = of_ada.post(&format!("/vendor{path}/shipments"), one.clone()).await.expect(201).data();
    assert_eq!(shipped["status"], "PROCESSING", "one is left");
    of_ada
        .post(&format!("/vendor{path}/shipments"), json!({"items": [{"lineId": line, "quantity": 2}]}))
        .await
        .wrong_field("items[0].quantity");
    let rest = json!({"status": "SHIPPED", "carrier": "UPS", "trackingNumber": "1Z9"});
    let shipped = of_ada.put(&path, rest).await.expect(200).data();
    assert_eq!(
        (&shipped["status"], &shipped["vendorOrders"][0]["trackingNumber"]),
        (&json!("SHIPPED"), &json!("1Z9"))
    );
    let tracking = mia.get(&format!("{path}/tracking")).await.expect(200).data();
    assert_eq!(tracking["shipments"][0]["trackingNumber"], "JD1");
    assert_eq!(
        (&tracking["status"], tracking["shipments"].as_array().unwrap().len()),
        (&json!("CONFIRMED"), 2)
    );
    of_bob.get(&format!("{path}/tracking")).await.expect(200);
    of_bob.put(&path, status("DELIVERED")).await.refused(409, "INVALID_TRANSITION");
    of_ada.put(&path, status("DELIVERED")).await.expect(200);
    mia.put(&path, status("DELIVERED")).await.refused(403, "FORBIDDEN");
    app.world.run_jobs().await;
    app.world.assert_sound().await;
}

#[tokio::test]
async fn what_is_cancelled_comes_back_once() {
    let (app, ada, _, lamp, mug) = shop().await;
    let mia = app.as_customer("mia");
    let order = mia.post("/orders", body(&[(&lamp, 2), (&mug, 1)])).await.expect(201).data();
    let path = format!("/orders/{}", order["id"].as_str().unwrap());
    pay(&mia, &order).await;
    let of_ada = app.with_token(&ada.access_token);
    let cut = of_ada.post(&format!("{path}/cancel"), json!({"reason": "Broken"})).await.expect(200).data();
    assert_eq!(
        (&cut["status"], &cut["vendorOrders"][0]["cancelReason"]),
        (&json!("CANCELLED"), &json!("Broken"))
    );
    of_ada.post(&format!("{path}/cancel"), json!({})).await.refused(409, "INVALID_TRANSITION");
    app.world.run_jobs().await;
    let after = mia.get(&path).await.expect(200).data();
    assert_eq!(
        (&after["status"], &after["paymentStatus"]),
        (&json!("CONFIRMED"), &json!("PARTIALLY_REFUNDED"))
    );
    assert_eq!(after["refunded"], json!(80.0));
    app.as_customer("eve").delete(&path).await.refused(404, "NOT_FOUND");
    mia.delete(&path).await.expect(200);
    app.world.run_jobs().await;
    let after = mia.get(&path).await.expect(200).data();
    assert_eq!((&after["status"], &after["paymentStatus"]), (&json!("CANCELLED"), &json!("REFUNDED")));
    assert_eq!(app.world.count("select sum(available)::bigint from stock_levels").await, 20);
    app.world.assert_sound().await;
}

#[tokio::test]
async fn staff_see_all_orders_and_their_figures() {
    let (app, ada, _, lamp, mug) = shop().await;
    let mia = app.as_customer("mia");
    let first = mia.post("/orders", body(&[(&lamp, 1)])).await.expect(201).data();
    mia.post("/orders", body(&[(&mug, 1)])).await.expect(201);
    mia.delete(&format!("/orders/{}", first["id"].as_str().unwrap())).await.expect(200);
    let olga = app.as_person("olga", Role::Admin, &[Permission::Orders]);
    for path in ["/admin/orders", "/orders/admin/all"] {
        assert_eq!(olga.get(path).await.expect(200).json()["pagination"]["total"], 2);
        let of_ada = olga.get(&format!("{path}?vendor={}&status=CANCELLED", ada.vendor_id)).await.expect(200);
        assert_eq!(of_ada.data()[0]["id"], first["id"]);
        assert_eq!(
            olga.get(&format!("{path}?search=dc-100002")).await.expect(200).data().as_array().unwrap().len(),
            1
        );
        assert_eq!(olga.get(&format!("{path}?from=2030-01-01")).await.expect(200).data(), json!([]));
        olga.get(&format!("{path}?from=yesterday")).await.wrong_field("from");
        olga.get(&format!("{path}?status=x")).await.wrong_field("status");
    }
    let stats = olga.get("/orders/admin/stats").await.expect(200).data();
    assert_eq!(
        (&stats["orders"], &stats["byStatus"][0]),
        (&json!(2), &json!({"status": "PENDING", "orders": 1, "total": 9.99}))
    );
    assert_eq!(stats["byPeriod"][0]["period"], "today");
    let any = olga.get(&format!("/orders/{}", first["id"].as_str().unwrap())).await.expect(200).data();
    assert_eq!(any["status"], "CANCELLED");
}

#[tokio::test]
async fn the_pages_of_an_order_show_it_and_cancel_it_without_scripts() {
    let (app, ada, _, lamp, mug) = shop().await;
    let order =
        app.as_customer("mia").post("/orders", body(&[(&lamp, 2), (&mug, 1)])).await.expect(201).data();
    pay(&app.as_customer("mia"), &order).await;
    let number = order["orderNumber"].as_str().unwrap();
    let mut buyer = app.browser_of("mia").await;
    let list = buyer.open("/account/orders").await.expect(200);
    assert!(list.text().contains(number) && list.text().contains("Lamp"));
    let page = buyer.open(&format!("/account/orders/{number}")).await.expect(200);
    assert!(page.text().contains("Springfield") && page.text().contains("Confirmed"), "{page:?}");

    let mut keeper = app.browser();
    keeper.sign_in(&ada).await;
    let to_do = keeper.open("/vendor/orders").await.expect(200);
    assert!(to_do.text().contains(number));
    let shown = keeper.open(&format!("/vendor/orders/{number}")).await.expect(200);
    assert!(shown.text().contains("Accept the order") && !shown.text().contains("Mug"));
    let back = format!("/vendor/orders/{number}");
    keeper.send("/_fn/orders/accept", &[("order", number), ("back", &back)]).await.expect(303);
    assert!(keeper.open(&back).await.expect(200).text().contains("Ship these pieces"));
    keeper.open(&format!("{back}/packing-list")).await.expect(200);
    let line = format!("{}:1", order["items"][0]["id"].as_str().unwrap());
    let fields = [("order", number), ("lines[0]", line.as_str()), ("carrier", "DHL"), ("back", &back)];
    keeper.send("/_fn/orders/ship", &fields).await.expect(303);
    assert!(keeper.open(&back).await.expect(200).text().contains("DHL"));

    let fields = [("order", number), ("reason", "Too late"), ("back", "/account/orders")];
    buyer.send("/_fn/orders/cancel", &fields).await.expect(303);
    let after = app.as_customer("mia").get(&format!("/orders/{number}")).await.data();
    let parts: Vec<&Value> =
        after["vendorOrders"].as_array().unwrap().iter().map(|part| &part["status"]).collect();
    assert_eq!(parts, ["PROCESSING", "CANCELLED"], "what was begun to be shipped stays");
    let chief = app.person("chief", Role::Superadmin, &[]).await;
    let mut staff = app.browser();
    staff.sign_in(&chief).await;
    assert!(staff.open("/admin/orders").await.expect(200).text().contains(number));
    assert!(
        staff.open(&format!("/admin/orders/{number}")).await.expect(200).text().contains("mia@example.com")
    );
    app.world.run_jobs().await;
    app.world.assert_sound().await;
}
