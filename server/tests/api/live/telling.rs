//! Who is told what.

use super::{scene, topic};
use crate::support::json;
use domain::kit::{System, events};
use domain::orders;
use model::accounts::Permission;

#[tokio::test]
async fn buyer_and_seller_hear_of_their_order_unasked_and_nobody_else() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let mut ada = scene.here.by_token(&scene.ada.access_token).await;
    let mut bob = scene.here.by_token(&scene.bob.access_token).await;
    let mut eve = scene.here.by_token(&scene.app.world.customer("eve").await.access_token).await;
    let mut nobody = scene.here.nobody().await;
    let order = scene.order().await;
    for client in [&mut mia, &mut ada, &mut bob] {
        while client.next_of("order.updated").await["data"]["status"] != "CONFIRMED" {}
    }
    scene.step(order, "PROCESSING").await;
    let told = mia.next_of("order.updated").await;
    assert_eq!(told["data"]["orderId"], json!(order));
    assert_eq!(told["data"]["event"], "order.status_updated");
    // the other part is not as far
    assert_eq!(
        (&told["data"]["status"], &told["data"]["paymentStatus"]),
        (&json!("CONFIRMED"), &json!("UNPAID"))
    );
    let parts = told["data"]["vendorOrders"].as_array().unwrap();
    assert_eq!(parts.len(), 2);
    assert!(told["id"].as_i64().is_some_and(|id| id > 0));

    let told = ada.next_of("order.updated").await;
    assert_eq!(told["data"]["status"], "PROCESSING", "the own part's");
    assert_eq!(told["data"]["vendorOrders"].as_array().unwrap().len(), 1);
    assert_eq!(told["data"]["vendorOrders"][0]["vendorId"], json!(scene.ada.vendor_id));
    assert_eq!(told["data"]["vendorOrderId"], told["data"]["vendorOrders"][0]["id"]);
    bob.hears_nothing().await;
    eve.hears_nothing().await;
    nobody.hears_nothing().await;
}

#[tokio::test]
async fn an_order_is_followed_by_who_may_see_it() {
    let scene = scene().await;
    let order = scene.order().await;
    let eve = scene.app.world.customer("eve").await;
    let clerk = scene.app.world.admin("clerk", &[Permission::Orders]).await;
    let other = scene.app.world.admin("other", &[Permission::Products]).await;
    let topics = [topic(order)];
    for stranger in [&eve, &other] {
        let mut client = scene.here.by_token(&stranger.access_token).await;
        assert_eq!(client.follow(&topics).await, json!([{"topic": topics[0], "code": "NOT_FOUND"}]));
        let _ = scene.app.world.confirm(order).await;
        client.hears_nothing().await;
    }
    let mut nobody = scene.here.nobody().await;
    assert_eq!(nobody.follow(&topics).await[0]["code"], "NOT_FOUND");

    let key = orders::key_of(&scene.app.world.cx(), order).await.unwrap();
    nobody.say(&json!({"type": "subscribe", "topics": topics, "key": key})).await;
    assert_eq!(nobody.next().await["data"], json!({"topics": topics, "refused": []}));
    let mut staff = scene.here.by_token(&clerk.access_token).await;
    assert_eq!(staff.follow(&topics).await, json!([]));
    scene.step(order, "PROCESSING").await;
    for client in [&mut nobody, &mut staff] {
        assert_eq!(client.next_of("order.updated").await["data"]["orderId"], json!(order));
    }
    staff.say(&json!({"type": "unsubscribe", "topics": topics})).await;
    assert_eq!(staff.next_of("unsubscribed").await["data"]["topics"], json!(topics));
    scene.step(order, "SHIPPED").await;
    assert_eq!(nobody.next_of("order.updated").await["data"]["vendorOrders"][0]["status"], "SHIPPED");
    staff.hears_nothing().await;
}

#[tokio::test]
async fn a_store_s_orders_are_followed_by_its_keeper_and_staff() {
    let scene = scene().await;
    let clerk = scene.app.world.admin("clerk", &[Permission::Orders]).await;
    let topics = [format!("vendor:{}", scene.ada.vendor_id)];
    let mut bob = scene.here.by_token(&scene.bob.access_token).await;
    assert_eq!(bob.follow(&topics).await[0]["code"], "NOT_FOUND");
    let mut staff = scene.here.by_token(&clerk.access_token).await;
    assert_eq!(staff.follow(&topics).await, json!([]));
    scene.order().await;
    let told = staff.next_of("order.updated").await;
    assert_eq!(told["data"]["vendorOrders"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn anyone_follows_the_stock_of_what_is_on_sale_and_hears_of_it_once_a_second() {
    let scene = scene().await;
    let mut client = scene.here.nobody().await;
    let topics = [format!("product:{}", scene.lamp.id)];
    assert_eq!(client.follow(&topics).await, json!([]));
    let began = std::time::Instant::now();
    for _ in 0..5 {
        scene.order().await;
    }
    // first what changed first, then what all came to
    let mut messages = Vec::new();
    loop {
        let told = client.next_of("stock.updated").await;
        assert_eq!(told["data"]["productId"], json!(scene.lamp.id));
        messages.push(told.clone());
        if told["data"]["available"] == 5 {
            break;
        }
    }
    let seconds = began.elapsed().as_secs() as usize + 1;
    assert!(messages.len() <= seconds + 1, "{seconds} s: {messages:?}");
    assert_eq!(messages.last().unwrap()["data"]["inStock"], json!(true));

    scene.app.world.tamper("update products set taken_down_at = now()").await;
    let mut late = scene.here.nobody().await;
    assert_eq!(late.follow(&topics).await[0]["code"], "NOT_FOUND", "off sale");
}

#[tokio::test]
async fn a_person_is_told_what_they_are_notified_of() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let mut ada = scene.here.by_token(&scene.ada.access_token).await;
    let cx = scene.app.world.cx();
    let data = json!({"id": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10", "event": "order.shipped", "title": "On its way"});
    let event = events::NewEvent {
        kind: "notification.created",
        thing: "user",
        thing_id: scene.mia.id().0,
        data: data.clone(),
    };
    let mut tx = cx.begin(&System).await.unwrap();
    events::record(&mut tx, &cx, None, event).await.unwrap();
    mia.hears_nothing().await;
    tx.commit().await.unwrap();
    let told = mia.next().await;
    assert_eq!((&told["type"], &told["data"]), (&json!("notification.created"), &data));
    ada.hears_nothing().await;
}
