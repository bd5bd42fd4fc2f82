//! Who is let in, by what.

use super::scene;
use crate::support::live::Instance;
use crate::support::{TestApp, Value, json};
use chrono::Duration;

#[tokio::test]
async fn a_ticket_opens_one_connection_once_and_for_a_minute() {
    let scene = scene().await;
    let mia = scene.app.with_token(&scene.mia.access_token);
    let ticket = async || {
        let answer = mia.post("/ws/ticket", json!({})).await.expect(200).data();
        assert_eq!(answer["expiresIn"], 60);
        format!("?token={}", answer["ticket"].as_str().unwrap())
    };
    let first = ticket().await;
    let mut client = scene.here.connect(&first, &[]).await.expect("let in");
    assert_eq!(scene.here.connect(&first, &[]).await.err(), Some(401), "used");
    scene.order().await;
    assert_eq!(client.next().await["type"], "order.updated", "it is mia who listens");

    let late = ticket().await;
    scene.app.wait(Duration::seconds(61));
    assert_eq!(scene.here.connect(&late, &[]).await.err(), Some(401), "too old");
    let ended = ticket().await;
    mia.post("/auth/logout", json!({})).await;
    assert_eq!(scene.here.connect(&ended, &[]).await.err(), Some(401), "its login is over");
    assert_eq!(scene.here.connect("?token=made-up", &[]).await.err(), Some(401));
}

#[tokio::test]
async fn a_session_counts_for_our_own_pages_only() {
    let scene = scene().await;
    let mut browser = scene.app.browser();
    browser.sign_in(&scene.mia).await;
    let cookie = format!("session={}", browser.session().unwrap());
    let ours = scene.app.state.config.base_url.as_str().to_owned();
    let from = async |origin: Option<&str>| {
        let mut headers = vec![("cookie", cookie.as_str())];
        headers.extend(origin.map(|origin| ("origin", origin)));
        scene.here.connect("", &headers).await
    };
    assert_eq!(from(Some("https://evil.test")).await.err(), Some(403));
    assert_eq!(from(None).await.err(), Some(403), "browsers always say where from");
    let mut client = from(Some(&ours)).await.expect("let in");
    scene.order().await;
    assert_eq!(client.next().await["type"], "order.updated");

    let foreign = scene.here.connect("", &[("origin", "https://evil.test")]).await;
    assert_eq!(foreign.err(), Some(403), "nor without a session");
    let unknown = scene.here.connect("", &[("authorization", "Bearer nonsense")]).await;
    assert_eq!(unknown.err(), Some(401));
}

#[tokio::test]
async fn what_is_no_websocket_is_told_so_and_uses_no_ticket_up() {
    let scene = scene().await;
    let mia = scene.app.with_token(&scene.mia.access_token);
    let ticket = mia.post("/ws/ticket", json!({})).await.expect(200).data();
    let query = format!("?token={}", ticket["ticket"].as_str().unwrap());
    let answer = scene.app.as_nobody().get(&format!("/ws{query}")).await.expect(426);
    assert_eq!(answer.json()["error"]["code"], "UPGRADE_REQUIRED");
    assert!(scene.here.connect(&query, &[]).await.is_ok());
}

#[tokio::test]
async fn one_account_has_so_many_places_and_gets_them_back() {
    let app = TestApp::new().await;
    let mia = app.world.customer("mia").await;
    let here = Instance::of(&app).await;
    let bearer = format!("Bearer {}", mia.access_token);
    let headers = [("authorization", bearer.as_str())];
    let mut clients = Vec::new();
    for _ in 0..30 {
        clients.push(here.connect("", &headers).await.expect("a place"));
    }
    assert_eq!(here.connect("", &headers).await.err(), Some(429));
    assert!(here.connect("", &[]).await.is_ok(), "others have their own");
    clients.clear();
    here.has_open(false).await;
    assert!(here.connect("", &headers).await.is_ok());
}

#[tokio::test]
async fn what_is_said_is_answered() {
    let scene = scene().await;
    let mut client = scene.here.nobody().await;
    client.say(&json!({"type": "ping"})).await;
    assert_eq!(client.next().await, json!({"type": "pong", "data": {}}));
    client.say_text("what?").await;
    assert_eq!(client.next().await["data"]["code"], "MALFORMED_JSON");
    let refused = client.follow(&["weather:today".into(), "order:nonsense".into(), "product".into()]).await;
    let codes: Vec<&Value> = refused.as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["NOT_FOUND"; 3]);
    for _ in 0..40 {
        client.say(&json!({"type": "ping"})).await;
    }
    assert_eq!(client.closed().await, 1008, "too much at once");
}
