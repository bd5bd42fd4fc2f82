//! Several processes on one database are one shop.

use super::scene;
use crate::support::json;
use crate::support::live::Instance;

#[tokio::test]
async fn what_one_process_does_another_tells() {
    let scene = scene().await;
    let other = Instance::another(&scene.app).await;
    let app = scene.app.with_token(&scene.mia.access_token);
    let ticket = app.post("/ws/ticket", json!({})).await.expect(200).data();
    let query = format!("?token={}", ticket["ticket"].as_str().unwrap());
    let mut there = other.connect(&query, &[]).await.expect("a ticket is good everywhere");
    assert_eq!(scene.here.connect(&query, &[]).await.err(), Some(401), "and once");
    let mut here = scene.here.by_token(&scene.mia.access_token).await;
    let order = scene.order().await;
    let mut ids = Vec::new();
    for client in [&mut here, &mut there] {
        let told = client.next_of("order.updated").await;
        assert_eq!(told["data"]["orderId"], json!(order));
        ids.push(told["id"].clone());
    }
    // after one was lost, the other goes on where it was
    drop(there);
    scene.step(order, "PROCESSING").await;
    let mut here_again =
        scene.here.by_token_after(&scene.mia.access_token, &format!("?lastEventId={}", ids[1])).await;
    while here_again.next_of("order.updated").await["data"]["vendorOrders"][0]["status"] != "PROCESSING" {}

    let mut there = other.by_token(&scene.mia.access_token).await;
    app.post("/auth/logout", json!({})).await.expect(200);
    assert_eq!(there.closed().await, 4001);
}
