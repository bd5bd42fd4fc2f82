use super::*;
use model::inventory::{StockFilter, StockRow};
use model::{Page, PageRequest};

async fn store() -> (World, Merchant, Vec<VariantId>) {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let tee = world.product(&ada, "Tee", 900, 0).await;
    let lamp = world.product(&ada, "Lamp", 4_000, 20).await;
    world.product(&ada, "=cmd|' /C calc'!A0", 100, 3).await;
    let gone = world.product(&ada, "Gone", 100, 3).await;
    world.tamper(&format!("update products set status = 'ARCHIVED' where id = '{}'", gone.id)).await;
    world.tamper(&format!("update products set sku = 'LMP-1' where id = '{}'", lamp.id)).await;
    let sizes = with_sizes(&world, &ada, &tee, &["M", "L"]).await;
    let cellar = place(&world, &ada, "Cellar").await;
    let there = AdjustStock { variant_id: Some(sizes[0]), store_id: Some(cellar), ..by(9) };
    inventory::adjust(&world.cx(), &ada.keeper(), tee.id, &there).await.unwrap();
    (world, ada, sizes)
}

async fn rows(world: &World, ada: &Merchant, filter: StockFilter) -> Page<StockRow> {
    inventory::overview(&world.cx(), &ada.seller(), &filter, PageRequest::default()).await.unwrap()
}

fn names(page: &Page<StockRow>) -> Vec<(&str, &str, i32)> {
    page.items.iter().map(|row| (row.name.as_str(), row.store_name.as_str(), row.available)).collect()
}

#[tokio::test]
async fn the_overview_has_a_row_for_each_variant_and_place() {
    let (world, ada, sizes) = store().await;
    let all = rows(&world, &ada, StockFilter::default()).await;
    assert_eq!(
        names(&all),
        [
            ("=cmd|' /C calc'!A0", "Main", 3),
            ("Lamp", "Main", 20),
            ("Tee", "Main", 0),
            ("Tee", "Cellar", 9),
            ("Tee", "Main", 0)
        ]
    );
    assert_eq!(all.pagination.total, 5, "what is archived, and what is offered no longer, is left out");
    assert_eq!((all.items[1].variant_id, all.items[3].variant_id), (None, Some(sizes[0])));
    assert_eq!(
        (all.items[1].low_stock_threshold, all.items[0].is_low, all.items[1].is_low),
        (5, true, false)
    );
    let bob = world.seller("bob").await;
    assert_eq!(rows(&world, &bob, StockFilter::default()).await.items, []);
    let behind = PageRequest::check(Some(9), Some(2)).unwrap();
    let page =
        inventory::overview(&world.cx(), &ada.seller(), &StockFilter::default(), behind).await.unwrap();
    assert_eq!((page.items.len(), page.pagination.total), (0, 5));
}

#[tokio::test]
async fn the_overview_can_be_narrowed() {
    let (world, ada, _) = store().await;
    let filter = |search: &str| StockFilter { search: search.into(), ..StockFilter::default() };
    assert_eq!(names(&rows(&world, &ada, filter(" lAm")).await), [("Lamp", "Main", 20)]);
    assert_eq!(names(&rows(&world, &ada, filter("lmp-1")).await), [("Lamp", "Main", 20)]);
    assert_eq!(rows(&world, &ada, filter("100%")).await.items, []);
    let low = rows(&world, &ada, StockFilter { low: true, ..StockFilter::default() }).await;
    assert_eq!(names(&low), [("=cmd|' /C calc'!A0", "Main", 3)]);
    assert_eq!(inventory::low(&world.cx(), &ada.seller()).await, Ok(1));
    let out = rows(&world, &ada, StockFilter { out: true, ..StockFilter::default() }).await;
    assert_eq!(names(&out), [("Tee", "Main", 0), ("Tee", "Main", 0)]);
    let here = rows(&world, &ada, StockFilter { store: Some(ada.place), ..StockFilter::default() }).await;
    assert_eq!(here.items.len(), 4);
}

#[tokio::test]
async fn the_file_holds_no_formula() {
    let (world, ada, _) = store().await;
    let file = inventory::export(&world.cx(), &ada.seller(), &StockFilter::default()).await.unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], "product,options,sku,place,onHand,reserved,available,threshold");
    assert_eq!(lines[1], "'=cmd|' /C calc'!A0,,,Main,3,0,3,5");
    assert_eq!(lines[2], "Lamp,,LMP-1,Main,20,0,20,5");
    assert_eq!(lines[4], "Tee,size: M,,Cellar,9,0,9,5");
}

#[tokio::test]
async fn the_stores_log_is_its_own_and_newest_first() {
    let (world, ada, sizes) = store().await;
    let bob = world.seller("bob").await;
    world.product(&bob, "Mug", 900, 5).await;
    let log = inventory::vendor_log(&world.cx(), &ada.seller(), PageRequest::default()).await.unwrap();
    let newest = &log.items[0];
    assert_eq!((newest.product_name.as_str(), newest.store_name.as_str()), ("Tee", "Cellar"));
    assert_eq!((newest.change.variant_id, newest.options["size"].as_str()), (Some(sizes[0]), "M"));
    assert_eq!(log.pagination.total, 4);
    assert!(log.items.iter().all(|row| row.product_name != "Mug"));
}
