//! `/wishlist`.

use crate::support::{TestApp, json};

#[tokio::test]
async fn a_wishlist_is_filled_counted_checked_and_emptied() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = app.world.product(&ada, "Mug", 900, 10).await;
    let mia = app.as_customer("mia");
    for goods in [&lamp, &mug, &lamp] {
        let made = mia.post("/wishlist", json!({"productId": goods.id})).await.expect(201);
        assert_eq!(made.data()["product"]["slug"], goods.slug.as_str());
    }
    assert_eq!(mia.get("/wishlist/count").await.expect(200).data(), json!({"count": 2}));
    let list = mia.get("/wishlist?limit=1").await.expect(200).json();
    assert_eq!((&list["pagination"]["total"], list["data"].as_array().unwrap().len()), (&json!(2), 1));
    let check = format!("/wishlist/check/{}", lamp.id);
    assert_eq!(mia.get(&check).await.expect(200).data(), json!({"inWishlist": true}));
    mia.delete(&format!("/wishlist/{}", lamp.id)).await.expect(200);
    mia.delete(&format!("/wishlist/{}", lamp.id)).await.expect(404);
    assert_eq!(mia.get(&check).await.expect(200).data(), json!({"inWishlist": false}));
    mia.delete("/wishlist").await.expect(200);
    assert_eq!(mia.get("/wishlist/count").await.expect(200).data(), json!({"count": 0}));
    mia.post("/wishlist", json!({"productId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10"})).await.expect(404);
    mia.post("/wishlist", json!({"productId": "lamp"})).await.expect(422);
}
