use super::{apply, called, decide, refused, seller};
use domain::accounts;
use domain::settings;
use domain::vendors;
use model::accounts::{Permission, Role, SetRole};
use model::vendors::{ContactInfo, VendorStatus, WriteStore};
use model::{AppError, Reason};
use serde_json::json;
use testkit::World;

#[tokio::test]
async fn whoever_applies_becomes_a_seller_with_a_first_place_and_waits() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let store = apply(&world, &mia.customer(), "Ada's Lamps").await;
    assert_eq!((store.vendor.status, store.vendor.slug.as_str()), (VendorStatus::Pending, "adas-lamps"));
    assert_eq!(accounts::me(&world.cx(), &mia.customer()).await.unwrap().role, Role::Vendor);
    let places = vendors::places(&world.cx(), &seller(&world, &mia).await).await.unwrap();
    assert_eq!(
        places.iter().map(|place| (place.name.as_str(), place.is_default)).collect::<Vec<_>>(),
        [("Main", true)]
    );
    let events = "select count(*) from events where kind in ('vendor.applied', 'user.role_changed')";
    assert_eq!(world.count(events).await, 2);
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_keep_their_role_and_couriers_become_vendors() {
    let world = World::new().await;
    let sam = world.admin("sam", &[Permission::Orders]).await;
    apply(&world, &sam.customer(), "Sam's Socks").await;
    assert_eq!(accounts::me(&world.cx(), &sam.customer()).await.unwrap().role, Role::Admin);
    let carl = world.person("carl", Role::Courier, &[]).await;
    apply(&world, &carl.customer(), "Carl's Cars").await;
    assert_eq!(accounts::me(&world.cx(), &carl.customer()).await.unwrap().role, Role::Vendor);
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_applications_of_one_account_at_once_make_one_store() {
    let world = World::new().await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let names: Vec<_> = (0..10).map(|n| called(&format!("Store {}", n % 2))).collect();
    let asking = futures::future::join_all(names.iter().map(|name| vendors::apply(&cx, &mia, name))).await;
    assert_eq!(asking.iter().filter(|answer| answer.is_ok()).count(), 1, "{asking:?}");
    for answer in asking.into_iter().filter_map(Result::err) {
        assert_eq!(answer, refused(Reason::StoreExists));
    }
    assert_eq!(world.count("select count(*) from vendors").await, 1);
    assert_eq!(world.count("select count(*) from stores").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_stores_of_one_name_have_ten_slugs() {
    let world = World::new().await;
    let cx = world.cx();
    let mut people = Vec::new();
    for n in 0..10 {
        people.push(world.customer(&format!("person{n}")).await.customer());
    }
    let name = called("My Store");
    let asking =
        futures::future::join_all(people.iter().map(|person| vendors::apply(&cx, person, &name))).await;
    let mut slugs: Vec<String> = asking.into_iter().map(|answer| answer.unwrap().vendor.slug).collect();
    slugs.sort();
    slugs.dedup();
    assert_eq!(slugs.len(), 10);
    assert!(slugs.contains(&"my-store-2".to_owned()), "the API has a neighbour of that name: {slugs:?}");
    assert!(!slugs.contains(&"my-store".to_owned()), "{slugs:?}");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_rejected_one_changes_and_applies_again_with_the_same_store() {
    let world = World::new().await;
    let (mia, staff) = (world.customer("mia").await, world.admin("sam", &[Permission::Vendors]).await);
    let first = apply(&world, &mia.customer(), "Lamps").await;
    let again = WriteStore {
        description: Some("Lamps that are worth mending.".into()),
        contact_info: Some(ContactInfo { phone: Some("+49 731 123456".into()), ..ContactInfo::default() }),
        ..called("Better Lamps")
    };
    let ask = async || vendors::apply(&world.cx(), &mia.customer(), &again).await;
    assert_eq!(ask().await.unwrap_err(), refused(Reason::StoreExists), "it waits already");
    decide(&world, &staff, first.vendor.id, VendorStatus::Rejected).await.unwrap();
    let rejected = vendors::mine(&world.cx(), &seller(&world, &mia).await).await.unwrap();
    assert_eq!(rejected.status_reason.as_deref(), Some("a test"));

    let second = ask().await.unwrap();
    assert_eq!((second.vendor.id, second.vendor.status), (first.vendor.id, VendorStatus::Pending));
    assert_eq!((second.vendor.store_name.as_str(), second.status_reason), ("Better Lamps", None));
    assert_eq!(second.vendor.contact_info.phone.as_deref(), Some("+49 731 123456"));
    assert_eq!(ask().await.unwrap_err(), refused(Reason::StoreExists));
    decide(&world, &staff, first.vendor.id, VendorStatus::Active).await.unwrap();
    assert_eq!(ask().await.unwrap_err(), refused(Reason::StoreExists));
    decide(&world, &staff, first.vendor.id, VendorStatus::Suspended).await.unwrap();
    assert_eq!(ask().await.unwrap_err(), refused(Reason::StoreExists));
    world.assert_sound().await;
}

#[tokio::test]
async fn where_the_setting_says_so_stores_open_at_once() {
    let world = World::new().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let part = json!({"vendors.autoApprove": true});
    settings::change(&world.cx(), &chief.as_admin(), part.as_object().unwrap()).await.unwrap();
    let store = apply(&world, &mia.customer(), "Lamps").await;
    assert_eq!(store.vendor.status, VendorStatus::Active);
    let seen = vendors::get(&world.cx(), &accounts::Who::nobody().visitor(), "lamps").await.unwrap();
    assert_eq!(seen.id, store.vendor.id);
    assert_eq!(world.count("select count(*) from events where kind = 'vendor.approved'").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn whoever_is_no_seller_any_more_sells_nothing_more() {
    let world = World::new().await;
    let (ada, chief) = (world.seller("ada").await, world.superadmin("chief").await);
    let role = SetRole { role: Role::Customer, permissions: vec![], reason: "a test".into() };
    accounts::set_role(&world.cx(), &chief.as_superadmin(), ada.id(), &role).await.unwrap();
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    let store = vendors::mine(&world.cx(), &ada.seller()).await.unwrap();
    assert_eq!(store.vendor.status, VendorStatus::Suspended);
    assert!(store.status_reason.is_some());
    assert_eq!(world.count("select count(*) from events where kind = 'vendor.suspended'").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_store_needs_a_name() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    for input in [WriteStore::default(), called(" "), called(&"x".repeat(121)), called("see www.evil.test")] {
        let refused = vendors::apply(&world.cx(), &mia, &input).await.unwrap_err();
        let AppError::Invalid(errors) = refused else { panic!("{refused:?}") };
        assert_eq!(errors.0[0].field, "storeName");
    }
    assert_eq!(world.count("select count(*) from vendors").await, 0);
}
