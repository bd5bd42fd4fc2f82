use super::{apply, called, decide, refused, seller};
use domain::vendors::{self, VendorQueue};
use model::accounts::Permission;
use model::vendors::{SetVendorStatus, VendorStatus};
use model::{AppError, PageRequest, Reason, VendorId};
use testkit::World;
use uuid::Uuid;

#[tokio::test]
async fn each_step_is_one_that_is_known_and_leaves_its_traces() {
    use VendorStatus::{Active, Pending, Rejected, Suspended};
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Vendors]).await;
    for (number, (before, after, is_known)) in [
        (Pending, Active, true),
        (Pending, Rejected, true),
        (Pending, Suspended, false),
        (Active, Suspended, true),
        (Active, Rejected, false),
        (Active, Active, false),
        (Rejected, Active, true),
        (Rejected, Suspended, false),
        (Suspended, Active, true),
        (Suspended, Rejected, false),
    ]
    .into_iter()
    .enumerate()
    {
        let owner = world.customer(&format!("person{number}")).await;
        let id = apply(&world, &owner.customer(), "Lamps").await.vendor.id;
        if before != Pending {
            let way: &[VendorStatus] = if before == Suspended { &[Active, Suspended] } else { &[before] };
            for step in way {
                decide(&world, &staff, id, *step).await.unwrap();
            }
        }
        let rows =
            async || world.count(&format!("select count(*) from audit_log where target_id = '{id}'")).await;
        let written = rows().await;
        let answer = decide(&world, &staff, id, after).await;
        if is_known {
            assert_eq!(answer.unwrap().status, after, "{before:?} to {after:?}");
            assert_eq!(rows().await, written + 1);
        } else {
            assert_eq!(answer.unwrap_err(), refused(Reason::InvalidTransition), "{before:?} to {after:?}");
            assert_eq!(rows().await, written);
        }
    }
    let changed = "select count(*) from audit_log where action = 'vendor.set_status' and reason = 'a test'
                   and before ->> 'status' = 'PENDING' and after ->> 'status' = 'REJECTED'";
    assert_eq!(world.count(changed).await, 3);
    world.assert_sound().await;
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_comes_too_late() {
    let world = World::new().await;
    let (sam, eva) =
        (world.admin("sam", &[Permission::Vendors]).await, world.admin("eva", &[Permission::Vendors]).await);
    for round in 0..5 {
        let owner = world.customer(&format!("person{round}")).await;
        let id = apply(&world, &owner.customer(), "Lamps").await.vendor.id;
        let say = async |who: &testkit::Person, status| {
            let seen_as = Some(VendorStatus::Pending);
            let input = SetVendorStatus { status, reason: "a test".into(), seen_as, confirm: None };
            vendors::set_status(&world.cx(), &who.as_admin(), id, &input).await
        };
        let answers =
            futures::future::join(say(&sam, VendorStatus::Active), say(&eva, VendorStatus::Rejected)).await;
        let (won, lost) = match answers {
            (Ok(won), Err(lost)) | (Err(lost), Ok(won)) => (won, lost),
            other => panic!("{other:?}"),
        };
        assert_eq!(lost, refused(Reason::InvalidTransition));
        let kept = vendors::mine(&world.cx(), &seller(&world, &owner).await).await.unwrap();
        assert_eq!(kept.vendor.status, won.status);
        let rows = format!("select count(*) from audit_log where target_id = '{id}'");
        assert_eq!(world.count(&rows).await, 1);
    }
    world.assert_sound().await;
}

#[tokio::test]
async fn nobody_decides_without_a_reason_or_with_a_wrong_name() {
    let world = World::new().await;
    let (owner, staff) = (world.customer("mia").await, world.admin("sam", &[Permission::Vendors]).await);
    let id = apply(&world, &owner.customer(), "Ada's Lamps").await.vendor.id;
    let say = async |status, reason: &str, confirm: Option<&str>| {
        let confirm = confirm.map(str::to_owned);
        let input = SetVendorStatus { status, reason: reason.into(), seen_as: None, confirm };
        match vendors::set_status(&world.cx(), &staff.as_admin(), id, &input).await {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid(errors)) => errors.iter().map(|error| error.field.clone()).collect(),
            Err(other) => panic!("{other:?}"),
        }
    };
    for status in [VendorStatus::Active, VendorStatus::Rejected, VendorStatus::Suspended] {
        assert_eq!(say(status, " ", None).await, ["reason"]);
    }
    assert_eq!(say(VendorStatus::Pending, "why not", None).await, ["status"]);
    assert_eq!(say(VendorStatus::Active, "checked", None).await, Vec::<String>::new());
    assert_eq!(say(VendorStatus::Suspended, "x", Some("")).await, ["confirm"]);
    assert_eq!(say(VendorStatus::Suspended, "x", Some("ada's lamps")).await, ["confirm"]);
    assert_eq!(say(VendorStatus::Suspended, "x", Some(" Ada's Lamps ")).await, Vec::<String>::new());
}

