//! Finding by words, in both languages, with slips of the finger; and what is offered while one types.

use super::browsing::{list, names};
use super::create;
use domain::Cx;
use domain::catalog;
use i18n::Lang;
use model::catalog::{ProductFilter, SuggestionType};
use serde_json::json;
use testkit::World;

async fn filled(world: &World) {
    let ada = world.seller("ada").await;
    world.category("Lighting").await;
    world.category("Tableware").await;
    world
        .tamper(
            "update categories set translations = '{\"ar\": {\"name\": \"إضاءة\"}}' where slug = 'lighting';
             insert into attribute_kinds (key, kind, labels, value_labels) values
                 ('colour', 'text', '{\"en\": \"Colour\"}', '{\"red\": {\"en\": \"Red\", \"ar\": \"أحمر\"}}'),
                 ('waterproof', 'boolean', '{\"en\": \"Waterproof\", \"ar\": \"مقاوم للماء\"}', '{}')",
        )
        .await;
    for goods in [
        json!({"name": "Brass table lamp", "price": 40, "category": "lighting", "brand": "Nordlys", "sku": "BTL-7",
               "description": "Warm light for reading.", "translations": {"ar": {"name": "مِصْبَاح طاولة نحاسي"}}}),
        json!({"name": "Ceramic mug", "price": 9, "category": "tableware", "attributes": {"colour": "red"},
               "description": "As good beside a lamp as at breakfast.", "translations": {"ar": {"name": "كُوب خزفي"}}}),
        json!({"name": "Red kettle", "price": 30, "category": "tableware", "attributes": {"waterproof": true}}),
        json!({"name": "Måne pendant", "price": 80, "category": "lighting", "translations": {"ar": {"name": "إبريق مائدة"}}}),
        json!({"name": "T-shirt", "price": 15, "description": "100% cotton_ 'soft'"}),
    ] {
        create(&world.cx(), &ada.keeper(), goods).await.expect("a product");
    }
}

async fn search(cx: &Cx, words: &str) -> Vec<String> {
    names(cx, &[("search", words)]).await
}

#[tokio::test]
async fn words_are_found_in_names_first_and_then_wherever_they_stand() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    assert_eq!(search(&cx, "lamp").await, ["Brass table lamp", "Ceramic mug"]);
    assert_eq!(search(&cx, "LAMPS for the table").await, ["Brass table lamp"]);
    assert_eq!(search(&cx, "red").await, ["Red kettle", "Ceramic mug"], "named so, then coloured so");
    assert_eq!(search(&cx, "lighting").await.len(), 2, "by category");
    assert_eq!(search(&cx, "nordlys lamp").await, ["Brass table lamp"], "by brand and name");
    assert_eq!(search(&cx, "mane").await, ["Måne pendant"], "without its accents");
    assert_eq!(search(&cx, "waterproof kettle").await, ["Red kettle"]);
    assert_eq!(search(&cx, "tshirt").await, ["T-shirt"]);
    assert_eq!(search(&cx, "t-shirts").await, ["T-shirt"]);
    assert_eq!(search(&cx, "btl-7").await, ["Brass table lamp"], "by its number");
    assert_eq!(search(&cx, "cera").await, ["Ceramic mug"], "begun");
    assert_eq!(search(&cx, "lamp kettle").await, [""; 0], "all words count");
    assert_eq!(
        names(&cx, &[("search", "lamp"), ("sort", "price")]).await,
        ["Ceramic mug", "Brass table lamp"]
    );
    let second = list(&cx, &[("search", "lamp"), ("limit", "1"), ("page", "2")]).await.unwrap();
    assert_eq!((second.items[0].name.as_str(), second.pagination.total), ("Ceramic mug", 2));
}

