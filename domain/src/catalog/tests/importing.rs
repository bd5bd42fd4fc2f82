//! Tables of products, out and in.

use super::{create, moved, promise, two};
use domain::kit::jobs;
use domain::{Cx, catalog, registry};
use futures::TryStreamExt;
use model::catalog::{Import, ImportState, OwnFilter, ProductStatus};
use model::{AppError, FieldProblem, ImportId, PageRequest, Reason};
use serde_json::json;
use std::fmt::Write as _;
use testkit::{Merchant, World};

async fn begin(world: &World, who: &Merchant, text: &str, dry_run: bool) -> Import {
    catalog::import_begin(&world.cx(), &who.seller(), text.as_bytes().to_vec(), dry_run).await.unwrap()
}

/// Created, updated, failed.
async fn read_in(world: &World, who: &Merchant, text: &str) -> (i32, i32, i32) {
    let id = begin(world, who, text, false).await.id;
    assert_eq!(world.run_jobs().await, [""; 0]);
    result(world, who, id).await
}

async fn result(world: &World, who: &Merchant, id: ImportId) -> (i32, i32, i32) {
    let import = catalog::import_progress(&world.cx(), &who.seller(), id).await.unwrap();
    assert_eq!((import.state, import.done), (ImportState::Done, import.total));
    (import.created, import.updated, import.failed)
}

/// Line, column and words of what was wrong.
async fn wrong(cx: &Cx, who: &Merchant, id: ImportId) -> Vec<(i32, String, String)> {
    let page = catalog::import_problems(cx, &who.seller(), id, PageRequest::default()).await.unwrap();
    page.items
        .into_iter()
        .map(|problem| (problem.line, problem.column.unwrap_or_default(), problem.message))
        .collect()
}

async fn export(world: &World, who: &Merchant) -> String {
    let pages: Vec<bytes::Bytes> =
        catalog::export_csv(&world.cx(), &who.seller()).try_collect().await.unwrap();
    let text = String::from_utf8(pages.concat()).unwrap();
    text.strip_prefix('\u{feff}').expect("Excel wants to be told").to_owned()
}

async fn own(world: &World, who: &Merchant, search: &str) -> model::catalog::OwnDetail {
    let filter = OwnFilter { search: search.into(), ..OwnFilter::default() };
    let found =
        catalog::own_products(&world.cx(), &who.seller(), &filter, PageRequest::default()).await.unwrap();
    assert_eq!(found.items.len(), 1, "{search}");
    catalog::own(&world.cx(), &who.keeper(), found.items[0].id).await.unwrap()
}

const TABLE: &str = "\
sku,name,price,compare_at_price,stock,status,category,brand,description,name_ar,attributes,images,variant_of,options
L-1,Desk lamp,49.90,60,7,active,lighting,Nordlys,\"Bright,
and warm\",مصباح مكتب,colour=red; watt=40,https://cdn.example.com/a.jpg https://cdn.example.com/b.jpg,,
TEE,T-shirt,20,,,draft,,,,,,,,
TEE-M,,,,3,,,,,,,,TEE,size=M; colour=red
TEE-L,,22.50,,,,,,,,,,tee,size=L; colour=red
";

