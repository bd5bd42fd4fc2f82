//! `Idempotency-Key`, on a door of the test's own that counts how often it was really used.

use crate::support::{Answer, TestApp, Value, json};
use chrono::Duration;
use model::{AppError, Reason};
use serde::Deserialize;
use server::CxOf;
use server::door::{ApiError, Created, Door, Json, Ok200, OpenTo};

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    outcome: String,
}

/// Leaves a trace in the database each time it acts.
async fn act(CxOf(cx): CxOf, Json(wish): Json<Wish>) -> Result<Created<Value>, ApiError> {
    match wish.outcome.as_str() {
        "refused" => return Err(AppError::Refused(Reason::Conflict).into()),
        "declined" => return Err(AppError::Declined(Reason::Conflict).into()),
        _ => {}
    }
    let id: uuid::Uuid = cx.id();
    sqlx::query("insert into kept_messages (id, channel, recipient, body_text, created_at) values ($1, 'sms', '', '', $2)")
        .bind(id)
        .bind(cx.now())
        .execute(cx.pool())
        .await
        .map_err(AppError::from)?;
    tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    Ok(Created(json!({"id": id, "at": cx.now()}), format!("/api/v1/acts/{id}")))
}

fn doors() -> Vec<Door> {
    vec![
        Door::post("/acts", act).open_to(OpenTo::Account).once_per_key(),
        Door::post("/other-acts", act).open_to(OpenTo::Anyone).once_per_key(),
        Door::post("/plain", async || Ok200(())).open_to(OpenTo::Anyone),
    ]
}

async fn shop() -> TestApp {
    TestApp::with_doors(&[], &doors()).await
}

async fn acts(app: &TestApp) -> i64 {
    app.world.count("select count(*) from kept_messages").await
}

async fn send(app: &TestApp, who: &str, key: &str, body: Value) -> Answer {
    app.as_customer(who).header("idempotency-key", key).post("/acts", body).await
}

#[tokio::test]
async fn the_same_again_is_the_first_answer_byte_for_byte_also_after_a_restart() {
    let app = shop().await;
    let first = send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    assert_eq!(first.header("idempotent-replayed"), "");
    let again = send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    let app = app.restarted_with_doors(&doors()).await;
    let later = send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    for replay in [&again, &later] {
        assert_eq!(replay.bytes, first.bytes);
        assert_eq!(replay.header("idempotent-replayed"), "true");
        assert_eq!(replay.header("location"), first.header("location"));
        assert_eq!(replay.header("content-type"), "application/json");
    }
    assert_eq!(acts(&app).await, 1);
}

#[tokio::test]
async fn fifty_at_once_act_once_and_say_one_thing() {
    let app = shop().await;
    app.customer("mia").await;
    let sending = (0..50).map(|_| send(&app, "mia", "k1", json!({"n": 1})));
    let answers = futures::future::join_all(sending).await;
    let mut bodies = std::collections::HashSet::new();
    for answer in answers {
        match answer.status {
            201 => assert!(bodies.insert(answer.bytes) || answer.headers.contains_key("idempotent-replayed")),
            409 => drop(answer.refused(409, "REQUEST_IN_PROGRESS")),
            _ => panic!("{answer:?}"),
        }
    }
    assert_eq!((bodies.len(), acts(&app).await), (1, 1));
    let later = send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    assert!(bodies.contains(&later.bytes));
}

#[tokio::test]
async fn another_body_or_door_under_the_same_key_is_refused() {
    let app = shop().await;
    send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    send(&app, "mia", "k1", json!({"n": 2})).await.refused(422, "IDEMPOTENCY_KEY_REUSED");
    let other = app.as_customer("mia").header("idempotency-key", "k1");
    // this door is open to anyone, and still knows whose key it is
    other.post("/other-acts", json!({"n": 1})).await.refused(422, "IDEMPOTENCY_KEY_REUSED");
    assert_eq!(acts(&app).await, 1);
}

