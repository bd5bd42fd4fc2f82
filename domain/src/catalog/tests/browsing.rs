//! What shoppers find: lists, one product, categories and brands.

use super::{change, create, staff, two};
use domain::Cx;
use domain::accounts::Who;
use domain::catalog::{self, Found};
use domain::vendors;
use i18n::Lang;
use model::accounts::Permission;
use model::catalog::{Listing, Product, ProductFilter};
use model::vendors::{SetVendorStatus, VendorStatus};
use model::{AppError, Currency, PageRequest};
use serde_json::json;
use std::sync::Arc;
use testkit::{Changes, World};

/// The list of an address.
pub(super) async fn list(cx: &Cx, query: &[(&str, &str)]) -> domain::Result<Arc<Listing>> {
    let (filter, page) = ProductFilter::read(query.iter().copied(), Currency::USD)?;
    catalog::listing(cx, &Who::nobody().visitor(), &filter, page).await
}

pub(super) async fn names(cx: &Cx, query: &[(&str, &str)]) -> Vec<String> {
    let listing = list(cx, query).await.expect("a list");
    listing.items.iter().map(|product| product.name.clone()).collect()
}

async fn get(cx: &Cx, id_or_slug: &str) -> domain::Result<Found<Arc<Product>>> {
    catalog::get(cx, &Who::nobody().visitor(), id_or_slug).await
}

pub(super) async fn here(cx: &Cx, id_or_slug: &str) -> Arc<Product> {
    match get(cx, id_or_slug).await.expect("a product") {
        Found::Here(product) => product,
        Found::Moved(slug) => panic!("moved to {slug}"),
    }
}

/// Lamps and mugs of two stores.
async fn filled(world: &World) -> (testkit::Merchant, testkit::Merchant) {
    let (ada, bob) = two(world).await;
    world.category("Lighting").await;
    world.category("Tableware").await;
    let cx = world.cx();
    for (keeper, goods) in [
        (
            &ada,
            json!({"name": "Desk lamp", "price": 40, "compareAtPrice": 50, "stockQty": 3, "category": "lighting",
                      "brand": "Nordlys", "attributes": {"colour": "red", "material": "brass"}}),
        ),
        (
            &ada,
            json!({"name": "Floor lamp", "price": 90, "stockQty": 0, "category": "lighting", "brand": "Havel",
                      "attributes": {"colour": "black", "material": "brass"}}),
        ),
        (
            &bob,
            json!({"name": "Mug", "price": "9.50", "stockQty": 20, "category": "tableware", "brand": "Nordlys",
                      "attributes": {"colour": "red"}}),
        ),
        (&bob, json!({"name": "Free sample", "price": 0, "stockQty": 5})),
    ] {
        create(&cx, &keeper.keeper(), goods).await.expect("a product");
    }
    (ada, bob)
}

#[tokio::test]
async fn each_filter_narrows_and_together_they_narrow_more() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    for (query, expected) in [
        (vec![], vec!["Desk lamp", "Floor lamp", "Free sample", "Mug"]),
        (vec![("category", "lighting")], vec!["Desk lamp", "Floor lamp"]),
        (vec![("brand", "nordlys")], vec!["Desk lamp", "Mug"]),
        (vec![("brand", "nordlys"), ("brand", "havel")], vec!["Desk lamp", "Floor lamp", "Mug"]),
        (vec![("brand", "nobody")], vec![]),
        (vec![("brand", "Nordlys")], vec!["Desk lamp", "Mug"]),
        (vec![("brand", "NORDLYS")], vec!["Desk lamp", "Mug"]),
        (vec![("vendor", "bobs-store")], vec!["Free sample", "Mug"]),
        (vec![("attributes[colour]", "red")], vec!["Desk lamp", "Mug"]),
        (vec![("attributes[colour]", "RED"), ("attributes[material]", "brass")], vec!["Desk lamp"]),
        (vec![("attributes[shape]", "round")], vec![]),
        (vec![("minPrice", "9.50"), ("maxPrice", "40")], vec!["Desk lamp", "Mug"]),
        (vec![("maxPrice", "0")], vec!["Free sample"]),
        (vec![("inStock", "true")], vec!["Desk lamp", "Free sample", "Mug"]),
        (vec![("onSale", "true")], vec!["Desk lamp"]),
        (vec![("minRating", "1")], vec![]),
        (
            vec![("category", "lighting"), ("inStock", "true"), ("brand", "nordlys"), ("search", "lamp")],
            vec!["Desk lamp"],
        ),
    ] {
        let mut found = names(&cx, &query).await;
        found.sort();
        assert_eq!(found, expected, "{query:?}");
    }
    assert!(list(&cx, &[("category", "no-such")]).await.unwrap().items.is_empty());
    world.assert_sound().await;
}

