//! Who may, and who comes first.

use super::{create, input, staff, two};
use domain::catalog;
use futures::future::join_all;
use model::accounts::Permission;
use model::catalog::{BulkAct, OwnFilter, WriteCategory};
use model::{AppError, PageRequest, Reason};
use serde_json::json;
use testkit::World;

#[tokio::test]
async fn anothers_product_is_not_found_for_any_verb() {
    let world = World::new().await;
    let ((ada, bob), cx) = (two(&world).await, world.cx());
    let lamp = world.product(&ada, "Lamp", 900, 3).await;
    let (bobs, id) = (bob.keeper(), lamp.id);
    let png = Vec::from(&b"\x89PNG"[..]);
    for answer in [
        catalog::change(&cx, &bobs, id, &input(json!({"price": 1}))).await.map(|_| ()),
        catalog::change(&cx, &bobs, id, &input(json!({"stockQty": 0}))).await.map(|_| ()),
        catalog::archive(&cx, &bobs, id).await,
        catalog::own(&cx, &bobs, id).await.map(|_| ()),
        catalog::duplicate(&cx, &bobs, id).await.map(|_| ()),
        catalog::add_image(&cx, &bobs, id, png).await.map(|_| ()),
        catalog::remove_image(&cx, &bobs, id, 0).await.map(|_| ()),
        catalog::move_image(&cx, &bobs, id, 0, 0).await.map(|_| ()),
    ] {
        assert_eq!(answer, Err(AppError::NotFound));
    }
    for act in [
        BulkAct::Archive,
        BulkAct::PriceSet { minor: 1 },
        BulkAct::StockAdd { quantity: 1, reason: "x".into() },
    ] {
        let results = catalog::bulk(&cx, &bob.seller(), &[id], &act).await.unwrap();
        assert_eq!(results[0].refused, Some(AppError::NotFound), "{act:?}");
    }
    let his = catalog::own_products(&cx, &bob.seller(), &OwnFilter::default(), PageRequest::default())
        .await
        .unwrap();
    assert_eq!((his.items.len(), his.pagination.total), (0, 0));
    assert_eq!(world.count("select count(*) from stock_log").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_need_the_permission() {
    let world = World::new().await;
    let olaf = world.admin("olaf", &[Permission::Orders]).await;
    let refused = domain::vendors::keeper(&world.cx(), olaf.who()).await;
    assert_eq!(refused.map(|_| ()), Err(AppError::Forbidden));
    let tree = catalog::staff_categories(&world.cx(), &olaf.as_admin()).await;
    assert_eq!(tree, Err(AppError::Forbidden));
    let input = WriteCategory { name: Some("Lamps".into()), ..WriteCategory::default() };
    let made = catalog::create_category(&world.cx(), &olaf.as_admin(), &input).await;
    assert_eq!(made, Err(AppError::Forbidden));
}

#[tokio::test]
async fn of_ten_edits_of_one_version_one_wins() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let lamp = world.product(&ada, "Lamp", 900, 3).await;
    let edits = (1..=10).map(|n| {
        let (cx, keeper) = (cx.clone(), ada.keeper());
        let body = json!({"price": n, "stockQty": n * 10, "version": 1});
        async move { super::change(&cx, &keeper, lamp.id, body).await }
    });
    let answers = join_all(edits).await;
    let winners: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
    assert_eq!(winners.len(), 1);
    let refused = Err(AppError::Refused(Reason::EditedMeanwhile));
    assert_eq!(
        answers
            .iter()
            .filter(|answer| answer.as_ref().map(|_| ()) == refused.as_ref().map(|_: &()| ()))
            .count(),
        9
    );
    let own = catalog::own(&cx, &ada.keeper(), lamp.id).await.unwrap();
    assert_eq!((own.version, &own.price, own.stock.available), (2, &winners[0].price, winners[0].stock_qty));
    world.assert_sound().await;
}

#[tokio::test]
async fn of_ten_products_with_one_sku_one_is_made() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let made = join_all((0..10).map(|n| {
        let (cx, keeper) = (cx.clone(), ada.keeper());
        async move {
            create(&cx, &keeper, json!({"name": format!("Lamp {n}"), "price": 1, "sku": "L", "brand": "New"}))
                .await
        }
    }))
    .await;
    assert_eq!(made.iter().filter(|answer| answer.is_ok()).count(), 1);
    let refused =
        made.iter().filter(|answer| matches!(answer, Err(AppError::Refused(Reason::SkuTaken)))).count();
    assert_eq!(refused, 9);
    assert_eq!(world.count("select count(*) from products").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_products_of_one_name_and_brand_at_once_have_ten_slugs() {
    let world = World::new().await;
    let ((ada, bob), cx) = (two(&world).await, world.cx());
    let made = join_all((0..10).map(|n| {
        let (cx, keeper) = (cx.clone(), if n % 2 == 0 { ada.keeper() } else { bob.keeper() });
        async move {
            create(&cx, &keeper, json!({"name": "Lamp", "price": 1, "brand": "New", "stockQty": 1})).await
        }
    }))
    .await;
    let mut slugs: Vec<String> = made.into_iter().map(|product| product.unwrap().slug).collect();
    slugs.sort();
    slugs.dedup();
    assert_eq!(slugs.len(), 10);
    assert_eq!(world.count("select count(*) from brands").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_doctor_finds_what_was_planted() {
    for (check, damage) in [
        ("every slug", "update products set slug = 'elsewhere' where name = 'Lamp'"),
        ("every slug", "update categories set slug = 'elsewhere'"),
        ("live variant", "update variants set is_live = false"),
        ("live variant", "update products set option_names = '{size}'"),
        ("into the archive", "update variants set is_archived = true"),
        ("one currency", "update products set currency = 'EUR' where name = 'Lamp'"),
        ("since when", "update products set published_at = null"),
        ("without gaps", "insert into product_images (product_id, position, url) select id, 1, 'x' from products limit 1"),
        ("the one above", "update categories set path = array[gen_random_uuid(), id]"),
        (
            "agree with its lines",
            "with i as (insert into product_imports (id, vendor_id, user_id, user_name, state, dry_run, total, done, failed,
                                                     created_at)
                 select gen_random_uuid(), id, owner_id, 'x', 'RUNNING', false, 2, 0, 0, now() from vendors returning *)
             insert into product_import_rows (import_id, line, vendor_id, data, state)
             select id, 2, vendor_id, '{}', 'WAITING' from i",
        ),
    ] {
        let world = World::new().await;
        let ada = world.seller("ada").await;
        world.product(&ada, "Lamp", 900, 0).await;
        world.product(&ada, "Mug", 900, 0).await;
        world.category("Lighting").await;
        world.assert_sound().await;
        world.tamper(damage).await;
        let found = domain::admin::doctor(&world.cx()).await.unwrap();
        assert!(found.iter().any(|finding| finding.check.contains(check)), "{damage}: {found:?}");
    }
}

#[tokio::test]
async fn staff_may_touch_any_stores_goods() {
    let world = World::new().await;
    let (ada, staff, cx) = (world.seller("ada").await, staff(&world).await, world.cx());
    let lamp = world.product(&ada, "Lamp", 900, 3).await;
    assert_eq!(catalog::own(&cx, &staff, lamp.id).await.unwrap().vendor_id, ada.vendor_id);
    let copy = catalog::duplicate(&cx, &staff, lamp.id).await.unwrap();
    assert_eq!(catalog::own(&cx, &ada.keeper(), copy).await.unwrap().name, "Lamp (copy)");
    catalog::archive(&cx, &staff, lamp.id).await.unwrap();
    assert_eq!(world.count("select count(*) from audit_log where target_type = 'product'").await, 2);
    world.assert_sound().await;
}