#[tokio::test]
async fn keys_belong_to_their_account() {
    let app = shop().await;
    send(&app, "mia", "k1", json!({"n": 1})).await.expect(201);
    let theirs = send(&app, "ada", "k1", json!({"n": 2})).await.expect(201);
    assert_eq!(theirs.header("idempotent-replayed"), "");
    for cart in ["cart-a", "cart-b"] {
        let guest = app.as_nobody().header("idempotency-key", "k1").header("x-cart-token", cart);
        guest.post("/other-acts", json!({})).await.expect(201);
        let again = guest.post("/other-acts", json!({})).await.expect(201);
        assert_eq!(again.header("idempotent-replayed"), "true");
    }
    assert_eq!(acts(&app).await, 4);
}

#[tokio::test]
async fn keys_that_are_none_are_refused() {
    let app = shop().await;
    for key in [&b""[..], "x".repeat(256).as_bytes(), "é".as_bytes(), b"\xff"] {
        let sender = app.as_customer("mia").raw_header("idempotency-key", key);
        sender.post("/acts", json!({})).await.wrong_field("Idempotency-Key");
    }
    assert_eq!(acts(&app).await, 0);
    send(&app, "mia", &"x".repeat(255), json!({})).await.expect(201);
    app.as_customer("mia").post("/acts", json!({})).await.expect(201);
    app.as_nobody().header("idempotency-key", "").post("/plain", json!({})).await.expect(200);
}

#[tokio::test]
async fn what_only_refused_frees_its_key_and_a_declined_card_does_not() {
    let app = shop().await;
    send(&app, "mia", "k1", json!({"outcome": "refused"})).await.refused(409, "CONFLICT");
    send(&app, "mia", "k1", json!({"outcome": 7})).await.wrong_field("outcome");
    send(&app, "mia", "k1", json!({})).await.expect(201);
    let first = send(&app, "mia", "k2", json!({"outcome": "declined"})).await.expect(402);
    let again = send(&app, "mia", "k2", json!({"outcome": "declined"})).await.expect(402);
    assert_eq!((again.header("idempotent-replayed"), &again.bytes), ("true", &first.bytes));
    assert_eq!(first.json()["error"]["code"], "PAYMENT_DECLINED");
}

#[tokio::test]
async fn who_may_not_come_in_learns_nothing_by_a_key() {
    let app = shop().await;
    send(&app, "mia", "k1", json!({})).await.expect(201);
    let nobody = app.as_nobody().header("idempotency-key", "k1");
    nobody.post("/acts", json!({})).await.refused(401, "UNAUTHENTICATED");
}

#[tokio::test]
async fn after_a_day_a_key_is_free_again() {
    let app = shop().await;
    let act = async || {
        let me = app.with_token(&fresh_token(&app).await);
        me.header("idempotency-key", "k1").post("/acts", json!({})).await.expect(201)
    };
    act().await;
    app.wait(Duration::hours(23));
    assert_eq!(act().await.header("idempotent-replayed"), "true");
    app.wait(Duration::hours(2));
    assert_eq!((act().await.header("idempotent-replayed"), acts(&app).await), ("", 2));
}

/// Mia's access token of now: the clock moves further than one lives.
async fn fresh_token(app: &TestApp) -> String {
    let mia = app.customer("mia").await;
    let input = model::accounts::SignIn {
        email: mia.email.clone(),
        password: model::accounts::Secret::new(mia.password.as_str()),
    };
    let nobody = domain::accounts::Who::nobody().visitor();
    match domain::accounts::sign_in_api(&app.world.cx(), &nobody, &input).await.unwrap() {
        domain::accounts::ApiStep::SignedIn(signed_in) => signed_in.tokens.access_token,
        domain::accounts::ApiStep::SecondStep { .. } => panic!("no second step was set up"),
    }
}
