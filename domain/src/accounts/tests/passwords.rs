//! Passwords that are forgotten, reset or changed.

use super::*;
use chrono::Duration;
use model::accounts::{ResetPassword, UpdateProfile};

const RESET: &str = "Reset your password";

async fn ask_for_link(world: &World, email: &str) -> String {
    forget_password(&world.cx(), email).await;
    last_link(world, email).await
}

async fn reset(world: &World, token: &str, password: &str) -> Result<()> {
    let input = ResetPassword { token: token.into(), password: Secret::new(password) };
    accounts::reset_password(&world.cx(), &nobody(), &input).await
}

#[tokio::test]
async fn the_link_works_once_and_ends_all_logins() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    let token = ask_for_link(&world, &mia.email).await;
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
    assert_eq!(accounts::authenticate(&cx, &mia.access_token).await.unwrap_err(), UNAUTHENTICATED);
    assert!(!is_open(&cx, laptop.id).await);
    assert_eq!(reset(&world, &token, "and-yet-another-one-4").await, Err(LINK_EXPIRED));
    assert_eq!(try_password(&cx, &mia.email, &mia.password).await.unwrap_err(), WRONG);
    try_password(&cx, &mia.email, NEW_PASSWORD).await.unwrap();
    assert_eq!(happened(&world, "user.password_changed").await, 1);
}

#[tokio::test]
async fn of_ten_resets_at_once_one_counts() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let token = ask_for_link(&world, &mia.email).await;
    let all = futures::future::join_all((0..10).map(|_| reset(&world, &token, NEW_PASSWORD))).await;
    assert_eq!(all.iter().filter(|answer| answer.is_ok()).count(), 1, "{all:?}");
    assert!(all.iter().all(|answer| matches!(answer, Ok(()) | Err(AppError::Refused(Reason::LinkExpired)))));
}

#[tokio::test]
async fn the_link_lives_an_hour_and_a_newer_one_voids_it() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let first = ask_for_link(&world, &mia.email).await;
    let second = ask_for_link(&world, &mia.email).await;
    assert_eq!(reset(&world, &first, NEW_PASSWORD).await, Err(LINK_EXPIRED));
    world.clock.advance(Duration::minutes(60));
    assert_eq!(reset(&world, &second, NEW_PASSWORD).await, Err(LINK_EXPIRED));
    try_password(&world.cx(), &mia.email, &mia.password).await.unwrap();
}

#[tokio::test]
async fn a_weak_password_does_not_use_up_the_link() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let token = ask_for_link(&world, &mia.email).await;
    let weak = AppError::field("password", FieldProblem::PasswordTooCommon);
    assert_eq!(reset(&world, &token, "Password123!").await, Err(weak));
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
}

#[tokio::test]
async fn an_unknown_address_gets_no_mail_and_the_same_answer() {
    let world = World::new().await;
    forget_password(&world.cx(), "nobody@example.com").await;
    assert_eq!(subjects(&world, "nobody@example.com").await, Vec::<String>::new());
    assert_eq!(world.count("select count(*) from one_time_codes").await, 0);
}

#[tokio::test]
async fn six_links_an_hour_are_enough() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    for _ in 0..8 {
        forget_password(&world.cx(), &mia.email).await;
    }
    let links = subjects(&world, &mia.email).await.into_iter().filter(|subject| subject == RESET).count();
    assert_eq!(links, 6, "and nobody is told that more were asked for");
}

#[tokio::test]
async fn a_link_that_went_to_the_old_mailbox_opens_nothing_any_more() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let token = ask_for_link(&world, &mia.email).await;
    let input = UpdateProfile { email: Some("mia.new@example.com".into()), ..UpdateProfile::default() };
    accounts::update_profile(&world.cx(), &mia.customer(), &input).await.unwrap();
    assert_eq!(reset(&world, &token, NEW_PASSWORD).await, Err(LINK_EXPIRED));
}

#[tokio::test]
async fn whoever_reset_the_password_need_not_wait() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    for _ in 0..5 {
        assert!(try_password(&world.cx(), &mia.email, "not-her-password").await.is_err());
    }
    let token = ask_for_link(&world, &mia.email).await;
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
    try_password(&world.cx(), &mia.email, NEW_PASSWORD).await.unwrap();
}

