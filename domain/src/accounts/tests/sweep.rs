//! What is forgotten, and what is kept.

use super::*;
use chrono::Duration;
use model::accounts::Refresh;

async fn count(world: &World, table: &str) -> i64 {
    world.count(&format!("select count(*) from {table}")).await
}

async fn sweep(world: &World) {
    domain::registry::come_round(&world.cx(), "accounts.sweep").await.unwrap();
}

#[tokio::test]
async fn what_is_alive_stays() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    assert!(try_password(&cx, "nobody@example.com", "wrong-password").await.is_err());
    forget_password(&cx, &mia.email).await;
    let token = last_link(&world, &mia.email).await;
    sweep(&world).await;
    assert!(is_open(&cx, laptop.id).await);
    assert_eq!(count(&world, "sign_in_failures").await, 2, "from here, and from anywhere");
    let input = model::accounts::ResetPassword { token, password: Secret::new(NEW_PASSWORD) };
    accounts::reset_password(&cx, &nobody(), &input).await.unwrap();
}

#[tokio::test]
async fn a_used_refresh_token_is_known_for_one_while_it_lives() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let used = Refresh { refresh_token: mia.refresh_token.clone() };
    accounts::refresh(&world.cx(), &used, None).await.unwrap();
    world.clock.advance(Duration::days(6));
    sweep(&world).await;
    assert_eq!(accounts::refresh(&world.cx(), &used, None).await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(happened(&world, "user.tokens_reused").await, 1);
}

#[tokio::test]
async fn ended_logins_stay_a_month_and_the_rest_a_day() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    assert!(try_password(&cx, "nobody@example.com", "wrong-password").await.is_err());
    forget_password(&cx, &mia.email).await;
    world.run_jobs().await;
    accounts::sign_out(&cx, &mia.customer()).await.unwrap();
    world.clock.advance(Duration::days(29));
    sweep(&world).await;
    assert_eq!(count(&world, "logins").await, 1);
    for table in ["one_time_codes", "sign_in_failures", "refresh_tokens"] {
        assert_eq!(count(&world, table).await, 0, "{table}");
    }
    world.clock.advance(Duration::days(2));
    sweep(&world).await;
    assert_eq!(count(&world, "logins").await, 0);
    assert_eq!((count(&world, "users").await, count(&world, "known_devices").await), (1, 1));
    world.assert_sound().await;
}

#[tokio::test]
async fn old_sessions_and_windows_go_and_new_ones_stay() {
    let world = World::new().await;
    let at = |minutes: i64| (world.cx().now() + Duration::minutes(minutes)).to_rfc3339();
    world
        .tamper(&format!(
            "insert into sessions (id, data, expiry_date) values ('old', '', '{}'), ('new', '', '{}');
             insert into rate_windows (bucket, window_start, hits) values ('a', '{}', 1), ('b', '{}', 1)",
            at(-1),
            at(1),
            at(-61),
            at(-59),
        ))
        .await;
    sweep(&world).await;
    sweep(&world).await;
    assert_eq!(world.count("select count(*) from sessions where id = 'new'").await, 1);
    assert_eq!((count(&world, "sessions").await, count(&world, "rate_windows").await), (1, 1));
}