#[tokio::test]
async fn lists_come_in_the_order_asked_for_and_end_where_they_end() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    assert_eq!(names(&cx, &[("sort", "price")]).await, ["Free sample", "Mug", "Desk lamp", "Floor lamp"]);
    assert_eq!(names(&cx, &[("sort", "-price")]).await, ["Floor lamp", "Desk lamp", "Mug", "Free sample"]);
    world.tamper("update products set sales_count = 9 where name = 'Floor lamp'").await;
    world.tamper("update products set rating_sum = 9, rating_count = 2 where name = 'Mug'").await;
    for sort in ["-sales", "relevance"] {
        assert_eq!(names(&cx, &[("sort", sort)]).await[0], "Floor lamp");
    }
    assert_eq!(names(&cx, &[("sort", "-rating")]).await[0], "Mug");
    for (least, found) in [("4.5", 1), ("4.51", 0), ("5", 0), ("4", 1), ("0.5", 1), ("0", 4)] {
        assert_eq!(names(&cx, &[("minRating", least)]).await.len(), found, "{least}");
    }

    let second = list(&cx, &[("sort", "price"), ("limit", "3"), ("page", "2")]).await.unwrap();
    assert_eq!((second.items.len(), second.pagination.total, second.pagination.total_pages), (1, 4, 2));
    let beyond = list(&cx, &[("limit", "3"), ("page", "99999")]).await.unwrap();
    assert_eq!((beyond.items.len(), beyond.pagination.total), (0, 4));
}

#[tokio::test]
async fn choices_beside_a_list_count_what_each_would_leave() {
    let world = World::new().await;
    filled(&world).await;
    let facets = list(&world.cx(), &[("brand", "nordlys"), ("attributes[colour]", "red")])
        .await
        .unwrap()
        .facets
        .clone();
    let counted = |facets: &[model::catalog::Facet]| -> Vec<(String, i64)> {
        facets.iter().map(|facet| (facet.slug.clone(), facet.count)).collect()
    };
    assert_eq!(counted(&facets.categories), [("lighting".to_owned(), 1), ("tableware".to_owned(), 1)]);
    assert_eq!(counted(&facets.brands), [("nordlys".to_owned(), 2)]);
    assert_eq!(counted(&facets.attributes["colour"]), [("red".to_owned(), 2)]);
    assert_eq!(counted(&facets.attributes["material"]), [("brass".to_owned(), 1)]);
    assert_eq!(serde_json::to_value(&facets.price).unwrap(), json!({"min": 9.5, "max": 40.0}));
    assert_eq!(
        facets.ratings.iter().map(|rating| (rating.stars, rating.count)).collect::<Vec<_>>(),
        [(4, 0), (3, 0), (2, 0), (1, 0)]
    );
}

