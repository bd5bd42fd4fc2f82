//! Forms of pages that send a file, with and without scripts.

use super::{picture, png_header};
use crate::support::{Browser, TestApp, form};
use domain::kit::upload::{self, Limits};
use model::forms::Outcome;
use server::pages::uploads::Upload;

const STICKER: &str = "/_upload/stickers/add";
const MIB: usize = 1024 * 1024;

/// A form that makes a picture and goes on to a page with the words that were typed.
async fn app() -> TestApp {
    let sticker = Upload::new("stickers/add", |door, form| async move {
        let who = door.customer()?;
        let made = upload::picture(form.file.clone(), &Limits::default()).await?;
        upload::store(&door.cx, door.cx.id(), &made).await?;
        let said = format!("{} for {}", form.text("alt"), who.user_id());
        Ok(Outcome::to("/account").saying(said))
    });
    TestApp::with_uploads(&[sticker]).await
}

async fn left_in_sessions(app: &TestApp, text: &str) -> i64 {
    let query = format!("select count(*) from sessions where convert_from(data, 'UTF8') like '%{text}%'");
    app.world.count(&query).await
}

async fn opened<'a>(app: &'a TestApp) -> Browser<'a> {
    let mut browser = app.browser_of("mia").await;
    browser.open("/account/addresses/new").await.expect(200);
    browser
}

#[tokio::test]
async fn a_plain_form_is_taken_and_answered_by_a_page() {
    let app = app().await;
    let mut browser = opened(&app).await;
    let file = picture(30, 20);
    let sent = form(&[("alt", "a hat")], Some(("hat.png", "image/png", &file)));
    let answer = browser.send_form(STICKER, sent).await.expect(303);
    assert_eq!(answer.header("location"), "/account");
    assert_eq!(app.world.cabinet.keys().len(), 1);
    assert!(browser.follow(&answer).await.expect(200).text().contains("a hat for "), "words of confirmation");
}

#[tokio::test]
async fn what_is_refused_comes_back_with_what_was_typed() {
    let app = app().await;
    let mut browser = opened(&app).await;
    for (file, words) in [
        (&b"GIF89a"[..], "JPEG, PNG, WebP or AVIF"),
        (&png_header(60_000)[..], "40 million pixels"),
        (&png_header(8)[..], "damaged"),
        (&vec![0; 10 * MIB + 1][..], "larger than 10 MB"),
        (b"", "Choose a file"),
    ] {
        let fields = [("alt", "a hat"), ("password", "hunter2hunter2")];
        let answer = browser.send_form(STICKER, form(&fields, Some(("hat.png", "image/png", file)))).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/account/addresses/new"), "{words}");
        for left in [words, STICKER, "a hat"] {
            assert_eq!(left_in_sessions(&app, left).await, 1, "{left} waits for the page");
        }
        assert_eq!(left_in_sessions(&app, "hunter2").await, 0, "secrets never wait in a session");
        browser.open("/account/addresses/new").await.expect(200);
    }
    assert_eq!(app.world.cabinet.keys(), [""; 0]);
}

#[tokio::test]
async fn scripts_get_an_outcome() {
    let app = app().await;
    let mut browser = opened(&app).await;
    let good = form(&[("alt", "hat")], Some(("hat.png", "image/png", &picture(3, 2))));
    let answer = browser.send_form_by_script(STICKER, good).await.expect(200);
    assert_eq!(answer.json()["to"], "/account");
    let bad = form(&[], Some(("hat.png", "image/png", b"GIF89a")));
    let answer = browser.send_form_by_script(STICKER, bad).await.expect(422);
    assert_eq!(answer.json()["errors"][0]["field"], "file");
    let broken = ("multipart/form-data; boundary=x".to_owned(), b"nonsense".to_vec());
    let answer = browser.send_form_by_script(STICKER, broken).await.expect(400);
    assert!(!answer.json()["summary"].as_str().unwrap().is_empty());
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_there_first() {
    let app = app().await;
    let mut browser = app.browser();
    browser.open("/login").await.expect(200);
    let sent = form(&[], Some(("hat.png", "image/png", &picture(3, 2))));
    let answer = browser.send_form(STICKER, sent).await.expect(303);
    assert!(answer.header("location").starts_with("/login?next="), "{answer:?}");
    assert_eq!(app.world.cabinet.keys(), [""; 0]);
}

#[tokio::test]
async fn other_sites_send_nothing_in_somebodys_name() {
    let app = app().await;
    let mut browser = opened(&app).await;
    let sent = form(&[], Some(("hat.png", "image/png", &picture(3, 2))));
    let foreign = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.test")];
    browser.send_form_with(STICKER, sent, &foreign).await.expect(403);
    assert_eq!(app.world.cabinet.keys(), [""; 0]);
}

#[tokio::test]
async fn there_is_no_form_nobody_made() {
    let app = app().await;
    let mut browser = opened(&app).await;
    let sent = || form(&[], Some(("hat.png", "image/png", &picture(3, 2))));
    browser.send_form("/_upload/stickers/none", sent()).await.expect(404);
    browser.send_form("/_upload/", sent()).await.expect(404);
    assert_eq!(browser.open(STICKER).await.status, 405);
    let text = ("application/x-www-form-urlencoded".to_owned(), b"alt=hat".to_vec());
    browser.send_form(STICKER, text).await.expect(415);
}
