//! What was missed is told again.

use super::{scene, topic};
use crate::support::json;
use crate::support::live::{Client, Instance};
use domain::kit::System;
use domain::kit::events::{self, NewEvent};

/// The next so many, by what happened.
async fn events(client: &mut Client, count: usize) -> Vec<String> {
    let mut events = Vec::new();
    for _ in 0..count {
        events.push(client.next_of("order.updated").await["data"]["event"].as_str().unwrap().to_owned());
    }
    events
}

#[tokio::test]
async fn what_came_after_the_last_message_is_told_again_and_nothing_else() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    // once something was told, the order of what follows is known
    scene.order().await;
    mia.next_of("order.updated").await;
    let order = scene.order().await;
    scene.step(order, "PROCESSING").await;
    let last = loop {
        let told = mia.next_of("order.updated").await;
        if told["data"]["vendorOrders"][0]["status"] == "PROCESSING" {
            break told["id"].as_i64().unwrap();
        }
    };
    drop(mia);
    scene.step(order, "SHIPPED").await;
    let query = format!("?lastEventId={last}");
    let mut mia = scene.here.by_token_after(&scene.mia.access_token, &query).await;
    let told = mia.next().await;
    assert_eq!(told["data"]["vendorOrders"][0]["status"], "SHIPPED");
    assert!(told["id"].as_i64().unwrap() > last);
    mia.hears_nothing().await;

    // the same, said in what is subscribed to; a guest follows by key
    let key = domain::orders::key_of(&scene.app.world.cx(), order).await.unwrap();
    let mut guest = scene.here.nobody().await;
    let said =
        json!({"type": "subscribe", "topics": [topic(order)], "key": key, "lastEventId": last.to_string()});
    guest.say(&said).await;
    assert_eq!(guest.next().await["type"], "subscribed");
    assert_eq!(guest.next().await["id"], told["id"]);
    guest.hears_nothing().await;
}

#[tokio::test]
async fn a_number_drawn_early_and_committed_late_is_not_lost() {
    let scene = scene().await;
    let cx = scene.app.world.cx();
    let note = |title: &str| NewEvent {
        kind: "notification.created",
        thing: "user",
        thing_id: scene.mia.id().0,
        data: json!({"title": title}),
    };
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let mut other_window = scene.here.by_token(&scene.mia.access_token).await;
    // once something was told, the order of what follows is known
    let mut first = cx.begin(&System).await.unwrap();
    events::record(&mut first, &cx, None, note("first")).await.unwrap();
    first.commit().await.unwrap();
    assert_eq!(mia.next().await["data"]["title"], "first");
    let mut slow = cx.begin(&System).await.unwrap();
    events::record(&mut slow, &cx, None, note("slow")).await.unwrap();
    let mut quick = cx.begin(&System).await.unwrap();
    events::record(&mut quick, &cx, None, note("quick")).await.unwrap();
    quick.commit().await.unwrap();
    let told = mia.next().await;
    assert_eq!(told["data"]["title"], "quick");
    drop(mia);
    slow.commit().await.unwrap();
    while other_window.next().await["data"]["title"] != "slow" {}

    let query = format!("?lastEventId={}", told["id"]);
    let mut mia = scene.here.by_token_after(&scene.mia.access_token, &query).await;
    let late = mia.next().await;
    assert_eq!(late["data"]["title"], "slow");
    assert!(late["id"].as_i64() < told["id"].as_i64());
    mia.hears_nothing().await;

    // a process that was not there then tells some of it twice, and nothing too little
    let other = Instance::another(&scene.app).await;
    let mut mia = other.by_token_after(&scene.mia.access_token, &query).await;
    let mut told = Vec::new();
    while told.last().is_none_or(|title| title != "quick") {
        told.push(mia.next().await["data"]["title"].clone());
    }
    assert!(told.contains(&json!("slow")), "{told:?}");
}

#[tokio::test]
async fn a_line_to_the_database_that_broke_costs_no_message() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let order = scene.order().await;
    events(&mut mia, 1).await;
    let cut = "select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and query ilike 'listen%'";
    scene.app.world.tamper(cut).await;
    scene.step(order, "PROCESSING").await;
    scene.step(order, "SHIPPED").await;
    while mia.next_of("order.updated").await["data"]["vendorOrders"][0]["status"] != "SHIPPED" {}
}

#[tokio::test]
async fn who_missed_too_much_is_told_to_look_again() {
    let scene = scene().await;
    scene.order().await;
    scene.app.world.tamper("alter sequence events_seq_seq restart with 1000000").await;
    let mut quiet = scene.here.by_token(&scene.mia.access_token).await;
    scene.order().await;
    quiet.next_of("order.updated").await;
    let mut mia = scene.here.by_token_after(&scene.mia.access_token, "?lastEventId=1").await;
    assert_eq!(mia.next().await, json!({"type": "resync", "data": {}}));
}
