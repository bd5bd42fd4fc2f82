//! Refused forms come back with what was typed, with and without scripts.

use super::{SAVE_ADDRESS, SIGN_IN};
use crate::support::{Tag, TestApp, json, tags};

fn field<'a>(tags: &'a [Tag], name: &str) -> &'a Tag {
    tags.iter().find(|tag| tag.has("name", name)).unwrap_or_else(|| panic!("no field {name}"))
}

fn title(tags: &[Tag]) -> &str {
    &tags.iter().find(|tag| tag.name == "title").expect("a title").text
}

#[tokio::test]
async fn a_refused_form_is_shown_again_as_it_was_with_each_error_in_its_place() {
    let app = TestApp::new().await;
    let mut browser = app.browser_of("mia").await;
    let fresh = tags(&browser.open("/account/addresses/new").await.expect(200).text());
    assert!(fresh.iter().any(|tag| tag.get("data-error-summary").is_some() && tag.get("hidden").is_some()));
    let fields =
        [("recipient", "Mia <b>Lund</b>"), ("street", "Weg 1\""), ("country", "DE"), ("phone", "12")];
    let answer = browser.send(SAVE_ADDRESS, &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/account/addresses/new");
    let page = browser.follow(&answer).await.expect(200);
    let text = page.text();
    let all = tags(&text);
    assert!(!text.contains("<b>Lund"), "what was typed is text");
    assert_eq!(field(&all, "recipient").get("value"), Some("Mia <b>Lund</b>"));
    assert_eq!(field(&all, "street").get("value"), Some("Weg 1\""));
    assert!(title(&all).starts_with("Error"), "{}", title(&all));
    let summary = all.iter().position(|tag| tag.get("data-error-summary").is_some()).unwrap();
    assert!(all[summary].get("hidden").is_none() && all[summary].has("role", "alert"));
    for name in ["zipCode", "city", "phone"] {
        let input = field(&all, name);
        assert!(input.has("aria-invalid", "true"), "{name}");
        let slot = all.iter().find(|tag| tag.has("data-error-for", name)).unwrap();
        assert!(slot.get("hidden").is_none() && !slot.text.is_empty(), "{name}");
        assert!(input.get("aria-describedby").unwrap().contains(slot.get("id").unwrap()), "{name}");
        let link = format!("#{}", input.get("id").unwrap());
        assert!(all[summary..].iter().any(|tag| tag.name == "a" && tag.has("href", &link)), "{name}");
    }
    assert!(field(&all, "recipient").get("aria-invalid").is_none());
    let again = browser.open("/account/addresses/new").await.expect(200).text();
    assert!(!title(&tags(&again)).starts_with("Error"), "only once");
    assert_eq!(app.world.count("select count(*) from addresses").await, 0);
}

#[tokio::test]
async fn the_password_is_never_shown_again() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.open("/login").await.expect(200);
    let fields = [("email", "mia@example.com"), ("password", "hunter2hunter2"), ("next", "/cart")];
    let answer = browser.send(SIGN_IN, &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/login");
    let text = browser.follow(&answer).await.expect(200).text();
    let all = tags(&text);
    assert!(!text.contains("hunter2"));
    assert_eq!(field(&all, "email").get("value"), Some("mia@example.com"));
    assert_eq!(field(&all, "password").get("value"), None);
    assert!(title(&all).starts_with("Error"), "{}", title(&all));
}

#[tokio::test]
async fn where_one_wanted_to_go_is_not_forgotten_by_a_wrong_password() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut browser = app.browser();
    browser.open("/login?next=/cart").await.expect(200);
    let wrong = [("email", mia.email.as_str()), ("password", "not her password"), ("next", "/cart")];
    let answer = browser.send(SIGN_IN, &wrong).await.expect(303);
    assert_eq!(answer.header("location"), "/login?next=/cart");
    let all = tags(&browser.follow(&answer).await.expect(200).text());
    assert_eq!(field(&all, "next").get("value"), Some("/cart"));
}

