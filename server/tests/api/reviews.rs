//! `/products/{id}/reviews`, `/reviews`, and what staff do with them.

use crate::support::{Permission, TestApp, json, names};

#[tokio::test]
async fn a_review_is_written_read_voted_on_answered_and_taken_back() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let path = format!("/products/{}/reviews", lamp.id);
    let mia = app.as_customer("mia");
    let body = json!({"rating": 4, "title": "Bright", "body": "Lights the whole desk."});
    let made = mia.post(&path, body.clone()).await.expect(201);
    let review = made.data();
    assert_eq!(
        names(&review),
        [
            "author",
            "body",
            "createdAt",
            "helpfulCount",
            "id",
            "images",
            "productId",
            "rating",
            "response",
            "state",
            "title",
            "unhelpfulCount",
            "updatedAt",
            "verifiedPurchase"
        ]
    );
    let one = format!("/reviews/{}", review["id"].as_str().unwrap());
    assert_eq!(made.header("location"), format!("/api/v1{one}"));
    assert_eq!(mia.post(&path, body.clone()).await.expect(409).json()["error"]["code"], "REVIEW_EXISTS");

    let zoe = app.as_customer("zoe");
    let voted = zoe.post(&format!("{one}/vote"), json!({"helpful": true})).await.expect(200);
    assert_eq!(voted.data()["helpfulCount"], 1);
    mia.post(&format!("{one}/vote"), json!({"helpful": true})).await.expect(403);
    zoe.put(&one, body).await.expect(404);
    let seller = app.with_token(&ada.access_token);
    let answered = seller.post(&format!("{one}/response"), json!({"body": "Thank you."})).await.expect(200);
    assert_eq!(answered.data()["response"]["body"], "Thank you.");

    let list = app.as_nobody().get(&path).await.expect(200);
    assert_eq!(list.json()["histogram"], json!([0, 0, 0, 1, 0]));
    assert_eq!(list.json()["pagination"]["total"], 1);
    let product = app.as_nobody().get(&format!("/products/{}", lamp.id)).await.expect(200).data();
    assert_eq!(product["rating"], json!({"average": 4.0, "count": 1}));
    mia.delete(&one).await.expect(200);
    let product = app.as_nobody().get(&format!("/products/{}", lamp.id)).await.expect(200).data();
    assert_eq!(product["rating"]["count"], 0);
}

#[tokio::test]
async fn wrong_values_are_named() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let path = format!("/products/{}/reviews", lamp.id);
    let mia = app.as_customer("mia");
    for (body, field) in [
        (json!({"rating": 6, "body": "x"}), "rating"),
        (json!({"rating": 0, "body": "x"}), "rating"),
        (json!({"rating": 3}), "body"),
        (json!({"rating": "five", "body": "x"}), "rating"),
        (json!({"rating": 4.5, "body": "x"}), "rating"),
    ] {
        let answer = mia.post(&path, body.clone()).await.expect(422);
        assert_eq!(answer.json()["error"]["details"][0]["field"], field, "{body}");
    }
    mia.get(&format!("{path}?sort=loudest")).await.expect(422);
    let own = app.with_token(&ada.access_token).post(&path, json!({"rating": 5, "body": "Mine"})).await;
    own.expect(403);
}

#[tokio::test]
async fn staff_take_down_what_somebody_complained_of() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let path = format!("/products/{}/reviews", lamp.id);
    let review = app.as_customer("mia").post(&path, json!({"rating": 1, "body": "Buy elsewhere"})).await;
    let id = review.expect(201).data()["id"].as_str().unwrap().to_owned();
    let zoe = app.as_customer("zoe");
    zoe.post(&format!("/reviews/{id}/report"), json!({"reason": "Advertising"})).await.expect(200);
    let staff = app.as_admin("cato", &[Permission::Content]);
    let queue = staff.get("/admin/reviews?state=REPORTED").await.expect(200).data();
    assert_eq!((&queue[0]["reasons"][0], &queue[0]["reportCount"]), (&json!("Advertising"), &json!(1)));
    let act = format!("/admin/reviews/{id}");
    staff.patch(&act, json!({"state": "HIDDEN"})).await.expect(422);
    staff.patch(&act, json!({"state": "HIDDEN", "reason": "Advertising"})).await.expect(200);
    assert_eq!(app.as_nobody().get(&path).await.expect(200).json()["pagination"]["total"], 0);
    app.world.assert_sound().await;
}