#[tokio::test]
async fn without_the_permission_nothing_is_seen_or_decided() {
    let world = World::new().await;
    let owner = world.customer("mia").await;
    let id = apply(&world, &owner.customer(), "Lamps").await.vendor.id;
    let others: Vec<Permission> =
        Permission::ALL.iter().copied().filter(|one| *one != Permission::Vendors).collect();
    let nosy = world.admin("olaf", &others).await;
    let (cx, who) = (world.cx(), nosy.as_admin());
    let page = PageRequest::default();
    assert_eq!(
        vendors::queue(&cx, &who, &VendorQueue::default(), page).await.unwrap_err(),
        AppError::Forbidden
    );
    assert_eq!(vendors::counts(&cx, &who).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(vendors::file(&cx, &who, id).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(decide(&world, &nosy, id, VendorStatus::Active).await.unwrap_err(), AppError::Forbidden);
    let chief = world.superadmin("chief").await;
    let nowhere = VendorId(Uuid::nil());
    assert_eq!(decide(&world, &chief, nowhere, VendorStatus::Active).await.unwrap_err(), AppError::NotFound);
}

#[tokio::test]
async fn the_queue_is_narrowed_and_counted() {
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Vendors]).await;
    let mut ids = Vec::new();
    for (person, name) in [("mia", "Lamps"), ("ada", "Chairs"), ("eve", "Tables")] {
        let owner = world.customer(person).await;
        ids.push(apply(&world, &owner.customer(), name).await.vendor.id);
        world.clock.advance(chrono::Duration::minutes(1));
    }
    decide(&world, &staff, ids[1], VendorStatus::Active).await.unwrap();
    let names = async |status: Option<VendorStatus>, search: &str| -> Vec<String> {
        let filter = VendorQueue { status, search: Some(search.into()) };
        let found =
            vendors::queue(&world.cx(), &staff.as_admin(), &filter, PageRequest::default()).await.unwrap();
        assert_eq!(found.pagination.total, found.items.len() as i64);
        found.items.into_iter().map(|store| store.vendor.store_name).collect()
    };
    assert_eq!(names(Some(VendorStatus::Pending), "").await, ["Lamps", "Tables"], "longest waiting first");
    assert_eq!(names(None, "").await, ["Tables", "Chairs", "Lamps"], "newest first");
    assert_eq!(names(None, "CHAI").await, ["Chairs"]);
    assert_eq!(names(None, "eve@example").await, ["Tables"], "by the keeper's address");
    assert_eq!(names(None, "%").await, Vec::<String>::new(), "no wildcards");
    let counts = vendors::counts(&world.cx(), &staff.as_admin()).await.unwrap();
    let counts: Vec<i64> = counts.into_iter().map(|(_, count)| count).collect();
    assert_eq!(counts, [2, 1, 0, 0]);

    let file = vendors::file(&world.cx(), &staff.as_admin(), ids[1]).await.unwrap();
    assert_eq!(file.store.owner.unwrap().email, "ada@example.com");
    assert_eq!((file.places.len(), file.history.len()), (1, 1));
    assert_eq!(file.history[0].actor_email, "sam@example.com");
}

#[tokio::test]
async fn the_house_has_one_store_which_nobody_stops() {
    let world = World::new().await;
    let chief = world.superadmin("chief").await;
    let mia = world.customer("mia").await;
    assert_eq!(apply(&world, &mia.customer(), "DropCart").await.vendor.slug, "dropcart");
    let cx = world.cx();
    let ask = async || {
        let mut tx = cx.begin(&chief.as_admin()).await.unwrap();
        let id = vendors::house(&mut tx, &cx).await.unwrap();
        tx.commit().await.unwrap();
        id
    };
    let ids = futures::future::join_all((0..5).map(|_| ask())).await;
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_eq!(world.count("select count(*) from vendors where is_house and slug = 'dropcart-2'").await, 1);
    let stop = decide(&world, &chief, ids[0], VendorStatus::Suspended).await;
    assert_eq!(stop.unwrap_err(), AppError::NotFound);
    let all = vendors::queue(&cx, &chief.as_admin(), &VendorQueue::default(), PageRequest::default())
        .await
        .unwrap();
    assert_eq!(all.items.len(), 1, "only those that people keep");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_store_of_another_name_is_another() {
    let world = World::new().await;
    let (mia, ada) = (world.customer("mia").await.customer(), world.customer("ada").await.customer());
    let same = [
        vendors::apply(&world.cx(), &mia, &called("X")).await,
        vendors::apply(&world.cx(), &ada, &called("X")).await,
    ];
    let slugs: Vec<String> = same.into_iter().map(|store| store.unwrap().vendor.slug).collect();
    assert_eq!(slugs, ["x", "x-2"]);
}
