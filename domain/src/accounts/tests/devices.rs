//! The devices page, and the mail about a new one.

use super::*;
use model::accounts::LoginKind;

const NEWS: &str = "New sign-in to your account";

#[tokio::test]
async fn only_the_second_device_is_news() {
    let world = World::new().await;
    let input = newcomer("nora@example.com");
    accounts::register(&world.cx(), &nobody(), &input).await.unwrap();
    try_password(&world.cx(), &input.email, input.password.expose()).await.unwrap();
    assert!(!subjects(&world, &input.email).await.contains(&NEWS.to_owned()), "the first of all is not news");
    for _ in 0..2 {
        try_password(&world.cx_from("203.0.113.9"), &input.email, input.password.expose()).await.unwrap();
    }
    let news = subjects(&world, &input.email).await.into_iter().filter(|subject| subject == NEWS).count();
    assert_eq!(news, 1, "and the second one once");
    let mail = last_mail(&world, &input.email).await;
    assert!(mail.text.contains("Firefox, Linux"), "{}", mail.text);
}

#[tokio::test]
async fn a_browser_is_known_by_its_cookie_wherever_it_is() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    for place in ["203.0.113.1", "203.0.113.2"] {
        open_browser(&world.cx_from(place), &mia, "laptop").await.unwrap();
    }
    assert_eq!(happened(&world, "user.new_device").await, 1);
}

#[tokio::test]
async fn devices_are_ones_own_and_the_one_in_use_comes_first() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    world.clock.advance(chrono::Duration::minutes(5));
    open_browser(&world.cx_from("203.0.113.1"), &mia, "laptop").await.unwrap();
    let devices = accounts::devices(&world.cx(), &mia.customer()).await.unwrap();
    let shown: Vec<_> =
        devices.iter().map(|device| (device.kind, device.is_this_one, device.ip.as_str())).collect();
    assert_eq!(shown, [(LoginKind::Api, true, "198.51.100.1"), (LoginKind::Browser, false, "203.0.113.1")]);
    assert_eq!(devices[1].user_agent, "Firefox, Linux");
    assert_eq!(accounts::devices(&world.cx(), &eve.customer()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_revoked_device_is_out_at_once_and_only_by_its_owner() {
    let world = World::new().await;
    let cx = world.cx();
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    let theft = accounts::revoke_device(&cx, &eve.customer(), laptop.id).await;
    assert_eq!(theft, Err(AppError::NotFound));
    assert!(is_open(&cx, laptop.id).await);
    accounts::revoke_device(&cx, &mia.customer(), laptop.id).await.unwrap();
    assert!(!is_open(&cx, laptop.id).await);
    assert!(is_open(&cx, mia.customer().login_id()).await, "only that one");
    let again = accounts::revoke_device(&cx, &mia.customer(), laptop.id).await;
    assert_eq!(again, Err(AppError::NotFound));
    assert_eq!(accounts::devices(&cx, &mia.customer()).await.unwrap().len(), 1);
}
