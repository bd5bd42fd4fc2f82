//! `/cart`.

use crate::support::{TestApp, json};
use model::ProductId;

#[tokio::test]
async fn a_guest_fills_a_cart_by_the_token_of_the_first_write() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let nobody = app.as_nobody();
    let empty = nobody.get("/cart").await.expect(200);
    assert_eq!((empty.data()["items"].clone(), empty.header("x-cart-token")), (json!([]), ""));
    assert_eq!(empty.header("cache-control"), "no-store");
    let made = nobody.post("/cart/items", json!({"productId": lamp.id, "quantity": 2})).await.expect(201);
    let token = made.header("x-cart-token").to_owned();
    assert!(token.len() > 20, "{made:?}");
    assert_eq!(made.header("location"), "/api/v1/cart");
    let guest = nobody.clone().header("x-cart-token", &token);
    let cart = guest.get("/cart").await.expect(200).data();
    let item = &cart["items"][0];
    assert_eq!(
        (&item["name"], &item["unitPrice"], &item["lineTotal"]),
        (&json!("Lamp"), &json!(40.0), &json!(80.0))
    );
    assert_eq!(
        (&item["variantId"], &item["available"], &item["priceChanged"]),
        (&json!(null), &json!(3), &json!(false))
    );
    assert_eq!(
        (&cart["subtotal"], &cart["total"], &cart["itemCount"]),
        (&json!(80.0), &json!(80.0), &json!(2))
    );
    assert_eq!((&cart["coupon"], &cart["currency"]), (&json!(null), &json!(app.world.cx().facts().currency)));
    assert!(cart["expiresAt"].is_string() && item["vendorId"].is_string());

    let again = guest.post("/cart/items", json!({"productId": lamp.id, "quantity": 1})).await.expect(201);
    assert_eq!((again.data()["itemCount"].clone(), again.header("x-cart-token")), (json!(3), ""));
    let more = json!({"productId": lamp.id, "quantity": 1});
    let short = guest.post("/cart/items", more).await.refused(409, "INSUFFICIENT_STOCK");
    assert_eq!(short.json()["error"]["details"][0]["available"], 3);
    let other =
        nobody.clone().header("x-cart-token", "another-token-of-nobody").get("/cart").await.expect(200);
    assert_eq!(other.data()["items"], json!([]));
}

#[tokio::test]
async fn items_are_changed_taken_out_and_cleared() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let (lamp, mug) =
        (app.world.product(&ada, "Lamp", 4_000, 9).await, app.world.product(&ada, "Mug", 900, 9).await);
    let (mia, eve) = (app.as_customer("mia"), app.as_customer("eve"));
    let put = async |id: ProductId| {
        mia.post("/cart/items", json!({"productId": id, "quantity": 1})).await.expect(201)
    };
    put(lamp.id).await;
    let cart = put(mug.id).await.data();
    let item = |n: usize| format!("/cart/items/{}", cart["items"][n]["id"].as_str().unwrap());
    for (method, quantity) in [("PUT", 4), ("PATCH", 5)] {
        let body = json!({"quantity": quantity});
        let changed = mia.send(method, &item(0), Some(body)).await.expect(200).data();
        assert_eq!(changed["items"][0]["quantity"], quantity);
    }
    eve.put(&item(0), json!({"quantity": 1})).await.refused(404, "NOT_FOUND");
    eve.delete(&item(0)).await.refused(404, "NOT_FOUND");
    mia.put(&item(0), json!({"quantity": 10})).await.refused(409, "INSUFFICIENT_STOCK");
    for wrong in [json!({"quantity": -1}), json!({"quantity": 1.5}), json!({"quantity": "two"}), json!({})] {
        mia.put(&item(0), wrong).await.wrong_field("quantity");
    }
    let left = mia.put(&item(0), json!({"quantity": 0})).await.expect(200).data();
    assert_eq!(left["items"].as_array().unwrap().len(), 1);
    mia.put(&item(0), json!({"quantity": 1})).await.refused(404, "NOT_FOUND");
    mia.delete("/cart/items/lamp").await.refused(404, "NOT_FOUND");
    assert_eq!(mia.delete(&item(1)).await.expect(200).data()["items"], json!([]));
    for path in ["/cart", "/cart/clear"] {
        put(mug.id).await;
        let cleared = mia.delete(path).await.expect(200).data();
        assert_eq!((&cleared["items"], &cleared["total"]), (&json!([]), &json!(0.0)), "{path}");
    }
    mia.post("/cart/items", json!({"productId": lamp.id, "quantity": 0})).await.wrong_field("quantity");
    mia.post("/cart/items", json!({"productId": "lamp", "quantity": 1})).await.wrong_field("productId");
    let nothing = json!({"productId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "quantity": 1});
    mia.post("/cart/items", nothing).await.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn there_are_no_coupons_yet() {
    let app = TestApp::without_limits().await;
    let mia = app.as_customer("mia");
    mia.post("/cart/coupon", json!({"code": "SPRING"})).await.wrong_field("code");
    mia.post("/cart/coupon", json!({"code": " "})).await.wrong_field("code");
    mia.post("/cart/coupon", json!({})).await.wrong_field("code");
    assert_eq!(mia.delete("/cart/coupon").await.expect(200).data()["coupon"], json!(null));
}

#[tokio::test]
async fn a_guests_cart_joins_the_account_by_hand_and_at_sign_in() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 9).await;
    let mia = app.world.customer("mia").await;
    let fill = async || {
        let made = app
            .as_nobody()
            .post("/cart/items", json!({"productId": lamp.id, "quantity": 2}))
            .await
            .expect(201);
        made.header("x-cart-token").to_owned()
    };
    let signed_in = app.with_token(&mia.access_token);
    let by_hand = fill().await;
    let merged =
        signed_in.clone().header("x-cart-token", &by_hand).post("/cart/merge", json!({})).await.expect(200);
    assert_eq!(merged.data()["itemCount"], 2);
    assert_eq!(signed_in.post("/cart/merge", json!({})).await.expect(200).data()["itemCount"], 2);

    let token = fill().await;
    let guest = app.as_nobody().header("x-cart-token", &token);
    let login = json!({"email": mia.email, "password": mia.password});
    guest.post("/auth/login", login).await.expect(200);
    assert_eq!(signed_in.get("/cart").await.expect(200).data()["itemCount"], 4);
    assert_eq!(guest.get("/cart").await.expect(200).data()["items"], json!([]), "the token is spent");

    let token = fill().await;
    let new = json!({"name": "Eve Test", "email": "eve@example.com", "password": "a long secret of hers"});
    let eve = app.as_nobody().header("x-cart-token", &token).post("/auth/register", new).await.expect(201);
    let eve = app.with_token(eve.data()["accessToken"].as_str().unwrap());
    assert_eq!(eve.get("/cart").await.expect(200).data()["itemCount"], 2);
}
