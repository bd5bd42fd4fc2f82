//! Rules of settings.

use chrono::Duration;
use domain::admin::{self, AuditFilter};
use domain::settings;
use model::accounts::Permission;
use model::{AppError, FieldProblem, PageRequest};
use serde_json::{Map, Value, json};
use testkit::{Changes, Person, World};

fn part(value: &Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

async fn clerk(world: &World) -> Person {
    world.admin("sam", &[Permission::Settings, Permission::Security]).await
}

#[tokio::test]
async fn changing_them_takes_the_permission() {
    let world = World::new().await;
    let most: Vec<Permission> =
        Permission::ALL.iter().copied().filter(|permission| *permission != Permission::Settings).collect();
    let other = world.admin("olaf", &most).await;
    let wish = part(&json!({ "vendors.autoApprove": true }));
    let refused = settings::change(&world.cx(), &other.as_admin(), &wish).await;
    assert_eq!(refused.unwrap_err(), AppError::Forbidden);
    assert!(!domain::kit::settings::current(&world.cx()).await.unwrap().vendors_auto_approve);
    let clerk = clerk(&world).await;
    settings::change(&world.cx(), &clerk.as_admin(), &wish).await.unwrap();
    assert!(domain::kit::settings::current(&world.cx()).await.unwrap().vendors_auto_approve);
}

#[tokio::test]
async fn what_does_not_fit_is_refused_by_field_and_nothing_is_kept() {
    let world = World::new().await;
    let clerk = clerk(&world).await;
    let wrong = |expected: &str| FieldProblem::WrongType { expected: expected.into() };
    let days = FieldProblem::OutOfRange { min: 1, max: 3_650 };
    let rate = FieldProblem::OutOfRange { min: 1, max: 1_000_000 };
    for (key, value, problem) in [
        ("vendors.autoAprove", json!(true), FieldProblem::Unknown),
        ("vendors.autoApprove", json!("yes"), wrong("boolean")),
        ("security.sessionIdleDays", json!(1.5), wrong("whole number")),
        ("security.sessionIdleDays", json!(0), days.clone()),
        ("security.sessionMaxDays", json!(4_294_967_295_u32), days),
        ("limits.authPerMinute", json!(-1), rate.clone()),
        ("limits.requestsPerMinute", json!(18_446_744_073_709_551_615_u64), rate),
    ] {
        let mut wish = part(&json!({ "vendors.autoApprove": true }));
        wish.insert(key.to_owned(), value);
        let refused = settings::change(&world.cx(), &clerk.as_admin(), &wish).await;
        assert_eq!(refused.unwrap_err(), AppError::field(key, problem));
    }
    assert_eq!(
        *domain::kit::settings::current(&world.cx()).await.unwrap(),
        model::settings::Settings::default()
    );
    assert_eq!(world.count("select count(*) from settings").await, 0);
    assert_eq!(world.count("select count(*) from audit_log").await, 0);
}

#[tokio::test]
async fn the_audit_log_tells_before_and_after() {
    let world = World::new().await;
    let clerk = clerk(&world).await;
    for days in [20, 30] {
        let wish = part(&json!({ "security.sessionIdleDays": days }));
        settings::change(&world.cx(), &clerk.as_admin(), &wish).await.unwrap();
    }
    let filter = AuditFilter { action: Some("settings.change".into()), ..AuditFilter::default() };
    let rows =
        admin::audit_log(&world.cx(), &clerk.as_admin(), &filter, PageRequest::default()).await.unwrap();
    let told: Vec<_> = rows.items.into_iter().map(|row| (row.before.unwrap(), row.after.unwrap())).collect();
    let idle = |days: Value| json!({ "security.sessionIdleDays": days });
    assert_eq!(
        told,
        [(idle(json!(20)), idle(json!(30))), (idle(json!(14)), idle(json!(20)))],
        "before the first change the default was in force"
    );
    assert_eq!(world.count("select count(*) from events where kind = 'settings.changed'").await, 2);
    world.assert_sound().await;
}

#[tokio::test]
async fn this_process_knows_at_once_and_another_within_seconds() {
    let world = World::new().await;
    let clerk = clerk(&world).await;
    let other = world.other_process(Changes { seed: 2, ..Changes::default() });
    assert_eq!(domain::kit::settings::current(&other).await.unwrap().auth_per_minute, 10);
    let wish = part(&json!({ "limits.authPerMinute": 99 }));
    settings::change(&world.cx(), &clerk.as_admin(), &wish).await.unwrap();
    assert_eq!(domain::kit::settings::current(&world.cx()).await.unwrap().auth_per_minute, 99);
    assert_eq!(
        domain::kit::settings::current(&other).await.unwrap().auth_per_minute,
        10,
        "not asked for every request"
    );
    world.clock.advance(Duration::seconds(5));
    assert_eq!(domain::kit::settings::current(&other).await.unwrap().auth_per_minute, 99);
}

#[tokio::test]
async fn two_changes_at_once_are_both_kept_and_told_truly() {
    let world = World::new().await;
    let clerk = clerk(&world).await;
    let wishes: Vec<_> = (1..=8).map(|n| part(&json!({ "limits.authPerMinute": n }))).collect();
    let (cx, admin) = (world.cx(), clerk.as_admin());
    for change in
        futures::future::join_all(wishes.iter().map(|wish| settings::change(&cx, &admin, wish))).await
    {
        change.unwrap();
    }
    let chained = "select count(*) from (
        select before, lag(after) over (order by seq) as previous from audit_log) rows where before = previous";
    assert_eq!(world.count(chained).await, 7, "each started from what the one before left");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_key_of_a_version_that_is_gone_does_not_stop_the_shop() {
    let world = World::new().await;
    let clerk = clerk(&world).await;
    world.tamper("insert into settings (key, value, updated_at) values ('gone.setting', '1', now())").await;
    world.clock.advance(Duration::minutes(1));
    assert_eq!(domain::kit::settings::current(&world.cx()).await.unwrap().auth_per_minute, 10);
    let wish = part(&json!({ "limits.authPerMinute": 99 }));
    assert_eq!(settings::change(&world.cx(), &clerk.as_admin(), &wish).await.unwrap().auth_per_minute, 99);
    world.assert_sound().await;
}