#[tokio::test]
async fn arabic_is_found_however_it_is_written() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx_in(Lang::Ar);
    for (typed, found) in [
        ("مصباح", "مِصْبَاح طاولة نحاسي"),
        ("المصباح", "مِصْبَاح طاولة نحاسي"),
        ("مصباح طاوله", "مِصْبَاح طاولة نحاسي"),
        ("كوب", "كُوب خزفي"),
        ("كـــوب", "كُوب خزفي"),
        ("ابريق", "إبريق مائدة"),
        ("إبريق مايدة", "إبريق مائدة"),
        ("احمر كوب", "كُوب خزفي"),
        ("إضاءه نحاسي", "مِصْبَاح طاولة نحاسي"),
    ] {
        assert_eq!(search(&cx, typed).await, [found], "{typed}");
    }
    assert_eq!(search(&cx, "mug").await, ["كُوب خزفي"], "the other language is searched too");
    assert_eq!(search(&world.cx(), "كوب").await, ["Ceramic mug"]);
}

#[tokio::test]
async fn slips_are_mended_and_told_of() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    for (typed, meant) in [
        ("lmap", "lamp"),
        ("ceramik mug", "ceramic mug"),
        ("ketle", "kettle"),
        ("brass tabel", "brass table"),
    ] {
        let listing = list(&cx, &[("search", typed)]).await.unwrap();
        assert_eq!(listing.corrected.as_deref(), Some(meant));
        assert!(!listing.items.is_empty(), "{typed}");
    }
    for fine in ["lamp", "lamps", "cera", "zzyzzx", "no such thing"] {
        assert_eq!(list(&cx, &[("search", fine)]).await.unwrap().corrected, None, "{fine}");
    }
}

#[tokio::test]
async fn odd_input_finds_nothing_and_breaks_nothing() {
    let world = World::new().await;
    filled(&world).await;
    let cx = world.cx();
    let long = "lamp ".repeat(40);
    for odd in ["%", "_", "'", "\"lamp", "lamp & !mug | (", "\\", "🙂", long.trim(), "a", "the", "١٠٠"] {
        list(&cx, &[("search", odd)]).await.unwrap();
        catalog::suggest(&cx, odd).await.unwrap();
    }
    assert_eq!(search(&cx, "100% cotton").await, ["T-shirt"]);
    assert_eq!(search(&cx, "%%%").await.len(), 0);
    let half = ProductFilter { search: "zzyzzx lighting".into(), ..ProductFilter::default() };
    assert_eq!(catalog::alternatives(&cx, &half, 4).await.unwrap().len(), 2, "where one of the words leads");
    let nothing = ProductFilter { search: "zzyzzx".into(), ..ProductFilter::default() };
    assert_eq!(catalog::alternatives(&cx, &nothing, 4).await.unwrap().len(), 4);
}

#[tokio::test]
async fn the_box_offers_what_begins_as_typed() {
    let world = World::new().await;
    filled(&world).await;
    let offered = async |cx: &Cx, typed: &str| -> Vec<(SuggestionType, String, String)> {
        let suggestions = catalog::suggest(cx, typed).await.unwrap();
        suggestions.iter().map(|one| (one.kind, one.text.clone(), one.url.clone())).collect()
    };
    let cx = world.cx();
    assert_eq!(
        offered(&cx, "la").await,
        [(SuggestionType::Product, "Brass table lamp".into(), "/products/brass-table-lamp".into())]
    );
    assert_eq!(offered(&cx, "table la").await.len(), 1);
    assert_eq!(
        offered(&cx, "ligh").await[0],
        (SuggestionType::Category, "Lighting".into(), "/categories/lighting".into())
    );
    assert_eq!(
        offered(&cx, "nord").await[0],
        (SuggestionType::Brand, "Nordlys".into(), "/products?brand=nordlys".into())
    );
    assert_eq!(offered(&cx, "ada").await[0].0, SuggestionType::Vendor);
    assert_eq!(offered(&cx, "ketle").await[0].1, "Red kettle", "mistyped");
    assert_eq!(offered(&cx, "").await, []);
    assert_eq!(offered(&cx, "zzyzzx").await, []);
    assert_eq!(offered(&world.cx_in(Lang::Ar), "مصب").await[0].1, "مِصْبَاح طاولة نحاسي");
    assert_eq!(offered(&world.cx_in(Lang::Ar), "اضا").await[0].1, "إضاءة");
}
