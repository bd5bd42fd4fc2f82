//! The audit log, and the doctor: each of its questions finds what was broken for it.

use domain::accounts::{self, Customer};
use domain::addresses;
use domain::admin::{self, AuditFilter};
use domain::kit::{System, audit, jobs};
use model::accounts::{Permission, SetStatus};
use model::addresses::WriteAddress;
use model::{AppError, PageRequest};
use testkit::{Person, World};

async fn switch_thrice(world: &World) -> Person {
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    for is_active in [false, true, false] {
        let status = SetStatus { is_active, reason: "a test".into() };
        accounts::set_status(&world.cx(), &chief.as_admin(), mia.id(), &status).await.unwrap();
    }
    world.assert_sound().await;
    chief
}

/// The checks that found something, by the start of their names.
async fn found(world: &World) -> Vec<String> {
    let findings = admin::doctor(&world.cx()).await.unwrap();
    let mut names: Vec<String> = findings
        .iter()
        .map(|finding| finding.check.split(':').next().unwrap_or_default().to_owned())
        .collect();
    names.dedup();
    names
}

#[tokio::test]
async fn the_doctor_sees_a_changed_row_of_the_audit_log() {
    for tampering in [
        "update audit_log set reason = 'another' where seq = 2",
        "update audit_log set actor_email = 'somebody@example.com' where seq = 1",
        "update audit_log set before = '{}' where seq = 3",
        "update audit_log set hash = 'x' where seq = 3",
        "delete from audit_log where seq = 2",
        "delete from audit_log where seq = 1",
    ] {
        let world = World::new().await;
        switch_thrice(&world).await;
        world.tamper(tampering).await;
        assert_eq!(found(&world).await, ["audit log"], "{tampering}");
    }
}

#[tokio::test]
async fn entries_written_at_once_make_one_chain() {
    let world = World::new().await;
    let chief = world.superadmin("chief").await;
    let (cx, chief) = (world.cx(), chief.as_admin());
    let write = async || {
        let mut tx = cx.begin(&System).await.unwrap();
        let entry = audit::Entry {
            action: "test.write",
            target_type: "test",
            target_id: "1".into(),
            before: None,
            after: None,
            reason: None,
        };
        audit::record(&mut tx, &cx, chief.signature(), entry).await.unwrap();
        tx.commit().await.unwrap();
    };
    futures::future::join_all((0..60).map(|_| write())).await;
    world.assert_sound().await;
    assert_eq!(world.count("select count(*) from audit_log").await, 60);
}

#[tokio::test]
async fn the_audit_log_is_read_with_the_permission_only() {
    let world = World::new().await;
    let chief = switch_thrice(&world).await;
    let read = async |who: &Person, filter: AuditFilter| {
        admin::audit_log(&world.cx(), &who.as_admin(), &filter, PageRequest::default()).await
    };
    let nosy = world.admin("olaf", &[Permission::Users]).await;
    assert_eq!(read(&nosy, AuditFilter::default()).await.unwrap_err(), AppError::Forbidden);
    let guard = world.admin("gerd", &[Permission::Security]).await;
    assert_eq!(read(&guard, AuditFilter::default()).await.unwrap().items.len(), 3);
    let by = |actor| AuditFilter { actor: Some(actor), ..AuditFilter::default() };
    assert_eq!(read(&guard, by(chief.id())).await.unwrap().items.len(), 3);
    assert_eq!(read(&guard, by(guard.id())).await.unwrap().items.len(), 0);
}

async fn live_somewhere(world: &World, who: &Customer) {
    let address = WriteAddress {
        recipient: "Mia Test".into(),
        street: "Main street 1".into(),
        city: "Ulm".into(),
        zip_code: "12345".into(),
        country: "DE".into(),
        ..WriteAddress::default()
    };
    addresses::add(&world.cx(), who, &address).await.unwrap();
}

#[tokio::test]
async fn the_doctor_finds_what_was_planted() {
    for (check, damage) in [
        ("addresses", "update addresses set is_default = false"),
        ("accounts", "update users set is_active = false"),
        ("accounts", "delete from events where kind = 'user.registered'"),
        ("tokens", "update refresh_tokens set used_at = created_at - interval '1 second'"),
        ("jobs", "update jobs set parked_at = now()"),
        (
            "idempotency",
            "insert into idempotency_keys (principal, key, request_hash, status, claimed_at, finished_at)
             values ('mia', 'key', '', 201, now(), now())",
        ),
    ] {
        let world = World::new().await;
        let mia = world.customer("mia").await;
        live_somewhere(&world, &mia.customer()).await;
        accounts::request_phone_code(
            &world.cx(),
            &mia.customer(),
            &model::accounts::RequestPhoneCode { phone: "+4915112345678".into() },
        )
        .await
        .unwrap();
        assert!(jobs::depths(&world.cx()).await.unwrap().0 > 0, "something to park");
        world.assert_sound().await;
        world.tamper(damage).await;
        assert_eq!(found(&world).await, [check], "{damage}");
    }
}

#[tokio::test]
async fn a_settings_row_of_the_wrong_type_is_found() {
    let world = World::new().await;
    world.assert_sound().await;
    world
        .tamper(
            "insert into settings (key, value, updated_at) values ('limits.authPerMinute', '\"ten\"', now())",
        )
        .await;
    assert_eq!(found(&world).await, ["settings"]);
}

#[tokio::test]
async fn the_lag_is_the_age_of_the_oldest_event_that_waits() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    world.run_jobs().await;
    assert_eq!(admin::event_lag(&world.cx()).await, Ok(0));
    let input = model::accounts::ChangePassword {
        current_password: model::accounts::Secret::new(mia.password.as_str()),
        new_password: model::accounts::Secret::new("entirely-new-words-3"),
    };
    accounts::change_password(&world.cx(), &mia.customer(), &input).await.unwrap();
    world.clock.advance(chrono::Duration::seconds(42));
    assert_eq!(admin::event_lag(&world.cx()).await, Ok(42));
}
