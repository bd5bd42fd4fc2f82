//! Refresh tokens: each works once, and a second use ends the login.

use super::*;
use chrono::Duration;
use model::accounts::{Refresh, TokenPair};

async fn refresh(cx: &Cx, token: &str) -> Result<TokenPair> {
    accounts::refresh(cx, &Refresh { refresh_token: token.into() }, None).await
}

async fn refresh_keyed(cx: &Cx, token: &str, key: &str) -> Result<TokenPair> {
    accounts::refresh(cx, &Refresh { refresh_token: token.into() }, Some(key)).await
}

#[tokio::test]
async fn each_use_gives_a_new_pair() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    world.clock.advance(Duration::minutes(20));
    let second = refresh(&cx, &mia.refresh_token).await.unwrap();
    assert!(accounts::authenticate(&cx, &second.access_token).await.is_ok());
    let third = refresh(&cx, &second.refresh_token).await.unwrap();
    assert_ne!(second.refresh_token, third.refresh_token);
    assert_eq!(third.expires_in, 900);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_second_use_ends_the_whole_login_and_no_other() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    let thief = refresh(&cx, &mia.refresh_token).await.unwrap();
    assert_eq!(refresh(&cx, &mia.refresh_token).await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(refresh(&cx, &thief.refresh_token).await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(accounts::authenticate(&cx, &thief.access_token).await.unwrap_err(), UNAUTHENTICATED);
    assert!(is_open(&cx, laptop.id).await);
    assert_eq!(happened(&world, "user.tokens_reused").await, 1);
}

#[tokio::test]
async fn of_twenty_uses_at_once_one_gets_a_pair_and_the_login_ends() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let all = futures::future::join_all((0..20).map(|_| refresh(&cx, &mia.refresh_token))).await;
    let (good, bad): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
    assert_eq!(good.len(), 1);
    assert!(bad.iter().all(|answer| matches!(answer, Err(error) if *error == UNAUTHENTICATED)), "{bad:?}");
    let pair = good.into_iter().next().unwrap().unwrap();
    assert_eq!(accounts::authenticate(&cx, &pair.access_token).await.unwrap_err(), UNAUTHENTICATED);
}

#[tokio::test]
async fn a_request_whose_answer_was_lost_may_be_sent_again_for_ten_seconds() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let lost = refresh_keyed(&cx, &mia.refresh_token, "key-1").await.unwrap();
    world.clock.advance(Duration::seconds(10));
    let got = refresh_keyed(&cx, &mia.refresh_token, "key-1").await.unwrap();
    assert!(accounts::authenticate(&cx, &got.access_token).await.is_ok());
    assert_eq!(
        refresh(&cx, &lost.refresh_token).await.unwrap_err(),
        UNAUTHENTICATED,
        "the lost pair is void"
    );
    refresh(&cx, &got.refresh_token).await.unwrap();
}

#[tokio::test]
async fn after_ten_seconds_or_with_another_key_it_is_a_second_use() {
    let world = World::new().await;
    let cx = world.cx();
    for (name, key, later) in [("mia", "key-1", 11), ("noa", "key-2", 1)] {
        let person = world.customer(name).await;
        let first = refresh_keyed(&cx, &person.refresh_token, "key-1").await.unwrap();
        world.clock.advance(Duration::seconds(later));
        let second = refresh_keyed(&cx, &person.refresh_token, key).await;
        assert_eq!(second.unwrap_err(), UNAUTHENTICATED);
        assert_eq!(refresh(&cx, &first.refresh_token).await.unwrap_err(), UNAUTHENTICATED);
    }
}

#[tokio::test]
async fn a_repetition_after_its_answer_was_used_is_a_second_use() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let second = refresh_keyed(&cx, &mia.refresh_token, "key-1").await.unwrap();
    let third = refresh(&cx, &second.refresh_token).await.unwrap();
    assert_eq!(refresh_keyed(&cx, &mia.refresh_token, "key-1").await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(refresh(&cx, &third.refresh_token).await.unwrap_err(), UNAUTHENTICATED);
}

#[tokio::test]
async fn a_refresh_token_lives_seven_days_from_its_last_rotation() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    world.clock.advance(Duration::days(7) - Duration::seconds(1));
    let next = refresh(&cx, &mia.refresh_token).await.unwrap();
    world.clock.advance(Duration::days(6));
    let last = refresh(&cx, &next.refresh_token).await.unwrap();
    world.clock.advance(Duration::days(7));
    let expired = AppError::SignIn(Reason::TokenExpired);
    assert_eq!(refresh(&cx, &last.refresh_token).await.unwrap_err(), expired);
    assert!(accounts::authenticate(&cx, &last.access_token).await.is_err());
}

#[tokio::test]
async fn unknown_tokens_and_those_of_ended_logins_are_refused_alike() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    assert_eq!(refresh(&cx, "never-issued").await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(refresh(&cx, &mia.access_token).await.unwrap_err(), UNAUTHENTICATED);
    accounts::sign_out(&cx, &mia.customer()).await.unwrap();
    assert_eq!(refresh(&cx, &mia.refresh_token).await.unwrap_err(), UNAUTHENTICATED);
}
