//! Access tokens: what they say, and those that are not ours.

use crate::support::{TestApp, json, names};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::Duration;
use serde_json::Value;
use testkit::Changes;

#[tokio::test]
async fn a_good_token_says_whose_it_is() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    for base in ["/api/v1", "/api"] {
        let data = app.as_customer("mia").under(base).get("/auth/validate").await.expect(200).data();
        assert_eq!((names(&data), &data["valid"]), (vec!["claims", "valid"], &json!(true)));
        let claims = &data["claims"];
        for name in ["sub", "email", "role", "iat", "exp", "jti", "sid"] {
            assert!(!claims[name].is_null(), "{name}");
        }
        assert_eq!((&claims["sub"], &claims["email"]), (&json!(mia.id()), &json!(mia.email)));
        assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 900);
        super::assert_user(&app.as_customer("mia").under(base).get("/auth/me").await.data());
    }
}

#[tokio::test]
async fn a_token_ends_after_fifteen_minutes() {
    let app = TestApp::new().await;
    app.customer("mia").await;
    app.wait(Duration::seconds(899));
    app.as_customer("mia").get("/auth/me").await.expect(200);
    app.wait(Duration::seconds(1));
    app.as_customer("mia").get("/auth/me").await.refused(401, "TOKEN_EXPIRED");
}

fn parts(token: &str) -> (Value, Value, String) {
    let mut parts = token.split('.');
    let mut read = || serde_json::from_slice(&BASE64.decode(parts.next().unwrap()).unwrap()).unwrap();
    let (header, claims) = (read(), read());
    (header, claims, parts.next().unwrap().to_owned())
}

fn token(header: &Value, claims: &Value, signature: &str) -> String {
    let write = |part: &Value| BASE64.encode(part.to_string());
    format!("{}.{}.{signature}", write(header), write(claims))
}

#[tokio::test]
async fn forged_tokens_open_nothing() {
    let app = TestApp::new().await;
    let (mia, root) =
        (app.customer("mia").await, app.person("root", model::accounts::Role::Superadmin, &[]).await);
    let (header, claims, signature) = parts(&mia.access_token);
    let (_, theirs, _) = parts(&root.access_token);
    let mut none = header.clone();
    none["alg"] = "none".into();
    let mut other_algorithm = header.clone();
    other_algorithm["alg"] = "HS512".into();
    let mut no_key = header.clone();
    no_key.as_object_mut().unwrap().remove("kid");
    let mut raised = claims.clone();
    raised["role"] = "SUPERADMIN".into();
    let mut endless = claims.clone();
    endless["exp"] = json!(99_999_999_999_i64);
    let wrong_key = other_key(&app, &mia.email, &mia.password).await;
    for forged in [
        token(&none, &claims, ""),
        token(&none, &theirs, &signature),
        token(&other_algorithm, &claims, &signature),
        token(&no_key, &claims, &signature),
        token(&header, &raised, &signature),
        token(&header, &endless, &signature),
        token(&header, &theirs, &signature),
        format!("{}x", mia.access_token),
        mia.access_token.rsplit_once('.').unwrap().0.to_owned(),
        mia.refresh_token.clone(),
        wrong_key,
        "a.b.c".to_owned(),
    ] {
        app.with_token(&forged).get("/auth/me").await.refused(401, "UNAUTHENTICATED");
        app.with_token(&forged).get("/admin/users").await.refused(401, "UNAUTHENTICATED");
    }
}

/// A token of another shop, with the same people in it.
async fn other_key(app: &TestApp, email: &str, password: &str) -> String {
    let changes =
        Changes { secret_key: "quite-another-secret-of-another-shop", seed: 3, ..Changes::default() };
    let cx = app.world.other_process(changes);
    let input =
        model::accounts::SignIn { email: email.to_owned(), password: model::accounts::Secret::new(password) };
    let nobody = domain::accounts::Who::nobody().visitor();
    match domain::accounts::sign_in_api(&cx, &nobody, &input).await.unwrap() {
        domain::accounts::ApiStep::SignedIn(signed_in) => signed_in.tokens.access_token,
        domain::accounts::ApiStep::SecondStep { .. } => panic!("no second step was set up"),
    }
}

#[tokio::test]
async fn only_bearers_are_known_and_cookies_are_not_looked_at() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    for value in ["Basic bWlhOm1pYQ==", "Bearer", "Bearer ", mia.access_token.as_str()] {
        let answer = app.as_nobody().header("authorization", value).get("/auth/me").await;
        assert_eq!(answer.refused(401, "UNAUTHENTICATED").header("www-authenticate"), "Bearer", "{value}");
    }
    let lower = app.as_nobody().header("authorization", &format!("bearer {}", mia.access_token));
    lower.get("/auth/me").await.expect(200);
    let browser = app.browser_of("mia").await;
    let cookie = format!("session={}", browser.session().unwrap());
    app.as_nobody().header("cookie", &cookie).get("/auth/me").await.refused(401, "UNAUTHENTICATED");
}
