//! Staff take a product out of sight, and put it up again.

use super::input;
use domain::accounts::Who;
use domain::catalog;
use model::accounts::Permission;
use model::catalog::{SetTakenDown, Shown, StaffFilter, StockFilter};
use model::{AppError, PageRequest, ProductId, Reason};
use serde_json::json;
use testkit::World;

fn decision(taken_down: bool, reason: &str) -> SetTakenDown {
    SetTakenDown { taken_down, reason: reason.to_owned() }
}

/// Those of one moment have no order among them.
fn sorted(mut ids: Vec<ProductId>) -> Vec<ProductId> {
    ids.sort_by_key(|id| id.0);
    ids
}

fn shown(shown: Shown) -> StaffFilter {
    StaffFilter { shown, ..StaffFilter::default() }
}

#[tokio::test]
async fn what_is_taken_down_nobody_sees_until_staff_put_it_up_again() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await);
    let sam = world.admin("sam", &[Permission::Products]).await.as_admin();
    let lamp = world.product(&ada, "Lamp", 900, 3).await;
    let on_sale = async || super::browsing::names(&cx, &[]).await.len();
    assert_eq!(on_sale().await, 1);
    let down = catalog::set_taken_down(&cx, &sam, lamp.id, &decision(true, " Copied ")).await.unwrap();
    assert_eq!(down.taken_down.as_ref().map(|down| down.reason.as_str()), Some("Copied"));
    assert!(!down.is_on_sale());
    assert_eq!(on_sale().await, 0);
    assert!(matches!(catalog::get(&cx, &Who::nobody().visitor(), &lamp.slug).await, Err(AppError::NotFound)));

    // its store cannot bring it back
    super::change(&cx, &ada.keeper(), lamp.id, json!({"isActive": true, "name": "Lamp again"}))
        .await
        .unwrap();
    assert_eq!(on_sale().await, 0);
    let own = catalog::own(&cx, &ada.keeper(), lamp.id).await.unwrap();
    assert_eq!(own.taken_down.as_deref(), Some("Copied"), "and reads why");

    let up = catalog::set_taken_down(&cx, &sam, lamp.id, &decision(false, "Settled")).await.unwrap();
    assert_eq!((up.taken_down.clone(), up.is_on_sale()), (None, true));
    assert_eq!(on_sale().await, 1);
    for (action, reason) in [("product.take_down", "Copied"), ("product.put_up", "Settled")] {
        let rows =
            format!("select count(*) from audit_log where action = '{action}' and reason = '{reason}'");
        assert_eq!(world.count(&rows).await, 1, "{action}");
    }
    world.run_jobs().await;
    let letters = world.mailbox.mails_to(&ada.email);
    let about = |part: &str| letters.iter().filter(|mail| mail.subject.contains(part)).count();
    assert_eq!((about("was taken down"), about("is up again")), (1, 1));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_decision_needs_a_reason_the_permission_and_another_state() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await);
    let sam = world.admin("sam", &[Permission::Products]).await.as_admin();
    let olaf = world.admin("olaf", &[Permission::Vendors]).await.as_admin();
    let lamp = world.product(&ada, "Lamp", 900, 3).await;
    let by_olaf = catalog::set_taken_down(&cx, &olaf, lamp.id, &decision(true, "No")).await;
    assert_eq!(by_olaf, Err(AppError::Forbidden));
    let page = PageRequest::default();
    let list = catalog::staff_products(&cx, &olaf, &StaffFilter::default(), page).await;
    assert_eq!(list.map(|_| ()), Err(AppError::Forbidden));
    assert_eq!(catalog::staff_counts(&cx, &olaf).await, Err(AppError::Forbidden));
    assert_eq!(catalog::product_file(&cx, &olaf, lamp.id).await.map(|_| ()), Err(AppError::Forbidden));
    let without = catalog::set_taken_down(&cx, &sam, lamp.id, &decision(true, " ")).await;
    assert!(matches!(without, Err(AppError::Invalid(fields)) if fields.0[0].field == "reason"));
    let up = catalog::set_taken_down(&cx, &sam, lamp.id, &decision(false, "It is up")).await;
    assert_eq!(up, Err(AppError::Refused(Reason::InvalidTransition)));
    assert_eq!(world.count("select count(*) from audit_log where target_type = 'product'").await, 0);
}

#[tokio::test]
async fn staff_find_what_they_look_for() {
    let world = World::new().await;
    let (cx, ada, bob) = (world.cx(), world.seller("ada").await, world.seller("bob").await);
    let sam = world.admin("sam", &[Permission::Products]).await.as_admin();
    let lamp = world.product(&ada, "Lamp", 900, 300).await;
    let mug = world.product(&bob, "Mug", 700, 0).await;
    let jug = world.product(&bob, "Jug", 700, 2).await;
    let draft = input(json!({"name": "Draft", "price": 1, "status": "DRAFT"}));
    let draft = catalog::create(&cx, &bob.keeper(), &draft).await.unwrap();
    catalog::set_taken_down(&cx, &sam, lamp.id, &decision(true, "Copied")).await.unwrap();
    let found = async |filter: StaffFilter| {
        let page = catalog::staff_products(&cx, &sam, &filter, PageRequest::default()).await.unwrap();
        assert_eq!(page.pagination.total, page.items.len() as i64);
        sorted(page.items.into_iter().map(|product| product.id).collect())
    };
    assert_eq!(found(StaffFilter::default()).await, sorted(vec![draft.id, jug.id, mug.id, lamp.id]));
    assert_eq!(found(shown(Shown::OnSale)).await, sorted(vec![jug.id, mug.id]));
    assert_eq!(found(shown(Shown::TakenDown)).await, [lamp.id]);
    assert_eq!(found(shown(Shown::Draft)).await, [draft.id]);
    assert!(found(shown(Shown::Archived)).await.is_empty());
    let search = |search: &str| StaffFilter { search: search.to_owned(), ..StaffFilter::default() };
    assert_eq!(found(search("mUG")).await, [mug.id]);
    assert_eq!(found(search(&jug.slug)).await, [jug.id]);
    assert_eq!(found(search(&lamp.id.to_string())).await, [lamp.id]);
    let out = StaffFilter { stock: StockFilter::Out, ..shown(Shown::OnSale) };
    assert_eq!(found(out).await, [mug.id]);
    let bobs = StaffFilter { vendor: Some(bob.vendor_id), ..StaffFilter::default() };
    assert_eq!(found(bobs).await.len(), 3);
    let counts = catalog::staff_counts(&cx, &sam).await.unwrap();
    assert_eq!((counts.on_sale, counts.taken_down, counts.low, counts.out), (2, 1, 1, 1));
}
