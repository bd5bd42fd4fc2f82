use super::{assert_signed_in, login};
use crate::support::{TestApp, json};
use chrono::Duration;

#[tokio::test]
async fn the_right_password_opens_the_account() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    for base in ["/api/v1", "/api"] {
        let data = login(&app.as_nobody().under(base), &mia.email, &mia.password).await.expect(200).data();
        assert_signed_in(&data);
        assert_eq!(data["user"]["id"], mia.id().to_string());
    }
}

#[tokio::test]
async fn nobody_learns_whether_an_address_has_an_account() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let actor = app.as_nobody().header("x-request-id", "same");
    let known = login(&actor, &mia.email, "not her password").await.refused(401, "INVALID_CREDENTIALS");
    let unknown = login(&actor, "nobody@example.com", "not her password").await;
    assert_eq!(known.json(), unknown.refused(401, "INVALID_CREDENTIALS").json());
}

#[tokio::test]
async fn a_token_that_ended_does_not_hinder() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    login(&app.with_token("nonsense"), &mia.email, &mia.password).await.expect(200);
}

#[tokio::test]
async fn a_hundred_wrong_passwords_are_slowed_and_lock_nobody_out() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let (mut tried, mut slowed) = (0, 0);
    for n in 0..100 {
        let actor = app.as_nobody().from(&format!("198.51.100.{n}"));
        let answer = login(&actor, &mia.email, &format!("wrong password {n}")).await;
        match answer.status {
            401 => tried += 1,
            429 => {
                slowed += 1;
                assert!(answer.number("retry-after") >= 1);
            }
            other => panic!("{other}: {answer:?}"),
        }
    }
    // five for the account, and ten newcomers that are let through so that strangers cannot keep its owner out
    assert_eq!((tried, slowed), (15, 85));
    let owner = app.as_nobody().from("192.0.2.1");
    app.wait(Duration::seconds(31));
    login(&owner, &mia.email, &mia.password).await.expect(200);
}

#[tokio::test]
async fn five_wrong_passwords_from_one_place_and_each_further_waits_longer() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(login(&app.as_nobody(), &mia.email, "wrong password").await.status);
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429, 429, 429]);
    let mut waits = Vec::new();
    for _ in 0..4 {
        let refused = login(&app.as_nobody(), &mia.email, &mia.password).await.refused(429, "RATE_LIMITED");
        waits.push(refused.number("retry-after"));
        app.wait(Duration::minutes(1));
        login(&app.as_nobody(), &mia.email, "wrong password").await.refused(401, "INVALID_CREDENTIALS");
    }
    assert!(waits.is_sorted() && waits[0] < waits[3], "{waits:?}");
}

#[tokio::test]
async fn wrong_passwords_at_once_are_counted_too() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let tries = (0..30).map(|n| {
        let actor = app.as_nobody().from(&format!("198.51.100.{n}"));
        let email = mia.email.clone();
        async move { login(&actor, &email, "wrong password").await.status }
    });
    let statuses = futures::future::join_all(tries).await;
    let tried = statuses.iter().filter(|status| **status == 401).count();
    assert!(tried <= 15, "{tried} tries went through: {statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 401 | 429)), "{statuses:?}");
}

#[tokio::test]
async fn nothing_is_tried_without_both() {
    let app = TestApp::new().await;
    let answer = app.as_nobody().post("/auth/login", json!({})).await.wrong_field("email");
    assert_eq!(answer.fields(), ["email", "password"]);
}

#[tokio::test]
async fn an_account_that_is_switched_off_is_as_good_as_none() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let chief = app.as_superadmin("root");
    let path = format!("/admin/users/{}/status", mia.id());
    chief.patch(&path, json!({"isActive": false, "reason": "asked for it"})).await.expect(200);
    login(&app.as_nobody(), &mia.email, &mia.password).await.refused(401, "INVALID_CREDENTIALS");
}
