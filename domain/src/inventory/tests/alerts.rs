use super::*;
use domain::kit::outside::Mail;
use domain::{accounts, preferences};
use i18n::Lang;
use model::ProductId;
use model::preferences::UpdatePreferences;

async fn is_low(world: &World, product: ProductId) -> bool {
    world.count(&format!("select count(*) from stock_levels where product_id = '{product}' and is_low")).await
        == 1
}

/// The letters that lead to the list of stock.
fn about_stock(world: &World, merchant: &Merchant) -> Vec<Mail> {
    let mut mails = world.mailbox.mails_to(&merchant.email);
    mails.retain(|mail| mail.text.contains("/vendor/inventory"));
    mails
}

#[tokio::test]
async fn each_crossing_is_told_once() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 24).await;
    let cx = world.cx();
    let keeper = ada.keeper();
    for crossing in 1..=3 {
        let (one, all) = (by(-1), by(20));
        let adjusting = (0..20).map(|_| inventory::adjust(&cx, &keeper, lamp.id, &one));
        for after in futures::future::join_all(adjusting).await {
            after.unwrap();
        }
        assert_eq!(counters(&world, lamp.variant_id).await, (4, 0, 0));
        assert_eq!(events(&world, "product.stock_low", lamp.id).await, crossing);
        inventory::adjust(&cx, &keeper, lamp.id, &all).await.unwrap();
        assert_eq!(events(&world, "product.stock_low", lamp.id).await, crossing, "more is no alarm");
    }
    world.assert_sound().await;
}

#[tokio::test]
async fn it_is_low_from_the_threshold_on() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let (cx, keeper) = (world.cx(), ada.keeper());
    inventory::adjust(&cx, &keeper, lamp.id, &by(-4)).await.unwrap();
    assert!(!is_low(&world, lamp.id).await, "six are not five");
    // a hold makes it low, and its end makes it well again
    let cart = Uuid::from_u128(1);
    let held = hold(&cx, cart, &[anywhere(lamp.variant_id, 1)], None).await;
    assert_eq!(held, Ok(Reservation::Held));
    assert!(is_low(&world, lamp.id).await);
    assert_eq!(events(&world, "product.stock_low", lamp.id).await, 1);
    release(&cx, cart).await.unwrap();
    assert!(!is_low(&world, lamp.id).await);
    // whoever moves the threshold sees what it makes low
    inventory::set_threshold(&cx, &keeper, lamp.id, 6).await.unwrap();
    assert!(is_low(&world, lamp.id).await);
    inventory::adjust(&cx, &keeper, lamp.id, &by(-1)).await.unwrap();
    assert_eq!(events(&world, "product.stock_low", lamp.id).await, 1, "it was low before");
    inventory::set_threshold(&cx, &keeper, lamp.id, 0).await.unwrap();
    assert!(!is_low(&world, lamp.id).await);
    inventory::adjust(&cx, &keeper, lamp.id, &by(-5)).await.unwrap();
    assert_eq!(events(&world, "product.stock_low", lamp.id).await, 2, "nothing is left");
    for wrong in [-1, 1_000_001] {
        assert!(inventory::set_threshold(&cx, &keeper, lamp.id, wrong).await.is_err());
    }
    assert_eq!(inventory::low(&cx, &ada.seller()).await, Ok(1));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_dispatch_is_no_crossing() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let (cx, cart) = (world.cx(), Uuid::from_u128(1));
    let told = events(&world, "inventory.updated", lamp.id).await;
    assert_eq!(hold(&cx, cart, &[anywhere(lamp.variant_id, 8)], None).await, Ok(Reservation::Held));
    assert_eq!(allocate(&cx, cart).await, Ok(Kept::Whole));
    dispatch(&cx, cart, Part::All).await.unwrap();
    assert_eq!(events(&world, "product.stock_low", lamp.id).await, 1, "when it was reserved, and not again");
    assert_eq!(events(&world, "inventory.updated", lamp.id).await - told, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_keeper_gets_one_letter_a_crossing() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Desk lamp", 4_000, 10).await;
    let (cx, keeper) = (world.cx(), ada.keeper());
    for _ in 0..2 {
        inventory::adjust(&cx, &keeper, lamp.id, &by(-7)).await.unwrap();
        inventory::adjust(&cx, &keeper, lamp.id, &by(-1)).await.unwrap();
        inventory::adjust(&cx, &keeper, lamp.id, &by(8)).await.unwrap();
    }
    assert_eq!(world.run_jobs().await, [""; 0]);
    let mails = about_stock(&world, &ada);
    let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects, ["Little left of Desk lamp"; 2]);
    assert!(mails[0].text.contains("Only 3 pieces of Desk lamp"), "{}", mails[0].text);
    assert!(mails[0].text.contains("http://localhost:3000/vendor/inventory"), "{}", mails[0].text);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_letter_is_written_in_the_keepers_language_and_only_where_it_is_wanted() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let cx = world.cx();
    let off = std::collections::BTreeMap::from([("product.stock_low".to_owned(), false)]);
    let matrix = model::preferences::NotificationMatrix { email: off, ..Default::default() };
    let arabic = UpdatePreferences { language: Some("ar".into()), ..UpdatePreferences::default() };
    let quiet = UpdatePreferences { notifications: Some(matrix), ..UpdatePreferences::default() };
    preferences::update(&cx, &ada.customer(), &arabic).await.unwrap();
    preferences::update(&cx, &bob.customer(), &quiet).await.unwrap();
    for merchant in [&ada, &bob] {
        let goods = world.product(merchant, "Lamp", 4_000, 6).await;
        inventory::adjust(&cx, &merchant.keeper(), goods.id, &by(-6)).await.unwrap();
        let draft = world.product(merchant, "Draft", 4_000, 6).await;
        world.tamper(&format!("update products set status = 'DRAFT' where id = '{}'", draft.id)).await;
        inventory::adjust(&cx, &merchant.keeper(), draft.id, &by(-6)).await.unwrap();
    }
    assert_eq!(world.run_jobs().await, [""; 0]);
    let reader = accounts::reader(&mut world.owner().await, ada.id()).await.unwrap().unwrap();
    assert_eq!(reader.lang, Lang::Ar);
    let mails = about_stock(&world, &ada);
    assert_eq!(mails.len(), 1, "nobody waits to hear of a draft");
    assert!(mails[0].text.contains("نفد"), "{}", mails[0].text);
    assert_eq!(about_stock(&world, &bob).len(), 0, "switched off");
}