#[tokio::test]
async fn reading_the_mailbox_proves_the_address() {
    let world = World::new().await;
    register(&world.cx(), "nora@example.com").await.unwrap();
    let token = ask_for_link(&world, "nora@example.com").await;
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
    let verified = "select count(*) from users where email_verified_at is not null";
    assert_eq!(world.count(verified).await, 1);
}

#[tokio::test]
async fn a_change_ends_the_other_logins_and_their_links() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let laptop = open_browser(&cx, &mia, "laptop").await.unwrap();
    let token = ask_for_link(&world, &mia.email).await;
    accounts::change_password(&cx, &mia.customer(), &new_password(&mia)).await.unwrap();
    assert!(accounts::authenticate(&cx, &mia.access_token).await.is_ok(), "this one stays");
    assert!(!is_open(&cx, laptop.id).await);
    assert_eq!(reset(&world, &token, NEW_PASSWORD).await, Err(LINK_EXPIRED));
    assert_eq!(try_password(&cx, &mia.email, &mia.password).await.unwrap_err(), WRONG);
    assert_eq!(last_mail(&world, &mia.email).await.subject, "Your password was changed");
}

#[tokio::test]
async fn the_present_password_is_asked_for_and_guesses_are_slowed() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let guess = ChangePassword { current_password: Secret::new("a-guess"), ..new_password(&mia) };
    let wrong = AppError::field("currentPassword", FieldProblem::WrongPassword);
    for _ in 0..5 {
        let refused = accounts::change_password(&world.cx(), &mia.customer(), &guess).await;
        assert_eq!(refused, Err(wrong.clone()));
    }
    let slowed = accounts::change_password(&world.cx(), &mia.customer(), &guess).await;
    assert!(matches!(slowed, Err(AppError::SlowDown { .. })), "{slowed:?}");
    try_password(&world.cx(), &mia.email, &mia.password).await.unwrap();
}

#[tokio::test]
async fn a_new_password_is_held_to_the_rules() {
    let world = World::new().await;
    let mia = world.customer("mia.lund").await;
    let input = ChangePassword { new_password: Secret::new("mia.lund-2026!"), ..new_password(&mia) };
    let refused = accounts::change_password(&world.cx(), &mia.customer(), &input).await;
    assert_eq!(refused, Err(AppError::field("newPassword", FieldProblem::PasswordHoldsAddress)));
}

#[tokio::test]
async fn a_stolen_session_that_changes_the_address_does_not_keep_the_account() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let change = UpdateProfile { email: Some("eve@example.org".into()), ..UpdateProfile::default() };
    accounts::update_profile(&world.cx(), &mia.customer(), &change).await.unwrap();
    let token = ask_for_link(&world, &mia.email).await;
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
    try_password(&world.cx(), &mia.email, NEW_PASSWORD).await.unwrap();
    assert_eq!(try_password(&world.cx(), "eve@example.org", NEW_PASSWORD).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn after_a_week_the_old_address_is_just_an_address() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let change = UpdateProfile { email: Some("mia@example.org".into()), ..UpdateProfile::default() };
    accounts::update_profile(&world.cx(), &mia.customer(), &change).await.unwrap();
    world.clock.advance(Duration::days(8));
    forget_password(&world.cx(), &mia.email).await;
    assert!(!subjects(&world, &mia.email).await.contains(&RESET.to_owned()));
}

#[tokio::test]
async fn whoever_registered_a_strangers_address_loses_what_they_set_up_there() {
    let world = World::new().await;
    let cx = world.cx();
    let squatter = register(&cx, "mia@example.com").await.unwrap();
    let who = accounts::authenticate(&cx, &squatter.tokens.access_token).await.unwrap().customer().unwrap();
    accounts::begin_two_step(&cx, &who).await.unwrap();
    world.tamper("update users set totp_confirmed_at = now() where email = 'mia@example.com'").await;
    let token = ask_for_link(&world, "mia@example.com").await;
    reset(&world, &token, NEW_PASSWORD).await.unwrap();
    let step = try_password(&cx, "mia@example.com", NEW_PASSWORD).await.unwrap();
    assert!(matches!(step, accounts::ApiStep::SignedIn(_)), "no second step of a stranger's: {step:?}");
}