#[tokio::test]
async fn a_table_becomes_products() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    world.category("Lighting").await;
    assert_eq!(read_in(&world, &ada, TABLE).await, (2, 0, 0));
    let lamp = own(&world, &ada, "L-1").await;
    assert_eq!(
        (lamp.name.as_str(), lamp.status, lamp.stock.available),
        ("Desk lamp", ProductStatus::Active, 7)
    );
    assert_eq!((json!(lamp.price), lamp.images.len()), (json!(49.90), 2));
    assert_eq!((lamp.description.as_str(), &lamp.attributes["watt"]), ("Bright,\nand warm", &json!(40)));
    assert_eq!(lamp.category.unwrap().slug, "lighting");
    let tee = own(&world, &ada, "TEE-M").await;
    assert_eq!(
        (tee.status, tee.option_names),
        (ProductStatus::Draft, vec!["size".to_owned(), "colour".to_owned()])
    );
    assert_eq!((tee.variants[0].stock.available, json!(tee.variants[1].price)), (3, json!(22.50)));
    world.assert_sound().await;

    let cheaper = "sku;price;compare_at_price;stock\nl-1;39,50;-;5\nTEE-L;25;;8\n";
    assert_eq!(read_in(&world, &ada, cheaper).await, (0, 2, 0));
    let lamp = own(&world, &ada, "L-1").await;
    assert_eq!(
        (json!(lamp.price), lamp.compare_at_price, lamp.name.as_str()),
        (json!(39.50), None, "Desk lamp")
    );
    assert_eq!(moved(&world, lamp.id).await[1], (-2, "Set by an import".to_owned()));
    let tee = own(&world, &ada, "TEE-M").await;
    assert_eq!((json!(tee.variants[1].price), tee.variants[1].stock.available), (json!(25.00), 8));
    assert_eq!(
        (tee.variants[0].stock.available, json!(tee.price)),
        (3, json!(20.00)),
        "a variant's line is its own only"
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn what_is_exported_changes_nothing_when_it_comes_back() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    world.category("Lighting").await;
    read_in(&world, &ada, TABLE).await;
    let odd = json!({"name": "=HYPERLINK(\"http://x\")", "price": "0.10", "description": "-5 °C, \"cold\"\n+more",
        "brand": "@home", "attributes": {"year": "2024", "odd": "c;d=e", "dimmable": true}, "stockQty": 4,
        "weightGrams": 12, "lowStockThreshold": 3, "translations": {"ar": {"description": "بارد"}}});
    create(&cx, &ada.keeper(), odd).await.unwrap();
    let sized = json!({"name": "Cap", "price": 3, "optionNames": ["size", "fit"], "variants": [
        {"options": {"size": "42", "fit": "a;b"}, "stockQty": 1}, {"options": {"size": "44", "fit": "=x"}, "sku": "-1"}]});
    let sized = create(&cx, &ada.keeper(), sized).await.unwrap();
    promise(&world, sized.id, 1).await;
    let away = create(&cx, &ada.keeper(), json!({"name": "Gone", "price": 3})).await.unwrap();
    catalog::archive(&cx, &ada.keeper(), away.id).await.unwrap();

    let text = export(&world, &ada).await;
    for line in text.lines() {
        assert!(!line.contains(",=") && !line.contains(",@") && !line.contains(",-1,"), "{line}");
    }
    assert!(!text.contains("Gone"));
    let state = "select coalesce(sum(version), 0) + (select count(*) from stock_log) * 1000
                 + (select count(*) from variants) * 100000 from products";
    let before = world.count(state).await;
    assert_eq!(read_in(&world, &ada, &text).await, (0, 4, 0));
    assert_eq!(world.count(state).await, before);
    assert_eq!(export(&world, &ada).await, text);
    world.assert_sound().await;
}

