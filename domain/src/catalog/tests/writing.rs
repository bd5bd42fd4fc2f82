//! Making, changing and putting away a product without options.

use super::{change, create, moved, only, problems, promise, staff, told};
use domain::catalog;
use model::catalog::ProductStatus;
use model::{AppError, FieldProblem, Reason};
use serde_json::json;
use testkit::World;

#[tokio::test]
async fn a_product_is_on_sale_at_once_with_all_that_was_said_of_it() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lighting = world.category("Lighting").await;
    let made = create(
        &world.cx(),
        &ada.keeper(),
        json!({
            "name": "Desk lamp", "price": "49.90", "compareAtPrice": 60, "stockQty": 7, "description": "Bright.",
            "category": "lighting", "brand": "Nordlys", "sku": "DL-1", "attributes": {"colour": "red", "watt": 40},
            "weightGrams": 900, "lowStockThreshold": 2, "images": ["https://cdn.example.com/a.jpg"],
            "translations": {"ar": {"name": "مصباح مكتب"}}
        }),
    )
    .await
    .unwrap();
    assert_eq!(
        (made.name.as_str(), made.slug.as_str(), made.sku.as_deref()),
        ("Desk lamp", "desk-lamp", Some("DL-1"))
    );
    assert_eq!(serde_json::to_value(&made.price).unwrap(), json!(49.90));
    assert_eq!(
        (made.stock_qty, made.in_stock, made.is_active, made.status),
        (7, true, true, ProductStatus::Active)
    );
    assert_eq!(made.category.as_ref().map(|category| category.id), Some(lighting));
    assert_eq!((made.brand.as_deref(), made.images.len(), made.version), (Some("Nordlys"), 1, 1));
    assert_eq!(made.variants.as_ref().map(Vec::len), Some(0));
    assert_eq!(told(&world, made.id).await, ["product.created", "product.published"]);
    assert_eq!(moved(&world, made.id).await, [(7, "First stock".to_owned())]);

    let own = catalog::own(&world.cx(), &ada.keeper(), made.id).await.unwrap();
    assert_eq!((own.stock.on_hand, own.low_stock_threshold, own.weight_grams), (7, 2, Some(900)));
    assert_eq!(own.translations.ar.unwrap().name.as_deref(), Some("مصباح مكتب"));
    assert_eq!(own.attributes["watt"], json!(40));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_store_that_waits_prepares_products_that_nobody_else_sees() {
    let world = World::new().await;
    let ada = world.waiting_seller("ada").await;
    let made = create(&world.cx(), &ada.keeper(), json!({"name": "Mug", "price": 9})).await.unwrap();
    let draft = create(&world.cx(), &ada.keeper(), json!({"name": "Mug", "price": 9, "isActive": false}))
        .await
        .unwrap();
    assert_eq!((made.status, draft.status), (ProductStatus::Active, ProductStatus::Draft));
    let status = json!({"name": "Mug", "price": 9, "isActive": true, "status": "DRAFT"});
    let told_twice = create(&world.cx(), &ada.keeper(), status).await.unwrap();
    assert_eq!(told_twice.status, ProductStatus::Draft, "the status says more than isActive");
    assert_eq!(told(&world, draft.id).await, ["product.created"]);
    assert_eq!(moved(&world, made.id).await, []);
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_sell_through_the_house_or_write_for_a_store_and_leave_a_trace() {
    let world = World::new().await;
    let (ada, staff) = (world.seller("ada").await, staff(&world).await);
    let house = create(&world.cx(), &staff, json!({"name": "Tote", "price": 5})).await.unwrap();
    let again = create(&world.cx(), &staff, json!({"name": "Cap", "price": 5})).await.unwrap();
    assert_eq!(house.vendor.id, again.vendor.id, "there is one house");
    let hers = create(&world.cx(), &staff, json!({"name": "Mug", "price": 5, "vendorId": ada.vendor_id}))
        .await
        .unwrap();
    assert_eq!(hers.vendor.id, ada.vendor_id);
    change(&world.cx(), &staff, hers.id, json!({"price": 6})).await.unwrap();
    change(&world.cx(), &ada.keeper(), hers.id, json!({"price": 7})).await.unwrap();
    let acts: Vec<(String, serde_json::Value, serde_json::Value)> = sqlx::query_as(
        "select action, coalesce(before, '{}'), coalesce(after, '{}') from audit_log where target_id = $1 order by seq",
    )
    .bind(hers.id.to_string())
    .fetch_all(&mut world.owner().await)
    .await
    .unwrap();
    assert_eq!(acts.len(), 2, "what the keeper does is not audited");
    assert_eq!((acts[0].0.as_str(), acts[1].0.as_str()), ("product.create", "product.change"));
    assert_eq!(acts[1].1, json!({"priceMinor": 500, "changed": null}));
    assert_eq!(acts[1].2, json!({"priceMinor": 600, "changed": ["priceMinor"]}));

    let nobody = json!({"name": "Mug", "price": 5, "vendorId": uuid::Uuid::nil()});
    assert_eq!(problems(create(&world.cx(), &staff, nobody).await), only("vendorId", FieldProblem::Unknown));
    let bob = world.seller("bob").await;
    let for_ada = json!({"name": "Mug", "price": 5, "vendorId": ada.vendor_id});
    assert_eq!(
        problems(create(&world.cx(), &bob.keeper(), for_ada).await),
        only("vendorId", FieldProblem::NotAllowed)
    );
    let give_away = json!({"vendorId": bob.vendor_id});
    assert_eq!(
        problems(change(&world.cx(), &staff, hers.id, give_away).await),
        only("vendorId", FieldProblem::NotAllowed)
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn what_is_not_there_is_refused_beside_its_field() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let with = async |json| problems(create(&cx, &ada.keeper(), json).await);
    assert_eq!(
        with(json!({"name": "A", "price": 1, "category": "none"})).await,
        only("category", FieldProblem::Unknown)
    );
    let picture =
        json!({"name": "A", "price": 1, "images": ["/media/0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10/400.webp"]});
    assert_eq!(with(picture).await, only("images", FieldProblem::Unknown));
    assert_eq!(
        with(json!({"name": "A", "price": 1, "images": ["/media/x"]})).await,
        only("images", FieldProblem::Unknown)
    );
    assert_eq!(world.count("select count(*) from products").await, 0);
    assert_eq!(world.count("select count(*) from slugs").await, 0);
}

#[tokio::test]
async fn a_sku_stands_once_in_a_store_and_the_archive_frees_it() {
    let world = World::new().await;
    let (ada, bob) = super::two(&world).await;
    let cx = world.cx();
    let first = create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 9, "sku": "M-1"})).await.unwrap();
    let again = json!({"name": "Cup", "price": 9, "sku": "m-1"});
    assert_eq!(
        create(&cx, &ada.keeper(), again.clone()).await.unwrap_err(),
        AppError::Refused(Reason::SkuTaken)
    );
    create(&cx, &bob.keeper(), again.clone()).await.expect("another store has its own");
    // of a variant too, in both directions
    let sized = json!({"name": "Tee", "price": 9, "variants": [{"options": {"size": "M"}, "sku": "M-1"}]});
    assert_eq!(
        create(&cx, &ada.keeper(), sized.clone()).await.unwrap_err(),
        AppError::Refused(Reason::SkuTaken)
    );

    catalog::archive(&cx, &ada.keeper(), first.id).await.unwrap();
    let second = create(&cx, &ada.keeper(), again).await.unwrap();
    let back = change(&cx, &ada.keeper(), first.id, json!({"status": "ACTIVE"})).await;
    assert_eq!(back.unwrap_err(), AppError::Refused(Reason::SkuTaken), "it was taken meanwhile");
    change(&cx, &ada.keeper(), second.id, json!({"sku": null})).await.unwrap();
    let back = change(&cx, &ada.keeper(), first.id, json!({"status": "ACTIVE"})).await.unwrap();
    assert_eq!((back.status, back.sku.as_deref()), (ProductStatus::Active, Some("M-1")));
    assert_eq!(create(&cx, &ada.keeper(), sized).await.unwrap_err(), AppError::Refused(Reason::SkuTaken));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_new_name_brings_a_new_slug_and_the_old_one_leads_on_once_it_was_seen() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let leads_to = async |slug: &str| -> Option<uuid::Uuid> {
        sqlx::query_scalar("select thing_id from slugs where kind = 'product' and slug = $1")
            .bind(slug)
            .fetch_optional(&mut world.owner().await)
            .await
            .unwrap()
    };
    let lamp = create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 9})).await.unwrap();
    let renamed = change(&cx, &ada.keeper(), lamp.id, json!({"name": "Bright lamp"})).await.unwrap();
    assert_eq!(renamed.slug, "bright-lamp");
    assert_eq!(leads_to("lamp").await, Some(lamp.id.0));
    let other = create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 9})).await.unwrap();
    assert_eq!(other.slug, "lamp-2", "an old address never leads to another thing");
    let back = change(&cx, &ada.keeper(), lamp.id, json!({"name": "Lamp!"})).await.unwrap();
    assert_eq!(back.slug, "lamp", "its own it may have again");

    let draft = json!({"name": "Secret plan", "price": 9, "isActive": false});
    let draft = create(&cx, &ada.keeper(), draft).await.unwrap();
    change(&cx, &ada.keeper(), draft.id, json!({"name": "Vase"})).await.unwrap();
    assert_eq!((leads_to("secret-plan").await, leads_to("vase").await), (None, Some(draft.id.0)));
    let search = create(&cx, &ada.keeper(), json!({"name": "Search", "price": 9})).await.unwrap();
    assert_eq!(search.slug, "search-2", "the API has a door of that name");
    let tea = create(&cx, &ada.keeper(), json!({"name": "茶", "price": 9})).await.unwrap();
    assert_eq!(tea.slug, "product");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_change_counts_up_and_one_of_an_older_version_is_refused() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let mug = create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 9, "brand": "A", "sku": "x"}))
        .await
        .unwrap();
    let second = change(&cx, &ada.keeper(), mug.id, json!({"price": 8, "version": 1})).await.unwrap();
    assert_eq!(second.version, 2);
    let stale = change(&cx, &ada.keeper(), mug.id, json!({"price": 7, "version": 1})).await;
    assert_eq!(stale.unwrap_err(), AppError::Refused(Reason::EditedMeanwhile));
    let emptied = change(&cx, &ada.keeper(), mug.id, json!({"brand": null, "sku": "", "description": null}))
        .await
        .unwrap();
    assert_eq!((emptied.brand, emptied.sku, emptied.version), (None, None, 3));
    let same = change(&cx, &ada.keeper(), mug.id, json!({"price": 8, "name": "Mug"})).await.unwrap();
    assert_eq!(same.version, 3, "nothing changed");
    assert_eq!(
        told(&world, mug.id).await,
        ["product.created", "product.published", "product.updated", "product.updated"]
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn stock_qty_is_what_can_be_bought_and_a_difference_is_logged() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let mug = create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 9, "stockQty": 10})).await.unwrap();
    promise(&world, mug.id, 3).await;
    let same = change(&cx, &ada.keeper(), mug.id, json!({"stockQty": 7})).await.unwrap();
    assert_eq!((same.stock_qty, same.version), (7, 1));
    let fewer = change(&cx, &ada.keeper(), mug.id, json!({"stockQty": 2})).await.unwrap();
    assert_eq!((fewer.stock_qty, fewer.version), (2, 2));
    let own = catalog::own(&cx, &ada.keeper(), mug.id).await.unwrap();
    assert_eq!(
        (own.stock.on_hand, own.stock.reserved, own.stock.available),
        (5, 3, 2),
        "what is promised stays"
    );
    let log = moved(&world, mug.id).await;
    assert_eq!(log[1], (-5, "Set with the product".to_owned()));
    let none = change(&cx, &ada.keeper(), mug.id, json!({"stockQty": 0})).await.unwrap();
    assert!(!none.in_stock);
    world.assert_sound().await;
}