#[tokio::test]
async fn facets_are_called_as_their_reader_speaks() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    world
        .tamper(
            "insert into attribute_kinds (key, kind, labels, unit, value_labels, is_filter) values
                 ('colour', 'text', '{\"en\": \"Colour\", \"ar\": \"اللون\"}', null, '{\"red\": {\"en\": \"Red\", \"ar\": \"أحمر\"}}', true),
                 ('volume', 'number', '{\"en\": \"Volume\", \"ar\": \"السعة\"}', '{\"en\": \"ml\", \"ar\": \"مل\"}', '{}', true),
                 ('batch', 'text', '{\"en\": \"Batch\"}', null, '{}', false)",
        )
        .await;
    let made = json!({"name": "Mug", "price": 9, "attributes": {"colour": "red", "volume": 320, "batch": "7"},
                      "translations": {"ar": {"name": "كوب"}}});
    create(&world.cx(), &ada.keeper(), made).await.unwrap();
    let cx = world.cx_in(Lang::Ar);
    let listing = list(&cx, &[("search", "أحمر")]).await.unwrap();
    assert_eq!(listing.items[0].name, "كوب");
    assert_eq!(listing.facets.attributes["colour"][0].name, "أحمر");
    assert_eq!(listing.facets.attributes["volume"][0].name, "320 مل");
    assert!(!listing.facets.attributes.contains_key("batch"));
    let described = catalog::described(&cx, &listing.items[0].attributes).await.unwrap();
    assert!(described.contains(&("اللون".to_owned(), "أحمر".to_owned())), "{described:?}");
    assert_eq!(catalog::attribute_labels(&cx).await.unwrap()["volume"], "السعة");
}

#[tokio::test]
async fn only_what_is_on_sale_is_seen() {
    let world = World::new().await;
    let (ada, bob) = two(&world).await;
    let waiting = world.waiting_seller("wanda").await;
    let cx = world.cx();
    let lamp =
        create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 40, "brand": "Nordlys"})).await.unwrap();
    let draft =
        create(&cx, &ada.keeper(), json!({"name": "Draft", "price": 40, "isActive": false})).await.unwrap();
    let early = create(&cx, &waiting.keeper(), json!({"name": "Early", "price": 40})).await.unwrap();
    let gone = create(&cx, &bob.keeper(), json!({"name": "Gone", "price": 40})).await.unwrap();
    catalog::archive(&cx, &bob.keeper(), gone.id).await.unwrap();
    assert_eq!(names(&cx, &[]).await, ["Lamp"]);
    for hidden in [&draft, &early, &gone] {
        assert_eq!(get(&cx, &hidden.slug).await.err(), Some(AppError::NotFound));
        assert_eq!(get(&cx, &hidden.id.to_string()).await.err(), Some(AppError::NotFound));
    }
    let as_keeper = async |keeper, slug: &str| catalog::get_as_keeper(&cx, &keeper, slug).await.is_ok();
    assert!(as_keeper(ada.keeper(), &draft.slug).await && as_keeper(bob.keeper(), &gone.slug).await);
    assert!(as_keeper(bob.keeper(), &lamp.slug).await, "what everybody sees");
    assert!(!as_keeper(bob.keeper(), &draft.slug).await && !as_keeper(ada.keeper(), &early.slug).await);
    assert!(as_keeper(staff(&world).await, &early.slug).await);

    let olaf = world.admin("olaf", &[Permission::Vendors]).await;
    let set = async |status: VendorStatus| {
        let input: SetVendorStatus =
            serde_json::from_value(json!({"status": status, "reason": "as agreed"})).unwrap();
        vendors::set_status(&cx, &olaf.as_admin(), ada.vendor_id, &input).await.expect("a step");
    };
    set(VendorStatus::Suspended).await;
    assert_eq!(names(&cx, &[]).await, [""; 0]);
    assert_eq!(get(&cx, &lamp.slug).await.err(), Some(AppError::NotFound));
    assert_eq!(catalog::brands(&cx).await.unwrap().len(), 0);
    set(VendorStatus::Active).await;
    assert_eq!(names(&cx, &[]).await, ["Lamp"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_product_is_found_under_every_name_it_had() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let cx = world.cx();
    let made = create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 40, "stockQty": 2})).await.unwrap();
    change(&cx, &ada.keeper(), made.id, json!({"name": "Brass lamp"})).await.unwrap();
    assert!(matches!(get(&cx, "lamp").await, Ok(Found::Moved(slug)) if slug == "brass-lamp"));
    assert_eq!(here(&cx, "brass-lamp").await.id, made.id);
    assert_eq!(here(&cx, &made.id.to_string()).await.stock_qty, 2);
    for odd in [
        "",
        "%",
        "'; drop table products; --",
        "\u{1f}",
        &"x".repeat(5_000),
        "00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(get(&cx, odd).await.err(), Some(AppError::NotFound), "{odd:?}");
    }
}