#[tokio::test]
async fn wrong_lines_are_told_by_line_and_column_in_the_readers_language_and_stop_no_other() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let text = "\
id,sku,name,price,stock,category,status,attributes,variant_of,options
,A,Lamp,1,1,,,,,
,,No price,,,,,,,
,B,Mug,cheap,many,,gone,=,,
,C,Cup,1.005,,nowhere,,,,
,C-1,,-1,-1,,,,C,size
,a,Again,1,,,,,,
x,,Odd,1,,,,,,
0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10,,Not there,1,,,,,,
,D,Vase,1,,nowhere,,,,
,E,Tee,5,,,,,,
,E-1,,-1,,,,,E,size=M
,E-2,,1,,,,,E,size=M
,F,,,,,,,nobody,size=M
";
    let import = begin(&world, &ada, text, false).await;
    assert_eq!((import.total, import.failed), (10, 2), "what can be told at once is");
    assert_eq!(world.run_jobs().await, [""; 0]);
    assert_eq!(result(&world, &ada, import.id).await, (1, 0, 9));
    let found = wrong(&cx, &ada, import.id).await;
    let places: Vec<(i32, &str)> = found.iter().map(|(line, column, _)| (*line, column.as_str())).collect();
    assert_eq!(
        places,
        [
            (3, "price"),
            (4, "price"),
            (4, "stock"),
            (4, "status"),
            (4, "attributes"),
            (6, "options"),
            (7, "sku"),
            (8, "id"),
            (9, "id"),
            (10, "category"),
            (12, "price"),
            (13, "options"),
            (14, "variant_of"),
        ],
        "{found:?}"
    );
    assert_eq!(found[0].2, "Fill this in");
    let arabic = wrong(&world.cx_in(i18n::Lang::Ar), &ada, import.id).await;
    assert_ne!(arabic[0].2, found[0].2);
    assert_eq!(arabic[0].2, i18n::Lang::Ar.problem(&FieldProblem::Required));
    let second = PageRequest::check(Some(2), Some(5)).unwrap();
    let page = catalog::import_problems(&cx, &ada.seller(), import.id, second).await.unwrap();
    assert_eq!((page.items.len(), page.items[0].line, page.pagination.total), (5, 6, 13));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_dry_run_tells_the_same_and_writes_nothing() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 9, "sku": "M", "stockQty": 1})).await.unwrap();
    // what came before is told to whoever hears it
    world.run_jobs().await;
    let before = world.count("select count(*) from events").await;
    let text = "sku,name,price,stock\nM,Cup,8,5\nN,New,1,1\nO,Old,,\n";
    let import = begin(&world, &ada, text, true).await;
    world.run_jobs().await;
    assert_eq!(result(&world, &ada, import.id).await, (1, 1, 1));
    assert_eq!(world.count("select count(*) from events").await, before);
    assert_eq!(world.count("select count(*) from products").await, 1);
    assert_eq!(own(&world, &ada, "Mug").await.version, 1);
    world.assert_sound().await;

    let real = catalog::import_apply(&cx, &ada.seller(), import.id).await.unwrap();
    assert_eq!((real.state, real.dry_run, real.done), (ImportState::Running, false, 0));
    world.run_jobs().await;
    assert_eq!(result(&world, &ada, import.id).await, (1, 1, 1));
    assert_eq!(own(&world, &ada, "Cup").await.stock.available, 5);
    let again = catalog::import_apply(&cx, &ada.seller(), import.id).await;
    assert_eq!(again.unwrap_err(), AppError::NotFound, "it is no dry run any more");
    world.assert_sound().await;
}

fn many(lines: usize) -> String {
    let mut text = "sku,name,price,stock\n".to_owned();
    for n in 0..lines {
        let _ = writeln!(text, "S-{n},Thing {n},{n}.50,{}", n % 7);
    }
    text
}

#[tokio::test]
async fn a_worker_that_dies_leaves_neither_doubles_nor_gaps() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let import = begin(&world, &ada, &many(450), false).await;
    let cx = Cx::for_system(world.shop());
    let mut killed = 0;
    loop {
        let claimed = jobs::claim(&cx, 50).await.unwrap();
        let Some(job) = claimed.iter().find(|job| job.kind == "catalog.import") else { break };
        for other in claimed.iter().filter(|other| other.kind != job.kind) {
            registry::perform(&cx, other).await.unwrap();
        }
        if killed < 6 {
            // killed in the midst of it: what it was doing is taken back, and its lease runs out
            let work = registry::perform(&cx, job);
            let _ = tokio::time::timeout(std::time::Duration::from_millis(120), work).await;
            killed += 1;
            world.clock.advance(chrono::Duration::minutes(3));
        } else {
            registry::perform(&cx, job).await.unwrap();
        }
    }
    assert_eq!(killed, 6);
    world.run_jobs().await;
    assert_eq!(result(&world, &ada, import.id).await, (450, 0, 0));
    assert_eq!(world.count("select count(*) from products").await, 450);
    world.assert_sound().await;
}