#[tokio::test]
async fn what_lies_in_the_archive_comes_back_by_its_status() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let mug = create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 9, "stockQty": 3})).await.unwrap();
    catalog::archive(&cx, &ada.keeper(), mug.id).await.unwrap();
    catalog::archive(&cx, &ada.keeper(), mug.id).await.expect("twice is as good");
    world.assert_sound().await;
    let draft = change(&cx, &ada.keeper(), mug.id, json!({"status": "DRAFT"})).await.unwrap();
    assert_eq!((draft.status, draft.stock_qty, draft.is_active), (ProductStatus::Draft, 3, false));
    change(&cx, &ada.keeper(), mug.id, json!({"isActive": true})).await.unwrap();
    assert_eq!(
        told(&world, mug.id).await,
        [
            "product.created",
            "product.published",
            "product.updated",
            "product.archived",
            "product.updated",
            "product.updated",
            "product.published"
        ]
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn a_brand_is_one_however_it_is_written() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    for (name, brand) in [("A", "Nordlys"), ("B", "NORDLYS"), ("C", "Nord-Lys"), ("D", "nord lys")] {
        create(&cx, &ada.keeper(), json!({"name": name, "price": 1, "brand": brand})).await.unwrap();
    }
    assert_eq!(world.count("select count(*) from brands").await, 3);
    assert_eq!(world.count("select count(*) from brands where slug like 'nord-lys%'").await, 2);
}
