//! The own list, many at once, and copies.

use super::{change, create, told, two};
use domain::catalog;
use model::catalog::{BulkAct, OwnCounts, OwnFilter, OwnSort, ProductStatus, StockFilter};
use model::{AppError, FieldProblem, PageRequest, ProductId, Reason};
use serde_json::json;
use testkit::{Merchant, World};

async fn names(world: &World, who: &Merchant, filter: OwnFilter) -> Vec<String> {
    let page =
        catalog::own_products(&world.cx(), &who.seller(), &filter, PageRequest::default()).await.unwrap();
    assert_eq!(page.pagination.total, page.items.len() as i64);
    page.items.into_iter().map(|product| product.name).collect()
}

/// Four products: a lamp below `lighting/lamps`, a mug that is out, a draft, and one that was put away.
async fn stall(world: &World) -> (Merchant, Vec<ProductId>) {
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let lighting = world.category("Lighting").await;
    world
        .tamper(&format!(
            "insert into categories (id, parent_id, slug, name, path, created_at, updated_at)
             select g, '{lighting}', 'lamps', 'Lamps', array['{lighting}', g]::uuid[], now(), now() from gen_random_uuid() g;
             insert into slugs (kind, slug, thing_id) select 'category', slug, id from categories where slug = 'lamps'"
        ))
        .await;
    let mut ids = Vec::new();
    for body in [
        json!({"name": "Lamp", "price": 30, "stockQty": 9, "category": "lamps", "sku": "L-1",
               "images": ["https://cdn.example.com/lamp.jpg"], "translations": {"ar": {"name": "مصباح"}}}),
        json!({"name": "Mug", "price": 10, "stockQty": 0}),
        json!({"name": "Tee", "price": 20, "isActive": false,
               "variants": [{"options": {"size": "M"}, "sku": "TEE-M", "stockQty": 4}]}),
        json!({"name": "Vase", "price": 5, "stockQty": 50}),
    ] {
        world.clock.advance(chrono::Duration::seconds(1));
        ids.push(create(&cx, &ada.keeper(), body).await.unwrap().id);
    }
    catalog::archive(&cx, &ada.keeper(), ids[3]).await.unwrap();
    (ada, ids)
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_sorted() {
    let world = World::new().await;
    let (ada, _) = stall(&world).await;
    let with = |filter: OwnFilter| names(&world, &ada, filter);
    let search = |text: &str| OwnFilter { search: text.into(), ..OwnFilter::default() };
    assert_eq!(with(OwnFilter::default()).await, ["Tee", "Mug", "Lamp"], "newest first, without the archive");
    for (text, found) in [("LAM", "Lamp"), ("l-1", "Lamp"), ("tee-m", "Tee"), ("مصباح", "Lamp")] {
        assert_eq!(with(search(text)).await, [found], "{text}");
    }
    assert!(with(search("%")).await.is_empty());
    for (status, found) in [(ProductStatus::Draft, "Tee"), (ProductStatus::Archived, "Vase")] {
        assert_eq!(with(OwnFilter { status: Some(status), ..OwnFilter::default() }).await, [found]);
    }
    let category = |slug: &str| OwnFilter { category: Some(slug.into()), ..OwnFilter::default() };
    assert_eq!(with(category("lighting")).await, ["Lamp"], "with everything below it");
    assert!(with(category("nowhere")).await.is_empty());
    let stock = |stock| OwnFilter { stock, ..OwnFilter::default() };
    assert_eq!(with(stock(StockFilter::Low)).await, ["Tee", "Mug"]);
    assert_eq!(with(stock(StockFilter::Out)).await, ["Mug"]);
    for (sort, order) in [
        (OwnSort::Name, ["Lamp", "Mug", "Tee"]),
        (OwnSort::PriceRising, ["Mug", "Tee", "Lamp"]),
        (OwnSort::PriceFalling, ["Lamp", "Tee", "Mug"]),
        (OwnSort::Stock, ["Mug", "Tee", "Lamp"]),
    ] {
        assert_eq!(with(OwnFilter { sort, ..OwnFilter::default() }).await, order, "{sort:?}");
    }
    let counts = catalog::own_counts(&world.cx(), &ada.seller()).await.unwrap();
    assert_eq!(counts, OwnCounts { draft: 1, active: 2, archived: 1, low: 2, out: 1 });

    let lamp = &catalog::own_products(&world.cx(), &ada.seller(), &search("lamp"), PageRequest::default())
        .await
        .unwrap()
        .items[0];
    assert_eq!(lamp.image_url.as_ref().unwrap().url, "https://cdn.example.com/lamp.jpg");
    assert_eq!(
        (lamp.category.as_deref(), lamp.stock_qty, lamp.is_low, lamp.variant_count),
        (Some("Lamps"), 9, false, 0)
    );
    let second = PageRequest::check(Some(2), Some(2)).unwrap();
    let page =
        catalog::own_products(&world.cx(), &ada.seller(), &OwnFilter::default(), second).await.unwrap();
    assert_eq!((page.items.len(), page.pagination.total), (1, 3));
    let beyond = PageRequest::check(Some(9), Some(2)).unwrap();
    let page =
        catalog::own_products(&world.cx(), &ada.seller(), &OwnFilter::default(), beyond).await.unwrap();
    assert_eq!((page.items.len(), page.pagination.total), (0, 3));
}

#[tokio::test]
async fn one_that_is_refused_stops_no_other() {
    let world = World::new().await;
    let ((ada, bob), cx) = (two(&world).await, world.cx());
    let (lamp, mug) = (world.product(&ada, "Lamp", 1_005, 3).await, world.product(&ada, "Mug", 800, 0).await);
    let foreign = world.product(&bob, "Vase", 500, 1).await;
    let ids = [lamp.id, foreign.id, mug.id];
    let act = async |act: BulkAct| {
        let results = catalog::bulk(&cx, &ada.seller(), &ids, &act).await.unwrap();
        assert_eq!(results.iter().map(|result| result.id).collect::<Vec<_>>(), ids);
        results.into_iter().map(|result| result.refused).collect::<Vec<_>>()
    };
    let price =
        async |id| serde_json::to_value(catalog::own(&cx, &ada.keeper(), id).await.unwrap().price).unwrap();
    let only_foreign = [None, Some(AppError::NotFound), None];
    assert_eq!(act(BulkAct::PriceBy { basis_points: -1_000 }).await, only_foreign);
    assert_eq!(
        (price(lamp.id).await, price(mug.id).await),
        (json!(9.05), json!(7.20)),
        "half a cent rounds away from zero"
    );
    assert_eq!(act(BulkAct::PriceSet { minor: 4_200 }).await, only_foreign);
    assert_eq!(price(mug.id).await, json!(42.00));
    assert_eq!(act(BulkAct::Unpublish).await, only_foreign);
    assert_eq!(act(BulkAct::Archive).await, only_foreign);
    assert_eq!(act(BulkAct::Publish).await, only_foreign);
    assert_eq!(told(&world, lamp.id).await.iter().filter(|kind| *kind == "product.published").count(), 2);
    let too_few = act(BulkAct::StockAdd { quantity: -2, reason: "Broken".into() }).await;
    assert_eq!(too_few, [None, Some(AppError::NotFound), Some(AppError::Refused(Reason::InsufficientStock))]);
    world.assert_sound().await;
}

#[tokio::test]
async fn acts_that_nobody_can_mean_are_refused_as_a_whole() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let lamp = world.product(&ada, "Lamp", 1_000, 3).await;
    for act in [
        BulkAct::PriceBy { basis_points: -10_000 },
        BulkAct::PriceSet { minor: -1 },
        BulkAct::StockAdd { quantity: 0, reason: "x".into() },
        BulkAct::StockAdd { quantity: 1, reason: " ".into() },
    ] {
        assert!(catalog::bulk(&cx, &ada.seller(), &[lamp.id], &act).await.is_err(), "{act:?}");
    }
    let many = vec![lamp.id; 501];
    let refused = super::problems(catalog::bulk(&cx, &ada.seller(), &many, &BulkAct::Archive).await);
    assert_eq!(refused, super::only("products", FieldProblem::TooMany { max: 500 }));
}