#[tokio::test]
async fn two_workers_share_an_import() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let import = begin(&world, &ada, &many(60), false).await;
    let cx = Cx::for_system(world.shop());
    let job = catalog::ImportJob { import_id: import.id, lang: "en".into() };
    let (one, two) = tokio::join!(job.perform(&cx), job.perform(&cx));
    assert_eq!((one, two), (Ok(()), Ok(())));
    world.run_jobs().await;
    assert_eq!(result(&world, &ada, import.id).await, (60, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn one_import_of_a_store_at_a_time_and_it_can_be_stopped() {
    let world = World::new().await;
    let ((ada, bob), cx) = (two(&world).await, world.cx());
    let import = begin(&world, &ada, &many(3), false).await;
    let second = catalog::import_begin(&cx, &ada.seller(), many(1).into_bytes(), true).await;
    assert_eq!(second.unwrap_err(), AppError::Refused(Reason::RequestInProgress));
    begin(&world, &bob, &many(1), true).await;
    for answer in [
        catalog::import_progress(&cx, &bob.seller(), import.id).await.map(|_| ()),
        catalog::import_cancel(&cx, &bob.seller(), import.id).await.map(|_| ()),
        catalog::import_apply(&cx, &bob.seller(), import.id).await.map(|_| ()),
        catalog::import_problems(&cx, &bob.seller(), import.id, PageRequest::default()).await.map(|_| ()),
    ] {
        assert_eq!(answer, Err(AppError::NotFound));
    }
    let stopped = catalog::import_cancel(&cx, &ada.seller(), import.id).await.unwrap();
    assert_eq!((stopped.state, stopped.done), (ImportState::Cancelled, 0));
    world.run_jobs().await;
    assert_eq!(world.count("select count(*) from products").await, 0);
    world.clock.advance(chrono::Duration::seconds(1));
    assert_eq!(read_in(&world, &ada, &many(2)).await, (2, 0, 0));
    let all = catalog::imports(&cx, &ada.seller(), PageRequest::default()).await.unwrap();
    assert_eq!(all.items.iter().map(|import| import.total).collect::<Vec<_>>(), [2, 3]);
    world.clock.advance(chrono::Duration::days(31));
    catalog::sweep_imports(&cx).await.unwrap();
    assert_eq!(world.count("select count(*) from product_import_rows").await, 0);
    world.assert_sound().await;
}

#[tokio::test]
async fn what_is_no_table_is_refused_beside_the_file() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let send =
        async |bytes: Vec<u8>| super::problems(catalog::import_begin(&cx, &ada.seller(), bytes, true).await);
    assert_eq!(send(Vec::new()).await, super::only("file", FieldProblem::NoFile));
    assert_eq!(
        send(vec![b'x'; 11 << 20]).await,
        super::only("file", FieldProblem::FileTooLarge { megabytes: 10 })
    );
    assert_eq!(send(b"PK\x03\x04".to_vec()).await, super::only("file", FieldProblem::NotATable));
    assert_eq!(world.count("select count(*) from product_imports").await, 0);
}

/// By hand, for its time: `cargo test -p domain --test rooms ten_thousand -- --ignored`.
#[tokio::test]
#[ignore = "takes a minute"]
async fn ten_thousand_products() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let start = std::time::Instant::now();
    let import = begin(&world, &ada, &many(10_000), false).await;
    world.run_jobs().await;
    assert_eq!(result(&world, &ada, import.id).await, (10_000, 0, 0));
    assert!(start.elapsed().as_secs() < 120, "{:?}", start.elapsed());
    let start = std::time::Instant::now();
    assert_eq!(export(&world, &ada).await.lines().count(), 10_001);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
