//! The cart of a browser, with and without scripts.

use crate::support::{Answer, Browser, TestApp, json};
use testkit::Goods;

const ADD: &str = "/_fn/cart/add";
const CHANGE: &str = "/_fn/cart/change";
const REMOVE: &str = "/_fn/cart/remove";

async fn put(browser: &mut Browser<'_>, goods: &Goods, quantity: &str) -> Answer {
    browser.open(&format!("/products/{}", goods.slug)).await.expect(200);
    browser.send(ADD, &[("product", &goods.id.to_string()), ("quantity", quantity)]).await
}

/// What the header says of the cart.
fn count(page: &Answer) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("data-fresh=\"cart-words\"").expect("the header counts");
    let (_, words) = rest.split_once('>').unwrap();
    words.split_once('<').unwrap().0.to_owned()
}

fn item_of(page: &Answer) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("id=\"item-").expect("something in the cart");
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn a_guest_fills_a_cart_and_changes_it_without_scripts() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let mut browser = app.browser();
    assert_eq!(count(&browser.open("/cart").await.expect(200)), "Cart, empty");
    assert!(browser.session().is_none(), "who only looks gets no session");
    let answer = put(&mut browser, &lamp, "2").await.expect(303);
    assert_eq!(answer.header("location"), format!("/products/{}", lamp.slug), "one stays where one was");
    let page = browser.follow(&answer).await.expect(200);
    assert!(page.text().contains("In your cart:") && count(&page) == "Cart, 2 items", "{}", count(&page));

    let cart = browser.open("/cart").await.expect(200);
    assert!(
        cart.text().contains("Lamp") && cart.text().contains("ada's store")
            || cart.text().contains("ada&#x27;s store")
    );
    let item = item_of(&cart);
    let answer = browser.send(CHANGE, &[("item", &item), ("quantity", "3")]).await.expect(303);
    assert_eq!(count(&browser.follow(&answer).await), "Cart, 3 items");
    let answer = browser.send(CHANGE, &[("item", &item), ("quantity", "4")]).await.expect(303);
    let refused = browser.follow(&answer).await.expect(200);
    assert!(refused.text().contains("left. Choose a smaller quantity") && count(&refused) == "Cart, 3 items");

    let answer = browser.send(REMOVE, &[("item", &item)]).await.expect(303);
    let emptied = browser.follow(&answer).await.expect(200);
    assert!(emptied.text().contains("Put back") && emptied.text().contains("Your cart is empty"));
    assert!(!browser.open("/cart").await.text().contains("Put back"), "offered once");
}

#[tokio::test]
async fn more_than_there_is_is_refused_on_the_page_of_the_product() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let mut browser = app.browser();
    let answer = put(&mut browser, &lamp, "4").await.expect(303);
    let page = browser.follow(&answer).await.expect(200).text();
    assert!(
        page.contains("Choose a smaller quantity") && page.contains("value=\"4\""),
        "said, and kept what was typed"
    );
    let answer = put(&mut browser, &lamp, "many").await.expect(303);
    assert!(browser.follow(&answer).await.text().contains("value=\"many\""));
    assert_eq!(app.world.count("select count(*) from carts").await, 0);

    let (shirt, _) = app.world.product_in_sizes(&ada, "Shirt", 2_000, &[("S", 2), ("M", 2)]).await;
    browser.open("/products/shirt").await.expect(200);
    let answer = browser.send(ADD, &[("product", &shirt.to_string()), ("variant", "")]).await.expect(303);
    assert!(browser.follow(&answer).await.text().contains("Choose an option first"));
}

#[tokio::test]
async fn a_script_hears_what_the_header_says_from_now_on() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    let mut browser = app.browser();
    browser.open("/").await.expect(200);
    let added = browser.send_by_script(ADD, &[("product", &lamp.id.to_string())]).await.expect(200).json();
    assert_eq!(added["fresh"], json!({"cart-count": "1", "cart-words": "Cart, 1 item"}));
    assert_eq!(
        (&added["to"], added["toast"].as_str().map(|said| said.contains("Lamp"))),
        (&json!(null), Some(true))
    );
    let more = [("product", lamp.id.to_string()), ("quantity", "3".to_owned())];
    let more: Vec<(&str, &str)> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = browser.send_by_script(ADD, &more).await.expect(409).json();
    assert!(short["summary"].as_str().is_some_and(|said| said.contains("Only 3")), "{short}");
}

#[tokio::test]
async fn a_guests_cart_comes_along_to_the_account_and_stays_with_it() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 9).await;
    let mia = app.world.customer("mia").await;
    app.world.cart_of(&mia, &[(&lamp, 1)]).await;
    let mut browser = app.browser();
    put(&mut browser, &lamp, "2").await.expect(303);
    browser.sign_in(&mia).await;
    assert_eq!(count(&browser.open("/cart").await.expect(200)), "Cart, 3 items");
    browser.send("/_fn/accounts/sign_out", &[]).await.expect(303);
    assert_eq!(count(&browser.open("/cart").await.expect(200)), "Cart, empty");
    assert_eq!(app.world.count("select count(*) from carts").await, 1);
}

#[tokio::test]
async fn a_guests_cart_is_still_there_after_four_weeks() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 9).await;
    let mut browser = app.browser();
    put(&mut browser, &lamp, "2").await.expect(303);
    app.world.clock.advance(chrono::Duration::days(28));
    assert_eq!(count(&browser.open("/cart").await.expect(200)), "Cart, 2 items");
}

#[tokio::test]
async fn cards_add_at_once_or_lead_to_the_choice() {
    let app = TestApp::new().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 9).await;
    app.world.product(&ada, "Gone", 4_000, 0).await;
    app.world.product_in_sizes(&ada, "Shirt", 2_000, &[("S", 2)]).await;
    let page = app.browser().open("/products").await.expect(200).text();
    assert!(page.contains(&format!("value=\"{}\" aria-label=\"Add Lamp to the cart\"", lamp.id)), "{page}");
    assert!(page.contains("aria-label=\"Choose options of Shirt\"") && !page.contains("Add Gone"));
}
