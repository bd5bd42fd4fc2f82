//! What staff may do with accounts.

use super::*;
use accounts::UserFilter;
use model::PageRequest;
use model::accounts::{Permission, Role, SetRole, SetStatus, User};

fn status(is_active: bool) -> SetStatus {
    SetStatus { is_active, reason: "because of a test".into() }
}

fn role(role: Role, permissions: &[Permission]) -> SetRole {
    SetRole { role, permissions: permissions.to_vec(), reason: "because of a test".into() }
}

async fn switch(world: &World, who: &Person, whom: &Person, is_active: bool) -> Result<User> {
    accounts::set_status(&world.cx(), &who.as_admin(), whom.id(), &status(is_active)).await
}

async fn give(world: &World, who: &Person, whom: &Person, input: &SetRole) -> Result<User> {
    accounts::set_role(&world.cx(), &who.as_superadmin(), whom.id(), input).await
}

const LAST: AppError = AppError::Refused(Reason::LastSuperadmin);

#[tokio::test]
async fn switching_accounts_takes_the_permission() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let most: Vec<Permission> =
        Permission::ALL.iter().copied().filter(|permission| *permission != Permission::Users).collect();
    let (other, clerk) = (world.admin("olaf", &most).await, world.admin("ulla", &[Permission::Users]).await);
    assert_eq!(switch(&world, &other, &mia, false).await.unwrap_err(), AppError::Forbidden);
    assert!(!switch(&world, &clerk, &mia, false).await.unwrap().is_active);
    assert!(switch(&world, &clerk, &mia, true).await.unwrap().is_active);
    let unknown = uuid::Uuid::nil().into();
    let refused = accounts::set_status(&world.cx(), &clerk.as_admin(), unknown, &status(false)).await;
    assert_eq!(refused.unwrap_err(), AppError::NotFound);
    world.assert_sound().await;
}

#[tokio::test]
async fn who_is_no_staff_is_no_admin_at_any_door() {
    let world = World::new().await;
    for role in [Role::Customer, Role::Vendor, Role::Courier] {
        let person = world.person(role.code(), role, &[]).await;
        assert_eq!(person.who().admin().unwrap_err(), AppError::Forbidden);
        assert_eq!(person.who().superadmin().unwrap_err(), AppError::Forbidden);
    }
    let clerk = world.admin("ulla", Permission::ALL).await;
    assert_eq!(clerk.who().superadmin().unwrap_err(), AppError::Forbidden);
    assert_eq!(Who::nobody().admin().unwrap_err(), UNAUTHENTICATED);
}