#[tokio::test]
async fn a_product_page_has_its_variants_and_what_goes_with_it() {
    let world = World::new().await;
    let (ada, bob) = filled(&world).await;
    let cx = world.cx();
    let (tee, _) = world.product_in_sizes(&ada, "Tee", 1_500, &[("S", 2), ("M", 0)]).await;
    let product = here(&cx, &tee.to_string()).await;
    let variants = product.variants.as_ref().unwrap();
    let stock: Vec<(&str, i64, bool)> =
        variants.iter().map(|one| (one.options["size"].as_str(), one.stock_qty, one.in_stock)).collect();
    assert_eq!(stock, [("S", 2, true), ("M", 0, false)]);
    assert_eq!((product.stock_qty, product.in_stock), (2, true));
    let related: Vec<&str> = product.related.iter().flatten().map(|one| one.name.as_str()).collect();
    assert_eq!(related.len(), 2, "the same vendor's: {related:?}");

    let lamp = here(&cx, "desk-lamp").await;
    let related: Vec<&str> = lamp.related.iter().flatten().map(|one| one.name.as_str()).collect();
    assert_eq!(related, ["Floor lamp", "Mug", "Tee"], "of its category, its brand, its vendor");
    assert_eq!(lamp.category.as_ref().unwrap().path.len(), 1);
    assert_eq!(lamp.compare_at_price, Some(model::Money::new(5_000, Currency::USD).into()));
    assert_eq!(names(&cx, &[("attributes[size]", "M")]).await, ["Tee"], "options are found like attributes");
    drop(bob);
}

#[tokio::test]
async fn pictures_of_others_are_shown_where_the_operator_allows_their_host() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let cx = world.cx();
    let images = json!({"name": "Mug", "price": 9, "images": ["https://cdn.example.com/a.jpg"]});
    let made = create(&cx, &ada.keeper(), images).await.unwrap();
    assert_eq!((made.images.len(), here(&cx, "mug").await.images.len()), (1, 0));
    let settings = model::settings::Settings { image_hosts: "cdn.example.com".into(), ..Default::default() };
    cx.shop().settings.put(cx.now(), Arc::new(settings));
    assert_eq!(here(&cx, "mug").await.images[0].url, "https://cdn.example.com/a.jpg");
    assert_eq!(list(&cx, &[]).await.unwrap().items[0].images.len(), 1);
}

#[tokio::test]
async fn the_tree_counts_what_is_below() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let home = world.category("Home").await;
    let lamps = world.category("Lamps").await;
    world
        .tamper(&format!(
            "update categories set parent_id = '{home}', path = array['{home}', '{lamps}']::uuid[],
                 translations = '{{\"ar\": {{\"name\": \"مصابيح\"}}}}' where id = '{lamps}'"
        ))
        .await;
    for category in ["home", "lamps", "lamps"] {
        create(
            &world.cx(),
            &ada.keeper(),
            json!({"name": "Thing", "price": 9, "category": category, "brand": "Havel"}),
        )
        .await
        .unwrap();
    }
    let cx = world.cx_in(Lang::Ar);
    let tree = catalog::tree(&cx).await.unwrap();
    assert_eq!((tree.len(), tree[0].slug.as_str(), tree[0].product_count), (1, "home", 3));
    assert_eq!((tree[0].children[0].name.as_str(), tree[0].children[0].product_count), ("مصابيح", 2));
    assert!(
        matches!(catalog::category(&cx, "lamps").await, Ok(Found::Here(found)) if found.product_count == 2)
    );
    assert!(matches!(catalog::category(&cx, "none").await, Err(AppError::NotFound)));
    let brands = catalog::brands(&cx).await.unwrap();
    assert_eq!((brands[0].name.as_str(), brands[0].product_count), ("Havel", 3));
    let path = here(&cx, "thing-2").await.category.clone().unwrap().path;
    assert_eq!(path.iter().map(|step| step.name.as_str()).collect::<Vec<_>>(), ["Home", "مصابيح"]);

    world.tamper("insert into slugs (kind, slug, thing_id) select 'category', 'old-lamps', id from categories where slug = 'lamps'").await;
    world.tamper("insert into shelf_changes (what) values ('names')").await;
    assert!(matches!(catalog::category(&cx, "old-lamps").await, Ok(Found::Moved(slug)) if slug == "lamps"));
}