#[tokio::test]
async fn words_are_in_the_readers_language() {
    let app = TestApp::new().await;
    let mut browser = app.browser().in_arabic();
    browser.open("/register").await.expect(200);
    let answer = browser.send("/_fn/accounts/begin_registration", &[("email", "mia")]).await.expect(303);
    let page = browser.follow(&answer).await.expect(200).text();
    let all = tags(&page);
    let html = all.iter().find(|tag| tag.name == "html").unwrap();
    assert!(html.has("lang", "ar") && html.has("dir", "rtl"));
    let slot = all.iter().find(|tag| tag.has("data-error-for", "email")).unwrap();
    assert!(slot.text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)), "{}", slot.text);
    assert_eq!(field(&all, "email").get("value"), Some("mia"));
}

#[tokio::test]
async fn scripts_get_an_outcome_with_its_status() {
    let app = TestApp::without_limits().await;
    let mia = app.customer("mia").await;
    let mut browser = app.browser();
    let empty = browser.send_by_script(SIGN_IN, &[]).await.expect(422);
    assert!(empty.header("content-type").starts_with("application/json"));
    let json = empty.json();
    assert!(!json["summary"].as_str().unwrap().is_empty());
    assert_eq!(json["errors"][0]["field"], "email");
    let wrong = [("email", mia.email.as_str()), ("password", "not her password")];
    let wrong = browser.send_by_script(SIGN_IN, &wrong).await.expect(401).json();
    assert!(wrong["summary"].is_string() && wrong["errors"].is_null() && wrong["to"].is_null(), "{wrong}");
    let nobody = browser.send_by_script(SAVE_ADDRESS, &[]).await.expect(401).json();
    assert!(nobody["to"].as_str().unwrap().starts_with("/login?next="), "{nobody}");
    let right = [("email", mia.email.as_str()), ("password", &mia.password), ("next", "/cart")];
    let right = browser.send_by_script(SIGN_IN, &right).await.expect(200);
    assert_eq!((right.json(), right.header("location")), (json!({"to": "/cart"}), ""));
    browser.open("/account").await.expect(200);
}

#[tokio::test]
async fn what_cannot_be_read_as_a_form_is_refused_as_such() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser();
    let nested = [("email[a]", "x"), ("email[b]", "y")];
    let answer = browser.send(SIGN_IN, &nested).await;
    assert_eq!(answer.header("location"), "", "no error travels in an address: {answer:?}");
    assert_eq!(answer.status, 422, "{answer:?}");
    let answer = browser.send_by_script(SIGN_IN, &nested).await.expect(422);
    assert!(answer.json()["summary"].is_string(), "{answer:?}");
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "text/plain")];
    let other = browser.send_with(SIGN_IN, &[("email", "a")], &headers).await;
    assert!(other.status < 500, "{other:?}");
}

#[tokio::test]
async fn a_function_that_does_not_exist_is_not_found() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for path in ["/_fn/accounts/nothing", "/_fn/x", "/_fn/accounts/sign_in/x"] {
        let page = browser.send(path, &[]).await.expect(404);
        assert!(page.text().contains("<h1"), "{page:?}");
        browser.send_by_script(path, &[]).await.expect(404).json();
    }
}

#[tokio::test]
async fn addresses_are_kept_by_forms_alone() {
    let app = TestApp::new().await;
    let mut browser = app.browser_of("mia").await;
    let fields = [
        ("recipient", "Mia Lund"),
        ("street", "Weg 1"),
        ("zipCode", "89073"),
        ("city", "Ulm"),
        ("country", "DE"),
        ("street2", ""),
        ("state", ""),
        ("phone", ""),
    ];
    let answer = browser.send(SAVE_ADDRESS, &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/account/addresses");
    assert!(browser.follow(&answer).await.expect(200).text().contains("Weg 1"));
    let list = app.as_customer("mia").get("/users/addresses").await.data();
    assert_eq!((&list[0]["isDefault"], &list[0]["street2"]), (&json!(true), &json!(null)));
    let id = list[0]["id"].as_str().unwrap();
    let mut stranger = app.browser_of("ada").await;
    assert_eq!(stranger.open(&format!("/account/addresses/{id}")).await.status, 404);
    stranger.send("/_fn/addresses/remove", &[("id", id)]).await;
    assert_eq!(app.world.count("select count(*) from addresses").await, 1);
    browser.send("/_fn/addresses/remove", &[("id", id)]).await.expect(303);
    assert_eq!(app.world.count("select count(*) from addresses").await, 0);
}