#[tokio::test]
async fn only_a_superadmin_switches_staff() {
    let world = World::new().await;
    let clerk = world.admin("ulla", &[Permission::Users]).await;
    let (other, chief) = (world.admin("olaf", &[]).await, world.superadmin("chief").await);
    assert_eq!(switch(&world, &clerk, &other, false).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(switch(&world, &clerk, &chief, false).await.unwrap_err(), AppError::Forbidden);
    assert!(!switch(&world, &chief, &other, false).await.unwrap().is_active);
}

#[tokio::test]
async fn every_act_has_a_reason_and_an_audit_row() {
    let world = World::new().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let missing = AppError::field("reason", FieldProblem::Required);
    let blank = SetStatus { is_active: false, reason: "  ".into() };
    let refused = accounts::set_status(&world.cx(), &chief.as_admin(), mia.id(), &blank).await;
    assert_eq!(refused.unwrap_err(), missing);
    let blank = SetRole { reason: String::new(), ..role(Role::Admin, &[]) };
    assert_eq!(give(&world, &chief, &mia, &blank).await.unwrap_err(), missing);
    assert_eq!(world.count("select count(*) from audit_log").await, 0);

    switch(&world, &chief, &mia, false).await.unwrap();
    give(&world, &chief, &mia, &role(Role::Admin, &[Permission::Users, Permission::Users])).await.unwrap();
    let filter = domain::admin::AuditFilter::default();
    let rows = domain::admin::audit_log(&world.cx(), &chief.as_admin(), &filter, PageRequest::default())
        .await
        .unwrap()
        .items;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.action.as_str(), row.before.clone().unwrap(), row.after.clone().unwrap()))
        .collect();
    let roles =
        |role: &str, permissions: &[&str]| serde_json::json!({"role": role, "permissions": permissions});
    let active = |is: bool| serde_json::json!({ "isActive": is });
    assert_eq!(
        told,
        [
            ("user.set_role", roles("CUSTOMER", &[]), roles("ADMIN", &["users"])),
            ("user.set_status", active(true), active(false)),
        ]
    );
    for row in &rows {
        assert_eq!((row.actor_id, row.actor_email.as_str()), (Some(chief.id()), "chief@example.com"));
        assert_eq!(row.target_id, mia.id().to_string());
        assert_eq!(row.reason.as_deref(), Some("because of a test"));
        assert_eq!((row.ip.as_deref(), row.request_id.as_deref()), (Some("198.51.100.1"), Some("test")));
    }
    assert_eq!(happened(&world, "user.deactivated").await, 1);
    assert_eq!(happened(&world, "user.role_changed").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_role_brings_its_permissions_and_takes_them_away() {
    let world = World::new().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let admin = give(&world, &chief, &mia, &role(Role::Admin, &[Permission::Orders])).await.unwrap();
    assert_eq!(admin.permissions, Some(vec![Permission::Orders]));
    let who = accounts::authenticate(&world.cx(), &mia.access_token).await.unwrap();
    assert_eq!(who.admin().unwrap().needs(Permission::Orders), Ok(()), "at once, without a new sign-in");
    assert_eq!(who.admin().unwrap().needs(Permission::Users), Err(AppError::Forbidden));
    let vendor = give(&world, &chief, &mia, &role(Role::Vendor, &[Permission::Orders])).await.unwrap();
    assert_eq!((vendor.role, vendor.permissions), (Role::Vendor, None));
    let raised = give(&world, &chief, &mia, &role(Role::Superadmin, &[])).await.unwrap();
    assert_eq!(raised.permissions.unwrap(), Permission::ALL);
}

#[tokio::test]
async fn the_last_superadmin_stays() {
    let world = World::new().await;
    let (chief, retired) = (world.superadmin("chief").await, world.superadmin("retired").await);
    switch(&world, &chief, &retired, false).await.unwrap();
    assert_eq!(switch(&world, &chief, &chief, false).await.unwrap_err(), LAST);
    assert_eq!(give(&world, &chief, &chief, &role(Role::Admin, &[])).await.unwrap_err(), LAST);
    switch(&world, &chief, &retired, true).await.unwrap();
    give(&world, &chief, &chief, &role(Role::Customer, &[])).await.unwrap();
}

#[tokio::test]
async fn two_superadmins_cannot_remove_each_other_at_once() {
    for round in 0..5 {
        let world = World::new().await;
        let (one, two) = (world.superadmin("one").await, world.superadmin("two").await);
        let demote = role(Role::Customer, &[]);
        let answers = if round % 2 == 0 {
            let pair = tokio::join!(give(&world, &one, &two, &demote), give(&world, &two, &one, &demote));
            [pair.0, pair.1]
        } else {
            let pair = tokio::join!(switch(&world, &one, &two, false), give(&world, &two, &one, &demote));
            [pair.0, pair.1]
        };
        let refusals: Vec<_> = answers.into_iter().filter_map(Result::err).collect();
        assert_eq!(refusals, [LAST]);
        let left = "select count(*) from users where role = 'SUPERADMIN' and is_active";
        assert_eq!(world.count(left).await, 1);
    }
}

#[tokio::test]
async fn staff_find_people() {
    let world = World::new().await;
    let clerk = world.admin("ulla", &[Permission::Users]).await;
    let (mia, _) = (world.customer("mia").await, world.person("vera", Role::Vendor, &[]).await);
    let find = async |filter: UserFilter| {
        let page =
            accounts::users(&world.cx(), &clerk.as_admin(), &filter, PageRequest::default()).await.unwrap();
        page.items.into_iter().map(|user| user.first_name).collect::<Vec<_>>()
    };
    assert_eq!(find(UserFilter::default()).await.len(), 3);
    assert_eq!(find(UserFilter { role: Some(Role::Vendor), ..Default::default() }).await, ["vera"]);
    assert_eq!(find(UserFilter { search: Some("MIA@".into()), ..Default::default() }).await, ["mia"]);
    assert_eq!(
        find(UserFilter { search: Some("%".into()), ..Default::default() }).await,
        Vec::<String>::new()
    );
    switch(&world, &clerk, &mia, false).await.unwrap();
    assert_eq!(find(UserFilter { is_active: Some(false), ..Default::default() }).await, ["mia"]);
    let nosy = world.admin("olaf", &[Permission::Orders]).await;
    let refused =
        accounts::users(&world.cx(), &nosy.as_admin(), &UserFilter::default(), PageRequest::default()).await;
    assert_eq!(refused.unwrap_err(), AppError::Forbidden);
}

#[tokio::test]
async fn the_operator_changes_nothing_that_is_there() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let mut account = newcomer("MIA@example.com").validate().unwrap();
    account.role = Role::Superadmin;
    assert_eq!(accounts::create_by_operator(&world.cx(), &account, &[]).await, Ok(None));
    assert_eq!(accounts::me(&world.cx(), &mia.customer()).await.unwrap().role, Role::Customer);
}
