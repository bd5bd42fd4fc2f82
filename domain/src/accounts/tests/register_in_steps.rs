//! Registration in steps: address, proof, name and password.

use super::*;
use chrono::Duration;
use i18n::Lang;
use model::RegistrationId;
use model::accounts::{BeginRegistration, CompleteRegistration, Role};

const NORA: &str = "nora@example.com";

async fn begin(world: &World, email: &str) -> RegistrationId {
    let input = BeginRegistration { email: email.into() };
    accounts::begin_registration(&world.cx(), &nobody(), &input).await.unwrap()
}

async fn prove(world: &World, id: RegistrationId, code: &str) -> Result<()> {
    accounts::prove_registration(&world.cx(), &nobody(), id, code).await
}

async fn complete(world: &World, id: RegistrationId) -> Result<Login> {
    let input = CompleteRegistration {
        name: "Nora Test".into(),
        password: Secret::new("a-long-secret-of-hers"),
        sells: false,
    };
    accounts::complete_registration(&world.cx(), &nobody(), id, &input, None).await
}

#[tokio::test]
async fn address_code_and_password_make_a_verified_account() {
    let world = World::new().await;
    let id = begin(&world, NORA).await;
    let code = code_in(&last_mail(&world, NORA).await.text);
    assert_eq!(prove(&world, id, &not(&code)).await, Err(wrong_code()));
    prove(&world, id, &code).await.unwrap();
    let login = complete(&world, id).await.unwrap();
    assert!(login.user.is_email_verified);
    assert_eq!(login.user.role, Role::Customer);
    assert!(is_open(&world.cx(), login.id).await);
    assert_eq!(complete(&world, id).await.unwrap_err(), LINK_EXPIRED, "a proof opens one account");
    assert_eq!(prove(&world, id, &code).await, Err(AppError::field("code", FieldProblem::LinkExpired)));
    world.assert_sound().await;
}

#[tokio::test]
async fn whoever_opens_the_link_goes_on_and_whoever_began_does_not() {
    let world = World::new().await;
    let begun = begin(&world, NORA).await;
    let token = token_in(&last_mail(&world, NORA).await);
    let proven = accounts::prove_registration_by_link(&world.cx(), &nobody(), &token).await.unwrap();
    let stranger = complete(&world, begun).await;
    assert_eq!(stranger.unwrap_err(), LINK_EXPIRED, "Eve began with Nora's address and waited for her click");
    assert_eq!(complete(&world, proven).await.unwrap().user.email, NORA);
    let again = accounts::prove_registration_by_link(&world.cx(), &nobody(), &token).await;
    assert_eq!(again, Err(LINK_EXPIRED));
}

#[tokio::test]
async fn nothing_is_completed_without_a_proof() {
    let world = World::new().await;
    let id = begin(&world, NORA).await;
    assert_eq!(complete(&world, id).await.unwrap_err(), LINK_EXPIRED);
    let code = code_in(&last_mail(&world, NORA).await.text);
    for _ in 0..5 {
        assert_eq!(prove(&world, id, &not(&code)).await, Err(wrong_code()));
    }
    assert_eq!(prove(&world, id, &code).await, Err(TOO_MANY_TRIES));
    assert_eq!(complete(&world, id).await.unwrap_err(), LINK_EXPIRED);
    assert_eq!(world.count("select count(*) from users").await, 0);
}

#[tokio::test]
async fn a_proof_waits_an_hour_at_most() {
    let world = World::new().await;
    let id = begin(&world, NORA).await;
    let mail = last_mail(&world, NORA).await;
    prove(&world, id, &code_in(&mail.text)).await.unwrap();
    world.clock.advance(Duration::minutes(60));
    assert_eq!(complete(&world, id).await.unwrap_err(), LINK_EXPIRED);
    let late = accounts::prove_registration_by_link(&world.cx(), &nobody(), &token_in(&mail)).await;
    assert_eq!(late, Err(LINK_EXPIRED));
}

#[tokio::test]
async fn a_taken_address_gets_another_mail_and_the_same_answer() {
    let world = World::new().await;
    world.customer("mia").await;
    let input = BeginRegistration { email: "MIA@example.com".into() };
    let id = accounts::begin_registration(&world.cx_in(Lang::Ar), &nobody(), &input).await.unwrap();
    let mail = last_mail(&world, "mia@example.com").await;
    assert_eq!(mail.subject, "You already have an account", "in its reader's language, not the asker's");
    assert!(!mail.text.contains("token="), "{}", mail.text);
    assert_eq!(prove(&world, id, "000000").await, Err(wrong_code()), "as for an address that is free");
    assert_eq!(complete(&world, id).await.unwrap_err(), LINK_EXPIRED);
}

#[tokio::test]
async fn an_address_taken_after_the_proof_is_refused() {
    let world = World::new().await;
    let id = begin(&world, NORA).await;
    let code = code_in(&last_mail(&world, NORA).await.text);
    prove(&world, id, &code).await.unwrap();
    register(&world.cx(), NORA).await.unwrap();
    assert_eq!(complete(&world, id).await.unwrap_err(), AppError::Refused(Reason::EmailTaken));
}

#[tokio::test]
async fn the_password_must_not_hold_the_proven_address() {
    let world = World::new().await;
    let id = begin(&world, "nora.lund@example.com").await;
    let code = code_in(&last_mail(&world, "nora.lund@example.com").await.text);
    prove(&world, id, &code).await.unwrap();
    let input =
        CompleteRegistration { name: "Nora".into(), password: Secret::new("nora.lund-2026"), sells: true };
    let refused = accounts::complete_registration(&world.cx(), &nobody(), id, &input, None).await;
    assert_eq!(refused.unwrap_err(), AppError::field("password", FieldProblem::PasswordHoldsAddress));
    let input = CompleteRegistration { password: Secret::new(NEW_PASSWORD), ..input };
    let login = accounts::complete_registration(&world.cx(), &nobody(), id, &input, None).await.unwrap();
    assert_eq!(login.user.role, Role::Vendor, "who sells is a vendor");
}