#[tokio::test]
async fn prices_and_stock_of_choices() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let body = json!({"name": "Tee", "price": 20, "variants": [
        {"options": {"size": "M"}, "stockQty": 2}, {"options": {"size": "L"}, "price": 30, "stockQty": 1}]});
    let tee = create(&cx, &ada.keeper(), body).await.unwrap();
    let prices = async || {
        let own = catalog::own(&cx, &ada.keeper(), tee.id).await.unwrap();
        json!([own.price, own.variants[0].price, own.variants[1].price])
    };
    let act =
        async |act| catalog::bulk(&cx, &ada.seller(), &[tee.id], &act).await.unwrap()[0].refused.clone();
    assert_eq!(act(BulkAct::PriceBy { basis_points: 5_000 }).await, None);
    assert_eq!(prices().await, json!([30.00, null, 45.00]));
    assert_eq!(act(BulkAct::PriceSet { minor: 1_000 }).await, None);
    assert_eq!(prices().await, json!([10.00, null, null]));
    let which = act(BulkAct::StockAdd { quantity: 1, reason: "x".into() }).await;
    assert_eq!(which, Some(AppError::field("stockQty", FieldProblem::NotAllowed)));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_copy_is_a_draft_without_skus_stock_and_past() {
    let world = World::new().await;
    let (ada, ids) = stall(&world).await;
    let cx = world.cx();
    for id in &ids[..3] {
        let copy = catalog::duplicate(&cx, &ada.keeper(), *id).await.unwrap();
        let (from, copy) = (
            catalog::own(&cx, &ada.keeper(), *id).await.unwrap(),
            catalog::own(&cx, &ada.keeper(), copy).await.unwrap(),
        );
        assert_eq!(copy.name, format!("{} (copy)", from.name));
        assert_eq!(
            (copy.status, copy.published_at, copy.sku, copy.stock.on_hand),
            (ProductStatus::Draft, None, None, 0)
        );
        assert_eq!(
            (copy.price, copy.category, copy.images.len()),
            (from.price, from.category, from.images.len())
        );
        assert_eq!((copy.option_names, copy.translations), (from.option_names, from.translations));
        assert_eq!(
            copy.variants.iter().map(|v| &v.options).collect::<Vec<_>>(),
            from.variants.iter().map(|v| &v.options).collect::<Vec<_>>()
        );
        assert!(copy.variants.iter().all(|variant| variant.sku.is_none()));
        assert_eq!(told(&world, copy.id).await, ["product.created"]);
    }
    change(&cx, &ada.keeper(), ids[0], json!({"price": 31})).await.unwrap();
    world.assert_sound().await;
}
