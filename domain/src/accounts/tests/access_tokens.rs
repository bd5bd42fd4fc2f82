//! Access tokens: which are believed, and until when.

use super::*;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use model::accounts::SetStatus;
use serde_json::{Value, json};
use testkit::{Changes, SECRET_KEY};

const NEWER: &str = "another-secret-that-is-newer";

async fn refusal(cx: &Cx, jwt: &str) -> AppError {
    match accounts::authenticate(cx, jwt).await {
        Err(error) => error,
        Ok(_) => panic!("{jwt} was believed"),
    }
}

fn part(jwt: &str, n: usize) -> Value {
    let bytes = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(n).unwrap()).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// A token as whoever holds our key could make it.
fn forge(world: &World, algorithm: Algorithm, claims: &Value) -> String {
    let cx = world.cx();
    let (kid, key) = cx.secrets().newest("jwt").unwrap();
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(algorithm) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(&key)).unwrap()
}

#[tokio::test]
async fn a_token_says_who_it_is_for_fifteen_minutes() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let claims = accounts::claims(&world.cx(), &mia.access_token).unwrap();
    assert_eq!((claims.sub, claims.email.as_str()), (mia.id(), "mia@example.com"));
    assert_eq!(claims.exp - claims.iat, 900);
    world.clock.advance(Duration::seconds(899));
    assert!(accounts::authenticate(&world.cx(), &mia.access_token).await.is_ok());
    world.clock.advance(Duration::seconds(1));
    let expired = AppError::SignIn(Reason::TokenExpired);
    assert_eq!(refusal(&world.cx(), &mia.access_token).await, expired);
}

#[tokio::test]
async fn a_token_that_we_did_not_make_is_not_believed() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let (header, claims) = (part(&mia.access_token, 0), part(&mia.access_token, 1));
    let forged = forge(&world, Algorithm::HS256, &claims);
    assert!(accounts::authenticate(&cx, &forged).await.is_ok(), "else the rest would prove nothing");

    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signature = mia.access_token.rsplit('.').next().unwrap();
    let mut unsigned = header.clone();
    unsigned["alg"] = json!("none");
    let mut other_person = claims.clone();
    other_person["sub"] = json!(uuid::Uuid::nil());
    let (mut other_audience, mut no_audience) = (claims.clone(), claims.clone());
    other_audience["aud"] = json!("another-shop");
    no_audience.as_object_mut().unwrap().remove("aud");
    let other_key = EncodingKey::from_secret(b"another key altogether, of 32 by");
    let known_kid =
        Header { kid: header["kid"].as_str().map(str::to_owned), ..Header::new(Algorithm::HS256) };
    let unknown_kid = Header { kid: Some("unknown".into()), ..Header::new(Algorithm::HS256) };

    let fakes = [
        ("no algorithm", format!("{}.{}.", encode(&unsigned), encode(&claims))),
        ("no algorithm, old signature", format!("{}.{}.{signature}", encode(&unsigned), encode(&claims))),
        ("another algorithm", forge(&world, Algorithm::HS512, &claims)),
        ("another key", jsonwebtoken::encode(&known_kid, &claims, &other_key).unwrap()),
        ("a key without a name", jsonwebtoken::encode(&Header::default(), &claims, &other_key).unwrap()),
        ("an unknown key", jsonwebtoken::encode(&unknown_kid, &claims, &other_key).unwrap()),
        ("tampered", format!("{}.{}.{signature}", encode(&header), encode(&other_person))),
        ("another audience", forge(&world, Algorithm::HS256, &other_audience)),
        ("no audience", forge(&world, Algorithm::HS256, &no_audience)),
        ("another person's login", forge(&world, Algorithm::HS256, &other_person)),
        ("nonsense", "not.a.token".to_owned()),
        ("nothing", String::new()),
    ];
    for (what, jwt) in fakes {
        assert_eq!(refusal(&cx, &jwt).await, UNAUTHENTICATED, "{what}");
    }
}

#[tokio::test]
async fn a_key_that_was_rotated_still_verifies_until_it_is_removed() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let both: &'static str = format!("{NEWER}, {SECRET_KEY}").leak();
    let rotated = world.other_process(Changes { secret_key: both, seed: 2, ..Changes::default() });
    assert!(accounts::authenticate(&rotated, &mia.access_token).await.is_ok());
    let accounts::ApiStep::SignedIn(signed_in) =
        try_password(&rotated, &mia.email, &mia.password).await.unwrap()
    else {
        panic!("no second step was set up")
    };
    let newest = signed_in.tokens.access_token;
    assert_ne!(
        part(&newest, 0)["kid"],
        part(&mia.access_token, 0)["kid"],
        "new ones are made with the new key"
    );

    let removed = world.other_process(Changes { secret_key: NEWER, seed: 3, ..Changes::default() });
    assert!(accounts::authenticate(&removed, &newest).await.is_ok());
    assert_eq!(refusal(&removed, &mia.access_token).await, UNAUTHENTICATED);
}

#[tokio::test]
async fn signing_out_ends_this_login_at_once() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    accounts::sign_out(&cx, &mia.customer()).await.unwrap();
    assert_eq!(refusal(&cx, &mia.access_token).await, UNAUTHENTICATED);
    assert!(is_open(&cx, laptop.id).await, "the others stay");
}

#[tokio::test]
async fn signing_out_everywhere_ends_all_of_ones_own() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    accounts::sign_out_everywhere(&cx, &mia.customer()).await.unwrap();
    assert_eq!(refusal(&cx, &mia.access_token).await, UNAUTHENTICATED);
    assert!(!is_open(&cx, laptop.id).await);
    assert!(accounts::authenticate(&cx, &eve.access_token).await.is_ok());
}

#[tokio::test]
async fn deactivation_ends_all_logins_at_once_and_activation_brings_none_back() {
    let world = World::new().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let cx = world.cx();
    for is_active in [false, true] {
        let status = SetStatus { is_active, reason: "a test".into() };
        accounts::set_status(&cx, &chief.as_admin(), mia.id(), &status).await.unwrap();
        assert_eq!(refusal(&cx, &mia.access_token).await, UNAUTHENTICATED);
    }
    world.assert_sound().await;
}

#[tokio::test]
async fn a_role_that_was_taken_counts_no_more_though_the_token_names_it() {
    let world = World::new().await;
    let admin = world.admin("ada", &[model::accounts::Permission::Users]).await;
    let take =
        format!("update users set role = 'CUSTOMER', permissions = '{{}}' where id = '{}'", admin.id());
    world.tamper(&take).await;
    let who = accounts::authenticate(&world.cx(), &admin.access_token).await.unwrap();
    assert_eq!(who.admin().unwrap_err(), AppError::Forbidden);
}
