//! What wrong passwords cost.

use super::*;
use chrono::Duration;

async fn fail(cx: &Cx, email: &str, times: usize) {
    for _ in 0..times {
        assert_eq!(try_password(cx, email, "not-her-password").await.unwrap_err(), WRONG);
    }
}

/// How long the next try must wait.
async fn wait(cx: &Cx, email: &str) -> u32 {
    match try_password(cx, email, "not-her-password").await.unwrap_err() {
        AppError::SlowDown { seconds } => seconds,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn after_five_failures_each_wait_is_longer() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    fail(&cx, &mia.email, 5).await;
    let refused = try_password(&cx, &mia.email, &mia.password).await;
    assert!(matches!(refused, Err(AppError::SlowDown { .. })), "the right one waits too: {refused:?}");
    let mut waits = Vec::new();
    for _ in 0..4 {
        let seconds = wait(&cx, &mia.email).await;
        waits.push(seconds);
        world.clock.advance(Duration::seconds(i64::from(seconds)));
        fail(&cx, &mia.email, 1).await;
    }
    assert!(waits.windows(2).all(|pair| pair[0] < pair[1]), "{waits:?}");
}

#[tokio::test]
async fn unknown_addresses_are_slowed_alike() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    fail(&cx, &mia.email, 5).await;
    fail(&cx, "nobody@example.com", 5).await;
    assert_eq!(wait(&cx, &mia.email).await, wait(&cx, "nobody@example.com").await);
}

#[tokio::test]
async fn of_a_hundred_guesses_from_a_hundred_places_fifteen_are_compared() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    // from a hundred places, as a botnet would
    let places: Vec<Cx> = (0..100).map(|n| world.cx_from(&format!("203.0.113.{n}"))).collect();
    let guesses = places.iter().map(|cx| try_password(cx, &mia.email, "not-her-password"));
    let answers = futures::future::join_all(guesses).await;
    let compared = answers.iter().filter(|answer| matches!(answer, Err(error) if *error == WRONG)).count();
    let slowed = answers.iter().filter(|answer| matches!(answer, Err(AppError::SlowDown { .. }))).count();
    assert_eq!((compared, slowed), (15, 85), "five of anybody's, and ten of newcomers'");
}

#[tokio::test]
async fn a_success_forgets_what_went_before() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    for _ in 0..3 {
        fail(&cx, &mia.email, 4).await;
        try_password(&cx, &mia.email, &mia.password).await.unwrap();
    }
}

#[tokio::test]
async fn an_hour_without_failures_forgets_them() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    fail(&cx, &mia.email, 5).await;
    world.clock.advance(Duration::minutes(61));
    fail(&cx, &mia.email, 4).await;
    try_password(&cx, &mia.email, &mia.password).await.unwrap();
}

#[tokio::test]
async fn a_stranger_does_not_slow_a_device_that_signed_in_before() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    // from far away, and from the very network she is in
    for place in ["203.0.113.9", "198.51.100.1"] {
        open_browser(&world.cx(), &mia, "laptop").await.unwrap();
        fail(&world.cx_from(place), &mia.email, 5).await;
        let stranger = open_browser(&world.cx_from(place), &mia, "another laptop").await;
        assert!(matches!(stranger, Err(AppError::SlowDown { .. })), "{place}: {stranger:?}");
        open_browser(&world.cx(), &mia, "laptop").await.unwrap();
    }
}

#[tokio::test]
async fn a_known_device_has_its_own_five_tries() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let (cx, device) = (world.cx(), DeviceToken("laptop".into()));
    open_browser(&cx, &mia, "laptop").await.unwrap();
    let guess = credentials(&mia.email, "not-her-password");
    for _ in 0..5 {
        let answer = accounts::sign_in_browser(&cx, &nobody(), &guess, Some(&device)).await;
        assert_eq!(answer.unwrap_err(), WRONG);
    }
    let slowed = accounts::sign_in_browser(&cx, &nobody(), &guess, Some(&device)).await;
    assert!(matches!(slowed, Err(AppError::SlowDown { .. })), "{slowed:?}");
}

#[tokio::test]
async fn a_try_that_must_wait_is_none() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    fail(&world.cx_from("203.0.113.9"), &mia.email, 5).await;
    for _ in 0..20 {
        wait(&world.cx_from("203.0.113.9"), &mia.email).await;
    }
    world.clock.advance(Duration::seconds(1));
    try_password(&world.cx(), &mia.email, &mia.password).await.unwrap();
}

#[tokio::test]
async fn strangers_who_never_stop_do_not_lock_the_owner_out() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    for _ in 0..20 {
        let _ = try_password(&world.cx_from("203.0.113.9"), &mia.email, "not-her-password").await;
        let _ = try_password(&world.cx_from("203.0.113.10"), &mia.email, "not-her-password").await;
    }
    try_password(&world.cx_from("198.51.100.77"), &mia.email, &mia.password).await.unwrap();
}
