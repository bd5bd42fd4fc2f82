//! Mails about accounts are written in their reader's language.

use super::*;
use i18n::Lang;
use model::accounts::BeginRegistration;
use model::preferences::UpdatePreferences;

fn is_arabic(mail: &Mail) -> bool {
    mail.html.contains("lang=\"ar\" dir=\"rtl\"") && mail.subject.chars().any(|c| ('ء'..='ي').contains(&c))
}

async fn prefer(world: &World, who: &Customer, language: &str) {
    let input = UpdatePreferences { language: Some(language.into()), ..UpdatePreferences::default() };
    domain::preferences::update(&world.cx(), who, &input).await.unwrap();
}

#[tokio::test]
async fn whoever_registers_in_arabic_gets_arabic_mails() {
    let world = World::new().await;
    register(&world.cx_in(Lang::Ar), "nora@example.com").await.unwrap();
    let mail = last_mail(&world, "nora@example.com").await;
    assert!(is_arabic(&mail), "{}", mail.subject);
    code_in(&mail.text);
    // nobody's request stands behind this one, and the asker's language does not matter
    forget_password(&world.cx_in(Lang::En), "nora@example.com").await;
    let mail = last_mail(&world, "nora@example.com").await;
    assert!(is_arabic(&mail), "{}", mail.subject);
}

#[tokio::test]
async fn an_address_without_an_account_is_answered_in_the_language_of_the_page() {
    let world = World::new().await;
    let input = BeginRegistration { email: "nora@example.com".into() };
    accounts::begin_registration(&world.cx_in(Lang::Ar), &nobody(), &input).await.unwrap();
    assert!(is_arabic(&last_mail(&world, "nora@example.com").await));
}

#[tokio::test]
async fn the_choice_counts_more_than_the_language_of_the_request() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    prefer(&world, &mia.customer(), "ar").await;
    open_browser(&world.cx_in(Lang::En), &mia, "laptop").await.unwrap();
    assert!(is_arabic(&last_mail(&world, &mia.email).await), "news of a device");
    accounts::change_password(&world.cx_in(Lang::En), &mia.customer(), &new_password(&mia)).await.unwrap();
    assert!(is_arabic(&last_mail(&world, &mia.email).await), "a changed password");
    let who = accounts::identify(&world.cx(), mia.customer().login_id()).await.unwrap();
    assert_eq!(who.identity().unwrap().lang, Some(Lang::Ar));
    prefer(&world, &mia.customer(), "en").await;
    forget_password(&world.cx_in(Lang::Ar), &mia.email).await;
    assert!(!is_arabic(&last_mail(&world, &mia.email).await));
}