#[tokio::test]
async fn what_is_kept_is_as_true_as_it_needs_to_be() {
    let world = World::with(Changes { keeps_answers_for: 1, ..Changes::default() }).await;
    let (ada, _) = filled(&world).await;
    let (cx, other) =
        (world.cx(), world.other_process(Changes { keeps_answers_for: 1, seed: 2, ..Changes::default() }));
    assert_eq!((names(&cx, &[]).await.len(), names(&other, &[]).await.len()), (4, 4));
    create(&cx, &ada.keeper(), json!({"name": "New", "price": 9})).await.unwrap();
    assert_eq!(names(&cx, &[]).await.len(), 5, "who writes reads it at once");
    assert_eq!(names(&other, &[]).await.len(), 4, "others go on with what they know");
    world.clock.advance(chrono::Duration::seconds(1));
    assert_eq!(names(&other, &[]).await.len(), 5, "for a moment");

    let lamp = here(&cx, "desk-lamp").await;
    world.tamper("update stock_levels set available = 2 where available = 3").await;
    assert_eq!(here(&cx, "desk-lamp").await.stock_qty, 3);
    cx.stock_changed(&[lamp.id]);
    assert_eq!(here(&cx, "desk-lamp").await.stock_qty, 2);
    assert_eq!(
        list(&cx, &[("inStock", "true"), ("brand", "nordlys")])
            .await
            .unwrap()
            .items
            .iter()
            .map(|one| one.stock_qty)
            .min(),
        Some(2)
    );
}

#[tokio::test]
async fn changes_of_a_transaction_that_began_long_ago_are_heard_of() {
    use sqlx::{Connection as _, Executor as _};
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    let mut slow = world.owner().await;
    let mut tx = slow.begin().await.unwrap();
    tx.execute("update products set price_minor = 1 where name = 'Mug'").await.unwrap();
    // others come and go meanwhile, and the log is read on
    for price in 2..5 {
        world.tamper(&format!("update products set price_minor = {price} where name = 'Desk lamp'")).await;
        assert_eq!(names(&cx, &[("minPrice", "0.01"), ("sort", "price")]).await[0], "Desk lamp");
    }
    tx.commit().await.unwrap();
    assert_eq!(names(&cx, &[("minPrice", "0.01"), ("sort", "price")]).await[0], "Mug");
}

#[tokio::test]
async fn a_flood_of_changes_is_taken_in_whole() {
    let world = World::new().await;
    let (ada, _) = filled(&world).await;
    let cx = world.cx();
    assert_eq!(names(&cx, &[]).await.len(), 4);
    let copy = format!(
        "insert into products (id, vendor_id, slug, name, currency, price_minor, status, created_at, updated_at)
         select gen_random_uuid(), '{}', 'copy-' || n, 'Copy ' || n, 'USD', n, 'ACTIVE', now(), now()
         from generate_series(1, 6000) n",
        ada.vendor_id
    );
    world.tamper(&copy).await;
    let filter = ProductFilter::default();
    let page = PageRequest::check(Some(60), Some(100)).unwrap();
    let listing = catalog::listing(&cx, &Who::nobody().visitor(), &filter, page).await.unwrap();
    assert_eq!((listing.pagination.total, listing.items.len()), (6_004, 100));
}
