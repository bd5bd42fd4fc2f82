//! `/products` and `/categories`, as shoppers and programs read them.

use crate::support::{TestApp, json};

#[tokio::test]
async fn lists_come_with_facets_and_may_be_kept_by_caches() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    app.world.product(&ada, "Desk lamp", 4_000, 10).await;
    app.world.product(&ada, "Mug", 950, 0).await;
    let nobody = app.as_nobody();
    let list = nobody.get("/products?sort=price").await.expect(200);
    assert!(
        list.header("cache-control").starts_with("public") && !list.header("etag").is_empty(),
        "{list:?}"
    );
    let body = list.json();
    assert_eq!((&body["data"][0]["slug"], &body["data"][0]["price"]), (&json!("mug"), &json!(9.5)));
    assert_eq!(body["pagination"]["total"], 2);
    assert_eq!(body["facets"]["vendors"][0]["count"], 2);
    assert_eq!(nobody.get("/products?inStock=true").await.expect(200).json()["pagination"]["total"], 1);
    assert_eq!(nobody.get("/products?brand=a&brand=b").await.expect(200).json()["pagination"]["total"], 0);
    let mended = nobody.get("/products/search?q=lmap").await.expect(200).json();
    assert_eq!((&mended["corrected"], &mended["data"][0]["name"]), (&json!("lamp"), &json!("Desk lamp")));
    assert_eq!(
        nobody.get("/products/suggest?q=de").await.expect(200).data()[0]["url"],
        "/products/desk-lamp"
    );
    nobody.get("/products?sort=worst").await.expect(422);
    for path in ["/products?category=none", "/products/search?q=lamp&category=none"] {
        nobody.get(path).await.refused(404, "NOT_FOUND");
    }
    nobody.get("/products/category/none").await.expect(404);
    let mine = app.as_customer("mia").get("/products").await.expect(200);
    assert_eq!(mine.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_product_answers_to_its_id_and_its_slug() {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Desk lamp", 4_000, 10).await;
    for path in [format!("/products/{}", lamp.id), "/products/desk-lamp".to_owned()] {
        let product = app.as_nobody().get(&path).await.expect(200).data();
        assert_eq!(
            (&product["stockQty"], &product["variants"], &product["related"]),
            (&json!(10), &json!([]), &json!([]))
        );
    }
    app.as_nobody().get("/products/no-such-thing").await.expect(404);
    assert_eq!(app.as_nobody().get("/categories").await.expect(200).data(), json!([]));
    assert_eq!(app.as_nobody().get("/products/brands").await.expect(200).data(), json!([]));
}
