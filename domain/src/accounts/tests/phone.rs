//! Proving a phone by text message.

use super::*;
use chrono::Duration;
use model::accounts::{RequestPhoneCode, VerifyPhoneCode};
use model::preferences::UpdatePreferences;

const PHONE: &str = "+4915112345678";

async fn ask(world: &World, who: &Customer, phone: &str) -> String {
    let input = RequestPhoneCode { phone: phone.into() };
    accounts::request_phone_code(&world.cx(), who, &input).await.unwrap();
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    world.mailbox.texts_to(PHONE).pop().expect("a text message")
}

async fn prove(world: &World, who: &Customer, code: &str) -> Result<()> {
    let input = VerifyPhoneCode { phone: PHONE.into(), code: code.into() };
    accounts::verify_phone_code(&world.cx(), who, &input).await
}

fn gone() -> AppError {
    AppError::field("code", FieldProblem::LinkExpired)
}

#[tokio::test]
async fn a_code_by_text_message_proves_the_phone_once() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    let code = code_in(&ask(&world, &mia, "0049 (151) 1234-5678").await);
    prove(&world, &mia, &code).await.unwrap();
    let user = accounts::me(&world.cx(), &mia).await.unwrap();
    assert_eq!((user.phone.as_deref(), user.is_phone_verified), (Some(PHONE), true));
    assert_eq!(prove(&world, &mia, &code).await, Err(gone()));
    assert_eq!(happened(&world, "user.phone_verified").await, 1);
}

#[tokio::test]
async fn the_code_lives_ten_minutes() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    let code = code_in(&ask(&world, &mia, PHONE).await);
    world.clock.advance(Duration::minutes(10));
    assert_eq!(prove(&world, &mia, &code).await, Err(gone()));
}

#[tokio::test]
async fn the_code_has_five_tries_and_is_for_one_person_and_phone() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let code = code_in(&ask(&world, &mia, PHONE).await);
    assert_eq!(prove(&world, &eve, &code).await, Err(gone()));
    let other = VerifyPhoneCode { phone: "+4915187654321".into(), code: code.clone() };
    assert_eq!(accounts::verify_phone_code(&world.cx(), &mia, &other).await, Err(gone()));
    for _ in 0..5 {
        assert_eq!(prove(&world, &mia, &not(&code)).await, Err(wrong_code()));
    }
    assert_eq!(prove(&world, &mia, &code).await, Err(TOO_MANY_TRIES));
}

#[tokio::test]
async fn a_phone_that_another_account_proved_is_taken() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let first = code_in(&ask(&world, &mia, PHONE).await);
    prove(&world, &mia, &first).await.unwrap();
    let second = code_in(&ask(&world, &eve, PHONE).await);
    assert_eq!(prove(&world, &eve, &second).await, Err(AppError::Refused(Reason::PhoneTaken)));
    assert_eq!(accounts::me(&world.cx(), &eve).await.unwrap().phone, None);
}

#[tokio::test]
async fn six_messages_an_hour_are_enough_whatever_the_phone() {
    let world = World::new().await;
    let eve = world.customer("eve").await.customer();
    let ask = async |n: u32| {
        let input = RequestPhoneCode { phone: format!("+49151000000{n:02}") };
        accounts::request_phone_code(&world.cx(), &eve, &input).await
    };
    for n in 0..6 {
        ask(n).await.unwrap();
    }
    let refused = ask(6).await;
    assert!(matches!(refused, Err(AppError::SlowDown { .. })), "{refused:?}");
}

#[tokio::test]
async fn the_message_is_in_the_readers_language() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    assert!(ask(&world, &mia, PHONE).await.contains("Give it to nobody"));
    let arabic = UpdatePreferences { language: Some("ar".into()), ..UpdatePreferences::default() };
    domain::preferences::update(&world.cx(), &mia, &arabic).await.unwrap();
    let text = ask(&world, &mia, PHONE).await;
    assert!(text.contains("رمز") && !text.contains("Give it"), "{text}");
    code_in(&text);
}
