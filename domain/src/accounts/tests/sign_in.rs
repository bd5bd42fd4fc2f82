//! Signing in with address and password.

use super::*;
use accounts::ApiStep;
use model::accounts::SetStatus;
use sqlx::Connection;
use testkit::Changes;

#[tokio::test]
async fn the_case_of_the_address_does_not_matter() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let step = try_password(&world.cx(), "MIA@Example.COM", &mia.password).await.unwrap();
    assert!(matches!(step, ApiStep::SignedIn(signed_in) if signed_in.user.id == mia.id()));
}

#[tokio::test]
async fn every_refusal_is_in_the_same_words() {
    let world = World::new().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    assert_eq!(try_password(&world.cx(), &mia.email, "not-her-password").await.unwrap_err(), WRONG);
    assert_eq!(try_password(&world.cx(), "nobody@example.com", &mia.password).await.unwrap_err(), WRONG);
    let off = SetStatus { is_active: false, reason: "asked for it".into() };
    accounts::set_status(&world.cx(), &chief.as_admin(), mia.id(), &off).await.unwrap();
    assert_eq!(try_password(&world.cx(), &mia.email, &mia.password).await.unwrap_err(), WRONG);
    assert_eq!(open_browser(&world.cx(), &mia, "laptop").await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn an_old_hash_is_renewed_at_sign_in() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let stronger = world.other_process(Changes { hash_memory_kib: 16, seed: 2, ..Changes::default() });
    let is_new = "select count(*) from users where password_hash like '$argon2id$v=19$m=16,%'";
    assert!(try_password(&stronger, &mia.email, "not-her-password").await.is_err());
    assert_eq!(world.count(is_new).await, 0, "a wrong password renews nothing");
    try_password(&stronger, &mia.email, &mia.password).await.unwrap();
    assert_eq!(world.count(is_new).await, 1);
    try_password(&stronger, &mia.email, &mia.password).await.unwrap();
    assert!(accounts::authenticate(&world.cx(), &mia.access_token).await.is_ok(), "nobody is signed out");
}

#[tokio::test]
async fn three_sign_ins_at_once_renew_the_hash_and_all_get_in() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let stronger = world.other_process(Changes { hash_memory_kib: 16, seed: 2, ..Changes::default() });
    let all = (0..3).map(|_| try_password(&stronger, &mia.email, &mia.password));
    for step in futures::future::join_all(all).await {
        assert!(step.is_ok(), "{step:?}");
    }
}

/// Does `change` to Mia's row, and commits it only while her sign-in is under way.
async fn sign_in_while(world: &World, mia: &Person, change: &str) -> Result<Login> {
    let mut owner = world.owner().await;
    let mut tx = owner.begin().await.unwrap();
    sqlx::raw_sql(change).execute(&mut *tx).await.unwrap();
    let cx = world.cx();
    let commit = async {
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        tx.commit().await.unwrap();
    };
    let (login, ()) = tokio::join!(open_browser(&cx, mia, "laptop"), commit);
    login
}

#[tokio::test]
async fn an_account_switched_off_meanwhile_is_not_opened() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let end = "update users set is_active = false where email = 'mia@example.com';
        update logins set ended_at = now(), ended_why = 'test'";
    assert_eq!(sign_in_while(&world, &mia, end).await.unwrap_err(), WRONG);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_password_that_was_replaced_meanwhile_opens_nothing() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    let replace = format!(
        "update users set password_hash = (select password_hash from users where id = '{}') where id = '{}'",
        eve.id(),
        mia.id()
    );
    assert_eq!(sign_in_while(&world, &mia, &replace).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn an_idle_browser_session_ends_and_stays_ended() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let login = open_browser(&cx, &mia, "laptop").await.unwrap();
    world.clock.advance(chrono::Duration::days(13));
    assert!(is_open(&cx, login.id).await);
    world.clock.advance(chrono::Duration::days(13));
    assert!(is_open(&cx, login.id).await, "it was seen in between");
    world.clock.advance(chrono::Duration::days(14));
    assert!(!is_open(&cx, login.id).await);
    assert!(!is_open(&cx, login.id).await, "trying to use it does not wake it");
}

#[tokio::test]
async fn no_browser_session_outlives_sixty_days() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let login = open_browser(&cx, &mia, "laptop").await.unwrap();
    for _ in 0..6 {
        assert!(is_open(&cx, login.id).await);
        world.clock.advance(chrono::Duration::days(10));
    }
    assert!(!is_open(&cx, login.id).await);
}
