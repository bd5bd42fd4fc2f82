//! Registration over the API.

use super::*;
use model::accounts::Role;

#[tokio::test]
async fn whoever_registers_is_signed_in_and_has_the_address_as_written() {
    let world = World::new().await;
    let cx = world.cx();
    let nora = register(&cx, "Nora@Example.com").await.unwrap();
    assert_eq!((nora.user.email.as_str(), nora.user.role), ("Nora@Example.com", Role::Customer));
    assert_eq!((nora.user.first_name.as_str(), nora.user.last_name.as_str()), ("Nora", "Test"));
    assert!(!nora.user.is_email_verified);
    let who = accounts::authenticate(&cx, &nora.tokens.access_token).await.unwrap();
    assert_eq!(who.identity().unwrap().user_id, nora.user.id);
    assert_eq!(happened(&world, "user.registered").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn an_address_belongs_to_one_account_whatever_its_case() {
    let world = World::new().await;
    register(&world.cx(), "nora@example.com").await.unwrap();
    let again = register(&world.cx(), "NORA@example.COM").await;
    assert_eq!(again.unwrap_err(), AppError::Refused(Reason::EmailTaken));
}

#[tokio::test]
async fn of_ten_registrations_at_once_one_wins() {
    let world = World::new().await;
    let cx = world.cx();
    let all = futures::future::join_all((0..10).map(|_| register(&cx, "nora@example.com"))).await;
    let refusals: Vec<_> = all.into_iter().filter_map(Result::err).collect();
    assert_eq!(refusals, vec![AppError::Refused(Reason::EmailTaken); 9]);
    world.assert_sound().await;
}

#[tokio::test]
async fn nobody_makes_themselves_staff() {
    let world = World::new().await;
    for role in [Role::Admin, Role::Superadmin, Role::Courier] {
        let input = Register { role: Some(role), ..newcomer("nora@example.com") };
        let refused = accounts::register(&world.cx(), &nobody(), &input).await;
        assert_eq!(refused.unwrap_err(), AppError::Forbidden, "{role:?}");
    }
    let seller = Register { role: Some(Role::Vendor), ..newcomer("nora@example.com") };
    let seller = accounts::register(&world.cx(), &nobody(), &seller).await.unwrap();
    assert_eq!(seller.user.role, Role::Vendor);
}

#[tokio::test]
async fn weak_passwords_are_refused_and_leave_no_account() {
    let world = World::new().await;
    let cases = [
        ("short-one", FieldProblem::TooShort { min: 10 }),
        ("Password123!", FieldProblem::PasswordTooCommon),
        ("Nora.Lund-2026", FieldProblem::PasswordHoldsAddress),
    ];
    for (password, problem) in cases {
        let input = Register { password: Secret::new(password), ..newcomer("nora.lund@example.com") };
        let refused = accounts::register(&world.cx(), &nobody(), &input).await;
        assert_eq!(refused.unwrap_err(), AppError::field("password", problem));
    }
    assert_eq!(world.count("select count(*) from users").await, 0);
}
