use crate::support::{Answer, TestApp, json, names};
use chrono::Duration;

async fn refresh(app: &TestApp, token: &str) -> Answer {
    app.as_nobody().post("/auth/refresh", json!({"refreshToken": token})).await
}

fn next(answer: &Answer) -> String {
    answer.data()["refreshToken"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn each_refresh_token_gets_the_next_pair() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut token = mia.refresh_token.clone();
    for path in ["/auth/refresh", "/auth/refresh-token"] {
        let answer = app.as_nobody().post(path, json!({"refreshToken": token})).await.expect(200);
        let data = answer.data();
        assert_eq!(names(&data), ["accessToken", "expiresIn", "refreshToken", "tokenType"]);
        app.with_token(data["accessToken"].as_str().unwrap()).get("/auth/me").await.expect(200);
        assert_ne!(next(&answer), token);
        token = next(&answer);
    }
}

#[tokio::test]
async fn a_token_used_twice_ends_the_whole_login() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let second = refresh(&app, &mia.refresh_token).await.expect(200);
    let access = second.data()["accessToken"].as_str().unwrap().to_owned();
    refresh(&app, &mia.refresh_token).await.refused(401, "UNAUTHENTICATED");
    refresh(&app, &next(&second)).await.refused(401, "UNAUTHENTICATED");
    app.with_token(&access).get("/auth/me").await.refused(401, "UNAUTHENTICATED");
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
}

#[tokio::test]
async fn an_answer_that_was_lost_is_forgiven_once_and_soon() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let body = json!({"refreshToken": mia.refresh_token});
    let sender = app.as_nobody().header("idempotency-key", "try-1");
    let lost = sender.post("/auth/refresh", body.clone()).await.expect(200);
    let again = sender.post("/auth/refresh", body.clone()).await.expect(200);
    refresh(&app, &next(&again)).await.expect(200);
    assert_ne!(next(&lost), next(&again));

    let ada = app.customer("ada").await;
    let body = json!({"refreshToken": ada.refresh_token});
    sender.post("/auth/refresh", body.clone()).await.expect(200);
    app.wait(Duration::seconds(11));
    sender.post("/auth/refresh", body).await.refused(401, "UNAUTHENTICATED");
}

#[tokio::test]
async fn twenty_at_once_are_one_login_at_most() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let tries = (0..20).map(|_| refresh(&app, &mia.refresh_token));
    let answers = futures::future::join_all(tries).await;
    let good = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(good, 1, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 401)));
}

#[tokio::test]
async fn what_is_no_token_or_too_old_is_refused() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    for nonsense in ["nonsense", mia.access_token.as_str()] {
        refresh(&app, nonsense).await.refused(401, "UNAUTHENTICATED");
    }
    app.wait(Duration::days(8));
    refresh(&app, &mia.refresh_token).await.refused(401, "TOKEN_EXPIRED");
}

#[tokio::test]
async fn tokens_are_kept_as_hashes_only() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let kept = app
        .world
        .count(&format!("select count(*) from refresh_tokens t where t::text like '%{}%'", mia.refresh_token))
        .await;
    assert_eq!(kept, 0);
}
