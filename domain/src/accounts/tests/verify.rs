//! Proving an address.

use super::*;
use chrono::Duration;
use model::accounts::{UpdateProfile, VerifyEmail};

async fn nora(world: &World) -> (Customer, Mail) {
    let signed_in = register(&world.cx(), "nora@example.com").await.unwrap();
    let who = accounts::authenticate(&world.cx(), &signed_in.tokens.access_token).await.unwrap();
    (who.customer().unwrap(), last_mail(world, "nora@example.com").await)
}

async fn follow(world: &World, mail: &Mail) -> Result<()> {
    accounts::verify_email(&world.cx(), &nobody(), &VerifyEmail { token: token_in(mail) }).await
}

async fn is_verified(world: &World, who: &Customer) -> bool {
    accounts::me(&world.cx(), who).await.unwrap().is_email_verified
}

#[tokio::test]
async fn the_link_of_the_mail_works_once() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    follow(&world, &mail).await.unwrap();
    assert!(is_verified(&world, &nora).await);
    assert_eq!(follow(&world, &mail).await, Err(LINK_EXPIRED));
    assert_eq!(happened(&world, "user.email_verified").await, 1);
}

#[tokio::test]
async fn the_code_works_once_and_uses_up_the_link() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    let code = code_in(&mail.text);
    accounts::verify_email_by_code(&world.cx(), &nora, &code).await.unwrap();
    assert!(is_verified(&world, &nora).await);
    let used = AppError::field("code", FieldProblem::LinkExpired);
    assert_eq!(accounts::verify_email_by_code(&world.cx(), &nora, &code).await, Err(used));
    assert_eq!(follow(&world, &mail).await, Err(LINK_EXPIRED));
    assert_eq!(
        accounts::request_email_code(&world.cx(), &nora).await,
        Err(AppError::Refused(Reason::AlreadyDone))
    );
}

#[tokio::test]
async fn a_code_has_five_tries() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    let (cx, code) = (world.cx(), code_in(&mail.text));
    for _ in 0..5 {
        assert_eq!(accounts::verify_email_by_code(&cx, &nora, &not(&code)).await, Err(wrong_code()));
    }
    assert_eq!(accounts::verify_email_by_code(&cx, &nora, &code).await, Err(TOO_MANY_TRIES));
    assert!(!is_verified(&world, &nora).await);
}

#[tokio::test]
async fn thirty_guesses_at_once_are_thirty_guesses() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    let (cx, code) = (world.cx(), code_in(&mail.text));
    let wrong = not(&code);
    let guesses = (0..30).map(|_| accounts::verify_email_by_code(&cx, &nora, &wrong));
    let compared =
        futures::future::join_all(guesses).await.into_iter().filter(|answer| *answer == Err(wrong_code()));
    assert_eq!(compared.count(), 5);
    assert_eq!(accounts::verify_email_by_code(&cx, &nora, &code).await, Err(TOO_MANY_TRIES));
}

#[tokio::test]
async fn arabic_digits_are_digits() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    let arabic: String = code_in(&mail.text)
        .bytes()
        .map(|digit| char::from_u32(0x660 + u32::from(digit - b'0')).unwrap())
        .collect();
    accounts::verify_email_by_code(&world.cx(), &nora, &arabic).await.unwrap();
    assert!(is_verified(&world, &nora).await);
}

#[tokio::test]
async fn link_and_code_live_an_hour() {
    let world = World::new().await;
    let (nora, mail) = nora(&world).await;
    world.clock.advance(Duration::minutes(60));
    assert_eq!(follow(&world, &mail).await, Err(LINK_EXPIRED));
    let gone = AppError::field("code", FieldProblem::LinkExpired);
    let code = code_in(&mail.text);
    assert_eq!(accounts::verify_email_by_code(&world.cx(), &nora, &code).await, Err(gone));
}

#[tokio::test]
async fn asking_again_voids_the_mail_before() {
    let world = World::new().await;
    let (nora, first) = nora(&world).await;
    accounts::request_email_code(&world.cx(), &nora).await.unwrap();
    let second = last_mail(&world, "nora@example.com").await;
    assert_eq!(follow(&world, &first).await, Err(LINK_EXPIRED));
    follow(&world, &second).await.unwrap();
}

#[tokio::test]
async fn a_link_to_the_old_address_proves_nothing_of_the_new_one() {
    let world = World::new().await;
    let (nora, old) = nora(&world).await;
    let input = UpdateProfile { email: Some("new@example.com".into()), ..UpdateProfile::default() };
    accounts::update_profile(&world.cx(), &nora, &input).await.unwrap();
    assert_eq!(follow(&world, &old).await, Err(LINK_EXPIRED));
    assert!(!is_verified(&world, &nora).await);
    let new = last_mail(&world, "new@example.com").await;
    follow(&world, &new).await.unwrap();
    assert!(is_verified(&world, &nora).await);
}

#[tokio::test]
async fn six_mails_an_hour_are_enough() {
    let world = World::new().await;
    let (nora, _) = nora(&world).await;
    for _ in 0..5 {
        accounts::request_email_code(&world.cx(), &nora).await.unwrap();
    }
    let refused = accounts::request_email_code(&world.cx(), &nora).await;
    assert!(matches!(refused, Err(AppError::SlowDown { .. })), "{refused:?}");
    world.clock.advance(Duration::minutes(61));
    accounts::request_email_code(&world.cx(), &nora).await.unwrap();
}
