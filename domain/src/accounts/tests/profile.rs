//! The profile.

use super::*;
use model::accounts::{UpdateProfile, User};

async fn change(world: &World, who: &Customer, input: UpdateProfile) -> Result<User> {
    accounts::update_profile(&world.cx(), who, &input).await
}

#[tokio::test]
async fn what_is_left_out_stays() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let input = UpdateProfile { phone: Some("+49 151 12345678".into()), ..UpdateProfile::default() };
    let user = change(&world, &mia.customer(), input).await.unwrap();
    assert_eq!(user.phone.as_deref(), Some("+4915112345678"));
    assert_eq!((user.name.as_str(), user.email.as_str()), ("mia Test", "mia@example.com"));
    let input = UpdateProfile { last_name: Some("Lund".into()), ..UpdateProfile::default() };
    let user = change(&world, &mia.customer(), input).await.unwrap();
    assert_eq!((user.first_name.as_str(), user.last_name.as_str()), ("mia", "Lund"));
    assert_eq!(user.phone.as_deref(), Some("+4915112345678"));
    let input = UpdateProfile { name: Some("Mia Maria Lund".into()), ..UpdateProfile::default() };
    let user = change(&world, &mia.customer(), input).await.unwrap();
    assert_eq!((user.first_name.as_str(), user.last_name.as_str()), ("Mia", "Maria Lund"));
    let input = UpdateProfile { phone: Some(String::new()), ..UpdateProfile::default() };
    assert_eq!(change(&world, &mia.customer(), input).await.unwrap().phone, None, "empty removes it");
}

#[tokio::test]
async fn one_wrong_field_changes_nothing() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let input = UpdateProfile {
        name: Some("Somebody Else".into()),
        email: Some("nonsense".into()),
        phone: Some("12".into()),
        ..UpdateProfile::default()
    };
    let AppError::Invalid(errors) = change(&world, &mia.customer(), input).await.unwrap_err() else {
        panic!("expected problems")
    };
    let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["email", "phone"]);
    assert_eq!(accounts::me(&world.cx(), &mia.customer()).await.unwrap(), mia.user);
}

#[tokio::test]
async fn a_new_address_is_unproven_and_the_old_one_is_told() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let input = UpdateProfile { email: Some("new@example.com".into()), ..UpdateProfile::default() };
    let user = change(&world, &mia.customer(), input).await.unwrap();
    assert_eq!((user.email.as_str(), user.is_email_verified), ("new@example.com", false));
    assert_eq!(last_mail(&world, "mia@example.com").await.subject, "Your email address was changed");
    assert_eq!(last_mail(&world, "new@example.com").await.subject, "Confirm your email address");
    try_password(&world.cx(), "new@example.com", &mia.password).await.unwrap();
    assert_eq!(try_password(&world.cx(), &mia.email, &mia.password).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn the_same_address_again_is_no_change() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let input = UpdateProfile { email: Some(mia.email.clone()), ..UpdateProfile::default() };
    assert!(change(&world, &mia.customer(), input).await.unwrap().is_email_verified);
    assert_eq!(subjects(&world, &mia.email).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_taken_address_is_refused_whatever_its_case() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    world.customer("eve").await;
    let input = UpdateProfile {
        name: Some("Somebody Else".into()),
        email: Some("EVE@example.com".into()),
        ..UpdateProfile::default()
    };
    let refused = change(&world, &mia.customer(), input).await;
    assert_eq!(refused.unwrap_err(), AppError::Refused(Reason::EmailTaken));
    assert_eq!(accounts::me(&world.cx(), &mia.customer()).await.unwrap(), mia.user);
}

#[tokio::test]
async fn another_phone_is_unproven_and_the_same_one_stays_proven() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let prove = "update users set phone = '+4915112345678', phone_verified_at = now()";
    world.tamper(prove).await;
    let phone = |text: &str| UpdateProfile { phone: Some(text.into()), ..UpdateProfile::default() };
    let same = change(&world, &mia.customer(), phone("0049 151 12345678")).await.unwrap();
    assert!(same.is_phone_verified);
    let other = change(&world, &mia.customer(), phone("+4915187654321")).await.unwrap();
    assert!(!other.is_phone_verified);
}
